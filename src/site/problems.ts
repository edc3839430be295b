import { problems as texts } from "#words/site";
import { problems } from "../shared/problem.ts";

export const problem = problems("site", texts, {
	"edition-exists": 409,
	"text-of-everywhere": 403,
	"text-unknown": 404,
});
