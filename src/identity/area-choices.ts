import { identity as words } from "#words/identity";
import type { Option } from "../shared/ui/index.ts";
import { type InBoth, inLanguage, type Language, speak } from "../shared/words.ts";
import { appointmentIn, type Entered } from "./appointments/rules.ts";
import type { Mailer } from "./enrolment/invitations.ts";
import { covers, everywhere } from "./rules.ts";
import type { Powers } from "./schema.ts";

export interface IdentityRouteOptions {
	/** The areas an account can be given, path and name; places are listed below identity, so they come from outside. */
	areaChoices(language: Language): readonly Option[];
	/** All there are, the oldest first; programmes are listed below identity, so they come from outside. */
	programmes(): readonly NamedProgramme[];
	/** Where people reach this installation, for what is printed and sent. */
	readonly origin: string;
	/** Nothing is said about e-mail without one. */
	readonly mailer: Mailer | null;
}

export interface NamedProgramme extends Entered {
	readonly name: InBoth;
}

/** The programmes that somebody belongs to. */
export function programmesOf<Named extends NamedProgramme>(
	{ programmes }: { programmes(): readonly Named[] },
	standing: Powers,
): readonly Named[] {
	return programmes().filter((programme) => appointmentIn(standing, programme) !== null);
}

/** What somebody with these areas may give to others. */
export function choicesWithin(
	{ areaChoices }: Pick<IdentityRouteOptions, "areaChoices">,
	language: Language,
	areas: readonly string[],
): readonly Option[] {
	// By path, so that districts stand below their city.
	const choices = areaChoices(language)
		.filter(({ value }) => covers(areas, value))
		.toSorted((one, other) => (one.value < other.value ? -1 : 1));
	return areas.includes("") ? [{ value: everywhere, label: speak(words, language)("everywhere") }, ...choices] : choices;
}

export function toTicked(areas: readonly string[]): string[] {
	return areas.map((area) => area || everywhere);
}

export function areaNames(
	{ areaChoices }: Pick<IdentityRouteOptions, "areaChoices">,
	language: Language,
	areas: readonly string[],
): string[] {
	const names = new Map(areaChoices(language).map(({ value, label }) => [value, label]));
	return areas.map((area) => (area === "" ? speak(words, language)("everywhere") : (names.get(area) ?? area)));
}

/** The name of a programme, or its short name where it is none of these. */
export function nameOf(programmes: readonly NamedProgramme[], slug: string, language: Language): string {
	const known = programmes.find((one) => one.slug === slug);
	return known ? inLanguage(known.name, language) : slug;
}
