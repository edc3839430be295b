import { type Database, forever } from "../shared/database/index.ts";
import { isId } from "../shared/id.ts";
import { inOrder } from "./rules.ts";
import type { AdvocacyTables, DocumentVersion, PolicyDocument, ReachedStage, WithdrawnStage } from "./schema.ts";

/** Policy documents as the journal stood at `asOf` (by default: now), by title. */
export function listDocuments(db: Database, { asOf = forever - 1 }: { readonly asOf?: number } = {}): Promise<PolicyDocument[]> {
	return documentsOf(db, asOf, null);
}

export async function readDocument(db: Database, id: string): Promise<PolicyDocument | null> {
	if (!isId(id)) return null;
	return (await documentsOf(db, forever - 1, id))[0] ?? null;
}

/** Entries of stages that were ended as mistakes, the latest first. */
export async function listWithdrawnStages(db: Database, document: string): Promise<WithdrawnStage[]> {
	const rows = await db
		.withTables<AdvocacyTables>()
		.selectFrom("document_stage")
		.select(["id", "stage", "reached_on as reachedOn", "withdrawn_because as because"])
		.where("document", "=", document)
		.where("withdrawn_because", "is not", null)
		.orderBy("until_seq", "desc")
		.execute();
	return rows.map(({ because, ...entry }) => ({ ...entry, because: because ?? "" }));
}

async function documentsOf(db: Database, asOf: number, id: string | null): Promise<PolicyDocument[]> {
	const tables = db.withTables<AdvocacyTables>();
	let documents = tables
		.selectFrom("policy_document")
		.selectAll()
		.where("since_seq", "<=", asOf)
		.where("until_seq", ">", asOf)
		.orderBy("title_mn")
		.orderBy("id");
	if (id !== null) documents = documents.where("id", "=", id);
	const rows = await documents.execute();
	if (rows.length === 0) return [];
	const ids = rows.map((row) => row.id);
	const stages = await tables
		.selectFrom("document_stage")
		.select(["id", "document", "stage", "reached_on as reachedOn"])
		.where("document", "in", ids)
		.where("since_seq", "<=", asOf)
		.where("until_seq", ">", asOf)
		.execute();
	const versions = await tables
		.selectFrom("document_version")
		.select(["id", "document", "dated", "note", "link", "file"])
		.where("document", "in", ids)
		.where("since_seq", "<=", asOf)
		.where("until_seq", ">", asOf)
		.orderBy("dated", "desc")
		.orderBy("id", "desc")
		.execute();
	return rows.map((row) => {
		const reached = inOrder(ofDocument<ReachedStage>(stages, row.id));
		return {
			id: row.id,
			title: { mn: row.title_mn, en: row.title_en },
			issuedBy: row.issued_by,
			part: { mn: row.part_mn, en: row.part_en },
			stages: reached,
			current: reached.at(-1) ?? null,
			versions: ofDocument<DocumentVersion>(versions, row.id),
		};
	});
}

function ofDocument<Part>(parts: readonly (Part & { readonly document: string })[], id: string): Part[] {
	return parts.flatMap(({ document, ...part }) => (document === id ? [part as unknown as Part] : []));
}
