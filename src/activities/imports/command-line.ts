import { countPeople, tellApart } from "../../people/index.ts";
import type { PlainDate } from "../../shared/clock.ts";
import type { Handle } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { machine, run } from "../../shared/journal/index.ts";
import { Problem } from "../../shared/problem.ts";
import { type Language, say } from "../../shared/words.ts";
import { readRegister } from "../registers/reading.ts";
import type { RegisterReading, Remark, SessionReading } from "../registers/schema.ts";
import type { ColumnMapping } from "../schema.ts";
import { importCommandsTelling } from "./commands.ts";
import { registerImport } from "./import-job.ts";
import { mappingsFor } from "./mappings.ts";
import { recordsOf } from "./records.ts";

export interface RegisterFile {
	readonly name: string;
	readonly bytes: Uint8Array;
}

interface ImportOptions {
	readonly dryRun: boolean;
	readonly area: string | null;
	/** The day of sessions that the file does not date. */
	readonly day?: PlainDate;
	/** What columns hold, where their headings do not say so. */
	readonly columns?: ColumnMapping["columns"];
	readonly language: Language;
	/** Hears, sentence by sentence, how far it is with the file at hand. */
	readonly heard?: (sentence: string) => void;
}

/** A line of a file; `list` is where it stands, where the file holds several lists. */
interface ReportedLine {
	readonly row: number;
	readonly list?: string;
}

export interface FileReport {
	readonly file: string;
	readonly kind: "register";
	/** The day of its session; null where nothing says it, and where it holds several. */
	readonly date: PlainDate | null;
	readonly rows: number;
	readonly rejected: readonly (ReportedLine & { readonly reason: string })[];
	/** Rows that were never meant as attendance: blank, totals, signatures, repeated headings. */
	readonly skipped: readonly (ReportedLine & { readonly reason: string })[];
	/** How the file was read, sentence by sentence. */
	readonly understood: readonly string[];
	/** What is odd in rows that count all the same. */
	readonly remarks: readonly (ReportedLine & { readonly remark: string })[];
	/** Where it holds several sessions, each of them. */
	readonly sessions: readonly { readonly part: number; readonly name: string; readonly date: PlainDate | null; readonly rows: number }[];
	/** The id by which the import can be undone. */
	readonly import?: string;
	/** Why the file as a whole was not taken; its neighbours are. */
	readonly refused?: string;
	/** Whether it is refused because nobody can tell which column is which. */
	readonly columnsUnknown?: boolean;
}

interface ImportReport {
	readonly files: readonly FileReport[];
	readonly rows: number;
	readonly people: number;
	readonly rejected: number;
}

/** Imports registers one after another, each as an operation of its own; a file that is refused does not harm the others. */
export async function importRegisters(handle: Handle, files: readonly RegisterFile[], options: ImportOptions): Promise<ImportReport> {
	const reports: FileReport[] = [];
	const readings: RegisterReading[] = [];
	const entered: string[] = [];
	const said = options.columns?.length ? [{ at: null, columns: options.columns, isWhole: false }] : [];
	const mappings = await mappingsFor(handle.db, said);
	for (const file of files) {
		try {
			const reading = await readRegister(file.bytes, file.name, handle.clock, { mappings });
			const done = options.dryRun ? null : await importOne(handle, file, reading, options);
			readings.push(reading);
			entered.push(...(done?.reports ?? []));
			reports.push({ ...describe(reading, options.language), ...(done && { import: done.import }) });
		} catch (error) {
			if (!(error instanceof Problem)) throw error;
			reports.push({ ...nothingOf(file), refused: error.in(options.language), columnsUnknown: error.code === "activities.header-missing" });
		}
	}
	return {
		files: reports,
		rows: reports.reduce((sum, report) => sum + report.rows, 0),
		people: options.dryRun ? await differentPeople(handle, readings, options.area) : await countPeople(handle.db, entered),
		rejected: reports.reduce((sum, report) => sum + report.rejected.length, 0),
	};
}

async function importOne(
	handle: Handle,
	file: RegisterFile,
	reading: RegisterReading,
	{ area, day, columns, language, heard }: ImportOptions,
) {
	const author = { ...machine, device: "command line" };
	const hears = async (step: keyof typeof registerImport.steps, done: number, of: number) =>
		heard?.(say(registerImport.steps[step], language, { done, of }));
	const commands = importCommandsTelling(hears, reading);
	const input = { import: newId(), file, session: null, area, heldOn: day ?? null, columns: [...(columns ?? [])] };
	const { result } = await run(handle, author, commands["register-imported"], input);
	return { import: input.import, reports: result.reports };
}

/** A dry run writes nothing: the people are told apart among these files alone, by the same rule. */
function differentPeople(handle: Handle, readings: readonly RegisterReading[], area: string | null): Promise<number> {
	const records = readings.flatMap((reading, file) => recordsOf(reading, String(file)).map((record) => ({ ...record, area })));
	return tellApart(handle.db, records);
}

function nothingOf({ name }: RegisterFile): FileReport {
	return { file: name, kind: "register", date: null, rows: 0, rejected: [], skipped: [], understood: [], remarks: [], sessions: [] };
}

function describe({ file, kind, understood, parts }: RegisterReading, language: Language): FileReport {
	const inWords = (remark: Remark) => remark(language);
	const isOne = parts.length === 1;
	const at = ({ name }: SessionReading, row: number) => ({ row, ...(!isOne && { list: name }) });
	const withReasons = (which: "rejected" | "skipped") =>
		parts.flatMap((part) => part[which].map(({ row, reason }) => ({ ...at(part, row), reason: inWords(reason) })));
	const sentences = parts.flatMap((part) => part.understood.map((remark) => (isOne ? "" : `${part.name}: `) + inWords(remark)));
	return {
		...{ file, kind },
		date: isOne ? (parts[0]?.date ?? null) : null,
		rows: parts.reduce((sum, { rows }) => sum + rows.length, 0),
		rejected: withReasons("rejected"),
		skipped: withReasons("skipped"),
		understood: [...understood.map(inWords), ...sentences],
		remarks: remarksOf(parts).map(({ part, row, remark }) => ({ ...at(part, row), remark: inWords(remark) })),
		sessions: isOne ? [] : parts.map(({ part, name, date, rows }) => ({ part, name, date, rows: rows.length })),
	};
}

/** A line that is marked on several days is odd once. */
function remarksOf(parts: readonly SessionReading[]): { readonly part: SessionReading; readonly row: number; readonly remark: Remark }[] {
	const seen = new Set<string>();
	return parts.flatMap((part) =>
		part.rows.flatMap(({ row, remarks }) => {
			const line = `${part.list}:${row}`;
			if (seen.has(line)) return [];
			seen.add(line);
			return remarks.map((remark) => ({ part, row, remark }));
		}),
	);
}
