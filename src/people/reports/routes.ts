import { form, type ProgrammeRoute, type ProgrammeVisit, view } from "../../programme/index.ts";
import { page, seeOther } from "../../shared/http/index.ts";
import { officeOf } from "../../shared/office/index.ts";
import { freshForm } from "../../shared/ui/index.ts";
import { problem } from "../problems.ts";
import { decisionCommands } from "../review/commands.ts";
import { mergePage } from "../review/merge-page.tsx";
import { peoplePage } from "./people-page.tsx";
import { personPage } from "./person-page.tsx";
import { shownPerson } from "./shown-person.ts";
import { readPerson } from "./store.ts";
import { readWithdrawn } from "./withdrawn.ts";
import { withdrawnPage } from "./withdrawn-page.tsx";

export const personRoutes: readonly ProgrammeRoute[] = [
	view("people", "people.read", peoplePage),
	{ method: "GET", path: "/office/:programme/people/:person", access: "people.read", handle: openPerson },
	view("people/:person/merge", "people.link", mergePage),
	...form({
		command: decisionCommands["likeness-decided"],
		to: "people/:person/reports/:report/removal",
		input: async (visit) => {
			const report = (await shownPerson(visit)).reports.find(({ id }) => id === visit.params.report);
			if (!report) throw problem("unknown");
			return { about: "report", report: report.id };
		},
		page: personPage,
		done: (decided) => `people/${"left" in decided ? decided.left : decided.one}?done=taken-out`,
	}),
];

async function openPerson(visit: ProgrammeVisit): Promise<Response> {
	const { db } = visit.programme.handle;
	const [areas, id] = [visit.viewer.areas, visit.params.person ?? ""];
	const person = await readPerson(db, areas, id);
	const withdrawn = person ? null : await readWithdrawn(db, areas, id);
	if (withdrawn) return page(await withdrawnPage(visit, withdrawn));
	if (!person) throw problem("unknown");
	// The address of somebody who was joined with another since.
	if (person.person !== id) return seeOther(`${officeOf(visit)}/people/${person.person}${visit.url.search}`);
	return page(await personPage(visit, freshForm));
}
