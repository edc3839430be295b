import type { Order } from "../identity/index.ts";
import { type PlainDate, today } from "../shared/clock.ts";
import { forever, type Handle } from "../shared/database/index.ts";
import { keepFile, type PreparedFile } from "../shared/files/index.ts";
import { isId } from "../shared/id.ts";
import { perform, type Receipt } from "../shared/journal/index.ts";
import { requireEverywhere } from "./commands.ts";
import { readDocument } from "./documents.ts";
import { problem } from "./problems.ts";
import { contradicting } from "./rules.ts";
import { type AdvocacyTables, type DocumentStage, type DocumentVersion, documentStages, type NewDocument } from "./schema.ts";

/** Enters a document, or describes the one of this id anew. */
export function writeDocument(handle: Handle, order: Order, document: NewDocument): Promise<Receipt<{ document: string }>> {
	return perform(handle, {
		...order,
		kind: "advocacy.document-written",
		subject: document.id,
		work: async (tx, seq) => {
			requireEverywhere(order);
			const { id, title, issuedBy } = document;
			const part = { mn: document.part.mn.trim(), en: document.part.en.trim() };
			if ((part.mn === "") !== (part.en === "")) throw problem("part-in-one-language");
			const before = await readDocument(tx, id);
			const tables = tx.withTables<AdvocacyTables>();
			await tables.updateTable("policy_document").set({ until_seq: seq }).where("id", "=", id).where("until_seq", "=", forever).execute();
			await tables
				.insertInto("policy_document")
				.values({
					id,
					since_seq: seq,
					title_mn: title.mn,
					title_en: title.en,
					issued_by: issuedBy,
					part_mn: part.mn,
					part_en: part.en,
				})
				.execute();
			return {
				before: before && { title: before.title, issuedBy: before.issuedBy, part: before.part },
				after: { title, issuedBy, part },
				result: { document: id },
			};
		},
	});
}

/** Records that a document reached a stage on a day. Earlier stages may never have been recorded. */
export function recordStage(
	handle: Handle,
	order: Order,
	reached: { readonly id: string; readonly document: string; readonly stage: DocumentStage; readonly reachedOn: PlainDate },
): Promise<Receipt<{ stage: string }>> {
	return perform(handle, {
		...order,
		kind: "advocacy.stage-recorded",
		subject: reached.document,
		work: async (tx, seq) => {
			requireEverywhere(order);
			const { id, stage, reachedOn } = reached;
			const document = await readDocument(tx, reached.document);
			if (!document) throw problem("document-unknown");
			if (reachedOn > today(handle.clock)) throw problem("day-to-come", { day: reachedOn });
			const twin = document.stages.find((one) => one.stage === stage);
			if (twin) throw problem("stage-recorded", { day: twin.reachedOn });
			const other = contradicting(document.stages, stage, reachedOn);
			if (other) throw problem(isBefore(other.stage, stage) ? "stage-too-early" : "stage-too-late", { day: other.reachedOn });
			await tx
				.withTables<AdvocacyTables>()
				.insertInto("document_stage")
				.values({ id, since_seq: seq, document: document.id, stage, reached_on: reachedOn, withdrawn_because: null })
				.execute();
			return { after: { ...reached }, result: { stage: id } };
		},
	});
}

/** Ends an entry that was made by mistake; it stays with its reason and counts for nothing. */
export function withdrawStage(handle: Handle, order: Order, id: string, because: string): Promise<Receipt<{ document: string }>> {
	return perform(handle, {
		...order,
		kind: "advocacy.stage-withdrawn",
		subject: id,
		work: async (tx, seq) => {
			requireEverywhere(order);
			if (!isId(id)) throw problem("stage-unknown");
			const ended = await tx
				.withTables<AdvocacyTables>()
				.updateTable("document_stage")
				.set({ until_seq: seq, withdrawn_because: because })
				.where("id", "=", id)
				.where("until_seq", "=", forever)
				.returning(["document", "stage", "reached_on"])
				.executeTakeFirst();
			if (!ended) throw problem("stage-unknown");
			const { document, stage, reached_on: reachedOn } = ended;
			return { before: { document, stage, reachedOn }, after: { because }, result: { document } };
		},
	});
}

function isBefore(one: DocumentStage, other: DocumentStage): boolean {
	return documentStages.indexOf(one) < documentStages.indexOf(other);
}

/** Adds a dated version of the text; `kept` is its file, if one was handed in, and stands in the version by its id. */
export function addVersion(
	handle: Handle,
	order: Order,
	document: string,
	version: DocumentVersion,
	kept: PreparedFile | null = null,
): Promise<Receipt<{ version: string }>> {
	return perform(handle, {
		...order,
		kind: "advocacy.version-added",
		subject: document,
		work: async (tx, seq) => {
			requireEverywhere(order);
			if (!(await readDocument(tx, document))) throw problem("document-unknown");
			if (version.file !== null && kept) await keepFile(tx, seq, version.file, kept);
			await tx
				.withTables<AdvocacyTables>()
				.insertInto("document_version")
				.values({ ...version, since_seq: seq, document })
				.execute();
			return { after: { document, ...version, sha256: kept?.sha256 }, result: { version: version.id } };
		},
	});
}
