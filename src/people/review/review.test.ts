import { beforeEach, describe, expect, it } from "vitest";
import { inChange } from "../../../test/support/changes.ts";
import { freshInstallation } from "../../../test/support/database.ts";
import { decideLikeness } from "../../../test/support/decisions.ts";
import { sarnai, tsolmon, tuya } from "../../../test/support/people.ts";
import { call, viewerFor } from "../../../test/support/visits.ts";
import type { Programme } from "../../programme/index.ts";
import { newId } from "../../shared/id.ts";
import { enterReports, type NewReport, peopleRoutes } from "../index.ts";
import { readLikeness } from "../matching/likeness-rows.ts";
import { countPeople } from "../reports/store.ts";

import { readQueue } from "./queue.ts";

type Person = typeof tuya;

const lists = { khovd: newId(), capital: newId() };

let programme: Programme;
/** Khovd, Khovd, Bayanzürkh, Bayanzürkh: in each area two who may be one person. */
let khovd: readonly [NewReport, NewReport];
let capital: readonly [NewReport, NewReport];

beforeEach(async () => {
	({ programme } = await freshInstallation());
	const born = { date: "1984-03-12", precision: "day" } as const;
	const later = { date: "1979-11-02", precision: "day" } as const;
	// All is the same but the sex, and they stand on one list, which keeps them from being joined by themselves.
	khovd = [report("Дорж", "Болдбаатар", "male", born, "84"), report("Дорж", "Болдбаатар", "female", born, "84")];
	capital = [report("Ганбат", "Өнөрбаяр", "male", later, "11/1110"), report("Ганбат", "Өнөрбаяр", "female", later, "11/1110")];
	await enter([...khovd, ...capital]);
});

describe("Tuya, who works in Khovd", () => {
	it("reviews the pairs of her area, and of the others learns nothing", async () => {
		const page = await read("people/review", tuya);
		expect(page).toContain("Дорж Болдбаатар");
		expect(page).not.toContain("Өнөрбаяр");
		expect(page).toMatch(/big-number">1 /);
		expect(await read(pathOf(khovd), tuya)).toContain("Pair 1 of 1");
	});

	it("is refused every page and every form about somebody elsewhere, and nothing changes", async () => {
		const mixed = [khovd[0], capital[0]] as const;
		for (const pair of [capital, mixed]) {
			await expect(get(pathOf(pair), tuya)).rejects.toMatchObject({ code: "people.unknown" });
			for (const decision of ["same", "different", "unsure"]) {
				await expect(post(pathOf(pair), { decision, seen: "" }, tuya)).rejects.toMatchObject({ code: "people.unknown" });
			}
			await expect(post(`people/decisions/${pair[0].id}/${pair[1].id}/removal`, {}, tuya)).rejects.toMatchObject({
				code: "people.unknown",
			});
		}
		const [stranger] = capital;
		await expect(get(`people/${stranger.id}/merge?text=Болд`, tuya)).rejects.toMatchObject({ code: "people.unknown" });
		await expect(post(`people/${stranger.id}/reports/${stranger.id}/removal`, {}, tuya)).rejects.toMatchObject({ code: "people.unknown" });
		expect(await countPeople(programme.handle.db)).toBe(4);
		expect(await read(`people/${khovd[0].id}/merge?text=Өнөрбаяр`, tuya)).toContain("Nobody else was found");
	});
});

it("a field officer, who may read people, finds no way to decide about them", async () => {
	for (const path of ["people/review", "people/decisions", pathOf(capital), `people/${capital[0].id}/merge`]) {
		expect([path, (await get(path, tsolmon)).status]).toEqual([path, 403]);
	}
	expect((await post(pathOf(capital), { decision: "same", seen: "" }, tsolmon)).status).toBe(403);
	const [list, person] = [await read("people", tsolmon), await read(`people/${capital[0].id}`, tsolmon)];
	for (const page of [list, person]) expect(page).not.toMatch(/review|merge|removal/);
});

describe("deciding", () => {
	it("opens the next pair, where the last decision can be undone", async () => {
		const [first, second] = (await readQueue(programme.handle.db, [""], { limit: 2 })).map(({ one, other }) => [one, other] as const);
		if (!first || !second) throw new Error("the queue is shorter than it should be");
		const reply = await post(pathOf(first), { decision: "same", seen: "" }, sarnai);
		const next = reply.headers.get("location") ?? "";
		expect(next).toContain(`/people/review/${second[0].id}/${second[1].id}?done=same`);
		expect(await countPeople(programme.handle.db)).toBe(3);
		const page = await read(next.replace("/office/test/", ""), sarnai);
		expect(page).toContain("marked as one person");
		expect(page).toContain(`/people/decisions/${first[0].id}/${first[1].id}/removal`);
		expect(page).toContain("Pair 2 of 2");
		const undone = await post(`people/decisions/${first[0].id}/${first[1].id}/removal`, { from: "review" }, sarnai);
		expect(undone.headers.get("location")).toContain(`${first[0].id}/${first[1].id}?done=undone`);
		expect(await countPeople(programme.handle.db)).toBe(4);
		const again = await post(`people/decisions/${first[0].id}/${first[1].id}/removal`, { from: "decisions" }, sarnai);
		expect(again.headers.get("location")).toBe("/office/test/people/decisions?done=undone-already");
	});

	it("the last pair leads to the queue, where it can be undone as well", async () => {
		for (const pair of [capital, khovd]) await post(pathOf(pair), { decision: "different", seen: "" }, sarnai);
		const reply = await post(pathOf(khovd), { decision: "unsure", seen: await seenOn(khovd) }, sarnai);
		const next = reply.headers.get("location") ?? "";
		expect(next).toContain("/people/review?done=unsure");
		expect(await read(next.replace("/office/test/", ""), sarnai)).toContain(`/people/decisions/${khovd[0].id}/${khovd[1].id}/removal`);
	});

	it("of two at once tells the second what the first decided, and takes a second look for an answer", async () => {
		const [one, other] = [khovd[0].id, khovd[1].id];
		await decideLikeness(programme.handle, tuya, { one, other, decision: "different" });
		const late = await post(pathOf(khovd), { decision: "same", seen: "" }, sarnai);
		const page = await late.text();
		expect(late.status).toBe(422);
		expect(page).toContain("has changed since you opened the page");
		expect(page).toContain("tuya decided on");
		expect(await readLikeness(programme.handle.db, { one, other })).toMatchObject({ decision: "different", decided_by: "tuya" });
		expect((await post(pathOf(khovd), { decision: "same", seen: seenIn(page) }, sarnai)).status).toBe(303);
		expect(await readLikeness(programme.handle.db, { one, other })).toMatchObject({ decision: "same", decided_by: "sarnai" });
	});

	it("sent twice decides once, and without an answer asks for one", async () => {
		const form = { operation: newId(), decision: "unsure", seen: "" };
		expect((await post(pathOf(khovd), form, sarnai)).status).toBe(303);
		expect((await post(pathOf(khovd), form, sarnai)).status).toBe(303);
		const reply = await post(pathOf(capital), { seen: "" }, sarnai);
		expect([reply.status, (await reply.text()).includes("Choose one of the three answers")]).toEqual([422, true]);
		expect((await post(pathOf(capital), { decision: "same", seen: "x".repeat(40) }, sarnai)).status).toBe(303);
	});
});

it("whoever was found to be different is not asked about again by another report of either, until that is undone", async () => {
	await post(pathOf(khovd), { decision: "different", seen: "" }, sarnai);
	// Written down once more, as the second of them was.
	const again = { ...khovd[1], id: newId() };
	await enter([again]);
	expect(await countPeople(programme.handle.db)).toBe(4);
	expect(await read("people/review", sarnai)).toMatch(/big-number">1 /);
	await post(`people/decisions/${khovd[0].id}/${khovd[1].id}/removal`, {}, sarnai);
	expect(await read("people/review", sarnai)).toMatch(/big-number">3 /);
});

it("says what each threshold costs and how often each band was right", async () => {
	await post(pathOf(khovd), { decision: "same", seen: "" }, sarnai);
	const page = await read("people/review", sarnai);
	expect(page).toContain("1 pair in this band has been decided, 1 of them as one person: 100%, confidence interval 21 to 100%.");
	expect(page).toContain("1 of them is put to a person all the same");
	expect(page).toContain("Joined from here up");
});

describe("the page of a person", () => {
	it("says what holds the reports together, and lets one be taken out and come back", async () => {
		await post(pathOf(khovd), { decision: "same", seen: "", from: "person" }, sarnai);
		const [one, other] = khovd;
		const page = await read(`people/${one.id}`, sarnai);
		expect(page).toContain("decided on");
		expect(page).toContain(`/people/${one.id}/reports/${other.id}/removal`);
		// The address of a person who was joined with another leads to them.
		expect((await get(`people/${other.id}`, sarnai)).headers.get("location")).toBe(`/office/test/people/${one.id}`);
		const out = await post(`people/${one.id}/reports/${one.id}/removal`, {}, sarnai);
		expect(out.headers.get("location")).toBe(`/office/test/people/${other.id}?done=taken-out`);
		expect(await countPeople(programme.handle.db)).toBe(4);
		expect(await read("people/decisions", sarnai)).toContain("Different people");
	});

	it("finds somebody to join by name or by the address of their page", async () => {
		for (const text of ["Өнөрбаяр", `https://example.org/office/test/people/${capital[0].id}`]) {
			const page = await read(`people/${khovd[0].id}/merge?text=${encodeURIComponent(text)}`, sarnai);
			expect(page).toContain(`/people/review/${khovd[0].id}/${capital[0].id}?from=person`);
		}
	});
});

async function seenOn(pair: readonly [NewReport, NewReport]): Promise<string> {
	return seenIn(await read(pathOf(pair), sarnai));
}

function seenIn(page: string): string {
	return /name="seen" value="(\d+)"/.exec(page)?.[1] ?? "";
}

function pathOf([one, other]: readonly [Pick<NewReport, "id">, Pick<NewReport, "id">]): string {
	return `people/review/${one.id}/${other.id}`;
}

function get(path: string, person: Person): Promise<Response> {
	return call(peopleRoutes, { path: `/office/test/${path}`, viewer: viewerFor(person), programme });
}

async function read(path: string, person: Person): Promise<string> {
	return (await get(path, person)).text();
}

function post(path: string, form: Record<string, string>, person: Person): Promise<Response> {
	return call(peopleRoutes, { path: `/office/test/${path}`, viewer: viewerFor(person), programme, form: { operation: newId(), ...form } });
}

function report(family: string, given: string, sex: NewReport["sex"], birthDate: NewReport["birthDate"], area: string): NewReport {
	const name = { clan: null, family, given };
	const register = { import: area === "84" ? lists.khovd : lists.capital, row: sex === "male" ? 1 : 2 };
	return { id: newId(), written: { given }, name, birthDate, sex, registerNumber: null, phone: null, workplace: null, area, register };
}

function enter(reports: readonly NewReport[]): Promise<unknown> {
	return inChange(programme.handle, (change) => enterReports(change, reports));
}
