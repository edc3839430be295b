import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { correctChild, recordAccess, registerChild, withdrawAccess, withdrawChild } from "../../test/support/children.ts";
import { freshProgramme } from "../../test/support/database.ts";
import { decideLikeness, mergePeople, undoDecision } from "../../test/support/decisions.ts";
import { authorBy, type Person, sarnai } from "../../test/support/people.ts";
import { activitiesCommands } from "../activities/index.ts";
import { countPeople, readPerson } from "../people/index.ts";
import { placeCommands } from "../places/index.ts";
import type { Handle } from "../shared/database/index.ts";
import { newId } from "../shared/id.ts";
import { run } from "../shared/journal/index.ts";
import { countChildren, listChildren, type NewAccess, type NewChild, readChild } from "./index.ts";

// In the programme of the tests it is 27 April 2020.
let handle: Handle;
let school: string;

beforeAll(async () => {
	handle = await freshProgramme();
	school = newId();
	const site = { id: school, kind: "school", nameMn: "1-р сургууль", area: "11/1110" };
	await run(handle, authorBy(sarnai), placeCommands["site-added"], site);
});

/** Registers children in Khovd. */
const dorj: Person = { account: "dorj", name: "Дорж", role: "field-officer", areas: ["84"] };

const everywhere: Person = { account: "oyun", name: "Оюун", role: "manager", areas: [""] };

interface Written extends Partial<Omit<NewChild, "report">> {
	readonly registerNumber?: string | null;
	readonly born?: string;
	readonly disability?: "yes" | "no" | null;
}

function child(given: string, { registerNumber = null, born = bornAs(given), disability = null, ...facts }: Written = {}): NewChild {
	return {
		id: newId(),
		household: newId(),
		identifiedOn: "2019-03-04",
		area: "84",
		site: null,
		situation: "dropped_out",
		...facts,
		report: {
			id: newId(),
			written: { given },
			name: { clan: null, family: "Бат", given },
			birthDate: { date: born, precision: "day" },
			sex: "female",
			registerNumber,
			phone: null,
			workplace: null,
			disability,
		},
	};
}

/** Children of one family who were born on one day would be held to be one child under two spellings. */
function bornAs(given: string): string {
	const code = [...given].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);
	return `20${String(6 + (code % 9)).padStart(2, "0")}-${String(1 + (code % 12)).padStart(2, "0")}-${String(1 + (code % 28)).padStart(2, "0")}`;
}

function access(of: NewChild, obtainedOn: string, more: Partial<NewAccess> = {}): NewAccess {
	return { id: newId(), child: of.id, obtainedOn, education: "school", site: null, ...more };
}

async function registered(given: string, written: Written = {}): Promise<NewChild> {
	const fresh = child(given, written);
	await registerChild(handle, everywhere, fresh);
	return fresh;
}

describe("somebody who works in Khovd", () => {
	it("registers nobody elsewhere, and nobody without a place", async () => {
		const refusal = { code: "children.outside-areas", status: 403 };
		await expect(registerChild(handle, dorj, child("Саран", { area: "11/1110" }))).rejects.toMatchObject(refusal);
		await expect(registerChild(handle, dorj, child("Саран", { area: null }))).rejects.toMatchObject(refusal);
	});

	it("does not learn of a child elsewhere", async () => {
		const there = await registered("Нүүсэн", { area: "62" });
		const given = access(there, "2019-09-01");
		await recordAccess(handle, everywhere, given);
		const unknown = { code: "children.unknown", status: 404 };
		expect(await readChild(handle.db, dorj.areas, there.id)).toBeNull();
		expect(await listChildren(handle.db, dorj.areas, { text: "Нүүсэн", limit: 9 })).toEqual([]);
		expect(await countChildren(handle.db, dorj.areas, { text: "Нүүсэн" })).toEqual({ identified: 0, access: 0 });
		await expect(correctChild(handle, dorj, { ...child("Нүүсэн"), id: there.id })).rejects.toMatchObject(unknown);
		await expect(recordAccess(handle, dorj, access(there, "2019-10-01"))).rejects.toMatchObject(unknown);
		await expect(withdrawAccess(handle, dorj, given.id, "алдаа")).rejects.toMatchObject(unknown);
		await expect(withdrawChild(handle, dorj, there.id, "алдаа")).rejects.toMatchObject(unknown);
	});

	it("moves no child out of sight", async () => {
		const here = await registered("Үлдсэн");
		const moved = { ...child("Үлдсэн", { area: "62" }), id: here.id };
		await expect(correctChild(handle, dorj, moved)).rejects.toMatchObject({ code: "children.outside-areas" });
	});

	it("may find a child who is registered elsewhere, and it stays one person", async () => {
		const before = await countPeople(handle.db);
		await registered("Хоёр газар", { area: "62", registerNumber: "УА10250612" });
		await registerChild(handle, dorj, child("Хоёр газар", { registerNumber: "УА10250612" }));
		expect(await countPeople(handle.db)).toBe(before + 1);
	});
});

describe("a child", () => {
	it("is registered once", async () => {
		await registered("Ганц", { registerNumber: "УА10250639" });
		const again = child("Ганц", { registerNumber: "УА10250639", identifiedOn: "2019-05-01" });
		await expect(registerChild(handle, everywhere, again)).rejects.toThrow("identified on 2019-03-04");
	});

	it.each([
		["in the future", { identifiedOn: "2020-04-28" }, "Today is 2020-04-27"],
		["before the birth", { born: "2019-03-05" }, "after the day the child was identified"],
		["nowhere", { area: "99" }, "no area with the code “99”"],
		["at a school that is not on record", { site: "01890000-0000-7000-8000-000000000000" }, "no such school"],
	] as const)("is not identified %s", async (_, facts, said) => {
		await expect(registerChild(handle, everywhere, child("Буруу", facts))).rejects.toThrow(said);
	});

	it("is not identified at a school of another area", async () => {
		await expect(registerChild(handle, everywhere, child("Буруу", { site: school }))).rejects.toThrow("not in this area");
		await registered("Зөв", { area: "11/1110", site: school });
	});

	it("is corrected by another report, and stays the same person where it is recognised", async () => {
		const elder = await registered("Алдаатай", { registerNumber: "УА10250655", area: "62" });
		const wrong = child("Алдаатай", { registerNumber: "УА10250655", disability: "yes" });
		await registerChild(handle, dorj, wrong);
		const before = await readChild(handle.db, [""], wrong.id);
		const right = { ...child("Алдаатайн", { registerNumber: "УА10250655", born: bornAs("Алдаатай"), situation: "at_risk" }), id: wrong.id };
		await correctChild(handle, dorj, right);
		const after = await readChild(handle.db, [""], wrong.id);
		expect(after).toMatchObject({ situation: "at_risk", report: { name: { given: "Алдаатайн" }, person: elder.report.id } });
		expect(before?.report).toMatchObject({ disability: "yes", person: elder.report.id });
		expect((await readPerson(handle.db, [""], elder.report.id))?.reports.map(({ id }) => id)).toEqual([elder.report.id, right.report.id]);
	});

	it("keeps the report that an attendance stands on", async () => {
		const present = await registered("Хичээлд суусан");
		const person = (await readChild(handle.db, [""], present.id))?.report.person ?? "";
		const session = newId();
		const sessions = [{ id: session, heldOn: "2020-03-02", area: "84", site: null }];
		await run(handle, authorBy(sarnai), activitiesCommands["activity-planned"], { id: newId(), title: "Хөгжлийн сургалт", sessions });
		const attendance = newId();
		await run(handle, authorBy(sarnai), activitiesCommands["attendance-marked"], { id: attendance, session, person });
		await withdrawChild(handle, everywhere, present.id, "Сурч байсан.");
		expect((await readPerson(handle.db, [""], person))?.reports).toHaveLength(1);
		await run(handle, authorBy(sarnai), activitiesCommands["attendance-removed"], { attendance, because: "алдаа" });
		expect(await readPerson(handle.db, [""], person)).toBeNull();
	});

	it("keeps its own report when an attendance by it is removed", async () => {
		const present = await registered("Хасагдсан");
		const person = (await readChild(handle.db, [""], present.id))?.report.person ?? "";
		const session = newId();
		const sessions = [{ id: session, heldOn: "2020-03-02", area: "84", site: null }];
		await run(handle, authorBy(sarnai), activitiesCommands["activity-planned"], { id: newId(), title: "Хөгжлийн сургалт", sessions });
		const attendance = newId();
		await run(handle, authorBy(sarnai), activitiesCommands["attendance-marked"], { id: attendance, session, person });
		await run(handle, authorBy(sarnai), activitiesCommands["attendance-removed"], { attendance, because: "алдаа" });
		expect((await readPerson(handle.db, [""], person))?.reports).toHaveLength(1);
	});

	it("registered by mistake is gone with the access, and the reason stays in the journal", async () => {
		const mistaken = await registered("Бүртгэлгүй");
		await recordAccess(handle, everywhere, access(mistaken, "2019-09-01"));
		await withdrawChild(handle, everywhere, mistaken.id, "Нэг хүүхэд хоёр бүртгэгдсэн.");
		expect(await readChild(handle.db, [""], mistaken.id)).toBeNull();
		const { rows } = await sql`select from education_access where child = ${mistaken.id} and until_seq > 100000`.execute(handle.db);
		expect(rows).toEqual([]);
		await expect(withdrawChild(handle, everywhere, mistaken.id, "x")).rejects.toMatchObject({ code: "children.unknown" });
	});
});

describe("two children who are merged", () => {
	/** All that hangs on people, and who they are. */
	async function attached(): Promise<unknown[]> {
		const { rows } = await handle.pool.query(
			`select 'child' as what, id::text, report::text, null as of from child where until_seq > 1e15
			union all select 'access', id::text, child::text, null from education_access where until_seq > 1e15
			union all select 'attendance', id::text, report::text, session::text from attendance where until_seq > 1e15
			union all select 'person', report::text, person::text, null from membership where until_seq > 1e15
			order by 1, 2, 3`,
		);
		return rows;
	}

	it("lose nothing, and get all of it back when that is undone", async () => {
		const one = await registered("Нэгдүгээр");
		const other = await registered("Хоёрдугаар", { area: "62" });
		await recordAccess(handle, everywhere, access(one, "2019-09-01"));
		await recordAccess(handle, everywhere, access(other, "2019-10-01"));
		const session = newId();
		const sessions = [{ id: session, heldOn: "2020-03-03", area: "84", site: null }];
		await run(handle, authorBy(sarnai), activitiesCommands["activity-planned"], { id: newId(), title: "Хөгжлийн сургалт", sessions });
		await run(handle, authorBy(sarnai), activitiesCommands["attendance-marked"], { id: newId(), session, person: other.report.id });
		const before = await attached();
		await mergePeople(handle, sarnai, { one: one.report.id, other: other.report.id });
		const merged = await attached();
		expect(merged.filter(isNoPerson)).toEqual(before.filter(isNoPerson));
		expect(await readPerson(handle.db, [""], other.report.id)).toMatchObject({ person: one.report.id, reports: [{}, {}] });
		for (const { id } of [one, other]) expect((await readChild(handle.db, [""], id))?.accesses).toHaveLength(1);
		await undoDecision(handle, sarnai, { one: other.report.id, other: one.report.id });
		expect(await attached()).toEqual(before);
	});

	it("stay apart when one was told from the other, also after a correction", async () => {
		const one = await registered("Ихэрбаяр", { born: "2011-02-03" });
		const other = await registered("Ихэрбаяр", { area: "62", born: "2015-09-20" });
		await decideLikeness(handle, sarnai, { one: one.report.id, other: other.report.id, decision: "different" });
		const corrected = { ...child("Ихэрбаяр", { area: "62", born: "2011-02-03" }), id: other.id };
		await correctChild(handle, everywhere, corrected);
		expect((await readPerson(handle.db, [""], corrected.report.id))?.reports).toHaveLength(1);
		await undoDecision(handle, sarnai, { one: one.report.id, other: corrected.report.id });
		expect((await readPerson(handle.db, [""], corrected.report.id))?.reports).toHaveLength(2);
	});

	const isNoPerson = (row: unknown) => (row as { what: string }).what !== "person";
});

describe("access to education", () => {
	it("is obtained on the day of identification at the earliest and today at the latest, once a day", async () => {
		const found = await registered("Олдсон");
		for (const [day, said] of [
			["2019-03-03", "identified on 2019-03-04"],
			["2020-04-28", "Today is 2020-04-27"],
		] as const) {
			await expect(recordAccess(handle, everywhere, access(found, day))).rejects.toThrow(said);
		}
		await recordAccess(handle, everywhere, access(found, "2019-03-04", { site: school }));
		await recordAccess(handle, everywhere, access(found, "2020-04-27", { education: "lifelong_education_centre" }));
		await expect(recordAccess(handle, everywhere, access(found, "2020-04-27"))).rejects.toThrow("recorded already");
		const nowhere = access(found, "2019-06-01", { site: newId() });
		await expect(recordAccess(handle, everywhere, nowhere)).rejects.toMatchObject({ code: "children.site-unknown" });
		const shown = await readChild(handle.db, [""], found.id);
		expect(shown?.accesses.map(({ obtainedOn }) => obtainedOn)).toEqual(["2019-03-04", "2020-04-27"]);
	});

	it("keeps a child from having been identified later", async () => {
		const found = await registered("Эрт олдсон");
		await recordAccess(handle, everywhere, access(found, "2019-09-01"));
		const later = { ...child("Эрт олдсон", { identifiedOn: "2019-09-02" }), id: found.id };
		await expect(correctChild(handle, everywhere, later)).rejects.toThrow("access to education on 2019-09-01");
	});

	it("recorded by mistake no longer counts", async () => {
		const found = await registered("Андуурсан");
		const mistaken = access(found, "2019-09-01");
		await recordAccess(handle, everywhere, mistaken);
		expect(await countChildren(handle.db, [""], { text: "Андуурсан" })).toEqual({ identified: 1, access: 1 });
		await withdrawAccess(handle, everywhere, mistaken.id, "Өөр хүүхэд байсан.");
		expect(await countChildren(handle.db, [""], { text: "Андуурсан" })).toEqual({ identified: 1, access: 0 });
		await expect(withdrawAccess(handle, everywhere, mistaken.id, "x")).rejects.toMatchObject({ code: "children.access-unknown" });
	});
});

describe("the list", () => {
	it("comes in pages, each child once, those identified last first", async () => {
		const all = await listChildren(handle.db, [""], { limit: 1000 });
		for (const limit of [1, 3]) {
			const seen: string[] = [];
			for (let after: string | undefined; ; ) {
				const page = await listChildren(handle.db, [""], { limit, ...(after && { after }) });
				if (page.length === 0) break;
				seen.push(...page.map(({ id }) => id));
				after = page.at(-1)?.id;
			}
			expect(seen).toEqual(all.map(({ id }) => id));
		}
		expect(all.length).toBe((await countChildren(handle.db, [""])).identified);
	});

	it("is narrowed by area and by whether access was obtained", async () => {
		const inBayanzurkh = await listChildren(handle.db, [""], { area: "11", limit: 99 });
		expect(new Set(inBayanzurkh.map(({ area }) => area))).toEqual(new Set(["11/1110"]));
		const reached = await listChildren(handle.db, [""], { access: true, limit: 99 });
		const waiting = await listChildren(handle.db, [""], { access: false, limit: 99 });
		expect(reached.every(({ accessOn }) => accessOn !== null)).toBe(true);
		expect(waiting.every(({ accessOn }) => accessOn === null)).toBe(true);
		expect(await countChildren(handle.db, [""])).toEqual({ identified: reached.length + waiting.length, access: reached.length });
	});
});

it("leaves a row in the journal for each of the five things that happen", async () => {
	const { rows } = await sql<{ kind: string }>`select distinct kind from journal where kind like 'children.%' order by kind`.execute(
		handle.db,
	);
	expect(rows.map(({ kind }) => kind.slice(9))).toEqual([
		"access-recorded",
		"access-withdrawn",
		"child-corrected",
		"child-registered",
		"child-withdrawn",
	]);
});

it("registers many at once without harm from the one that is refused", async () => {
	const fresh = await freshProgramme();
	const letters = [..."абвгдежзиклмнопрст"];
	const names = letters.flatMap((one) => letters.map((other) => `${one}ай${other}эрдэнэ${one}ул`));
	const many = names.slice(0, 120).map((given, at) => child(given, { registerNumber: `УА${String(10_21_01_00 + 7_919 * at)}` }));
	const wrong = child("Ирээдүйн", { identifiedOn: "2021-01-01" });
	const settled = await Promise.allSettled([...many, wrong].map((one) => registerChild(fresh, everywhere, one)));
	expect(settled.filter(({ status }) => status === "rejected")).toHaveLength(1);
	expect(await countChildren(fresh.db, [""])).toEqual({ identified: 120, access: 0 });
});
