import * as v from "valibot";
import { plan as planWords, programme as words } from "#words/programme";
import { listAccounts, orderOf } from "../identity/index.ts";
import { listSites } from "../places/index.ts";
import { attempt, operationField, page, readForm, sayErrors, seeOther } from "../shared/http/index.ts";
import { newId } from "../shared/id.ts";
import { type FormState, freshForm } from "../shared/ui/index.ts";
import { speak } from "../shared/words.ts";
import { reviseProgramme } from "./commands.ts";
import { areasField, bothOf, dayField, endDayField, inBoth, typedInBoth } from "./fields.ts";
import { type Check, DescriptionPage, OverviewPage } from "./overview-page.tsx";
import { listPartners } from "./partners.ts";
import { listPillars } from "./pillars.ts";
import { listPeriods } from "./spans.ts";
import type { ProgrammeRoute, ProgrammeVisit } from "./visit.ts";
import { around, mayChange, requireChange, type WithinOptions } from "./within.ts";

const descriptionForm = v.object({
	operation: operationField,
	...inBoth("name"),
	...inBoth("summary"),
	startsOn: dayField("day-missing", "day-wrong"),
	endsOn: endDayField,
	targetAreas: areasField,
});

export function overviewRoutes(options: WithinOptions): ProgrammeRoute[] {
	return [
		{
			method: "GET",
			path: "/office/:programme",
			access: "programme.read",
			handle: async (visit) => {
				const checklist = mayChange(visit) ? await checklistOf(visit, options) : [];
				const isStarted = visit.url.searchParams.get("done") === "started";
				const notice = isStarted ? speak(planWords, visit.language)("done-started") : null;
				const sessions = await options.sessionsToday(visit);
				const waiting = await options.waiting(visit);
				return page(<OverviewPage around={around(visit)} checklist={checklist} sessions={sessions} waiting={waiting} notice={notice} />);
			},
		},
		{
			method: "GET",
			path: "/office/:programme/programme/description",
			access: "programme.write",
			handle: (visit) => descriptionPage(visit, freshForm),
		},
		{
			method: "POST",
			path: "/office/:programme/programme/description",
			access: "programme.write",
			handle: async (visit) => {
				requireChange(visit);
				const form = await readForm(visit, descriptionForm);
				if (!form.ok) return descriptionPage(visit, sayErrors(form, words, visit.language), 422);
				const { operation, startsOn, endsOn, targetAreas } = form.value;
				const facts = { name: bothOf("name", form.value), summary: bothOf("summary", form.value), startsOn, endsOn, targetAreas };
				const attempted = await attempt(visit, form.typed, () =>
					reviseProgramme(options.installation, orderOf(visit, operation), visit.programme.slug, facts),
				);
				if (!attempted.done) return descriptionPage(visit, attempted.form, 422);
				await options.reopen();
				return seeOther(`/office/${visit.programme.slug}/programme?done=described`);
			},
		},
	];
}

/** What a programme needs before it works, and how far each has come; only with ways that the viewer may take. */
async function checklistOf(visit: ProgrammeVisit, { installation, countIndicators }: WithinOptions): Promise<Check[]> {
	const { programme, viewer } = visit;
	const { db } = programme.handle;
	const office = `/office/${programme.slug}`;
	const [pillars, partners, periods, sites, accounts, indicators] = await Promise.all([
		listPillars(db),
		listPartners(db),
		listPeriods(db),
		listSites(db, viewer.areas),
		listAccounts(installation.db, viewer.areas),
		countIndicators(programme),
	]);
	const staff = accounts.filter(({ closed }) => !closed).length;
	const check = (what: Check["what"], count: number, href: string, least = 1): Check => ({ what, count, href, done: count >= least });
	const way = (part: string, count: number) => `${office}/programme${count > 0 ? `#${part}` : `/${part}/new`}`;
	return [
		check("areas", programme.targetAreas.length, `${office}/programme/description`),
		check("pillars", pillars.length, pillars.length > 0 ? way("pillars", 1) : `${office}/start/pillars`),
		check("partners", partners.length, way("partners", partners.length)),
		check("periods", periods.length, periods.length > 0 ? way("periods", 1) : `${office}/start/periods`),
		check("sites", sites.length, `${office}/sites`),
		check("indicators", indicators, `${office}/indicators/starter`),
		// Whoever began the programme is on record already.
		...(viewer.can("accounts.manage") ? [check("staff", staff, "/office/accounts/new", 2)] : []),
	];
}

function descriptionPage(visit: ProgrammeVisit, form: FormState, status = 200): Response {
	requireChange(visit);
	const { name, summary, startsOn, endsOn } = visit.programme;
	const before = { ...typedInBoth("name", name), ...typedInBoth("summary", summary), startsOn, endsOn: endsOn ?? "" };
	return page(<DescriptionPage around={around(visit)} form={form} operation={newId()} before={before} />, status);
}
