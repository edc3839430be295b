import { describe, expect, it } from "vitest";
import { usualModel, weigh } from "../../linkage/index.ts";
import { reasonsOf, sayReasons } from "../intake/reasons.ts";
import { compare } from "../review/comparing.ts";
import type { PartialRecord } from "../schema.ts";
import { foldReport } from "./likeness.ts";

const plain = {
	name: { clan: null, family: "Дорж", given: "Болдбаатар" },
	birthDate: { date: "1984-03-12", precision: "day" },
	sex: "male",
	registerNumber: null,
	phone: "99112233",
	workplace: null,
	area: "11/1110",
} as const satisfies PartialRecord;

type Changes = { readonly [Field in keyof PartialRecord]?: PartialRecord[Field] };

/** How the fields of two reports stand, and what is said of them above the table. */
function judged(one: Changes, other: Changes) {
	const [a, b]: PartialRecord[] = [
		{ ...plain, ...one },
		{ ...plain, ...other },
	];
	if (!a || !b) throw new Error("there are two");
	const { fields } = weigh(usualModel, foldReport("1", a).prepared, foldReport("2", b).prepared);
	const pair = (role: "given" | "family" | "sex" | "phone" | "other", value: (report: PartialRecord) => string | null | undefined) => ({
		role,
		values: [value(a) ?? "", value(b) ?? ""] as const,
	});
	const areas = a.area && b.area ? ([a.area, b.area] as const) : undefined;
	const { rows, judged } = compare(fields, [
		pair("given", ({ name }) => name.given),
		pair("family", ({ name }) => name.family),
		pair("sex", ({ sex }) => sex),
		pair("phone", ({ phone }) => phone),
		pair("other", ({ workplace }) => workplace),
		{ role: "place" as const, values: [a.area ?? "", b.area ?? ""] as const, areas },
	]);
	const standing = Object.fromEntries(rows.map((row) => [row.role, row.judged?.standing ?? null]));
	return { standing, said: sayReasons(judged, "en"), intake: reasonsOf(fields, "en"), rows, judged };
}

describe("an area", () => {
	it.each([
		["is the same", "11/1110", "11/1110", "agrees", "recorded in the same area"],
		["lies within the other", "11", "11/1110", "agrees", "recorded in the same area"],
		["lies within the other, further down than the model looks", "11/1110", "11/1110/3", "agrees", "recorded in the same area"],
	])("%s: it agrees, and nothing differs", (_, one, other, standing, phrase) => {
		const { standing: found, said } = judged({ area: one }, { area: other });
		expect(found.place).toBe(standing);
		expect(said.for).toContain(phrase);
		expect(said.against).toEqual([]);
	});

	it.each([
		["in the same city", "11/1110", "11/1113", "recorded in the same aimag or city, but elsewhere in it"],
		[
			"in the same district, further down than the model looks",
			"11/1110/1",
			"11/1110/2",
			"recorded in the same aimag or city, but elsewhere in it",
		],
		["elsewhere altogether", "11/1110", "84/8401", "recorded in a different area"],
	])("is another one, %s: it is said once", (_, one, other, phrase) => {
		const { said, intake } = judged({ area: one }, { area: other });
		expect([...said.for, ...said.against].filter((reason) => reason.startsWith("recorded"))).toEqual([phrase]);
		expect([...intake.for, ...intake.against].filter((reason) => reason.startsWith("recorded")).length).toBeLessThan(2);
	});
});

it("names that changed places are said once, under both headings alike", () => {
	const { standing, said } = judged({}, { name: { clan: null, family: "Болдбаатар", given: "Дорж" } });
	expect([standing.given, standing.family]).toEqual(["agrees", "agrees"]);
	expect([...said.for, ...said.against].filter((reason) => reason.includes("name"))).toEqual([
		"given name and father’s or mother’s name swapped",
	]);
	expect(said.for).toContain("given name and father’s or mother’s name swapped");
});

it("what differs is said however little it weighs, and what nobody knows is neither", () => {
	const { standing, said } = judged({ sex: "female", phone: null, workplace: "School" }, { workplace: "Kindergarten" });
	expect(standing).toMatchObject({ sex: "differs", phone: null, other: "differs" });
	expect(said.against).toEqual(expect.arrayContaining(["different sex", "different workplace"]));
	expect([...said.for, ...said.against].join()).not.toContain("telephone");
});

it("what stands where nothing is known agrees with nothing", () => {
	expect(judged({ phone: "00000000" }, { phone: "00000000" }).standing.phone).toBeNull();
});

const names = ["Болдбаатар", "Болдбаатар ", "Болдбатар", "Дорж", "Б", "Boldbaatar", ""];
const variants: Changes[] = names.flatMap((given) =>
	["Дорж", "Доржийн", "Болдбаатар", "Ганбат", null].flatMap((family) =>
		["11", "11/1110", "84", null].map(
			(area) => ({ name: { clan: null, family, given }, area, sex: area === "84" ? "female" : "male" }) as const,
		),
	),
);

it("of every pair, the lists say of each heading what its row says", () => {
	for (const other of variants) {
		const { rows, said, judged: all } = judged({}, other);
		const told = new Set(rows.flatMap((row) => row.judged ?? []));
		expect(all.filter((one) => one.level !== "same-family")).toEqual([...told]);
		expect(said.for.filter((reason) => said.against.includes(reason))).toEqual([]);
		for (const [agrees, list] of [
			[["agrees", "alike"], said.for],
			[["little", "differs"], said.against],
		] as const)
			expect(list.length).toBe(all.filter(({ standing }) => (agrees as readonly string[]).includes(standing)).length);
	}
});
