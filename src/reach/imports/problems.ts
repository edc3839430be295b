import { importProblems as texts } from "#words/reach";
import { problems } from "../../shared/problem.ts";

export const problem = problems("reach", texts, {
	"import-unknown": 404,
	"import-undone": 409,
	"file-in-force": 409,
	"day-unknown": 422,
	"item-unknown": 422,
	"post-not-theirs": 409,
	"mapping-unknown": 404,
	"columns-lacking": 422,
});
