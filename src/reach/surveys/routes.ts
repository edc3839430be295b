import { form, type ProgrammeRoute } from "../../programme/index.ts";
import { surveyCommands } from "./commands.ts";
import { surveyPage, surveyRemovalPage } from "./page.tsx";
import { problem } from "./problems.ts";
import { readSurvey } from "./store.ts";

export const surveyRoutes: readonly ProgrammeRoute[] = [
	...form({
		command: surveyCommands["survey-written"],
		at: "campaigns/years/:year/surveys/new",
		to: "campaigns/years/:year/surveys",
		page: surveyPage,
		done: ({ year }) => `campaigns/years/${year}/reach?done=survey`,
	}),
	...form({
		command: surveyCommands["survey-written"],
		at: "campaigns/surveys/:id",
		input: async ({ programme, params }) => {
			const result = await readSurvey(programme.handle.db, params.id ?? "");
			if (!result) throw problem("survey-unknown");
			return { year: result.year };
		},
		page: surveyPage,
		done: ({ year }) => `campaigns/years/${year}/reach?done=survey`,
	}),
	...form({
		command: surveyCommands["survey-removed"],
		at: "campaigns/surveys/:id/removal",
		page: surveyRemovalPage,
		done: ({ year }) => `campaigns/years/${year}/reach?done=survey-removed`,
	}),
];
