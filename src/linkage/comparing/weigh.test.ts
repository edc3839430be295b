import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnsOf } from "../folding/columns.ts";
import { prepare } from "../folding/prepare.ts";
import type { Model } from "../learning/model.ts";
import { usualModel } from "../learning/usual-model.ts";
import type { LinkageRecord } from "../schema.ts";
import { bitsAt } from "./bits.ts";
import { patternAt } from "./kernel.ts";
import { highOf, levelIn, lowOf } from "./pattern.ts";
import { weigh } from "./weigh.ts";
import { weightsOf } from "./weights.ts";

const nobody: LinkageRecord = {
	...{ id: "r", given: null, family: null, clan: null, birthDate: null, sex: null, register: null, phone: null },
	...{ place: [], address: [], other: [], list: null },
};

function record(known: Partial<Omit<LinkageRecord, "birthDate">> & { born?: string } = {}): LinkageRecord {
	const { born, ...rest } = known;
	const precision = born?.length === 4 ? "year" : born?.length === 7 ? "month" : "day";
	return { ...nobody, ...rest, birthDate: born ? { date: `${born}-01-01`.slice(0, 10), precision } : null };
}

function levels(a: Parameters<typeof record>[0], b: Parameters<typeof record>[0]): Record<string, string> {
	const { fields } = weigh(usualModel, prepare(record(a)), prepare(record(b)));
	return Object.fromEntries(fields.map(({ role, level }) => [level === "swapped" || level === "same-family" ? level : role, level]));
}

describe("The level of", () => {
	it.each([
		["Бат-Эрдэнэ", "бат-эрдэнэ", "exact"],
		["Бат-Эрдэнэ", "Bat-Erdene", "folded"],
		["Өнөрбаяр", "Unurbayar", "folded"],
		["Энхтуяа", "Энхтуяаа", "folded"],
		["Энхболд", "Энхбилд", "sounds-alike"],
		["Алтанцэцэг", "Алтанцэцэн", "very-close"],
		["Ганболд", "Гамболд", "close"],
		["Болд", "Сараа", "else"],
	])("given names %s and %s is %s", (one, other, level) => {
		expect(levels({ given: one, family: "Дорж" }, { given: other, family: "Дорж" }).given).toBe(level);
	});

	it("a family name beside its initial is initial, and beside another's is else", () => {
		expect(levels({ given: "Сараа", family: "Б." }, { given: "Сараа", family: "Болдын" }).family).toBe("initial");
		expect(levels({ given: "Сараа", family: "Б." }, { given: "Сараа", family: "Б" }).family).toBe("initial");
		expect(levels({ given: "Сараа", family: "Д." }, { given: "Сараа", family: "Болдын" }).family).toBe("else");
	});

	it("names that changed places is swapped, and both are compared across", () => {
		const found = levels({ given: "Хулан", family: "Ганболд" }, { given: "Ganbold", family: "Khulan" });
		expect(found).toMatchObject({ given: "folded", family: "folded", swapped: "swapped" });
	});

	it.each([
		["2010-12-03", "2010-12-03", "exact"],
		["2010-01-01", "2010-01-01", "both-first-of-january"],
		["2010-01-01", "2010-08-17", "first-of-january"],
		["2010-01-01", "2011-08-17", "else"],
		["2010-12-03", "2010-03-12", "day-and-month-swapped"],
		["2010-12-03", "2010-12-08", "one-digit-apart"],
		["2010-12-09", "2010-12-10", "one-digit-apart"],
		["2010-12-03", "2001-12-03", "one-digit-apart"],
		["2010-12", "2010-12-03", "same-month"],
		["2010", "2010-12-03", "same-year"],
		["2010", "2011-12-03", "else"],
		["2010-12-03", "2010-12-27", "two-parts-agree"],
		["2010-12-03", "1997-06-21", "else"],
	])("birth dates %s and %s is %s", (one, other, level) => {
		expect(levels({ born: one }, { born: other }).birth_date).toBe(level);
	});

	it.each([
		["АБ10320314", "аб 10320314", "exact"],
		["АБ10320314", "АБ10120314", "typed-without-twenty"],
		["АБ10320314", "АБ10320334", "neighbour"],
		["1804974", "1804374", "one-letter-apart"],
		["1804974", "1894974", "one-letter-apart"],
		["АБ10320314", "УХ09251177", "else"],
	])("numbers %s and %s is %s", (one, other, level) => {
		expect(levels({ register: one }, { register: other }).register).toBe(level);
	});

	it("a birth date and a sex that an equal personal number repeats is told by it, and they are not counted twice", () => {
		const one = { register: "АБ10320314", born: "2010-12-03", sex: "male" } as const;
		expect(levels(one, one)).toMatchObject({ birth_date: "told-by-register", sex: "told-by-register" });
		const number = { register: "1804974", born: "2010-12-03" };
		expect(levels(number, number)).toMatchObject({ register: "exact", birth_date: "exact" });
	});

	it("a birth date that nobody knew is taken from the personal number", () => {
		expect(levels({ register: "АБ10320314", born: "2010-01-01" }, { born: "2010-12-03" }).birth_date).toBe("exact");
	});
});

describe("What is not known", () => {
	it("weighs nothing: two records that share no known field keep the prior", () => {
		expect(weigh(usualModel, prepare(record({ given: "Болд" })), prepare(record({ born: "2010-12-03" }))).bits).toBeCloseTo(
			usualModel.prior,
			1,
		);
	});

	it("never makes two records less alike than a difference would", () => {
		const whole = record({ given: "Болд", family: "Дорж", born: "2010-12-03", phone: "99112233" });
		for (const missing of ["given", "family", "birthDate", "phone"] as const) {
			const other = { given: "Цэцэг", family: "Сүх", birthDate: record({ born: "1999-05-17" }).birthDate, phone: "88001122" }[missing];
			const without = weigh(usualModel, prepare(whole), prepare({ ...whole, [missing]: null })).bits;
			expect(without).toBeGreaterThan(weigh(usualModel, prepare(whole), prepare({ ...whole, [missing]: other })).bits);
			expect(without).toBeLessThan(weigh(usualModel, prepare(whole), prepare(whole)).bits);
		}
	});
});

describe("Brothers, sisters and twins", () => {
	const bold = { given: "Болд", family: "Доржийн", born: "2010-12-03", phone: "99112233", sex: "male" } as const;

	it("of one telephone and birth date are not joined, whatever else they share", () => {
		const place = ["11", "1110"];
		for (const given of ["Ганзориг", "Сүхээ", "Мөнх"]) {
			const { bits, fields } = weigh(usualModel, prepare(record({ ...bold, place })), prepare(record({ ...bold, given, place })));
			expect(bits).toBeLessThan(usualModel.thresholds.link - 2);
			expect(fields.at(-1)).toMatchObject({ role: "family", level: "same-family" });
		}
	});

	it("are joined by an equal personal number, since no two persons have one", () => {
		const register = "АБ10320317";
		const one = prepare(record({ ...bold, register }));
		expect(weigh(usualModel, one, prepare(record({ ...bold, given: "Ганзориг", register }))).bits).toBeGreaterThan(0);
	});

	it("with numbers of neighbours are nearer to being one, and far from certain", () => {
		const one = prepare(record({ ...bold, register: "АБ10320317" }));
		const other = prepare(record({ ...bold, given: "Ганзориг", register: "АБ10320337" }));
		expect(weigh(usualModel, one, other).bits).toBeLessThan(usualModel.thresholds.link);
	});
});

const names = [
	"Бат-Эрдэнэ",
	"Bat-Erdene",
	"Батэрдэнэ",
	"Болд",
	"Болдын",
	"Б.",
	"Ganbold",
	"Ганболд",
	"Гамболд",
	"Ganboldyn",
	"Хулан",
	"",
	null,
];
const someRecord = fc.record({
	...{
		id: fc.constant("r"),
		given: fc.constantFrom(...names),
		family: fc.constantFrom(...names),
		clan: fc.constantFrom(...names, "Боржигон"),
	},
	birthDate: fc.constantFrom(
		...["2010-12-03", "2010-03-12", "2010-01-01", "2010-12", "2010", "2011-12-03"].map((born) => record({ born }).birthDate),
		null,
	),
	sex: fc.constantFrom("female" as const, "male" as const, null),
	register: fc.constantFrom("АБ10320314", "АБ10120314", "АБ10320334", "УХ09251177", "1804974", null),
	phone: fc.constantFrom("99112233", "99112234", "+976 9911-2233", "88001122", null),
	place: fc.array(fc.constantFrom("11", "1110", "1116", "Khovd", null), { maxLength: 3 }),
	address: fc.array(fc.constantFrom("wallaby place", "wallabyplace", "delmar", null), { maxLength: 2 }),
	other: fc.array(fc.constantFrom("7", "77", null), { maxLength: 1 }),
	list: fc.constant(null),
});

/** A model with a weight for everything, so that nothing is equal by being zero. */
const wholeModel: Model = {
	...usualModel,
	texts: (["clan", "place", "place", "place", "address", "address", "other"] as const).map((role, at, all) => ({
		...{ role, column: all.slice(0, at).filter((one) => one === role).length, impliedBy: at === 1 ? 2 : null },
		levels: ["exact", "very-close", "close", "in-another-column", "else"].map((level, code) => ({
			level,
			m: 0.7 / (code + 1),
			u: 0.01 * (code + 1),
		})),
		frequencies: { agreement: 0.01, least: 0.0003, shares: { "11": 0.4, "7": 0.02 } },
	})),
};

describe("Batch linkage", () => {
	it("weighs two of many as `weigh` weighs them alone, to the last bit and in either order", () => {
		fc.assert(
			fc.property(fc.array(someRecord, { minLength: 2, maxLength: 12 }), (records) => {
				const prepared = records.map(prepare);
				const columns = columnsOf(prepared, { shared: true });
				const weights = weightsOf(wholeModel, columns, { shared: true });
				for (const [i, one] of prepared.entries()) {
					for (const [j, other] of prepared.entries()) {
						if (i === j) continue;
						const { bits, fields } = weigh(wholeModel, one, other);
						expect(bitsAt(columns, weights, i, j)).toBe(bits);
						expect(bitsAt(columns, weights, j, i)).toBe(bits);
						expect(patternAt(columns, j, i)).toBe(patternAt(columns, i, j));
						expect(fields.reduce((sum, field) => sum + field.bits, wholeModel.prior)).toBeCloseTo(bits, 0);
					}
				}
			}),
			{ numRuns: 60 },
		);
	});

	it("keeps all levels of ten text columns in one whole number", () => {
		const place = ["a1", "b1", "c1", "d1", "e1"];
		const columns = columnsOf([record({ place, address: place }), record({ place, address: place })].map(prepare));
		const pattern = patternAt(columns, 0, 1);
		expect(Number.isSafeInteger(pattern)).toBe(true);
		expect(highOf(pattern) * 2 ** 20 + lowOf(pattern)).toBe(pattern);
		expect(levelIn(pattern, "given")).toBe(0);
		expect(() => columnsOf([prepare(record({ place: [...place, "f1"], address: place }))])).toThrow(RangeError);
	});
});
