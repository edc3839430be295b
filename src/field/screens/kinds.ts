import { attendanceOperations } from "../../activities/attendance/operations.ts";
import { fileOperations } from "../../activities/files/operations.ts";
import { headCountOperations } from "../../activities/head-counts/operations.ts";
import { rosterOperations } from "../../activities/roster/operations.ts";
import { caseOperations } from "../../children/cases/operations.ts";
import { childrenOperations } from "../../children/operations.ts";
import type { Operation } from "../../shared/journal/operation.ts";
import { type Language, sayPlain } from "../../shared/words.ts";

/** What may be decided on the telephone. */
const operations: readonly Operation[] = [
	childrenOperations,
	caseOperations,
	rosterOperations,
	attendanceOperations,
	headCountOperations,
	fileOperations,
].flatMap((list) => Object.values(list));

/** What an operation is called. One of a later version of the app is called by its kind. */
export function nameOfKind(kind: string, language: Language): string {
	const known = operations.find((one) => one.kind === kind);
	return (known && sayPlain(known.names, known.name, language)) ?? kind;
}
