import { form } from "../../programme/index.ts";
import type { Typed } from "../../shared/http/index.ts";
import { captionsCommands } from "../commands.ts";
import { pageIn, plainPage } from "./page.tsx";
import { editsIn } from "./rows.ts";

export const plainRoutes = form({
	command: captionsCommands["cues-edited"],
	at: "captions/:film/tracks/:track",
	input: (_visit, typed) => ({ edits: editsIn(typed) }),
	page: plainPage,
	done: ({ film, track, conflicts }, visit) =>
		conflicts.length > 0
			? `captions/${film}/conflicts?done=clashed`
			: `captions/${film}/tracks/${track}?page=${pageIn(visit.url.searchParams.get("page"))}&done=written`,
	fieldNamed: fieldOf,
});

/** An edit is refused by its place in the list; on the page its cue has fields of its own. */
function fieldOf(part: string, typed: Typed): string {
	const [, at = "", field = ""] = /^edits\.(\d+)\.?(\w*)/.exec(part) ?? [];
	const edit = editsIn(typed)[Number(at || -1)];
	if (typeof edit !== "object" || edit === null || !("cue" in edit) || !("do" in edit)) return "form";
	const name = field === "text" ? "text" : field === "end" ? "end" : "start";
	return edit.do === "insert" ? `new-${name}` : `${name}-${String(edit.cue)}`;
}
