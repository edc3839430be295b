import { type Chance, chanceFrom } from "../../src/demo/chance.ts";
import type { Audience, AudiencePost, DeduplicatedTotal } from "../../src/reach/index.ts";
import { post, total } from "./audiences.ts";

export interface SimulatedCampaign {
	/** What its exports say, with page windows and with what Ads Manager says where anything was boosted. */
	readonly audience: Audience;
	/** How many saw any of its posts. */
	readonly truth: number;
}

interface Somebody {
	readonly area: number;
	/** Sees nearly everything of the page. */
	readonly isFan: boolean;
	/** How much they see at all: one is usual. */
	readonly activity: number;
}

const areas = 5;
const daysOfWindow = 28;

/**
 * A campaign of which the truth is known: loyal fans of one page, posts that were boosted in one area or everywhere, people who see much
 * and people who see little. Nobody's habits here are those of a model: fans, areas and a lognormal activity are in none of them.
 */
export function simulateCampaign(seed: number): SimulatedCampaign {
	const chance = chanceFrom(seed);
	const fans = 0.02 + 0.15 * chance.next();
	const spread = 0.3 + 0.9 * chance.next();
	const people = Array.from(
		{ length: chance.between(3_000, 8_000) },
		(): Somebody => ({ area: chance.between(0, areas - 1), isFan: chance.happens(fans), activity: Math.exp(spread * normal(chance)) }),
	);
	const posts = Array.from({ length: chance.between(3, 24) }, () => showing(chance, people));
	const days = posts.map(() => chance.between(0, chance.between(20, 160))).toSorted((one, other) => one - other);
	const windows = Map.groupBy([...posts.keys()], (at) => Math.floor((days[at] ?? 0) / daysOfWindow));
	const others = chance.happens(0.3) ? showing(chance, people).saw : new Set<number>();
	const boosted = [...posts.keys()].filter((at) => posts[at]?.boosted);
	const sawAny = (of: readonly number[], how: "saw" | "paid") => new Set(of.flatMap((at) => [...(posts[at]?.[how] ?? [])]));
	const totals: DeduplicatedTotal[] = [...windows].map(([window, of]) => {
		const saw = sawAny(of, "saw");
		const more = [...others].filter((person) => !saw.has(person)).length;
		return total(`window ${window}`, of.map(String), saw.size + more, { only: others.size === 0 });
	});
	if (boosted.length > 1) {
		totals.push(total("ads", boosted.map(String), sawAny(boosted, "paid").size, { kind: "ads", whole: false }));
	}
	const of = (at: number): AudiencePost => post(String(at), posts[at]?.saw.size ?? 0, { boosted: posts[at]?.boosted ?? false });
	const population = {
		low: Math.floor(people.length * (0.8 + 0.2 * chance.next())),
		high: Math.ceil(people.length * (1 + 0.25 * chance.next())),
		source: "Simulated",
	};
	return { audience: { posts: [...posts.keys()].map(of), totals, population, strata: [] }, truth: sawAny([...posts.keys()], "saw").size };
}

interface Showing {
	readonly boosted: boolean;
	readonly saw: ReadonlySet<number>;
	/** Those who saw it as an advertisement. */
	readonly paid: ReadonlySet<number>;
}

function showing(chance: Chance, people: readonly Somebody[]): Showing {
	const boosted = chance.happens(0.35);
	const inArea = boosted && chance.happens(0.5) ? chance.between(0, areas - 1) : null;
	const loyal = 0.3 + 0.4 * chance.next();
	const passing = 0.002 + 0.06 * chance.next();
	const bought = 0.05 + 0.35 * chance.next();
	const saw = new Set<number>();
	const paid = new Set<number>();
	people.forEach(({ area, isFan, activity }, person) => {
		if (chance.happens(isFan ? loyal : Math.min(0.9, passing * activity))) saw.add(person);
		if (!boosted || (inArea !== null && inArea !== area)) return;
		if (chance.happens(Math.min(0.95, bought * activity))) paid.add(person);
	});
	return { boosted, saw: new Set([...saw, ...paid]), paid };
}

/** Box and Muller (1958). */
function normal(chance: Chance): number {
	return Math.sqrt(-2 * Math.log(1 - chance.next())) * Math.cos(2 * Math.PI * chance.next());
}
