import { type Database, forever, versioned } from "../../shared/database/index.ts";
import { isId } from "../../shared/id.ts";
import { problem } from "../problems.ts";
import { inOrder } from "../rules.ts";
import type { AdvocacyTables, DocumentVersion, PolicyDocument, ReachedStage, WithdrawnStage } from "../schema.ts";

export const documents = versioned<AdvocacyTables, "policy_document">("policy_document");
export const stages = versioned<AdvocacyTables, "document_stage">("document_stage");
export const versions = versioned<AdvocacyTables, "document_version">("document_version");

/** Policy documents as the journal stood at `asOf` (by default: now), by title. */
export function listDocuments(db: Database, { asOf = forever - 1 }: { readonly asOf?: number } = {}): Promise<PolicyDocument[]> {
	return documentsOf(db, asOf, null);
}

export async function readDocument(db: Database, id: string): Promise<PolicyDocument | null> {
	if (!isId(id)) return null;
	return (await documentsOf(db, forever - 1, id))[0] ?? null;
}

/** @throws Problem `document-unknown` */
export async function shownDocument(db: Database, id: string | undefined): Promise<PolicyDocument> {
	const document = await readDocument(db, id ?? "");
	if (!document) throw problem("document-unknown");
	return document;
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
	let held = documents.heldAt(db, asOf).selectAll().orderBy("title_mn").orderBy("id");
	if (id !== null) held = held.where("id", "=", id);
	const rows = await held.execute();
	if (rows.length === 0) return [];
	const ids = rows.map((row) => row.id);
	const reachedStages = await stages
		.heldAt(db, asOf)
		.select(["id", "document", "stage", "reached_on as reachedOn"])
		.where("document", "in", ids)
		.execute();
	const written = await versions
		.heldAt(db, asOf)
		.select(["id", "document", "dated", "note", "note_en", "link", "file"])
		.where("document", "in", ids)
		.orderBy("dated", "desc")
		.orderBy("id", "desc")
		.execute();
	return rows.map((row) => {
		const reached = inOrder(ofDocument<ReachedStage>(reachedStages, row.id));
		return {
			id: row.id,
			title: { mn: row.title_mn, en: row.title_en },
			issuedBy: { mn: row.issued_by, en: row.issued_by_en ?? "" },
			part: { mn: row.part_mn, en: row.part_en },
			stages: reached,
			current: reached.at(-1) ?? null,
			versions: ofDocument<Omit<DocumentVersion, "note"> & { readonly note: string; readonly note_en?: string | undefined }>(
				written,
				row.id,
			).map(({ note, note_en, ...version }) => ({ ...version, note: { mn: note, en: note_en ?? "" } })),
		};
	});
}

function ofDocument<Part>(parts: readonly (Part & { readonly document: string })[], id: string): Part[] {
	return parts.flatMap(({ document, ...part }) => (document === id ? [part as unknown as Part] : []));
}
