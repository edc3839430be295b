import { nothingAnswered, settleIntake } from "../../people/index.ts";
import { form, type ProgrammeRoute, type ProgrammeVisit, view } from "../../programme/index.ts";
import { page, readTyped, seeOther, type Typed } from "../../shared/http/index.ts";
import { newId } from "../../shared/id.ts";
import { run } from "../../shared/journal/index.ts";
import { authorOf, officeOf, refusalIn } from "../../shared/office/index.ts";
import { freshForm } from "../../shared/ui/index.ts";
import { shownAttendance, shownSession } from "../store.ts";
import { attendanceCommands } from "./commands.ts";
import { isUnchanged } from "./line.ts";
import { attendancePage, knownPeoplePage, markPage, sessionsOfPersonPage } from "./pages.tsx";

export const attendanceRoutes: readonly ProgrammeRoute[] = [
	view("sessions/:session/attendance/new", "activities.write", (visit, form) => markPage(visit, form)),
	{ method: "POST", path: "/office/:programme/sessions/:session/attendance", access: "activities.write", handle: mark },
	...form({
		command: attendanceCommands["attendance-marked"],
		at: "sessions/:session/attendance/known",
		page: knownPeoplePage,
		done: ({ session }, { url }) =>
			`sessions/${session}/attendance/known?${new URLSearchParams({ text: url.searchParams.get("text") ?? "", done: "marked" })}`,
	}),
	view("attendance/:attendance", "activities.write", (visit, form) => attendancePage(visit, form)),
	...form({
		command: attendanceCommands["attendance-corrected"],
		to: "attendance/:attendance/correction",
		input: () => ({ report: newId() }),
		// Before anything is found wrong with it: it stands like this already.
		unchanged: async (visit, typed) => {
			const shown = await shownAttendance(visit);
			return isUnchanged(typed, shown) ? `sessions/${shown.session}?done=unchanged` : null;
		},
		page: (visit, form) => attendancePage(visit, form),
		done: ({ session }) => `sessions/${session}?done=corrected`,
	}),
	...form({
		command: attendanceCommands["attendance-removed"],
		to: "attendance/:attendance/removal",
		page: (visit, removal) => attendancePage(visit, { ...freshForm, operation: newId() }, removal),
		done: ({ session }) => `sessions/${session}?done=removed`,
	}),
	view("people/:person/attendance", "activities.read", sessionsOfPersonPage),
];

/** Somebody typed may be on record already: then the person who typed says first who it is. */
async function mark(visit: ProgrammeVisit): Promise<Response> {
	const { id: session, area } = await shownSession(visit);
	const typed = await readTyped(visit);
	const { operation = "", ...line } = typed;
	const settled = await settleIntake(visit, { ...typed, area: area ?? "" });
	const findings = settled.outcome === "ask" ? settled.findings : null;
	const again = async (errors: Typed) => page(await markPage(visit, { typed: line, errors, operation: newId() }, findings), 422);
	const answer = settled.outcome === "new" ? settled.answer : nothingAnswered;
	const answered = { different: [...answer.different], unsure: [...answer.unsure] };
	const who =
		settled.outcome === "known" ? { person: settled.person, role: typed.role } : { ...line, person: null, report: newId(), ...answered };
	try {
		if (settled.outcome === "ask") return again({ ...settled.errors });
		const command = attendanceCommands["attendance-marked"];
		const { repeated } = await run(visit.programme.handle, authorOf(visit), command, { id: newId(), session, ...who }, { id: operation });
		const path = `${officeOf(visit)}/sessions/${session}`;
		if (repeated) return seeOther(`${path}?done=repeated`);
		return seeOther(typed.next === "session" ? `${path}?done=marked` : `${path}/attendance/new?done=marked`);
	} catch (refused) {
		return again(refusalIn(refused, visit));
	}
}
