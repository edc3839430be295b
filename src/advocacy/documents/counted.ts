import { sql } from "kysely";
import { byDay, type Listing, nobody, outsideWindow, type Sought } from "../../counting/listing.ts";
import type { PlainDate } from "../../shared/clock.ts";
import { type Database, heldAt } from "../../shared/database/index.ts";
import { type DocumentStage, documentStages } from "../schema.ts";
import type { DocumentReason, DocumentsFilter } from "./countable.ts";

interface ReachedDocument {
	readonly id: string;
	readonly title: string;
	readonly hasPart: boolean;
	readonly day: PlainDate;
	readonly stage: DocumentStage;
}

/** Policy documents that reached the stage or one after it, on the earliest such day. */
export async function listPolicyDocuments(db: Database, sought: Sought<DocumentsFilter>): Promise<Listing<DocumentReason>> {
	const { counts, asOf } = sought;
	const reached = documentStages.slice(documentStages.indexOf(counts.stage));
	const { rows } = await sql<ReachedDocument>`
		select distinct on (document.id) document.id, document.title_mn as title,
			(btrim(document.part_mn) <> '' or btrim(document.part_en) <> '') as "hasPart", reached.reached_on as day, reached.stage
		from (select id, title_mn, part_mn, part_en from policy_document where ${heldAt(asOf)}) document
		join (select document, stage, reached_on from document_stage where ${heldAt(asOf)}) reached on reached.document = document.id
		where reached.stage = any(${sql.val(reached)}::text[])
		order by document.id, reached.reached_on, reached.stage`.execute(db);
	const judged = rows.map((row) => ({ ...row, reason: outsideWindow(sought, row.day) ?? (row.hasPart ? null : ("no-part" as const)) }));
	return {
		rows: judged
			.filter(({ reason }) => reason === null)
			.map(({ id, title, day, stage }) => ({ ...nobody, id, name: title, day, area: null, occasion: stage, value: 1 }))
			.toSorted(byDay),
		leftOut: judged.flatMap(({ id, title, day, reason }) =>
			reason === null ? [] : [{ id, session: null, day, area: null, name: title, reason, value: 1 }],
		),
	};
}
