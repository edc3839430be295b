import { form, type ProgrammeRoute, view } from "../../programme/index.ts";
import { newId } from "../../shared/id.ts";
import { assetPage, worksPage } from "./asset-page.tsx";
import { appearanceCommands } from "./commands.ts";
import { appearancePage } from "./form-pages.tsx";
import { readMoment } from "./moments.ts";

/** `fromMs` and `untilMs` are typed as minutes and seconds. */
const moments = { fromMs: "from", untilMs: "until" } as const;
const fieldNamed = (part: string) => moments[part as keyof typeof moments] ?? part;

export const appearanceRoutes: readonly ProgrammeRoute[] = [
	view("consents/works", "consents.read", worksPage),
	view("consents/works/:asset", "consents.read", assetPage),
	...form({
		command: appearanceCommands["asset-gone-through"],
		to: "consents/works/:asset/gone-through",
		page: assetPage,
		fieldOf: { "consent.nobody-recorded": "found", "consent.somebody-recorded": "found" },
		done: ({ asset }) => `consents/works/${asset}?done=gone-through`,
	}),
	...form({
		command: appearanceCommands["appearance-written"],
		at: "consents/works/:asset/people/new",
		to: "consents/works/:asset/people",
		input: (_, { from = "", until = "" }) => ({ id: newId(), fromMs: readMoment(from), untilMs: readMoment(until) }),
		page: appearancePage,
		fieldNamed,
		done: ({ asset }) => `consents/works/${asset}?done=person`,
	}),
	...form({
		command: appearanceCommands["appearance-written"],
		at: "consents/works/:asset/people/:id",
		input: (_, { from = "", until = "" }) => ({ fromMs: readMoment(from), untilMs: readMoment(until) }),
		page: appearancePage,
		fieldNamed,
		done: ({ asset }) => `consents/works/${asset}?done=person`,
	}),
	...form({
		command: appearanceCommands["appearance-removed"],
		to: "consents/works/:asset/people/:id/removal",
		page: appearancePage,
		done: ({ asset }) => `consents/works/${asset}?done=person-removed`,
	}),
];
