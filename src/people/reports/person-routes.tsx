import * as v from "valibot";
import { person as words } from "#words/people";
import { accountNames } from "../../identity/index.ts";
import { weigh } from "../../linkage/index.ts";
import type { ProgrammeRoute, ProgrammeVisit } from "../../programme/index.ts";
import type { Database } from "../../shared/database/index.ts";
import { attempt, operationField, page, readForm, seeOther } from "../../shared/http/index.ts";
import { run } from "../../shared/journal/index.ts";
import { authorOf } from "../../shared/office/index.ts";
import { type FormState, freshForm } from "../../shared/ui/index.ts";
import { speak } from "../../shared/words.ts";
import { foldReport } from "../matching/likeness.ts";
import { modelInUse } from "../matching/model.ts";
import { problem } from "../problems.ts";
import { decisionCommands } from "../review/commands.ts";
import { MergePage } from "../review/merge-page.tsx";
import { linksOfPerson } from "../review/queue.ts";
import { around } from "../review/surroundings.ts";
import { holdingLinks } from "./holding.ts";
import { PersonPage } from "./pages.tsx";
import type { ShownLink } from "./person-links.tsx";
import { listPeople, readPerson, type Scope, type SeenPerson } from "./store.ts";
import { readWithdrawn } from "./withdrawn.ts";
import { WithdrawnPage } from "./withdrawn-page.tsx";

const mostFound = 30;

const removalForm = v.object({ operation: operationField });
const personPath = "/office/:programme/people/:person";

export const personRoutes: readonly ProgrammeRoute[] = [
	{
		method: "GET",
		path: personPath,
		access: "people.read",
		handle: async (visit) => {
			const { db } = visit.programme.handle;
			const [areas, id] = [visit.viewer.areas, visit.params.person ?? ""];
			const person = await readPerson(db, areas, id);
			const withdrawn = person ? null : await readWithdrawn(db, areas, id);
			if (withdrawn) return page(<WithdrawnPage around={around(visit)} who={await accountNames(db, [withdrawn.by])} {...withdrawn} />);
			if (!person) throw problem("unknown");
			// The address of somebody who was joined with another since.
			if (person.person !== visit.params.person) return seeOther(`${around(visit).people}/${person.person}${visit.url.search}`);
			return personPage(visit, person, freshForm);
		},
	},
	{
		method: "GET",
		path: `${personPath}/reports/:report/removal`,
		access: "people.link",
		handle: (visit) => seeOther(`${around(visit).people}/${visit.params.person}`),
	},
	{
		method: "POST",
		path: `${personPath}/reports/:report/removal`,
		access: "people.link",
		handle: async (visit) => {
			const person = await shownPerson(visit);
			const report = person.reports.find(({ id }) => id === visit.params.report);
			const form = await readForm(visit, removalForm);
			if (!report || !form.ok) throw problem("unknown");
			const { handle } = visit.programme;
			const input = { about: "report", report: report.id } as const;
			const attempted = await attempt(visit, form.typed, () =>
				run(handle, authorOf(visit), decisionCommands["likeness-decided"], input, { id: form.value.operation }),
			);
			if (!attempted.done) return personPage(visit, person, attempted.form, 422);
			const left = person.reports.find(({ id }) => id !== report.id) ?? report;
			return seeOther(`${around(visit).people}/${left.id}?done=taken-out`);
		},
	},
	{
		method: "GET",
		path: `${personPath}/merge`,
		access: "people.link",
		handle: async (visit) => {
			const person = await shownPerson(visit);
			const [report] = person.reports;
			if (!report) throw problem("unknown");
			const text = visit.url.searchParams.get("text")?.trim() ?? "";
			const found = text === "" ? [] : await findOthers(visit.programme.handle.db, visit.viewer.areas, text);
			const others = found.filter((line) => line.person !== person.person);
			return page(<MergePage around={around(visit)} report={report} text={text} found={others} />);
		},
	},
];

async function shownPerson(visit: ProgrammeVisit): Promise<SeenPerson> {
	const person = await readPerson(visit.programme.handle.db, visit.viewer.areas, visit.params.person ?? "");
	if (!person) throw problem("unknown");
	return person;
}

const notices = ["taken-out", "done-same", "done-different", "done-unsure", "done-undone"] as const;

async function personPage(visit: ProgrammeVisit, person: SeenPerson, form: FormState, status = 200): Promise<Response> {
	const { viewer, language, url, programme } = visit;
	const { frame, office } = around(visit);
	const done = url.searchParams.get("done") ?? "";
	const notice = notices.find((one) => one === done || one === `done-${done}`);
	return page(
		<PersonPage
			frame={frame}
			language={language}
			office={office}
			form={form}
			notice={notice ? speak(words, language)(notice) : null}
			{...person}
			links={await shownLinks(programme.handle.db, viewer.areas, person)}
			maySeeSessions={viewer.can("activities.read")}
			mayLink={viewer.can("people.link")}
		/>,
		status,
	);
}

async function shownLinks(db: Database, scope: Scope, { person, reports }: SeenPerson): Promise<ShownLink[]> {
	if (reports.length < 2) return [];
	const links = holdingLinks(await linksOfPerson(db, scope, person));
	const names = await accountNames(
		db,
		links.map(({ decidedBy }) => decidedBy),
	);
	const { weighs } = await modelInUse(db);
	const byId = new Map(reports.map((report) => [report.id, report]));
	return links.flatMap((link) => {
		const [one, other] = [byId.get(link.one), byId.get(link.other)];
		if (!one || !other) return [];
		const { fields } = weigh(weighs, foldReport(one.id, one).prepared, foldReport(other.id, other).prepared);
		return [{ ...link, one, other, fields, who: link.decidedBy && (names.get(link.decidedBy) ?? link.decidedBy) }];
	});
}

/** By part of a name or number, or by the address of a person's page. */
async function findOthers(db: Database, scope: Scope, text: string) {
	const [id] = /[\da-f]{8}-[\da-f-]{27}/i.exec(text) ?? [];
	if (!id) return listPeople(db, scope, { text, limit: mostFound });
	const person = await readPerson(db, scope, id.toLowerCase());
	const newest = person?.reports.at(-1);
	if (!person || !newest) return [];
	return [{ ...newest, person: person.person, report: newest.id, reports: person.reports.length }];
}
