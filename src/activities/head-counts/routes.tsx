import * as v from "valibot";
import { headCounts as words } from "#words/activities";
import { orderOf } from "../../identity/index.ts";
import type { ProgrammeRoute, ProgrammeVisit } from "../../programme/index.ts";
import { attempt, operationField, page, type RefusedForm, readForm, sayErrors } from "../../shared/http/index.ts";
import { newId } from "../../shared/id.ts";
import { type FormState, freshForm } from "../../shared/ui/index.ts";
import { sameCells, settleCells } from "../rules.ts";
import type { HeadCountCell } from "../schema.ts";
import { toSession } from "../sessions/form-entries.ts";
import { readCells, shownSession } from "../store.ts";
import { around } from "../surroundings.ts";
import { cellsOfSimple, readRows, rowsToShow, simpleForm } from "./form.ts";
import { writeHeadCount } from "./head-counts.ts";
import { DetailedHeadCountPage, SimpleHeadCountPage } from "./pages.tsx";

const detailedForm = v.object({ operation: operationField, more: v.optional(v.string()) });

export const headCountRoutes: readonly ProgrammeRoute[] = [
	{
		method: "GET",
		path: "/office/:programme/sessions/:session/head-count",
		access: "activities.write",
		handle: (visit) => simplePage(visit, freshForm),
	},
	{
		method: "POST",
		path: "/office/:programme/sessions/:session/head-count",
		access: "activities.write",
		handle: async (visit) => {
			const { id } = await shownSession(visit);
			const form = await readForm(visit, simpleForm);
			if (!form.ok) return simplePage(visit, sayErrors(form, words, visit.language), 422);
			const written = await write(visit, id, form.value.operation, form.typed, cellsOfSimple(form.value));
			return written instanceof Response ? written : simplePage(visit, written, 422);
		},
	},
	{
		method: "GET",
		path: "/office/:programme/sessions/:session/head-count/detailed",
		access: "activities.write",
		handle: (visit) => detailedPage(visit, freshForm),
	},
	{
		method: "POST",
		path: "/office/:programme/sessions/:session/head-count/detailed",
		access: "activities.write",
		handle: async (visit) => {
			const { id } = await shownSession(visit);
			const form = await readForm(visit, detailedForm);
			// The button that asks for more rows writes nothing: what was typed comes back with room below.
			if (form.typed.more !== undefined) return detailedPage(visit, { typed: form.typed, errors: {} }, 200, 10);
			const { cells, errors } = readRows(form.typed);
			if (!form.ok || Object.keys(errors).length > 0) {
				const refused = { typed: form.typed, errors: { ...(form.ok ? {} : form.errors), ...errors } };
				return detailedPage(visit, sayErrors(refused, words, visit.language), 422);
			}
			const written = await write(visit, id, form.value.operation, form.typed, cells);
			return written instanceof Response ? written : detailedPage(visit, written, 422);
		},
	},
];

/** To the session where it is done, else the form that says why not. */
async function write(
	visit: ProgrammeVisit,
	session: string,
	operation: string,
	typed: RefusedForm["typed"],
	cells: readonly HeadCountCell[],
): Promise<Response | RefusedForm> {
	const { handle } = visit.programme;
	const settled = settleCells(cells);
	if (typeof settled !== "string" && sameCells(settled, await readCells(handle.db, session))) return toSession(visit, session, "unchanged");
	const attempted = await attempt(visit, typed, () => writeHeadCount(handle, orderOf(visit, operation), session, cells));
	return attempted.done ? toSession(visit, session, "head-counted") : attempted.form;
}

async function simplePage(visit: ProgrammeVisit, form: FormState, status = 200): Promise<Response> {
	return page(<SimpleHeadCountPage {...(await shown(visit))} form={form} operation={newId()} />, status);
}

async function detailedPage(visit: ProgrammeVisit, form: FormState, status = 200, more = 0): Promise<Response> {
	const known = await shown(visit);
	const rows = rowsToShow(form.typed, known.cells, more);
	return page(<DetailedHeadCountPage {...known} form={form} operation={newId()} rows={rows} />, status);
}

async function shown(visit: ProgrammeVisit) {
	const session = await shownSession(visit);
	return { session, cells: await readCells(visit.programme.handle.db, session.id), around: await around(visit) };
}
