import type { ProgrammeRoute, ProgrammeVisit } from "../programme/index.ts";
import { page } from "../shared/http/index.ts";
import { isId } from "../shared/id.ts";
import { intakeRoutes } from "./intake/routes.tsx";
import { PeoplePage } from "./reports/pages.tsx";
import { listPeople } from "./reports/store.ts";
import { countQueue } from "./review/queue.ts";
import { reviewRoutes } from "./review/routes.tsx";

const pageSize = 50;

export const peopleRoutes: readonly ProgrammeRoute[] = [
	...intakeRoutes,
	...reviewRoutes,
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
			const waiting = visit.viewer.can("people.link") ? await countQueue(visit.programme.handle.db, visit.viewer.areas) : null;
			return page(<PeoplePage {...around(visit)} people={people} text={text} isFirst={!after} next={next} waiting={waiting} />);
		},
	},
];

function around(visit: ProgrammeVisit) {
	return { frame: visit.frame, language: visit.language, office: `/office/${visit.programme.slug}` };
}
