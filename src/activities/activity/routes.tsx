import * as v from "valibot";
import { activities as words } from "#words/activities";
import { covers, orderOf } from "../../identity/index.ts";
import { findArea } from "../../places/index.ts";
import type { ProgrammeRoute, ProgrammeVisit } from "../../programme/index.ts";
import { attempt, checkForm, operationField, page, readForm, sayErrors, seeOther, type Typed } from "../../shared/http/index.ts";
import { newId } from "../../shared/id.ts";
import { type FormState, freshForm } from "../../shared/ui/index.ts";
import { speak } from "../../shared/words.ts";
import { addSession, correctActivity, planActivity } from "../commands.ts";
import { problem } from "../problems.ts";
import { type Activity, activityKinds, type NewSession } from "../schema.ts";
import { sessionEntries, sessionFields } from "../sessions/form.tsx";
import { listActivities, readActivity } from "../store.ts";
import { around, officeOf } from "../surroundings.ts";
import { descriptionEntries } from "./form.tsx";
import { ActivitiesPage, type Narrowing } from "./list-page.tsx";
import { ActivityPage, DescriptionPage, NewActivityPage, NewSessionPage, sessionSlots } from "./pages.tsx";

const pageSize = 50;
const descriptionForm = v.object({ operation: operationField, ...descriptionEntries });
const sessionForm = v.object({ operation: operationField, ...sessionEntries });
const slotForm = v.object(sessionEntries);

const notices = { planned: "done-planned", corrected: "done-corrected", "session-added": "done-session-added" } as const;

export const activityRoutes: readonly ProgrammeRoute[] = [
	{
		method: "GET",
		path: "/office/:programme/activities",
		access: "activities.read",
		handle: async (visit) => {
			const narrowing = narrowingOf(visit);
			const after = visit.url.searchParams.get("after") ?? "";
			const search = { ...narrowing, ...(after && { after }), limit: pageSize };
			const { activities, next } = await listActivities(visit.programme.handle.db, visit.viewer.areas, search);
			const more = next ? `?${new URLSearchParams({ ...narrowing, after: next })}` : undefined;
			return page(
				<ActivitiesPage around={await around(visit)} activities={activities} narrowing={narrowing} isFirst={!after} next={more} />,
			);
		},
	},
	{
		method: "GET",
		path: "/office/:programme/activities/new",
		access: "activities.write",
		handle: (visit) => newActivityPage(visit, freshForm),
	},
	{
		method: "POST",
		path: "/office/:programme/activities",
		access: "activities.write",
		handle: async (visit) => {
			const form = await readForm(visit, descriptionForm);
			const { sessions, errors } = readSlots(form.typed);
			if (!form.ok || Object.keys(errors).length > 0) {
				const refused = { typed: form.typed, errors: { ...(form.ok ? {} : form.errors), ...errors } };
				return newActivityPage(visit, sayErrors(refused, words, visit.language), 422);
			}
			const { operation, ...description } = form.value;
			const activity = { ...description, id: newId(), sessions };
			const attempted = await attempt(visit, form.typed, () => planActivity(visit.programme.handle, orderOf(visit, operation), activity));
			if (!attempted.done) return newActivityPage(visit, attempted.form, 422);
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
			return page(<ActivityPage around={await around(visit)} activity={await shownActivity(visit)} notice={notice} />);
		},
	},
	{
		method: "GET",
		path: "/office/:programme/activities/:activity/description",
		access: "activities.write",
		handle: (visit) => descriptionPage(visit, freshForm),
	},
	{
		method: "POST",
		path: "/office/:programme/activities/:activity/description",
		access: "activities.write",
		handle: async (visit) => {
			const { id, sessions: _, outside: __, ...before } = await shownActivity(visit);
			const form = await readForm(visit, descriptionForm);
			if (!form.ok) return descriptionPage(visit, sayErrors(form, words, visit.language), 422);
			const { operation, ...corrected } = form.value;
			const attempted = await attempt(visit, form.typed, () =>
				correctActivity(visit.programme.handle, orderOf(visit, operation), id, { ...before, ...corrected }),
			);
			return attempted.done ? seeOther(`${officeOf(visit)}/activities/${id}?done=corrected`) : descriptionPage(visit, attempted.form, 422);
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
			const { id } = await shownActivity(visit);
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

/** What the address narrows the list by; what it says wrongly narrows nothing. */
function narrowingOf({ url, viewer }: ProgrammeVisit): Narrowing {
	const text = url.searchParams.get("text")?.replaceAll("\0", "").trim();
	const kind = activityKinds.find((one) => one === url.searchParams.get("kind"));
	const area = url.searchParams.get("area");
	return { ...(text && { text }), ...(kind && { kind }), ...(area && findArea(area) && covers(viewer.areas, area) && { area }) };
}

/** Sessions of the form: the first is a must, an empty one of the others is none. */
function readSlots(typed: Typed): { sessions: NewSession[]; errors: Record<string, string> } {
	const sessions: NewSession[] = [];
	const errors: Record<string, string> = {};
	for (const slot of sessionSlots) {
		const sent = sessionFields.filter((field) => typed[`${field}${slot}`] !== undefined);
		const fields = { heldOn: "", area: "", ...Object.fromEntries(sent.map((field) => [field, typed[`${field}${slot}`] ?? ""])) };
		if (slot !== "1" && Object.values(fields).every((value) => value === "")) continue;
		const read = checkForm(fields, slotForm);
		if (read.ok) sessions.push({ ...read.value, id: newId() });
		else for (const [field, error] of Object.entries(read.errors)) errors[`${field}${slot}`] = error;
	}
	return { sessions, errors };
}

async function shownActivity(visit: ProgrammeVisit): Promise<Activity> {
	const activity = await readActivity(visit.programme.handle.db, visit.viewer.areas, visit.params.activity ?? "");
	if (!activity) throw problem("activity-unknown");
	return activity;
}

async function newActivityPage(visit: ProgrammeVisit, form: FormState, status = 200): Promise<Response> {
	return page(<NewActivityPage around={await around(visit)} form={form} operation={newId()} />, status);
}

async function descriptionPage(visit: ProgrammeVisit, form: FormState, status = 200): Promise<Response> {
	const activity = await shownActivity(visit);
	return page(<DescriptionPage around={await around(visit)} form={form} operation={newId()} activity={activity} />, status);
}

async function newSessionPage(visit: ProgrammeVisit, form: FormState, status = 200): Promise<Response> {
	const activity = await shownActivity(visit);
	return page(<NewSessionPage around={await around(visit)} form={form} operation={newId()} activity={activity} />, status);
}
