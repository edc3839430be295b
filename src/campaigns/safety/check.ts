import { type FullTrack, tracksOf, transcriptOf } from "../../captions/index.ts";
import { type Opened, type PublishedText, type SafetyWarning, safetyWarnings } from "../../consent/index.ts";
import type { PlainDate } from "../../shared/clock.ts";
import { assetsOf, textsOf } from "../contents/blocks.ts";
import { precisionOf } from "../releases/standing.ts";
import type { CampaignItem, ContentVersion } from "../schema.ts";

/**
 * What in an item, as it would be published in one language, may tell who somebody in it is. Files are handed out under names of ours
 * and without properties (media), so neither can.
 */
export async function checkContent(opened: Opened, item: CampaignItem, content: ContentVersion, day: PlainDate): Promise<SafetyWarning[]> {
	const { db } = opened;
	const { title, text, speakers, alts } = textsOf(content);
	const tracks = content.film === null ? [] : (await tracksOf(db, content.film)).filter(({ language }) => language === content.language);
	const of = (kind: PublishedText["kind"], texts: readonly string[]) =>
		texts.map((one, index): PublishedText => ({ field: `${kind} ${index + 1}`, kind, text: one }));
	const texts = [
		...of("title", [title]),
		...of("text", [...text, ...speakers]),
		...of("alt", alts),
		...of("caption", tracks.flatMap(linesOf)),
	];
	return safetyWarnings(opened, { assets: assetsOf(item, content), texts, place: precisionOf(content) }, day);
}

function linesOf({ cues }: FullTrack): string[] {
	return transcriptOf(cues).map(({ speaker, lines }) => [speaker, ...lines.map(({ text }) => text)].filter(Boolean).join(" "));
}
