import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { guardBetween } from "./clustering/guards.ts";
import { linkFiles } from "./command-line.ts";
import { weigh } from "./comparing/weigh.ts";
import { columnsOf } from "./folding/columns.ts";
import { prepare } from "./folding/prepare.ts";
import { usualModel } from "./learning/usual-model.ts";
import type { LinkageRecord } from "./schema.ts";

// What registers hold besides people: words where a name should be, numbers that are none, and names that half a town bears.

const folder = mkdtempSync(join(tmpdir(), "tegsh-as-written-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const syllables = ["Mar", "Tor", "Hel", "Gun", "Sig", "Ros", "Ber", "Ing", "Dag", "Lin", "Als", "Fre", "Ond", "Kas", "Vil"];
const ends = ["in", "a", "vald", "mund", "ric", "berg", "son", "gard", "strom", "man"];

/** So many people of whom two in five were written down twice, mostly as they were; no two of one person have different dates. */
function townsfolk(people: number): string[][] {
	let state = 11;
	const below = (limit: number) => {
		state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
		return Math.floor((state / 4_294_967_296) * limit);
	};
	const name = () => `${syllables[below(15)]}${syllables[below(15)]?.toLowerCase()}${ends[below(10)]}`;
	return Array.from({ length: people }).flatMap((_, person) => {
		const day = `${1950 + below(60)}-${String(1 + below(12)).padStart(2, "0")}-${String(2 + below(26)).padStart(2, "0")}`;
		const row = [`b${person}`, name(), name(), day, below(2) === 0 ? "F" : "M", `Place ${below(10)}`, `9${1_000_000 + below(8_999_999)}`];
		if (below(5) > 1) return [row];
		const again = [...row];
		again[0] = `b${person}d`;
		if (below(2) === 0) again[1] = `${row[1]?.slice(0, 2)}${row[1]?.slice(3)}`;
		return [row, again];
	});
}

/** Who is one person, as lists of ids; only of rows that the town was joined by. */
async function linked(
	rows: readonly (readonly string[])[],
	map = "given=given,family=family,birth_date=born,sex=sex,place=place,phone=phone",
) {
	const [file, out] = [join(folder, "register.csv"), join(folder, "clusters.csv")];
	const text = [["id", "given", "family", "born", "sex", "place", "phone"], ...town, ...rows].map((row) => row.join(",")).join("\n");
	writeFileSync(file, `${text}\n`);
	const quiet = { oneToOne: false, pairs: undefined, today: "2020-04-27", language: "en", say: () => {} } as const;
	await linkFiles([file], { ...quiet, id: "id", map: [map], out });
	const found = new Map<string, string[]>();
	for (const line of readFileSync(out, "utf8").trim().split("\n").slice(1)) {
		const [id = "", cluster = ""] = line.split(",");
		if (!/^b\d/.test(id)) found.set(cluster, [...(found.get(cluster) ?? []), id]);
	}
	return [...found.values()].map((ids) => ids.join(" "));
}

let town: string[][] = [];
beforeAll(() => {
	town = townsfolk(900);
});

describe("a name that many bear", () => {
	it("joins nobody of two wholly different dates, and does not teach that dates differ", async () => {
		const dated = Array.from({ length: 12 }, (_, at) => [
			`cn${at}`,
			"Gunnar",
			"Hellstrom",
			`${1950 + 4 * at}-${month(at + 1)}-${month(2 * at + 3)}`,
		]);
		const undated = Array.from({ length: 6 }, (_, at) => [`cm${at}`, "Gunnar", "Hellstrom", ""]);
		const others = [
			["hc1", "Sigmund", "Norrgard", "1958-03-21", "M", "Place 3", ""],
			["hc2", "Sigmund", "Norrgard", "1994-11-07", "M", "Place 5", ""],
		];
		const groups = await linked([...[...dated, ...undated].map((row) => [...row, "", "Place 4", ""]), ...others]);
		for (const group of groups) expect(group.split(" ").filter((id) => id.startsWith("cn")).length, group).toBeLessThan(2);
		expect(groups).toContain("hc1");
		expect(groups).toContain("hc2");
	});

	it("that is no name is nobody's", async () => {
		const words = ["Unknown", "нэргүй", "Тодорхойгүй"];
		const rows = words.flatMap((word, at) => [
			[`u${at}`, word, word, `1960-0${at + 2}-10`, "", "Place 4", ""],
			[`v${at}`, word, word, "", "", "Place 4", ""],
		]);
		expect(await linked(rows)).toEqual(rows.map(([id]) => id));
	});
});

describe("another sex", () => {
	it("is a slip of the pen where all else agrees, and tells twins apart", async () => {
		const rows = [
			["s1", "Marlis", "Thorvald", "1981-05-17", "F", "Place 1", "91234567"],
			["s2", "Marlis", "Thorvald", "1981-05-17", "M", "Place 1", "91234567"],
			["o1", "Ottilie", "Grenfell", "1977-08-23", "F", "Place 2", "92345678"],
			["o2", "Ottilie", "Grenfell", "1977-08-23", "F", "Place 2", "92345678"],
			["o3", "Ottilie", "Grenfell", "1977-08-23", "M", "Place 2", "92345678"],
			["t1", "Hedwig", "Aldermann", "2012-03-09", "F", "Place 3", "93456789"],
			["t2", "Ludwig", "Aldermann", "2012-03-09", "M", "Place 3", "93456789"],
		];
		expect(await linked(rows)).toEqual(["s1 s2", "o1 o2 o3", "t1", "t2"]);
	});

	it.each([
		["of a name that differs in its last letter", { given: "dario" }, "sexes-differ"],
		["of a name with another vowel in the middle", { given: "deria" }, "sexes-differ"],
		["of a name with another consonant in the middle", { given: "dasia" }, null],
		["of two given names", { given: "mark" }, "sexes-differ"],
		["on two days", { born: "1980-02-04" }, "sexes-differ"],
		["of two families", { family: "petrof" }, "sexes-differ"],
		["where neither family nor day is told", { family: null, born: null }, "sexes-differ"],
		["where the day is not told", { born: null }, null],
	] as const)("%s: %j", (_, change, guard) => {
		const daria = { register: null, list: null, sex: "female", given: "daria", family: "ivanof", born: "1980-02-03" };
		expect(guardBetween(daria, { ...daria, sex: "male", ...change })).toBe(guard);
	});
});

const somebody: LinkageRecord = {
	...{ id: "r", given: "Оюунчимэг", family: "Лувсангийн", clan: null, birthDate: null, sex: "female", register: null, phone: null },
	...{ place: [], address: [], other: [], list: null },
};

function bitsOf(change: Partial<LinkageRecord>, role: string): number[] {
	const one = prepare({ ...somebody, ...change });
	return weigh(usualModel, one, one)
		.fields.filter((field) => field.role === role)
		.map(({ bits }) => bits);
}

describe("what is no evidence", () => {
	it.each(["9.91E+07", "00000000", "99999999", "утасгүй 1", "12345678", "-", "байхгүй"])("the telephone %s", (phone) => {
		expect(bitsOf({ phone }, "phone")).toEqual([]);
		expect(prepare({ ...somebody, phone }).phones).toEqual([]);
	});

	it.each(["9.91E+07", "9,91E+07", "99999999", "00000000", "12345678"])("the number %s", (register) => {
		expect(bitsOf({ register }, "register")).toEqual([]);
	});

	it.each(["1900-01-01", "1984-01-01"])("the day %s", (date) => {
		expect(bitsOf({ birthDate: { date, precision: "day" } }, "birth_date").every((bits) => bits === 0)).toBe(true);
	});

	it("a mark beside a number is left away", () => {
		expect(prepare({ ...somebody, phone: "9911-2233 (ээж)" }).phones).toEqual(["99112233"]);
	});
});

describe("one letter of a short name", () => {
	it.each([
		["KOCH", "KOWH"],
		["MEYER", "MECER"],
		["ANNA", "ANCNA"],
		["Бат", "Батт"],
	])("%s and %s is a slip", (one, other) => {
		const columns = columnsOf([one, other].map((family) => prepare({ ...somebody, family })));
		expect(columns.size).toBe(2);
		const [a, b] = [one, other].map((family) => prepare({ ...somebody, family, birthDate: { date: "1967-04-21", precision: "day" } }));
		if (!a || !b) throw new Error("two records");
		const family = weigh(usualModel, a, b).fields.find(({ role }) => role === "family");
		expect(family?.bits).toBeGreaterThan(0);
	});

	it("of three letters is another name", () => {
		const found = [{ family: "Бат" }, { family: "Бал" }].map((name) => prepare({ ...somebody, ...name }));
		const [a, b] = found;
		if (!a || !b) throw new Error("two records");
		expect(weigh(usualModel, a, b).fields.find(({ role }) => role === "family")?.bits).toBeLessThan(0);
	});
});

function month(number: number): string {
	return String(number).padStart(2, "0");
}
