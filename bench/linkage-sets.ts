import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { linesOfTruth, linesOfWorld, worldRoles } from "../src/demo/linkage-csv.ts";
import { inventLinkageWorld, type LinkageWorldSize } from "../src/demo/linkage-world.ts";

/** Records whose truth is known, as a user would hand them to `npx tegsh link`. */
export interface LinkageSet {
	readonly name: string;
	/** The column of the record's id; rec_id where it is not said. */
	readonly id?: string;
	readonly files: readonly string[];
	readonly map: string;
	readonly oneToOne: boolean;
	/** Who is meant, by the id of the record. */
	readonly personOf: (id: string) => string;
	/** Pairwise F1 of the written clusters. */
	readonly atLeast: number;
	/** No cluster may be larger; null: not asked. */
	readonly mostInCluster: number | null;
	readonly recallAtLeast: number | null;
}

const febrlRoles =
	"given=given_name,family=surname,birth_date=date_of_birth,place=suburb,place=postcode,place=state,address=address_1,address=address_2,other=street_number";

const houseAsAddress = febrlRoles.replace("other=street_number", "address=street_number");

/** The public benchmarks, as far as they lie in the folder; what is missing is named. */
export function publicSets(folder: string): { readonly sets: readonly LinkageSet[]; readonly missing: readonly string[] } {
	const febrl = (name: string, files: readonly string[], withId: boolean, atLeast: number): LinkageSet => ({
		name: `${name} ${withId ? "with" : "without"} the id field`,
		files: files.map((file) => join(folder, "febrl", file)),
		map: withId ? `${febrlRoles},register=soc_sec_id` : febrlRoles,
		oneToOne: files.length === 2,
		personOf: (id) => id.split("-")[1] as string,
		atLeast,
		mostInCluster: files.length === 1 ? 9 : null,
		recallAtLeast: null,
	});
	const [third, fourth] = [["febrl_dataset3.csv"], ["febrl_dataset4a.csv", "febrl_dataset4b.csv"]];
	const truth = join(folder, "mongolia", "truth.csv");
	const splink = join(folder, "splink-fake-1000");
	const german = join(folder, "rldata10000");
	const plain = { oneToOne: false, mostInCluster: null, recallAtLeast: null };
	const named = "given=given_name,family=surname,birth_date=date_of_birth";
	const wanted = [
		febrl("FEBRL4", fourth, true, 0.999),
		febrl("FEBRL4", fourth, false, 0.99),
		febrl("FEBRL3", third, true, 0.997),
		febrl("FEBRL3", third, false, 0.99),
		{
			...{ name: "Mongolian benchmark", files: [join(folder, "mongolia", "people.csv")], map: worldRoles, oneToOne: false },
			...{ personOf: existsSync(truth) ? truthIn(truth) : String, atLeast: 0.97, mostInCluster: null, recallAtLeast: 0.985 },
		},
		{ ...febrl("FEBRL3", third, false, 0.95), name: "FEBRL3 by names and dates only", map: named },
		{ ...febrl("FEBRL4", fourth, true, 0.999), name: "FEBRL4, the house number as address", map: `${houseAsAddress},register=soc_sec_id` },
		{
			...{ ...plain, name: "fake_1000", files: [join(splink, "fake_1000.csv")], id: "unique_id", atLeast: 0.965 },
			map: "given=first_name,family=surname,birth_date=dob,place=city,other=email",
			personOf: lazily(join(splink, "fake_1000.truth.csv")),
		},
		{
			...{ ...plain, name: "RLdata10000", files: [join(german, "rl10000.in.csv")], atLeast: 0.955 },
			map: "given=given,given=given2,family=family,family=family2,birth_date=born",
			personOf: lazily(join(german, "rl10000.truth.csv")),
		},
	];
	const isThere = (set: LinkageSet) => set.files.every((file) => existsSync(file));
	return { sets: wanted.filter(isThere), missing: wanted.filter((set) => !isThere(set)).map(({ name }) => name) };
}

/** A world of our own generator, written into a folder. */
export function inventedSet(
	folder: string,
	name: string,
	size: LinkageWorldSize,
): LinkageSet & { readonly people: number; readonly records: number } {
	const world = inventLinkageWorld(size);
	const [file, truth] = [join(folder, "people.csv"), join(folder, "truth.csv")];
	writeFileSync(file, [...linesOfWorld(world)].join(""));
	writeFileSync(truth, [...linesOfTruth(world)].join(""));
	return {
		...{ name, files: [file], map: worldRoles, oneToOne: false, personOf: truthIn(truth), atLeast: 0.97, mostInCluster: null },
		...{ recallAtLeast: 0.985, people: world.people, records: world.records.length },
	};
}

/** A truth that is read when it is asked for, since the folder may lack it. */
function lazily(path: string): (id: string) => string {
	let known: ((id: string) => string) | undefined;
	return (id) => {
		known ??= truthIn(path);
		return known(id);
	};
}

export function truthIn(path: string): (id: string) => string {
	const lines = readFileSync(path, "utf8").trim().split(/\r?\n/);
	const persons = new Map(lines.map((line) => line.split(",") as [string, string]));
	return (id) => persons.get(id) as string;
}
