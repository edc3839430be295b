import { beforeAll, describe, expect, it } from "vitest";
import { demoInstallation } from "../../test/support/populated.ts";
import { listSessionsOfKind } from "../activities/index.ts";
import { expectedIn } from "../activities/roster/store.ts";
import { readCalendar } from "../children/calendar/store.ts";
import { signsOf } from "../children/cases/signs.ts";
import { type CaseDocument, listCases } from "../children/index.ts";
import type { Programme } from "../programme/index.ts";
import { openConflicts } from "../sync/conflicts/store.ts";
import { today } from "./facts.ts";

let programme: Programme;
let cases: readonly CaseDocument[];

beforeAll(async () => {
	({ programme } = await demoInstallation());
	cases = await listCases(programme.handle.db, { areas: [""], account: null });
}, 240_000);

describe("the demo has", () => {
	it("families of herders who are away and mean to come back, and children who live in a dormitory meanwhile", async () => {
		const calendar = await readCalendar(programme.handle.db);
		const away = cases.filter(({ moves }) => moves.some(({ on, until }) => on <= today && until !== null && until > today));
		expect(away.length).toBeGreaterThan(10);
		expect(new Set(away.flatMap(({ area }) => area))).toEqual(new Set(["62", "84"]));
		const stays = cases.flatMap(({ dormitoryStays }) => dormitoryStays);
		expect([stays.filter(({ until }) => until === null).length > 5, stays.some(({ until }) => until !== null)]).toEqual([true, true]);
		expect(stays.every(({ site }) => site !== null)).toBe(true);
		const signs = new Set(cases.flatMap((one) => signsOf(one, calendar, today)).map(({ sign }) => sign));
		for (const sign of ["family_away", "dormitory_lost"] as const) expect([...signs]).toContain(sign);
	});

	it("two edits that met on phones of two officers, each open for a supervisor", async () => {
		const conflicts = await openConflicts(programme.handle);
		expect(conflicts.map(({ kind, field }) => [kind, field])).toEqual([
			["children.goal-changed", "due"],
			["children.schooling-recorded", "kilometres"],
		]);
		for (const { was, stands, sent, subject } of conflicts) {
			expect(new Set([was, stands, sent].map((value) => JSON.stringify(value))).size).toBe(3);
			expect(cases.map(({ id }) => id)).toContain(subject);
		}
	});

	it("a class today whose roster is half ticked, with one before it and one to come", async () => {
		const sessions = await listSessionsOfKind(programme.handle.db, [""], "class");
		const expected = await expectedIn(
			programme.handle.db,
			[""],
			sessions.map(({ id }) => id),
		);
		const ticked = sessions.map(({ id, heldOn }) => {
			const people = expected.get(id) ?? [];
			return [heldOn, people.length, people.filter(({ came }) => came).length];
		});
		expect(ticked.toSorted()).toEqual([
			["2020-04-20", 14, 12],
			[today, 14, 6],
			["2020-05-04", 14, 0],
		]);
	});
});
