import { problems as texts } from "#words/indicators";
import { problems } from "../shared/problem.ts";

export const problem = problems("indicators", texts, {
	"indicator-unknown": 404,
	"indicator-exists": 409,
});
