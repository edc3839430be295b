import { said as words } from "#words/reach";
import { formatNumber, type Language, speak } from "../shared/words.ts";

import { gather, type InFile } from "./exports/gathering.ts";
import { mappingsBy } from "./exports/mapping.ts";
import { readNumber } from "./exports/numbers.ts";
import { readExport } from "./exports/reading.ts";
import type { SeenColumn } from "./exports/schema.ts";
import { adviceLabel, brokenLabel, methodLabel } from "./labels.ts";
import { adviceFor } from "./models/advice.ts";
import { reachOf } from "./models/reach.ts";
import type { Advice, EstimateMethod, Range } from "./models/unique-reach.ts";
import { problem } from "./problems.ts";
import { columnNames } from "./schema.ts";
import { linearSolver } from "./solver.ts";

export interface ReachReport {
	readonly posts: number;
	/** The sum over posts of what has each account once; people who saw two posts are in it twice. */
	readonly contacts: number;
	/** The largest audience of one post. */
	readonly largest: number;
	readonly unique: Range;
	readonly estimate: (Range & { readonly value: number; readonly method: EstimateMethod }) | null;
	readonly population: Range;
	readonly skipped: readonly SaidOfFile[];
	readonly warnings: readonly SaidOfFile[];
	/** Best first. */
	readonly advice: readonly (Omit<Advice, "posts"> & { readonly posts: number; readonly text: string })[];
}

/** With the lines that should have counted and could not, which are among those skipped as well. */
interface ReachOfFiles extends ReachReport {
	readonly rejected: readonly SaidOfFile[];
}

interface SaidOfFile {
	/** Null where it is of all files together. */
	readonly file: string | null;
	/** Null where it is of the whole file. */
	readonly line: number | null;
	readonly text: string;
}

interface Wanted {
	/** As typed: `2000000-2974000`. */
	readonly population: string | undefined;
	/** As typed: `Reach=reach`. */
	readonly columns: readonly string[];
	readonly isMixedPage: boolean;
	readonly language: Language;
}

/** `npx tegsh reach`: needs no installation. Throws a Problem that names the file and the line of what cannot be read. */
export async function readReach(
	files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
	{ population: written, columns, isMixedPage, language }: Wanted,
): Promise<ReachOfFiles> {
	const population = readPopulation(written);
	const said = columns.map(readColumn);
	const readings = files.map(({ name, bytes }) => readExport(bytes, name, mappingsBy(bytes, name, said)));
	const { posts, totals, places, remarks } = gather(readings, { isMixedPage });
	if (posts.length === 0) throw problem("no-posts");
	const audience = { posts, totals, strata: [], population: { ...population, source: "" } };
	const solve = await linearSolver();
	const { largest, unique, estimate, problems } = reachOf(audience, solve);
	const inFiles = (of: "rejected" | "skipped" | "remarks") =>
		readings.flatMap((one) => one[of].map((passed) => ({ ...passed, file: one.file })));
	const broken = problems.map((one): InFile => {
		const { file = "", line = 0 } = places.get(one.figure.id) ?? {};
		return { file, line, reason: (spoken) => brokenLabel(one, spoken) };
	});
	const sayAll = (all: readonly InFile[]) =>
		all.map(({ file, line, reason }) => ({ file: file || null, line: line || null, text: reason(language) }));
	return {
		posts: posts.length,
		contacts: posts.reduce((sum, { reach }) => sum + (reach ?? 0), 0),
		largest,
		unique,
		estimate: estimate && { value: estimate.value, low: estimate.low, high: estimate.high, method: estimate.method },
		population,
		skipped: sayAll([...inFiles("rejected"), ...inFiles("skipped")]),
		warnings: sayAll([...broken, ...inFiles("remarks"), ...remarks]),
		advice: adviceFor(audience, solve).map((one) => ({ ...one, posts: one.posts.length, text: adviceLabel(one, language) })),
		rejected: sayAll(inFiles("rejected")),
	};
}

/** @throws Problem `population-missing`, `population-wrong` */
function readPopulation(written: string | undefined): Range {
	if (written === undefined) throw problem("population-missing");
	const read = written.split(/\s*[-–—]\s*(?=\d)/).map((one) => readNumber(one, "."));
	const [low, high = low] = read.map((one) => (typeof one === "string" ? Number.NaN : one.value));
	if (low === undefined || high === undefined || read.length > 2 || !(low >= 1 && high >= low))
		throw problem("population-wrong", { written });
	return { low, high };
}

/** @throws Problem `column-wrong` */
function readColumn(written: string): SeenColumn {
	const at = written.lastIndexOf("=");
	const column = columnNames.find((one) => one === written.slice(at + 1).trim());
	if (at < 1 || !column) throw problem("column-wrong", { columns: columnNames.join(", ") });
	return { heading: written.slice(0, at).trim(), column };
}

/** The report in sentences. */
export function sayReach(report: ReachReport, language: Language): string {
	const t = speak(words, language);
	const n = (value: number) => formatNumber(language, value);
	const { posts, contacts, largest, unique, estimate, population, skipped, warnings, advice } = report;
	const range = { low: n(unique.low), high: n(unique.high) };
	const [best] = advice;
	return [
		t("summary", { posts: n(posts), contacts: n(contacts), count: posts }),
		unique.low === unique.high ? t("interval-exact", { low: range.low }) : t("interval", range),
		estimate === null
			? t("no-estimate")
			: t("estimate", {
					value: n(estimate.value),
					low: n(estimate.low),
					high: n(estimate.high),
					method: methodLabel(estimate.method, language),
				}),
		`${t("largest", { largest: n(largest) })} ${t("population", { low: n(population.low), high: n(population.high) })}`,
		...(best ? ["", t("advice-title"), `  ${best.text}`] : []),
		...listed(t("remarks"), warnings),
		...listed(t("skipped"), skipped),
		"",
	].join("\n");
}

function listed(title: string, said: readonly SaidOfFile[]): string[] {
	return said.length === 0 ? [] : ["", title, ...said.map((one) => `  ${placeOf(one)}${one.text}`)];
}

/** `content.csv:12: `, as compilers name a place. */
export function placeOf({ file, line }: Pick<SaidOfFile, "file" | "line">): string {
	return file === null ? "" : line === null ? `${file}: ` : `${file}:${line}: `;
}
