import { surveyProblems as texts } from "#words/reach";
import { problems } from "../../shared/problem.ts";

export const problem = problems("reach", texts, {
	"survey-unknown": 404,
	"more-yes-than-asked": 422,
	"after-before": 422,
	"asked-in-future": 422,
});
