import { problems as texts } from "#words/indicators";
import { problems } from "../shared/problem.ts";

export const problem = problems("indicators", texts, {
	"indicator-unknown": 404,
	"indicator-exists": 409,
	"sheet-of-everywhere": 403,
	"sheet-contradicts-itself": 422,
	"sheet-window-turned": 422,
	"sheet-source-wrong": 422,
	"sheet-number-wrong": 422,
	"sheet-target-twice": 422,
});
