import { caseBoard as words } from "#words/children";
import { form, type ProgrammeRoute, type ProgrammeVisit, view } from "../../../programme/index.ts";
import { page, readForm, sayErrors, seeOther } from "../../../shared/http/index.ts";
import { newId } from "../../../shared/id.ts";
import { authorOf, officeOf } from "../../../shared/office/index.ts";
import { caseCommands } from "../commands.ts";
import { approvalsPage } from "./approvals-page.tsx";
import { addressOf } from "./asked.ts";
import { boardPage } from "./board-page.tsx";
import { giveCases, givenCases } from "./giving.ts";
import { givingPage } from "./giving-page.tsx";
import { casesPage, unassignedPage } from "./list-page.tsx";
import { overduePage } from "./overdue-page.tsx";
import { transfersPage } from "./transfers-page.tsx";

/** The lists of cases. They come before the addresses of a child: no child has the id `cases`. */
export const boardRoutes: readonly ProgrammeRoute[] = [
	view("children/cases", "children.read", boardPage),
	view("children/cases/list", "children.read", casesPage),
	view("children/cases/approvals", "children.read", approvalsPage),
	view("children/cases/overdue", "children.read", overduePage),
	view("children/cases/unassigned", "children.read", unassignedPage),
	view("children/cases/transfers", "children.read", transfersPage),
	view("children/cases/giving", "children.supervise", (visit, form) => givingPage(visit, form)),
	{ method: "POST", path: "/office/:programme/children/cases/giving", access: "children.supervise", handle: giveMany },
	...form({
		command: caseCommands["plan-approved"],
		to: "children/cases/approvals/:child",
		page: approvalsPage,
		done: () => "children/cases/approvals?done=approved",
	}),
];

/** What could be given is given, and the page comes back with the others and why. */
async function giveMany(visit: ProgrammeVisit): Promise<Response> {
	const read = await readForm(visit, givenCases);
	if (!read.ok) return page(await givingPage(visit, { ...sayErrors(read, words, visit.language), operation: newId() }), 422);
	const giving = await giveCases(visit.programme.handle, authorOf(visit), read.value);
	const { officer } = read.value;
	if (giving.left.length === 0) return seeOther(`${addressOf(`${officeOf(visit)}/children/cases/list`, { officer })}&done=given`);
	const typed = { ...read.typed, children: giving.left.map(({ child }) => child).join("\n") };
	return page(await givingPage(visit, { typed, errors: {}, operation: newId() }, giving), 422);
}
