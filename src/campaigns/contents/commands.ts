import { findArea } from "../../places/index.ts";
import { newId } from "../../shared/id.ts";
import { type Change, commandsOf } from "../../shared/journal/index.ts";
import { bothLanguages, type OneOfBoth } from "../../shared/words.ts";
import { problem } from "../problems.ts";
import { reviews } from "../releases/store.ts";
import { type Block, type Content, emptyContent } from "../schema.ts";
import { readItem } from "../store.ts";
import { moved, withBlock } from "./blocks.ts";
import { contentOperations } from "./operations.ts";
import { columnsOf, contents, readDraft } from "./store.ts";

interface Whose {
	readonly item: string;
	readonly language: OneOfBoth;
}

export const contentCommands = commandsOf(contentOperations, {
	"content-written": async (change, { item, language, title, summary, area, namesSchool }) => {
		if (!(await readItem(change.tx, item))) throw problem("item-unknown");
		if (area !== null && !findArea(area)) throw problem("area-unknown");
		if (namesSchool && area === null) throw problem("school-without-area");
		const draft = await readDraft(change.tx, item, language);
		return write(change, { item, language }, { ...(draft ?? emptyContent), title, summary, area, namesSchool });
	},
	"content-shown": async (change, { item, language, ...shown }) => {
		const draft = await shownDraft(change, { item, language });
		return write(change, draft, { ...draft, ...shown });
	},
	"block-written": async (change, { item, language, after, ...written }) => {
		const draft = await shownDraft(change, { item, language });
		return write(change, draft, { ...draft, blocks: withBlock(draft.blocks, blockOf(written), after) });
	},
	"block-moved": async (change, { id, item, language, where }) => {
		const draft = await draftWith(change, { item, language }, id);
		return write(change, draft, { ...draft, blocks: moved(draft.blocks, id, where) });
	},
	"block-removed": async (change, { id, item, language }) => {
		const draft = await draftWith(change, { item, language }, id);
		return write(change, draft, { ...draft, blocks: draft.blocks.filter((block) => block.id !== id) });
	},
	"content-taken-over": async (change, { item, language }) => {
		const [other] = bothLanguages.filter((one) => one !== language);
		const source = other && (await readDraft(change.tx, item, other));
		if (!source) throw problem("content-unknown");
		if (await readDraft(change.tx, item, language)) throw problem("content-begun");
		return write(change, { item, language }, { ...source, blocks: source.blocks.map((block) => ({ ...block, id: newId() })) });
	},
});

/** Whoever writes on takes the text out of the review: what is approved is what was looked at. */
async function write(change: Change, { item, language }: Whose, content: Content) {
	const written = { ...columnsOf(content), written_by: change.author.account, written_on: change.today };
	const key = { item, language };
	if (!(await contents.replace(change, key, written))) await contents.begin(change, { ...key, ...written });
	await reviews.end(change, key);
	return { item, language };
}

async function shownDraft({ tx }: Change, { item, language }: Whose) {
	const draft = await readDraft(tx, item, language);
	if (!draft) throw problem("content-unknown");
	return draft;
}

async function draftWith(change: Change, whose: Whose, block: string) {
	const draft = await shownDraft(change, whose);
	if (!draft.blocks.some(({ id }) => id === block)) throw problem("block-unknown");
	return draft;
}

interface WrittenBlock {
	readonly id: string;
	readonly kind: Block["kind"];
	readonly text: string;
	readonly speaker: string | null;
	readonly image: string | null;
	readonly alt: string;
}

/** Only what a block of its kind has. */
function blockOf({ id, kind, text, speaker, image, alt }: WrittenBlock): Block {
	if (kind === "quote") return { id, kind, text, speaker };
	if (kind === "image") return { id, kind, image: image ?? "", alt };
	return { id, kind, text };
}
