import { newId } from "../../shared/id.ts";
import { planCommands as commands } from "../commands.ts";
import { form } from "../office.ts";
import type { ProgrammeRoute } from "../visit.ts";
import { startPartnersPage, startPeriodsPage, startPillarsPage } from "./pages.tsx";
import { pillarField, spansOf, takenPillars } from "./proposals.ts";

export const startRoutes: readonly ProgrammeRoute[] = [
	...form({
		command: commands["pillars-taken"],
		at: "start/pillars",
		input: (_, typed) => ({ pillars: takenPillars(typed).map((pillar) => ({ ...pillar, id: newId() })) }),
		fieldNamed: pillarField,
		page: startPillarsPage,
		done: () => "start/partners",
	}),
	...form({
		command: commands["partner-written"],
		at: "start/partners",
		page: startPartnersPage,
		done: () => "start/partners?done=added",
	}),
	...form({
		command: commands["periods-taken"],
		at: "start/periods",
		input: ({ programme }, { months }) => ({ periods: spansOf(programme, months).map((span) => ({ ...span, id: newId() })) }),
		// A length that was not chosen gives no periods.
		fieldNamed: (part) => (part === "periods" ? "months" : part),
		page: startPeriodsPage,
		done: () => "?done=started",
	}),
];
