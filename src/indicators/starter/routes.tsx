import * as v from "valibot";
import { indicators as words } from "#words/indicators";
import { orderOf } from "../../identity/index.ts";
import type { ProgrammeRoute, ProgrammeVisit } from "../../programme/index.ts";
import { attempt, operationField, page, readForm, sayErrors, seeOther } from "../../shared/http/index.ts";
import { newId } from "../../shared/id.ts";
import { journalHead } from "../../shared/journal/index.ts";
import { type FormState, freshForm } from "../../shared/ui/index.ts";
import { readChoices } from "../choices.ts";
import { defineIndicator, requireEverywhere } from "../commands.ts";
import type { IndicatorSheet } from "../schema.ts";
import { listIndicators } from "../store.ts";
import { around, officeOf } from "../surroundings.ts";
import { StarterPage } from "./page.tsx";
import { starterSheets } from "./starter.ts";

const path = "/office/:programme/indicators/starter";
const access = "indicators.write";

const form = v.object({
	operation: operationField,
	codes: v.pipe(
		v.optional(v.string(), ""),
		v.transform((typed) => typed.split("\n").filter((code) => code !== "")),
		v.minLength(1, "starter-none" satisfies keyof typeof words),
	),
});

export const starterRoutes: readonly ProgrammeRoute[] = [
	{ method: "GET", path, access, handle: (visit) => starterPage(visit, freshForm) },
	{
		method: "POST",
		path,
		access,
		handle: async (visit) => {
			const read = await readForm(visit, form);
			if (!read.ok) return starterPage(visit, sayErrors(read, words, visit.language), 422);
			const { open } = await starterOf(visit);
			const wanted = open.filter(({ code }) => read.value.codes.includes(code));
			// Each sheet is an operation of its own. A form sent twice finds no sheet open any more, so it defines none a second time.
			for (const sheet of wanted) {
				const attempted = await attempt(visit, read.typed, () => defineIndicator(visit.programme.handle, orderOf(visit, newId()), sheet));
				if (!attempted.done) return starterPage(visit, attempted.form, 422);
			}
			return seeOther(`${officeOf(visit)}/figures?done=starter`);
		},
	},
];

async function starterPage(visit: ProgrammeVisit, state: FormState, status = 200): Promise<Response> {
	requireEverywhere(visit.viewer.areas);
	return page(<StarterPage around={around(visit)} form={state} operation={newId()} {...(await starterOf(visit))} />, status);
}

async function starterOf(visit: ProgrammeVisit): Promise<{ open: IndicatorSheet[]; known: IndicatorSheet[] }> {
	const { handle, startsOn } = visit.programme;
	const { pillars } = await readChoices(handle);
	const codes = new Set((await listIndicators(handle.db, (await journalHead(handle)).seq)).map(({ code }) => code));
	const sheets = starterSheets(startsOn, pillars);
	return { open: sheets.filter(({ code }) => !codes.has(code)), known: sheets.filter(({ code }) => codes.has(code)) };
}
