import { readRegisterNumber } from "../../particulars/register-number.ts";
import { readSex } from "../../particulars/sex.ts";
import { roleOf } from "./headings.ts";
import type { Column, ColumnRole } from "./schema.ts";

type Skipped = "blank" | "total" | "signature" | "heading";

/** Words of a line that counts others. One of `counting` must be among them: “эм” alone may be somebody's sex. */
const counting = "нийт|бүгд|дүн|үүнээс|total|subtotal|sum|of which|in all";
const counted =
	"хүн|хүний|тоо|оролцогч|оролцогчид|оролцогчдын|багш|багш нар|хамрагдсан|ирц|эр|эрэгтэй|эм|эмэгтэй|grand|sub|participants?|persons?|people|attendances?|teachers?|males?|females?|men|women|number|count|of|and|ба";
const totalLine = new RegExp(`^(?=.*(^|\\s)(${counting})(\\s|$))((${counting}|${counted})(\\s|$))+$`);
const signatureLine =
	/^(гарын үсэг|багш|(сургагч( багш)?|хөтлөгч)(,? (сургагч( багш)?|хөтлөгч))?|бүртгэсэн|бүртгэл (хийсэн|хөтөлсөн)|хөтөлсөн|гаргасан|баталсан|хянасан|танилцсан|зохион байгуулсан|зохион байгуулагч|огноо|тэмдэглэл|тайлбар|тамга|signatures?|signed( by)?|trainers?|facilitators?|(prepared|approved|checked|recorded|compiled) by|date|notes?|remarks?)\s*(?:[:._…/]|$)/;

/** Why a line was never meant as attendance; null when it may be one. */
export function reasonToSkip(row: readonly string[], columns: readonly Column[]): Skipped | null {
	if (!row.some((cell, index) => saysSomething(cell) && columns[index]?.role !== "number")) {
		// A pre-numbered form keeps its numbers where nobody signed; a word in the column of numbers is something else.
		return row.some((cell) => /\p{L}/u.test(cell)) ? skippedByWords(row, columns) : "blank";
	}
	return isHeading(row, columns) ? "heading" : skippedByWords(row, columns);
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
function describesSomebody(row: readonly string[], columns: readonly Column[]): boolean {
	return row.some((cell, index) => {
		const role = columns[index]?.role;
		if (role === "register-number") return readRegisterNumber(cell)?.wellFormed === true;
		if (role === "birth-date") return /\d{4}.*\d|\d.*\d{4}/.test(cell);
		if (role === "sex") return readSex(cell) === "female" || readSex(cell) === "male";
		return false;
	});
}

const names: readonly (ColumnRole | null)[] = ["family", "given", "full-name"];

function isHeading(row: readonly string[], columns: readonly Column[]): boolean {
	const repeats = ({ role, heading }: Column, index: number) => {
		const cell = row[index] ?? "";
		return role !== null && cell !== "" && (plain(cell) === plain(heading) || roleOf(cell) === role);
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
