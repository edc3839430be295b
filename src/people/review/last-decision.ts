import { pairs as words } from "#words/people";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { speak } from "../../shared/words.ts";
import { nameOf, namesOf } from "./pair-name.ts";
import { type PairName, readPair } from "./queue.ts";

/** What was decided a moment ago, on the page before this one. */
interface LastDecision extends PairName {
	readonly said: string;
}

/** By the address that deciding leads to. Only while it still holds can it be undone. */
export async function lastDecision({ programme, viewer, url, language }: ProgrammeVisit): Promise<LastDecision | null> {
	const [one = "", other = ""] = (url.searchParams.get("last") ?? "").split(" ");
	const pair = await readPair(programme.handle.db, viewer.areas, one, other);
	const decision = pair?.likeness?.decision;
	if (!pair || !decision) return null;
	const names = namesOf(pair.one.report, pair.other.report, language);
	return { ...nameOf(pair), said: speak(words, language)(`done-${decision}`, { names }) };
}
