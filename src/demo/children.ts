import type { PlainDate } from "../shared/clock.ts";
import { daysAfter, workingDay } from "./calendar.ts";
import type { WorldCase } from "./cases/cases.ts";
import type { Chance } from "./chance.ts";
import { today } from "./facts.ts";
import type { Somebody } from "./people.ts";

export interface WorldChild extends FoundChild {
	readonly case: WorldCase;
}

export interface FoundChild {
	readonly child: Somebody;
	/** The number of the household; brothers and sisters share it. */
	readonly household: number;
	readonly situation: "never_enrolled" | "dropped_out" | "at_risk";
	readonly identifiedOn: PlainDate;
	readonly access: { readonly on: PlainDate; readonly education: "school" | "lifelong_education_centre" } | null;
}

/** Out-of-school children, each found on a day and, as far as `withAccess` reaches, given access to education on a later one. */
export function inventChildren(chance: Chance, children: readonly Somebody[], withAccess: number): FoundChild[] {
	let household = -1;
	let eldest: Somebody | null = null;
	return children.map((one, index) => {
		const isSibling = eldest?.site === one.site && chance.happens(0.2);
		if (!isSibling) household += 1;
		const child: Somebody = isSibling && eldest ? siblingOf(one, eldest) : one;
		if (!isSibling) eldest = child;
		const identifiedOn = workingDay(chance, "2018-05-01", "2020-03-20");
		const later = daysAfter(identifiedOn, chance.between(7, 150));
		return {
			child,
			household,
			situation: chance.happens(0.35) ? "never_enrolled" : chance.happens(0.8) ? "dropped_out" : "at_risk",
			identifiedOn,
			access:
				index < withAccess
					? { on: later < today ? later : today, education: chance.happens(0.55) ? "lifelong_education_centre" : "school" }
					: null,
		};
	});
}

/** Brothers and sisters have a father's name and their parents' telephone in common. */
function siblingOf(one: Somebody, { father, family, phone }: Somebody): Somebody {
	return { ...one, father, family, phone };
}
