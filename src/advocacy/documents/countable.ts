import * as v from "valibot";
import { publicCountable as publicWords, countable as words } from "#words/advocacy";
import type { Countable } from "../../counting/countable.ts";
import { choice } from "../../shared/fields.ts";
import { speak } from "../../shared/words.ts";
import { type DocumentStage, documentStages } from "../schema.ts";

const filter = v.object({ of: v.literal("documents"), stage: choice(documentStages, "stage-missing") });
export type DocumentsFilter = v.InferOutput<typeof filter>;
export type DocumentReason = "no-part";

/** Policy documents with a part of the programme that reached the stage (or one after it). */
export const policyDocuments: Countable<typeof filter> = {
	filter,
	fields: [
		{
			key: "stage",
			name: "stage",
			ask: "list",
			usual: "draft",
			width: "middle",
			label: (language) => speak(words, language)("stage"),
			options: (language) => documentStages.map((stage) => ({ value: stage, label: speak(words, language)(`stage-${stage}`) })),
		},
	],
	messages: words,
	units: ["document"],
	reaches: ["direct"],
	ageBands: null,
	reasons: ["no-part"] satisfies readonly DocumentReason[],
	publicWords,
	tellsApart: true,
	axes: () => [],
	additivity: () => "single",
	namesIn: () => null,
	columns: () => ["occasion"],
	leads: () => ({}),
	labels: (language) => {
		const t = speak(words, language);
		const sayStage = (stage: DocumentStage) => t(`stage-${stage}`);
		return {
			name: t("source-documents"),
			hint: t("source-documents-hint"),
			rule: ({ counts }) => t("rule-document", { stage: sayStage(counts.stage) }),
			from: ({ counts }) => t("from-documents", { stage: sayStage(counts.stage) }),
			column: (column) => (column === "occasion" ? t("occasion-stage") : null),
			occasion: (occasion) => {
				const stage = documentStages.find((one) => one === occasion);
				return stage ? sayStage(stage) : occasion;
			},
			reason: () => t("no-part"),
		};
	},
	publicRule: (_, language) => ({ key: "rule-document", text: speak(publicWords, language)("rule-document") }),
	publicReason: (_, language) => ({ key: "no-part", text: speak(publicWords, language)("no-part") }),
	spokenOf: ({ counts }) => ({
		heads: ["document"],
		events: ["involved", "attend", ...stagesUpTo(counts.stage)],
		kinds: [],
		topics: ["advocacy"],
		isOpen: false,
	}),
};

const stageConcepts: Readonly<Record<DocumentStage, string>> = {
	idea: "draft",
	draft: "draft",
	consulted: "consulted",
	adopted: "adopted",
	in_force: "in_force",
};

/** A document that was adopted was drafted before; the other way round nobody knows. */
function stagesUpTo(stage: DocumentStage): string[] {
	return documentStages.slice(0, documentStages.indexOf(stage) + 1).map((one) => stageConcepts[one]);
}
