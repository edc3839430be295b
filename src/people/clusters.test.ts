import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clusterReports, keysOf, type Member } from "./clusters.ts";

const bolt = { clan: null, family: "Батын", given: "Болд" };
const born = { date: "1984-03-12", precision: "day" } as const;

describe("what joins two reports", () => {
	const joined = (one: Parameters<typeof keysOf>[0], other: Parameters<typeof keysOf>[0]) =>
		keysOf(one).some((key) => keysOf(other).includes(key));
	const clue = { name: bolt, birthDate: born, sex: "male", registerNumber: null } as const;

	it.each([
		[
			"the same register number under another name",
			{ registerNumber: "УБ84031217" },
			{ name: { ...bolt, given: "Дорж" }, registerNumber: "УБ84031217" },
			true,
		],
		["the same name retyped, birth date and sex", {}, { name: { clan: "Боржигон", family: "БАТЫН", given: "болд" } }, true],
		["another birth date", {}, { birthDate: { ...born, date: "1984-03-13" } }, false],
		["another sex", {}, { sex: "female" }, false],
		["an unknown sex", { sex: null }, { sex: null }, false],
		["a birth year alone", { birthDate: { ...born, precision: "year" } }, { birthDate: { ...born, precision: "year" } }, false],
		["a given name alone", { name: { ...bolt, family: null } }, { name: { ...bolt, family: null } }, false],
		["the same number that is no register number", { sex: null, registerNumber: "123456" }, { sex: null, registerNumber: "123456" }, false],
	] as const)("%s", (_, one, other, expected) => {
		expect(joined({ ...clue, ...one }, { ...clue, ...other })).toBe(expected);
	});
});

const key = fc.constantFrom("a", "b", "c", "d", "e", "f");
const members = fc
	.uniqueArray(fc.record({ report: fc.integer({ min: 100, max: 160 }).map(String), keys: fc.uniqueArray(key, { maxLength: 2 }) }), {
		selector: ({ report }) => report,
		maxLength: 14,
	})
	.map((list) => list.map((member): Member => ({ ...member, person: null })));

/** Who is together, whatever the persons are called. */
function groups(persons: ReadonlyMap<string, string>): string[] {
	const byPerson = new Map<string, string[]>();
	for (const [report, person] of persons) byPerson.set(person, [...(byPerson.get(person) ?? []), report]);
	return [...byPerson.values()].map((reports) => reports.sort().join(" ")).sort();
}

/** The same by definition: join whoever shares a key until nothing changes. */
function groupsByDefinition(list: readonly Member[]): string[] {
	let sets = list.map(({ report, keys }) => ({ reports: [report], keys: new Set(keys) }));
	for (let changed = true; changed; ) {
		changed = false;
		for (const one of sets) {
			const other = sets.find((set) => set !== one && [...set.keys].some((key) => one.keys.has(key)));
			if (!other) continue;
			sets = [
				...sets.filter((set) => set !== one && set !== other),
				{ reports: [...one.reports, ...other.reports], keys: new Set([...one.keys, ...other.keys]) },
			];
			changed = true;
			break;
		}
	}
	return sets.map(({ reports }) => reports.sort().join(" ")).sort();
}

function remembering(list: readonly Member[], persons: ReadonlyMap<string, string>): Member[] {
	return list.map((member) => ({ ...member, person: persons.get(member.report) ?? null }));
}

describe("the clusters", () => {
	it("are those that share keys, directly or through others", () => {
		fc.assert(fc.property(members, (list) => void expect(groups(clusterReports(list))).toEqual(groupsByDefinition(list))));
	});

	it("do not depend on the order in which reports are given", () => {
		const shuffled = members.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
		fc.assert(fc.property(shuffled, ([list, other]) => void expect(clusterReports(other)).toEqual(new Map(clusterReports(list)))));
	});

	it("do not depend on the order in which reports arrived, only the names of persons may", () => {
		const arrivals = members.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
		fc.assert(
			fc.property(arrivals, ([list, order]) => {
				let persons = new Map<string, string>();
				for (let count = 1; count <= order.length; count++) persons = clusterReports(remembering(order.slice(0, count), persons));
				expect(groups(persons)).toEqual(groups(clusterReports(list)));
			}),
		);
	});

	it("stay as they are when nothing changed", () => {
		fc.assert(
			fc.property(members, (list) => {
				const persons = clusterReports(list);
				expect(clusterReports(remembering(list, persons))).toEqual(persons);
			}),
		);
	});

	it("keep the elder person when they merge, and one part keeps it when they split", () => {
		const [a, b, bridge] = [
			{ report: "1", keys: ["a"], person: null },
			{ report: "2", keys: ["b"], person: null },
			{ report: "3", keys: ["a", "b"], person: null },
		] as const;
		const apart = clusterReports([a, b]);
		expect([...apart]).toEqual([
			["1", "1"],
			["2", "2"],
		]);
		const merged = clusterReports(remembering([a, b, bridge], apart));
		expect(new Set(merged.values())).toEqual(new Set(["1"]));
		expect(clusterReports(remembering([a, b], merged))).toEqual(apart);
	});

	it("never call two groups by one person, and keep a person that somebody had", () => {
		fc.assert(
			fc.property(members, members, (before, after) => {
				const persons = clusterReports(before);
				const next = clusterReports(remembering(after, persons));
				expect(new Set(next.values()).size).toBe(groups(next).length);
				for (const group of groups(next)) {
					const [first = ""] = group.split(" ");
					const known = group.split(" ").flatMap((report) => persons.get(report) ?? []);
					const free = known.filter(
						(person) => ![...next].some(([report, other]) => other === person && !group.split(" ").includes(report)),
					);
					if (free.length > 0) expect(known).toContain(next.get(first));
				}
			}),
		);
	});
});
