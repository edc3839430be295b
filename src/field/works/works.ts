import { attendanceOperations } from "../../activities/attendance/operations.ts";
import { fileOperations } from "../../activities/files/operations.ts";
import { headCountOperations } from "../../activities/head-counts/operations.ts";
import { rosterOperations } from "../../activities/roster/operations.ts";
import { caseWithEntered } from "../../children/cases/entered.ts";
import { caseOperations } from "../../children/cases/operations.ts";
import type { CaseDocument } from "../../children/cases/schema.ts";
import { childrenOperations } from "../../children/operations.ts";
import type { LocalWork, LocalWorks } from "../engine/local.ts";
import type { Seat } from "../store/database.ts";
import { attended, counted, photographed, ticked } from "./session-works.ts";

/** What the phone shows of work that the server has not seen yet; `today` is the programme’s day. */
export function worksOf({ name, account }: Pick<Seat, "name" | "account">, today: () => string): LocalWorks {
	const ofCase = (kind: string, child: "id" | "child"): LocalWork => ({
		about: (input: Readonly<Record<string, string>>) => [{ collection: "cases", id: input[child] ?? "" }],
		apply: (document, input) => caseWithEntered(document as CaseDocument | null, kind, input, { by: name, account, today: today() }),
	});
	const ofSession = (apply: LocalWork["apply"]): LocalWork => ({
		about: (input: { readonly session: string }) => [{ collection: "sessions", id: input.session }],
		apply,
	});
	const registering = [childrenOperations["child-registered"], childrenOperations["child-corrected"]];
	return Object.fromEntries([
		...registering.map(({ kind }) => [kind, ofCase(kind, "id")]),
		...Object.values(caseOperations).map(({ kind }) => [kind, ofCase(kind, "child")]),
		[rosterOperations["roster-ticked"].kind, ofSession(ticked)],
		[attendanceOperations["attendance-marked"].kind, ofSession(attended)],
		[headCountOperations["head-count-written"].kind, ofSession(counted)],
		[fileOperations["file-attached"].kind, ofSession(photographed)],
	]);
}
