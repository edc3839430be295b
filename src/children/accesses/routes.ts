import { form, type ProgrammeRoute, view } from "../../programme/index.ts";
import { caseAccessCommands } from "./commands.ts";
import { caseAccessesPage, emergencyPage, sensitiveNotesPage } from "./pages.tsx";

/** The first two come before the addresses of a child. */
export const caseAccessRoutes: readonly ProgrammeRoute[] = [
	view("children/accesses", "children.supervise", caseAccessesPage),
	...form({
		command: caseAccessCommands["emergency-access-opened"],
		at: "children/emergency-access",
		page: emergencyPage,
		done: ({ child }) => `children/${child}/sensitive-notes`,
	}),
	view("children/:child/sensitive-notes", "children.read", sensitiveNotesPage),
];
