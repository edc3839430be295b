import { afterEach, describe, expect, it } from "vitest";
import { areaOptions, upperAreaOptions } from "../names.ts";
import { isInMongolia, readCoordinates } from "../rules.ts";
import { type Area, areaName, areas, findArea, learnAreas } from "./areas.ts";
import { outlines } from "./outlines.ts";

afterEach(() => learnAreas([]));

const khoroo = (code: string, valid: Partial<Area> = {}): Area => ({
	code,
	path: `11/1110/${code}`,
	iso: null,
	kind: "khoroo",
	name: { mn: "3-р хороо", en: "Khoroo 3" },
	validFrom: null,
	validUntil: null,
	...valid,
});

describe("the areas that Tegsh brings", () => {
	const under = (path: string) => areas.filter((area) => area.path.startsWith(`${path}/`));

	it("are 21 aimags and the capital, its nine districts, 17 sums of Khovd and 19 of Övörkhangai", () => {
		expect(areas.filter(({ kind }) => kind === "aimag")).toHaveLength(21);
		expect(under("11").map(({ kind }) => kind)).toEqual(Array(9).fill("district"));
		expect([under("84").length, under("62").length, areas.length]).toEqual([17, 19, 22 + 9 + 17 + 19]);
	});

	it("have a code, a path and a name of their own, and codes begin with those of their parents", () => {
		for (const key of ["code", "path"] as const) expect(new Set(areas.map((area) => area[key])).size).toBe(areas.length);
		expect(new Set(areas.map(({ path }) => areaName(path, "mn"))).size).toBe(areas.length);
		expect(new Set(areas.map(({ path }) => areaName(path, "en"))).size).toBe(areas.length);
		for (const { code, path } of areas) expect(path).toBe(code.length === 2 ? code : `${code.slice(0, 2)}/${code}`);
	});

	it("never mix national codes with ISO 3166-2: the same number is another aimag", () => {
		for (const { code, iso, kind } of areas) {
			expect(code).toMatch(/^\d{2}(\d{2})?$/);
			if (kind === "aimag" || kind === "capital") expect(iso).toMatch(/^MN-(1|0\d\d)$/);
			else expect(iso).toBeNull();
		}
		expect(areas.find(({ iso }) => iso === "MN-041")?.name.en).toBe("Khövsgöl");
		expect(findArea("41")?.name.en).toBe("Töv");
	});

	it("are drawn, all 22 of the first level", () => {
		expect(outlines.map(({ code }) => code).sort()).toEqual(areas.filter(({ path }) => !path.includes("/")).map(({ code }) => code));
		expect(outlines.map(({ path }) => path).join("").length).toBeLessThan(12_000);
	});

	it("say their kind where the name alone would be another's", () => {
		expect(areaName("22", "mn")).toBe("Сүхбаатар");
		expect(areaName("11/1119", "mn")).toBe("Улаанбаатар, Сүхбаатар дүүрэг");
		expect(areaName("84/8410", "mn")).toBe("Ховд аймаг, Буянт сум");
		expect(areaName("84/8410", "en")).toBe("Buyant soum, Khovd");
	});
});

describe("areas that are learnt", () => {
	it("are named from the top down, without saying khoroo twice", () => {
		learnAreas([khoroo("111055"), khoroo("111056", { name: { mn: "28", en: "28th" } })]);
		expect(areaName("11/1110/111055", "mn")).toBe("Улаанбаатар, Баянзүрх дүүрэг, 3-р хороо");
		expect(areaName("11/1110/111055", "en")).toBe("Khoroo 3, Bayanzürkh district, Ulaanbaatar");
		expect(areaName("11/1110/111056", "mn")).toBe("Улаанбаатар, Баянзүрх дүүрэг, 28 хороо");
	});

	it("are offered while they are valid, and named for ever", () => {
		const old = khoroo("111055", { validFrom: "2010-01-01", validUntil: "2019-12-31" });
		learnAreas([old, khoroo("111056", { validFrom: "2020-01-01" })]);
		const offered = (choice?: Parameters<typeof areaOptions>[3]) =>
			areaOptions("mn", ["11/1110"], [], choice)
				.map(({ value }) => value.split("/")[2])
				.filter(Boolean);
		expect(offered({ day: "2019-06-01" })).toEqual(["111055"]);
		expect(offered({ day: "2020-06-01" })).toEqual(["111056"]);
		expect(offered()).toEqual(["111056"]);
		expect(offered({ day: "2020-06-01", kept: old.path })).toHaveLength(2);
		expect(areaName(old.path, "mn")).toContain("3-р хороо");
	});

	it("do not crowd the boxes to tick, and do not take the place of one that is brought", () => {
		learnAreas([khoroo("111055"), { ...khoroo("84"), path: "84" }]);
		expect(upperAreaOptions("mn", [""])).toHaveLength(67);
		expect(areaName("84", "en")).toBe("Khovd");
	});
});

it("offers the programme's areas first, then aimags, then the rest in groups of its parent", () => {
	const options = areaOptions("mn", [""], ["84", "11/1110"]);
	expect(options.slice(0, 2).map(({ value }) => value)).toEqual(
		["11/1110", "84"].sort((a, b) => areaName(a, "mn").localeCompare(areaName(b, "mn"), "mn")),
	);
	const groups = options.map(({ group }) => group).filter((group, index, all) => group && group !== all[index - 1]);
	expect(groups).toEqual(["Ховд аймгийн сумд", "Өвөрхангай аймгийн сумд", "Улаанбаатар хотын дүүргүүд"]);
});

describe("a point on the map", () => {
	it.each(["47.918, 106.917", "47,918; 106,917", "47.918,106.917", "47,918 106,917", " 47.918° N 106.917° E "])(
		"is read from %s",
		(text) => {
			expect(readCoordinates(text)).toEqual({ latitude: 47.918, longitude: 106.917 });
		},
	);
	it.each(["47.918", "north", "47.918, 206.9", "1, 2, 3", "47,918,106,917", "°"])("is not read from %s", (text) => {
		expect(readCoordinates(text)).toBeUndefined();
	});
	it("is none where nothing is written, and looks wrong outside Mongolia", () => {
		expect(readCoordinates("  ")).toBeNull();
		expect(isInMongolia({ latitude: 47.9, longitude: 106.9 })).toBe(true);
		expect(isInMongolia({ latitude: 106.9, longitude: 47.9 })).toBe(false);
	});
});
