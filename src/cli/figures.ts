import { readFileSync, statSync } from "node:fs";
import { checkFile, sayClaim } from "../claims/command-line.ts";
import { sayFigure, sayRow } from "../figures/command-line.ts";
import { readFigure, readFigures, readRows } from "../figures/index.ts";
import { summarise } from "../figures/summary.ts";
import { chooseProgramme } from "../programme/index.ts";
import { type PlainDate, readDay } from "../shared/clock.ts";
import { BadInput, type Call, type Say } from "./call.ts";

export async function runFigures({ installation, flags, rest, print, language, t }: Call): Promise<void> {
	const { handle } = chooseProgramme(installation.programmes(), flags.programme);
	const asOf = flags["as-of"] === undefined ? undefined : wholeNumber(t, "--as-of", flags["as-of"]);
	const day = flags.day === undefined ? undefined : dayTyped(t, "--day", flags.day);
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
export async function runClaims({ installation, flags, rest, print, language, t }: Call): Promise<void> {
	const { handle } = chooseProgramme(installation.programmes(), flags.programme);
	const [path] = rest;
	if (!path) throw new BadInput(t("text-missing"));
	if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new BadInput(t("file-unknown", { path }));
	const claims = await checkFile(handle, readFileSync(path));
	if (!claims) throw new BadInput(t("text-unreadable", { path }));
	print(claims, () => claims.map((claim) => sayClaim(claim, language)).join(""));
}

function dayTyped(t: Say, name: string, text: string): PlainDate {
	const day = readDay(text);
	if (!day) throw new BadInput(t("not-a-day", { name, value: text }));
	return day;
}

function wholeNumber(t: Say, name: string, text: string): number {
	if (!/^\d{1,15}$/.test(text)) throw new BadInput(t("not-a-number", { name, value: text }));
	return Number(text);
}
