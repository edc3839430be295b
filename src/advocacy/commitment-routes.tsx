import * as v from "valibot";
import { advocacy as words } from "#words/advocacy";
import { orderOf } from "../identity/index.ts";
import type { ProgrammeRoute, ProgrammeVisit } from "../programme/index.ts";
import { attempt, operationField, page, readForm, sayErrors, seeOther } from "../shared/http/index.ts";
import { newId } from "../shared/id.ts";
import { type FormState, freshForm } from "../shared/ui/index.ts";
import { idInQuery } from "./ask-routes.tsx";
import { correctCommitment, followUp, makeCommitment, settleCommitment } from "./commands.ts";
import { CommitmentFormPage, CommitmentPage, CommitmentsPage } from "./commitment-pages.tsx";
import { dayField, lineField, recordField, textField } from "./fields.ts";
import { problem } from "./problems.ts";
import { type Commitment, commitmentStates } from "./schema.ts";
import { listAsks, listCommitments, listFollowUps, listMeetings, readAsk, readCommitment, readMeeting } from "./store.ts";
import { around, aroundWhole, officeOf } from "./surroundings.ts";

const commitmentForm = v.object({
	operation: operationField,
	promise: textField("promise-missing"),
	madeBy: lineField("maker-missing"),
	madeOn: dayField,
	dueOn: dayField,
	session: recordField,
	ask: recordField,
});
const followUpForm = v.object({ operation: operationField, onDay: dayField, what: textField("what-missing") });
const stateForm = v.object({
	operation: operationField,
	state: v.pipe(v.optional(v.string(), ""), v.picklist(commitmentStates, "state-missing")),
});

export const commitmentRoutes: readonly ProgrammeRoute[] = [
	{
		method: "GET",
		path: "/office/:programme/commitments",
		access: "advocacy.read",
		handle: async (visit) => {
			const here = around(visit, words);
			const commitments = await listCommitments(visit.programme.handle.db, { today: here.today });
			return page(<CommitmentsPage around={here} commitments={commitments} />);
		},
	},
	{
		method: "GET",
		path: "/office/:programme/commitments/new",
		access: "advocacy.write",
		handle: (visit) => commitmentFormPage(visit, null, freshForm),
	},
	{
		method: "POST",
		path: "/office/:programme/commitments",
		access: "advocacy.write",
		handle: async (visit) => {
			const form = await readForm(visit, commitmentForm);
			if (!form.ok) return commitmentFormPage(visit, null, sayErrors(form, words, visit.language), 422);
			const { operation, ...commitment } = form.value;
			const attempted = await attempt(visit, form.typed, () =>
				makeCommitment(visit.programme.handle, orderOf(visit, operation), { ...commitment, id: newId() }),
			);
			if (!attempted.done) return commitmentFormPage(visit, null, attempted.form, 422);
			return toCommitment(visit, attempted.result.result.commitment, "made");
		},
	},
	{
		method: "GET",
		path: "/office/:programme/commitments/:commitment",
		access: "advocacy.read",
		handle: (visit) => commitmentPage(visit, freshForm),
	},
	{
		method: "GET",
		path: "/office/:programme/commitments/:commitment/description",
		access: "advocacy.write",
		handle: async (visit) => commitmentFormPage(visit, await shownCommitment(visit), freshForm),
	},
	{
		method: "POST",
		path: "/office/:programme/commitments/:commitment/description",
		access: "advocacy.write",
		handle: async (visit) => {
			const commitment = await shownCommitment(visit);
			const form = await readForm(visit, commitmentForm);
			if (!form.ok) return commitmentFormPage(visit, commitment, sayErrors(form, words, visit.language), 422);
			const { operation, ...corrected } = form.value;
			const attempted = await attempt(visit, form.typed, () =>
				correctCommitment(visit.programme.handle, orderOf(visit, operation), { ...corrected, id: commitment.id }),
			);
			if (!attempted.done) return commitmentFormPage(visit, commitment, attempted.form, 422);
			return toCommitment(visit, commitment.id, "corrected");
		},
	},
	{
		method: "POST",
		path: "/office/:programme/commitments/:commitment/follow-ups",
		access: "advocacy.write",
		handle: async (visit) => {
			const commitment = visit.params.commitment ?? "";
			const form = await readForm(visit, followUpForm);
			if (!form.ok) return commitmentPage(visit, sayErrors(form, words, visit.language), 422);
			const { operation, ...note } = form.value;
			const attempted = await attempt(visit, form.typed, () =>
				followUp(visit.programme.handle, orderOf(visit, operation), { ...note, id: newId(), commitment }),
			);
			return attempted.done ? toCommitment(visit, commitment, "followed-up") : commitmentPage(visit, attempted.form, 422);
		},
	},
	{
		method: "POST",
		path: "/office/:programme/commitments/:commitment/state",
		access: "advocacy.write",
		handle: async (visit) => {
			const commitment = visit.params.commitment ?? "";
			const form = await readForm(visit, stateForm);
			if (!form.ok) return commitmentPage(visit, sayErrors(form, words, visit.language), 422);
			const { operation, state } = form.value;
			const attempted = await attempt(visit, form.typed, () =>
				settleCommitment(visit.programme.handle, orderOf(visit, operation), commitment, state),
			);
			return attempted.done ? toCommitment(visit, commitment, "settled") : commitmentPage(visit, attempted.form, 422);
		},
	},
];

function toCommitment(visit: ProgrammeVisit, commitment: string, done: "made" | "corrected" | "followed-up" | "settled"): Response {
	return seeOther(`${officeOf(visit)}/commitments/${commitment}?done=${done}`);
}

async function commitmentPage(visit: ProgrammeVisit, form: FormState, status = 200): Promise<Response> {
	const { db } = visit.programme.handle;
	const commitment = await shownCommitment(visit);
	return page(
		<CommitmentPage
			around={around(visit, words)}
			commitment={commitment}
			followUps={await listFollowUps(db, commitment.id)}
			ask={commitment.ask ? await readAsk(db, commitment.ask) : null}
			meeting={commitment.session ? await readMeeting(db, visit.viewer.areas, commitment.session) : null}
			form={form}
			operation={newId()}
			settling={newId()}
		/>,
		status,
	);
}

async function shownCommitment(visit: ProgrammeVisit): Promise<Commitment> {
	const commitment = await readCommitment(visit.programme.handle.db, visit.params.commitment ?? "");
	if (!commitment) throw problem("commitment-unknown");
	return commitment;
}

async function commitmentFormPage(visit: ProgrammeVisit, commitment: Commitment | null, form: FormState, status = 200): Promise<Response> {
	const { db } = visit.programme.handle;
	return page(
		<CommitmentFormPage
			around={aroundWhole(visit, words)}
			form={form}
			operation={newId()}
			commitment={commitment}
			meetings={await listMeetings(db, visit.viewer.areas)}
			asks={await listAsks(db)}
			meeting={idInQuery(visit, "meeting")}
			ask={idInQuery(visit, "ask")}
		/>,
		status,
	);
}
