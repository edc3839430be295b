import { type Database, versioned } from "../../shared/database/index.ts";
import { isId } from "../../shared/id.ts";
import type { Json } from "../../shared/json.ts";
import type { OneOfBoth } from "../../shared/words.ts";
import { type Block, type CampaignsTables, type Content, type ContentVersion, shapeOfBlocks } from "../schema.ts";

export const contents = versioned<CampaignsTables, "item_content">("item_content");

/** What of one item, or of all, is in force in each language: the drafts. */
export async function listDrafts(db: Database, item: string | null = null): Promise<ContentVersion[]> {
	const held = contents.inForce(db).selectAll();
	const rows = await (item === null ? held : held.where("item", "=", item)).execute();
	return rows.map(versionOf);
}

export async function readDraft(db: Database, item: string, language: OneOfBoth): Promise<ContentVersion | null> {
	return (await listDrafts(db, item)).find((draft) => draft.language === language) ?? null;
}

/** Every version of an item in one language, the latest first. */
export async function listVersions(db: Database, item: string, language: OneOfBoth): Promise<ContentVersion[]> {
	if (!isId(item)) return [];
	const rows = await allVersions(db).where("item", "=", item).where("language", "=", language).orderBy("since_seq", "desc").execute();
	return rows.map(versionOf);
}

/** The versions that were written at these positions. */
export async function listVersionsAt(db: Database, seqs: readonly number[]): Promise<ContentVersion[]> {
	if (seqs.length === 0) return [];
	const rows = await allVersions(db)
		.where("since_seq", "in", [...new Set(seqs)])
		.execute();
	return rows.map(versionOf);
}

function allVersions(db: Database) {
	return db.withTables<CampaignsTables>().selectFrom("item_content").selectAll();
}

type Row = Awaited<ReturnType<ReturnType<typeof allVersions>["executeTakeFirstOrThrow"]>>;

function versionOf(row: Row): ContentVersion {
	return {
		item: row.item,
		language: row.language,
		seq: row.since_seq,
		title: row.title,
		summary: row.summary,
		area: row.area,
		namesSchool: row.names_school,
		film: row.film,
		image: row.image,
		imageAlt: row.image_alt,
		blocks: row.blocks as readonly Block[],
		writtenBy: row.written_by,
		writtenOn: row.written_on,
	};
}

export function columnsOf(content: Content) {
	return {
		title: content.title,
		summary: content.summary,
		area: content.area,
		names_school: content.namesSchool,
		film: content.film,
		image: content.image,
		image_alt: content.imageAlt,
		shape: shapeOfBlocks,
		blocks: JSON.stringify(content.blocks satisfies Json),
	};
}
