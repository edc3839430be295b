import { people as words } from "#words/people";
import type { ProgrammeVisit } from "../../programme/index.ts";
import type { OfficeFrame } from "../../shared/ui/index.ts";
import { type Language, speak } from "../../shared/words.ts";

/** What every page of the review stands in. */
export interface Surroundings {
	readonly frame: OfficeFrame;
	readonly language: Language;
	readonly office: string;
	/** `/office/…/people` of this programme, and what that page is called. */
	readonly people: string;
	readonly peopleLabel: string;
}

export function around(visit: ProgrammeVisit): Surroundings {
	const office = `/office/${visit.programme.slug}`;
	const { frame, language } = visit;
	return { frame, language, office, people: `${office}/people`, peopleLabel: speak(words, language)("people") };
}

export function pathOfPair({ people }: Pick<Surroundings, "people">, one: string, other: string): string {
	return `${people}/review/${one}/${other}`;
}
