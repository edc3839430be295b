import * as v from "valibot";
import { advocacy as words } from "#words/advocacy";
import { orderOf } from "../identity/index.ts";
import type { ProgrammeRoute, ProgrammeVisit } from "../programme/index.ts";
import { attempt, operationField, page, readForm, sayErrors, seeOther } from "../shared/http/index.ts";
import { newId } from "../shared/id.ts";
import { type FormState, freshForm } from "../shared/ui/index.ts";
import { planMeeting, writeMeeting } from "./commands.ts";
import { dayField, lineField, optionalText, textField } from "./fields.ts";
import { MeetingPage, MeetingsPage, NewMeetingPage, NotesPage } from "./meeting-pages.tsx";
import { problem } from "./problems.ts";
import { listAsks, listCommitments, listMeetings, type Meeting, readMeeting } from "./store.ts";
import { around, officeOf } from "./surroundings.ts";

const notesEntries = {
	organisations: v.pipe(
		v.string(),
		v.transform((text) =>
			text
				.split("\n")
				.map((name) => name.trim())
				.filter(Boolean),
		),
		v.minLength(1, "organisations-missing"),
		v.maxLength(20, "organisations-many"),
		v.everyItem((name) => name.length <= 200, "organisation-long"),
	),
	purpose: textField("purpose-missing"),
	outcome: optionalText,
};
const notesForm = v.object({ operation: operationField, ...notesEntries });
const meetingForm = v.object({
	operation: operationField,
	title: lineField("title-missing"),
	heldOn: dayField,
	area: v.pipe(v.string(), v.nonEmpty("area-missing")),
	...notesEntries,
});

export const meetingRoutes: readonly ProgrammeRoute[] = [
	{
		method: "GET",
		path: "/office/:programme/meetings",
		access: "advocacy.read",
		handle: async (visit) => {
			const meetings = await listMeetings(visit.programme.handle.db, visit.viewer.areas);
			return page(<MeetingsPage around={around(visit, words)} meetings={meetings} />);
		},
	},
	{
		method: "GET",
		path: "/office/:programme/meetings/new",
		access: "advocacy.write",
		handle: (visit) => newMeetingPage(visit, freshForm),
	},
	{
		method: "POST",
		path: "/office/:programme/meetings",
		access: "advocacy.write",
		handle: async (visit) => {
			const form = await readForm(visit, meetingForm);
			if (!form.ok) return newMeetingPage(visit, sayErrors(form, words, visit.language), 422);
			const { operation, ...meeting } = form.value;
			const attempted = await attempt(visit, form.typed, () =>
				planMeeting(visit.programme.handle, orderOf(visit, operation), { ...meeting, activity: newId(), session: newId(), site: null }),
			);
			if (!attempted.done) return newMeetingPage(visit, attempted.form, 422);
			return seeOther(`${officeOf(visit)}/meetings/${attempted.result.result.session}?done=planned`);
		},
	},
	{
		method: "GET",
		path: "/office/:programme/meetings/:session",
		access: "advocacy.read",
		handle: async (visit) => {
			const meeting = await shownMeeting(visit);
			const { db } = visit.programme.handle;
			const here = around(visit, words);
			const session = meeting.session.id;
			return page(
				<MeetingPage
					around={here}
					meeting={meeting}
					asks={await listAsks(db, { session })}
					commitments={await listCommitments(db, { today: here.today, session })}
					maySeeSession={visit.viewer.can("activities.read")}
				/>,
			);
		},
	},
	{
		method: "GET",
		path: "/office/:programme/meetings/:session/notes",
		access: "advocacy.write",
		handle: (visit) => notesPage(visit, freshForm),
	},
	{
		method: "POST",
		path: "/office/:programme/meetings/:session/notes",
		access: "advocacy.write",
		handle: async (visit) => {
			const { session } = await shownMeeting(visit);
			const form = await readForm(visit, notesForm);
			if (!form.ok) return notesPage(visit, sayErrors(form, words, visit.language), 422);
			const { operation, ...notes } = form.value;
			const attempted = await attempt(visit, form.typed, () =>
				writeMeeting(visit.programme.handle, orderOf(visit, operation), session.id, notes),
			);
			if (!attempted.done) return notesPage(visit, attempted.form, 422);
			return seeOther(`${officeOf(visit)}/meetings/${session.id}?done=written`);
		},
	},
];

/** The meeting of the address, if it lies within the viewer's scope; outside it one does not learn that it exists. */
async function shownMeeting(visit: ProgrammeVisit): Promise<Meeting> {
	const meeting = await readMeeting(visit.programme.handle.db, visit.viewer.areas, visit.params.session ?? "");
	if (!meeting) throw problem("meeting-unknown");
	return meeting;
}

function newMeetingPage(visit: ProgrammeVisit, form: FormState, status = 200): Response {
	return page(<NewMeetingPage around={around(visit, words)} form={form} operation={newId()} />, status);
}

async function notesPage(visit: ProgrammeVisit, form: FormState, status = 200): Promise<Response> {
	const meeting = await shownMeeting(visit);
	return page(<NotesPage around={around(visit, words)} meeting={meeting} form={form} operation={newId()} />, status);
}
