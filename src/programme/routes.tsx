import { programme as words } from "#words/programme";
import { listToConfirm, type OfficeRoute, type OfficeVisit, viewerWithin } from "../identity/index.ts";
import type { Handle } from "../shared/database/index.ts";
import { page, readTyped, sayErrors, seeOther, type Typed } from "../shared/http/index.ts";
import { newId } from "../shared/id.ts";
import { mayRun, requireReach, run } from "../shared/journal/index.ts";
import { authorOf, refusalIn } from "../shared/office/index.ts";
import { type FormState, freshForm } from "../shared/ui/index.ts";
import { programmeCommands } from "./commands.ts";
import { jobRoutes } from "./jobs/routes.tsx";
import { programmeOperations } from "./operations.ts";
import { overviewRoutes } from "./overview/routes.tsx";
import { ProgrammesPage } from "./pages.tsx";
import { planRoutes } from "./plan/routes.ts";
import { FirstStepPage } from "./start/first-step-page.tsx";
import { startRoutes } from "./start/routes.ts";
import { askedFirst, checkStep, type FirstStep, stepAfter, stepBefore, stepOf } from "./start/steps.ts";
import type { Programme } from "./store.ts";
import type { ProgrammeRoute } from "./visit.ts";
import type { WithinOptions } from "./within.ts";

interface ProgrammeRouteOptions {
	readonly installation: Handle;
	readonly programmes: () => readonly Programme[];
	/** After a programme was created: opens it for everybody. */
	readonly reopen: () => Promise<void>;
}

/** The pages within one programme: its overview, its plan, and what is asked when it begins. */
export function withinProgrammeRoutes(options: WithinOptions): readonly ProgrammeRoute[] {
	return [...overviewRoutes(options), ...planRoutes, ...startRoutes, ...jobRoutes(options.jobKinds)];
}

export function programmeRoutes(options: ProgrammeRouteOptions): readonly OfficeRoute[] {
	return [
		{
			method: "GET",
			path: "/office",
			access: "signed-in",
			handle: async (visit) => {
				const { viewer, frame } = visit;
				const programmes = options.programmes().flatMap((programme) => {
					const within = viewerWithin(viewer, programme);
					return within ? [{ programme, mayReadFigures: within.can("figures.read") }] : [];
				});
				const only = programmes.length === 1 ? programmes[0] : undefined;
				// A list of one is a tap more each day for whoever can do nothing else with it.
				if (only && !viewer.can("programme.create")) return seeOther(`/office/${only.programme.slug}`);
				const toConfirm = viewer.can("installation.manage") ? (await listToConfirm(options.installation.db)).length : 0;
				return page(<ProgrammesPage {...{ frame, programmes, toConfirm }} mayCreate={mayCreate(visit)} />);
			},
		},
		{
			method: "GET",
			path: "/office/programmes/new",
			access: "programme.create",
			handle: (visit) => stepPage(visit, "name", freshForm),
		},
		{
			// Whoever opens the address of a page in the middle anew begins again: nothing was recorded.
			method: "GET",
			path: "/office/programmes",
			access: "programme.create",
			handle: () => seeOther("/office/programmes/new"),
		},
		{
			method: "POST",
			path: "/office/programmes",
			access: "programme.create",
			handle: async (visit) => {
				requireReach(authorOf(visit), programmeOperations.created);
				const typed = await readTyped(visit);
				const step = stepOf(typed);
				if (typed.to === "back") return stepPage(visit, stepBefore(step), { typed, errors: {} });
				const after = stepAfter(step);
				const refused = firstRefused(visit, after ? [step] : askedFirst, typed);
				if (refused) return refused;
				return after ? stepPage(visit, after, { typed, errors: {} }) : create(visit, typed, options);
			},
		},
	];
}

/** The page of the first of these steps that lacks something, with all that was typed; null where nothing does. */
function firstRefused(visit: OfficeVisit, steps: readonly FirstStep[], typed: Typed): Response | null {
	for (const step of steps) {
		const read = checkStep(step, typed);
		if (!read.ok) return stepPage(visit, step, sayErrors(read, words, visit.language), 422);
	}
	return null;
}

async function create(visit: OfficeVisit, typed: Typed, { installation, reopen }: ProgrammeRouteOptions): Promise<Response> {
	const { operation = "", ...programme } = typed;
	try {
		await run(installation, authorOf(visit), programmeCommands.created, programme, { id: operation });
	} catch (refused) {
		// All that can be wrong now is a short name that another programme has, and it is asked for with the dates.
		return stepPage(visit, "dates", { typed, errors: refusalIn(refused, visit) }, 422);
	}
	await reopen();
	return seeOther(`/office/${programme.slug?.trim()}/start/pillars`);
}

/** A programme is everybody's: whoever works in some areas only does not start one for the others. */
function mayCreate({ viewer }: OfficeVisit): boolean {
	return mayRun(viewer, programmeOperations.created);
}

function stepPage(visit: OfficeVisit, step: FirstStep, form: FormState, status = 200): Response {
	requireReach(authorOf(visit), programmeOperations.created);
	return page(<FirstStepPage frame={visit.frame} step={step} form={form} operation={newId()} />, status);
}
