import type * as v from "valibot";
import type { Command, Json } from "../../shared/journal/index.ts";
import { planCommands as commands } from "../commands.ts";
import { form, view } from "../office.ts";
import type { ProgrammeRoute } from "../visit.ts";
import { newPartPage, partPage, planPage } from "./page.tsx";
import { type PlanPart, partners, periods, phases, pillars } from "./parts.ts";

export const planRoutes: readonly ProgrammeRoute[] = [
	view("programme", "programme.read", planPage),
	...routesOf(pillars, commands["pillar-written"], commands["pillar-removed"]),
	...routesOf(phases, commands["phase-written"], commands["phase-removed"]),
	...routesOf(periods, commands["period-written"], commands["period-removed"]),
	...routesOf(partners, commands["partner-written"], commands["partner-removed"]),
];

type Write<Schema extends v.GenericSchema> = Command<Schema, Json, "programme.write">;

/** The list itself stands on the page of the programme. */
function routesOf<Written extends v.GenericSchema, Removed extends v.GenericSchema>(
	part: PlanPart,
	written: Write<Written>,
	removed: Write<Removed>,
): readonly ProgrammeRoute[] {
	const path = `programme/${part.name}`;
	const done = () => `programme?done=written#${part.name}`;
	return [
		...form({ command: written, at: `${path}/new`, to: path, page: (visit, form) => newPartPage(visit, part, form), done }),
		...form({ command: written, at: `${path}/:id`, page: (visit, form) => partPage(visit, part, form), done }),
		...form({
			command: removed,
			to: `${path}/:id/removal`,
			page: (visit, form) => partPage(visit, part, form),
			done: () => `programme?done=removed#${part.name}`,
		}),
	];
}
