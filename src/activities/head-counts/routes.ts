import { form } from "../../programme/index.ts";
import { page, readTyped } from "../../shared/http/index.ts";
import { newId } from "../../shared/id.ts";
import { headCountCommands } from "./commands.ts";
import { cellsOfRows, cellsOfSimple, fieldOfRow, fieldOfSimple, unchangedBy } from "./form.ts";
import { detailedHeadCountPage, simpleHeadCountPage } from "./pages.tsx";

const command = headCountCommands["head-count-written"];
const done = ({ session }: { readonly session: string }) => `sessions/${session}?done=head-counted`;

const detailed = form({
	command,
	at: "sessions/:session/head-count/detailed",
	input: (_, typed) => ({ cells: cellsOfRows(typed) }),
	fieldNamed: fieldOfRow,
	unchanged: (visit, typed) => unchangedBy(visit, cellsOfRows(typed)),
	page: detailedHeadCountPage,
	done,
});

export const headCountRoutes = [
	...form({
		command,
		at: "sessions/:session/head-count",
		input: (_, typed) => ({ cells: cellsOfSimple(typed) }),
		fieldNamed: fieldOfSimple,
		unchanged: (visit, typed) => unchangedBy(visit, cellsOfSimple(typed)),
		page: simpleHeadCountPage,
		done,
	}),
	...detailed.map((route): typeof route => {
		if (route.method === "GET") return route;
		const handle: typeof route.handle = async (visit) => {
			// The button that asks for more rows writes nothing: what was typed comes back with room below.
			const { more, ...typed } = await readTyped({ ...visit, request: visit.request.clone() });
			if (more === undefined) return route.handle(visit);
			return page(await detailedHeadCountPage(visit, { typed, errors: {}, operation: newId() }, 10));
		};
		return { ...route, handle };
	}),
];
