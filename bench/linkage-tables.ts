import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { linesOfTruth, linesOfWorld, worldRoles } from "../src/demo/linkage-csv.ts";
import { inventLinkageWorld, type LinkageWorldSize } from "../src/demo/linkage-world.ts";
import { chance } from "../src/linkage/learning/chance.ts";
import { type LinkageSet, truthIn } from "./linkage-sets.ts";

/** Records with their truth before anything is left out of them. */
interface Source {
	readonly name: string;
	readonly headings: readonly string[];
	readonly rows: readonly (readonly string[])[];
	readonly person: (row: readonly string[]) => string;
	/** What its columns hold: of all of them, and of names and dates alone. */
	readonly full: string;
	readonly plain: string;
	/** Of which only the first letter is left where there are initials only. */
	readonly family: readonly string[];
}

const febrlFull =
	"given=given_name,family=surname,birth_date=date_of_birth,place=suburb,place=postcode,place=state,address=address_1,address=address_2,other=street_number";
const febrlPlain = "given=given_name,family=surname,birth_date=date_of_birth";
/** So many samples of one kind: a single one holds the truth, or not, by chance. */
const samples = 4;

/**
 * Tables of which the number of people is known, each of which is to lie in its interval: the public sets and generated worlds, as they are,
 * by names and dates alone, with half of the cells empty, and with first letters for family names; and samples of them of a few hundred rows.
 */
export function* tables(benchmarks: string, folder: string): Generator<LinkageSet> {
	for (const source of sources(benchmarks)) {
		yield written(source, folder, "as it is", source.full, (cells) => cells);
		if (source.plain !== source.full) yield written(source, folder, "names and dates only", source.plain, (cells) => cells);
		yield written(source, folder, "half of the cells empty", source.full, (cells, next) =>
			cells.map((cell, at) => (at > 0 && next() < 0.5 ? "" : cell)),
		);
		yield written(source, folder, "initials only", source.full, (cells) =>
			cells.map((cell, at) => (source.family.includes(source.headings[at] ?? "") ? cell.slice(0, 1) : cell)),
		);
	}
}

function* sources(benchmarks: string): Generator<Source> {
	const febrl = (file: string) => readTable(join(benchmarks, "febrl", file));
	const febrlPerson = ([id = ""]: readonly string[]) => id.split("-")[1] ?? "";
	const ofFebrl = { person: febrlPerson, full: febrlFull, plain: febrlPlain, family: ["surname"] };
	if (existsSync(join(benchmarks, "febrl"))) {
		const [one, other] = [febrl("febrl_dataset4a.csv"), febrl("febrl_dataset4b.csv")];
		const again = new Map(other.rows.map((row) => [febrlPerson(row), row]));
		const among = (seed: number, people: number, doubled: number) => {
			const some = shuffled(one.rows, seed).slice(0, people);
			return [...some, ...some.slice(0, doubled).flatMap((row) => [again.get(febrlPerson(row)) ?? []])];
		};
		for (let draw = 1; draw <= samples; draw++) {
			yield { ...ofFebrl, name: `500 and 500 of FEBRL4 (${draw})`, headings: one.headings, rows: among(draw, 500, 500) };
		}
		yield { ...ofFebrl, name: "4,000 and 1,000 of FEBRL4", headings: one.headings, rows: among(9, 4_000, 1_000) };
		yield { ...ofFebrl, name: "FEBRL3", ...febrl("febrl_dataset3.csv") };
	}
	const splink = join(benchmarks, "splink-fake-1000");
	if (existsSync(splink)) {
		const truth = truthIn(join(splink, "fake_1000.truth.csv"));
		const plain = "given=first_name,family=surname,birth_date=dob";
		yield {
			...{ name: "fake_1000", ...readTable(join(splink, "fake_1000.csv")), person: ([id = ""]) => truth(id) },
			...{ full: `${plain},place=city,other=email`, plain: `${plain},place=city`, family: ["surname"] },
		};
	}
	const german = join(benchmarks, "rldata10000");
	if (existsSync(german)) {
		const truth = truthIn(join(german, "rl10000.truth.csv"));
		const full = "given=given,given=given2,family=family,family=family2,birth_date=born";
		const table = readTable(join(german, "rl10000.in.csv"));
		const person = ([id = ""]: readonly string[]) => truth(id);
		const source = { person, full, plain: full, family: ["family", "family2"], headings: table.headings };
		yield { ...source, name: "RLdata10000", rows: table.rows };
		const by = Map.groupBy(table.rows, person);
		const [twice, once] = [[...by.values()].filter((rows) => rows.length > 1), [...by.values()].filter((rows) => rows.length === 1)];
		for (let draw = 1; draw <= samples; draw++) {
			const rows = [...shuffled(twice, draw).slice(0, 50), ...shuffled(once, draw).slice(0, 400)].flat();
			yield { ...source, name: `500 of RLdata10000 (${draw})`, rows };
		}
	}
	const mongolia = join(benchmarks, "mongolia");
	const ofWorld = {
		full: worldRoles,
		plain: "given=given,family=patronymic,birth_date=birth_date",
		given: ["given"],
		family: ["patronymic"],
	};
	if (existsSync(mongolia)) {
		const truth = truthIn(join(mongolia, "truth.csv"));
		yield { ...ofWorld, name: "Mongolian benchmark", ...readTable(join(mongolia, "people.csv")), person: ([id = ""]) => truth(id) };
	}
	for (const [name, size] of [
		["250 generated", { seed: 31, people: 250 }],
		["500 generated, slips doubled", { seed: 32, people: 500, errorRate: 2 }],
		["1,500 generated, slips doubled", { seed: 33, people: 1_500, errorRate: 2 }],
		["1,500 generated, other names", { seed: 34, people: 1_500, names: "other" as const }],
	] as const) {
		yield { ...ofWorld, ...generated({ born: { from: 1960, to: 2015 }, ...size }), name };
	}
}

function generated(size: LinkageWorldSize): Pick<Source, "headings" | "rows" | "person"> {
	const world = inventLinkageWorld(size);
	const [headings = [], ...rows] = [...linesOfWorld(world)].join("").trim().split("\n").map(cellsOf);
	const truth = new Map(
		[...linesOfTruth(world)]
			.join("")
			.trim()
			.split("\n")
			.map((line) => line.split(",") as [string, string]),
	);
	return { headings, rows, person: ([id = ""]) => truth.get(id) ?? "" };
}

function written(
	source: Source,
	folder: string,
	how: string,
	map: string,
	change: (cells: readonly string[], next: () => number) => readonly string[],
): LinkageSet {
	const file = join(folder, "table.csv");
	const next = chance(5);
	const rows = shuffled(source.rows, 3);
	const lines = [source.headings, ...rows.map((row) => change(row, next))].map((row) => row.join(","));
	writeFileSync(file, `${lines.join("\n")}\n`);
	const persons = new Map(rows.map((row) => [row[0] ?? "", source.person(row)]));
	return {
		...{ name: `${source.name}, ${how}`, id: source.headings[0] ?? "", files: [file], map, oneToOne: false },
		...{ personOf: (id) => persons.get(id) as string, atLeast: 0, mostInCluster: null, recallAtLeast: null },
	};
}

function readTable(path: string): Pick<Source, "headings" | "rows"> {
	const [headings = [], ...rows] = readFileSync(path, "utf8").trim().split(/\r?\n/).map(cellsOf);
	return { headings, rows };
}

function cellsOf(line: string): string[] {
	return line.split(",").map((cell) => cell.trim());
}

function shuffled<T>(items: readonly T[], seed: number): T[] {
	const next = chance(seed);
	return items
		.map((item) => ({ item, at: next() }))
		.sort((a, b) => a.at - b.at)
		.map(({ item }) => item);
}
