import { countPeople, tellApart } from "../../people/index.ts";
import type { PlainDate } from "../../shared/clock.ts";
import type { Handle } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { machine, run } from "../../shared/journal/index.ts";
import { Problem } from "../../shared/problem.ts";
import { type Language, say } from "../../shared/words.ts";
import { readRegister } from "../registers/reading.ts";
import type { PassedRow, RegisterReading, Remark } from "../registers/schema.ts";
import { importCommandsTelling } from "./commands.ts";
import { registerImport } from "./import-job.ts";

export interface RegisterFile {
	readonly name: string;
	readonly bytes: Uint8Array;
}

interface ImportOptions {
	readonly dryRun: boolean;
	readonly area: string | null;
	readonly language: Language;
	/** Hears, sentence by sentence, how far it is with the file at hand. */
	readonly heard?: (sentence: string) => void;
}

export interface FileReport {
	readonly file: string;
	readonly kind: "register";
	readonly date: PlainDate | null;
	readonly rows: number;
	readonly rejected: readonly { readonly row: number; readonly reason: string }[];
	/** Rows that were never meant as attendance: blank, totals, signatures, repeated headings. */
	readonly skipped: readonly { readonly row: number; readonly reason: string }[];
	/** How the file was read, sentence by sentence. */
	readonly understood: readonly string[];
	/** What is odd in rows that count all the same. */
	readonly remarks: readonly { readonly row: number; readonly remark: string }[];
	/** The id by which the import can be undone. */
	readonly import?: string;
	/** Why the file as a whole was not taken; its neighbours are. */
	readonly refused?: string;
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
	for (const file of files) {
		try {
			const reading = await readRegister(file.bytes, file.name, handle.clock);
			const done = options.dryRun ? null : await importOne(handle, file, options);
			readings.push(reading);
			entered.push(...(done?.reports ?? []));
			reports.push({ ...describe(reading, options.language), ...(done && { import: done.import }) });
		} catch (error) {
			if (!(error instanceof Problem)) throw error;
			reports.push({ ...nothingOf(file), refused: error.in(options.language) });
		}
	}
	return {
		files: reports,
		rows: reports.reduce((sum, report) => sum + report.rows, 0),
		people: options.dryRun ? await differentPeople(handle, readings, options.area) : await countPeople(handle.db, entered),
		rejected: reports.reduce((sum, report) => sum + report.rejected.length, 0),
	};
}

async function importOne(handle: Handle, file: RegisterFile, { area, language, heard }: ImportOptions) {
	const author = { ...machine, device: "command line" };
	const commands = importCommandsTelling(async (step, done, of) => heard?.(say(registerImport.steps[step], language, { done, of })));
	const input = { import: newId(), file, session: null, area };
	const { result } = await run(handle, author, commands["register-imported"], input);
	return { import: input.import, reports: result.reports };
}

/** A dry run writes nothing: the people are told apart among these files alone, by the same rule. */
function differentPeople(handle: Handle, readings: readonly RegisterReading[], area: string | null): Promise<number> {
	const records = readings.flatMap((reading, file) =>
		reading.rows.map((row) => ({
			...{ name: row.name, birthDate: row.birthDate, sex: row.sex, phone: row.phone, workplace: row.workplace, area },
			registerNumber: row.registerNumber?.normal ?? null,
			register: { import: String(file), row: row.row },
		})),
	);
	return tellApart(handle.db, records);
}

function nothingOf({ name }: RegisterFile): FileReport {
	return { file: name, kind: "register", date: null, rows: 0, rejected: [], skipped: [], understood: [], remarks: [] };
}

function describe(reading: RegisterReading, language: Language): FileReport {
	const inWords = (remark: Remark) => remark(language);
	const withReason = ({ row, reason }: PassedRow) => ({ row, reason: inWords(reason) });
	return {
		file: reading.file,
		kind: reading.kind,
		date: reading.date,
		rows: reading.rows.length,
		rejected: reading.rejected.map(withReason),
		skipped: reading.skipped.map(withReason),
		understood: reading.understood.map(inWords),
		remarks: reading.rows.flatMap(({ row, remarks }) => remarks.map((remark) => ({ row, remark: inWords(remark) }))),
	};
}
