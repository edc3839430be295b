import * as v from "valibot";
import { sessions as words } from "#words/activities";
import { orderOf } from "../../identity/index.ts";
import { writeName } from "../../particulars/name.ts";
import { type IntakeFindings, listPeople, readPerson, settleIntake } from "../../people/index.ts";
import type { ProgrammeRoute, ProgrammeVisit } from "../../programme/index.ts";
import { today } from "../../shared/clock.ts";
import { attempt, operationField, page, type RefusedForm, readForm, sayErrors, seeOther, type Typed } from "../../shared/http/index.ts";
import { isId, newId } from "../../shared/id.ts";
import { type FormState, freshForm } from "../../shared/ui/index.ts";
import { problem } from "../problems.ts";
import { participantRoles } from "../schema.ts";
import { becauseForm, noticeOf, toSession } from "../sessions/form-entries.ts";
import { listAttendance, listSessionsOfPerson, readAttendance, shownSession } from "../store.ts";
import { around, officeOf } from "../surroundings.ts";
import { correctAttendance, markAttendance, markKnownPerson, removeAttendance } from "./attendance.ts";
import { AttendancePage, KnownPeoplePage, MarkPage, SessionsOfPersonPage } from "./pages.tsx";
import { isUnchanged, personForm, readPersonLine } from "./person-form.tsx";

const mostFound = 30;

const knownForm = v.object({ operation: operationField, person: v.pipe(v.string(), v.check(isId)) });

export const attendanceRoutes: readonly ProgrammeRoute[] = [
	{
		method: "GET",
		path: "/office/:programme/sessions/:session/attendance/new",
		access: "activities.write",
		handle: (visit) => markPage(visit, freshForm, null),
	},
	{
		method: "POST",
		path: "/office/:programme/sessions/:session/attendance",
		access: "activities.write",
		handle: async (visit) => {
			const { id, area } = await shownSession(visit);
			const read = await readLine(visit);
			const settled = await settleIntake(visit, { ...read.typed, area: area ?? "" });
			if (settled.outcome === "known") return markRecognised(visit, id, read.typed, settled.person);
			const findings = settled.outcome === "ask" ? settled.findings : null;
			if (!read.ok) return markPage(visit, read.form, findings, 422);
			if (settled.outcome === "ask") return markPage(visit, { typed: read.typed, errors: settled.errors }, findings, 422);
			const attempted = await attempt(visit, read.typed, () =>
				markAttendance(visit.programme.handle, orderOf(visit, read.operation), {
					id: newId(),
					session: id,
					report: read.report,
					role: read.role,
					answer: settled.answer,
				}),
			);
			if (!attempted.done) return markPage(visit, attempted.form, null, 422);
			return afterMarking(visit, id, read.typed, attempted.result.repeated);
		},
	},
	{
		method: "GET",
		path: "/office/:programme/sessions/:session/attendance/known",
		access: "activities.write",
		handle: (visit) => knownPeoplePage(visit, freshForm),
	},
	{
		method: "POST",
		path: "/office/:programme/sessions/:session/attendance/known",
		access: "activities.write",
		handle: async (visit) => {
			const { id } = await shownSession(visit);
			const form = await readForm(visit, knownForm);
			if (!form.ok) throw problem("person-unknown");
			const { operation, person } = form.value;
			const attempted = await attempt(visit, {}, () =>
				markKnownPerson(visit.programme.handle, orderOf(visit, operation), { id: newId(), session: id, person }),
			);
			if (!attempted.done) return knownPeoplePage(visit, attempted.form, 422);
			const search = new URLSearchParams({ text: visit.url.searchParams.get("text") ?? "", done: "marked" });
			return seeOther(`${officeOf(visit)}/sessions/${id}/attendance/known?${search}`);
		},
	},
	{
		method: "GET",
		path: "/office/:programme/attendance/:attendance",
		access: "activities.write",
		handle: (visit) => attendancePage(visit, freshForm, freshForm),
	},
	{
		method: "POST",
		path: "/office/:programme/attendance/:attendance/correction",
		access: "activities.write",
		handle: async (visit) => {
			const shown = await shownAttendance(visit);
			const { id, session } = shown;
			const read = await readLine(visit);
			// Before anything is found wrong with it: it stands like this already.
			if (isUnchanged(read.typed, shown)) return toSession(visit, session, "unchanged");
			if (!read.ok) return attendancePage(visit, read.form, freshForm, 422);
			const attempted = await attempt(visit, read.typed, () =>
				correctAttendance(visit.programme.handle, orderOf(visit, read.operation), id, read.report, read.role),
			);
			return attempted.done ? toSession(visit, session, "corrected") : attendancePage(visit, attempted.form, freshForm, 422);
		},
	},
	{
		method: "POST",
		path: "/office/:programme/attendance/:attendance/removal",
		access: "activities.write",
		handle: async (visit) => {
			const { id, session } = await shownAttendance(visit);
			const form = await readForm(visit, becauseForm);
			if (!form.ok) return attendancePage(visit, freshForm, sayErrors(form, words, visit.language), 422);
			const { operation, because } = form.value;
			const attempted = await attempt(visit, form.typed, () =>
				removeAttendance(visit.programme.handle, orderOf(visit, operation), id, because),
			);
			return attempted.done ? toSession(visit, session, "removed") : attendancePage(visit, freshForm, attempted.form, 422);
		},
	},
	{
		method: "GET",
		path: "/office/:programme/people/:person/attendance",
		access: "activities.read",
		handle: async (visit) => {
			const { db } = visit.programme.handle;
			const id = visit.params.person ?? "";
			const person = visit.viewer.can("people.read") ? await readPerson(db, visit.viewer.areas, id) : null;
			const newest = person?.reports.at(-1);
			if (!newest) throw problem("person-unknown");
			const attended = await listSessionsOfPerson(db, visit.viewer.areas, id);
			return page(<SessionsOfPersonPage around={await around(visit)} person={id} name={writeName(newest.name)} {...attended} />);
		},
	},
];

/** Whom somebody recognised while typing is marked by what is on record. */
async function markRecognised(visit: ProgrammeVisit, session: string, typed: Typed, person: string): Promise<Response> {
	const role = participantRoles.find((one) => one === typed.role) ?? null;
	const order = orderOf(visit, typed.operation as string);
	const mark = { id: newId(), session, person, role };
	const attempted = await attempt(visit, typed, () => markKnownPerson(visit.programme.handle, order, mark));
	return attempted.done ? afterMarking(visit, session, typed, attempted.result.repeated) : markPage(visit, attempted.form, null, 422);
}

function afterMarking(visit: ProgrammeVisit, session: string, typed: Typed, repeated: boolean): Response {
	if (repeated) return toSession(visit, session, "repeated");
	if (typed.next === "session") return toSession(visit, session, "marked");
	return seeOther(`${officeOf(visit)}/sessions/${session}/attendance/new?done=marked`);
}

/** The line somebody typed as a report, or the form that refuses it. */
async function readLine(visit: ProgrammeVisit) {
	const form = await readForm(visit, personForm);
	if (!form.ok) return refusedLine(form, visit);
	const read = readPersonLine(form.value, newId(), today(visit.programme.handle.clock));
	if ("errors" in read) return refusedLine({ typed: form.typed, errors: read.errors }, visit);
	return { ok: true as const, ...read, operation: form.value.operation, typed: form.typed };
}

function refusedLine(form: RefusedForm, { language }: ProgrammeVisit) {
	return { ok: false as const, form: sayErrors(form, words, language), typed: form.typed };
}

async function shownAttendance(visit: ProgrammeVisit) {
	const attendance = await readAttendance(visit.programme.handle.db, visit.viewer.areas, visit.params.attendance ?? "");
	if (!attendance) throw problem("attendance-unknown");
	return attendance;
}

async function markPage(visit: ProgrammeVisit, form: FormState, findings: IntakeFindings | null, status = 200): Promise<Response> {
	const session = await shownSession(visit);
	const shown = { form, findings, operation: newId(), notice: noticeOf(visit) };
	return page(<MarkPage around={await around(visit)} session={session} {...shown} />, status);
}

async function knownPeoplePage(visit: ProgrammeVisit, form: FormState, status = 200): Promise<Response> {
	const session = await shownSession(visit);
	const { db } = visit.programme.handle;
	const text = visit.url.searchParams.get("text")?.trim() ?? "";
	const found = text && visit.viewer.can("people.read") ? await listPeople(db, visit.viewer.areas, { text, limit: mostFound + 1 }) : [];
	const marked = new Set((await listAttendance(db, visit.viewer.areas, session.id)).map(({ report }) => report.person));
	const people = found.slice(0, mostFound).map((line) => ({ line, operation: newId(), isMarked: marked.has(line.person) }));
	return page(
		<KnownPeoplePage
			around={await around(visit)}
			session={session}
			form={form}
			text={text}
			people={people}
			hasMore={found.length > mostFound}
			notice={noticeOf(visit)}
		/>,
		status,
	);
}

async function attendancePage(visit: ProgrammeVisit, form: FormState, removal: FormState, status = 200): Promise<Response> {
	const attendance = await shownAttendance(visit);
	const session = await shownSession(visit, attendance.session);
	return page(
		<AttendancePage
			around={await around(visit)}
			session={session}
			attendance={attendance}
			form={form}
			operation={newId()}
			removal={{ form: removal, operation: newId() }}
		/>,
		status,
	);
}
