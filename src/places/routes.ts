import type { Permission } from "../identity/index.ts";
import type { Route } from "../shared/http/index.ts";
import type { ProgrammeOfficeVisit } from "../shared/office/index.ts";
import { placeCommands } from "./commands.ts";
import { form, view } from "./office.ts";
import { populationFormPage, populationPage } from "./population/pages.tsx";
import { siteFormPage } from "./sites/form.tsx";
import { sitesPage } from "./sites/list-page.tsx";
import { sitePage } from "./sites/page.tsx";

export const placesRoutes: readonly Route<Permission, ProgrammeOfficeVisit>[] = [
	view("sites", "programme.read", sitesPage),
	view("sites/:id", "programme.read", sitePage),
	view("population", "programme.read", populationPage),
	...form({
		command: placeCommands["site-added"],
		at: "sites/new",
		to: "sites",
		page: siteFormPage,
		done: () => "sites?done=added",
	}),
	...form({
		command: placeCommands["site-changed"],
		at: "sites/:id/edit",
		to: "sites/:id",
		page: siteFormPage,
		done: ({ site }) => `sites/${site}?done=changed`,
	}),
	...form({
		command: placeCommands["site-ended"],
		to: "sites/:id/end",
		page: sitePage,
		done: ({ site }) => `sites/${site}?done=ended`,
	}),
	...form({
		command: placeCommands["site-reopened"],
		to: "sites/:id/reopening",
		page: sitePage,
		done: ({ site }) => `sites/${site}?done=reopened`,
	}),
	...form({
		command: placeCommands["population-written"],
		at: "population/new",
		to: "population",
		page: populationFormPage,
		done: () => "population?done=population-written",
	}),
];
