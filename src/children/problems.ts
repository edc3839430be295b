import { problems as texts } from "#words/children";
import { problems } from "../shared/problem.ts";

export const problem = problems("children", texts, {
	unknown: 404,
	"person-unknown": 404,
	"access-unknown": 404,
	"outside-areas": 403,
	"area-unknown": 422,
	"site-unknown": 422,
	"site-elsewhere": 422,
	"registered-already": 409,
	"born-after": 422,
	"identified-in-future": 422,
	"identified-after-access": 422,
	"access-before-identified": 422,
	"access-in-future": 422,
	"access-recorded": 409,
	"assessment-missing": 422,
	"module-unknown": 404,
	"file-unknown": 404,
	"file-unreadable": 422,
	"answers-missing": 422,
	"answers-refused": 422,
	"age-wrong": 422,
	"wording-refused": 422,
});
