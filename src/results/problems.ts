import { problems as texts } from "#words/results";
import { problems } from "../shared/problem.ts";

export const problem = problems("results", texts, {
	"no-file": 403,
});
