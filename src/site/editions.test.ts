import { beforeAll, describe, expect, it } from "vitest";
import { aMonthLater } from "../../test/support/months.ts";
import { sarnai } from "../../test/support/people.ts";
import { populatedInstallation } from "../../test/support/populated.ts";
import { defineIndicator } from "../../test/support/sheets.ts";
import { importRegisters } from "../activities/imports/command-line.ts";
import { demoSheets, inventWorld } from "../demo/index.ts";
import type { IndicatorSheet } from "../indicators/schema.ts";
import type { Programme } from "../programme/index.ts";
import { today } from "../shared/clock.ts";
import { journalHead, verifyJournal } from "../shared/journal/index.ts";
import { publishEditions } from "./editions.ts";
import { listEditions, readPublicView, readTokens } from "./store.ts";

const letters = "АБВГДЕЖЗИКЛМНОПРСТ";
const names = ["Анударь", "Бямбасүрэн", "Гэрэлчулуун", "Долгормаа", "Ичинхорлоо", "Лувсандорж", "Цэрэнпунцаг", "Ёндонжамц", "Жавзандулам"];

/** A register of so many people whom nobody has met before. */
function register(day: string, people: number, area: string) {
	const lines = Array.from({ length: people }, (_, index) => {
		const number = String(10 + index);
		// Everybody has a number of their own, so that nobody is in doubt.
		const own = `${letters[people % 7]}${letters[area.length + Number(area.slice(-1))]}8501${number}${index % 2 ? 2 : 1}${index % 10}`;
		return `${index + 1},Шинийн${area}${people},${names[index % names.length]},${index % 2 ? "эм" : "эр"},1985-01-${number},${own}`;
	});
	const text = [`Сургалтын бүртгэл,,,${day}`, "№,Овог,Нэр,Хүйс,Төрсөн огноо,Регистрийн дугаар", ...lines].join("\n");
	return { name: `${day} ${area}.csv`, bytes: Buffer.from(text) };
}

function teachersTrained(): IndicatorSheet {
	const sheet = demoSheets([]).find(({ code }) => code === "TT");
	if (!sheet) throw new Error("the demo has no figure of teachers trained");
	return sheet;
}

async function enter(programme: Programme, day: string, people: number, area: string): Promise<void> {
	const report = await importRegisters(programme.handle, [register(day, people, area)], { dryRun: false, area, language: "mn" });
	expect(report).toMatchObject({ rows: people, rejected: 0 });
}

async function readPublic(programme: Programme, code: string) {
	const later = { ...aMonthLater(programme), showsToday: true };
	await publishEditions(later);
	const { figures } = await readPublicView(later, await journalHead(programme.handle), today(later.handle.clock));
	return figures.find(({ figure }) => figure.indicator.code === code);
}

async function editionsOf(programme: Programme, code: string) {
	return (await listEditions(programme.handle)).filter(({ indicator }) => indicator === code);
}

async function shown(programme: Programme) {
	const published = await readPublic(programme, "TT");
	return { total: published?.figure.count.rows, edition: published?.edition?.number, people: published?.edition?.tables.people };
}

describe("the breakdown", () => {
	let programme: Programme;
	/** The people of the registers, as they are linked before anybody comes. */
	let before = 0;
	beforeAll(async () => {
		({ programme } = await populatedInstallation(inventWorld({ seed: 8, teachers: 260 })));
		before = (await shown(programme)).total ?? 0;
	});

	it("is published once, however many ask for it at once", async () => {
		const pages = await Promise.all(Array.from({ length: 8 }, () => readPublic(programme, "TT")));
		expect(new Set(pages.map((published) => published?.edition?.number))).toEqual(new Set([1]));
		expect(await editionsOf(programme, "TT")).toHaveLength(1);
	});

	it("stands while three more come, and the total follows them in the next month", async () => {
		programme = aMonthLater(programme);
		await enter(programme, "2020-04-20", 3, "84");
		expect(await shown(programme)).toEqual({ total: before + 3, edition: 1, people: before });
	});

	it("is published anew when many have come, with tokens that nobody can join to the former", async () => {
		programme = aMonthLater(programme);
		for (const area of ["11/1110", "11/1116", "11/1125", "62", "84"]) await enter(programme, "2020-04-21", 20, area);
		const now = await shown(programme);
		expect(now).toEqual({ total: before + 103, edition: 2, people: before + 103 });
		const [first, second] = await editionsOf(programme, "TT");
		if (!first || !second) throw new Error("two editions were published");
		const [former, after] = [await readTokens(programme.handle, first), await readTokens(programme.handle, second)];
		expect([former.length, after.length]).toEqual([before, before + 103]);
		const known = new Set(former.map(({ token }) => token));
		expect(after.filter(({ token }) => known.has(token))).toEqual([]);
	});

	it("is in the journal, which says nothing of what it was made from", async () => {
		const { rows } = await programme.handle.pool.query(
			"select payload::text as payload from journal join journal_payload using (seq) where kind = 'site.edition-published' and subject = 'TT'",
		);
		expect(rows).toHaveLength(2);
		expect(rows.map(({ payload }) => payload).join()).not.toMatch(/cells|sex|area|salt/);
		expect((await verifyJournal(programme.handle)).faults).toEqual([]);
	});
});

describe("two figures that count from the same attendances", () => {
	it("differ in each published group by nobody or by at least five", async () => {
		const { programme } = await populatedInstallation(inventWorld({ seed: 8, teachers: 260 }));
		await defineIndicator(programme.handle, sarnai, {
			...teachersTrained(),
			code: "TT2",
			counts: { of: "activities", kinds: ["training"], roles: ["teacher"], minimum: 2 },
		});
		const [all, twice] = await Promise.all(["TT", "TT2"].map(async (code) => (await readPublic(programme, code))?.edition?.tables));
		if (!all || !twice) throw new Error("both figures have a breakdown");
		const gaps = (["sex", "ageBand", "area"] as const).flatMap((axis) =>
			all[axis].flatMap(({ keys, people }) => {
				const other = twice[axis].find((part) => part.keys.join() === keys.join());
				return other ? [people - other.people] : [];
			}),
		);
		expect(gaps.length).toBeGreaterThan(2);
		expect(gaps.filter((gap) => gap !== 0 && Math.abs(gap) < 5)).toEqual([]);
		expect(all.people).toBeGreaterThan(twice.people);
	});
});

describe("a programme that has just begun", () => {
	it("has no breakdown yet", async () => {
		const { programme } = await populatedInstallation(inventWorld({ seed: 5, teachers: 4, attendances: 30 }));
		expect(await shown(programme)).toEqual({ total: 4, edition: undefined, people: undefined });
	});
});
