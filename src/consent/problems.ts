import { problems as texts } from "#words/consent";
import { problems } from "../shared/problem.ts";

export const problem = problems("consent", texts, {
	"consent-unknown": 404,
	"person-unknown": 404,
	"appearance-unknown": 404,
	"step-unknown": 404,
	"outside-areas": 403,
	"day-to-come": 422,
	"expires-before-start": 422,
	"too-long": 422,
	"channels-none": 422,
	"languages-none": 422,
	"channels-abroad": 422,
	"channels-of-refusal": 422,
	"guardian-of-adult": 422,
	"guardian-needed": 422,
	"birth-year-needed": 422,
	"alias-needed": 422,
	"campaign-needed": 422,
	"alias-taken": 409,
	"alias-is-name": 422,
	"alias-stands": 409,
	"withdrawn-already": 409,
	"step-done-already": 409,
	"nobody-recorded": 422,
	"somebody-recorded": 422,
});
