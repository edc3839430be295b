import { plan as words } from "#words/programme";
import { countStaff } from "../../identity/index.ts";
import { listSites } from "../../places/index.ts";
import { page } from "../../shared/http/index.ts";
import { contextOf, officeBelow } from "../../shared/office/index.ts";
import { programmeCommands } from "../commands.ts";
import { listPartners } from "../partners.ts";
import { listPillars } from "../pillars.ts";
import { planPage } from "../plan/page.tsx";
import { listPeriods } from "../plan/spans.ts";
import type { ProgrammeRoute, ProgrammeVisit } from "../visit.ts";
import { mayChange, type WithinOptions } from "../within.ts";
import { type Check, descriptionPage, OverviewPage } from "./page.tsx";

export function overviewRoutes(options: WithinOptions): readonly ProgrammeRoute[] {
	// What a programme is stands in the installation, among the others.
	const { form } = officeBelow<ProgrammeVisit>({
		base: "/office/:programme",
		handleOf: () => options.installation,
		officeOf: ({ programme }) => `/office/${programme.slug}`,
	});
	return [
		{
			method: "GET",
			path: "/office/:programme",
			access: "programme.read",
			handle: async (visit) => {
				const [checklist, sessions, ...lent] = await Promise.all([
					mayChange(visit) ? checklistOf(visit, options) : [],
					options.sessionsToday(visit),
					...options.desk.map((part) => part(visit)),
				]);
				const works = lent.filter((work) => work !== null);
				const context = contextOf(visit, words);
				return page(<OverviewPage {...{ context, checklist, sessions, works }} programme={visit.programme} />);
			},
		},
		...form({
			command: programmeCommands.revised,
			at: "programme/description",
			page: descriptionPage,
			fieldOf: { "programme.areas-wrong": "targetAreas" },
			done: async () => {
				await options.reopen();
				return "programme?done=described";
			},
		}),
		...form({
			command: programmeCommands["today-shown"],
			to: "programme/numbers-of-today",
			page: planPage,
			done: async (_, __, { shown }) => {
				await options.reopen();
				return `programme?done=${shown ? "today-shown" : "today-hidden"}`;
			},
		}),
		...form({ command: programmeCommands["made-public"], to: "programme/public", page: planPage, done: switched("made-public") }),
		...form({ command: programmeCommands["made-private"], to: "programme/private", page: planPage, done: switched("made-private") }),
	];

	/** Everybody who has it open sees it. */
	function switched(how: string) {
		return async () => {
			await options.reopen();
			return `programme?done=${how}#public`;
		};
	}
}

/** What a programme needs before it works, and how far each has come; only with ways that the viewer may take. */
async function checklistOf(visit: ProgrammeVisit, { installation, countIndicators }: WithinOptions): Promise<Check[]> {
	const { programme, viewer } = visit;
	const { db } = programme.handle;
	const office = `/office/${programme.slug}`;
	const [pillars, partners, periods, sites, staff, indicators] = await Promise.all([
		listPillars(db),
		listPartners(db),
		listPeriods(db),
		listSites(db, viewer.areas),
		countStaff(installation.db, programme),
		countIndicators(programme),
	]);
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
		// Last, because what is public should be there first.
		check("public", programme.isPublic ? 1 : 0, `${office}/programme#public`),
	];
}
