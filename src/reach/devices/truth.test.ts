import { describe, expect, it } from "vitest";
import { addUp, type CounterKey, counterOf, deviceOf, type Seen, totalOf, truthOf } from "../../../test/support/devices.ts";
import { often } from "../../../test/support/thorough.ts";
import { chanceFrom } from "../../demo/chance.ts";
import { monthOf } from "../../shared/clock.ts";
import { newId } from "../../shared/id.ts";
import { count, weekOf } from "./counting/kept.ts";
import { type Counted, type Step, steps } from "./counting/message.ts";
import type { CampaignPlan } from "./counting/plan.ts";

/*
 * Devices that keep count for themselves, and nobody who knows them: whether the sums of what they say are what somebody would have counted who
 * knew each of them. A month with its end in the middle, ten films, and habits as people have them: most come once, some every day.
 */

const days = Array.from({ length: 30 }, (_, index) => new Date(Date.UTC(2020, 2, 20 + index)).toISOString().slice(0, 10));
const films = Array.from({ length: 10 }, () => newId());
const [A = "", B = "", C = ""] = films;
const declaredOn = days[10] as string;
const campaign: CampaignPlan = {
	id: newId(),
	until: "2020-12-31",
	years: [
		{ id: newId(), items: films.slice(0, 4) },
		{ id: newId(), items: films.slice(4) },
	],
	groups: [
		{ number: 1, since: days[0] as string, items: [A, B] },
		{ number: 2, since: declaredOn, items: [A, C] },
	],
};

function* happens(devices: number): Generator<Seen> {
	const chance = chanceFrom(14);
	for (let device = 0; device < devices; device++) {
		const isFan = chance.happens(0.1);
		const visits = isFan ? chance.between(3, 12) : chance.happens(0.3) ? 2 : 1;
		// In the order in which it happens to the device; what other devices do in between is nothing to it.
		const when = Array.from({ length: visits }, () => chance.between(0, days.length - 1)).sort((one, other) => one - other);
		for (const index of when) {
			// The first film is everybody's first.
			const item = films[chance.happens(0.4) ? 0 : chance.between(0, films.length - 1)] as string;
			const reached: Step[] = ["start"];
			if (chance.happens(0.8)) reached.push(...steps.slice(1, 1 + chance.between(1, 5)));
			yield { device, day: days[index] as string, item, steps: reached, uses: chance.happens(0.2) ? ["captions"] : [] };
		}
	}
}

function* messagesOf(seen: Iterable<Seen>, work = count): Generator<Counted> {
	let [at, device] = [-1, deviceOf(campaign, work)];
	for (const one of seen) {
		if (one.device !== at) [at, device] = [one.device, deviceOf(campaign, work)];
		yield* device.sees(one);
	}
}

function* noting(seen: Iterable<Seen>, note: (one: Seen) => void): Generator<Seen> {
	for (const one of seen) {
		note(one);
		yield one;
	}
}

const sumOf = (sums: ReadonlyMap<CounterKey, number>, counter: "new-day" | "new-week" | "new-month", from: string, until: string) =>
	[...sums].reduce((sum, [key, value]) => {
		const one = counterOf(key);
		return one.counter === counter && one.day >= from && one.day <= until ? sum + value : sum;
	}, 0);

/** What differs between what was added up and what happened, by its name; nothing where all is exact. */
function differences(
	sums: ReadonlyMap<CounterKey, number>,
	truth: ReturnType<typeof truthOf>,
	since: ReturnType<typeof truthOf>,
): string[] {
	const compared: [name: string, counted: number, happened: number][] = [
		["views", totalOf(sums, "view", null), truth.views()],
		["campaign", totalOf(sums, "new-campaign"), truth.of("all")],
		...days.map((day): [string, number, number] => [`day ${day}`, sumOf(sums, "new-day", day, day), truth.of(`day ${day}`)]),
		...["2020-03", "2020-04"].map((month): [string, number, number] => [
			`month ${month}`,
			sumOf(sums, "new-month", `${month}-01`, `${month}-31`),
			truth.of(`month ${monthOf(`${month}-01`)}`),
		]),
		...films.flatMap((film): [string, number, number][] => [
			[`item ${film}`, totalOf(sums, "item", film), truth.of(`item ${film}`)],
			...days.map((day): [string, number, number] => [
				`item ${film} ${day}`,
				totalOf(sums, "item-day", film, day),
				truth.of(`item ${film} ${day}`),
			]),
			...[...steps, "captions" as const].map((step): [string, number, number] => [
				`${step} ${film}`,
				totalOf(sums, step, film),
				truth.of(`${step} ${film}`),
			]),
		]),
		...films.map((_, index): [string, number, number] => [
			`${index + 1}+`,
			totalOf(sums, "k", String(index + 1)),
			truth.atLeast(index + 1),
		]),
		["year 1", totalOf(sums, "new-year", campaign.years[0]?.id), unionOf(truth, films.slice(0, 4))],
		["year 2", totalOf(sums, "new-year", campaign.years[1]?.id), unionOf(truth, films.slice(4))],
		["any of group 1", totalOf(sums, "any", "1"), unionOf(truth, [A, B])],
		["all of group 1", totalOf(sums, "all", "1"), bothOf(truth, A, B)],
		["any of group 2", totalOf(sums, "any", "2"), unionOf(since, [A, C])],
		["all of group 2", totalOf(sums, "all", "2"), bothOf(since, A, C)],
	];
	return compared.filter(([, counted, happened]) => counted !== happened).map(([name, ...both]) => `${name}: ${both.join(" for ")}`);
}

function unionOf(truth: ReturnType<typeof truthOf>, items: readonly string[]): number {
	return new Set(items.flatMap((item) => [...truth.members(`item ${item}`)])).size;
}

function bothOf(truth: ReturnType<typeof truthOf>, one: string, other: string): number {
	return [...truth.members(`item ${one}`)].filter((device) => truth.members(`item ${other}`).has(device)).length;
}

function compare(devices: number, work = count): string[] {
	const [truth, since] = [truthOf(), truthOf()];
	const note = (seen: Seen) => {
		truth.note(seen);
		if (seen.day >= declaredOn) since.note(seen);
	};
	const sums = addUp(messagesOf(noting(happens(devices), note), work), campaign);
	return differences(sums, truth, since);
}

describe("devices that nobody knows", () => {
	const devices = often(20_000, 1_000_000);
	it(`are counted exactly: ${devices} of them over 30 days and 10 films, by campaign, year, day, month, film, k and declared groups`, () => {
		expect(compare(devices)).toEqual([]);
	}, 900_000);

	it("are counted exactly by week", () => {
		const seen = [...happens(2_000)];
		const sums = addUp(messagesOf(seen), campaign);
		const counts = (one: Seen) => one.steps.includes("seen") || one.steps.includes("heard");
		for (const week of new Set(days.map(weekOf))) {
			const inWeek = days.filter((day) => weekOf(day) === week);
			const truth = new Set(seen.filter((one) => counts(one) && weekOf(one.day) === week).map(({ device }) => device)).size;
			expect([week, sumOf(sums, "new-week", inWeek[0] as string, inWeek.at(-1) as string)]).toEqual([week, truth]);
		}
	});

	it("are counted alike in whatever order their messages arrive", () => {
		const messages = [...messagesOf(happens(1_000))];
		const chance = chanceFrom(3);
		const shuffled = chance.some(messages, messages.length);
		expect(new Map([...addUp(shuffled, campaign)].sort())).toEqual(new Map([...addUp(messages, campaign)].sort()));
	});
});

describe("planted faults that the comparison finds", () => {
	it.each<[string, typeof count, RegExp]>([
		[
			"the day is not kept",
			(kept, view, plan) => forged(count(kept, view, plan), ({ kept: after }) => ({ kept: { ...after, day: kept?.day ?? after.day } })),
			/^day /m,
		],
		["a group is told each time", (kept, view, plan) => count(kept && { ...kept, any: [] }, view, plan), /^any of group 1/m],
		[
			"what was seen before a group was declared counts for it",
			(kept, view, plan) =>
				count(kept, view, {
					...plan,
					campaigns: plan.campaigns.map((one) => ({ ...one, groups: one.groups.map((of) => ({ ...of, since: "2000-01-01" })) })),
				}),
			/^all of group 2/m,
		],
		["an item is forgotten", (kept, view, plan) => count(kept && { ...kept, items: {} }, view, plan), /^item /m],
		["a year is forgotten", (kept, view, plan) => count(kept && { ...kept, years: [] }, view, plan), /^year 1/m],
		["what was only begun counts", (kept, view, plan) => count(kept, { ...view, steps: [...view.steps, "seen"] }, plan), /^campaign/m],
	])("%s", (_, work, found) => {
		expect(compare(300, work).join("\n")).toMatch(found);
	});

	type Result = ReturnType<typeof count>;
	function forged(result: Result, change: (result: NonNullable<Result>) => Partial<NonNullable<Result>>): Result {
		return result && { ...result, ...change(result) };
	}
});
