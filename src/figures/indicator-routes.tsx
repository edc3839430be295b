import { orderOf } from "../identity/index.ts";
import type { ProgrammeRoute, ProgrammeVisit } from "../programme/index.ts";
import { attempt, page, readForm, sayErrors, seeOther } from "../shared/http/index.ts";
import { newId } from "../shared/id.ts";
import { dayOfPosition, journalHead } from "../shared/journal/index.ts";
import { type FormState, freshForm } from "../shared/ui/index.ts";
import { speak } from "../shared/words.ts";
import { defineIndicator, requireEverywhere, reviseIndicator } from "./commands.ts";
import { definitionForm, revisionForm, sheetOf, starterSheet } from "./indicator-form.ts";
import { IndicatorFormPage, IndicatorPage, type Version } from "./indicator-pages.tsx";
import { problem } from "./problems.ts";
import { listIndicators, listVersions } from "./store.ts";
import { around, officeOf } from "./surroundings.ts";
import { words } from "./words.ts";

export const indicatorRoutes: readonly ProgrammeRoute[] = [
	{
		method: "GET",
		path: "/office/:programme/indicators/new",
		access: "indicators.write",
		handle: (visit) => definitionPage(visit, freshForm),
	},
	{
		method: "POST",
		path: "/office/:programme/indicators",
		access: "indicators.write",
		handle: async (visit) => {
			const form = await readForm(visit, definitionForm);
			if (!form.ok) return definitionPage(visit, sayErrors(form, words, visit.language), 422);
			const sheet = sheetOf(form.value.code, form.value);
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
			return page(<IndicatorPage around={around(visit)} versions={await shownVersions(visit)} notice={notice} />);
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
			if (!form.ok) return revisionPage(visit, sayErrors(form, words, visit.language), 422);
			const code = visit.params.code ?? "";
			const attempted = await attempt(visit, form.typed, () =>
				reviseIndicator(visit.programme.handle, orderOf(visit, form.value.operation), sheetOf(code, form.value)),
			);
			if (!attempted.done) return revisionPage(visit, attempted.form, 422);
			return seeOther(`${officeOf(visit)}/indicators/${encodeURIComponent(code)}?done=revised`);
		},
	},
];

async function definitionPage(visit: ProgrammeVisit, form: FormState, status = 200): Promise<Response> {
	requireEverywhere(visit.viewer.areas);
	const { handle, startsOn } = visit.programme;
	const known = await listIndicators(handle.db, (await journalHead(handle)).seq);
	const sheet = known.length === 0 ? starterSheet(startsOn) : null;
	return page(<IndicatorFormPage around={around(visit)} form={form} operation={newId()} sheet={sheet} isNew />, status);
}

async function revisionPage(visit: ProgrammeVisit, form: FormState, status = 200): Promise<Response> {
	requireEverywhere(visit.viewer.areas);
	const [sheet] = await shownVersions(visit);
	return page(<IndicatorFormPage around={around(visit)} form={form} operation={newId()} sheet={sheet} isNew={false} />, status);
}

async function shownVersions(visit: ProgrammeVisit): Promise<readonly [Version, ...Version[]]> {
	const { handle } = visit.programme;
	const code = visit.params.code ?? "";
	const versions = await listVersions(handle.db, code);
	const [newest, ...older] = await Promise.all(versions.map(async (one) => ({ ...one, day: await dayOfPosition(handle, one.version) })));
	if (!newest) throw problem("indicator-unknown", { code });
	return [newest, ...older];
}
