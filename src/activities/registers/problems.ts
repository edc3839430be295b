import { registersProblems as texts } from "#words/activities";
import { problems } from "../../shared/problem.ts";

/** Why a file as a whole cannot be read as a register. */
export const problem = problems("activities", texts, {
	"file-empty": 422,
	"file-too-large": 413,
	"file-not-a-table": 422,
	"file-old-excel": 422,
	"file-damaged": 422,
	"header-missing": 422,
	"sessions-many": 422,
	"columns-many": 422,
	"lines-many": 422,
});
