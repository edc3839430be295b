import { form, type ProgrammeRoute } from "../../programme/index.ts";
import { totalCommands } from "./commands.ts";
import { totalPage, totalRemovalPage } from "./page.tsx";
import { problem } from "./problems.ts";
import { readTotal } from "./store.ts";

export const totalRoutes: readonly ProgrammeRoute[] = [
	...form({
		command: totalCommands["total-written"],
		at: "campaigns/years/:year/totals/new",
		to: "campaigns/years/:year/totals",
		page: totalPage,
		done: ({ year }) => `campaigns/years/${year}/reach?done=total`,
	}),
	...form({
		command: totalCommands["total-written"],
		at: "campaigns/totals/:id",
		input: async ({ programme, params }) => {
			const total = await readTotal(programme.handle.db, params.id ?? "");
			if (!total) throw problem("total-unknown");
			return { year: total.year };
		},
		page: totalPage,
		done: ({ year }) => `campaigns/years/${year}/reach?done=total`,
	}),
	...form({
		command: totalCommands["total-removed"],
		at: "campaigns/totals/:id/removal",
		page: totalRemovalPage,
		done: ({ year }) => `campaigns/years/${year}/reach?done=total-removed`,
	}),
];
