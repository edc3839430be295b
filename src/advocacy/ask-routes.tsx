import * as v from "valibot";
import { advocacy as words } from "#words/advocacy";
import { orderOf } from "../identity/index.ts";
import type { ProgrammeRoute, ProgrammeVisit } from "../programme/index.ts";
import { attempt, operationField, page, readForm, sayErrors, seeOther } from "../shared/http/index.ts";
import { isId, newId } from "../shared/id.ts";
import { type FormState, freshForm } from "../shared/ui/index.ts";
import { AskFormPage, AskPage, AsksPage } from "./ask-pages.tsx";
import { correctAsk, raiseAsk, settleAsk } from "./commands.ts";
import { dayField, lineField, recordField } from "./fields.ts";
import { problem } from "./problems.ts";
import { type Ask, askStates } from "./schema.ts";
import { listAsks, listCommitments, listMeetings, readAsk, readMeeting } from "./store.ts";
import { around, aroundWhole, officeOf } from "./surroundings.ts";

const askForm = v.object({
	operation: operationField,
	title: lineField("ask-missing"),
	addressedTo: lineField("addressee-missing"),
	raisedOn: dayField,
	session: recordField,
});
const stateForm = v.object({
	operation: operationField,
	state: v.pipe(v.optional(v.string(), ""), v.picklist(askStates, "state-missing")),
});

export const askRoutes: readonly ProgrammeRoute[] = [
	{
		method: "GET",
		path: "/office/:programme/asks",
		access: "advocacy.read",
		handle: async (visit) => page(<AsksPage around={around(visit, words)} asks={await listAsks(visit.programme.handle.db)} />),
	},
	{
		method: "GET",
		path: "/office/:programme/asks/new",
		access: "advocacy.write",
		handle: (visit) => askFormPage(visit, null, freshForm),
	},
	{
		method: "POST",
		path: "/office/:programme/asks",
		access: "advocacy.write",
		handle: async (visit) => {
			const form = await readForm(visit, askForm);
			if (!form.ok) return askFormPage(visit, null, sayErrors(form, words, visit.language), 422);
			const { operation, ...ask } = form.value;
			const attempted = await attempt(visit, form.typed, () =>
				raiseAsk(visit.programme.handle, orderOf(visit, operation), { ...ask, id: newId() }),
			);
			if (!attempted.done) return askFormPage(visit, null, attempted.form, 422);
			const back = ask.session ? `meetings/${ask.session}` : `asks/${attempted.result.result.ask}`;
			return seeOther(`${officeOf(visit)}/${back}?done=raised`);
		},
	},
	{
		method: "GET",
		path: "/office/:programme/asks/:ask",
		access: "advocacy.read",
		handle: (visit) => askPage(visit, freshForm),
	},
	{
		method: "GET",
		path: "/office/:programme/asks/:ask/description",
		access: "advocacy.write",
		handle: async (visit) => askFormPage(visit, await shownAsk(visit), freshForm),
	},
	{
		method: "POST",
		path: "/office/:programme/asks/:ask/description",
		access: "advocacy.write",
		handle: async (visit) => {
			const ask = await shownAsk(visit);
			const form = await readForm(visit, askForm);
			if (!form.ok) return askFormPage(visit, ask, sayErrors(form, words, visit.language), 422);
			const { operation, ...corrected } = form.value;
			const attempted = await attempt(visit, form.typed, () =>
				correctAsk(visit.programme.handle, orderOf(visit, operation), { ...corrected, id: ask.id }),
			);
			if (!attempted.done) return askFormPage(visit, ask, attempted.form, 422);
			return seeOther(`${officeOf(visit)}/asks/${ask.id}?done=corrected`);
		},
	},
	{
		method: "POST",
		path: "/office/:programme/asks/:ask/state",
		access: "advocacy.write",
		handle: async (visit) => {
			const ask = visit.params.ask ?? "";
			const form = await readForm(visit, stateForm);
			if (!form.ok) return askPage(visit, sayErrors(form, words, visit.language), 422);
			const { operation, state } = form.value;
			const attempted = await attempt(visit, form.typed, () => settleAsk(visit.programme.handle, orderOf(visit, operation), ask, state));
			return attempted.done ? seeOther(`${officeOf(visit)}/asks/${ask}?done=answered`) : askPage(visit, attempted.form, 422);
		},
	},
];

async function askPage(visit: ProgrammeVisit, form: FormState, status = 200): Promise<Response> {
	const { db } = visit.programme.handle;
	const ask = await shownAsk(visit);
	const here = around(visit, words);
	const meeting = ask.session ? await readMeeting(db, visit.viewer.areas, ask.session) : null;
	const commitments = await listCommitments(db, { today: here.today, ask: ask.id });
	return page(<AskPage around={here} ask={ask} meeting={meeting} commitments={commitments} form={form} operation={newId()} />, status);
}

async function shownAsk(visit: ProgrammeVisit): Promise<Ask> {
	const ask = await readAsk(visit.programme.handle.db, visit.params.ask ?? "");
	if (!ask) throw problem("ask-unknown");
	return ask;
}

async function askFormPage(visit: ProgrammeVisit, ask: Ask | null, form: FormState, status = 200): Promise<Response> {
	const meetings = await listMeetings(visit.programme.handle.db, visit.viewer.areas);
	const meeting = ask ? null : idInQuery(visit, "meeting");
	const given = { around: aroundWhole(visit, words), form, operation: newId(), ask, meetings, meeting };
	return page(<AskFormPage {...given} />, status);
}

/** A record that a link chose for the form; what is no id chooses nothing. */
export function idInQuery(visit: ProgrammeVisit, name: string): string | null {
	const id = visit.url.searchParams.get(name) ?? "";
	return isId(id) ? id : null;
}
