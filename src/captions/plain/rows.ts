import type { Typed } from "../../shared/http/index.ts";
import { newId } from "../../shared/id.ts";
import { asCueText } from "../editing/cue-text.ts";
import type { Edit } from "../editing/edits.ts";
import { readTypedTime } from "../editing/times.ts";

/** What a plain list sends of one cue, beside what it showed. Times that nobody can read are kept as they were typed, for the schema to refuse. */
const fields = ["text", "start", "end", "seen"] as const;

/** A form of cues as edits: those in which something was changed, those ticked to go, and a new one where its fields are filled. */
export function editsIn(typed: Typed): unknown[] {
	const ids = Object.keys(typed).flatMap((name) => (name.startsWith("seen-") ? [name.slice("seen-".length)] : []));
	const edits = ids.flatMap((cue) => editsOf(cue, typed));
	const { "new-text": text = "", "new-start": start = "", "new-end": end = "" } = typed;
	if (text.trim() === "" && start.trim() === "" && end.trim() === "") return edits;
	return [...edits, { do: "insert", cue: newId(), start: timeIn(start), end: timeIn(end), text }];
}

function editsOf(cue: string, typed: Typed): (Edit | object)[] {
	const [text = "", start = "", end = "", seen = ""] = fields.map((field) => typed[`${field}-${cue}`]);
	const was = { text: typed[`was-text-${cue}`] ?? "", start: typed[`was-start-${cue}`] ?? "", end: typed[`was-end-${cue}`] ?? "" };
	if (typed[`remove-${cue}`] === "yes") return [{ do: "remove", cue, seen: Number(seen) }];
	const isTextNew = asCueText(text) !== asCueText(was.text);
	const areTimesNew = start !== was.start || end !== was.end;
	if (!isTextNew && !areTimesNew) return [];
	const times = areTimesNew ? { start: timeIn(start), end: timeIn(end) } : null;
	return [{ do: "change", cue, seen: Number(seen), times, text: isTextNew ? text : null }];
}

/** A time that cannot be read is one before the film begins, which no cue may have. */
function timeIn(typed: string): number {
	return readTypedTime(typed) ?? -1;
}
