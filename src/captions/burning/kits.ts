import { type Burned, type Film, positionsInPublic } from "../../media/index.ts";
import type { Database } from "../../shared/database/index.ts";
import type { Change } from "../../shared/journal/index.ts";
import type { OneOfBoth } from "../../shared/words.ts";
import { usualKind } from "../schema.ts";
import { type AsOf, asOfPublic } from "../tracks/store.ts";
import { type BurnedTrack, burnedTracksOf } from "./burned.ts";
import { orderBurning } from "./order.ts";

/** The film as the public has it with the captions of a language in its picture, the largest first; none while there is none that says what they say. */
export async function burnedFor(db: Database, film: Film, language: OneOfBoth): Promise<readonly Burned[]> {
	const made = (await ofLanguage(db, film, language, asOfPublic(await positionsInPublic(db), film.id)))?.made;
	return made && !made.isOutdated ? made.files : [];
}

/** Part of another slice's work: whoever takes the film along for a screen without tracks needs one, so it is asked for where there is none. */
export async function wantBurned(change: Change, film: Film, language: OneOfBoth): Promise<void> {
	const found = await ofLanguage(change.tx, film, language);
	if (found && (found.made === null || found.made.isOutdated)) await orderBurning(change, film, found.track);
}

async function ofLanguage(db: Database, film: Film, language: OneOfBoth, asOf: AsOf = {}): Promise<BurnedTrack | undefined> {
	const own = (await burnedTracksOf(db, film, asOf)).filter(({ track }) => track.language === language);
	return own.find(({ track }) => track.kind === usualKind[language]) ?? own[0];
}
