import { problems as texts } from "#words/linkage";
import { problems } from "../shared/problem.ts";

export const problem = problems("linkage", texts, {
	"files-missing": 422,
	"file-unknown": 422,
	"file-unreadable": 422,
	"file-empty": 422,
	"id-missing": 422,
	"map-missing": 422,
	"map-unclear": 422,
	"role-unknown": 422,
	"columns-too-many": 422,
	"column-unknown": 422,
	"id-twice": 422,
	"rows-missing": 422,
	"one-to-one-alone": 422,
	"folder-unknown": 422,
});
