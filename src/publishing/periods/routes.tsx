import * as v from "valibot";
import { publishing as words } from "#words/publishing";
import { orderOf } from "../../identity/index.ts";
import type { ProgrammeRoute, ProgrammeVisit } from "../../programme/index.ts";
import { today } from "../../shared/clock.ts";
import { attempt, operationField, page, readForm, sayErrors, seeOther } from "../../shared/http/index.ts";
import { isId, newId } from "../../shared/id.ts";
import { dayOfPosition, journalHead, readAnchor } from "../../shared/journal/index.ts";
import { type FormState, freshForm } from "../../shared/ui/index.ts";
import { formatDate, speak } from "../../shared/words.ts";
import { approvePeriod, publishPeriod, requireSomebody, sendBack, submitPeriod } from "../commands.ts";
import { freeze } from "../freezing.ts";
import { problem } from "../problems.ts";
import { readDifferences } from "../restatements/restatements.ts";
import {
	latestEditions,
	listPeriodsOnTheirWay,
	listPublished,
	listRestatements,
	type PeriodOnItsWay,
	readPeriodOnItsWay,
	readUnsettled,
} from "../store.ts";
import { around } from "../surroundings.ts";
import { PeriodPage, PeriodsPage } from "./pages.tsx";
import { ReturnPage, StepPage, type StepPageProps } from "./step-pages.tsx";

const list = "/office/:programme/periods";
const one = `${list}/:period`;

const reasonField = v.pipe(v.optional(v.string(), ""), v.trim(), v.nonEmpty("reason-missing"), v.maxLength(500, "reason-long"));
const positionField = v.pipe(
	v.optional(v.string(), ""),
	v.regex(/^\d{1,15}$/, "position-missing"),
	v.transform((seq) => Number(seq)),
);
const submissionForm = v.object({ operation: operationField });
const decisionForm = v.object({ operation: operationField, asOf: positionField });
const returnForm = v.object({ operation: operationField, reason: reasonField });

export const periodRoutes: readonly ProgrammeRoute[] = [
	{
		method: "GET",
		path: list,
		access: "figures.read",
		handle: async (visit) => {
			const { handle } = visit.programme;
			const periods = await listPeriodsOnTheirWay(handle.db);
			return page(<PeriodsPage around={await around(visit, accountsOf(periods))} periods={periods} today={today(handle.clock)} />);
		},
	},
	{ method: "GET", path: one, access: "figures.read", handle: periodPage },
	{ method: "GET", path: `${one}/submission`, access: "figures.submit", handle: (visit) => stepPage(visit, "submit", freshForm) },
	{
		method: "POST",
		path: `${one}/submission`,
		access: "figures.submit",
		handle: async (visit) => {
			const form = await readForm(visit, submissionForm);
			if (!form.ok) return stepPage(visit, "submit", sayErrors(form, words, visit.language), 422);
			const { id } = (await shownPeriod(visit)).period;
			const order = orderOf(visit, form.value.operation);
			const attempted = await attempt(visit, form.typed, () => submitPeriod(visit.programme.handle, order, id));
			return attempted.done ? seeOther(`${pathOf(visit, id)}?done=submitted`) : stepPage(visit, "submit", attempted.form, 422);
		},
	},
	{ method: "GET", path: `${one}/approval`, access: "figures.approve", handle: (visit) => stepPage(visit, "approve", freshForm) },
	{
		method: "POST",
		path: `${one}/approval`,
		access: "figures.approve",
		handle: (visit) => decide(visit, "approve"),
	},
	{ method: "GET", path: `${one}/publication`, access: "figures.publish", handle: (visit) => stepPage(visit, "publish", freshForm) },
	{
		method: "POST",
		path: `${one}/publication`,
		access: "figures.publish",
		handle: (visit) => decide(visit, "publish"),
	},
	{ method: "GET", path: `${one}/return`, access: "figures.submit", handle: (visit) => returnPage(visit, freshForm) },
	{
		method: "POST",
		path: `${one}/return`,
		access: "figures.submit",
		handle: async (visit) => {
			const form = await readForm(visit, returnForm);
			if (!form.ok) return returnPage(visit, sayErrors(form, words, visit.language), 422);
			const { id } = (await shownPeriod(visit)).period;
			const { operation, reason } = form.value;
			const attempted = await attempt(visit, form.typed, () =>
				sendBack(visit.programme.handle, orderOf(visit, operation), { period: id, reason }),
			);
			return attempted.done ? seeOther(`${pathOf(visit, id)}?done=returned`) : returnPage(visit, attempted.form, 422);
		},
	},
];

const deciding = {
	approve: { command: approvePeriod, done: "approved" },
	publish: { command: publishPeriod, done: "published" },
} as const;

async function decide(visit: ProgrammeVisit, verb: keyof typeof deciding): Promise<Response> {
	const form = await readForm(visit, decisionForm);
	if (!form.ok) return stepPage(visit, verb, sayErrors(form, words, visit.language), 422);
	const { id } = (await shownPeriod(visit)).period;
	const { operation, asOf } = form.value;
	const { command, done } = deciding[verb];
	const attempted = await attempt(visit, form.typed, () =>
		command(visit.programme.handle, orderOf(visit, operation), { period: id, asOf }),
	);
	return attempted.done ? seeOther(`${pathOf(visit, id)}?done=${done}`) : stepPage(visit, verb, attempted.form, 422);
}

export function pathOf({ programme }: ProgrammeVisit, period: string): string {
	return `/office/${programme.slug}/periods/${period}`;
}

export async function shownPeriod({ params, programme }: ProgrammeVisit): Promise<PeriodOnItsWay> {
	const { period = "" } = params;
	if (!isId(period)) throw problem("period-unknown");
	return readPeriodOnItsWay(programme.handle.db, period);
}

const notices = ["submitted", "approved", "published", "returned", "proposed", "restated", "withdrawn"] as const;

async function periodPage(visit: ProgrammeVisit): Promise<Response> {
	const { handle } = visit.programme;
	const shown = await shownPeriod(visit);
	const { id } = shown.period;
	const [published, waiting] = await Promise.all([listPublished(handle.db, id), listRestatements(handle.db, id)]);
	const isPublished = shown.step === "published";
	const { figures, position } = await figuresOf(visit, shown);
	const asOf = shown.steps[0]?.asOf ?? null;
	const days = await daysOf(visit, [...shown.steps, ...waiting]);
	const asked = visit.url.searchParams.get("done");
	const done = notices.find((notice) => notice === asked);
	return page(
		<PeriodPage
			around={await around(visit, [...accountsOf([shown]), ...waiting.map(({ by }) => by)])}
			shown={shown}
			today={today(handle.clock)}
			figures={isPublished ? latestEditions(published).map(({ figure }) => figure) : figures}
			published={published}
			differences={isPublished ? await readDifferences(handle, id) : []}
			waiting={waiting}
			anchor={asOf === null ? null : await readAnchor(handle, asOf)}
			day={position.day}
			dayOf={(seq) => days.get(seq) ?? ""}
			notice={done ? speak(words, visit.language)(`done-${done}`) : null}
		/>,
	);
}

/** What was submitted, or what would be; what was published is read and not computed. */
async function figuresOf({ programme: { handle } }: ProgrammeVisit, { period, step, steps }: PeriodOnItsWay) {
	const asOf = steps[0]?.asOf ?? null;
	const position =
		asOf === null ? { asOf: (await journalHead(handle)).seq, day: today(handle.clock) } : { asOf, day: await dayOfPosition(handle, asOf) };
	const freezings = step === "published" ? [] : await freeze(handle, position, period);
	return { figures: freezings.map(({ figure }) => figure), position };
}

/** The day of each position, as it is said. */
export async function daysOf({ programme: { handle }, language }: ProgrammeVisit, of: readonly { readonly seq: number }[]) {
	return new Map(await Promise.all(of.map(async ({ seq }) => [seq, formatDate(language, await dayOfPosition(handle, seq))] as const)));
}

function accountsOf(periods: readonly PeriodOnItsWay[]): string[] {
	return periods.flatMap(({ steps }) => steps.map(({ by }) => by));
}

/** The step from which each verb leads on; whoever comes to its page too late, or too early, is shown where the period stands. */
const from = { submit: "open", approve: "submitted", publish: "approved" } as const;

async function stepPage(visit: ProgrammeVisit, verb: StepPageProps["verb"], form: FormState, status = 200): Promise<Response> {
	const operation = newId();
	requireSomebody(orderOf(visit, operation));
	const shown = await shownPeriod(visit);
	if (status === 200 && shown.step !== from[verb]) return seeOther(pathOf(visit, shown.period.id));
	const { figures, position } = await figuresOf(visit, shown);
	const unsettled = verb === "submit" ? await readUnsettled(visit.programme.handle.db) : null;
	const props = { shown, form, operation, verb, figures, unsettled, day: position.day };
	return page(<StepPage around={await around(visit, accountsOf([shown]))} {...props} />, status);
}

async function returnPage(visit: ProgrammeVisit, form: FormState, status = 200): Promise<Response> {
	const operation = newId();
	requireSomebody(orderOf(visit, operation));
	return page(<ReturnPage around={await around(visit)} shown={await shownPeriod(visit)} form={form} operation={operation} />, status);
}
