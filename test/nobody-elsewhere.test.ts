import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { inventWorld, populate } from "../src/demo/index.ts";
import { writeName } from "../src/particulars/name.ts";
import { newId } from "../src/shared/id.ts";
import { type Office, openOffice, type Person } from "./support/office.ts";
import { often } from "./support/thorough.ts";

/*
 * Every address of the office that somebody who sees everything comes to by its links, opened by those who see less: of people whom nobody
 * wrote down in their areas they find no trace, and of nobody at all where their role sees no records.
 */

interface Report {
	readonly area: string | null;
	readonly clan: string | null;
	readonly family: string | null;
	readonly given: string;
	readonly register_number: string | null;
	readonly phone: string | null;
	readonly birth_date: string | null;
}

let office: Office;
let reports: readonly Report[];
let addresses: readonly string[];

beforeAll(async () => {
	office = await openOffice();
	const { handle } = office.programme;
	await populate(handle, inventWorld({ seed: 9, teachers: 20, attendances: 36, children: 20, workshopAttendances: 60 }));
	const { rows } = await sql<Report>`select area, clan, family, given, register_number, phone, birth_date from report`.execute(handle.db);
	reports = rows;
	addresses = await addressesBelow(`/office/${office.programme.slug}`);
});

/** Of each kind of page several, because one may lie where everybody may look. */
const mostOfKind = often(2, 4);

async function addressesBelow(home: string): Promise<string[]> {
	const kinds = new Map<string, number>();
	const found = new Set<string>();
	const ways = [home];
	for (let path = ways.shift(); path !== undefined; path = ways.shift()) {
		if (found.has(path)) continue;
		found.add(path);
		const html = await (await ask("bayar", path)).text();
		for (const [, href = ""] of html.matchAll(/(?:href|formaction)="(\/office[^"#]*)/g)) {
			const way = href.replaceAll("&amp;", "&");
			const kind = way.replace(/[\da-f]{8}-[\da-f-]{27}/g, "…").replace(/=[^&]*/g, "=");
			const known = kinds.get(kind) ?? 0;
			if (/\/texts\/|\/account|asOf=/.test(way) || known >= mostOfKind || found.has(way)) continue;
			kinds.set(kind, known + 1);
			ways.push(way);
		}
	}
	return [...found];
}

/** Files of people are taken with a button, because it is noted who took them. */
function ask(person: Person, address: string): Promise<Response> {
	return /\/rows\.(csv|xlsx)/.test(address) ? office.post(person, address) : office.get(person, address);
}

/** What of a person would be found on a page: the name as it is written, and numbers. */
function tracesOf({ clan, family, given, register_number, phone }: Report): string[] {
	return [writeName({ clan, family, given }), `${family} ${given}`, register_number ?? "", phone ?? ""].filter((trace) => trace.length > 6);
}

function tracesOutside(areas: readonly string[]): string[] {
	const isWithin = ({ area }: Report) => areas.some((allowed) => area === allowed || area?.startsWith(`${allowed}/`));
	const within = new Set(reports.filter(isWithin).flatMap(tracesOf));
	const outside = reports.filter((report) => !isWithin(report)).flatMap(tracesOf);
	return [...new Set(outside)].filter((trace) => !within.has(trace));
}

async function leaksFor(
	person: Person,
	traces: readonly string[],
	among = addresses,
): Promise<{ readonly opened: number; readonly leaks: string[] }> {
	let opened = 0;
	const leaks: string[] = [];
	for (const address of among) {
		const reply = await ask(person, address);
		const text = await reply.text();
		if (reply.status === 200) opened += 1;
		const found = traces.filter((trace) => text.includes(trace));
		if (found.length > 0) leaks.push(`${address}: ${found.slice(0, 2).join(", ")}`);
	}
	return { opened, leaks };
}

describe("an address that leads to somebody", () => {
	it("is found by whoever sees everything: people, children, sessions, rows of figures, files of rows", () => {
		for (const part of ["people/", "children/", "sessions/", "attendance/", "/rows?", "/rows.csv", "/left-out", "imports/"]) {
			expect([part, addresses.some((address) => address.includes(part))]).toEqual([part, true]);
		}
	});

	it.each([
		["tuya", ["84"]],
		["tsolmon", ["11/1110"]],
	] as const)("tells %s of nobody outside her areas", async (person, areas) => {
		const traces = tracesOutside(areas);
		expect(traces.length).toBeGreaterThan(40);
		const { opened, leaks } = await leaksFor(person, traces);
		expect(opened).toBeGreaterThan(20);
		expect(leaks).toEqual([]);
	});

	it.each([
		["tuya", "84"],
		["tsolmon", "11/1110"],
	] as const)("tells %s whom to ask about whomever she types, and nothing of theirs", async (person, area) => {
		const outside = reports.filter((report) => report.area !== area && report.family && report.birth_date).slice(0, 12);
		const known = new Set(reports.filter((report) => report.area === area).flatMap(tracesOf));
		let told = 0;
		for (const report of outside) {
			const { family, given, birth_date: birthDate, phone } = report;
			const typed = { operation: newId(), family: family ?? "", given, birthDate: birthDate ?? "", phone: phone ?? "" };
			const reply = await office.post(person, `/office/${office.programme.slug}/people/candidates`, typed);
			const text = await reply.text();
			if (text.includes('name="told"')) told += 1;
			expect(tracesOf(report).filter((trace) => !known.has(trace) && text.includes(trace))).toEqual([]);
		}
		expect(told).toBeGreaterThan(8);
	});

	it.each(["yuki", "narantuya"] as const)("tells %s of nobody at all", async (person) => {
		const { opened, leaks } = await leaksFor(person, tracesOutside([]));
		expect(opened).toBeGreaterThan(5);
		expect(leaks).toEqual([]);
	});

	it("tells delger of nobody but those who were asked for their consent", async () => {
		const { rows: asked } = await sql<Report>`select area, clan, family, given, register_number, phone, birth_date
			from report where id in (select report from consent)`.execute(office.programme.handle.db);
		const known = new Set(asked.flatMap(tracesOf));
		const { opened, leaks } = await leaksFor("delger", tracesOutside([]));
		expect([asked.length > 2, opened > 5, leaks.length > 3]).toEqual([true, true, true]);
		const told = leaks.map((leak) => leak.split(": ") as [string, string]);
		expect(
			told.filter(([address, names]) => !address.includes("/consents") || !names.split(", ").every((name) => known.has(name))),
		).toEqual([]);
	});

	// The fault planted against the checks above: whoever sees everything finds them.
	it("tells bayar of everybody", async () => {
		const among = addresses.filter((address) => /\/(people|children|sessions)\b/.test(address));
		const { leaks } = await leaksFor("bayar", tracesOutside([]), among);
		expect(leaks.length).toBeGreaterThan(5);
	});
});
