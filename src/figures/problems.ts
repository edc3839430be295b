import { problems as texts } from "#words/figures";
import { problems } from "../shared/problem.ts";

export const problem = problems("figures", texts, {
	"indicator-unknown": 404,
	"indicator-exists": 409,
	"sheet-of-everywhere": 403,
	"rows-of-people": 403,
	"rows-of-children": 403,
	"sheet-contradicts-itself": 422,
	"sheet-window-turned": 422,
	"sheet-minimum-wrong": 422,
	"sheet-number-wrong": 422,
	"sheet-target-twice": 422,
	"position-unknown": 422,
	"day-not-known": 422,
	"position-wrong": 422,
	"parts-differ": 500,
});
