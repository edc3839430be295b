import { problems as texts } from "#words/programme";
import { problems } from "../shared/problem.ts";

export const problem = problems("programme", texts, {
	exists: 409,
	"clock-of-tegsh": 403,
	"areas-wrong": 422,
	"ends-before-start": 422,
	"part-unknown": 404,
	"pillar-unknown": 404,
	"pillar-number-taken": 422,
	"phase-unknown": 404,
	"period-unknown": 404,
	"periods-overlap": 422,
	"period-published": 409,
	"period-on-its-way": 409,
	"partner-unknown": 404,
	"no-demo": 404,
	unknown: 404,
	none: 404,
});
