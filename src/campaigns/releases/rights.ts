import { accessInPublic, accessOf } from "../../captions/index.ts";
import { effectiveRights } from "../../consent/index.ts";
import type { EffectiveRight } from "../../consent/schema.ts";
import type { PlainDate } from "../../shared/clock.ts";
import type { Database } from "../../shared/database/index.ts";
import type { OneOfBoth } from "../../shared/words.ts";
import { assetsOf } from "../contents/blocks.ts";
import type { CampaignItem, ItemState, Standing } from "../schema.ts";
import { listItems } from "../store.ts";
import { isGone, isPublic, stateOf } from "./standing.ts";
import { listStandings } from "./store.ts";

/** How an item stands in one language on a day, with what all people in it agree to. */
export interface StandingOnDay extends Standing {
	readonly of: CampaignItem;
	/** Everything in it in which people can be seen, heard or told of. */
	readonly assets: readonly string[];
	readonly right: EffectiveRight;
	readonly state: ItemState;
	readonly isPublic: boolean;
	/** Whether it was to be seen once, and is not any more. */
	readonly isGone: boolean;
}

/** Every item in each of its languages as it stands on a day: the consents are asked each time, so that none has to tell of its end. */
export async function listStandingsOn(db: Database, day: PlainDate): Promise<StandingOnDay[]> {
	const items = new Map((await listItems(db, null)).map((item) => [item.id, item]));
	const found = (await listStandings(db)).flatMap((standing) => {
		const of = items.get(standing.item);
		const content = standing.release?.content ?? standing.draft;
		return of && content ? [{ ...standing, of, content }] : [];
	});
	const films = found.flatMap(({ content }) => content.film ?? []);
	// Of a described version that waits to be accepted, people are asked for as well as of the one that is public.
	const access = [await accessOf(db, films), await accessInPublic(db, films)];
	const standings = found.map(({ content, ...standing }) => {
		// Who is in the version with a description is in the film; it is gone through by itself all the same.
		const { film } = content;
		const described = film === null ? [] : access.flatMap((of) => of.get(film)?.describedVersion ?? []);
		return { ...standing, assets: [...new Set([...assetsOf(standing.of, content), ...described])] };
	});
	const rights = await effectiveRights(db, new Map(standings.map((standing) => [standing, standing.assets])), day);
	return standings.map((standing) => {
		const right = rights.get(standing) ?? nothingAgreed;
		return {
			...{ ...standing, right },
			state: stateOf(standing, day, right),
			isPublic: isPublic(standing, day, right),
			isGone: isGone(standing, day, right),
		};
	});
}

/** One item in one of its languages on a day; null where nobody has written a word of it. */
export async function readStandingOn(db: Database, day: PlainDate, item: string, language: OneOfBoth): Promise<StandingOnDay | null> {
	const found = (await listStandingsOn(db, day)).find((standing) => standing.item === item && standing.language === language);
	return found ?? null;
}

const nothingAgreed: EffectiveRight = { channels: [], languages: [], place: "none", until: null, obstacles: [] };
