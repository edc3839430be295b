import { describe, expect, it } from "vitest";
import { linesOfTruth, linesOfWorld, linkageRecordOf } from "./linkage-csv.ts";
import { inventLinkageWorld, type LinkageWorld, type WorldRecord } from "./linkage-world.ts";
import { nameLists } from "./slips/morphemes.ts";

const usual = inventLinkageWorld({ seed: 5, people: 3000 });

function pairsOfOnePerson({ records, truth }: LinkageWorld): (readonly [WorldRecord, WorldRecord])[] {
	const byPerson = Object.values(Object.groupBy(records.entries(), ([place]) => truth[place] as number));
	return byPerson.flatMap((own) => (own ?? []).slice(1).map(([, record]) => [own?.[0]?.[1] as WorldRecord, record] as const));
}

/** The share of repeats that somebody who compares letters would not find. */
function shareWrittenDifferently(world: LinkageWorld): number {
	const pairs = pairsOfOnePerson(world);
	return pairs.filter(([one, other]) => marks(one) !== marks(other)).length / pairs.length;
}

const marks = ({ given, family, birthDate }: WorldRecord) => `${given} ${family} ${birthDate}`.toLowerCase();

describe("a world of records", () => {
	it("is the same for the same seed, and another for another", () => {
		const size = { seed: 8, people: 40 };
		expect(inventLinkageWorld(size)).toEqual(inventLinkageWorld(size));
		expect([...linesOfWorld(inventLinkageWorld({ ...size, seed: 9 }))]).not.toEqual([...linesOfWorld(inventLinkageWorld(size))]);
	});

	it("tells whom each record means: everybody has one to six", () => {
		const times = new Map<number, number>();
		for (const person of usual.truth) times.set(person, (times.get(person) ?? 0) + 1);
		expect(times.size).toBe(usual.people);
		expect(new Set(times.values())).toEqual(new Set([1, 2, 3, 4, 5, 6]));
		expect(new Set(usual.records.map(({ id }) => id)).size).toBe(usual.records.length);
	});

	it("writes most repeats differently, and more or fewer with the error rate", () => {
		const half = shareWrittenDifferently(inventLinkageWorld({ seed: 5, people: 3000, errorRate: 0.5 }));
		const double = shareWrittenDifferently(inventLinkageWorld({ seed: 5, people: 3000, errorRate: 2 }));
		const once = shareWrittenDifferently(usual);
		expect(once).toBeGreaterThan(0.6);
		expect(half).toBeLessThan(once - 0.05);
		expect(double).toBeGreaterThan(once + 0.05);
	});

	it("has twins, brothers and sisters, and namesakes", () => {
		const people = [...new Map(usual.records.map((record, place) => [usual.truth[place], record])).values()];
		const families = Object.values(Object.groupBy(people, ({ family, adm1, adm2 }) => `${family} ${adm1} ${adm2}`));
		const twins = families.filter((own) =>
			own?.some((one) => own.some((two) => one.given !== two.given && one.birthDate === two.birthDate)),
		);
		const namesakes = Object.values(Object.groupBy(people, ({ given }) => given)).filter((own) => (own?.length ?? 0) > 5);
		expect(twins.length).toBeGreaterThan(3);
		expect(namesakes.length).toBeGreaterThan(20);
	});

	it("has no name of the other list in common", () => {
		const [one, other] = [nameLists.usual, nameLists.other].map(({ whole }) => new Set([...whole.m, ...whole.f]));
		expect([...(one ?? [])].filter((name) => other?.has(name))).toEqual([]);
		expect(inventLinkageWorld({ seed: 5, people: 300, names: "other" }).records).not.toEqual(usual.records.slice(0, 300));
	});

	it("is read as an importer would, and written as a file", () => {
		expect([...linesOfWorld(usual)]).toHaveLength(usual.records.length + 1);
		expect([...linesOfTruth(usual)][1]).toBe(`r1,p${usual.truth[0]}\n`);
		const years = usual.records.filter(({ birthDate }) => birthDate.length === 4).map(linkageRecordOf);
		expect(years.every(({ birthDate }) => birthDate?.precision === "year")).toBe(true);
		expect(years.length).toBeGreaterThan(10);
	});
});
