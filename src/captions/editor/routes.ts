import { type ProgrammeRoute, view } from "../../programme/index.ts";
import { json, readTyped, withFiles } from "../../shared/http/index.ts";
import { run } from "../../shared/journal/index.ts";
import { authorOf } from "../../shared/office/index.ts";
import { Problem } from "../../shared/problem.ts";
import { captionsCommands } from "../commands.ts";
import { askingIn, changesSince } from "./changes.ts";
import { editorPage } from "./page.tsx";

const changes: ProgrammeRoute = {
	method: "GET",
	path: "/office/:programme/captions/:film/changes",
	access: "media.read",
	handle: async (visit) => json(await changesSince(visit, visit.params.film ?? "", askingIn(Object.fromEntries(visit.url.searchParams)))),
};

/** A batch of an open editor. The answer is what became of it with all that others wrote, or why it was refused. */
const edits: ProgrammeRoute = {
	method: "POST",
	path: "/office/:programme/captions/:film/tracks/:track/edits",
	access: "media.write",
	// A whole film of cues may be shifted or pasted at once.
	takes: withFiles(8_000_000),
	handle: async (visit) => {
		const { operation = "", edits = "", ...asking } = await readTyped(visit);
		const { handle } = visit.programme;
		const input = { track: visit.params.track ?? "", edits };
		try {
			const { result } = await run(handle, authorOf(visit), captionsCommands["cues-edited"], input, { id: operation });
			return json({ ...(await changesSince(visit, result.film, askingIn(asking))), clashes: result.conflicts.length });
		} catch (refused) {
			if (!(refused instanceof Problem) || refused.status >= 500) throw refused;
			const said = Object.values(refused.fieldsIn(visit.language)).join(" ") || refused.in(visit.language);
			return json({ refused: said }, refused.status);
		}
	},
};

export const editorRoutes = [view("captions/:film", "media.read", editorPage), changes, edits];
