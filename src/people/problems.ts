import { problems as texts } from "#words/people";
import { problems } from "../shared/problem.ts";

export const problem = problems("people", texts, {
	unknown: 404,
	"decision-unknown": 404,
	"one-person-already": 409,
	"kept-apart": 409,
	"too-few-reports": 409,
	"report-alone": 409,
	"reports-outside-areas": 403,
	"decided-meanwhile": 409,
	"register-too-short": 422,
	"asked-too-often": 429,
});
