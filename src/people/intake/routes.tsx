import type { ProgrammeRoute } from "../../programme/index.ts";
import { fragment, readTyped } from "../../shared/http/index.ts";
import { checkIntake } from "./check.ts";
import { IntakePanel } from "./panel.tsx";

export const intakeRoutes: readonly ProgrammeRoute[] = [
	{
		// What is typed is sent, and not asked for by an address: names stand in no log and in no history.
		method: "POST",
		path: "/office/:programme/people/candidates",
		access: "people.read",
		handle: async (visit) => {
			const typed = await readTyped(visit);
			const area = visit.url.searchParams.get("area");
			const findings = await checkIntake(visit, area ? { area, ...typed } : typed);
			return fragment(findings ? <IntakePanel language={visit.language} findings={findings} /> : null);
		},
	},
];
