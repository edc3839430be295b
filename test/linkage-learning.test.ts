import { beforeAll, describe, expect, it } from "vitest";
import { inventLinkageWorld, type LinkageWorld, type WorldRecord } from "../src/demo/linkage-world.ts";
import { frequenciesOf, strictPersons } from "../src/linkage/comparing/frequencies.ts";
import {
	bitsAt,
	type Columns,
	columnsOf,
	type LinkageRecord,
	learn,
	type Model,
	type Prepared,
	prepare,
	probabilityOf,
	readModel,
	weigh,
	weightsOf,
} from "../src/linkage/index.ts";
import { visitBlocks } from "../src/linkage/learning/pattern-counts.ts";

let world: LinkageWorld;
let prepared: readonly Prepared[];
let columns: Columns;
let model: Model;

const learning = { version: "test-1", learnedOn: "2020-04-27", foldVersion: 1 };

beforeAll(() => {
	world = inventLinkageWorld({ seed: 77, people: 1_500 });
	prepared = world.records.map((record) => prepare(asRead(record)));
	columns = columnsOf(prepared);
	model = learn(columns, learning);
}, 60_000);

function asRead({ id, given, family, birthDate: born, sex, register, phone, adm1, adm2 }: WorldRecord): LinkageRecord {
	const known = (text: string) => (text === "" ? null : text);
	return {
		...{ id, given: known(given), family: known(family), clan: null, register: known(register), phone: known(phone) },
		birthDate: born === "" ? null : { date: `${born}-01-01`.slice(0, 10), precision: born.length === 4 ? "year" : "day" },
		sex: sex === "" ? null : sex === "m" ? "male" : "female",
		...{ place: [known(adm1), known(adm2)], address: [], other: [], list: null },
	};
}

describe("The prior", () => {
	/** log2 of the odds as they are; only the test may look. */
	function truth(): number {
		const reports = new Map<number, number>();
		for (const person of world.truth) reports.set(person, (reports.get(person) ?? 0) + 1);
		const matches = [...reports.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
		const all = (columns.size * (columns.size - 1)) / 2;
		return Math.log2(matches / (all - matches));
	}
	const isSound = (prior: number) => Math.abs(prior - truth()) < 0.5;

	it("lies within half a bit of the truth, which learning does not see", () => {
		expect(isSound(model.prior)).toBe(true);
	});

	it("of blocked pairs, as expectation maximisation finds it, is caught", () => {
		let [pairs, matches] = [0, 0];
		const extent = { size: columns.size, split: null };
		visitBlocks(extent, Float64Array.from(columns.born), { largest: 300, most: Number.POSITIVE_INFINITY }, (i, j) => {
			pairs++;
			if (world.truth[i] === world.truth[j]) matches++;
		});
		expect(isSound(Math.log2(matches / (pairs - matches)))).toBe(false);
	});
});

describe("What is not known", () => {
	const fields = ["given", "family", "birthDate", "sex", "register", "phone"] as const;

	/** Two reports of one person, one of which says less: what is left out may take away what spoke for them, never speak against them. */
	function weighsNothing(tried: Model): boolean {
		const whole = asRead(
			world.records.find(({ given, family, register, phone, birthDate }) =>
				[given, family, register, phone, birthDate].every(Boolean),
			) as WorldRecord,
		);
		return fields.every((field) => {
			const less = weigh(
				tried,
				prepare(whole),
				prepare({ ...whole, [field]: null, ...(field === "birthDate" || field === "sex" ? { register: null } : {}) }),
			);
			return less.fields.every(({ role, bits }) => role !== field.replace("birthDate", "birth_date") || bits === 0);
		});
	}

	it("weighs nothing", () => {
		expect(weighsNothing(model)).toBe(true);
	});

	it("counted as a disagreement is caught", () => {
		for (const name of ["phone", "sex", "birth_date"] as const) {
			const comparison = model.comparisons[name];
			const different = comparison.levels.find(({ level }) => level === "else") as (typeof comparison.levels)[number];
			const levels = [...comparison.levels, { ...different, level: "unknown" }];
			const planted: Model = { ...model, comparisons: { ...model.comparisons, [name]: { ...comparison, levels } } };
			const whole = prepare(asRead(world.records[0] as WorldRecord));
			const nothing = prepare({ ...asRead(world.records[0] as WorldRecord), phone: null, sex: null, birthDate: null, register: null });
			expect(weigh(planted, whole, nothing).bits).toBeLessThan(weigh(model, whole, nothing).bits - 0.5);
		}
	});
});

describe("How common a name is", () => {
	/** By how many bits the shares of names are wrong, on average over persons. */
	function error(personOf: Int32Array): number {
		const learned = frequenciesOf(columns, columns.given, personOf)?.shares ?? {};
		const real = frequenciesOf(columns, columns.given, Int32Array.from(world.truth))?.shares ?? {};
		const names = Object.keys(real).filter((name) => Object.hasOwn(learned, name));
		return names.reduce((sum, name) => sum + Math.abs(Math.log2((learned[name] as number) / (real[name] as number))), 0) / names.length;
	}

	it("is told by persons, not by reports: a name of one person in five registers is no common name", () => {
		const persons = strictPersons(columns, { size: columns.size, split: null }).of;
		const rows = Int32Array.from({ length: columns.size }, (_, at) => at);
		expect(error(persons)).toBeLessThan(error(rows) * 0.8);
	});
});

describe("A model", () => {
	it("is the same when it is learned again", () => {
		expect(JSON.stringify(learn(columnsOf(prepared), learning))).toBe(JSON.stringify(model));
	});

	it("is read back from its file, and what is none is refused", () => {
		expect(readModel(JSON.parse(JSON.stringify(model)))).toEqual(model);
		expect(() => readModel({ ...model, format: 2 })).toThrow(TypeError);
		expect(() => readModel({ ...model, prior: undefined })).toThrow(TypeError);
		expect(() => readModel("model")).toThrow(TypeError);
	});

	it("has probabilities that hold: of pairs that it rates alike, as many are one person as it says", () => {
		const bands = [0.02, 0.2, 0.8, 0.98, 1].map((until) => ({ until, pairs: 0, matches: 0, expected: 0 }));
		const weights = weightsOf(model, columns);
		const seen = new Set<number>();
		const blocks = [columns.born, columns.phone, columns.register, columns.given].map((values) => Float64Array.from(values));
		for (const keys of blocks) {
			visitBlocks({ size: columns.size, split: null }, keys, { largest: 300, most: Number.POSITIVE_INFINITY }, (i, j) => {
				if (seen.has(i * columns.size + j)) return;
				seen.add(i * columns.size + j);
				const probability = probabilityOf(bitsAt(columns, weights, i, j));
				const band = bands.find(({ until }) => probability <= until) as (typeof bands)[number];
				band.pairs++;
				band.expected += probability;
				if (world.truth[i] === world.truth[j]) band.matches++;
			});
		}
		for (const { pairs, matches, expected } of bands) {
			// Three standard errors, and a tenth of the pairs of the band for what the model does not know.
			expect(Math.abs(matches - expected)).toBeLessThan(3 * Math.sqrt(expected * (1 - expected / pairs)) + pairs / 10 + 1);
		}
	}, 60_000);
});
