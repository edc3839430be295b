import * as v from "valibot";
import { activities as activityWords, sessions as words } from "#words/activities";
import { orderOf } from "../../identity/index.ts";
import type { ProgrammeRoute, ProgrammeVisit } from "../../programme/index.ts";
import { attempt, operationField, page, readForm, sayErrors, seeOther } from "../../shared/http/index.ts";
import { newId } from "../../shared/id.ts";
import { type FormState, freshForm } from "../../shared/ui/index.ts";
import { speak } from "../../shared/words.ts";
import { cancelSession, moveSession, reinstateSession } from "../commands.ts";
import { listSessionFiles } from "../files/session-files.ts";
import { problem } from "../problems.ts";
import type { TitledSession } from "../schema.ts";
import { listAttendance, listExpected, readCells, readSession } from "../store.ts";
import { around, officeOf } from "../surroundings.ts";
import { sessionEntries } from "./form.tsx";
import { listHistory } from "./history.ts";
import { CancellationPage, DateAndPlacePage, historyLength, SessionPage } from "./pages.tsx";
import { SignInSheet } from "./sign-in-sheet.tsx";

export const becauseForm = v.object({
	operation: operationField,
	because: v.pipe(v.string(), v.trim(), v.nonEmpty("because-missing"), v.maxLength(500, "field-long")),
});
const moveForm = v.object({ operation: operationField, ...sessionEntries });
const reinstateForm = v.object({ operation: operationField });

const notices = {
	marked: "done-marked",
	repeated: "done-repeated",
	corrected: "done-corrected",
	unchanged: "done-unchanged",
	removed: "done-removed",
	moved: "done-moved",
	cancelled: "done-cancelled",
	reinstated: "done-reinstated",
	imported: "done-imported",
	"head-counted": "done-head-counted",
	attached: "done-attached",
	"file-removed": "done-file-removed",
} as const;

export const sessionRoutes: readonly ProgrammeRoute[] = [
	{
		method: "GET",
		path: "/office/:programme/sessions/:session",
		access: "activities.read",
		handle: (visit) => sessionPage(visit, freshForm),
	},
	{
		method: "GET",
		path: "/office/:programme/sessions/:session/sign-in-sheet",
		access: "activities.read",
		handle: async (visit) => {
			const session = await shownSession(visit);
			const expected = await listExpected(visit.programme.handle.db, visit.viewer.areas, session);
			const asked = Number(visit.url.searchParams.get("lines") ?? Number.NaN);
			const emptyLines = Number.isInteger(asked) && asked >= 0 && asked <= 200 ? asked : 15;
			return page(<SignInSheet around={await around(visit)} session={session} expected={expected} emptyLines={emptyLines} />);
		},
	},
	{
		method: "GET",
		path: "/office/:programme/sessions/:session/date-and-place",
		access: "activities.write",
		handle: (visit) => dateAndPlacePage(visit, freshForm),
	},
	{
		method: "POST",
		path: "/office/:programme/sessions/:session/date-and-place",
		access: "activities.write",
		handle: async (visit) => {
			const { id } = await shownSession(visit);
			const form = await readForm(visit, moveForm);
			if (!form.ok) return dateAndPlacePage(visit, sayErrors(form, activityWords, visit.language), 422);
			const { operation, ...to } = form.value;
			const attempted = await attempt(visit, form.typed, () => moveSession(visit.programme.handle, orderOf(visit, operation), id, to));
			return attempted.done ? toSession(visit, id, "moved") : dateAndPlacePage(visit, attempted.form, 422);
		},
	},
	{
		method: "GET",
		path: "/office/:programme/sessions/:session/cancellation",
		access: "activities.write",
		handle: (visit) => cancellationPage(visit, freshForm),
	},
	{
		method: "POST",
		path: "/office/:programme/sessions/:session/cancellation",
		access: "activities.write",
		handle: async (visit) => {
			const { id } = await shownSession(visit);
			const form = await readForm(visit, becauseForm);
			if (!form.ok) return cancellationPage(visit, sayErrors(form, words, visit.language), 422);
			const { operation, because } = form.value;
			const attempted = await attempt(visit, form.typed, () =>
				cancelSession(visit.programme.handle, orderOf(visit, operation), id, because),
			);
			return attempted.done ? toSession(visit, id, "cancelled") : cancellationPage(visit, attempted.form, 422);
		},
	},
	{
		method: "POST",
		path: "/office/:programme/sessions/:session/reinstatement",
		access: "activities.write",
		handle: async (visit) => {
			const { id } = await shownSession(visit);
			const form = await readForm(visit, reinstateForm);
			if (!form.ok) return sessionPage(visit, sayErrors(form, words, visit.language), 422);
			const attempted = await attempt(visit, form.typed, () =>
				reinstateSession(visit.programme.handle, orderOf(visit, form.value.operation), id),
			);
			return attempted.done ? toSession(visit, id, "reinstated") : sessionPage(visit, attempted.form, 422);
		},
	},
];

export function toSession(visit: ProgrammeVisit, session: string, done: keyof typeof notices): Response {
	return seeOther(`${officeOf(visit)}/sessions/${session}?done=${done}`);
}

export function noticeOf(visit: ProgrammeVisit): string | null {
	const done = visit.url.searchParams.get("done") ?? "";
	return Object.hasOwn(notices, done) ? speak(words, visit.language)(notices[done as keyof typeof notices]) : null;
}

/** The session of the address, if it lies within the viewer's scope; outside it one does not learn that it exists. */
export async function shownSession(visit: ProgrammeVisit, id = visit.params.session ?? ""): Promise<TitledSession> {
	const session = await readSession(visit.programme.handle.db, visit.viewer.areas, id);
	if (!session) throw problem("session-unknown");
	return session;
}

async function sessionPage(visit: ProgrammeVisit, form: FormState, status = 200): Promise<Response> {
	const session = await shownSession(visit);
	const { db } = visit.programme.handle;
	const attendance = await listAttendance(db, visit.viewer.areas, session.id);
	const cells = await readCells(db, session.id);
	const files = await listSessionFiles(db, visit.viewer.areas, session.id);
	const history = await listHistory(db, visit.viewer.areas, session.id, historyLength);
	return page(
		<SessionPage
			around={await around(visit)}
			session={session}
			attendance={attendance}
			cells={cells}
			files={files}
			history={history}
			operation={newId()}
			notice={noticeOf(visit)}
			form={form}
		/>,
		status,
	);
}

async function dateAndPlacePage(visit: ProgrammeVisit, form: FormState, status = 200): Promise<Response> {
	const session = await shownSession(visit);
	return page(<DateAndPlacePage around={await around(visit)} session={session} form={form} operation={newId()} />, status);
}

async function cancellationPage(visit: ProgrammeVisit, form: FormState, status = 200): Promise<Response> {
	const session = await shownSession(visit);
	return page(<CancellationPage around={await around(visit)} session={session} form={form} operation={newId()} />, status);
}
