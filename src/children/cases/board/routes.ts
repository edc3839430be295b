import { form, type ProgrammeRoute, view } from "../../../programme/index.ts";
import { caseCommands } from "../commands.ts";
import { approvalsPage } from "./approvals-page.tsx";
import { boardPage } from "./board-page.tsx";
import { casesPage, unassignedPage } from "./list-page.tsx";
import { overduePage } from "./overdue-page.tsx";
import { transfersPage } from "./transfers-page.tsx";

/** They come before the addresses of a child: `cases` is the id of none. */
export const boardRoutes: readonly ProgrammeRoute[] = [
	view("children/cases", "children.read", boardPage),
	view("children/cases/list", "children.read", casesPage),
	view("children/cases/approvals", "children.read", approvalsPage),
	view("children/cases/overdue", "children.read", overduePage),
	view("children/cases/unassigned", "children.read", unassignedPage),
	view("children/cases/transfers", "children.read", transfersPage),
	...form({
		command: caseCommands["plan-approved"],
		to: "children/cases/approvals/:child",
		page: approvalsPage,
		done: () => "children/cases/approvals?done=approved",
	}),
];
