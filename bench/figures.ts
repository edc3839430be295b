import { sql } from "kysely";
import { positionOf, readFigures, readInStretches, readRows } from "../src/figures/index.ts";
import type { Stretch } from "../src/figures/schema.ts";
import { listIndicators } from "../src/indicators/index.ts";
import { realClock } from "../src/shared/clock.ts";
import { type Handle, migrate, openHandle, quoteName } from "../src/shared/database/index.ts";
import { newId } from "../src/shared/id.ts";
import { defineIndicators, fillDoubts, fillWorld, type WorldSize } from "./figures-world.ts";
import type { BenchLine } from "./line.ts";

const worlds: readonly WorldSize[] = [
	{ attendances: 10_000, sessions: 400, people: 6_500 },
	{ attendances: 1_000_000, sessions: 40_000, people: 650_000 },
];
const repeats = 5;

/** DESIGN section 8: all figures at ten thousand and at a million attendances, cold after a write, and opening the rows of one. */
export async function benchFigures(url: string, sizes: readonly WorldSize[] = worlds): Promise<BenchLine[]> {
	const lines: BenchLine[] = [];
	for (const size of sizes) lines.push(...(await benchWorld(url, size)));
	return lines;
}

async function benchWorld(url: string, size: WorldSize): Promise<BenchLine[]> {
	const schema = quoteName(`programme_bench_${newId().slice(-8)}`);
	const handle = openHandle(url, schema, realClock, 4);
	try {
		await migrate(handle, "programme");
		await fillWorld(handle, size);
		await defineIndicators(handle);
		const baseline = await median(() => distinctPass(handle));
		const figures = await median(() => readFigures(handle));
		const results = await median(() => readTable(handle));
		const rows = await median(() => readRows(handle, [""], "TT", { limit: 50 }));
		const pairs = await fillDoubts(handle, size);
		const doubted = await median(() => readFigures(handle));
		const line = { unit: "ms", baseline, baselineName: "one count(distinct person) by area" };
		const of = `of ${size.attendances.toLocaleString("en-GB")} attendances`;
		// Of few attendances, planning the queries takes longer than answering them.
		const isLarge = size.attendances >= 1_000_000;
		return [
			lineOf(`every figure ${of}`, line, figures, isLarge ? 2 : null),
			lineOf(`every figure in ${quarters.length} quarters and ${places.length} places ${of}`, line, results, isLarge ? 2 : null),
			lineOf(`the rows of a figure ${of}`, line, rows, isLarge ? 0.2 : null),
			lineOf(`every figure ${of}, ${pairs.toLocaleString("en-GB")} pairs in doubt`, line, doubted, isLarge ? 2 : null),
		];
	} finally {
		await sql`drop schema if exists ${sql.id(schema)} cascade`.execute(handle.db);
		await handle.close();
	}
}

function lineOf(
	name: string,
	line: Pick<BenchLine, "unit" | "baseline" | "baselineName">,
	measured: number,
	most: number | null,
): BenchLine {
	const ratio = measured / line.baseline;
	return {
		name,
		measured,
		...line,
		ratio,
		budget: most === null ? "none at this size" : `at most ${most} ×`,
		within: most === null || ratio <= most,
	};
}

const quarters: readonly Stretch[] = ["2018", "2019", "2020"].flatMap((year) =>
	["01-01/03-31", "04-01/06-30", "07-01/09-30", "10-01/12-31"].map((days) => {
		const [first, last] = days.split("/");
		return { startsOn: `${year}-${first}`, endsOn: `${year}-${last}` };
	}),
);
const places = ["11/1110", "11/1116", "11/1125", "62", "84"];

/** The table of results: every cell of it is bounded, as a page would show it. */
async function readTable(handle: Handle): Promise<number> {
	const position = await positionOf(handle, undefined);
	const figures = await readInStretches(handle, await listIndicators(handle.db, position.asOf), position, quarters);
	const cells = figures.flatMap(({ of }) =>
		quarters.flatMap((quarter) => [{}, ...places.map((place) => ({ within: [place] }))].map((part) => of(part, quarter))),
	);
	return cells.length;
}

/** The plainest way to count people by area: no first contact, no parts, no reasons. */
function distinctPass({ db }: Handle): Promise<unknown> {
	return sql`
		select session.area, count(distinct membership.person)
		from attendance join session on session.id = attendance.session join membership on membership.report = attendance.report
		group by session.area`.execute(db);
}

async function median(work: () => Promise<unknown>): Promise<number> {
	const times: number[] = [];
	for (let time = 0; time < repeats; time++) {
		const start = performance.now();
		await work();
		times.push(performance.now() - start);
	}
	return times.toSorted((one, other) => one - other)[Math.floor(repeats / 2)] ?? 0;
}
