import type { PlainDate } from "../../shared/clock.ts";
import { daysAfter } from "../calendar.ts";
import type { Chance } from "../chance.ts";
import type { WorldChild } from "../children.ts";
import { today } from "../facts.ts";

/** Where the family of a herder is, and where a child sleeps meanwhile. */
export interface WorldSeason {
	readonly moves: readonly {
		readonly on: PlainDate;
		readonly area: string;
		readonly move: "winter_camp" | "spring_camp";
		readonly until: PlainDate;
	}[];
	/** In the dormitory of the school where the child was placed; until null while it lives there. */
	readonly dormitory: { readonly from: PlainDate; readonly until: PlainDate | null } | null;
}

/** Soums with pastures, by the aimag in which a family has its home. In the capital there are no herders. */
const pastures: Readonly<Record<string, readonly string[]>> = {
	"84": ["84/8410", "84/8413", "84/8425", "84/8431", "84/8434"],
	"62": ["62/6207", "62/6216", "62/6231", "62/6246", "62/6249"],
};

const nowhere: WorldSeason = { moves: [], dormitory: null };

/** Half of the families in the aimags are herders. Most of their children who go to school live in its dormitory; for some it closed when spring came. */
export function inventSeason(chance: Chance, { identifiedOn, case: { stays, closed } }: WorldChild, area: string): WorldSeason {
	const soums = pastures[area];
	if (!soums || closed !== null || chance.happens(0.5)) return nowhere;
	const winter = { on: daysAfter("2019-11-08", chance.between(0, 20)), until: daysAfter("2020-03-10", chance.between(0, 15)) };
	const spring = { on: daysAfter("2020-04-02", chance.between(0, 18)), until: daysAfter("2020-05-28", chance.between(0, 21)) };
	const moves = [
		{ ...winter, move: "winter_camp", area: chance.pick(soums) } as const,
		{ ...spring, move: "spring_camp", area: chance.pick(soums) } as const,
	];
	const last = stays.at(-1);
	const lives = last?.provision === "school" && last.droppedOutOn === null && chance.happens(0.8);
	const leaves = chance.happens(0.15) ? "2020-03-20" : null;
	return {
		moves: moves.filter(({ on }) => on > identifiedOn && on <= today),
		dormitory: lives ? { from: last.placedOn, until: leaves !== null && leaves > last.placedOn ? leaves : null } : null,
	};
}
