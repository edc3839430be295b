import { beforeEach, describe, expect, it } from "vitest";
import { inChange } from "../../../test/support/changes.ts";
import { freshProgramme } from "../../../test/support/database.ts";
import { decideLikeness, mergePeople, takeOutReport, undoDecision } from "../../../test/support/decisions.ts";
import { bayar, sarnai, tuya } from "../../../test/support/people.ts";
import type { Handle } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import type { Change } from "../../shared/journal/index.ts";
import { enterReports } from "../reports/entering.ts";
import { readPerson } from "../reports/store.ts";
import { withdrawReports } from "../reports/withdrawing.ts";
import type { NewReport } from "../schema.ts";

import { listDecisions, measureReview } from "./decisions-store.ts";
import { countQueue, linksOfPerson, readPair, readQueue } from "./queue.ts";

let handle: Handle;
beforeEach(async () => {
	handle = await freshProgramme();
});

const write = (work: (change: Change) => Promise<unknown>) => inChange(handle, work);

interface Written extends Partial<Omit<NewReport, "name">> {
	readonly family?: string | null;
	readonly born?: string;
}

function report(given: string, { family = "Батын", born = "1984-03-12", ...facts }: Written = {}): NewReport {
	return {
		...{ id: newId(), written: { given }, name: { clan: null, family, given }, birthDate: { date: born, precision: "day" } as const },
		...{ sex: null, registerNumber: null, phone: null, workplace: null, area: "84", ...facts },
	};
}

async function enter<Reports extends NewReport[]>(...reports: Reports): Promise<Reports> {
	await write((change) => enterReports(change, reports));
	return reports;
}

async function personOf({ id }: NewReport): Promise<string | undefined> {
	return (await readPerson(handle.db, [""], id))?.person;
}

/** Alike, and not alike enough. */
const bold = () => report("Болдбаатар");
const other = () => report("Болдбаяр", { born: "1984-12-03" });
/** Nothing in common. */
const stranger = () => report("Сарантуяа", { family: "Цэндийн", born: "1999-07-30", area: "62" });

describe("two people", () => {
	it("are merged by hand, and undoing it gives both back with all their reports", async () => {
		const [one, again, far] = await enter(bold(), bold(), stranger());
		expect(await personOf(again)).toBe(one.id);
		await mergePeople(handle, sarnai, { one: far.id, other: again.id });
		expect(await personOf(far)).toBe(one.id);
		expect((await readPerson(handle.db, [""], far.id))?.reports).toHaveLength(3);
		expect(await linksOfPerson(handle.db, [""], one.id)).toMatchObject([{ decision: null }, { decision: "same", decidedBy: "sarnai" }]);
		await undoDecision(handle, bayar, { one: one.id, other: far.id });
		expect([await personOf(one), await personOf(again), await personOf(far)]).toEqual([one.id, one.id, far.id]);
		expect(await listDecisions(handle.db, [""], { limit: 9 })).toEqual([]);
	});

	it("are not merged against what somebody decided", async () => {
		const [one, again, far] = await enter(bold(), bold(), stranger());
		const already = { code: "people.one-person-already" };
		await expect(mergePeople(handle, sarnai, { one: again.id, other: one.id })).rejects.toMatchObject(already);
		await decideLikeness(handle, sarnai, { one: one.id, other: far.id, decision: "different" });
		await decideLikeness(handle, sarnai, { one: one.id, other: again.id, decision: "same" });
		const against = decideLikeness(handle, sarnai, { one: again.id, other: far.id, decision: "same" });
		await expect(against).rejects.toMatchObject({ code: "people.kept-apart" });
		expect([await personOf(again), await personOf(far)]).toEqual([one.id, far.id]);
	});

	it("are parted from one who is only like them, when the two are decided to be one", async () => {
		const [one, again, far] = await enter(bold(), bold(), stranger());
		await decideLikeness(handle, sarnai, { one: one.id, other: far.id, decision: "different" });
		await decideLikeness(handle, sarnai, { one: again.id, other: far.id, decision: "same" });
		expect([await personOf(one), await personOf(again), await personOf(far)]).toEqual([one.id, again.id, again.id]);
	});
});

describe("a report", () => {
	it("is taken out of a person, stays out whatever arrives, and comes back", async () => {
		const [one, two, three] = await enter(bold(), bold(), bold());
		await takeOutReport(handle, sarnai, two.id);
		expect([await personOf(one), await personOf(two), await personOf(three)]).toEqual([one.id, two.id, one.id]);
		const [four] = await enter(bold());
		expect(await personOf(one)).not.toBe(await personOf(two));
		expect((await listDecisions(handle.db, [""], { limit: 9 })).map(({ decision }) => decision)).toEqual(["different", "different"]);
		await undoDecision(handle, sarnai, { one: two.id, other: three.id });
		expect(await personOf(one)).not.toBe(await personOf(two));
		await undoDecision(handle, sarnai, { one: one.id, other: two.id });
		expect(new Set([await personOf(one), await personOf(two), await personOf(three), await personOf(four)])).toEqual(new Set([one.id]));
	});
});

describe("Tuya, who works in Khovd", () => {
	it("decides about reports of her areas alone", async () => {
		const [here, there] = await enter(bold(), report("Болдбаатар", { area: "62" }));
		const pair = { one: here.id, other: there.id };
		const unknown = { code: "people.unknown" };
		await expect(decideLikeness(handle, tuya, { ...pair, decision: "same" })).rejects.toMatchObject(unknown);
		await expect(takeOutReport(handle, tuya, here.id)).rejects.toMatchObject({ code: "people.reports-outside-areas" });
		await expect(takeOutReport(handle, tuya, there.id)).rejects.toMatchObject(unknown);
		await decideLikeness(handle, sarnai, { ...pair, decision: "different" });
		await expect(undoDecision(handle, tuya, pair)).rejects.toMatchObject(unknown);
		expect(await readPair(handle.db, tuya.areas, here.id, there.id)).toBeNull();
		expect(await listDecisions(handle.db, tuya.areas, { limit: 9 })).toEqual([]);
		expect(await listDecisions(handle.db, [""], { limit: 9 })).toMatchObject([{ decidedBy: "sarnai", decision: "different" }]);
	});
});

describe("the queue", () => {
	it("holds what nobody decided, the likeliest first, page by page and within the scope", async () => {
		await enter(
			bold(),
			other(),
			report("Болдбаатар", { registerNumber: "УБ84031217" }),
			report("Болдбаатар", { registerNumber: "УБ84031235" }),
		);
		const all = await readQueue(handle.db, [""], { limit: 99 });
		expect(all.length).toBeGreaterThan(1);
		expect(all).toHaveLength(await countQueue(handle.db, [""]));
		expect(all.map(({ probability }) => probability)).toEqual(all.map(({ probability }) => probability).toSorted((a, b) => b - a));
		expect(all.map(({ guard }) => guard)).toContain("register-numbers-differ");
		const paged = [];
		for (let after: { one: string; other: string } | undefined; ; ) {
			const [line] = await readQueue(handle.db, tuya.areas, { after, limit: 1 });
			if (!line) break;
			paged.push(line);
			after = { one: line.one.id, other: line.other.id };
		}
		expect(paged).toEqual(all);
		expect([await countQueue(handle.db, ["62"]), await readQueue(handle.db, ["62"], { limit: 9 })]).toEqual([0, []]);
		const [first] = all;
		const pair = { one: first?.one.id ?? "", other: first?.other.id ?? "" };
		await decideLikeness(handle, sarnai, { ...pair, decision: "unsure" });
		expect(await countQueue(handle.db, [""])).toBe(all.length - 1);
		await undoDecision(handle, sarnai, pair);
		expect(await readQueue(handle.db, [""], { limit: 99 })).toEqual(all);
	});

	it("shows two reports with all that is known of their people, and what each field says", async () => {
		const [one, again, far] = await enter(bold(), bold(), stranger());
		const shown = await readPair(handle.db, [""], far.id, again.id);
		expect(shown).toMatchObject({ one: { report: { id: again.id }, others: [{ id: one.id }], outside: 0 }, other: { others: [] } });
		const said = shown?.fields.reduce((sum, { bits }) => sum + bits, shown.prior) ?? Number.NaN;
		expect(said).toBeCloseTo(shown?.bits ?? 0, 4);
		expect(shown?.likeness).toBeNull();
	});
});

describe("decisions", () => {
	it("measure the bands, and say what a threshold costs", async () => {
		const [one, two, three] = await enter(bold(), bold(), bold());
		await decideLikeness(handle, sarnai, { one: one.id, other: two.id, decision: "same" });
		await decideLikeness(handle, sarnai, { one: one.id, other: three.id, decision: "different" });
		const {
			bands: [link],
			costs,
		} = await measureReview(handle.db);
		expect(link).toMatchObject({ band: "link", pairs: 3, same: 1, different: 1, unsure: 0, precision: { best: 0.5 } });
		expect(link?.precision?.low).toBeCloseTo(0.0945, 3);
		const used = costs.find(({ inUse }) => inUse);
		expect(used).toMatchObject({ links: 3, missed: 0 });
		expect(used?.wrong).toBeGreaterThanOrEqual(1);
		expect(costs.map(({ links }) => links)).toEqual(costs.map(({ links }) => links).toSorted((a, b) => b - a));
	});

	it("stand in the journal with what they changed", async () => {
		const [one, two] = await enter(bold(), bold());
		await decideLikeness(handle, sarnai, { one: two.id, other: one.id, decision: "different" });
		const { rows } = await handle.pool.query(
			"select kind, account, payload::json -> 'changed' as changed from journal join journal_payload using (seq) order by seq desc limit 1",
		);
		expect(rows[0]).toMatchObject({
			kind: "people.likeness-decided",
			account: "sarnai",
			changed: [
				{ table: "likeness", key: { one: one.id, other: two.id }, before: { decision: null }, after: { decision: "different" } },
				{ table: "membership", key: { report: two.id }, before: { person: one.id }, after: { person: two.id } },
			],
		});
	});

	it("go with a report that is withdrawn", async () => {
		const [one, two] = await enter(bold(), stranger());
		await mergePeople(handle, sarnai, { one: one.id, other: two.id });
		await write((change) => withdrawReports(change, [one.id]));
		expect([await personOf(one), await personOf(two)]).toEqual([undefined, two.id]);
		expect(await listDecisions(handle.db, [""], { limit: 9 })).toEqual([]);
	});
});
