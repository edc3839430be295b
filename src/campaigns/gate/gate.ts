import { accessOf } from "../../captions/index.ts";
import { type Film, type Image, readFilm, readImage } from "../../media/index.ts";
import type { Database } from "../../shared/database/index.ts";
import type { OneOfBoth } from "../../shared/words.ts";
import type { CampaignItem, Content } from "../schema.ts";

/** What everybody needs to have an item, whoever cannot see or hear it among them. */
export const needs = ["film", "captions", "description", "picture", "picture-alt", "words"] as const;
type NeedName = (typeof needs)[number];

export interface Need {
	readonly need: NeedName;
	readonly isMet: boolean;
}

type InOneLanguage = Content & { readonly language: OneOfBoth };

/** What the gate asks of an item in one language: it is approved when all of it is met. */
export async function gateOf(db: Database, { kind }: Pick<CampaignItem, "kind">, content: InOneLanguage): Promise<Need[]> {
	const alt: Need = { need: "picture-alt", isMet: content.image === null || content.imageAlt !== "" };
	const words: Need = { need: "words", isMet: content.blocks.some((block) => block.kind === "paragraph" || block.kind === "quote") };
	if (kind === "video") return [...(await ofFilm(db, content)), alt];
	if (kind === "human_story") return [words, alt];
	const picture = content.image === null ? null : await readImage(db, content.image);
	return [{ need: "picture", isMet: isThere(picture) }, alt, words];
}

/** It has arrived. What is shown of it may still be in the making, and until then its page says so. */
function isThere(medium: Film | Image | null): boolean {
	return medium !== null && medium.state !== "uploading" && medium.state !== "failed";
}

async function ofFilm(db: Database, { film: id, language }: InOneLanguage): Promise<Need[]> {
	const film = id === null ? null : await readFilm(db, id);
	const access = id === null ? undefined : (await accessOf(db, [id])).get(id);
	return [
		{ need: "film", isMet: isThere(film) },
		// The transcript is made from the captions, so whoever has them has both.
		{ need: "captions", isMet: access?.captioned.includes(language) ?? false },
		{ need: "description", isMet: access !== undefined && !access.missing.includes("description") },
	];
}
