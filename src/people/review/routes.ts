import { form, type ProgrammeRoute, type ProgrammeVisit, view } from "../../programme/index.ts";
import { readTyped, seeOther, type Typed } from "../../shared/http/index.ts";
import { run } from "../../shared/journal/index.ts";
import { authorOf, officeOf } from "../../shared/office/index.ts";
import { Problem } from "../../shared/problem.ts";
import { decisionCommands } from "./commands.ts";
import { decisionsPage } from "./decisions-page.tsx";
import { addressOf, nameOf } from "./pair-name.ts";
import { pairPage } from "./pair-page.tsx";
import { readQueue } from "./queue.ts";
import { queuePage } from "./queue-page.tsx";
import { shownPair } from "./shown-pair.ts";

export const reviewRoutes: readonly ProgrammeRoute[] = [
	view("people/review", "people.link", queuePage),
	view("people/decisions", "people.link", decisionsPage),
	...form({
		command: decisionCommands["likeness-decided"],
		at: "people/review/:one/:other",
		input: async (visit) => ({ about: "pair", ...nameOf(await shownPair(visit)) }),
		page: pairPage,
		done: (_, visit, typed) => afterDeciding(visit, typed),
	}),
	{ method: "POST", path: "/office/:programme/people/decisions/:one/:other/removal", access: "people.link", handle: undo },
];

/** Through the queue to the pair after this one; somebody who came from elsewhere goes back there. */
async function afterDeciding(visit: ProgrammeVisit, { decision = "", from }: Typed): Promise<string> {
	const name = nameOf(await shownPair(visit));
	if (from === "person") return `people/${name.one}?${new URLSearchParams({ done: decision })}`;
	if (from === "decisions") return "people/decisions";
	if (from === "figures") return `figures/pairs?${new URLSearchParams({ done: decision })}`;
	const last = new URLSearchParams({ done: decision, last: `${name.one} ${name.other}` });
	const [next] = await readQueue(visit.programme.handle.db, visit.viewer.areas, { after: name, limit: 1 });
	return `people/review${next ? `/${next.one.id}/${next.other.id}` : ""}?${last}`;
}

/** Somebody else may have undone it a moment ago: then it is as it was wanted. */
async function undo(visit: ProgrammeVisit): Promise<Response> {
	const name = nameOf(await shownPair(visit));
	const { operation = "", from } = await readTyped(visit);
	const office = officeOf(visit);
	const back = from === "decisions" ? `${office}/people/decisions` : addressOf(office, name);
	try {
		await run(visit.programme.handle, authorOf(visit), decisionCommands["decision-undone"], name, { id: operation });
		return seeOther(`${back}?done=undone`);
	} catch (error) {
		if (error instanceof Problem && error.code === "people.decision-unknown") return seeOther(`${back}?done=undone-already`);
		throw error;
	}
}
