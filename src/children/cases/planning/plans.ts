import type { Change } from "../../../shared/journal/index.ts";
import { monthsLater } from "../../calendar/school-days.ts";
import { problem } from "../../problems.ts";
import { requireOrder, requirePast } from "../days.ts";
import { reviewMonths } from "../due.ts";
import { requireApprovable, requireStep } from "../guards.ts";
import type { CaseInput } from "../input.ts";
import { plans } from "../rows.ts";
import { requireOpen, touchCase } from "../touching.ts";

export async function drawPlan(change: Change, { id, child, summary, drawnOn, reviewOn }: CaseInput<"plan-drawn">) {
	requireOpen(await touchCase(change, child));
	requirePast(change, drawnOn);
	requireOrder(drawnOn, reviewOn);
	const latest = monthsLater(drawnOn, reviewMonths);
	if (reviewOn > latest) throw problem("review-late", { day: latest });
	await requireStep(change, child, "assessed");
	await plans.begin(change, {
		...{ id, child, summary, drawn_on: drawnOn, review_on: reviewOn, drawn_by: change.author.account },
		...{ approved_on: null, approved_by: null, returned_on: null, returned_by: null, returned_because: null },
	});
	return { child, plan: id };
}

export async function approvePlan(change: Change, { id, child, on }: CaseInput<"plan-approved">) {
	requireOpen(await touchCase(change, child));
	const plan = await waitingPlan(change, id, child);
	const day = on ?? change.today;
	requirePast(change, day);
	requireOrder(plan.drawn_on, day);
	const { account } = change.author;
	if (account !== null && plan.drawn_by === account) throw problem("plan-own");
	await requireApprovable(change, child);
	await plans.replace(
		change,
		{ id },
		{ approved_on: day, approved_by: account, returned_on: null, returned_by: null, returned_because: null },
	);
	return { child, plan: id };
}

export async function returnPlan(change: Change, { id, child, because }: CaseInput<"plan-returned">) {
	requireOpen(await touchCase(change, child));
	const plan = await waitingPlan(change, id, child);
	if (plan.returned_on !== null) throw problem("plan-returned-already");
	await plans.replace(change, { id }, { returned_on: change.today, returned_by: change.author.account, returned_because: because });
	return { child, plan: id };
}

/** The plan, if it is the latest of its case and nobody has approved it. @throws Problem */
async function waitingPlan({ tx }: Change, id: string, child: string) {
	const latest = await plans
		.inForce(tx)
		.selectAll()
		.where("child", "=", child)
		.orderBy("drawn_on", "desc")
		.orderBy("id", "desc")
		.executeTakeFirst();
	if (latest?.id !== id) throw problem("plan-unknown");
	if (latest.approved_on !== null) throw problem("plan-approved-already");
	return latest;
}
