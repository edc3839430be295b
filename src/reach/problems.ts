import { problems as texts } from "#words/reach";
import { problems } from "../shared/problem.ts";

export const problem = problems("reach", texts, {
	"population-missing": 422,
	"population-wrong": 422,
	"column-wrong": 422,
	"no-posts": 422,
});
