import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldRecord } from "../folding/folded.ts";
import type { LinkageRecord } from "../schema.ts";
import { blockingKeys, keyKinds, keysOf } from "./keys.ts";

const nobody: LinkageRecord = {
	...{ id: "1", given: null, family: null, clan: null, birthDate: null, sex: null, register: null, phone: null },
	...{ place: [], address: [], other: [], list: null },
};

const day = (date: string): LinkageRecord["birthDate"] => ({ date, precision: "day" });
const keys = (record: Partial<LinkageRecord>) => keysOf(foldRecord({ ...nobody, ...record }));
const kinds = (record: Partial<LinkageRecord>) => blockingKeys(foldRecord({ ...nobody, ...record })).map(({ kind }) => kind);
const meet = (one: Partial<LinkageRecord>, other: Partial<LinkageRecord>) => keys(one).some((key) => keys(other).includes(key));

const saraa: Partial<LinkageRecord> = {
	...{ given: "Сараа", family: "Батын", birthDate: day("2009-03-05"), sex: "female", phone: "99112233", place: ["11", "1110"] },
};

describe("keys", () => {
	it("are signed 32-bit numbers, sorted and distinct, and fixed for ever", () => {
		expect(keys(saraa)).toEqual([...new Set(keys(saraa))].sort((a, b) => a - b));
		for (const key of keys(saraa)) expect(key | 0).toBe(key);
		expect(keys({ phone: "99112233" })).toEqual([1303363123]);
	});

	it("are none where nothing is known, and about a dozen where all is", () => {
		expect(keys({})).toEqual([]);
		expect(keys(saraa).length).toBeLessThanOrEqual(16);
		for (const kind of kinds(saraa)) expect(keyKinds).toContain(kind);
	});

	it.each<[string, Partial<LinkageRecord>]>([
		["both names in Latin letters", { given: "Saraa", family: "Bat" }],
		["names swapped", { given: "Бат", family: "Сараа" }],
		["an initial", { given: "Сараа", family: "Б." }],
		["both in one cell", { given: "Б.Сараа" }],
		["both in one cell, the initial last", { given: "Сараа Б." }],
		["given name and year", { given: "Сара", birthDate: { date: "2009-01-01", precision: "year" } }],
		["family name and year", { family: "Bat", birthDate: { date: "2009-01-01", precision: "year" } }],
		["birth date and sex", { birthDate: day("2009-03-05"), sex: "female" }],
		["day and month swapped", { given: "Sarnai", birthDate: day("2009-05-03") }],
		["another year", { given: "Сараа", birthDate: day("2010-03-05") }],
		["given name and place", { given: "Сараа", place: ["11", "1110"] }],
		["a telephone", { phone: "+976 9911-2233" }],
	])("find a person by %s", (_, key) => {
		expect(meet(saraa, key)).toBe(true);
	});

	it("would lose a person without any one of these, so none is there for nothing", () => {
		const only: readonly (readonly [Partial<LinkageRecord>, Partial<LinkageRecord>, string])[] = [
			[saraa, { given: "Сараа", family: "Б." }, "name-and-initial"],
			[saraa, { given: "Сараа", birthDate: { date: "2009-01-01", precision: "year" } }, "name-and-year"],
			[saraa, { given: "Сараа", birthDate: day("2010-03-05") }, "name-and-day"],
			[saraa, { given: "Sarnai", birthDate: day("2009-05-03") }, "swapped-date"],
			[saraa, { birthDate: day("2009-03-05"), sex: "female" }, "birth-date-and-sex"],
			[saraa, { given: "Сараа", place: ["11", "1110"] }, "name-and-place"],
			[saraa, { phone: "99112233" }, "phone"],
		];
		for (const [one, other, needed] of only) {
			const left = (record: Partial<LinkageRecord>) =>
				blockingKeys(foldRecord({ ...nobody, ...record })).filter(({ kind }) => kind !== needed);
			expect(left(one).some(({ hash }) => left(other).some((key) => key.hash === hash))).toBe(false);
		}
	});

	it("take 1 January for a day that nobody knew", () => {
		const unknown = kinds({ ...saraa, birthDate: day("2009-01-01") });
		for (const kind of ["birth-date-and-sex", "initial-and-birth-date", "name-and-day"] as const) expect(unknown).not.toContain(kind);
	});

	it("find a personal number typed without the 20 of its month", () => {
		expect(meet({ register: "УБ09230512" }, { register: "уб 09030512" })).toBe(true);
	});

	it("meet for any name and its capitals", () => {
		const name = fc.string({ unit: fc.constantFrom(..."абвгдөүхцчbdgnrtuo-"), minLength: 2, maxLength: 12 });
		fc.assert(
			fc.property(name, (given) => {
				fc.pre(/[а-яөүa-z]/.test(given));
				const born = day("2009-03-05");
				expect(meet({ given, birthDate: born }, { given: given.toUpperCase(), birthDate: born })).toBe(true);
			}),
		);
	});
});
