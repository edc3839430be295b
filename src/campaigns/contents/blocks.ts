import type { Block, CampaignItem, Content } from "../schema.ts";

/** The blocks with one written: in its place where it is there already, else behind `after`, or at the end. */
export function withBlock(blocks: readonly Block[], block: Block, after: string | null): Block[] {
	if (blocks.some(({ id }) => id === block.id)) return blocks.map((one) => (one.id === block.id ? block : one));
	const place = blocks.findIndex(({ id }) => id === after);
	return place < 0 ? [...blocks, block] : blocks.toSpliced(place + 1, 0, block);
}

/** The blocks with one moved by a place; where it stands first or last already, they are as they were. */
export function moved(blocks: readonly Block[], id: string, where: "up" | "down"): Block[] {
	const from = blocks.findIndex((block) => block.id === id);
	const to = from + (where === "up" ? -1 : 1);
	const block = blocks[from];
	if (!block || to < 0 || to >= blocks.length) return [...blocks];
	return blocks.toSpliced(from, 1).toSpliced(to, 0, block);
}

/** Everything in which people can be seen, heard or told of: its film, its pictures, and a human story itself. */
export function assetsOf({ id, kind }: Pick<CampaignItem, "id" | "kind">, { film, image, blocks }: Content): string[] {
	const told = kind === "human_story" ? id : null;
	return [...new Set([told, film, image, ...picturesIn(blocks)].filter((asset) => asset !== null))];
}

export function picturesIn(blocks: readonly Block[]): string[] {
	return blocks.flatMap((block) => (block.kind === "image" ? [block.image] : []));
}

/** All words that a reader meets, as the safety check takes them. */
export function textsOf({ title, summary, imageAlt, blocks }: Content) {
	return {
		title,
		text: [summary, ...blocks.flatMap((block) => ("text" in block ? [block.text] : []))],
		speakers: blocks.flatMap((block) => (block.kind === "quote" && block.speaker ? [block.speaker] : [])),
		alts: [imageAlt, ...blocks.flatMap((block) => (block.kind === "image" ? [block.alt] : []))].filter((alt) => alt !== ""),
	};
}
