import { type DateOrder, readDate } from "../../particulars/birth-date.ts";
import { type PlainDate, realDay } from "../../shared/clock.ts";

/** Days as they stand inside a sentence or a file name. */
const days = [
	/\d{4}\s*оны?\s*[\p{L}\d\s-]{1,30}?сар(?:ын|д)?\s*\d{1,2}/iu,
	/(?<!\d)\d{4}\s*[./-]\s*\d{1,2}\s*[./-]\s*\d{1,2}(?!\d)/,
	/(?<!\d)\d{1,2}\s*[./-]\s*\d{1,2}\s*[./-]\s*\d{4}(?!\d)/,
	/(?<!\d)\d{1,2}(?:st|nd|rd|th)?[\s-]+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?[\s-]+\d{4}/i,
	/(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}/i,
	/(?<!\d)(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)/,
];

const titleLabel = /^(сургалтын\s+(нэр|сэдэв)|сэдэв|topic|title|training(\s+(title|topic|name))?|name of (the )?training)\s*(?::|$)\s*/i;
const otherLabel =
	/^(огноо|хугацаа|хаана|газар|байршил|багш(?!\s*нар)|сургагч|хөтлөгч|date|place|venue|location|trainer|facilitator|sep=)/i;

/** The day of the session, written above the table or in the name of the file. */
export function findDay(texts: readonly string[], order: DateOrder, today: PlainDate): { day: PlainDate; written: string } | null {
	for (const text of texts) {
		for (const written of [...days.map((pattern) => pattern.exec(text)?.[0]), /^\d{5}$/.exec(text.trim())?.[0]]) {
			const date = written && readDate(written.replace(/(\d)(st|nd|rd|th)\b/i, "$1"), order, today);
			if (date && typeof date === "object" && date.precision === "day") return { day: date.date, written };
		}
	}
	return null;
}

/** 05.14, 5-р сарын 14: a day without its year, as sheets of one month are called. */
export function shortDay(text: string, year: number | null): { day: PlainDate; written: string } | null {
	const [written, month, date] = /^\s*(\d{1,2})\s*(?:[./-]|-?\s*р?\s*сар(?:ын)?)\s*(\d{1,2})(?!\d)/iu.exec(text) ?? [];
	const day = written === undefined || year === null ? null : realDay(year, Number(month), Number(date));
	return day === null ? null : { day, written: text.trim() };
}

/** The one year that some texts name; null where there is none, or several. */
export function yearIn(texts: readonly string[]): number | null {
	const years = new Set(texts.flatMap((text) => text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []));
	return years.size === 1 ? Number([...years][0]) : null;
}

/** What the lines above the table call the training. */
export function findTitle(rows: readonly (readonly string[])[]): string | null {
	const cells = rows.map((row) => row.map((cell) => cell.replace(/\s+/g, " ").trim()).filter((cell) => cell !== ""));
	for (const row of cells) {
		const at = row.findIndex((cell) => titleLabel.test(cell));
		const beside = (row[at] ?? "").replace(titleLabel, "");
		const named = beside === "" ? (row[at + 1] ?? "") : beside;
		if (at >= 0 && isTitle(named)) return withoutDay(named);
	}
	const title = cells
		.flat()
		.map(withoutDay)
		.find((cell) => isTitle(cell) && !otherLabel.test(cell));
	return title ?? null;
}

function isTitle(text: string): boolean {
	return (text.match(/\p{L}/gu) ?? []).length > 2;
}

function withoutDay(text: string): string {
	const bare = days.reduce((rest, pattern) => rest.replace(pattern, ""), text);
	return bare
		.replace(/^[\s,;:()–-]+|[\s,;:(–-]+$/g, "")
		.replace(/\(\s*\)/g, "")
		.trim();
}
