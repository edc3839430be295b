import type { PersonName } from "./name.ts";
import { foldName } from "./name.ts";
import { isRegisterNumber } from "./register-number.ts";
import type { BirthDate } from "./schema.ts";
import type { Sex } from "./sex.ts";

/**
 * The first rule of who is who: reports with an equal well-formed register number, or with an equal folded name, birth date and sex,
 * are one person. Equality only, so the outcome does not depend on the order in which reports arrive.
 * The linkage engine takes this file's place behind the same door.
 */
export interface Clue {
	readonly name: PersonName;
	readonly birthDate: BirthDate | null;
	readonly sex: Sex | null;
	readonly registerNumber: string | null;
}

/** Family and given name as compared. A given name alone is too common to join anybody by. */
export function foldedName(name: PersonName): string {
	return `${foldName(name.family ?? "")} ${foldName(name.given)}`;
}

export function keysOf(clue: Clue): string[] {
	const keys: string[] = [];
	if (clue.registerNumber && isRegisterNumber(clue.registerNumber)) keys.push(`register ${clue.registerNumber}`);
	if (clue.name.family && clue.sex && clue.birthDate?.precision === "day") {
		keys.push(`name ${foldedName(clue.name)} ${clue.birthDate.date} ${clue.sex}`);
	}
	return keys;
}

export interface Member {
	readonly report: string;
	readonly keys: readonly string[];
	/** The person the report belongs to so far. */
	readonly person: string | null;
}

/**
 * Report to person. A cluster keeps the eldest person id among its reports, so that merging keeps one id alive and a split
 * keeps the other; a cluster without one takes the id of its eldest report (UUIDv7 sorts by age).
 */
export function clusterReports(members: readonly Member[]): Map<string, string> {
	const clusters = connect(members).sort((a, b) => compare(a[0]?.report, b[0]?.report));
	const taken = new Set<string>();
	const persons = new Map<string, string>();
	for (const cluster of clusters) {
		const known = cluster
			.map((member) => member.person)
			.filter((person) => person !== null)
			.sort(compare);
		const person = known.find((one) => !taken.has(one)) ?? (cluster[0]?.report as string);
		taken.add(person);
		for (const member of cluster) persons.set(member.report, person);
	}
	return persons;
}

function connect(members: readonly Member[]): Member[][] {
	const sorted = [...members].sort((a, b) => compare(a.report, b.report));
	const parents = sorted.map((_, index) => index);
	const root = (index: number): number => {
		let at = index;
		while (parents[at] !== at) {
			parents[at] = parents[parents[at] as number] as number;
			at = parents[at] as number;
		}
		return at;
	};
	const holders = new Map<string, number>();
	sorted.forEach((member, index) => {
		for (const key of member.keys) {
			const holder = holders.get(key);
			if (holder === undefined) holders.set(key, index);
			else parents[Math.max(root(holder), root(index))] = Math.min(root(holder), root(index));
		}
	});
	const clusters = new Map<number, Member[]>();
	sorted.forEach((member, index) => {
		const cluster = clusters.get(root(index));
		if (cluster) cluster.push(member);
		else clusters.set(root(index), [member]);
	});
	return [...clusters.values()];
}

function compare(a = "", b = ""): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
