import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { type FileReport, importRegisters } from "./activities/command-line.ts";
import { undoImport } from "./activities/imports.ts";
import { type Flags, readArguments } from "./cli-options.ts";
import { words } from "./cli-words.ts";
import { demoSignIns, removeDemo } from "./demo/index.ts";
import { checkFile, sayClaim } from "./figures/claims/command-line.ts";
import { sayFigure, sayRow, summarise } from "./figures/command-line.ts";
import { type PublishedCheck, readFigure, readFigures, readRows, verifyPublished } from "./figures/index.ts";
import { findAccount, oneTimePassword, resetPassword, resetSecondFactor } from "./identity/index.ts";
import { type Installation, openInstallation } from "./installation.ts";
import { linkFiles, sayLinks } from "./linkage/command-line.ts";
import { learnModel } from "./people/index.ts";
import { importPlaces, importPopulation, type PlacesReport } from "./places/command-line.ts";
import { findArea } from "./places/index.ts";
import { chooseProgramme } from "./programme/index.ts";
import { readSettings } from "./settings.ts";
import { type PlainDate, readDay, realClock, today } from "./shared/clock.ts";
import { type Handle, packageFolder } from "./shared/database/index.ts";
import { newId } from "./shared/id.ts";
import { parseAnchor, verifyJournal } from "./shared/journal/index.ts";
import { Problem } from "./shared/problem.ts";
import { type Language, speak } from "./shared/words.ts";

/** Bad input is 2, anything else that goes wrong is 1. */
class BadInput extends Error {}

/** An engine that is used alone: it reads files, and opens no database. */
interface BareCall {
	readonly flags: Flags;
	readonly name: string;
	readonly rest: readonly string[];
	print(json: unknown, text: () => string): void;
}

interface Call extends BareCall {
	readonly installation: Installation;
}

const engines: Readonly<Record<string, (call: BareCall) => Promise<void>>> = {
	link: runLink,
};

const commands: Readonly<Record<string, (call: Call) => Promise<void>>> = {
	"import registers": runImport,
	"import places": runPlaces,
	"import population": runPlaces,
	"import undo": runUndo,
	figures: runFigures,
	claims: runClaims,
	"people learn": runLearn,
	verify: runVerify,
	"accounts password": runPassword,
	"accounts second-factor": runSecondFactor,
	"demo sign-ins": runSignIns,
	"demo remove": runRemoveDemo,
};

const language: Language = /^mn/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || "") ? "mn" : "en";
const t = speak(words, language);

async function main(): Promise<void> {
	const { values: flags, positionals } = parse();
	const known = { ...engines, ...commands };
	const name = [positionals.slice(0, 2).join(" "), positionals[0] ?? ""].find((one) => Object.hasOwn(known, one));
	if (flags.help || positionals.length === 0) return void process.stdout.write(t("usage"));
	if (name === undefined) throw new BadInput(t("command-unknown", { name: positionals.join(" ") }));
	const call: BareCall = {
		flags,
		name,
		rest: positionals.slice(name.split(" ").length),
		print: (json, text) => void process.stdout.write(flags.json ? `${JSON.stringify(json, null, "\t")}\n` : text()),
	};
	if (engines[name]) return engines[name](call);
	const installation = await openInstallation(readSettings(process.env, packageFolder), "command");
	try {
		await commands[name]?.({ ...call, installation });
	} finally {
		await installation.close();
	}
}

function parse() {
	const read = readArguments(process.argv.slice(2), language);
	if ("refused" in read) throw new BadInput(read.refused);
	return read;
}

async function runImport({ installation, flags, rest, print }: Call): Promise<void> {
	const programme = chooseProgramme(installation.programmes(), flags.programme);
	const { area } = flags;
	if (area !== undefined && !findArea(area)) throw new BadInput(t("area-unknown", { area }));
	const files = rest.flatMap(filesAt).map((path) => ({ name: basename(path), bytes: readFileSync(path) }));
	if (files.length === 0) throw new BadInput(t("files-missing"));
	const report = await importRegisters(programme.handle, files, {
		dryRun: flags["dry-run"] ?? false,
		area: area ?? null,
		language,
	});
	print(report, () =>
		[
			...report.files.filter((file) => !file.refused).map(describeFile),
			t(flags["dry-run"] ? "dry-run-total" : "import-total", { rows: report.rows, people: report.people, rejected: report.rejected }),
			"",
		].join("\n"),
	);
	for (const file of report.files) {
		for (const { row, reason } of file.rejected) process.stderr.write(`${file.file}:${row}: ${reason}\n`);
		if (file.refused) process.stderr.write(`${file.file}: ${file.refused}\n`);
	}
	if (report.files.some((file) => file.refused)) process.exitCode = 2;
}

function describeFile({ file, rows, date, import: id, understood }: FileReport): string {
	const values = { file, rows, count: rows, date: date ?? "–" };
	return id === undefined
		? [t("file-read", values), ...understood.map((sentence) => `  ${sentence}`)].join("\n")
		: t("file-imported", { ...values, import: id });
}

async function runPlaces({ installation, flags, name, rest, print }: Call): Promise<void> {
	const options = { dryRun: flags["dry-run"] ?? false, language };
	const programme = () => chooseProgramme(installation.programmes(), flags.programme).handle;
	const files = rest.flatMap(filesAt);
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

async function runUndo({ installation, flags, rest, print }: Call): Promise<void> {
	const programme = chooseProgramme(installation.programmes(), flags.programme);
	const [id] = rest;
	if (!id || !/^[0-9a-f-]{36}$/.test(id)) throw new BadInput(t("import-missing"));
	const order = { id: newId(), by: { account: null, device: "command line" }, areas: [""] };
	const { seq, result } = await undoImport(programme.handle, order, id);
	print({ import: id, rows: result.rows, seq }, () => `${t("import-undone", { rows: result.rows, count: result.rows })}\n`);
}

async function runFigures({ installation, flags, rest, print }: Call): Promise<void> {
	const { handle } = chooseProgramme(installation.programmes(), flags.programme);
	const asOf = flags["as-of"] === undefined ? undefined : wholeNumber("--as-of", flags["as-of"]);
	const day = flags.day === undefined ? undefined : dayTyped("--day", flags.day);
	if (flags.rows) {
		const [code] = rest;
		if (!code) throw new BadInput(t("code-missing"));
		const figure = await readFigure(handle, code, { asOf, day });
		const rows = await readRows(handle, [""], code, { asOf: figure.count.asOf, day, limit: Number.MAX_SAFE_INTEGER });
		return print(rows, () => rows.map((row) => sayRow(row, figure, language)).join(""));
	}
	const [code] = rest;
	const figures = (await readFigures(handle, { asOf, day })).filter(({ indicator }) => !code || indicator.code === code);
	if (code && figures.length === 0) throw new BadInput(t("code-unknown", { code }));
	print(figures.map(summarise), () => figures.map((figure) => sayFigure(figure, language)).join(""));
}

/** A report whose numbers are held against the figures. */
async function runClaims({ installation, flags, rest, print }: Call): Promise<void> {
	const { handle } = chooseProgramme(installation.programmes(), flags.programme);
	const [path] = rest;
	if (!path) throw new BadInput(t("text-missing"));
	if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new BadInput(t("file-unknown", { path }));
	const claims = await checkFile(handle, readFileSync(path));
	if (!claims) throw new BadInput(t("text-unreadable", { path }));
	print(claims, () => claims.map((claim) => sayClaim(claim, language)).join(""));
}

/** How the reports of one person differ, learned from what is on record. */
async function runLearn({ installation, flags, print }: Call): Promise<void> {
	const { handle } = chooseProgramme(installation.programmes(), flags.programme);
	const order = { id: newId(), by: { account: null, device: "command line" }, areas: [""] };
	const { seq, result } = await learnModel(handle, order);
	print({ ...result, seq }, () => `${t("model-learned", result)}\n`);
}

async function runVerify({ installation, flags, print }: Call): Promise<void> {
	const anchor = flags.anchor === undefined ? undefined : parseAnchor(flags.anchor);
	if (anchor === null) throw new BadInput(t("anchor-wrong", { value: flags.anchor ?? "" }));
	const programmes = flags.programme || anchor ? [chooseProgramme(installation.programmes(), flags.programme)] : installation.programmes();
	const journals: readonly { readonly journal: string; readonly handle: Handle; readonly published?: PublishedCheck }[] = [
		...(anchor ? [] : [{ journal: "tegsh", handle: installation.handle }]),
		...(await Promise.all(
			programmes.map(async ({ slug, handle }) => ({ journal: slug, handle, published: await verifyPublished(handle) })),
		)),
	];
	const verified = await Promise.all(
		journals.map(async ({ journal, handle, published }) => ({ journal, ...(await verifyJournal(handle, anchor)), published })),
	);
	print(verified, () =>
		verified
			.map(({ journal, rows, erased, head, faults, published }) =>
				[
					t(faults.length === 0 ? "journal-whole" : "journal-broken", { journal, rows, erased, anchor: `${head.seq}:${head.hash}` }),
					...faults.map((fault) => `  ${t(`fault-${fault.what}`, { seq: String(fault.seq) })}`),
					...(published ? sayPublished(journal, published) : []),
					"",
				].join("\n"),
			)
			.join(""),
	);
	if (verified.some(({ faults, published }) => faults.length + (published?.faults.length ?? 0) > 0)) process.exitCode = 1;
}

/** Nothing while nothing is published. */
function sayPublished(programme: string, { figures, faults }: PublishedCheck): string[] {
	if (figures === 0) return [];
	return [
		t(faults.length === 0 ? "published-hold" : "published-moved", { programme, figures: String(figures), count: faults.length }),
		...faults.map(({ period, indicator, edition, what }) => {
			const values = { period, indicator, edition: String(edition), what: what.join(", ") };
			return `  ${t("fault-published", values)}`;
		}),
	];
}

async function runLink({ flags, rest, print }: BareCall): Promise<void> {
	const report = await linkFiles(rest, {
		...{ id: flags.id, map: flags.map, oneToOne: flags["one-to-one"] ?? false, out: flags.out, pairs: flags.pairs },
		...{ today: today(realClock), language, say: (line) => void process.stderr.write(`${line}\n`) },
	});
	print(report, () => sayLinks(report, language));
}

/** The way back in when an administrator has lost theirs: whoever may run this may read everything anyway. */
async function runPassword({ installation, rest, print }: Call): Promise<void> {
	const { id, userName, secondFactor } = await accountNamed(installation, rest, "accounts password");
	const password = oneTimePassword();
	const order = { id: newId(), by: { account: null, device: "command line" }, areas: [""] };
	await resetPassword(installation.handle, order, id, password);
	print({ userName, password, secondFactor }, () =>
		[t("password-reset", { userName, password }), ...(secondFactor ? [t("password-reset-code", { userName })] : []), ""].join("\n"),
	);
}

async function runSecondFactor({ installation, rest, print }: Call): Promise<void> {
	const { id, userName } = await accountNamed(installation, rest, "accounts second-factor");
	const order = { id: newId(), by: { account: null, device: "command line" }, areas: [""] };
	await resetSecondFactor(installation.handle, order, id);
	print({ userName, secondFactor: false }, () => `${t("second-factor-reset", { userName })}\n`);
}

async function accountNamed({ handle }: Installation, [userName]: readonly string[], command: string) {
	if (!userName) throw new BadInput(t("user-name-missing", { command }));
	const account = await findAccount(handle.db, userName);
	if (!account) throw new BadInput(t("user-name-unknown", { userName }));
	return account;
}

async function runSignIns({ installation, print }: Call): Promise<void> {
	const signIns = await demoSignIns(installation.handle);
	print(signIns, () => signIns.map((one) => `${one.userName}\t${one.password}\t${one.role}\n`).join(""));
}

async function runRemoveDemo({ installation, print }: Call): Promise<void> {
	await removeDemo(installation.handle);
	print({ removed: true }, () => `${t("demo-removed")}\n`);
}

function filesAt(path: string): string[] {
	if (!statSync(path, { throwIfNoEntry: false })) throw new BadInput(t("file-unknown", { path }));
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path)
		.filter((name) => /\.(csv|tsv|txt|xlsx)$/i.test(name))
		.sort()
		.map((name) => join(path, name));
}

function dayTyped(name: string, text: string): PlainDate {
	const day = readDay(text);
	if (!day) throw new BadInput(t("not-a-day", { name, value: text }));
	return day;
}

function wholeNumber(name: string, text: string): number {
	if (!/^\d{1,15}$/.test(text)) throw new BadInput(t("not-a-number", { name, value: text }));
	return Number(text);
}

main().catch((error: unknown) => {
	const badInput = error instanceof BadInput || (error instanceof Problem && error.status >= 400 && error.status < 500);
	process.stderr.write(`${error instanceof Problem ? error.in(language) : badInput ? (error as Error).message : (error as Error).stack}\n`);
	process.exitCode = badInput ? 2 : 1;
});
