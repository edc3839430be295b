import { areDaysApart, areDaysTold, foldFamily, foldName, type Guard, type Guarded, gather, guardBetween } from "../../linkage/index.ts";
import { isRegisterNumber } from "../../particulars/register-number.ts";
import type { Candidate, Decision } from "../schema.ts";
import { listOf } from "./list.ts";

/** Two reports that were weighed or decided about, by their ids; `one` is the elder. */
export interface Pair {
	readonly one: string;
	readonly other: string;
	readonly bits: number;
	readonly decision: Decision | null;
}

interface Outcome {
	readonly joined: boolean;
	readonly guard: Guard | null;
}

interface Clusters {
	/** Report to person: the eldest report of the cluster, so that merging and undoing give back the ids that were there. */
	readonly persons: ReadonlyMap<string, string>;
	outcomeOf(pair: Pick<Pair, "one" | "other" | "decision">): Outcome;
}

/**
 * Who is who among some reports: what was decided holds, the rest is gathered by likeness. Depends on the reports and pairs alone, not
 * on their order nor on who was whom before, so an undone decision leaves nothing behind. `link`: from so many bits on two are joined.
 */
export function clusterReports(reports: readonly Candidate[], pairs: readonly Pair[], link: number): Clusters {
	const members = [...reports].sort((a, b) => compare(a.id, b.id));
	const guarded = members.map(guardedOf);
	const at = new Map(members.map(({ id }, index) => [id, index]));
	const placed = pairs.flatMap((pair) => {
		const [one, other] = [at.get(pair.one), at.get(pair.other)];
		return one === undefined || other === undefined ? [] : [{ ...pair, one, other }];
	});
	const different = new Set(
		placed.filter(({ decision }) => decision === "different").map(({ one, other }) => one * members.length + other),
	);
	const { cluster, refused } = gather({
		size: members.length,
		edges: placed.filter(({ bits }) => Number.isFinite(bits)),
		together: placed.filter(({ decision }) => decision === "same").map(({ one, other }): [number, number] => [one, other]),
		guardOf: (i, j) => {
			if (different.has(Math.min(i, j) * members.length + Math.max(i, j))) return "decided-different";
			return guardBetween(guarded[i] as Guarded, guarded[j] as Guarded);
		},
		dates: {
			areTold: (i, j) => areDaysTold(guarded[i] as Guarded, guarded[j] as Guarded),
			areApart: (i, j) => areDaysApart(guarded[i] as Guarded, guarded[j] as Guarded),
		},
		link,
	});
	const eldest = new Map<number, string>();
	members.forEach(({ id }, index) => {
		const of = cluster[index] as number;
		if (!eldest.has(of)) eldest.set(of, id);
	});
	const persons = new Map(members.map(({ id }, index) => [id, eldest.get(cluster[index] as number) as string]));
	// Of two persons of whom any two reports were decided to be different people, nobody is asked again by another pair of their reports.
	const apart = new Set(
		[...different].map((pair) =>
			betweenPersons(cluster[Math.floor(pair / members.length)] as number, cluster[pair % members.length] as number),
		),
	);
	const guards = new Map(refused.map(({ one, other, guard }) => [`${members[one]?.id} ${members[other]?.id}`, guard]));
	return {
		persons,
		outcomeOf: ({ one, other, decision }) => {
			const person = persons.get(one);
			if (person !== undefined && person === persons.get(other)) return { joined: true, guard: null };
			const [i, j] = [at.get(one), at.get(other)];
			const isApart = i !== undefined && j !== undefined && apart.has(betweenPersons(cluster[i] as number, cluster[j] as number));
			return { joined: false, guard: decision === "different" || isApart ? "decided-different" : (guards.get(`${one} ${other}`) ?? null) };
		},
	};
}

function betweenPersons(one: number, other: number): string {
	return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** What guards look at in a report. */
export function guardedOf({ registerNumber, register, sex, name, birthDate }: Candidate): Guarded {
	return {
		register: registerNumber !== null && isRegisterNumber(registerNumber) ? registerNumber : null,
		list: listOf(register),
		sex,
		given: foldName(name.given),
		family: name.family ? foldFamily(name.family) : null,
		// 1 January stands for a day that nobody knew.
		born: birthDate?.precision === "day" && !birthDate.date.endsWith("-01-01") ? birthDate.date : null,
	};
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
