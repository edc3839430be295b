// Writes src/linkage/learning/usual-model.ts anew: the model that Tegsh brings, learned without its truth from 5,000 people who do not exist.
// Run with `node scripts/usual-model.ts` after a change of folding, levels or learning; then raise its version.
import { writeFile } from "node:fs/promises";
import { inventLinkageWorld, type WorldRecord } from "../src/demo/linkage-world.ts";
import { columnsOf, foldVersion, type LinkageRecord, learn, type Model, prepare } from "../src/linkage/index.ts";

const version = "mongolia-1";
/** Of each column; the others are taken for as rare as the rarest that are named. */
const mostNames = 150;

const { records } = inventLinkageWorld({ seed: 20_200_427, people: 5_000 });
const columns = columnsOf(records.map((record) => prepare(asRead(record))));
const learned = learn(columns, { version, learnedOn: "2020-04-27", foldVersion });
// Where people look at what is in doubt, a link is made by itself only when it is right in nineteen of twenty cases.
const model: Model = { ...rounded(learned), thresholds: { ...learned.thresholds, link: 4 } };
await writeFile(new URL("../src/linkage/learning/usual-model.ts", import.meta.url), written(model));

function asRead(record: WorldRecord): LinkageRecord {
	const { id, birthDate: born, adm1, adm2 } = record;
	const known = (text: string) => (text === "" ? null : text);
	return {
		...{ id, given: known(record.given), family: known(record.family), clan: known(record.clan) },
		birthDate: born === "" ? null : { date: `${born}-01-01`.slice(0, 10), precision: born.length === 4 ? "year" : "day" },
		sex: record.sex === "" ? null : record.sex === "m" ? "male" : "female",
		...{
			register: known(record.register),
			phone: known(record.phone),
			place: [known(adm1), known(adm2)],
			address: [],
			other: [],
			list: null,
		},
	};
}

function rounded(value: Model): Model {
	return JSON.parse(JSON.stringify(value, (_, one) => (typeof one === "number" ? Number(one.toPrecision(4)) : one)));
}

function written({ comparisons, texts, ...rest }: Model): string {
	const fixed = Object.entries(comparisons).map(([name, comparison]) => `${name}: ${comparisonOf(comparison)}`);
	const columns = texts.map(({ role, column, impliedBy, ...text }) => {
		return `{ role: ${JSON.stringify(role)}, column: ${column}, impliedBy: ${impliedBy}, ...${comparisonOf(text)} }`;
	});
	const others = Object.entries(rest).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
	return `import type { Comparison, Frequencies, Model } from "./model.ts";

// Written by scripts/usual-model.ts; not by hand.

/** The model that Tegsh brings, learned from a generated register. Nobody in it exists. */
export const usualModel: Model = {
	${others.join(",\n\t")},
	comparisons: { ${fixed.join(",\n\t\t")} },
	texts: [${columns.join(", ")}],
};

function levels(shares: Readonly<Record<string, readonly [m: number, u: number]>>): Comparison["levels"] {
	return Object.entries(shares).map(([level, [m, u]]) => ({ level, m, u }));
}

/** Folded values and of how many persons in so many each is. */
function common(agreement: number, least: number, persons: number, ...values: readonly string[]): Frequencies {
	const shares = values.flatMap((line) => line.split(" ")).map((value) => value.split(":") as [string, string]);
	return { agreement, least, shares: Object.fromEntries(shares.map(([value, count]) => [value, Number(count) / persons])) };
}
`;
}

function comparisonOf({ levels, frequencies }: Model["texts"][number] | Model["comparisons"]["given"]): string {
	const shares = Object.fromEntries(levels.map(({ level, m, u }) => [level, [m, u]]));
	return `{ levels: levels(${JSON.stringify(shares)}), frequencies: ${frequencies ? commonOf(frequencies) : "null"} }`;
}

function commonOf({ agreement, shares, least }: NonNullable<Model["comparisons"]["given"]["frequencies"]>): string {
	const persons = 100_000;
	const named = Object.entries(shares).sort(([, one], [, other]) => other - one);
	const kept = named.slice(0, mostNames).map(([value, share]) => `${value}:${Math.round(share * persons)}`);
	const lines: string[] = [];
	for (const value of kept) {
		const last = lines.at(-1);
		if (last && last.length + value.length < 120) lines[lines.length - 1] = `${last} ${value}`;
		else lines.push(value);
	}
	// Of a value that is not named: how often two who have such a value have the same.
	const rest = named.slice(mostNames).map(([, share]) => share);
	const rare = rest.reduce((sum, share) => sum + share * share, 0) / rest.reduce((sum, share) => sum + share, 0) || least;
	return `common(${agreement}, ${Number(rare.toPrecision(3))}, ${persons}, ${lines.map((line) => JSON.stringify(line)).join(", ")})`;
}
