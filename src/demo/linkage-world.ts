import { type Chance, chanceFrom } from "./chance.ts";
import { areas, inventHousehold, type Member } from "./slips/households.ts";
import { nameLists } from "./slips/morphemes.ts";
import { namingOf } from "./slips/naming.ts";
import { type Habits, usualHabits, type WrittenPerson, withErrors, writeDown } from "./slips/writing.ts";

/** One line of a list, as somebody wrote it, with the area where it was written. */
export interface WorldRecord extends WrittenPerson {
	readonly id: string;
	readonly adm1: string;
	readonly adm2: string;
}

export interface LinkageWorld {
	/** In an order that tells nothing. */
	readonly records: readonly WorldRecord[];
	/** Who is meant, record by record, as a number from 0 on. */
	readonly truth: Uint32Array;
	/** How many people there are; each has at least one record. */
	readonly people: number;
}

export interface LinkageWorldSize {
	readonly seed: number;
	readonly people: number;
	/** 0.5: slips half as often as people usually make them; 2: twice as often. */
	readonly errorRate?: number;
	/** The other list has no name in common with the usual one. */
	readonly names?: keyof typeof nameLists;
	readonly habits?: Habits;
	readonly born?: { readonly from: number; readonly to: number };
}

/** Children as they are reported by schools, khoroos and centres under one name or another. The same size gives the same world. */
export function inventLinkageWorld(size: LinkageWorldSize): LinkageWorld {
	const chance = chanceFrom(size.seed);
	const naming = namingOf(nameLists[size.names ?? "usual"]);
	const habits = withErrors(size.habits ?? usualHabits, size.errorRate ?? 1);
	const taken = new Set<string>();
	const records: WorldRecord[] = [];
	const meant: number[] = [];
	let people = 0;
	while (people < size.people) {
		const household = inventHousehold(chance, naming, { born: size.born ?? { from: 2003, to: 2015 }, taken });
		for (const member of household.slice(0, size.people - people)) {
			for (let left = timesOf(chance); left > 0; left -= 1) {
				records.push(report(chance, member, habits));
				meant.push(people);
			}
			people += 1;
		}
	}
	return { ...shuffled(chance, records, meant), people };
}

/** One to six reports of somebody: as many have one as have two. */
function timesOf(chance: Chance): number {
	const drawn = chance.next();
	return [0.42, 0.8, 0.93, 0.97, 0.99].filter((until) => drawn >= until).length + 1;
}

function report(chance: Chance, member: Member, habits: Habits): WorldRecord {
	const [adm1, adm2] = chance.happens(habits.slips.moved) ? chance.pick(areas) : member.area;
	return { id: "", ...writeDown(chance, member, habits), adm1, adm2 };
}

/** Fisher and Yates; the names of the records follow the new order. */
function shuffled(chance: Chance, records: readonly WorldRecord[], meant: readonly number[]): Pick<LinkageWorld, "records" | "truth"> {
	const order = Uint32Array.from(records.keys());
	for (let place = order.length - 1; place > 0; place -= 1) {
		const other = chance.between(0, place);
		const held = order[place] as number;
		order[place] = order[other] as number;
		order[other] = held;
	}
	return {
		records: Array.from(order, (from, place) => ({ ...(records[from] as WorldRecord), id: `r${place + 1}` })),
		truth: order.map((from) => meant[from] as number),
	};
}
