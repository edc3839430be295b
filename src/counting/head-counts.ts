/** People of each sex, and those of whom it is not known, in whole people. */
export interface BySex {
	readonly female: number;
	readonly male: number;
	readonly unknown: number;
}

/** One session that took place: different people known by name in it, and how many more were counted by head. */
export interface SessionSize {
	/** The closed group it was held in; null for the pool of all that are open. */
	readonly group: string | null;
	/** `YYYY-MM-DD`. */
	readonly day: string;
	/** `HH:MM` or longer, half-open; null where one of the two is not known. Such a session runs at the same time as no other. */
	readonly time: { readonly from: string; readonly until: string } | null;
	readonly named: BySex;
	readonly unnamed: BySex;
}

/** Different people known by name who came to sessions of one group. Whoever is in a closed group is in no other. */
export interface GroupOfPeople {
	/** Null for the pool. */
	readonly group: string | null;
	readonly named: BySex;
	/** How many people there are in it at all; null where that is not known. */
	readonly population: number | null;
}

export interface PeopleCounted {
	readonly groups: readonly GroupOfPeople[];
	/** All sessions in which people were counted by head, and those that ran at the same time. */
	readonly sessions: readonly SessionSize[];
	/** To how many different sessions somebody must have come to count. */
	readonly minimum: number;
	/** How many people there are in all groups together; null where that is not known. */
	readonly population: number | null;
}

export interface PeopleBounds {
	readonly low: number;
	readonly high: number;
	/** Different people known by name, in all groups. */
	readonly named: number;
	/** Closed groups that were summed apart from the pool. */
	readonly closedGroups: number;
	/** The groups whose population made the upper bound lower. */
	readonly cappedBy: readonly (string | null)[];
	/** Whether the population of all groups together made it lower. */
	readonly isCapped: boolean;
}

/**
 * How many different people came, where some were counted by head alone: at least `low`, at most `high`, in whole people.
 *
 * With N people known by name and sessions of h people, of whom n are known by name, a group has at least max(N, max h) people and at
 * most N + Σ(h − n), and never more than live there. Three things make the lower bound tighter:
 * - sessions that run at the same time have nobody in common, so max h is the largest sum over sessions that share a moment;
 * - nobody is of two sexes, so the lower bounds of the sexes add up (whoever has no sex on record stands in neither);
 *   age bands are no such fixed cells: somebody stands in another one a year later;
 * - nobody of a closed group is in another, so the bounds of closed groups add up. All open groups are one pool, where the largest
 *   session stands for all of them, because the same people may have come to each.
 *
 * With a minimum above one, nobody who was counted by head is known to have come often enough, so only the upper bound rises.
 * A population below what was certainly met is no cap. Rule: Fréchet bounds as in ../addition.ts.
 * @throws RangeError when a number of people is negative or not whole, or a group stands twice.
 */
export function boundPeople({ groups, sessions, minimum, population }: PeopleCounted): PeopleBounds {
	requireWhole(groups, sessions);
	let low = 0;
	let high = 0;
	const cappedBy: (string | null)[] = [];
	const known = new Map(groups.map((one) => [one.group, one]));
	const sized = Map.groupBy(sessions, ({ group }) => group);
	for (const group of new Set([...known.keys(), ...sized.keys()])) {
		const { named = nobody, population: most = null } = known.get(group) ?? {};
		const theirs = sized.get(group) ?? [];
		const certain = minimum > 1 ? all(named) : leastPeople(named, theirs);
		const possible = all(named) + sum(theirs.map(({ unnamed }) => all(unnamed)));
		const capped = most === null ? possible : Math.max(certain, Math.min(possible, most));
		if (capped < possible) cappedBy.push(group);
		low += certain;
		high += capped;
	}
	const capped = population === null ? high : Math.max(low, Math.min(high, population));
	const closedGroups = groups.filter(({ group }) => group !== null).length;
	return {
		low,
		high: capped,
		named: sum(groups.map(({ named }) => all(named))),
		closedGroups,
		cappedBy,
		isCapped: capped < high,
	};
}

const nobody: BySex = { female: 0, male: 0, unknown: 0 };

function leastPeople(named: BySex, sessions: readonly SessionSize[]): number {
	const ofAll = Math.max(all(named), mostAtOnce(sessions, all));
	const ofSex = (sex: "female" | "male") =>
		Math.max(
			named[sex],
			mostAtOnce(sessions, (people) => people[sex]),
		);
	return Math.max(ofAll, ofSex("female") + ofSex("male"));
}

/** The most people who were in sessions at one moment. Some session begins at the busiest moment, so only beginnings are looked at. */
function mostAtOnce(sessions: readonly SessionSize[], of: (people: BySex) => number): number {
	const size = ({ named, unnamed }: SessionSize) => of(named) + of(unnamed);
	let most = 0;
	for (const sameDay of Map.groupBy(sessions, ({ day }) => day).values()) {
		for (const one of sameDay) {
			const together = sameDay.filter((other) => other === one || runsAt(other, one.time?.from));
			most = Math.max(most, sum(together.map(size)));
		}
	}
	return most;
}

function runsAt({ time }: SessionSize, moment: string | undefined): boolean {
	return time !== null && moment !== undefined && time.from <= moment && moment < time.until;
}

function all({ female, male, unknown }: BySex): number {
	return female + male + unknown;
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((so, number) => so + number, 0);
}

function requireWhole(groups: readonly GroupOfPeople[], sessions: readonly SessionSize[]): void {
	if (new Set(groups.map(({ group }) => group)).size < groups.length) throw new RangeError("a group stands twice");
	for (const people of [...groups.map(({ named }) => named), ...sessions.flatMap(({ named, unnamed }) => [named, unnamed])]) {
		for (const number of [people.female, people.male, people.unknown]) {
			if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`not a whole number of people: ${number}`);
		}
	}
}
