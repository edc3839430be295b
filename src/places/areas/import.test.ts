import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { freshInstallation } from "../../../test/support/database.ts";
import { authorBy, sarnai } from "../../../test/support/people.ts";
import type { Programme } from "../../programme/index.ts";
import type { Handle } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { run } from "../../shared/journal/index.ts";
import { importPlaces, importPopulation } from "../command-line.ts";
import { placeCommands as commands, listPopulations, loadAreas, readPopulation } from "../index.ts";
import { areaName, findArea, learnAreas } from "./areas.ts";

let installation: Handle;
let programme: Programme;

beforeEach(async () => {
	({ handle: installation, programme } = await freshInstallation());
	await loadAreas(installation.db);
});
afterEach(() => learnAreas([]));

function places(text: string | Uint8Array, options: { dryRun?: boolean; language?: "mn" | "en" } = {}) {
	const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
	const { dryRun = false, language = "en" } = options;
	return importPlaces(installation, () => programme.handle, { name: "areas.csv", bytes }, { dryRun, language });
}

const khoroos = `Эх сурвалж;Нэр;Төрөл;Дээд код;Код;Хүчинтэй дуусах
ҮСХ;1-р хороо;хороо;1110;MN111051;
ҮСХ;2-р хороо;хороо;MN1110;111053;2019-12-31
`;

describe("importing areas", () => {
	it("takes columns in any order, Mongolian headings, P-codes with MN, and a byte order mark", async () => {
		const report = await places(`\ufeff${khoroos}`);
		expect(report).toMatchObject({ areas: { written: 2, known: 0 }, rejected: [] });
		expect(areaName("11/1110/111051", "en")).toBe("Khoroo 1, Bayanzürkh district, Ulaanbaatar");
		expect(findArea("11/1110/111053")?.validUntil).toBe("2019-12-31");
		const journal = await installation.db
			.selectFrom("journal" as never)
			.selectAll()
			.execute();
		expect(journal.map((row) => (row as { kind: string }).kind)).toContain("places.areas-imported");
	});

	it("changes nothing when the same file comes twice, and nothing at all in a dry run", async () => {
		expect(await places(khoroos, { dryRun: true })).toMatchObject({ areas: { written: 2 } });
		expect(findArea("11/1110/111051")).toBeNull();
		await places(khoroos);
		expect(await places(khoroos)).toMatchObject({ areas: { written: 0, known: 2 }, rejected: [] });
	});

	it("reads English headings, commas or tabs, and children before their parents", async () => {
		const report = await places(
			"code\tparent code\tkind\tname mn\tname\n810151\t8101\tbag\t1-р баг\t\n8101\t81\tsum\tУлиастай\tUliastai\n",
		);
		expect(report).toMatchObject({ areas: { written: 2 }, rejected: [] });
		expect(areaName("81/8101/810151", "mn")).toBe("Завхан аймаг, Улиастай сум, 1-р баг");
	});

	it("names each bad row with its line and reason, and takes the rest", async () => {
		const rows = [
			"code,parent,kind,name in Mongolian,valid from,valid until",
			"MN-041,,aimag,Хөвсгөл,,",
			"8410,62,sum,Буянт,,",
			"8410,84,khoroo,Буянт,,",
			"84,,district,Ховд,,",
			"8452,84,sum,,,",
			"99,,aimag,Хаана ч үгүй,,",
			"810151,8101,bag,1-р баг,,",
			"111051,1110,khoroo,1-р хороо,2020-01-01,2019-01-01",
			"111053,1110,khoroo,2-р хороо,2020-02-30,",
			"111055,1110,khoroo,3-р хороо,,",
			"8104,84,sum,Алдархаан,,",
		];
		const { areas, rejected } = await places(rows.join("\n"));
		expect(areas.written).toBe(1);
		expect(rejected.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 12]);
		expect(rejected[0]?.reason).toContain("ISO 3166-2");
		expect(rejected[1]?.reason).toContain("another parent");
		expect((await places(rows.join("\n"), { language: "mn" })).rejected[8]?.reason).toContain("2020-04-27");
	});

	it("reads Windows-1251, and refuses what is no text or no table of areas", async () => {
		// Mongolian fonts for this code page put Ө and Ү in the place of two Ukrainian letters.
		const bytes = [...khoroos].map((letter) => {
			const code = letter.charCodeAt(0);
			return { ө: 0xba, ү: 0xbf, Ү: 0xaf }[letter] ?? (code < 0x80 ? code : code - 0x410 + 0xc0);
		});
		expect(await places(Uint8Array.from(bytes))).toMatchObject({ areas: { written: 2 }, rejected: [] });
		expect(findArea("11/1110/111051")?.name.mn).toBe("1-р хороо");
		await expect(places(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0))).rejects.toMatchObject({ code: "places.file-no-text" });
		await expect(places("given name,phone\nБат,99112233\n")).rejects.toMatchObject({ code: "places.file-headings" });
	});

	it("enters the population of an area that we bring", async () => {
		const file = 'code,kind,name mn,population,year,source\n84,aimag,Ховд,"88,500",2019,NSO\n62,aimag,Өвөрхангай,117000,2019,\n';
		const report = await places(file);
		expect(report).toMatchObject({ areas: { written: 0, known: 2 }, numbers: { written: 1, known: 0 } });
		expect(report.rejected).toMatchObject([{ row: 3 }]);
		expect(await readPopulation(programme.handle.db, { area: "84" }, "2020-04-27")).toEqual({ people: 88_500, year: 2019, source: "NSO" });
		expect(await places(file)).toMatchObject({ numbers: { written: 0, known: 1 } });
	});
});

describe("importing numbers of people", () => {
	const population = (text: string) =>
		importPopulation(programme.handle, { name: "people.csv", bytes: new TextEncoder().encode(text) }, { dryRun: false, language: "en" });

	it("finds areas by code and sites by name, and names the rows it cannot place", async () => {
		const site = { kind: "school", nameEn: null, closedGroup: true } as const;
		for (const area of ["84", "84/8410", "11/1110"]) {
			const nameMn = area === "84" ? "Ирээдүй" : "1-р сургууль";
			await run(programme.handle, authorBy(sarnai), commands["site-added"], { ...site, id: newId(), area, nameMn });
		}
		const report = await population(
			[
				"Код,Сургууль,Он,Хүний тоо,Эх сурвалж",
				"MN8410,,2019,2100,ҮСХ",
				",ирээдүй,2019,640,сургууль",
				",1-р сургууль,2019,300,сургууль",
				"8410,1-р сургууль,2019,300,сургууль",
				",Алга,2019,300,сургууль",
				"MN-043,,2019,300,ҮСХ",
				"84,,19,300,ҮСХ",
				"84,,2019,300,",
				",,2019,300,ҮСХ",
			].join("\n"),
		);
		expect(report.numbers).toEqual({ written: 3, known: 0 });
		expect(report.rejected.map(({ row }) => row)).toEqual([4, 6, 7, 8, 9, 10]);
		expect(await listPopulations(programme.handle.db)).toHaveLength(3);
	});

	it("takes the name of an area beside its code for what it is, and no other name", async () => {
		const report = await population(
			"Код,Нэр,Он,Хүн ам,Эх сурвалж\n84,Ховд,2019,88500,ҮСХ\n62,Өвөрхангай аймаг,2019,115000,ҮСХ\n1110,Bayanzürkh district,2019,300000,NSO\n84,Увс,2019,1,ҮСХ\n",
		);
		expect(report.numbers).toEqual({ written: 3, known: 0 });
		expect(report.rejected.map(({ row }) => row)).toEqual([5]);
		const numbers = (await listPopulations(programme.handle.db)).map(({ area, site, people }) => [area, site, people]);
		expect(numbers).toEqual(
			expect.arrayContaining([
				["84", null, 88500],
				["62", null, 115000],
				["11/1110", null, 300000],
			]),
		);
	});

	it("holds the newest number that is not of a later year, else the earliest", async () => {
		await population("code,year,people,source\n84,2015,100,a\n84,2018,200,a\n84,2021,300,a\n84,2018,210,b\n");
		const on = (day: string) => readPopulation(programme.handle.db, { area: "84" }, day);
		expect([(await on("2020-04-27"))?.people, (await on("2012-01-01"))?.people, (await on("2030-01-01"))?.people]).toEqual([210, 100, 300]);
		expect(await readPopulation(programme.handle.db, { area: "84/8410" }, "2020-04-27")).toBeNull();
	});
});
