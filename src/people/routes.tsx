import type { ProgrammeRoute, ProgrammeVisit } from "../programme/index.ts";
import { page, seeOther } from "../shared/http/index.ts";
import { isId } from "../shared/id.ts";
import { intakeRoutes } from "./intake/routes.tsx";
import { PeoplePage, PersonPage } from "./pages.tsx";
import { problem } from "./problems.ts";
import { listPeople, readPerson } from "./store.ts";

const pageSize = 50;

export const peopleRoutes: readonly ProgrammeRoute[] = [
	...intakeRoutes,
	{
		method: "GET",
		path: "/office/:programme/people",
		access: "people.read",
		handle: async (visit) => {
			const text = visit.url.searchParams.get("text")?.trim() ?? "";
			const after = visit.url.searchParams.get("after") ?? "";
			const search = { ...(text && { text }), ...(isId(after) && { after }), limit: pageSize + 1 };
			const found = await listPeople(visit.programme.handle.db, visit.viewer.areas, search);
			const people = found.slice(0, pageSize);
			const last = found.length > pageSize ? people.at(-1)?.report : undefined;
			const next = last && `?${new URLSearchParams({ ...(text && { text }), after: last })}`;
			return page(<PeoplePage {...around(visit)} people={people} text={text} isFirst={!after} next={next} />);
		},
	},
	{
		method: "GET",
		path: "/office/:programme/people/:person",
		access: "people.read",
		handle: async (visit) => {
			const id = visit.params.person ?? "";
			const person = await readPerson(visit.programme.handle.db, visit.viewer.areas, id);
			if (!person) throw problem("unknown");
			if (person.person !== id) return seeOther(`/office/${visit.programme.slug}/people/${person.person}`);
			return page(<PersonPage {...around(visit)} {...person} maySeeSessions={visit.viewer.can("activities.read")} />);
		},
	},
];

function around(visit: ProgrammeVisit) {
	return { frame: visit.frame, language: visit.language, office: `/office/${visit.programme.slug}` };
}
