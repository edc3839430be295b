import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guardBetween, usualModel } from "../../linkage/index.ts";
import type { Candidate, Decision } from "../schema.ts";
import { clusterReports, guardedOf, type Pair } from "./clusters.ts";
import { foldReport, likenessesAmong } from "./likeness.ts";

const bolt: Candidate = {
	id: "1",
	name: { clan: null, family: "Батын", given: "Болд" },
	birthDate: { date: "1984-03-12", precision: "day" },
	sex: "male",
	registerNumber: null,
};
const list = { import: "019dd000-0000-7000-8000-000000000001", row: 1 };

describe("what keeps two reports apart until somebody decides", () => {
	it.each([
		["two register numbers", { registerNumber: "УБ84031217" }, { registerNumber: "УБ84031235" }, "register-numbers-differ"],
		["one register number", { registerNumber: "УБ84031217" }, { registerNumber: "УБ84031217", sex: "female" }, null],
		["what is no register number", { registerNumber: "УБ84031217" }, { registerNumber: "12345" }, null],
		["one list with two of nearly one name", { register: list }, { register: list, name: { ...bolt.name, given: "Болдоо" } }, "same-list"],
		["one list that holds somebody twice", { register: list }, { register: { ...list, row: 2 } }, null],
		["two lists", { register: list }, { register: { ...list, import: "019dd000-0000-7000-8000-000000000002" } }, null],
		["another sex where all else agrees", {}, { sex: "female" }, null],
		["two sexes on two days", {}, { sex: "female", birthDate: { date: "1984-03-13", precision: "day" } }, "sexes-differ"],
		["two sexes and two names, as of twins", {}, { sex: "female", name: { ...bolt.name, given: "Сарнай" } }, "sexes-differ"],
		["a sex that is not known", {}, { sex: null }, null],
	] as const)("%s", (_, one, other, guard) => {
		expect(guardBetween(guardedOf({ ...bolt, ...one }), guardedOf({ ...bolt, ...other }))).toBe(guard);
		expect(guardBetween(guardedOf({ ...bolt, ...other }), guardedOf({ ...bolt, ...one }))).toBe(guard);
	});
});

describe("a sex typed otherwise", () => {
	const name = { clan: null, family: "Доржийн", given: "Оюунчимэг" };
	const woman = { ...bolt, name, sex: "female" as const, phone: "99112233", area: "11/1110" };
	/** By the model that Tegsh brings, as at the intake of a session or of a register. */
	const told = (reports: readonly Omit<Candidate, "id">[]) => {
		const known = reports.map((report, at) => ({ ...report, id: String(at + 1) }));
		const { likenesses } = likenessesAmong(
			usualModel,
			known.map((report) => foldReport(report.id, report)),
		);
		const pairs = likenesses.map((likeness) => ({ ...likeness, decision: null }));
		return [...clusterReports(known, pairs, usualModel.thresholds.link).persons].map(([report, person]) => `${report}:${person}`).join(" ");
	};

	it("is one person where all else agrees", () => {
		expect(told([woman, { ...woman, sex: "male" }])).toBe("1:1 2:1");
		expect(told([woman, woman, { ...woman, sex: "male", name: { ...name, family: "Dorj", given: "Oyunchimeg" } }])).toBe("1:1 2:1 3:1");
	});

	it("does not join twins, nor namesakes of two days", () => {
		expect(told([woman, { ...woman, sex: "male", name: { ...name, given: "Оюунболд" } }])).toBe("1:1 2:2");
		expect(told([woman, { ...woman, sex: "male", birthDate: { date: "1991-07-27", precision: "day" } }])).toBe("1:1 2:2");
	});

	it("still weighs: by a name and a father's name alone nobody is joined", () => {
		const bare = { ...woman, phone: null, birthDate: null };
		expect(told([bare, { ...bare, sex: "male" }])).toBe("1:1 2:2");
	});
});

const five = ["1", "2", "3", "4", "5"].map((id): Candidate => ({ ...bolt, id }));

function pair(one: string, other: string, bits: number, decision: Decision | null = null): Pair {
	return { one, other, bits, decision };
}

/** Persons as a line, the outcome of a pair beside it. */
function whoIsWho(pairs: readonly Pair[], reports: readonly Candidate[] = five): string {
	return [...clusterReports(reports, pairs, 5).persons].map(([report, person]) => `${report}:${person}`).join(" ");
}

describe("the clusters", () => {
	it("are called by their eldest report", () => {
		expect(whoIsWho([pair("2", "4", 9), pair("4", "5", 9), pair("2", "5", 9)])).toBe("1:1 2:2 3:3 4:2 5:2");
	});

	it("are not joined by one edge between groups that are otherwise unlike", () => {
		const pairs = [pair("1", "2", 15), pair("3", "4", 15), pair("2", "3", 6)];
		expect(whoIsWho(pairs)).toBe("1:1 2:1 3:3 4:3 5:5");
		expect(clusterReports(five, pairs, 5).outcomeOf(pairs[2] as Pair)).toEqual({ joined: false, guard: "one-weak-link" });
	});

	it("hold together what was decided, against guards and likeness", () => {
		const other = { sex: "female" as const, name: { ...bolt.name, given: "Сарнай" } };
		const women = five.map((report) => (report.id === "2" ? { ...report, ...other } : report));
		expect(whoIsWho([pair("1", "2", -30, "same")], women)).toBe("1:1 2:1 3:3 4:4 5:5");
	});

	it("keep apart what was decided different, also through others", () => {
		const pairs = [pair("1", "2", 15), pair("2", "3", 15), pair("1", "3", 12, "different")];
		const { persons, outcomeOf } = clusterReports(five, pairs, 5);
		expect(persons.get("1")).not.toBe(persons.get("3"));
		expect(outcomeOf(pairs[2] as Pair)).toEqual({ joined: false, guard: "decided-different" });
	});

	it("do not change for what nobody can tell", () => {
		expect(whoIsWho([pair("1", "2", 15, "unsure")])).toBe(whoIsWho([pair("1", "2", 15)]));
	});

	it("do not depend on the order in which reports and pairs are told", () => {
		const ends = fc.uniqueArray(fc.constantFrom(...five.map(({ id }) => id)), { minLength: 2, maxLength: 2 }).map((two) => two.sort());
		const likeness = fc.record({
			ends,
			bits: fc.integer({ min: -6, max: 20 }),
			decision: fc.constantFrom(null, null, null, "same" as const, "different" as const),
		});
		const pairs = fc
			.uniqueArray(likeness, { selector: (one) => one.ends.join(" "), maxLength: 10 })
			.map((some) => some.map(({ ends: [one = "", other = ""], bits, decision }) => pair(one, other, bits, decision)));
		const turned = pairs.chain((some) => fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })));
		fc.assert(fc.property(turned, ([some, others]) => void expect(whoIsWho(others, five.toReversed())).toBe(whoIsWho(some))));
	});
});
