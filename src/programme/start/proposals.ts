import { start as words } from "#words/programme";
import type { Typed } from "../../shared/http/index.ts";
import { type Language, speak } from "../../shared/words.ts";
import { periodLengths, stretchesBetween } from "../rules.ts";
import type { Programme } from "../store.ts";

const numbers = [1, 2, 3, 4] as const;
const ofPillar = ["nameMn", "nameEn", "summaryMn", "summaryEn"] as const;

type ProposedPillar = Readonly<Record<(typeof ofPillar)[number], string>> & { readonly number: number };

/** The four pillars of the field, and an empty one for a pillar of one's own. */
export function proposedPillars(): ProposedPillar[] {
	const proposed = numbers.map((number) => ({
		number,
		nameMn: words[`pillar-${number}`].mn,
		nameEn: words[`pillar-${number}`].en,
		summaryMn: words[`pillar-${number}-summary`].mn,
		summaryEn: words[`pillar-${number}-summary`].en,
	}));
	return [...proposed, { number: proposed.length + 1, nameMn: "", nameEn: "", summaryMn: "", summaryEn: "" }];
}

/** The numbers of those that are ticked. */
function ticked(typed: Typed): number[] {
	return proposedPillars()
		.map(({ number }) => number)
		.filter((number) => typed[`take${number}`] === "yes");
}

/** Those that are ticked, numbered anew without gaps. */
export function takenPillars(typed: Typed): ProposedPillar[] {
	return ticked(typed).map((number, index) => {
		const textOf = (field: (typeof ofPillar)[number]) => typed[`${field}${number}`] ?? "";
		return {
			number: index + 1,
			nameMn: textOf("nameMn"),
			nameEn: textOf("nameEn"),
			summaryMn: textOf("summaryMn"),
			summaryEn: textOf("summaryEn"),
		};
	});
}

/** The field of the form for a part of the input: `pillars.1.nameMn` is `nameMn3` where the third was ticked second. */
export function pillarField(part: string, typed: Typed): string {
	const [, index = "", field = ""] = /^pillars\.(\d+)\.(\w+)$/.exec(part) ?? [];
	return field === "" ? part : `${field}${ticked(typed)[Number(index)]}`;
}

interface ProposedSpan {
	readonly nameMn: string;
	readonly nameEn: string;
	readonly startsOn: string;
	readonly endsOn: string;
}

/** The periods of one length that a programme runs through; none for a length that nobody offers. */
export function spansOf({ startsOn, endsOn }: Programme, length: number | string | undefined): ProposedSpan[] {
	const months = periodLengths.find((one) => String(one) === String(length));
	if (months === undefined) return [];
	return stretchesBetween(startsOn, endsOn, months).map(({ year, part, ...days }) => {
		const nameIn = (language: Language) => speak(words, language)(`period-${months}`, { year: String(year), part: String(part) });
		return { nameMn: nameIn("mn"), nameEn: nameIn("en"), ...days };
	});
}
