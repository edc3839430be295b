import { keepFile, prepareInput } from "../../shared/files/index.ts";
import { newId } from "../../shared/id.ts";
import { commandsOf } from "../../shared/journal/index.ts";
import { problem } from "../problems.ts";
import { contradicting } from "../rules.ts";
import { acceptedSorts, type DocumentStage, documentStages } from "../schema.ts";
import { documentOperations } from "./operations.ts";
import { documents, readDocument, stages, versions } from "./store.ts";

export const documentCommands = commandsOf(documentOperations, {
	"document-written": async (change, { id, titleMn, titleEn, issuedBy, issuedByEn, partMn, partEn }) => {
		const described = {
			title_mn: titleMn,
			title_en: titleEn,
			issued_by: issuedBy,
			issued_by_en: issuedByEn,
			part_mn: partMn,
			part_en: partEn,
		};
		if (!(await documents.replace(change, { id }, described))) await documents.begin(change, { id, ...described });
		return { document: id };
	},
	"stage-recorded": async (change, { id, document, stage, reachedOn }) => {
		const described = await readDocument(change.tx, document);
		if (!described) throw problem("document-unknown");
		if (reachedOn > change.today) throw problem("day-to-come", { day: reachedOn });
		const twin = described.stages.find((one) => one.stage === stage);
		if (twin) throw problem("stage-recorded", { day: twin.reachedOn });
		const other = contradicting(described.stages, stage, reachedOn);
		if (other) throw problem(isBefore(other.stage, stage) ? "stage-too-early" : "stage-too-late", { day: other.reachedOn });
		await stages.begin(change, { id, document, stage, reached_on: reachedOn, withdrawn_because: null });
		return { document, stage: id };
	},
	"stage-withdrawn": async (change, { stage, because }) => {
		const [ended] = await stages.end(change, { id: stage }, { withdrawn_because: because });
		if (!ended) throw problem("stage-unknown");
		return { document: ended.document };
	},
	"version-added": {
		prepare: (_handle, _author, { file }) => prepareInput(file, acceptedSorts),
		work: async (change, { id, document, dated, note, noteEn, link }, prepared) => {
			if (!(await readDocument(change.tx, document))) throw problem("document-unknown");
			const file = prepared && newId();
			if (prepared && file) await keepFile(change, file, prepared);
			await versions.begin(change, { id, document, dated, note, note_en: noteEn, link, file });
			return { document, version: id, sha256: prepared?.sha256 ?? null };
		},
	},
});

function isBefore(one: DocumentStage, other: DocumentStage): boolean {
	return documentStages.indexOf(one) < documentStages.indexOf(other);
}
