import { deviceProblems as texts } from "#words/reach";
import { problems } from "../../shared/problem.ts";

export const problem = problems("reach", texts, {
	"campaign-unknown": 404,
	"campaign-over": 409,
	"group-unknown": 404,
	"group-ended": 409,
	"groups-many": 409,
	"item-elsewhere": 422,
});
