import { readRegisterNumber } from "../../particulars/register-number.ts";
import { readSex } from "../../particulars/sex.ts";
import type { ColumnRole } from "../schema.ts";
import { roleOf } from "./headings.ts";
import { readMark } from "./marks.ts";
import type { Column } from "./schema.ts";

type Skipped = "blank" | "total" | "signature" | "heading" | "section";

/** Words of a line that counts others. One of `counting` must be among them: “эм” alone may be somebody's sex. */
const counting = "нийт|бүгд|дүн|дэд|дундаж|үүнээс|total|subtotal|sum|average|mean|of which|in all";
const counted =
	"хүн|хүний|тоо|оролцогч|оролцогчид|оролцогчдын|ирсэн|ирээгүй|оролцсон|present|absent|attended|багш|багш нар|хамрагдсан|ирц|эр|эрэгтэй|эм|эмэгтэй|grand|sub|participants?|persons?|people|attendances?|teachers?|males?|females?|men|women|number|count|of|and|ба|нас|наслалт|age|ages|years|р|school|no|class|group|сургууль|сургуулийн|анги|ангийн|бүлэг|сум|сумын|дүүрэг|хороо|баг";
const totalLine = new RegExp(`^(?=.*(^|\\s)(${counting})(\\s|$))((${counting}|${counted})(\\s|$))+$`);
const signatureLine =
	/^(гарын үсэг|багш|(сургагч( багш)?|хөтлөгч)(,? (сургагч( багш)?|хөтлөгч))?|бүртгэсэн|бүртгэл (хийсэн|хөтөлсөн)|хөтөлсөн|гаргасан|баталсан|хянасан|танилцсан|зохион байгуулсан|зохион байгуулагч|огноо|тэмдэглэл|тайлбар|тамга|signatures?|signed( by)?|trainers?|facilitators?|(prepared|approved|checked|recorded|compiled) by|date|notes?|remarks?)\s*(?:[:._…/]|$)/;

/** Why a line was never meant as attendance; null when it may be one. */
export function reasonToSkip(row: readonly string[], columns: readonly Column[]): Skipped | null {
	if (!row.some((cell, index) => saysSomething(cell) && columns[index]?.role !== "number")) {
		// Somebody came, and nobody wrote who.
		if (row.some((cell, index) => columns[index]?.role !== "number" && cell.trim() !== "" && readMark(cell) === "came")) return null;
		// A pre-numbered form keeps its numbers where nobody signed; a word in the column of numbers is something else.
		return row.some((cell) => /\p{L}/u.test(cell)) ? skippedByWords(row, columns) : "blank";
	}
	if (isHeading(row, columns)) return "heading";
	return isSection(row, columns) ? "section" : skippedByWords(row, columns);
}

const places =
	"сургууль|цэцэрлэг|цогцолбор|төв|сум|дүүрэг|хороо|баг|аймаг|анги|бүлэг|schools?|kindergartens?|cent(?:re|er)s?|districts?|soums?|khoroos?|classe?s?|groups?|grades?";
const section = new RegExp(
	`^(?:[\\p{L}\\d№.,'’“”"() -]*\\s)?(?:\\d+\\s*-?\\s*р\\s+)?(?:${places})(?:\\s*(?:no\\.?|№)?\\s*\\d+)?[:.]?$`,
	"iu",
);
/** What stands over those who come next: a school, a sum, “Absent:”. */
const heads = /^[\p{L}\s]{3,40}:$/u;
const sexTally = /^(?:эмэгтэй|эрэгтэй|эм|эр|women|men|females?|males?)\s*[:=–-]?\s*\d+$/iu;
const absent = /^(?:ирээгүй|оролцоогүй|тасалсан|хамрагдаагүй|absent|did not (?:come|attend))/iu;

/** A line that names a place or a group and tells nothing else: those below it belong there. */
function isSection(row: readonly string[], columns: readonly Column[]): boolean {
	const filled = row.filter((cell, index) => saysSomething(cell) && columns[index]?.role !== "number");
	const [only = ""] = filled;
	if (filled.length > 0 && filled.every((cell) => /^\p{L}$/u.test(cell.trim()))) return true;
	return filled.length === 1 && (section.test(only.trim()) || heads.test(only.trim()) || sexTally.test(only.trim()));
}

/** Whether a section is of those who did not come. */
export function isOfAbsent(row: readonly string[]): boolean {
	return row.some((cell) => absent.test(cell.trim()));
}

function skippedByWords(row: readonly string[], columns: readonly Column[]): Skipped | null {
	if (describesSomebody(row, columns)) return null;
	const texts = row.map(plain).filter((text) => /\p{L}/u.test(text));
	if (
		texts.length > 0 &&
		totalLine.test(
			texts
				.map((text) => text.replace(/[^\p{L}\s]/gu, " ").trim())
				.join(" ")
				.replace(/\s+/g, " "),
		)
	)
		return "total";
	return signatureLine.test(texts[0] ?? "") ? "signature" : null;
}

/** A register number, a birth date or a sex beside a name: whatever the name, this is somebody. */
export function describesSomebody(row: readonly string[], columns: readonly Column[]): boolean {
	return row.some((cell, index) => {
		const role = columns[index]?.role;
		if (role === "register-number") return readRegisterNumber(cell)?.wellFormed === true;
		if (role === "birth-date") return /\d{4}.*\d|\d.*\d{4}/.test(cell);
		if (role === "sex") return readSex(cell) === "female" || readSex(cell) === "male";
		return false;
	});
}

const names: readonly (ColumnRole | null)[] = ["family", "given", "full-name"];

export function isHeading(row: readonly string[], columns: readonly Column[]): boolean {
	const repeats = ({ role, heading }: Column, index: number) => {
		const cell = row[index] ?? "";
		if (role === null || cell.trim() === "") return false;
		// Of headings over two rows, each row repeats its part.
		const [one, whole] = [plain(cell), plain(heading)];
		return whole === one || whole.startsWith(`${one} `) || whole.endsWith(` ${one}`) || roleOf(cell) === role;
	};
	// Names first: hardly any line has “Name” where a name should be, so the other cells need no look.
	const named = columns.some((column, index) => names.includes(column.role) && repeats(column, index));
	return named && columns.filter(repeats).length > 1;
}

export function saysSomething(cell: string): boolean {
	return /[\p{L}\p{N}]/u.test(cell);
}

function plain(cell: string): string {
	return cell.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
}
