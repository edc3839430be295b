import { problems as texts } from "#words/campaigns";
import { problems } from "../shared/problem.ts";

export const problem = problems("campaigns", texts, {
	"campaign-unknown": 404,
	"year-unknown": 404,
	"item-unknown": 404,
	"post-unknown": 404,
	"file-unknown": 404,
	"year-number-taken": 422,
	"ends-before-start": 422,
	"population-crossed": 422,
	"more-than-people": 422,
	"population-below-post": 422,
	"measured-before-published": 422,
	"measured-earlier": 422,
	"day-to-come": 422,
});
