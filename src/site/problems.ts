import { problems as texts } from "#words/site";
import { problems } from "../shared/problem.ts";

export const problem = problems("site", texts, {
	"edition-outrun": 409,
	"text-places": 422,
	"text-unknown": 404,
	"nothing-to-preview": 404,
	"document-unknown": 404,
	"partner-unknown": 404,
	"logo-unknown": 422,
});
