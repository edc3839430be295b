import { sql } from "kysely";
import { exactCount, quarterOf, reconcile } from "../counting/index.ts";
import type { PlainDate } from "../shared/clock.ts";
import type { Database, Handle, Transaction } from "../shared/database/index.ts";
import { type Anchor, dayOfPosition, type JournalTables, journalHead } from "../shared/journal/index.ts";
import { contactsOf, leftOutOf, type Moment } from "./contacts.ts";
import { problem } from "./problems.ts";
import { axesOf, breakDown, sumOfCells } from "./rules.ts";
import type { Figure, FigureCell, FiguresTables, Indicator, IndicatorSheet, LeftOutReason } from "./schema.ts";

/** Every figure of the programme, as the journal stood at `asOf` (by default: now). */
export async function readFigures(handle: Handle, { asOf }: { readonly asOf?: number } = {}): Promise<Figure[]> {
	const position = await positionOf(handle, asOf);
	const indicators = await listIndicators(handle.db, position.asOf);
	return oneReading(handle, async (tx) => {
		const figures: Figure[] = [];
		for (const indicator of indicators) figures.push(await computeFigure(tx, { indicator, ...position }));
		return figures;
	});
}

export async function readFigure(handle: Handle, code: string, { asOf }: { readonly asOf?: number } = {}): Promise<Figure> {
	const moment = await momentOf(handle, code, asOf);
	return oneReading(handle, (tx) => computeFigure(tx, moment));
}

/**
 * One snapshot for a number and for what was left out of it. A figure is one pass over every attendance with a person of some 100 bytes
 * in its hash table: with the 4 MB that a server allows by default it goes to the disk, and compiling the query takes longer than
 * running it. One process walks the indexes side by side; several would each hash a part of a million rows, at twice the work.
 */
function oneReading<Reading>(handle: Handle, read: (tx: Transaction) => Promise<Reading>): Promise<Reading> {
	return handle.db
		.transaction()
		.setIsolationLevel("repeatable read")
		.setAccessMode("read only")
		.execute(async (tx) => {
			await sql`select set_config(name, value, true) from (values ('work_mem', '64MB'), ('jit', 'off'),
				('max_parallel_workers_per_gather', '0')) as setting(name, value)`.execute(tx);
			return read(tx);
		});
}

/** @throws Problem when the indicator or the position does not exist. */
export async function momentOf(handle: Handle, code: string, asOf?: number): Promise<Moment> {
	const position = await positionOf(handle, asOf);
	const indicator = (await listIndicators(handle.db, position.asOf)).find((one) => one.code === code);
	if (!indicator) throw problem("indicator-unknown", { code });
	return { indicator, ...position };
}

/** The sheets in force at a journal position. */
export async function listIndicators(db: Database, asOf: number): Promise<Indicator[]> {
	const rows = await db
		.withTables<FiguresTables>()
		.selectFrom("indicator")
		.selectAll()
		.where("since_seq", "<=", asOf)
		.where("until_seq", ">", asOf)
		.orderBy("code")
		.execute();
	return rows.map((row) => indicatorOf(row as unknown as IndicatorRow));
}

/** All versions of a sheet, newest first. */
export async function listVersions(db: Database, code: string): Promise<Indicator[]> {
	const rows = await db
		.withTables<FiguresTables>()
		.selectFrom("indicator")
		.selectAll()
		.where("code", "=", code)
		.orderBy("since_seq", "desc")
		.execute();
	return rows.map((row) => indicatorOf(row as unknown as IndicatorRow));
}

/** The journal position of a figure with its hash, to be printed beside it: a chain that was rewritten since is caught against it. */
export async function readAnchor(handle: Handle, seq: number): Promise<Anchor> {
	const row = await handle.db.withTables<JournalTables>().selectFrom("journal").select("hash").where("seq", "=", seq).executeTakeFirst();
	return { seq, hash: row?.hash.toString("hex") ?? "" };
}

async function positionOf(handle: Handle, asOf: number | undefined): Promise<{ asOf: number; day: PlainDate }> {
	const head = await journalHead(handle);
	const seq = asOf ?? head.seq;
	if (seq < 0 || seq > head.seq) throw problem("position-unknown", { seq, head: head.seq });
	return { asOf: seq, day: await dayOfPosition(handle, seq) };
}

interface CellRow {
	readonly quarter: PlainDate;
	readonly area: string | null;
	readonly sex: "female" | "male" | null;
	readonly age_band: number | null;
	readonly people: number;
	readonly attendances: number;
	readonly unrecognisable: number;
	readonly last_day: PlainDate;
}

async function computeFigure(db: Database, moment: Moment): Promise<Figure> {
	const { indicator, asOf, day } = moment;
	const { rows } = await sql<CellRow>`
		with ${contactsOf(moment)}
		select quarter, area, sex, age_band, count(*) as people, sum(attendances) as attendances,
				count(*) filter (where not recognisable) as unrecognisable, max(last_day) as last_day
			from contact
			group by quarter, area, sex, age_band`.execute(db);
	const leftOut = await tallyLeftOut(db, moment);
	const cells = rows.map(cellOf);
	const value = sumOfCells(cells);
	const until = rows.reduce<PlainDate | null>((latest, row) => (latest === null || row.last_day > latest ? row.last_day : latest), null);
	const figure: Figure = {
		indicator,
		count: exactCount({ unit: "person", value, rows: value, until, asOf }),
		asOfDay: day,
		cells,
		bounds: null,
		people: null,
		attendances: rows.reduce((sum, row) => sum + row.attendances, 0),
		leftOut,
		unrecognisable: rows.reduce((sum, row) => sum + row.unrecognisable, 0),
	};
	for (const axis of axesOf(figure)) {
		if (reconcile(figure.count, breakDown(figure, axis)).outcome === "differs") throw problem("parts-differ", { code: indicator.code });
	}
	return figure;
}

async function tallyLeftOut(db: Database, moment: Moment): Promise<Figure["leftOut"]> {
	const { rows } = await sql<{ reason: LeftOutReason; rows: number }>`
		with ${contactsOf(moment)}, ${leftOutOf(moment)}
		select reason, count(*) as rows from left_out group by reason order by reason`.execute(db);
	return rows;
}

function cellOf(row: CellRow): FigureCell {
	return {
		quarter: quarterOf(row.quarter),
		area: row.area,
		sex: row.sex,
		ageBand: row.age_band,
		role: null,
		disability: null,
		value: row.people,
	};
}

/** A row as the database reads it: what was written as text comes back parsed. */
type IndicatorRow = Omit<FiguresTables["indicator"], "counts" | "baseline" | "targets" | "notes"> &
	Pick<IndicatorSheet, "counts" | "baseline" | "targets" | "notes">;

function indicatorOf(row: IndicatorRow): Indicator {
	return {
		code: row.code,
		version: row.since_seq,
		title: { mn: row.title_mn, en: row.title_en },
		definition: { mn: row.definition_mn, en: row.definition_en },
		notCounted: { mn: row.not_counted_mn, en: row.not_counted_en },
		unit: row.unit,
		pillar: row.pillar,
		counts: row.counts,
		reach: row.reach,
		ageBands: row.age_bands,
		windowFrom: row.window_from,
		windowUntil: row.window_until,
		baseline: row.baseline,
		target: row.target,
		targets: row.targets,
		notes: row.notes,
	};
}
