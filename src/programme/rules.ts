import type { Span } from "./schema.ts";

/** First parts of addresses that Tegsh uses itself, in the office and in public; a programme of such a name could not be reached. */
const reserved = ["account", "accounts", "programmes", "new", "evidence"];

export function isReserved(slug: string): boolean {
	return reserved.includes(slug);
}

/** A short name to propose, from the name in English; empty where nothing of it can stand in an address. */
export function proposedSlug(name: string): string {
	const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
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
export function overlapping(span: Span, others: readonly Span[]): Span | undefined {
	return others.find(({ id, startsOn, endsOn }) => id !== span.id && startsOn <= span.endsOn && endsOn >= span.startsOn);
}
