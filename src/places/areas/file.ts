import type { Problem } from "../../shared/problem.ts";
import { problem } from "../problems.ts";
import type { AreaKind } from "../schema.ts";
import { type Headings, readTable, type TableRow } from "../table-file.ts";
import { type Area, isBrought, areas as known, parentOf } from "./areas.ts";

type AreaColumn = "code" | "parent" | "kind" | "nameMn" | "nameEn" | "validFrom" | "validUntil" | "source" | "people" | "year";

const areaHeadings: Headings<AreaColumn> = {
	code: ["code", "national code", "p code", "pcode", "area code", "код", "газрын код", "үндэсний код", "засаг захиргааны код"],
	parent: ["parent", "parent code", "parent pcode", "дээд код", "харьяалах код", "дээд нэгжийн код", "харьяа"],
	kind: ["kind", "type", "level", "төрөл", "нэгж", "түвшин"],
	nameMn: ["name mn", "name in mongolian", "mongolian name", "mongolian", "нэр", "монгол нэр", "нэр монгол", "нэр монголоор"],
	nameEn: ["name en", "name in english", "english name", "english", "name", "англи нэр", "нэр англи", "нэр англиар"],
	validFrom: ["valid from", "from", "start", "хүчинтэй эхлэх", "эхэлсэн", "эхлэх өдөр", "хүчинтэй болсон"],
	validUntil: ["valid until", "until", "valid to", "end", "хүчинтэй дуусах", "дууссан", "дуусах өдөр", "хүчингүй болсон"],
	source: ["source", "эх үүсвэр", "эх сурвалж", "сурвалж"],
	people: ["population", "people", "хүн ам", "хүн амын тоо", "хүний тоо"],
	year: ["year", "он"],
};

export interface ReadArea {
	readonly line: number;
	readonly area: Area;
	readonly source: string | null;
	readonly population: { readonly people: number; readonly year: number; readonly source: string } | null;
}

export interface BadRow {
	readonly line: number;
	readonly reason: Problem;
}

/** The areas of a file, parents before children however they are ordered, and the rows that cannot be taken. */
export function readAreaFile(bytes: Uint8Array): { readonly rows: readonly ReadArea[]; readonly bad: readonly BadRow[] } {
	const table = readTable(bytes, areaHeadings, [["code", "kind", "nameMn"]]);
	const rows: ReadArea[] = [];
	const bad: BadRow[] = [];
	const byCode = new Map(known.map((area) => [area.code, area]));
	for (const row of table.toSorted((a, b) => (a.cells.code ?? "").length - (b.cells.code ?? "").length || a.line - b.line)) {
		const read = readRow(row, byCode);
		if ("reason" in read) bad.push(read);
		else {
			rows.push(read);
			byCode.set(read.area.code, read.area);
		}
	}
	return { rows, bad: bad.toSorted((a, b) => a.line - b.line) };
}

const kinds: Readonly<Record<AreaKind, { readonly words: RegExp; readonly digits: number; readonly within: AreaKind | null }>> = {
	capital: { words: /^(capital|нийслэл|хот)/, digits: 2, within: null },
	aimag: { words: /^(aimag|province|аймаг)/, digits: 2, within: null },
	district: { words: /^(district|duureg|düüreg|дүүрэг)/, digits: 4, within: "capital" },
	sum: { words: /^(sum|soum|сум)/, digits: 4, within: "aimag" },
	khoroo: { words: /^(khoroo|horoo|хороо)/, digits: 6, within: "district" },
	bag: { words: /^(bag|bagh|баг)/, digits: 6, within: "sum" },
};

function readRow({ line, cells }: TableRow<AreaColumn>, byCode: ReadonlyMap<string, Area>): ReadArea | BadRow {
	const bad = (reason: Problem): BadRow => ({ line, reason });
	const code = readCode(cells.code ?? "");
	if (code === null) return bad(problem(isIso(cells.code ?? "") ? "row-iso" : "row-code", { code: cells.code ?? "" }));
	const kind = kindOf(cells.kind ?? "");
	if (!kind) return bad(problem("row-kind", { kind: cells.kind ?? "" }));
	const { digits, within } = kinds[kind];
	if (code.length !== digits) return bad(problem("row-digits", { code, digits }));
	const parent = within === null ? null : byCode.get(readCode(cells.parent || code.slice(0, digits - 2)) ?? "");
	if (within !== null && parent?.kind !== within) return bad(problem("row-parent", { parent: cells.parent || code.slice(0, digits - 2) }));
	const before = byCode.get(code);
	const path = parent ? `${parent.path}/${code}` : code;
	if (before && before.path !== path)
		return bad(problem("row-elsewhere", { code, parent: parentOf(before.path).split("/").at(-1) || "–" }));
	if (before && before.kind !== kind) return bad(problem("row-other-kind", { code }));
	if (parent && !code.startsWith(parent.code)) return bad(problem("row-parent-code", { code, parent: parent.code }));
	// All aimags are brought: another code of two digits is none of Mongolia.
	if (within === null && !before) return bad(problem("row-code", { code }));
	const nameMn = cells.nameMn ?? "";
	if (nameMn === "" || nameMn.length > 200) return bad(problem("row-name"));
	const [validFrom, validUntil] = [readDay(cells.validFrom ?? ""), readDay(cells.validUntil ?? "")];
	if (validFrom === undefined || validUntil === undefined) return bad(problem("row-day"));
	if (validFrom && validUntil && validUntil < validFrom) return bad(problem("row-order"));
	const source = cells.source || null;
	const population = readPopulationOf(cells);
	if (population === undefined) return bad(problem("row-population"));
	// Spellings vary from list to list: an area that we bring keeps its name.
	const area: Area =
		before && isBrought(path)
			? before
			: { code, path, iso: null, kind, name: { mn: nameMn, en: cells.nameEn || englishOf(nameMn, kind) }, validFrom, validUntil };
	return { line, area, source, population: population && { ...population, source: source ?? "" } };
}

/** The national code or P-code: digits, with or without the letters of the country. An ISO code (MN-041) is another scheme. */
export function readCode(text: string): string | null {
	return /^(?:MN)?(\d{2}|\d{4}|\d{6})$/i.exec(text.trim())?.[1] ?? null;
}

export function isIso(text: string): boolean {
	return /^MN-/i.test(text.trim());
}

function kindOf(text: string): AreaKind | undefined {
	const word = text.trim().toLocaleLowerCase("mn");
	return (Object.keys(kinds) as AreaKind[]).find((kind) => kinds[kind].words.test(word));
}

/** `2020-04-27`, or with points or slashes; null where nothing is written, undefined where it is no day. */
function readDay(text: string): string | null | undefined {
	if (text === "") return null;
	const [, year, month, day] = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})\.?$/.exec(text) ?? [];
	if (!year || !month || !day) return undefined;
	const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
	const moment = Date.parse(`${written}T00:00:00Z`);
	return Number.isNaN(moment) || new Date(moment).toISOString().slice(0, 10) !== written ? undefined : written;
}

function readPopulationOf({ people = "", year = "" }: TableRow<AreaColumn>["cells"]) {
	if (people === "") return null;
	const [count, when] = [readCount(people), readYear(year)];
	return count === undefined || when === undefined ? undefined : { people: count, year: when };
}

export function readCount(text: string): number | undefined {
	const digits = text.replace(/[\s,'’]/g, "");
	return /^[1-9]\d{0,8}$/.test(digits) ? Number(digits) : undefined;
}

export function readYear(text: string): number | undefined {
	return /^(19|20|21)\d\d$/.test(text) ? Number(text) : undefined;
}

/** Khoroos and bags are numbered, and lists seldom name them in English. */
function englishOf(nameMn: string, kind: AreaKind): string {
	const number = /^(\d+)\s*(-?р|дугаар|дүгээр)?/.exec(nameMn)?.[1];
	if (number && (kind === "khoroo" || kind === "bag")) return `${kind === "khoroo" ? "Khoroo" : "Bagh"} ${number}`;
	return nameMn;
}
