import { problems as texts } from "#words/figures";
import { problems } from "../shared/problem.ts";

export const problem = problems("figures", texts, {
	"rows-of-people": 403,
	"rows-of-children": 403,
	"position-unknown": 422,
	"day-not-known": 422,
	"position-wrong": 422,
	"parts-differ": 500,
});
