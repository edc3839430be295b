import { positionsInPublic } from "../../media/index.ts";
import type { Database } from "../../shared/database/index.ts";
import type { InBoth, OneOfBoth } from "../../shared/words.ts";
import type { Captions } from "../cues.ts";
import { type Track, type TrackKind, usualKind } from "../schema.ts";
import { type Losses, writeSrt } from "../srt/writing.ts";
import { type AsOf, asOfPublic, listTracks, readCues, readTrack } from "../tracks/store.ts";
import { captionsOf } from "../tracks/stored.ts";
import { writeWebVtt } from "../webvtt/writing.ts";

/** Who a file is for: our player, Facebook (SRT with the locale in its name), or YouTube. */
export const fileUses = ["vtt", "srt", "youtube"] as const;
export type FileUse = (typeof fileUses)[number];

export interface CaptionFile {
	readonly name: string;
	readonly text: string;
	/** What the format cannot hold. */
	readonly losses: Losses;
}

const locales: Readonly<Record<OneOfBoth, string>> = { mn: "mn_MN", en: "en_US" };

/** A track as a file to hand out. */
export async function captionFileOf(db: Database, track: Track, title: InBoth, use: FileUse, asOf: AsOf = {}): Promise<CaptionFile> {
	const captions = await readCaptions(db, track.id, asOf);
	const name = `${nameOf(title)}${track.kind === "descriptions" ? ".descriptions" : ""}`;
	if (use === "srt") return { name: `${name}.${locales[track.language]}.srt`, ...writeSrt(cuesAlone(captions)) };
	if (use === "youtube")
		return { name: `${name}.${track.language}.youtube.vtt`, text: writeWebVtt(cuesAlone(captions)), losses: new Map() };
	return { name: `${name}.${track.language}.vtt`, text: writeWebVtt(shownAlone(captions)), losses: new Map() };
}

/** What a player of ours is given: null where the film has no cues of this language. Without a kind, that of the language. */
export async function trackAsVtt(
	db: Database,
	film: string,
	language: OneOfBoth,
	kind: TrackKind = usualKind[language],
	asOf: AsOf = {},
): Promise<string | null> {
	const track = (await listTracks(db, film, asOf)).find((one) => one.language === language && one.kind === kind);
	if (!track) return null;
	const captions = shownAlone(await readCaptions(db, track.id, asOf));
	return captions.blocks.some((block) => block.kind === "cue") ? writeWebVtt(captions) : null;
}

/** What the public's player is given: the captions as they were, where a change of them waits. */
export async function trackInPublic(db: Database, film: string, language: OneOfBoth, kind: TrackKind): Promise<string | null> {
	return trackAsVtt(db, film, language, kind, asOfPublic(await positionsInPublic(db), film));
}

async function readCaptions(db: Database, track: string, asOf: AsOf): Promise<Captions> {
	const [row, { cues }] = await Promise.all([readTrack(db, track, asOf), readCues(db, track, asOf.asOf)]);
	return captionsOf(row?.around ?? null, cues);
}

/** Notes and the header are of those who work on them: a translator's note may name a child. */
function shownAlone({ blocks }: Captions): Captions {
	return { header: "", blocks: blocks.filter((block) => block.kind !== "note") };
}

/** Other platforms show cues in their own way, and some refuse a file with anything else. */
function cuesAlone({ blocks }: Captions): Captions {
	return { header: "", blocks: blocks.filter((block) => block.kind === "cue").map((cue) => ({ ...cue, id: "" })) };
}

/** Facebook takes Latin letters, digits and hyphens only. */
export function nameOf({ en }: InBoth): string {
	const name = en
		.normalize("NFD")
		.toLowerCase()
		.replace(/[^a-z\d]+/g, "-")
		.replace(/^-+|-+$/g, "")
		.slice(0, 60);
	return name || "film";
}
