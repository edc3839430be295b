import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { placesOf, readMapping, recordOf } from "../src/linkage/batch/mapping.ts";
import { openTable, rowsOf } from "../src/linkage/batch/table.ts";
import { type LinkReport, linkFiles } from "../src/linkage/command-line.ts";
import { keysOf, prepare } from "../src/linkage/index.ts";
import { packageFolder } from "../src/shared/database/index.ts";
import type { BenchLine } from "./line.ts";
import { inventedSet, type LinkageSet, publicSets } from "./linkage-sets.ts";
import { tables } from "./linkage-tables.ts";

export interface LinkageSize {
	/** Where the public benchmarks lie. */
	readonly benchmarks: string;
	/** Worlds whose number of people must lie in the printed interval. */
	readonly worlds: number;
	readonly peopleInWorld: number;
	readonly batch: number;
}

export const usualLinkage: LinkageSize = {
	benchmarks: process.env.TEGSH_BENCHMARKS ?? join(packageFolder, "..", "shared", "benchmarks"),
	worlds: Number(process.env.TEGSH_BENCH_WORLDS ?? 200),
	peopleInWorld: 2_000,
	batch: 1_000_000,
};

const today = "2020-04-27";
const children = { from: 2003, to: 2015 };
const atLarge = { from: 1985, to: 2015 };
const mostSeconds = 100;
const mostBytes = 4e9;

/** What is measured of linkage where the truth is known; one setting for all, and nobody looks at the truth before. */
export async function benchLinkage(_url: string, size: LinkageSize = usualLinkage): Promise<BenchLine[]> {
	const folder = mkdtempSync(join(tmpdir(), "tegsh-linkage-"));
	try {
		const { sets, missing } = publicSets(size.benchmarks);
		for (const name of missing) process.stderr.write(`skipped: ${name} is not in ${size.benchmarks}\n`);
		const lines: BenchLine[] = [];
		for (const set of sets) lines.push(...(await benchSet(set, folder)));
		for (const [name, world] of [
			["own generator, seed 11", { seed: 11 }],
			["own generator, seed 12", { seed: 12 }],
			["own generator, slips halved", { seed: 13, errorRate: 0.5 }],
			["own generator, slips doubled", { seed: 14, errorRate: 2 }],
			["own generator, other names", { seed: 15, names: "other" }],
		] as const) {
			lines.push(...(await benchSet(inventedSet(folder, name, { people: 4_000, born: children, ...world }), folder)));
		}
		lines.push(...(await benchTables(folder, size)), ...(await benchIntervals(folder, size)), ...(await benchBatch(folder, size.batch)));
		return lines;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

async function benchSet(set: LinkageSet, folder: string): Promise<BenchLine[]> {
	process.stderr.write(`  ${set.name}…\n`);
	const { report, f1, precision, recall, people } = await measure(set, folder);
	const { low, best, high } = report.people;
	const isInside = low <= people && people <= high;
	return [
		{
			...{ name: `${set.name}: people, ${best} (${low} to ${high}), truth`, measured: people, unit: "people" },
			...{ baseline: best, baselineName: "the best number", ratio: people / best, budget: "inside the interval", within: isInside },
		},
		lineOf(`${set.name}: F1 (precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)})`, "F1", f1, set.atLeast, "at least"),
		...(set.mostInCluster === null
			? []
			: [lineOf(`${set.name}: largest cluster`, "records", report.largest, set.mostInCluster, "at most")]),
		...(set.recallAtLeast === null
			? []
			: [lineOf(`${set.name}: true pairs that share a key`, "of them", await candidateRecall(set), set.recallAtLeast, "at least")]),
	];
}

async function measure(set: LinkageSet, folder: string) {
	const out = join(folder, "clusters.csv");
	const report = await linkFiles(set.files, {
		...{ id: set.id ?? "rec_id", map: [set.map], oneToOne: set.oneToOne, out, pairs: undefined, today, language: "en", say: () => {} },
	});
	return { report, ...compare(out, set, report) };
}

/** Pairwise, over the clusters as they were written; of two files the pairs across the two. */
function compare(out: string, { personOf }: LinkageSet, { files }: LinkReport) {
	const rows = readFileSync(out, "utf8")
		.trim()
		.split("\n")
		.slice(1)
		.map((line) => line.split(",") as [id: string, cluster: string]);
	const split = files.length === 2 ? (files[0]?.records ?? 0) : null;
	const pairsBy = (key: (row: readonly [string, string]) => string): number => {
		const counts = new Map<string, [number, number]>();
		for (const [at, row] of rows.entries()) {
			const known = counts.get(key(row)) ?? [0, 0];
			known[split !== null && at >= split ? 1 : 0]++;
			counts.set(key(row), known);
		}
		return [...counts.values()].reduce((sum, [one, other]) => sum + (split === null ? (one * (one - 1)) / 2 : one * other), 0);
	};
	const wanted = pairsBy(([id]) => personOf(id));
	const found = pairsBy(([, cluster]) => cluster);
	const right = pairsBy(([id, cluster]) => `${personOf(id)} ${cluster}`);
	const people = new Set(rows.map(([id]) => personOf(id))).size;
	return { people, precision: right / found, recall: right / wanted, f1: (2 * right) / (found + wanted) };
}

/** Blocking: which of the pairs that are one person are compared at all. */
async function candidateRecall({ files, map, personOf }: LinkageSet): Promise<number> {
	const keysBy = new Map<string, Set<number>[]>();
	for (const file of files) {
		const table = await openTable(file);
		const places = placesOf(readMapping([map]), file, table.headings);
		const [idAt, order] = [table.headings.indexOf("rec_id"), { dayMonth: "day-first", shortYear: null } as const];
		for await (const rows of rowsOf(table)) {
			for (const { cells, line } of rows) {
				if (line === 1) continue;
				const id = cells[idAt] as string;
				const keys = new Set(keysOf(prepare(recordOf(id, cells, places, { order, today }).record)));
				const person = personOf(id);
				keysBy.set(person, [...(keysBy.get(person) ?? []), keys]);
			}
		}
	}
	let [pairs, shared] = [0, 0];
	for (const records of keysBy.values()) {
		for (const [at, one] of records.entries()) {
			for (const other of records.slice(at + 1)) {
				pairs++;
				if ([...one].some((key) => other.has(key))) shared++;
			}
		}
	}
	return shared / pairs;
}

/** Each table by itself, with those whose truth is not in the interval marked; together they keep the promise. */
async function benchTables(folder: string, { benchmarks }: LinkageSize): Promise<BenchLine[]> {
	const lines: BenchLine[] = [];
	let inside = 0;
	for (const table of tables(benchmarks, folder)) {
		process.stderr.write(`  ${table.name}…\n`);
		const { report, f1, people } = await measure(table, folder);
		const { low, best, high } = report.people;
		const isInside = low <= people && people <= high;
		if (isInside) inside++;
		const name = `${table.name}: people, ${best} (${low} to ${high}), ${isInside ? "inside" : "OUTSIDE"}, F1 ${f1.toFixed(4)}, truth`;
		lines.push({
			...{ name, measured: people, unit: "people", baseline: best, baselineName: "the best number", ratio: people / best },
			...{ budget: "19 of 20 inside", within: true },
		});
	}
	return [...lines, lineOf(`${lines.length} tables: the truth inside its interval`, "of tables", inside / lines.length, 0.95, "at least")];
}

/** `widest`: where slips are doubled, most of the doubt is about pairs that were never compared, and these are known to within a half only. */
const slips = [
	{ rate: 0.5, name: "slips halved", widest: 0.03 },
	{ rate: 1, name: "usual slips", widest: 0.04 },
	{ rate: 2, name: "slips doubled", widest: 0.06 },
] as const;

async function benchIntervals(folder: string, { worlds, peopleInWorld }: LinkageSize): Promise<BenchLine[]> {
	const widths: number[][] = slips.map(() => []);
	const errors: { readonly best: number; readonly linked: number }[] = [];
	let inside = 0;
	for (let world = 0; world < worlds; world++) {
		if (world % 10 === 0) process.stderr.write(`  intervals: world ${world} of ${worlds}…\n`);
		const which = world % slips.length;
		const errorRate = slips[which]?.rate ?? 1;
		const set = inventedSet(folder, "", { seed: 10_000 + world, people: peopleInWorld, born: children, errorRate });
		const { report } = await measure(set, folder);
		const { low, high, best, linked } = report.people;
		errors.push({ best: best / set.people - 1, linked: linked / set.people - 1 });
		if (low <= set.people && set.people <= high) inside++;
		widths[which]?.push((high - low) / best);
	}
	const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
	const bias = mean(errors.map(({ best }) => best));
	const absolute = mean(errors.map(({ best }) => Math.abs(best)));
	const asLinked = mean(errors.map(({ linked }) => Math.abs(linked)));
	return [
		{
			...lineOf(`${worlds} worlds: mean error of the best number`, "of the number", Math.abs(bias), 0.001, "at most"),
			measured: bias,
		},
		{
			...{ name: `${worlds} worlds: mean absolute error of the best number`, measured: absolute, unit: "of the number" },
			...{ baseline: asLinked, baselineName: "the number of clusters", ratio: absolute / asLinked },
			...{ budget: "at most 0.5 ×", within: absolute <= asLinked / 2 },
		},
		lineOf(`${worlds} worlds: the true number of people inside its interval`, "of worlds", inside / worlds, 0.95, "at least"),
		...slips.map(({ name, widest }, which) => {
			const some = widths[which] ?? [];
			const mean = (some.reduce((sum, width) => sum + width, 0) / some.length).toFixed(4);
			return lineOf(
				`${some.length} worlds, ${name}: the widest interval (mean ${mean})`,
				"of the number",
				Math.max(...some),
				widest,
				"at most",
			);
		}),
	];
}

/** As a user runs it, in a process of its own, beside one pass that only reads the file. */
async function benchBatch(folder: string, records: number): Promise<BenchLine[]> {
	process.stderr.write(`  ${records.toLocaleString("en-GB")} records…\n`);
	const set = inventedSet(folder, "batch", { seed: 7, people: Math.round(records / 1.89), born: atLarge });
	const [file] = set.files as [string];
	const started = performance.now();
	for await (const rows of rowsOf(await openTable(file))) if (rows.length === 0) break;
	const reading = (performance.now() - started) / 1000;
	const out = join(folder, "clusters.csv");
	const tegsh = [join(packageFolder, "bin/tegsh.mjs"), "link", file, "--id", "rec_id", "--map", set.map, "--out", out, "--json"];
	const report = JSON.parse(
		execFileSync(process.execPath, tegsh, { encoding: "utf8", maxBuffer: 1e8, stdio: ["ignore", "pipe", "inherit"] }),
	) as LinkReport;
	const { f1 } = compare(out, set, report);
	const skipped = report.caps.reduce((sum, { pairs }) => sum + pairs, 0);
	const what = `${set.records.toLocaleString("en-GB")} records`;
	return [
		{
			name: `${what}: read, compared (${(report.compared / 1e6).toFixed(0)} M pairs, ${(skipped / 1e6).toFixed(0)} M capped), gathered, written`,
			...{ measured: report.seconds, unit: "s", baseline: reading, baselineName: "reading the file once" },
			...{ ratio: report.seconds / reading, budget: `under ${mostSeconds} s`, within: report.seconds < mostSeconds },
		},
		lineOf(`${what}: peak memory`, "GB", report.peakMemory / 1e9, mostBytes / 1e9, "at most"),
		lineOf(`${what}: F1`, "F1", f1, 0.97, "at least"),
	];
}

function lineOf(name: string, unit: string, measured: number, bound: number, which: "at least" | "at most"): BenchLine {
	const within = which === "at least" ? measured >= bound : measured <= bound;
	return { name, measured, unit, baseline: bound, baselineName: "the budget", ratio: measured / bound, budget: `${which} 1`, within };
}
