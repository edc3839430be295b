import { indicators as words } from "#words/indicators";
import { orderOf } from "../../identity/index.ts";
import type { ProgrammeRoute, ProgrammeVisit } from "../../programme/index.ts";
import { attempt, page, type RefusedForm, readForm, sayErrors, seeOther } from "../../shared/http/index.ts";
import { newId } from "../../shared/id.ts";
import { dayOfPosition } from "../../shared/journal/index.ts";
import { type FormState, freshForm } from "../../shared/ui/index.ts";
import { speak } from "../../shared/words.ts";
import { type Choices, readChoices } from "../choices.ts";
import { defineIndicator, requireEverywhere, reviseIndicator } from "../commands.ts";
import { countableOf, filterMessages, type Origin, origins } from "../countables.ts";
import { definitionForm, revisionForm, sheetOf } from "../form/form.ts";
import { IndicatorFormPage, OriginPage } from "../form/page.tsx";
import { problem } from "../problems.ts";
import type { IndicatorSheet } from "../schema.ts";
import { listVersions } from "../store.ts";
import { around, officeOf } from "../surroundings.ts";
import { IndicatorPage, type Version } from "./page.tsx";

export const sheetRoutes: readonly ProgrammeRoute[] = [
	{
		method: "GET",
		path: "/office/:programme/indicators/new",
		access: "indicators.write",
		handle: (visit) => definitionPage(visit, freshForm),
	},
	{
		// A refused form is shown here; whoever opens the address anew begins with its first question.
		method: "GET",
		path: "/office/:programme/indicators",
		access: "indicators.write",
		handle: (visit) => seeOther(`${officeOf(visit)}/indicators/new`),
	},
	{
		method: "POST",
		path: "/office/:programme/indicators",
		access: "indicators.write",
		handle: async (visit) => {
			const form = await readForm(visit, definitionForm);
			if (!form.ok) return definitionPage(visit, sayErrors(form, messages, visit.language), 422);
			const sheet = sheetOf(form.value.code, form.value);
			const strange = await strangersIn(visit, sheet, form.typed);
			if (strange) return definitionPage(visit, strange, 422);
			const attempted = await attempt(visit, form.typed, () =>
				defineIndicator(visit.programme.handle, orderOf(visit, form.value.operation), sheet),
			);
			return attempted.done ? seeOther(`${officeOf(visit)}/figures?done=defined`) : definitionPage(visit, attempted.form, 422);
		},
	},
	{
		method: "GET",
		path: "/office/:programme/indicators/:code",
		access: "figures.read",
		handle: async (visit) => {
			const notice = visit.url.searchParams.get("done") === "revised" ? speak(words, visit.language)("done-revised") : null;
			const choices = await readChoices(visit.programme.handle);
			return page(<IndicatorPage around={around(visit)} choices={choices} versions={await shownVersions(visit)} notice={notice} />);
		},
	},
	{
		method: "GET",
		path: "/office/:programme/indicators/:code/revision",
		access: "indicators.write",
		handle: (visit) => revisionPage(visit, freshForm),
	},
	{
		method: "POST",
		path: "/office/:programme/indicators/:code/revision",
		access: "indicators.write",
		handle: async (visit) => {
			const form = await readForm(visit, revisionForm);
			if (!form.ok) return revisionPage(visit, sayErrors(form, messages, visit.language), 422);
			const code = visit.params.code ?? "";
			const sheet = sheetOf(code, form.value);
			const strange = await strangersIn(visit, sheet, form.typed);
			if (strange) return revisionPage(visit, strange, 422);
			const attempted = await attempt(visit, form.typed, () =>
				reviseIndicator(visit.programme.handle, orderOf(visit, form.value.operation), sheet),
			);
			if (!attempted.done) return revisionPage(visit, attempted.form, 422);
			return seeOther(`${officeOf(visit)}/indicators/${encodeURIComponent(code)}?done=revised`);
		},
	},
];

async function definitionPage(visit: ProgrammeVisit, form: FormState, status = 200): Promise<Response> {
	requireEverywhere(visit.viewer.areas);
	const surroundings = around(visit);
	const origin = originIn(visit, form);
	const figures = { href: `${surroundings.office}/figures`, label: surroundings.labels.t("figures") };
	if (origin === undefined) {
		return page(<OriginPage around={surroundings} action={`${surroundings.office}/indicators/new`} back={figures} />, status);
	}
	const choices = await readChoices(visit.programme.handle);
	return page(
		<IndicatorFormPage around={surroundings} choices={choices} form={form} operation={newId()} origin={origin} sheet={null} />,
		status,
	);
}

async function revisionPage(visit: ProgrammeVisit, form: FormState, status = 200): Promise<Response> {
	requireEverywhere(visit.viewer.areas);
	const [sheet] = await shownVersions(visit);
	const surroundings = around(visit);
	const { office, labels } = surroundings;
	// An empty `of` asks anew what it is counted from; without one, it stays as it was.
	const isAskedAnew = visit.url.searchParams.get("of") === "";
	const origin = originIn(visit, form) ?? (isAskedAnew ? undefined : sheet.counts.of);
	if (origin === undefined) {
		const back = { href: `${office}/indicators/${sheet.code}/revision`, label: labels.t("revise") };
		return page(<OriginPage around={surroundings} action={back.href} back={back} />, status);
	}
	const choices = await readChoices(visit.programme.handle);
	return page(
		<IndicatorFormPage around={surroundings} choices={choices} form={form} operation={newId()} origin={origin} sheet={sheet} />,
		status,
	);
}

function originIn({ url }: ProgrammeVisit, { typed }: FormState): Origin | undefined {
	const asked = typed.of ?? url.searchParams.get("of");
	return origins.find((origin) => origin === asked);
}

/** What the form names and the programme does not have, or has no more. */
async function strangersIn(visit: ProgrammeVisit, sheet: IndicatorSheet, typed: RefusedForm["typed"]): Promise<RefusedForm | null> {
	const choices: Choices = await readChoices(visit.programme.handle);
	const filter: Readonly<Record<string, unknown>> = sheet.counts;
	const errors = {
		...(sheet.pillar !== null && !choices.pillars.some(({ id }) => id === sheet.pillar) && { pillar: "pillar-wrong" }),
		...Object.fromEntries(
			countableOf(sheet.counts).fields.flatMap(({ key, name, records }) => {
				const isKnown = !records || filter[key] === null || choices.records[records.list]?.some(({ id }) => id === filter[key]);
				return isKnown ? [] : [[name, records.wrong]];
			}),
		),
	};
	return Object.keys(errors).length === 0 ? null : sayErrors({ typed, errors }, messages, visit.language);
}

/** What may be wrong with a sheet, and with what it says of its records. */
const messages = { ...words, ...filterMessages };

async function shownVersions(visit: ProgrammeVisit): Promise<readonly [Version, ...Version[]]> {
	const { handle } = visit.programme;
	const code = visit.params.code ?? "";
	const versions = await listVersions(handle.db, code);
	const [newest, ...older] = await Promise.all(versions.map(async (one) => ({ ...one, day: await dayOfPosition(handle, one.version) })));
	if (!newest) throw problem("indicator-unknown", { code });
	return [newest, ...older];
}
