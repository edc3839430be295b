import readSheet from "read-excel-file/node";
import { beforeAll, describe, expect, it } from "vitest";
import { freshInstallation } from "../../test/support/database.ts";
import { authorBy, bayar, sarnai, tuya } from "../../test/support/people.ts";
import { defineIndicator } from "../../test/support/sheets.ts";
import { enterVisits, makeWorld } from "../../test/support/training-world.ts";
import { call, viewerFor } from "../../test/support/visits.ts";
import { activitiesCommands } from "../activities/index.ts";
import { indicatorsRoutes } from "../indicators/index.ts";
import { axesOf } from "../indicators/rules.ts";
import type { Programme } from "../programme/index.ts";
import { newId } from "../shared/id.ts";
import { run } from "../shared/journal/index.ts";
import { figuresRoutes, readFigure } from "./index.ts";
import { breakDown } from "./rules.ts";

const routes = [...indicatorsRoutes, ...figuresRoutes];
const office = "/office/test";
const form = {
	operation: newId(),
	code: "TT",
	titleMn: "Сургалтад хамрагдсан багш",
	titleEn: "Teachers trained",
	definitionMn: "Нэг удаа хамрагдсан багш",
	definitionEn: "A teacher who came",
	notCountedMn: "Дахин хамрагдалт",
	notCountedEn: "Coming back",
	of: "activities",
	unit: "person",
	reach: "direct",
	minimumSessions: "1",
	windowFrom: "2018-03-01",
	windowUntil: "",
	target: "50",
};

const donor = { account: "hana", name: "Хана", role: "donor", areas: [""] } as const;

let programme: Programme;

beforeAll(async () => {
	({ programme } = await freshInstallation());
});

function ask(path: string, as = sarnai, language: "mn" | "en" = "en"): Promise<Response> {
	return call(routes, { path: `${office}${path}`, viewer: viewerFor(as), programme, language });
}

function send(path: string, fields: Record<string, string>, as = sarnai): Promise<Response> {
	return call(routes, { path: `${office}${path}`, viewer: viewerFor(as), programme, form: fields });
}

async function text(reply: Response | Promise<Response>): Promise<string> {
	return (await reply).text();
}

/** Two sessions in Khovd and Övörkhangai, and a cancelled one; a name that a spreadsheet would run. */
async function fill(): Promise<void> {
	await defineIndicator(programme.handle, sarnai, {
		code: "TT",
		title: { mn: form.titleMn, en: form.titleEn },
		definition: { mn: form.definitionMn, en: form.definitionEn },
		notCounted: { mn: form.notCountedMn, en: form.notCountedEn },
		unit: "person",
		pillar: null,
		counts: { of: "activities", kinds: [], roles: [], minimum: 1 },
		reach: "direct",
		ageBands: "adults",
		baseline: null,
		targets: [],
		notes: {},
		windowFrom: "2018-03-01",
		windowUntil: null,
		target: 50,
	});
	const { visits } = makeWorld(3, { people: 30, sessions: 3 });
	for (const [index, area] of ["84", "62", "84"].entries()) {
		const session = { id: newId(), heldOn: `2019-0${index + 1}-10`, area, cancelled: index === 2 };
		await run(programme.handle, authorBy(sarnai), activitiesCommands["activity-planned"], {
			id: newId(),
			title: "=1+1",
			sessions: [{ ...session, site: null }],
		});
		const reports = visits.slice(index * 8, index * 8 + 8).map(({ report }) => ({ report: { ...report, id: newId() } }));
		await enterVisits(programme.handle, session, reports);
		if (session.cancelled)
			await run(programme.handle, authorBy(sarnai), activitiesCommands["session-cancelled"], { session: session.id, because: "шуурга" });
	}
}

describe("before there is an indicator", () => {
	it("the list offers the starter set and a form", async () => {
		const empty = await text(ask("/figures"));
		for (const value of ["Begin with the starter set", "/office/test/indicators/starter", "/office/test/indicators/new"]) {
			expect(empty).toContain(value);
		}
		expect(await text(ask("/figures/overlap"))).toContain("There is no overlap to show yet");
	});

	it("whoever may define nothing is offered nothing", async () => {
		const empty = await text(ask("/figures", donor));
		expect(empty).toContain("No indicator is defined yet");
		expect(empty).not.toContain("/indicators/");
	});
});

describe("a figure in the office", () => {
	beforeAll(fill);

	it("is defined once: the second sheet of a code is refused on the same page", async () => {
		const reply = await send("/indicators", form);
		expect([reply.status, (await text(reply)).includes("already")]).toEqual([422, true]);
	});

	it.each(["en", "mn"] as const)(
		"stands in the list and on its page with its anchor, parts and what is left out (%s)",
		async (language) => {
			const figure = await readFigure(programme.handle, "TT");
			expect(await text(ask("/figures", sarnai, language))).toContain(`>${figure.count.rows} <`);
			const shown = await text(ask("/figures/TT", sarnai, language));
			expect(shown).toContain(`>${figure.count.asOf}:`);
			expect(shown).toContain(language === "en" ? "Unknown" : "Тодорхойгүй");
			expect(shown).toContain(language === "en" ? "The session is cancelled" : "Хичээл, уулзалт цуцлагдсан");
			// By quarter, along five axes, and what is left out.
			expect(shown.match(/<table/g)).toHaveLength(7);
			expect(shown).not.toMatch(/\{\w+\}| style=|<script|undefined|NaN/);
		},
	);

	it.each(["en", "mn"] as const)("says how many are unknown also where nobody is, and nothing twice (%s)", async (language) => {
		const figure = await readFigure(programme.handle, "TT");
		const areas = breakDown(figure, "area");
		expect(areas.unknown.low).toBe(0);
		const shown = await text(ask("/figures/TT", sarnai, language));
		const unknownRows = [
			...shown.matchAll(
				/<(?:td|th)[^>]*>(?:<a [^>]*>)?(?:Unknown|Тодорхойгүй|Not asked|Асуугаагүй)(?:<\/a>)?<\/(?:td|th)><td[^>]*>(\d+)</g,
			),
		];
		expect(unknownRows.map(([, people]) => Number(people))).toEqual(
			axesOf(figure.indicator).map((axis) => breakDown(figure, axis).unknown.low),
		);
		expect(shown).not.toContain("`");
		expect(shown).toContain(language === "en" ? "24 and younger" : "24 ба түүнээс доош нас");
		const said = language === "en" ? "each counted once" : "давхардаагүй тоогоор";
		expect(shown.replaceAll(/aria-label="[^"]*"/g, "").split(said)).toHaveLength(2);
	});

	it("shows an earlier position when asked, and refuses one that is none", async () => {
		const shown = await text(ask("/figures/TT?asOf=1"));
		expect(shown).toContain("as of journal entry 1");
		await expect(ask("/figures/TT?asOf=soon")).rejects.toMatchObject({ code: "figures.position-wrong" });
		await expect(ask("/figures/TT?asOf=999999")).rejects.toMatchObject({ code: "figures.position-unknown" });
		await expect(ask("/figures/NO")).rejects.toMatchObject({ status: 404 });
	});

	it("opens to its rows within the areas of the viewer, and says how many lie outside", async () => {
		const figure = await readFigure(programme.handle, "TT");
		const inKhovd = figure.cells.filter(({ area }) => area === "84").reduce((sum, { value }) => sum + value, 0);
		const rowsIn = (html: string) => (html.match(/<tr>/g)?.length ?? 1) - 1;
		expect(rowsIn(await text(ask("/figures/TT/rows")))).toBe(figure.count.rows);
		const hers = await text(ask("/figures/TT/rows", tuya));
		expect(hers).toContain("in the order in which they were first recorded");
		expect(rowsIn(hers)).toBe(inKhovd);
		expect(hers).toContain(`${figure.count.rows - inKhovd} of them lie outside your areas`);
		expect(await text(ask("/figures/TT/rows?area=62", tuya))).toContain("There are no such rows.");
		const left = await text(ask("/figures/TT/left-out?reason=session-cancelled", tuya));
		expect(rowsIn(left)).toBe(8);
	});

	it("leaves as CSV and as a spreadsheet that run nothing, each list of people noted in the journal", async () => {
		const figure = await readFigure(programme.handle, "TT");
		const csv = await send("/figures/TT/rows.csv?area=84", {}, tuya);
		expect(csv.headers.get("content-type")).toBe("text/csv; charset=utf-8");
		const bytes = new Uint8Array(await csv.arrayBuffer());
		expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
		const lines = new TextDecoder().decode(bytes).trimEnd().split("\r\n");
		const inKhovd = figure.cells.filter(({ area }) => area === "84").reduce((sum, { value }) => sum + value, 0);
		expect(lines).toHaveLength(inKhovd + 1);
		expect(lines[1]).toContain(",'=1+1,");

		const xlsx = await (await send("/figures/TT/rows.xlsx", {})).arrayBuffer();
		const [sheet] = await readSheet(Buffer.from(xlsx));
		expect(sheet?.data).toHaveLength(figure.count.rows + 1);
		expect(sheet?.data[1]?.[2]).toBe("=1+1");

		const { rows } = await programme.handle.pool.query(`select kind, subject, account, payload -> 'input' as input
			from journal join journal_payload using (seq) where kind = 'figures.rows-exported' order by seq`);
		expect(rows).toMatchObject([
			{ subject: "TT", account: "tuya", input: { rows: inKhovd, format: "csv", area: "84" } },
			{ subject: "TT", account: "sarnai", input: { rows: figure.count.rows, format: "xlsx" } },
		]);

		const whole = await text(ask("/figures/TT/figure.csv"));
		expect(whole).toContain(`At least,${figure.count.low}\r\nAt most,${figure.count.high}\r\n`);
		expect((await ask("/figures/TT/figure.xlsx")).status).toBe(200);
	});

	it("keeps each version of its sheet; an earlier position keeps the earlier one", async () => {
		const before = await readFigure(programme.handle, "TT");
		expect(await text(ask("/indicators/TT/revision"))).toContain("bring both definitions above in line");
		const reply = await send("/indicators/TT/revision", { ...form, operation: newId(), minimumSessions: "3", target: "" });
		expect(reply.headers.get("location")).toBe("/office/test/indicators/TT?done=revised");
		const shown = await text(ask("/indicators/TT?done=revised"));
		expect(shown).toContain("The new version is saved.");
		expect(shown.match(/No\. \d+/g)).toHaveLength(2);
		expect((await readFigure(programme.handle, "TT", { asOf: before.count.asOf })).count).toEqual(before.count);
		expect((await send("/indicators/TT/revision", { ...form, operation: newId(), windowFrom: "2018-02-30" })).status).toBe(422);
	});
});

describe("refused", () => {
	it.each(routes.map((route) => [route.method, route.path] as const))("is an outsider who asks %s %s", async (method, path) => {
		const asked = path.replace(":programme", "test").replace(":code", "TT");
		expect((await call(routes, { path: asked, method, programme })).status).toBe(401);
		const powerless = { ...viewerFor(bayar), can: () => false };
		expect((await call(routes, { path: asked, method, programme, viewer: powerless })).status).toBe(403);
	});
});
