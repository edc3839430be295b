import { exportsProblems as texts } from "#words/reach";
import { problems } from "../../shared/problem.ts";

/** Why a file as a whole cannot be read as an export. */
export const problem = problems("reach", texts, {
	"file-empty": 422,
	"file-too-large": 413,
	"file-not-a-table": 422,
	"file-workbook": 422,
	"quote-open": 422,
	"lines-many": 422,
	"columns-many": 422,
	"shape-unknown": 422,
	"nothing-within": 422,
});
