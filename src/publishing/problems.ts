import { problems as texts } from "#words/publishing";
import { problems } from "../shared/problem.ts";

export const problem = problems("publishing", texts, {
	"period-unknown": 404,
	"restatement-unknown": 404,
	"figure-unpublished": 404,
	unsigned: 403,
	"period-not-over": 409,
	"day-to-come": 422,
	"day-set": 409,
	"nothing-to-publish": 409,
	"wrong-step": 409,
	"other-position": 409,
	"own-submission": 409,
	"nothing-to-restate": 409,
	"restatement-waits": 409,
	"own-restatement": 409,
});
