import { idFrom } from "../../shared/id.ts";
import type { ConfirmedList } from "./operations.ts";
import type { AlikeLine, AnsweredLine, ChildListReading, LineFate, LinePlace, ListedChild } from "./schema.ts";
import { type SettledFacts, settleLine } from "./settling.ts";

interface DecidedLine extends LinePlace {
	readonly line: ListedChild;
	readonly facts: SettledFacts;
	readonly household: string;
}

/** A child whom nobody has on record, and what somebody said of those it resembles, each by a report of theirs. */
export interface FreshLine extends DecidedLine {
	readonly different: readonly string[];
	readonly unsure: readonly string[];
}

interface DecidedList {
	readonly fresh: readonly FreshLine[];
	/** Of somebody on record. */
	readonly known: readonly (DecidedLine & { readonly person: string })[];
	readonly left: readonly (LinePlace & { readonly fate: LineFate })[];
}

type Answers = Pick<ConfirmedList, "list" | "others" | "answers">;

/** What becomes of each line, before anything is written: every line stands in one of the three. */
export function decideLines(
	{ lines, rejected, skipped }: ChildListReading,
	alike: readonly AlikeLine[],
	{ list, others, answers }: Answers,
	settling: Parameters<typeof settleLine>[1],
): DecidedList {
	const fresh: FreshLine[] = [];
	const known: (DecidedLine & { person: string })[] = [];
	const left: (LinePlace & { fate: LineFate })[] = [];
	const leave = ({ part, row }: LinePlace, fate: LineFate) => left.push({ part, row, fate });
	const [resembling, said] = [byPlace(alike), byPlace(answers)];
	for (const line of lines) {
		const { part, row } = line;
		const facts = settleLine(line, settling);
		if (typeof facts === "function") {
			leave(line, "rejected");
			continue;
		}
		const decided: DecidedLine = { part, row, line, facts, household: householdOf(list, line) };
		const { known: people = [], twin = null } = resembling.get(keyOf(line)) ?? {};
		const answer = said.get(keyOf(line));
		const reports = people.map(({ report }) => report);
		if (answer?.answer === "same" && answer.person) known.push({ ...decided, person: answer.person });
		else if (twin !== null && answer?.answer !== "different" && answer?.answer !== "unsure") leave(line, "twin");
		else if (reports.length > 0 && !answer && others === "leave") leave(line, "waiting");
		else if (answer?.answer === "different") fresh.push({ ...decided, different: reports, unsure: [] });
		else fresh.push({ ...decided, different: [], unsure: reports });
	}
	for (const one of rejected) leave(one, "rejected");
	for (const one of skipped) leave(one, "skipped");
	return { fresh, known, left };
}

/** The household of a line; lines of the list that name the same household share it. */
function householdOf(list: string, { household, part, row }: ListedChild): string {
	return idFrom(list, household === "" ? `line ${part} ${row}` : `household ${household.toLowerCase().replace(/\s+/g, " ")}`);
}

export function keyOf({ part, row }: LinePlace): string {
	return `${part}:${row}`;
}

export function byPlace<One extends LinePlace>(some: readonly One[]): ReadonlyMap<string, One> {
	return new Map(some.map((one) => [keyOf(one), one]));
}

/** Answers to questions that a list still asks; one to a line that resembles nobody any more is none. */
export function answersAsked(alike: readonly AlikeLine[], answers: readonly AnsweredLine[]): AnsweredLine[] {
	const asked = byPlace(alike);
	return answers.filter((one) => asked.has(keyOf(one)));
}
