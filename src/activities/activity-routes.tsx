import * as v from "valibot";
import { orderOf } from "../identity/index.ts";
import type { ProgrammeRoute, ProgrammeVisit } from "../programme/index.ts";
import { attempt, checkForm, operationField, page, readForm, sayErrors, seeOther, type Typed } from "../shared/http/index.ts";
import { newId } from "../shared/id.ts";
import { type FormState, freshForm } from "../shared/ui/index.ts";
import { speak } from "../shared/words.ts";
import { ActivitiesPage, ActivityPage, ActivityTitlePage, NewActivityPage, NewSessionPage, sessionSlots } from "./activity-pages.tsx";
import { addSession, correctActivity, planActivity } from "./commands.ts";
import { problem } from "./problems.ts";
import type { Activity, NewSession } from "./schema.ts";
import { sessionEntries } from "./session-form.tsx";
import { listActivities, readActivity } from "./store.ts";
import { around, officeOf } from "./surroundings.ts";
import { words } from "./words.ts";

const pageSize = 50;
const titleField = v.pipe(v.string(), v.trim(), v.nonEmpty("title-missing"), v.maxLength(200, "title-long"));
const titleForm = v.object({ operation: operationField, title: titleField });
const sessionForm = v.object({ operation: operationField, ...sessionEntries });
const slotForm = v.object(sessionEntries);

const notices = { planned: "done-planned", retitled: "done-retitled", "session-added": "done-session-added" } as const;

export const activityRoutes: readonly ProgrammeRoute[] = [
	{
		method: "GET",
		path: "/office/:programme/activities",
		access: "activities.read",
		handle: async (visit) => {
			const text = visit.url.searchParams.get("text")?.trim() ?? "";
			const after = visit.url.searchParams.get("after") ?? "";
			const search = { ...(text && { text }), ...(after && { after }), limit: pageSize };
			const { activities, next } = await listActivities(visit.programme.handle.db, visit.viewer.areas, search);
			const more = next ? `?${new URLSearchParams({ ...(text && { text }), after: next })}` : undefined;
			return page(<ActivitiesPage around={await around(visit)} activities={activities} text={text} isFirst={!after} next={more} />);
		},
	},
	{
		method: "GET",
		path: "/office/:programme/activities/new",
		access: "activities.write",
		handle: (visit) => newTrainingPage(visit, freshForm),
	},
	{
		method: "POST",
		path: "/office/:programme/activities",
		access: "activities.write",
		handle: async (visit) => {
			const form = await readForm(visit, titleForm);
			const { sessions, errors } = readSlots(form.typed);
			if (!form.ok || Object.keys(errors).length > 0) {
				const refused = { typed: form.typed, errors: { ...(form.ok ? {} : form.errors), ...errors } };
				return newTrainingPage(visit, sayErrors(refused, words, visit.language), 422);
			}
			const activity = { id: newId(), title: form.value.title, sessions };
			const attempted = await attempt(visit, form.typed, () =>
				planActivity(visit.programme.handle, orderOf(visit, form.value.operation), activity),
			);
			if (!attempted.done) return newTrainingPage(visit, attempted.form, 422);
			return seeOther(`${officeOf(visit)}/activities/${attempted.result.result.activity}?done=planned`);
		},
	},
	{
		method: "GET",
		path: "/office/:programme/activities/:activity",
		access: "activities.read",
		handle: async (visit) => {
			const done = visit.url.searchParams.get("done") ?? "";
			const notice = Object.hasOwn(notices, done) ? speak(words, visit.language)(notices[done as keyof typeof notices]) : null;
			return page(<ActivityPage around={await around(visit)} activity={await shownTraining(visit)} notice={notice} />);
		},
	},
	{
		method: "GET",
		path: "/office/:programme/activities/:activity/title",
		access: "activities.write",
		handle: (visit) => titlePage(visit, freshForm),
	},
	{
		method: "POST",
		path: "/office/:programme/activities/:activity/title",
		access: "activities.write",
		handle: async (visit) => {
			const { id, sessions: _, outside: __, ...description } = await shownTraining(visit);
			const form = await readForm(visit, titleForm);
			if (!form.ok) return titlePage(visit, sayErrors(form, words, visit.language), 422);
			const attempted = await attempt(visit, form.typed, () =>
				correctActivity(visit.programme.handle, orderOf(visit, form.value.operation), id, { ...description, title: form.value.title }),
			);
			return attempted.done ? seeOther(`${officeOf(visit)}/activities/${id}?done=retitled`) : titlePage(visit, attempted.form, 422);
		},
	},
	{
		method: "GET",
		path: "/office/:programme/activities/:activity/sessions/new",
		access: "activities.write",
		handle: (visit) => newSessionPage(visit, freshForm),
	},
	{
		method: "POST",
		path: "/office/:programme/activities/:activity/sessions",
		access: "activities.write",
		handle: async (visit) => {
			const { id } = await shownTraining(visit);
			const form = await readForm(visit, sessionForm);
			if (!form.ok) return newSessionPage(visit, sayErrors(form, words, visit.language), 422);
			const { operation, ...session } = form.value;
			const attempted = await attempt(visit, form.typed, () =>
				addSession(visit.programme.handle, orderOf(visit, operation), id, { ...session, id: newId() }),
			);
			return attempted.done
				? seeOther(`${officeOf(visit)}/activities/${id}?done=session-added`)
				: newSessionPage(visit, attempted.form, 422);
		},
	},
];

/** Sessions of the form: the first is a must, an empty one of the others is none. */
function readSlots(typed: Typed): { sessions: NewSession[]; errors: Record<string, string> } {
	const sessions: NewSession[] = [];
	const errors: Record<string, string> = {};
	for (const slot of sessionSlots) {
		const fields = { heldOn: typed[`heldOn${slot}`] ?? "", area: typed[`area${slot}`] ?? "", site: typed[`site${slot}`] ?? "" };
		if (slot !== "1" && Object.values(fields).every((value) => value === "")) continue;
		const read = checkForm(fields, slotForm);
		if (read.ok) sessions.push({ ...read.value, id: newId() });
		else for (const [field, error] of Object.entries(read.errors)) errors[`${field}${slot}`] = error;
	}
	return { sessions, errors };
}

async function shownTraining(visit: ProgrammeVisit): Promise<Activity> {
	const activity = await readActivity(visit.programme.handle.db, visit.viewer.areas, visit.params.activity ?? "");
	if (!activity) throw problem("activity-unknown");
	return activity;
}

async function newTrainingPage(visit: ProgrammeVisit, form: FormState, status = 200): Promise<Response> {
	return page(<NewActivityPage around={await around(visit)} form={form} operation={newId()} />, status);
}

async function titlePage(visit: ProgrammeVisit, form: FormState, status = 200): Promise<Response> {
	const activity = await shownTraining(visit);
	return page(<ActivityTitlePage around={await around(visit)} form={form} operation={newId()} activity={activity} />, status);
}

async function newSessionPage(visit: ProgrammeVisit, form: FormState, status = 200): Promise<Response> {
	const activity = await shownTraining(visit);
	return page(<NewSessionPage around={await around(visit)} form={form} operation={newId()} activity={activity} />, status);
}
