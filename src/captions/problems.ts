import { problems as texts } from "#words/captions";
import { problems } from "../shared/problem.ts";

export const problem = problems("captions", texts, {
	"files-missing": 422,
	"file-missing": 422,
	"file-unknown": 422,
	"ending-unknown": 422,
	"target-exists": 422,
	"folder-unknown": 422,
	"signature-missing": 422,
	"utf8-broken": 422,
	"webvtt-within": 422,
	"text-unreadable": 422,
	"cues-missing": 422,
	"kind-unknown": 422,
	"language-unknown": 422,
	"film-unknown": 404,
	"track-unknown": 404,
	"cue-unknown": 404,
	"conflict-unknown": 404,
	"track-there": 409,
	"split-outside": 422,
	"shifted-out": 422,
	"described-itself": 422,
});
