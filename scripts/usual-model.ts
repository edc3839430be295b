// Writes src/linkage/learning/usual-model.json anew: the model that Tegsh brings, learned without its truth from 5,000 people who do not exist.
// Run with `node scripts/usual-model.ts` after a change of folding, levels or learning; then raise its version, and run `npm run format`.
import { writeFile } from "node:fs/promises";
import { inventLinkageWorld, type WorldRecord } from "../src/demo/linkage-world.ts";
import { columnsOf, foldVersion, type LinkageRecord, learn, type Model, prepare } from "../src/linkage/index.ts";
import type { Frequencies } from "../src/linkage/learning/model.ts";

const version = "mongolia-1";
/** Of each column; the others are taken for as rare as the rarest that are named. */
const mostNames = 150;
/** How rare a value is, is written in persons among so many. */
const persons = 100_000;

const { records } = inventLinkageWorld({ seed: 20_200_427, people: 5_000 });
const columns = columnsOf(records.map((record) => prepare(asRead(record))));
const learned = learn(columns, { version, learnedOn: "2020-04-27", foldVersion });
// Where people look at what is in doubt, a link is made by itself only when it is right in nineteen of twenty cases.
const model: Model = { ...rounded(learned), thresholds: { ...learned.thresholds, link: 4 } };
await writeFile(new URL("../src/linkage/learning/usual-model.json", import.meta.url), `${JSON.stringify(shortened(model))}\n`);

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

function shortened({ comparisons, texts, ...rest }: Model): Model {
	const named = Object.entries(comparisons).map(([name, comparison]) => [name, withMostNames(comparison)]);
	return { ...rest, comparisons: Object.fromEntries(named), texts: texts.map(withMostNames) };
}

function withMostNames<C extends Model["comparisons"]["given"]>(comparison: C): C {
	return { ...comparison, frequencies: comparison.frequencies && mostOf(comparison.frequencies) };
}

function mostOf({ agreement, shares, least }: Frequencies): Frequencies {
	const named = Object.entries(shares).sort(([, one], [, other]) => other - one);
	const kept = named.slice(0, mostNames).map(([value, share]) => [value, Math.round(share * persons) / persons]);
	// Of a value that is not named: how often two who have such a value have the same.
	const rest = named.slice(mostNames).map(([, share]) => share);
	const rare = rest.reduce((sum, share) => sum + share * share, 0) / rest.reduce((sum, share) => sum + share, 0) || least;
	return { agreement, least: Number(rare.toPrecision(3)), shares: Object.fromEntries(kept) };
}
