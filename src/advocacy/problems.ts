import { problems as texts } from "#words/advocacy";
import { problems } from "../shared/problem.ts";

export const problem = problems("advocacy", texts, {
	"meeting-unknown": 404,
	"ask-unknown": 404,
	"commitment-unknown": 404,
	"document-unknown": 404,
	"version-unknown": 404,
	"stage-unknown": 404,
	"due-before-made": 422,
	"followed-up-early": 422,
	"day-to-come": 422,
	"stage-recorded": 409,
	"stage-too-early": 422,
	"stage-too-late": 422,
});
