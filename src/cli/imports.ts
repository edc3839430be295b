import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { type FileReport, importRegisters } from "../activities/imports/command-line.ts";
import { activitiesCommands } from "../activities/index.ts";
import { readColumn } from "../activities/registers/mapping.ts";
import { columnRoles } from "../activities/schema.ts";
import { type ChildListReport, importChildren } from "../children/lists/command-line.ts";
import { situations } from "../children/schema.ts";
import { importPlaces, importPopulation, type PlacesReport } from "../places/command-line.ts";
import { findArea } from "../places/index.ts";
import { chooseProgramme } from "../programme/index.ts";
import { readDay } from "../shared/clock.ts";
import { machine, run } from "../shared/journal/index.ts";
import { BadInput, type Call, type Say } from "./call.ts";

export async function runImport({ installation, flags, rest, print, language, t }: Call): Promise<void> {
	const programme = chooseProgramme(installation.programmes(), flags.programme);
	const { area } = flags;
	if (area !== undefined && !findArea(area)) throw new BadInput(t("area-unknown", { area }));
	const day = flags.day === undefined ? undefined : readDay(flags.day);
	if (day === null) throw new BadInput(t("day-wrong"));
	const columns = (flags.column ?? []).map((written) => {
		const column = readColumn(written);
		if (!column) throw new BadInput(t("column-wrong", { roles: columnRoles.join(", ") }));
		return column;
	});
	const files = rest.flatMap((path) => filesAt(t, path)).map((path) => ({ name: basename(path), bytes: readFileSync(path) }));
	if (files.length === 0) throw new BadInput(t("files-missing"));
	const report = await importRegisters(programme.handle, files, {
		dryRun: flags["dry-run"] ?? false,
		area: area ?? null,
		...(day && { day }),
		columns,
		language,
		// One line that is written over and over, for the person at the terminal.
		...(process.stderr.isTTY && { heard: (sentence) => process.stderr.write(`\r\x1b[K${sentence}`) }),
	});
	if (process.stderr.isTTY) process.stderr.write("\r\x1b[K");
	print(report, () =>
		[
			...report.files.filter((file) => !file.refused).map((file) => describeFile(t, file)),
			t(flags["dry-run"] ? "dry-run-total" : "import-total", { rows: report.rows, people: report.people, rejected: report.rejected }),
			"",
		].join("\n"),
	);
	for (const file of report.files) {
		for (const { row, list, reason } of file.rejected) process.stderr.write(`${file.file}:${placeOf({ row, list })}: ${reason}\n`);
		if (file.refused) process.stderr.write(`${file.file}: ${file.refused}\n`);
		if (file.columnsUnknown) process.stderr.write(`  ${t("column-hint", { roles: columnRoles.join(", ") })}\n`);
	}
	if (report.files.some((file) => file.refused)) process.exitCode = 2;
}

/** How many rows counted, how the file was understood, and row by row what counted for nothing and what was odd in those that count. */
function describeFile(t: Say, { file, rows, date, import: id, understood, skipped, remarks, sessions }: FileReport): string {
	const days = sessions.map((session) => session.date ?? "–").join(", ");
	const values = { file, rows, count: rows, date: sessions.length > 0 ? days : (date ?? "–") };
	const said = [...skipped.map(({ reason, ...line }) => ({ ...line, remark: reason })), ...remarks];
	const inOrder = sessions.length > 0 ? said : said.toSorted((one, other) => one.row - other.row);
	return [
		id === undefined ? t("file-read", values) : t("file-imported", { ...values, import: id }),
		...sessions.map(
			(one) => `  ${t("file-session", { part: one.part, name: one.name, date: one.date ?? "–", rows: one.rows, count: one.rows })}`,
		),
		...understood.map((sentence) => `  ${sentence}`),
		...inOrder.map(({ remark, ...line }) => `  ${placeOf(line)}: ${remark}`),
	].join("\n");
}

function placeOf({ row, list }: { readonly row: number; readonly list?: string | undefined }): string {
	return list === undefined ? String(row) : `${list}, ${row}`;
}

export async function runChildren({ installation, flags, rest, print, language, t }: Call): Promise<void> {
	const programme = chooseProgramme(installation.programmes(), flags.programme);
	const { area } = flags;
	if (area !== undefined && !findArea(area)) throw new BadInput(t("area-unknown", { area }));
	const day = flags.day === undefined ? null : readDay(flags.day);
	if (flags.day !== undefined && day === null) throw new BadInput(t("day-wrong"));
	const files = rest.flatMap((path) => filesAt(t, path)).map((path) => ({ name: basename(path), bytes: readFileSync(path) }));
	if (files.length === 0) throw new BadInput(t("files-missing"));
	const situation = situations.find((one) => one === flags.situation) ?? null;
	if (flags.situation !== undefined && situation === null) throw new BadInput(t("situation-wrong", { situations: situations.join(", ") }));
	const dryRun = flags["dry-run"] ?? false;
	const reports = await importChildren(programme.handle, files, { dryRun, area: area ?? null, day, situation, language });
	print(reports, () => reports.flatMap((report) => (report.refused ? [] : [`${describeList(t, report)}\n`])).join(""));
	for (const { file, left, refused } of reports) {
		for (const { row, reason } of left) process.stderr.write(`${file}:${row}: ${reason}\n`);
		if (refused) process.stderr.write(`${file}: ${refused}\n`);
	}
	if (reports.some(({ refused }) => refused)) process.exitCode = 2;
}

function describeList(t: Say, { list, understood, remarks, ...report }: ChildListReport): string {
	return [
		list === undefined ? t("list-read", report) : t("list-imported", { ...report, list }),
		...understood.map((sentence) => `  ${sentence}`),
		...remarks.map(({ row, remark }) => `  ${row}: ${remark}`),
	].join("\n");
}

export async function runPlaces({ installation, flags, name, rest, print, language, t }: Call): Promise<void> {
	const options = { dryRun: flags["dry-run"] ?? false, language };
	const programme = () => chooseProgramme(installation.programmes(), flags.programme).handle;
	const files = rest.flatMap((path) => filesAt(t, path));
	if (files.length === 0) throw new BadInput(t("files-missing"));
	const reports: PlacesReport[] = [];
	for (const path of files) {
		const file = { name: basename(path), bytes: readFileSync(path) };
		reports.push(
			await (name === "import places"
				? importPlaces(installation.handle, programme, file, options)
				: importPopulation(programme(), file, options)),
		);
	}
	print(reports, () =>
		reports
			.map(
				({ file, areas, numbers }) =>
					`${t(options.dryRun ? "places-read" : "places-imported", { file, areas: areas.written, numbers: numbers.written, known: areas.known + numbers.known })}\n`,
			)
			.join(""),
	);
	for (const { file, rejected } of reports) for (const { row, reason } of rejected) process.stderr.write(`${file}:${row}: ${reason}\n`);
}

export async function runUndo({ installation, flags, rest, print, t }: Call): Promise<void> {
	const programme = chooseProgramme(installation.programmes(), flags.programme);
	const [id] = rest;
	if (!id || !/^[0-9a-f-]{36}$/.test(id)) throw new BadInput(t("import-missing"));
	const author = { ...machine, device: "command line" };
	const { seq, result } = await run(programme.handle, author, activitiesCommands["import-undone"], { import: id });
	print({ import: id, rows: result.rows, seq }, () => `${t("import-undone", { rows: result.rows, count: result.rows })}\n`);
}

/** A file, or the tables in a folder. */
export function filesAt(t: Say, path: string): string[] {
	if (!statSync(path, { throwIfNoEntry: false })) throw new BadInput(t("file-unknown", { path }));
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path)
		.filter((name) => /\.(csv|tsv|txt|xlsx)$/i.test(name))
		.sort()
		.map((name) => join(path, name));
}
