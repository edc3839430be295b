import type { ParticipantRole } from "../activities/index.ts";
import type { PlainDate } from "../shared/clock.ts";
import { workingDay } from "./calendar.ts";
import type { Chance } from "./chance.ts";
import names from "./names.json" with { type: "json" };
import type { Somebody } from "./people.ts";
import type { WorldSite } from "./sites.ts";

/** How a workshop wrote down who came: all by name, all by head, or those who signed by name and the rest by head. */
type Recording = "by-name" | "by-head" | "mixed";

export interface WorldWorkshop {
	readonly title: string;
	readonly day: PlainDate;
	readonly startsAt: string;
	readonly endsAt: string;
	readonly site: number;
	readonly participants: ParticipantRole;
	readonly recording: Recording;
	readonly byName: readonly Somebody[];
	readonly byHead: readonly Somebody[];
	/** What was asked of those counted by head. */
	readonly asked: "all" | "sex" | "nothing";
	readonly cancelled: boolean;
}

const peopleInWorkshop = 42;
const slots = [
	["10:00", "12:00"],
	["14:00", "16:00"],
] as const;

/** Awareness workshops in which somebody of the neighbourhood came so often in all; `guests` are people of other lists who also come. */
export function inventWorkshops(
	chance: Chance,
	sites: readonly WorldSite[],
	neighbours: readonly Somebody[],
	guests: readonly Somebody[],
	attendances: number,
): WorldWorkshop[] {
	const count = Math.max(sites.length, Math.round(attendances / peopleInWorkshop));
	const plans = Array.from({ length: count }, (_, index) => inventPlan(chance, sites, index));
	const came = comeToThem(chance, sites, plans, neighbours, guests, attendances);
	return plans.flatMap((plan, index) => {
		const people = came[index] as Somebody[];
		return people.length === 0 ? [] : [recorded(chance, plan, people)];
	});
}

type Plan = Pick<WorldWorkshop, "title" | "day" | "startsAt" | "endsAt" | "site" | "participants">;

/** One in each site first, so that nobody's neighbourhood is without one. */
function inventPlan(chance: Chance, sites: readonly WorldSite[], index: number): Plan {
	const site = index < sites.length ? index : chance.between(0, sites.length - 1);
	const [startsAt, endsAt] = chance.pick(slots);
	const isOffice = sites[site]?.kind === "khoroo_office" || sites[site]?.kind === "bag_office";
	return {
		title: chance.pick(names.workshopTopics),
		day: workingDay(chance),
		startsAt,
		endsAt,
		site,
		participants: isOffice ? "community_member" : "parent",
	};
}

/** Nobody is in two places at once, nobody twice in one workshop, and nobody of a closed neighbourhood goes to another. */
function comeToThem(
	chance: Chance,
	sites: readonly WorldSite[],
	plans: readonly Plan[],
	neighbours: readonly Somebody[],
	guests: readonly Somebody[],
	attendances: number,
): Somebody[][] {
	const came = plans.map((): Somebody[] => []);
	const busy = new Set<string>();
	const open = plans.flatMap((plan, index) => (sites[plan.site]?.closed ? [] : [index]));
	const near = new Map(sites.map((_, place) => [place, plans.flatMap((plan, index) => (plan.site === place ? [index] : []))]));
	function come(one: Somebody, index: number): boolean {
		const { day, startsAt } = plans[index] as Plan;
		const moment = `${one.number} ${day} ${startsAt}`;
		if (busy.has(moment)) return false;
		busy.add(moment);
		came[index]?.push(one);
		return true;
	}
	let left = attendances;
	for (const one of neighbours) left -= Number(left > 0 && come(one, chance.pick(near.get(one.site) as number[])));
	for (const one of guests) left -= Number(left > 0 && come(one, chance.pick(open)));
	// Whoever comes again may go further, unless their neighbourhood is closed. A world too small for so many ends when nobody can.
	for (let tries = attendances * 40; left > 0 && tries > 0; tries -= 1) {
		const one = chance.pick(neighbours);
		const further = !sites[one.site]?.closed && chance.happens(0.15);
		left -= Number(come(one, chance.pick(further ? open : (near.get(one.site) as number[]))));
	}
	return came;
}

function recorded(chance: Chance, plan: Plan, people: readonly Somebody[]): WorldWorkshop {
	const recording: Recording = chance.happens(0.25) ? "by-name" : chance.happens(0.25) ? "mixed" : "by-head";
	const signed = recording === "by-name" ? people.length : recording === "mixed" ? Math.floor(people.length / 2) : 0;
	return {
		...plan,
		recording,
		byName: people.slice(0, signed),
		byHead: people.slice(signed),
		asked: chance.happens(0.6) ? "all" : chance.happens(0.7) ? "sex" : "nothing",
		cancelled: false,
	};
}
