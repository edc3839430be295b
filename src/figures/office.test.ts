import readSheet from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { authorBy, bayar, type Person, sarnai, tuya } from "../../test/support/people.ts";
import { populatedInstallation } from "../../test/support/populated.ts";
import { call, viewerFor } from "../../test/support/visits.ts";
import { activitiesCommands } from "../activities/index.ts";
import { inventWorld } from "../demo/index.ts";
import { indicatorsRoutes, starterSheets } from "../indicators/index.ts";
import type { Programme } from "../programme/index.ts";
import { newId } from "../shared/id.ts";
import { journalHead, run } from "../shared/journal/index.ts";
import { figuresRoutes, readFigure, readFigures } from "./index.ts";
import { readRows } from "./rows/rows.ts";
import type { Figure } from "./schema.ts";

const routes = [...indicatorsRoutes, ...figuresRoutes];
const hana: Person = { account: "hana", name: "Хана", role: "donor", areas: [""] };
const solongo: Person = { account: "solongo", name: "Солонго", role: "communications-officer", areas: [""] };
/** In the field in Khovd. */
const bold: Person = { account: "bold", name: "Болд", role: "field-officer", areas: ["84"] };

const world = inventWorld({ seed: 11, teachers: 60 });
const codes = starterSheets("2018-03-01").map(({ code }) => code);
const ofPeople = ["TT", "AW", "AW-A"];
const ofChildren = ["OSC-I", "OSC-A", "OSC-P", "OSC-R", "OSC-D"];
const ofNobody = ["PM", "PD", "CC", "PI"];

let programme: Programme;
let figures: ReadonlyMap<string, Figure>;

beforeAll(async () => {
	({ programme } = await populatedInstallation(world));
	figures = new Map((await readFigures(programme.handle)).map((figure) => [figure.indicator.code, figure]));
});

function ask(path: string, as: Person = sarnai, language: "mn" | "en" = "en"): Promise<Response> {
	return call(routes, { path: `/office/test${path}`, viewer: viewerFor(as), programme, language });
}

/** The list of people is taken away, which is noted and so is no GET. */
function take(path: string, as: Person = sarnai): Promise<Response> {
	return call(routes, { path: `/office/test${path}`, viewer: viewerFor(as), programme, form: {} });
}

async function shown(path: string, as: Person = sarnai, language: "mn" | "en" = "en"): Promise<string> {
	return (await ask(path, as, language)).text();
}

function figure(code: string): Figure {
	const found = figures.get(code);
	if (!found) throw new Error(`no figure ${code}`);
	return found;
}

function rowsIn(html: string): number {
	return (html.match(/<tr>/g)?.length ?? 1) - 1;
}

describe("the figures of a whole programme", () => {
	it.each(["en", "mn"] as const)("stand apart by reach, and no number is of two of them (%s)", async (language) => {
		const html = await shown("/figures", sarnai, language);
		const [, direct = "", indirect = "", campaign = ""] = html.split(
			language === "en"
				? /<h2>(?:Reached directly|Reached indirectly|Contacts of the campaign)<\/h2>/
				: /<h2>(?:Шууд хүрсэн|Шууд бусаар хүрсэн|Аяны хандалт)<\/h2>/,
		);
		const linked = (part: string) => [...part.matchAll(/figures\/([A-Z\d-]+)"/g)].map(([, code]) => code).toSorted();
		const of = (reach: string) => [...figures.values()].map(({ indicator }) => indicator).filter((one) => one.reach === reach);
		expect(linked(direct)).toEqual([...ofPeople, ...ofChildren, "PM", "PD"].toSorted());
		expect(linked(indirect)).toEqual(["PI"]);
		expect(linked(campaign)).toContain("CC");
		for (const [part, reach] of [
			[direct, "direct"],
			[indirect, "indirect"],
			[campaign, "campaign"],
		] as const) {
			expect(linked(part)).toEqual(
				of(reach)
					.map(({ code }) => code)
					.toSorted(),
			);
		}
		expect(campaign).toContain('class="encounters"');
		expect(indirect).not.toContain('class="encounters"');
		const sum = figure("TT").count.low + figure("PI").count.low;
		expect(html).not.toContain(`>${new Intl.NumberFormat("en-GB").format(sum)} `);
	});

	it.each(codes.flatMap((code) => (["en", "mn"] as const).map((language) => [code, language] as const)))(
		"%s has its page in %s, and says each thing in words",
		async (code, language) => {
			const html = await shown(`/figures/${code}`, sarnai, language);
			const { low, high, best, until } = figure(code).count;
			const written = new Intl.NumberFormat("en-GB");
			const between = low === high ? written.format(low) : `${written.format(low)}–${written.format(high)}`;
			expect(html).toContain(`big-number">${best ? written.format(best.value) : between} <span`);
			if (best) expect(html).toContain(`(${written.format(low)}${language === "en" ? " to " : "–"}${written.format(high)})</span>`);
			expect(until).not.toBeNull();
			expect(html).not.toMatch(/\{\w+\}| style=|<script|undefined|NaN|\[object/);
			expect(html.match(/<h1/g)).toHaveLength(1);
			if (language === "en")
				expect(html.replace(/lang="mn"[^>]*>[^<]*/g, "").replace(/<nav[\s\S]*?<\/nav>/, "")).toContain("How it is counted");
		},
	);

	it("of heads without names is an interval that says why, with those heads as a part of their own", async () => {
		const { bounds, count, doubt } = figure("AW");
		expect(bounds).not.toBeNull();
		const html = await shown("/figures/AW");
		expect(html).toContain(`People known by name: ${bounds?.named}. Attendances counted by head alone: ${bounds?.attendances.unnamed}.`);
		expect(html).toContain(`At the least ${count.low}`);
		expect(html).toContain(`At the most ${count.high}`);
		// What doubt about who is who takes away and adds is a part of its own.
		const [low, high] = [count.low + (doubt?.fewer ?? 0), count.high - (doubt?.more ?? 0)];
		const unnamed = `${low - (bounds?.named ?? 0)}–${high - (bounds?.named ?? 0)}`;
		const parts = [...html.matchAll(/Counted by head, without names<\/th><td[^>]*>([^<]+)/g)].map(([, range]) => range);
		expect(parts).toEqual(Array.from({ length: 5 }, () => unnamed));
		expect(html).toContain("Not asked");
	});

	it("of contacts is hatched in every drawing and gives the people as an interval", async () => {
		const html = await shown("/figures/CC");
		// The one bar in the colour of people is named as one of people.
		const others = html.replace(/<svg [^>]*aria-label="[^"]* people[^"]*">.*?<\/svg>/, "");
		expect(html).toMatch(/class="people up-to"/);
		expect(others).not.toMatch(/class="(people|column)[^"]*"(?! width="12")/);
		const { people } = figure("CC");
		expect(html).toContain(`${new Intl.NumberFormat("en-GB").format(people?.low ?? 0)} to `);
	});

	it("holds each target of a period against what is new in it, beside what is so far", async () => {
		const html = await shown("/figures/TT");
		for (const value of ["New in the period", "So far", "2018", "350", "short"]) expect(html).toContain(value);
	});

	it("says in the ledger to a donor how many, and nobody's name, and leads to who is new and who returned", async () => {
		const html = await shown("/figures/overlap/ledger", hana);
		expect(html).toContain("<h2>New and returning people, and all so far</h2>");
		for (const code of ["TT", "AW", ...ofChildren]) expect(html).toContain(`href="/office/test/figures/${code}"`);
		for (const { given } of world.teachers) expect(html).not.toContain(given);
	});

	it("unites the pillars: the overlap says what a sum would be, and by how much too high", async () => {
		const html = await shown("/figures/overlap");
		expect(html).toContain("All together, each counted once");
		expect(rowsIn(html)).toBeGreaterThan(5);
		expect(html).not.toMatch(/undefined|NaN|\{\w+\}/);
	});
});

describe("the people behind a line of the ledger", () => {
	let former: Programme;
	let line: string;

	beforeAll(async () => {
		former = programme;
		({ programme } = await populatedInstallation(world));
		// Three teachers come to the last workshop as parents.
		const { handle } = programme;
		const { rows: sessions } = await handle.pool.query<{ id: string }>(`select session.id from session
			join activity on activity.id = session.activity where activity.kind = 'workshop' order by session.held_on desc limit 1`);
		for (const { id } of (await readRows(handle, [""], "TT", { limit: 3 })) as readonly { id: string }[]) {
			await run(handle, authorBy(sarnai), activitiesCommands["attendance-marked"], {
				id: newId(),
				session: sessions[0]?.id ?? "",
				person: id,
				role: "parent",
			});
		}
		const lines = [...(await shown("/figures/overlap/ledger")).matchAll(/href="\/office\/test(\/figures\/overlap\/ledger\/people[^"]*)"/g)];
		expect(lines).toHaveLength(1);
		line = (lines[0]?.[1] ?? "").replaceAll("&amp;", "&");
	});

	afterAll(() => {
		programme = former;
	});

	it("are refused to whoever sees numbers only, and the ledger leads them nowhere", async () => {
		await expect(shown(line, hana)).rejects.toMatchObject({ code: "figures.rows-of-people" });
		expect(await shown("/figures/overlap/ledger", hana)).not.toContain("ledger/people");
	});

	it("are named, each with their page, within the viewer's areas alone", async () => {
		const html = await shown(line);
		expect(rowsIn(html)).toBe(3);
		expect(html.match(/href="\/office\/test\/people\/[\w-]+"/g)).toHaveLength(3);
		expect(html).not.toMatch(/undefined|NaN|\{\w+\}/);
		expect(await shown(line, sarnai, "mn")).toContain("Нийт 3 мөр");
		const elsewhere = await shown(line, { ...sarnai, areas: ["no such area"] });
		expect([rowsIn(elsewhere), elsewhere.includes("3 of them lie outside your areas")]).toEqual([0, true]);
	});

	it("are nobody where the address names no line", async () => {
		expect(rowsIn(await shown("/figures/overlap/ledger/people?time=2019-Q1&counted=x&met=y"))).toBe(0);
	});
});

describe("rows", () => {
	it.each(codes)("of %s open for the monitoring officer, and are those of the number", async (code) => {
		const { count } = figure(code);
		const html = await shown(`/figures/${code}/rows`);
		expect(html).not.toMatch(/undefined|NaN|\{\w+\}/);
		const csv = await (await take(`/figures/${code}/rows.csv`, bayar)).text();
		const lines = csv.trimEnd().split("\r\n").slice(1);
		if (code !== "AW") expect(lines).toHaveLength(count.rows);
		if (["AW-A", "CC", "PI"].includes(code)) {
			expect(lines.reduce((sum, line) => sum + Number(line.split(",").at(-1)), 0)).toBe(count.low);
		}
		expect(rowsIn(html)).toBe(Math.min(50, lines.length));
	});

	it.each([...ofPeople, ...ofChildren].flatMap((code) => [hana, solongo].map((person) => [code, person.role, person] as const)))(
		"of %s stay closed to the %s: numbers, and nobody's name",
		async (code, _, person) => {
			for (const page of ["rows", "left-out"]) {
				await expect(ask(`/figures/${code}/${page}`, person)).rejects.toMatchObject({ status: 403 });
			}
			const html = await shown(`/figures/${code}`, person);
			expect(html).not.toMatch(/\/(rows|left-out)/);
			expect(html).toContain("so only staff who may see");
			// Parts of one to four people would say something of somebody.
			expect(html).not.toMatch(/<(h2|h3|caption)[^>]*>By (sex|age|area|role|disability|quarter)/);
			expect(html).toContain(`/en/${programme.slug}/figures/${code}`);
		},
	);

	it.each(ofNobody)("of %s are of nobody, so the donor opens them", async (code) => {
		expect(rowsIn(await shown(`/figures/${code}/rows`, hana))).toBeGreaterThan(0);
		expect(await shown(`/figures/${code}/rows`, hana)).not.toMatch(/\/(people|sessions)\//);
	});

	it("never leave as a file with somebody who may not export", async () => {
		for (const person of [hana, bold]) {
			for (const path of ["figure.csv", "figure.xlsx"]) expect((await ask(`/figures/TT/${path}`, person)).status).toBe(403);
			for (const path of ["rows.csv", "rows.xlsx"]) expect((await take(`/figures/TT/${path}`, person)).status).toBe(403);
		}
		expect(await shown("/figures/TT", bold)).not.toContain("Save as CSV");
	});

	it.each(["TT", "OSC-A", "AW-A"])(
		"of %s show the officer in the field those of the own area, and how many lie elsewhere",
		async (code) => {
			const inKhovd = figure(code).cells.filter(({ area }) => area?.startsWith("84"));
			const within = inKhovd.reduce((sum, { value }) => sum + value, 0);
			const html = await shown(`/figures/${code}/rows`, bold);
			expect(html).toContain(`${figure(code).cells.reduce((sum, { value }) => sum + value, 0) - within} of them lie outside your areas`);
			expect(html).not.toMatch(/Ulaanbaatar<\/td>|Övörkhangai<\/td>/);
			const csv = await (await take(`/figures/${code}/rows.csv`, tuya)).text();
			expect(csv).not.toMatch(/Ulaanbaatar|Övörkhangai/);
		},
	);
});

describe("files", () => {
	it.each(codes)("of %s hold its bounds, parts and rows as numbers and texts", async (code) => {
		const { count } = await readFigure(programme.handle, code);
		const csv = await shown(`/figures/${code}/figure.csv`);
		expect(csv).toContain(`At least,${count.low}\r\nAt most,${count.high}\r\n`);
		const [sheet] = await readSheet(Buffer.from(await (await ask(`/figures/${code}/figure.xlsx`, sarnai, "mn")).arrayBuffer()));
		const cells = sheet?.data.flat() ?? [];
		expect(cells).toContain(count.high);
		expect(cells.some((cell) => typeof cell === "string" && /undefined|NaN|\{\w+\}/.test(cell))).toBe(false);
		const head = (await journalHead(programme.handle)).seq;
		expect((await take(`/figures/${code}/rows.xlsx`)).status).toBe(200);
		expect((await journalHead(programme.handle)).seq).toBe(head + 1);
	});
});

describe("a revised sheet", () => {
	it("says in both languages what changed, and keeps the old number with the old version", async () => {
		const before = await readFigure(programme.handle, "PD");
		const form = await shown("/indicators/PD/revision");
		const typed = Object.fromEntries(
			[
				...form.matchAll(
					/<(?:textarea[^>]*name="([^"]+)"[^>]*>([^<]*)|input[^>]*type="(?:hidden|date)"[^>]*name="([^"]+)"[^>]*value="([^"]*)")/g,
				),
			].map(([, area, text, input, value]) => [area ?? input ?? "", text ?? value ?? ""]),
		);
		const sheet = before.indicator;
		const reply = await call(routes, {
			path: "/office/test/indicators/PD/revision",
			viewer: viewerFor(sarnai),
			programme,
			form: {
				...typed,
				operation: newId(),
				of: "documents",
				unit: "document",
				reach: "direct",
				pillar: sheet.pillar ?? "",
				titleMn: sheet.title.mn,
				titleEn: sheet.title.en,
				stage: "in_force",
				windowFrom: sheet.windowFrom,
				windowUntil: sheet.windowUntil ?? "",
				target: "4",
			},
		});
		expect(reply.headers.get("location")).toBe("/office/test/indicators/PD?done=revised");
		const html = await shown("/indicators/PD", hana);
		const [, versions = ""] = html.split("Versions</h2>");
		expect([...versions.matchAll(/<b>([^<]+)<\/b>/g)].map(([, field]) => field)).toEqual(["Counted from", "Overall target"]);
		expect(versions).toContain("the stage “in force” or one after it");
		expect((await readFigure(programme.handle, "PD", { asOf: before.count.asOf })).count).toEqual(before.count);
	});
});
