import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDisjoint, type Breakdown, reconcile } from "./breakdown.ts";
import { exactCount } from "./count.ts";
import { type BySex, boundPeople, type NamesInDoubt, type PeopleCounted } from "./head-counts.ts";

type Sex = "female" | "male" | "unknown";

/** Names in the books, and who they really are: one person may stand there as two, and two as one. */
interface World {
	/** The sex of each person. */
	readonly sexes: readonly Sex[];
	/** For each name its person; two names of one person are taken for two. */
	readonly names: readonly number[];
	readonly sessions: readonly { readonly day: number; readonly slot: number | null }[];
	/** Which names came to which session, and which people were counted there by head. */
	readonly came: readonly { readonly name: number; readonly session: number }[];
	readonly heads: readonly { readonly person: number; readonly session: number }[];
	/** How many people stand in the books as half of a name that is taken for one person. */
	readonly joined: number;
}

const worlds: fc.Arbitrary<World> = fc
	.record({
		sexes: fc.array(fc.constantFrom<Sex>("female", "male", "unknown"), { minLength: 1, maxLength: 8 }),
		names: fc.array(fc.nat(7), { minLength: 1, maxLength: 12 }),
		sessions: fc.array(fc.record({ day: fc.nat(1), slot: fc.constantFrom(null, 0, 1) }), { minLength: 1, maxLength: 4 }),
		came: fc.array(fc.record({ name: fc.nat(11), session: fc.nat(3) }), { maxLength: 30 }),
		heads: fc.array(fc.record({ person: fc.nat(7), session: fc.nat(3) }), { maxLength: 12 }),
		joined: fc.nat(3),
	})
	.map(({ sexes, names, sessions, came, heads, joined }) => {
		const real = names.map((person) => person % sexes.length);
		const kept: { readonly person: number; readonly session: number }[] = [];
		// One list may hold a person under two names; nobody is at two places at once.
		const free = (person: number, session: number, again: boolean) => {
			const place = sessions[session];
			const others = kept.filter((other) => other.person === person);
			const isElsewhere = others.some(({ session: index }) => {
				const other = sessions[index];
				return index !== session && other?.slot !== null && other?.day === place?.day && other?.slot === place?.slot;
			});
			return place !== undefined && !isElsewhere && (again || others.every((other) => other.session !== session));
		};
		const visits = came.filter(({ name, session }) => {
			const person = real[name];
			if (person === undefined || !free(person, session, true)) return false;
			kept.push({ person, session });
			return true;
		});
		const counted = heads.filter(({ person, session }) => {
			if (person >= sexes.length || !free(person, session, false)) return false;
			kept.push({ person, session });
			return true;
		});
		return { sexes, names: real, sessions, came: visits, heads: counted, joined };
	});

function tally(sexes: readonly Sex[]): BySex {
	const of = (sex: Sex) => sexes.filter((one) => one === sex).length;
	return { female: of("female"), male: of("male"), unknown: of("unknown") };
}

function sumOf(one: BySex, other: BySex): BySex {
	return { female: one.female + other.female, male: one.male + other.male, unknown: one.unknown + other.unknown };
}

function met({ came }: World): number[] {
	return [...new Set(came.map(({ name }) => name))];
}

function truthOf(world: World): number {
	const people = new Set([...world.came.map(({ name }) => world.names[name]), ...world.heads.map(({ person }) => person)]);
	return people.size + world.joined;
}

/** The doubt of a linkage that knows how many of its names are one person too many, and how many one too few. */
function doubtOf(world: World): NamesInDoubt {
	const names = met(world);
	const fewer = names.length - new Set(names.map((name) => world.names[name])).size;
	return { fewer, more: world.joined, acrossSexes: 0 };
}

function countedIn(world: World, doubt: NamesInDoubt | null): PeopleCounted {
	const { sexes, names, sessions, came, heads } = world;
	const sexOf = (name: number) => sexes[names[name] ?? 0] ?? "unknown";
	return {
		groups: [{ group: null, named: tally(met(world).map(sexOf)), population: null }],
		sessions: sessions.map(({ day, slot }, session) => ({
			group: null,
			day: `2019-02-1${day}`,
			time: slot === null ? null : { from: `1${slot}:00`, until: `1${slot}:50` },
			named: tally([...new Set(came.filter((one) => one.session === session).map(({ name }) => name))].map(sexOf)),
			unnamed: tally(heads.filter((one) => one.session === session).map(({ person }) => sexes[person] ?? "unknown")),
		})),
		minimum: 1,
		population: null,
		doubt,
	};
}

function excludesNoTruth(bound: typeof boundPeople): void {
	void fc.assert(
		fc.property(worlds, (world) => {
			const { low, high } = bound(countedIn(world, doubtOf(world)));
			const truth = truthOf(world);
			expect([low <= truth, truth <= high], `${low} to ${high} of ${truth}`).toEqual([true, true]);
		}),
		{ numRuns: 500, seed: 3 },
	);
}

describe("bounds of people whose names are in doubt", () => {
	it("never exclude the truth", () => excludesNoTruth(boundPeople));

	it.each<[string, typeof boundPeople]>([
		["the lower bound forgets the doubt", (world) => ({ ...boundPeople(world), low: boundPeople({ ...world, doubt: null }).low })],
		["the upper bound forgets the doubt", (world) => ({ ...boundPeople(world), high: boundPeople({ ...world, doubt: null }).high })],
		[
			"names in sessions are taken for certain",
			(world) => {
				const known = world.sessions.map((one) => ({ ...one, unnamed: sumOf(one.named, one.unnamed), named: tally([]) }));
				return { ...boundPeople(world), low: boundPeople({ ...world, sessions: known }).low };
			},
		],
	])("and a bound that does is refused: %s", (_, fault) => {
		expect(() => excludesNoTruth(fault)).toThrow();
	});

	it("never widen when there is less doubt, and without any are those of the names", () => {
		void fc.assert(
			fc.property(worlds, fc.record({ fewer: fc.nat(6), more: fc.nat(6), acrossSexes: fc.nat(3) }), fc.nat(6), (world, doubt, less) => {
				const wide = boundPeople(countedIn(world, doubt));
				const narrower = {
					fewer: Math.max(0, doubt.fewer - less),
					more: Math.max(0, doubt.more - less),
					acrossSexes: Math.max(0, doubt.acrossSexes - less),
				};
				const narrow = boundPeople(countedIn(world, narrower));
				expect([narrow.low >= wide.low, narrow.high <= wide.high]).toEqual([true, true]);
				const certain = boundPeople(countedIn(world, null));
				expect([wide.low + wide.fewer, wide.high - wide.more]).toEqual([certain.low, certain.high]);
			}),
			{ numRuns: 500, seed: 5 },
		);
	});

	it("refuse half a person", () => {
		const world = { groups: [], sessions: [], minimum: 1, population: null, doubt: { fewer: 0.5, more: 0, acrossSexes: 0 } };
		expect(() => boundPeople(world)).toThrow(RangeError);
	});
});

describe("doubt as a part of a breakdown", () => {
	const people = (value: number) => exactCount({ unit: "person", value, until: null, asOf: 41, rows: value });
	const bySex: Breakdown<"person"> = { axis: "sex", cells: { female: people(810), male: people(220) }, unknown: people(7) };

	it("stands apart, and the parts reconcile with it alone", () => {
		const doubted = { ...bySex, doubt: { fewer: 16, more: 15 } };
		const total = addDisjoint(doubted);
		expect([total.low, total.high, total.rows]).toEqual([1021, 1052, 1037]);
		expect(reconcile(total, doubted)).toEqual({ outcome: "reconciled" });
		expect(reconcile(total, bySex)).toEqual({ outcome: "differs", low: 16, high: -15 });
	});
});
