import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deviceOf } from "../../../../test/support/devices.ts";
import { newId } from "../../../shared/id.ts";
import { isPossible, readMessage } from "../beacon.ts";
import { count, type Kept, weekOf } from "./kept.ts";
import { climb, ground, type Ladder, type Sample } from "./ladder.ts";
import { type Counted, messageBytes, type Step, steps, uses, written } from "./message.ts";
import type { CampaignPlan } from "./plan.ts";

const items = Array.from({ length: 4 }, () => newId());
const [film = "", other = ""] = items;
const campaign: CampaignPlan = {
	id: newId(),
	until: "2020-06-30",
	years: [{ id: newId(), items }],
	groups: [{ number: 1, since: "2020-01-01", items: [film, other] }],
};
const seen: readonly Step[] = ["start", "seen"];
const view = { item: film, steps: seen, uses: [], isTold: false };

describe("a device says nothing", () => {
	it("of what is in no campaign, or in one that has ended", () => {
		const on = (day: string, item = film) => count(null, { ...view, item }, { day, campaigns: [campaign] });
		expect([on("2020-04-27", newId()), on("2020-07-01")]).toEqual([null, null]);
		expect(on("2020-06-30")).not.toBeNull();
	});

	it("for the first time of what was only begun", () => {
		const [message] = deviceOf(campaign).sees({ day: "2020-04-27", item: film, steps: ["start"], uses: ["captions"] });
		expect(message).toMatchObject({ view: false, first: [], k: 0, steps: ["start"], uses: ["captions"], any: [], all: [] });
	});

	it("twice: not when a page is opened again on the same day, nor when what was written down first was never sent", () => {
		const device = deviceOf(campaign);
		device.sees({ day: "2020-04-27", item: film, steps: seen, uses: [] });
		const [again] = device.sees({ day: "2020-04-27", item: film, steps: seen, uses: [] });
		expect(again).toMatchObject({ view: true, first: [], k: 0, steps: [], any: [] });
		expect(device.sees({ day: "2020-04-27", item: film, steps: seen, uses: [] }, { isTold: true })).toEqual([]);
	});
});

describe("a device", () => {
	it("says on its second day that the day is new and the campaign is not", () => {
		const device = deviceOf(campaign);
		const [first] = device.sees({ day: "2020-04-27", item: film, steps: seen, uses: [] });
		const [second] = device.sees({ day: "2020-04-28", item: film, steps: ["start", "seen", "half"], uses: ["captions"] });
		expect(first?.first).toEqual(["campaign", "year", "month", "week", "day", "item", "item-day"]);
		expect(second).toMatchObject({ first: ["day", "item-day"], k: 0, steps: ["half"], uses: ["captions"] });
	});

	it("knows weeks from Monday, and months", () => {
		expect(["2020-04-26", "2020-04-27", "2020-05-03"].map(weekOf)).toEqual(["2020-04-20", "2020-04-27", "2020-04-27"]);
		const device = deviceOf(campaign);
		const firsts = ["2020-04-26", "2020-04-27", "2020-05-01"].map(
			(day) => device.sees({ day, item: film, steps: seen, uses: [] })[0]?.first ?? [],
		);
		expect(firsts.map((first) => [first.includes("week"), first.includes("month")])).toEqual([
			[true, true],
			[true, false],
			[false, true],
		]);
	});

	it("says once that it saw the first of a group, and once that it saw all", () => {
		const device = deviceOf(campaign);
		const told = [film, film, other, other].map((item) => device.sees({ day: "2020-04-27", item, steps: ["start", "heard"], uses: [] })[0]);
		expect(told.map((one) => [one?.any, one?.all])).toEqual([
			[[1], []],
			[[], []],
			[[], [1]],
			[[], []],
		]);
		expect(told.map((one) => one?.k)).toEqual([1, 0, 2, 0]);
	});

	it("forgets after thirteen months, however often it came", () => {
		const long = { ...campaign, until: "2022-12-31" };
		const device = deviceOf(long);
		const onDay = (day: string) => device.sees({ day, item: film, steps: seen, uses: [] })[0]?.first.includes("campaign");
		expect(["2020-04-27", "2021-05-20", "2021-05-28"].map(onDay)).toEqual([true, false, true]);
	});

	it("keeps what its own script of another version kept for nothing", () => {
		const kept = { shape: 0, since: "2020-04-01", day: "2020-04-01", years: [], items: {}, any: [], all: [] } as unknown as Kept;
		expect(count(kept, view, { day: "2020-04-27", campaigns: [campaign] })?.message.first).toContain("campaign");
	});
});

const days = fc.integer({ min: 0, max: 400 }).map((after) => new Date(Date.UTC(2019, 4, 1 + after)).toISOString().slice(0, 10));
const seenThings = fc.array(
	fc.record({ day: days, item: fc.constantFrom(...items), steps: fc.subarray([...steps]), uses: fc.subarray([...uses]) }),
	{ maxLength: 40 },
);

describe("every message", () => {
	it("is possible, is read again as it was written, and has the same length", () => {
		void fc.assert(
			fc.property(seenThings, (things) => {
				const device = deviceOf(campaign);
				for (const thing of things.toSorted((one, two) => (one.day < two.day ? -1 : 1))) {
					for (const message of device.sees(thing)) {
						expect(isPossible(message)).toBe(true);
						const sent = written(message);
						expect(Buffer.byteLength(sent)).toBe(messageBytes);
						expect(readMessage(sent)).toEqual(message);
					}
				}
			}),
		);
	});

	it("has room for as many groups as a campaign may have", () => {
		const numbers = Array.from({ length: 20 }, (_, index) => 9_980 + index);
		const longest: Counted = {
			...(deviceOf(campaign).sees({ day: "2020-04-27", ...view })[0] as Counted),
			steps,
			uses,
			any: numbers,
			all: numbers,
		};
		expect(written(longest).length).toBe(messageBytes);
	});

	it.each<[string, (message: Counted) => object]>([
		["new in the campaign and not today", (one) => ({ ...one, first: one.first.filter((first) => first !== "day") })],
		["new in the campaign with the third item", (one) => ({ ...one, k: 3 })],
		["new in the campaign without a view", (one) => ({ ...one, view: false })],
		["new without a step", (one) => ({ ...one, steps: ["start"] })],
		["a hundredth item", (one) => ({ ...one, k: 100 })],
		["a first thing twice", (one) => ({ ...one, first: [...one.first, "day"] })],
		["a group twice", (one) => ({ ...one, any: [1, 1] })],
		["something else besides", (one) => ({ ...one, device: "x" })],
		["why it is not counted, and what is", (one) => ({ ...one, not: "asked" })],
	])("with %s was put together by hand", (_, change) => {
		const [message] = deviceOf(campaign).sees({ day: "2020-04-27", ...view });
		expect(readMessage(JSON.stringify(change(message as Counted)).padEnd(messageBytes))).toBeNull();
	});

	it("that is longer, shorter or no message is none", () => {
		const [message] = deviceOf(campaign).sees({ day: "2020-04-27", ...view });
		const sent = written(message as Counted);
		for (const body of ["", sent.trim(), `${sent} `, "x".repeat(messageBytes), "[]".padEnd(messageBytes)])
			expect(readMessage(body)).toBeNull();
	});
});

describe("the ladder", () => {
	const over = (milliseconds: number, sample: Partial<Sample>, from: Ladder = ground, start = 0) => {
		let ladder = from;
		for (let at = start; at <= start + milliseconds; at += 250) {
			ladder = climb(ladder, { at, isOn: true, isSeen: false, isHeard: false, share: 0, ...sample });
		}
		return ladder;
	};

	it("is not climbed by what plays unseen and unheard, or does not play", () => {
		expect(over(60_000, { share: 1 }).steps).toEqual(["start"]);
		expect(over(60_000, { isOn: false, isSeen: true, isHeard: true, share: 1 }).steps).toEqual([]);
	});

	it("takes two seconds on end, not two in all", () => {
		const briefly = over(1_750, { isSeen: true });
		expect(briefly.steps).toEqual(["start"]);
		const away = over(500, { isSeen: false }, briefly, 2_000);
		expect(over(1_750, { isSeen: true }, away, 2_750).steps).toEqual(["start"]);
		expect(over(2_000, { isSeen: true }, away, 2_750).steps).toEqual(["start", "seen"]);
	});

	it("counts whoever listens, and whoever looks", () => {
		expect(over(2_000, { isHeard: true }).steps).toEqual(["start", "heard"]);
		expect(over(10_250, { isSeen: true, isHeard: true, share: 0.6 }).steps).toEqual(["start", "seen", "heard", "half", "ten-seconds"]);
		expect(over(2_000, { isSeen: true, share: 0.96 }).steps).toEqual(["start", "seen", "half", "end"]);
	});

	it("does not take for watched what nobody looked at in between: a telephone that slept", () => {
		const before = climb(ground, { at: 0, isOn: true, isSeen: true, isHeard: true, share: 0 });
		expect(climb(before, { at: 3_600_000, isOn: true, isSeen: true, isHeard: true, share: 0 }).steps).toEqual(["start"]);
	});
});
