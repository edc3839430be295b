import * as v from "valibot";
import { operations as names, surveys as words } from "#words/reach";
import { choice, day, id, line, optionalDay, optionalWholeNumber, together, wholeNumber } from "../../shared/fields.ts";
import { operation, operationsOf } from "../../shared/journal/operation.ts";
import { topics } from "../models/shares.ts";

const asked = { least: 1, most: 10_000_000 };

const result = v.pipe(
	v.object({
		id,
		year: id,
		topic: choice(topics, "topic-missing"),
		questionMn: line("question-missing"),
		questionEn: line("question-missing"),
		beforeOn: day,
		beforeAsked: wholeNumber("asked-wrong", asked),
		beforeYes: wholeNumber("yes-wrong", { most: asked.most }),
		afterOn: optionalDay,
		afterAsked: optionalWholeNumber("asked-wrong", asked),
		afterYes: optionalWholeNumber("yes-wrong", { most: asked.most }),
		source: line("source-missing"),
	}),
	together({ afterOn: "day-missing", afterAsked: "asked-wrong", afterYes: "yes-wrong" }),
);

const alike = { names, messages: [words], access: "campaigns.publish", reach: "everywhere" } as const;

export const surveyOperations = operationsOf("reach", alike, {
	/** Enters what a survey found of one question before a campaign year, and after it; or corrects the result of this id. */
	"survey-written": operation(result),
	/** Takes away a result that was entered by mistake. */
	"survey-removed": operation(v.object({ id })),
});
