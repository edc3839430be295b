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
	/** Where nobody knows for certain who of those known by name are one person; null or left away where everybody does. */
	readonly doubt?: NamesInDoubt | null;
}

/** How far the number of different people known by name may lie from the one given. */
export interface NamesInDoubt {
	/** So many fewer they may be, because two who are told apart are one. */
	readonly fewer: number;
	/** So many more, because one is two. */
	readonly more: number;
	/** In how many of the fewer a woman and a man may be one: then the sexes lose two where all lose one. */
	readonly acrossSexes: number;
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
	/** By how much doubt about who is who lowered the one bound and raised the other. */
	readonly fewer: number;
	readonly more: number;
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
 *
 * Doubt about who is who lowers no term by more people than there may be fewer, and all groups together by no more either: whoever is
 * one person lacks once. What was declared (a closed group, two sessions at one time) holds against a doubt. The upper bound rises by all
 * that there may be more, and stays under the populations.
 * @throws RangeError when a number of people is negative or not whole, or a group stands twice.
 */
export function boundPeople({ groups, sessions, minimum, population, doubt }: PeopleCounted): PeopleBounds {
	requireWhole(groups, sessions, doubt ?? noDoubt);
	const { fewer, more } = doubt ?? noDoubt;
	const all = { certain: 0, inDoubt: 0, capped: 0, cappedWithMore: 0 };
	const cappedBy: (string | null)[] = [];
	const known = new Map(groups.map((one) => [one.group, one]));
	const sized = Map.groupBy(sessions, ({ group }) => group);
	for (const group of new Set([...known.keys(), ...sized.keys()])) {
		const { named = nobody, population: most = null } = known.get(group) ?? {};
		const theirs = sized.get(group) ?? [];
		const certain = minimum > 1 ? everybody(named) : leastPeople(named, theirs, noDoubt);
		const inDoubt = minimum > 1 ? Math.max(0, everybody(named) - fewer) : leastPeople(named, theirs, doubt ?? noDoubt);
		const possible = everybody(named) + sum(theirs.map(({ unnamed }) => everybody(unnamed)));
		const capped = most === null ? possible : Math.max(certain, Math.min(possible, most));
		if (capped < possible) cappedBy.push(group);
		all.certain += certain;
		all.inDoubt += inDoubt;
		all.capped += capped;
		all.cappedWithMore += most === null ? possible + more : Math.max(certain, Math.min(possible + more, most));
	}
	// Who of a woman and a man are one is missing in both sexes.
	const low = Math.max(all.inDoubt, all.certain - fewer - (doubt?.acrossSexes ?? 0));
	const cap = (high: number) => (population === null ? high : Math.max(all.certain, Math.min(high, population)));
	const capped = cap(all.capped);
	const high = cap(Math.min(all.capped + more, all.cappedWithMore));
	const closedGroups = groups.filter(({ group }) => group !== null).length;
	return {
		low,
		high,
		named: sum(groups.map(({ named }) => everybody(named))),
		closedGroups,
		cappedBy,
		isCapped: capped < all.capped,
		fewer: all.certain - low,
		more: high - capped,
	};
}

const nobody: BySex = { female: 0, male: 0, unknown: 0 };
const noDoubt: NamesInDoubt = { fewer: 0, more: 0, acrossSexes: 0 };

function leastPeople(named: BySex, sessions: readonly SessionSize[], { fewer, acrossSexes }: NamesInDoubt): number {
	const ofAll = Math.max(everybody(named) - fewer, mostAtOnce(sessions, everybody, fewer));
	const ofSex = (sex: "female" | "male") => {
		const of = (people: BySex) => people[sex];
		return {
			certain: Math.max(named[sex], mostAtOnce(sessions, of, 0)),
			inDoubt: Math.max(named[sex] - fewer, mostAtOnce(sessions, of, fewer)),
		};
	};
	const [female, male] = [ofSex("female"), ofSex("male")];
	const bySex = Math.max(female.inDoubt + male.inDoubt, female.certain + male.certain - fewer - acrossSexes);
	return Math.max(0, ofAll, bySex);
}

/** The most people who were in sessions at one moment. Some session begins at the busiest moment, so only beginnings are looked at. */
function mostAtOnce(sessions: readonly SessionSize[], of: (people: BySex) => number, fewer: number): number {
	let most = 0;
	for (const sameDay of Map.groupBy(sessions, ({ day }) => day).values()) {
		for (const one of sameDay) {
			const together = sameDay.filter((other) => other === one || runsAt(other, one.time?.from));
			const names = sum(together.map(({ named }) => of(named)));
			most = Math.max(most, sum(together.map(({ unnamed }) => of(unnamed))) + Math.max(0, names - fewer));
		}
	}
	return most;
}

function runsAt({ time }: SessionSize, moment: string | undefined): boolean {
	return time !== null && moment !== undefined && time.from <= moment && moment < time.until;
}

function everybody({ female, male, unknown }: BySex): number {
	return female + male + unknown;
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((so, number) => so + number, 0);
}

function requireWhole(groups: readonly GroupOfPeople[], sessions: readonly SessionSize[], doubt: NamesInDoubt): void {
	if (new Set(groups.map(({ group }) => group)).size < groups.length) throw new RangeError("a group stands twice");
	for (const [name, number] of Object.entries(doubt)) {
		if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`${name} is not a whole number of people: ${number}`);
	}
	for (const people of [...groups.map(({ named }) => named), ...sessions.flatMap(({ named, unnamed }) => [named, unnamed])]) {
		for (const number of [people.female, people.male, people.unknown]) {
			if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`not a whole number of people: ${number}`);
		}
	}
}
