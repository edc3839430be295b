import type { PlainDate } from "../shared/clock.ts";
import type { Span } from "./schema.ts";

/** First parts of addresses that Tegsh uses itself, in the office and in public; a programme of such a name could not be reached. */
const reserved = ["account", "accounts", "programmes", "new", "evidence"];

export function isReserved(slug: string): boolean {
	return reserved.includes(slug);
}

/** A short name to propose, from the name in English; empty where nothing of it can stand in an address. */
export function proposedSlug(name: string): string {
	const plain = name
		.normalize("NFD")
		.replace(/[\p{M}'’]/gu, "")
		.toLowerCase();
	const words = plain.match(/[a-z0-9]+/g) ?? [];
	let slug = "";
	for (const word of words) {
		const longer = slug ? `${slug}-${word}` : word;
		if (longer.length > 30) break;
		slug = longer;
	}
	return /^[a-z][a-z0-9-]+$/.test(slug) && !isReserved(slug) ? slug : "";
}

/** The one of the others that has a day in common with a span; a span is none of its own others. */
export function overlapping(span: Omit<Span, "name">, others: readonly Span[]): Span | undefined {
	return others.find(({ id, startsOn, endsOn }) => id !== span.id && startsOn <= span.endsOn && endsOn >= span.startsOn);
}

/** How many months a period of reporting has. */
export const periodLengths = [12, 6, 3] as const;

interface Stretch {
	readonly startsOn: PlainDate;
	readonly endsOn: PlainDate;
	readonly year: number;
	/** Which half or quarter of its year. */
	readonly part: number;
}

/** As long as nobody has said when a programme ends, it is taken to go on for this many calendar years. */
const yearsAhead = 3;

/**
 * The years, halves or quarters of the calendar that a programme runs through. The first begins and the last ends with the programme,
 * so that together they are exactly its days.
 */
export function stretchesBetween(startsOn: PlainDate, endsOn: PlainDate | null, months: (typeof periodLengths)[number]): Stretch[] {
	const first = Number(startsOn.slice(0, 4));
	const end = endsOn ?? `${first + yearsAhead - 1}-12-31`;
	const stretches: Stretch[] = [];
	for (let year = first; year <= Number(end.slice(0, 4)); year++) {
		for (let part = 1; part <= 12 / months; part++) {
			const from = `${year}-${twoDigits((part - 1) * months + 1)}-01`;
			const lastMonth = part * months;
			// Halves and quarters end in months of 30 or 31 days, never in February.
			const to = `${year}-${twoDigits(lastMonth)}-${lastMonth === 6 || lastMonth === 9 ? 30 : 31}`;
			if (to < startsOn || from > end) continue;
			stretches.push({ startsOn: from < startsOn ? startsOn : from, endsOn: to > end ? end : to, year, part });
		}
	}
	return stretches;
}

function twoDigits(number: number): string {
	return String(number).padStart(2, "0");
}
