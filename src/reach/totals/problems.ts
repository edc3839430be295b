import { totalProblems as texts } from "#words/reach";
import { problems } from "../../shared/problem.ts";

export const problem = problems("reach", texts, {
	"total-unknown": 404,
	"post-of-another-year": 422,
	"says-nothing": 422,
	"ends-before-start": 422,
	"day-to-come": 422,
	"more-than-people": 422,
});
