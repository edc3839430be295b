import { form, type ProgrammeRoute, view } from "../../programme/index.ts";
import { indicatorCommands } from "../commands.ts";
import { fieldOfPart, sheetTyped } from "../form/form.ts";
import { definitionPage, revisionPage } from "../form/page.tsx";
import { indicatorPage } from "./page.tsx";

export const sheetRoutes: readonly ProgrammeRoute[] = [
	view("indicators/:code", "figures.read", indicatorPage),
	...form({
		command: indicatorCommands["indicator-defined"],
		at: "indicators/new",
		to: "indicators",
		input: (_, typed) => sheetTyped(typed),
		page: definitionPage,
		done: () => "figures?done=defined",
		fieldNamed: fieldOfPart,
	}),
	...form({
		command: indicatorCommands["indicator-revised"],
		at: "indicators/:code/revision",
		input: (_, typed) => sheetTyped(typed),
		page: revisionPage,
		done: ({ code }) => `indicators/${code}?done=revised`,
		fieldNamed: fieldOfPart,
	}),
];
