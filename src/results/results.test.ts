import readSheets from "read-excel-file/node";
import { beforeAll, describe, expect, it } from "vitest";
import { lineOf } from "../../test/support/attendance.ts";
import { freshInstallation } from "../../test/support/database.ts";
import { authorBy, bayar, delger, oyun, type Person, sarnai, tsolmon, tuya, yuki } from "../../test/support/people.ts";
import { defineIndicator, plainSheet } from "../../test/support/sheets.ts";
import { call, viewerFor } from "../../test/support/visits.ts";
import { activitiesCommands } from "../activities/index.ts";
import { listVersions } from "../indicators/index.ts";
import { type Programme, planCommands } from "../programme/index.ts";
import { publishingCommands } from "../publishing/index.ts";
import { newId } from "../shared/id.ts";
import { machine, run } from "../shared/journal/index.ts";
import { resultsRoutes } from "./index.ts";

const [year, next] = [2018, 2019].map((number) => ({
	...{ id: newId(), nameMn: `${number} он`, nameEn: `${number}` },
	...{ startsOn: `${number}-01-01`, endsOn: `${number}-12-31` },
})) as [{ id: string; nameMn: string; nameEn: string; startsOn: string; endsOn: string }, { id: string }];
let programme: Programme;

beforeAll(async () => {
	({ programme } = await freshInstallation());
	const { handle } = programme;
	for (const period of [year, next]) await run(handle, machine, planCommands["period-written"], period);
	await defineIndicator(handle, sarnai, {
		...{ ...plainSheet, code: "P", title: { mn: "Хүн", en: "People met" }, target: 20 },
		...{ baseline: { value: 3, on: null, source: "Survey" }, targets: [{ period: "2018", value: 10 }] },
	});
	await defineIndicator(handle, sarnai, { ...plainSheet, code: "FEW", title: { mn: "Цөөн", en: "A few" }, windowFrom: "2018-12-01" });
	await hold("2018-06-10", "84", 6, "female");
	await hold("2018-12-11", "62", 3, "male");
	const by = (who: Person) => authorBy(who);
	const { seq: asOf } = await run(handle, by(sarnai), publishingCommands["period-submitted"], { period: year.id });
	await run(handle, by(oyun), publishingCommands["period-approved"], { period: year.id, asOf });
	await run(handle, by(oyun), publishingCommands["period-published"], { period: year.id, asOf });
	await hold("2018-07-10", "84", 1, "female");
	await hold("2019-02-10", "84", 2, "female");
});

/** As unlike as names of different people mostly are, so that nobody is taken for another. */
const names = [
	"Алтанцэцэг",
	"Бүрэнжаргал",
	"Ганбаатар",
	"Дэлгэрмаа",
	"Ёндон",
	"Жавхлан",
	"Лхагвасүрэн",
	"Мөнхзул",
	"Номин",
	"Очирбат",
	"Пүрэвдорж",
	"Тэмүүжин",
];
let people = 0;

async function hold(heldOn: string, area: string, count: number, sex: "female" | "male"): Promise<void> {
	const session = newId();
	const plan = { id: newId(), title: "Сургалт", sessions: [{ id: session, heldOn, area, site: null }] };
	await run(programme.handle, authorBy(bayar), activitiesCommands["activity-planned"], plan);
	for (let number = 0; number < count; number++) {
		const given = names[people++] ?? "";
		const born = `${1960 + people * 3}-${String(people).padStart(2, "0")}-${10 + people}`;
		const who = { sex, birthDate: { date: born, precision: "day" }, registerNumber: null, phone: null, workplace: null } as const;
		const report = {
			id: newId(),
			written: { name: given },
			name: { clan: null, family: names[people % names.length] ?? "", given },
			...who,
		};
		await run(programme.handle, authorBy(bayar), activitiesCommands["attendance-marked"], { id: newId(), session, ...lineOf(report) });
	}
}

const ask = (path: string, as: Person = sarnai) =>
	call(resultsRoutes, { path: `/office/${programme.slug}/${path}`, viewer: viewerFor(as), programme, language: "en" });
const send = (path: string, form: Record<string, string>, as: Person = sarnai) =>
	call(resultsRoutes, { path: `/office/${programme.slug}/${path}`, viewer: viewerFor(as), programme, language: "en", form });

/** The cells of the line of an indicator, without markup. */
async function cellsOf(path: string, title: string, as: Person = sarnai): Promise<string[]> {
	const html = await (await ask(path, as)).text();
	const line = html.split("<tr").find((one) => one.includes(`>${title}</a>`)) ?? "";
	return [...line.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell = ""]) =>
		cell
			.replace(/<[^>]+>/g, " ")
			.replace(/\s+/g, " ")
			.trim(),
	);
}

describe("refused", () => {
	it("are targets to whoever may not revise a sheet, or works in some areas only", async () => {
		const { length } = await listVersions(programme.handle.db, "P");
		for (const who of [tsolmon, delger, yuki]) {
			const sent = send("results/P/target?of=2018", { value: "1", operation: newId() }, who);
			expect((await sent).status).toBe(403);
		}
		await expect(ask("results/P/target?of=2018", tuya)).rejects.toMatchObject({ status: 403 });
		await expect(send("results/P/target", { value: "1", operation: newId() }, tuya)).rejects.toMatchObject({ status: 403 });
		expect(await listVersions(programme.handle.db, "P")).toHaveLength(length);
	});

	it("is a file of what is not published to whoever takes no figures out", async () => {
		for (const file of ["table.xlsx", "table.csv", "counting.csv"]) {
			await expect(ask(`results/${file}`, tsolmon)).rejects.toMatchObject({ code: "results.no-file", status: 403 });
		}
		expect(await (await ask("results", tsolmon)).text()).not.toContain("table.csv");
	});
});

describe("the table", () => {
	it("holds what is new in each period and all so far against their targets", async () => {
		expect(await cellsOf("results", "People met")).toEqual([
			"People met people",
			"3",
			"10 of 10 so far 10",
			"2 of – so far 12",
			"20",
			"12",
			"60%",
			"8 to go",
		]);
		expect(await cellsOf(`results?period=${year.id}`, "People met")).toEqual([
			"People met people",
			"3",
			"10",
			"10",
			"10",
			"100%",
			"Reached",
		]);
	});

	it("says of a part how many it holds, and holds it against no target", async () => {
		expect(await cellsOf("results?area=84&sex=female", "People met")).toEqual([
			"People met people",
			"3",
			"7 so far 7",
			"2 so far 9",
			"",
			"9",
			"",
			"",
		]);
		expect((await cellsOf("results?sex=male", "People met")).slice(2, 4)).toEqual(["3 so far 3", "0 so far 3"]);
	});

	it("takes what the address cannot mean for everybody", async () => {
		expect(await cellsOf("results?area=elsewhere'--&sex=both&period=x&disability=1", "People met")).toEqual(
			await cellsOf("results", "People met"),
		);
	});
});

describe("a donor", () => {
	it("reads what was published and nothing later, so few as could be known as a range", async () => {
		expect(await cellsOf("results", "People met", yuki)).toEqual([
			"People met people",
			"3",
			"9 of 10 so far 9",
			"20",
			"9",
			"45%",
			"11 to go",
		]);
		expect((await cellsOf("results", "A few", yuki))[2]).toBe("1–4 so far 1–4");
		expect((await cellsOf("results", "A few"))[2]).toBe("3 of – so far 3");
	});

	it("cannot ask for parts, on the page or in a file", async () => {
		expect(await cellsOf("results?area=84&sex=male", "People met", yuki)).toEqual(await cellsOf("results", "People met", yuki));
		const file = await (await ask("results/table.csv?area=84&sex=male", yuki)).text();
		expect([file, file.split("\r\n").filter((line) => line.startsWith("P,")).length]).toEqual([
			await (await ask("results/table.csv", yuki)).text(),
			2,
		]);
		expect(await (await ask("results", yuki)).text()).not.toContain('name="sex"');
	});
});

describe("a target is set from the table", () => {
	it("in two clicks, and back to what was shown, with nothing else of the sheet changed", async () => {
		const html = await (await ask(`results?period=${next.id}`)).text();
		const href = /href="\/office\/[^/]+\/(results\/P\/target[^"]*)"/.exec(html)?.[1]?.replaceAll("&amp;", "&") ?? "";
		expect(href).toBe(`results/P/target?period=${next.id}&of=2019`);
		expect(await (await ask(href)).text()).toContain("People met: target of 2019");
		const [before] = await listVersions(programme.handle.db, "P");
		const sent = await send(href, { value: "1 200", operation: newId() });
		expect([sent.status, sent.headers.get("location")]).toEqual([
			303,
			`/office/${programme.slug}/results?period=${next.id}&done=target-set`,
		]);
		const [after] = await listVersions(programme.handle.db, "P");
		expect(after).toEqual({ ...before, version: after?.version, targets: [...(before?.targets ?? []), { period: "2019", value: 1200 }] });
		expect((await send(href, { value: "", operation: newId() })).status).toBe(303);
		expect((await listVersions(programme.handle.db, "P"))[0]?.targets).toEqual(before?.targets);
	});

	it("and what is no number comes back as it was typed", async () => {
		for (const path of ["results/P/target", "results/P/target?of=2019"]) {
			const sent = await send(path, { value: "many", operation: newId() });
			const html = await sent.text();
			expect([sent.status, html.includes('value="many"'), html.includes('href="#value"')]).toEqual([422, true, true]);
		}
	});
});

describe("a file", () => {
	it("holds a line to each indicator and period, and beside it how each is counted", async () => {
		const sheets = await readSheets(Buffer.from(await (await ask("results/table.xlsx")).arrayBuffer()));
		expect(sheets.map(({ sheet }) => sheet)).toEqual(["Results", "How it is counted"]);
		const [head = [], ...lines] = sheets[0]?.data ?? [];
		const column = (name: string) => head.indexOf(name);
		const of = lines.filter(([code]) => code === "P");
		expect(
			of.map((line) => [
				line[column("Period")],
				line[column("New in the period, at least")],
				line[column("Target")],
				line[column("So far at its end, at most")],
			]),
		).toEqual([
			["2018", 10, 10, 10],
			["2019", 2, null, 12],
			["Whole programme", null, 20, 12],
		]);
		expect(sheets[1]?.data.flat()).toContain("People met");
		const counting = await (await ask("results/counting.csv")).text();
		for (const line of sheets[1]?.data ?? []) for (const cell of line) expect(counting).toContain(String(cell ?? "").replaceAll('"', '""'));
	});

	it("is called by its programme, what it holds and its day", async () => {
		const { headers } = await ask(`results/table.csv?area=84&sex=female&period=${year.id}`);
		expect(headers.get("content-disposition")).toContain(`"${programme.slug}-results-84-2018-female-2020-04-27.csv"`);
	});
});
