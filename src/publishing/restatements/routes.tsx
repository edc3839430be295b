import * as v from "valibot";
import { publishing as words } from "#words/publishing";
import { orderOf } from "../../identity/index.ts";
import type { ProgrammeRoute, ProgrammeVisit } from "../../programme/index.ts";
import { attempt, operationField, page, readForm, sayErrors, seeOther } from "../../shared/http/index.ts";
import { isId, newId } from "../../shared/id.ts";
import { type FormState, freshForm } from "../../shared/ui/index.ts";
import { requireSomebody } from "../commands.ts";
import { daysOf, pathOf, shownPeriod } from "../periods/routes.tsx";
import { problem } from "../problems.ts";
import { around } from "../surroundings.ts";
import { RestatementFormPage, RestatementPage } from "./pages.tsx";
import {
	approveRestatement,
	proposeRestatement,
	readDifferences,
	requirePublished,
	requireRestatement,
	withdrawRestatement,
} from "./restatements.ts";

const proposal = "/office/:programme/periods/:period/figures/:code/restatement";
const decision = "/office/:programme/periods/:period/restatements/:restatement";

function reasonIn(language: "mn" | "en") {
	return v.pipe(
		v.optional(v.string(), ""),
		v.trim(),
		v.nonEmpty(`reason-${language}-missing`),
		v.maxLength(500, `reason-${language}-long`),
	);
}

const proposalForm = v.object({ operation: operationField, reasonMn: reasonIn("mn"), reasonEn: reasonIn("en") });
const decisionForm = v.object({ operation: operationField });

export const restatementRoutes: readonly ProgrammeRoute[] = [
	{ method: "GET", path: proposal, access: "figures.submit", handle: (visit) => proposalPage(visit, freshForm) },
	{
		method: "POST",
		path: proposal,
		access: "figures.submit",
		handle: async (visit) => {
			const form = await readForm(visit, proposalForm);
			if (!form.ok) return proposalPage(visit, sayErrors(form, words, visit.language), 422);
			const { operation, reasonMn, reasonEn } = form.value;
			const { id: period } = (await shownPeriod(visit)).period;
			const reason = { mn: reasonMn, en: reasonEn };
			const restatement = { id: operation, period, indicator: visit.params.code ?? "", reason };
			const attempted = await attempt(visit, form.typed, () =>
				proposeRestatement(visit.programme.handle, orderOf(visit, operation), restatement),
			);
			return attempted.done ? seeOther(`${pathOf(visit, period)}?done=proposed`) : proposalPage(visit, attempted.form, 422);
		},
	},
	{ method: "GET", path: decision, access: "figures.submit", handle: (visit) => restatementPage(visit, freshForm) },
	{
		method: "POST",
		path: decision,
		access: "figures.approve",
		handle: (visit) => decide(visit, approveRestatement, "restated"),
	},
	{ method: "GET", path: `${decision}/withdrawal`, access: "figures.submit", handle: (visit) => restatementPage(visit, freshForm) },
	{
		method: "POST",
		path: `${decision}/withdrawal`,
		access: "figures.submit",
		handle: (visit) => decide(visit, withdrawRestatement, "withdrawn"),
	},
];

async function decide(visit: ProgrammeVisit, command: typeof approveRestatement, done: "restated" | "withdrawn"): Promise<Response> {
	const form = await readForm(visit, decisionForm);
	if (!form.ok) return restatementPage(visit, sayErrors(form, words, visit.language), 422);
	const { id, period } = await shownRestatement(visit);
	const attempted = await attempt(visit, form.typed, () => command(visit.programme.handle, orderOf(visit, form.value.operation), id));
	return attempted.done ? seeOther(`${pathOf(visit, period)}?done=${done}`) : restatementPage(visit, attempted.form, 422);
}

async function shownRestatement(visit: ProgrammeVisit) {
	const { period } = await shownPeriod(visit);
	const { restatement: id = "" } = visit.params;
	if (!isId(id)) throw problem("restatement-unknown");
	const found = await requireRestatement(visit.programme.handle.db, id);
	if (found.period !== period.id) throw problem("restatement-unknown");
	return found;
}

async function proposalPage(visit: ProgrammeVisit, form: FormState, status = 200): Promise<Response> {
	const operation = newId();
	requireSomebody(orderOf(visit, operation));
	const { handle } = visit.programme;
	const shown = await shownPeriod(visit);
	const { code = "" } = visit.params;
	await requirePublished(handle.db, shown.period.id, code);
	const [difference = null] = await readDifferences(handle, shown.period.id, { codes: [code] });
	const props = { shown, form, operation, difference, code };
	return page(<RestatementFormPage around={await around(visit)} {...props} />, status);
}

async function restatementPage(visit: ProgrammeVisit, form: FormState, status = 200): Promise<Response> {
	const operation = newId();
	requireSomebody(orderOf(visit, operation));
	const shown = await shownPeriod(visit);
	const restatement = await shownRestatement(visit);
	const { period, indicator, seq } = restatement;
	const [difference = null] = await readDifferences(visit.programme.handle, period, { asOf: seq, codes: [indicator] });
	const days = await daysOf(visit, [restatement]);
	const props = { shown, form, operation, difference, restatement, day: days.get(seq) ?? "", withdrawal: newId() };
	return page(<RestatementPage around={await around(visit, [restatement.by])} {...props} />, status);
}
