import type { Disability } from "../../particulars/disability.ts";
import type { PersonName } from "../../particulars/name.ts";
import type { Face, PlacePrecision } from "../schema.ts";
import { disabilityWords, general } from "./disability-words.ts";
import { type Finding, findInLabel, findInText, isFullName, soughtName } from "./names.ts";
import { findPlaces, isMoreExact, isSpecific, type NamedPlace } from "./places.ts";

/** A text that is published, or goes along with what is. `field` is the caller's own name for it. */
export interface PublishedText {
	readonly field: string;
	readonly kind: "title" | "text" | "caption" | "alt" | "file-name" | "metadata";
	readonly text: string;
}

/** Somebody in the works of a publication. */
export interface PersonShown {
	/** Null: nobody knows who it is. */
	readonly person: string | null;
	readonly realName: PersonName | null;
	readonly guardianName: string | null;
	/** The name that was agreed to; null: none. */
	readonly calledBy: string | null;
	readonly disability: Disability | null;
	/** How their disability may be spoken of; null: not at all. */
	readonly disabilityWording: string | null;
	/** How exactly a place may be named. */
	readonly place: PlacePrecision;
	readonly face: Face | null;
}

export interface Publication {
	readonly texts: readonly PublishedText[];
	readonly people: readonly PersonShown[];
	/** How exactly the place is named beside the texts: in a field of its own, on a map. */
	readonly place: PlacePrecision;
	/** Places by their names, to be found in the texts. */
	readonly places: readonly NamedPlace[];
}

export type WarningKind =
	| "real-name"
	| "full-name"
	| "guardian-name"
	| "triangle"
	| "disability-and-place"
	| "disability-not-agreed"
	| "place-beyond-consent";

/** What would make it safe; of several the least change comes first. */
export type Proposal =
	| "use-pseudonym"
	| "leave-name-out"
	| "first-name-only"
	| "rename-file"
	| "clear-metadata"
	| "coarser-place"
	| "hide-face"
	| "leave-disability-out";

export interface SafetyWarning {
	readonly kind: WarningKind;
	readonly person: string | null;
	/** Where it stands; null: in what is shown, or in the place that is named beside the texts. */
	readonly where: { readonly field: string; readonly start: number; readonly end: number; readonly found: string } | null;
	/** False where a name may as well be the word that it is. */
	readonly sure: boolean;
	readonly proposals: readonly Proposal[];
}

/** What in a publication may tell who somebody is. Nothing of it forbids anything: that is for whoever publishes, with a second person. */
export function checkPublication(publication: Publication): SafetyWarning[] {
	const places = publication.texts.flatMap((text) => findPlaces(text.text, publication.places).map((place) => ({ ...place, text })));
	const precision = places.reduce<PlacePrecision>(
		(most, place) => (isMoreExact(place.precision, most) ? place.precision : most),
		publication.place,
	);
	const warnings = once(publication.people).flatMap((person) => {
		const names = namesOf(publication.texts, person);
		return [
			...names.filter(({ isAgreed }) => !isAgreed).map(({ warning }) => warning),
			...triangle(person, names, precision),
			...disability(publication.texts, person, precision),
			...beyondConsent(publication, person, places),
		];
	});
	return warnings;
}

/** Somebody may be in several works, or in several scenes of one: what shows most of them counts. */
function once(people: readonly PersonShown[]): PersonShown[] {
	const known = new Map<string, PersonShown>();
	const unknown: PersonShown[] = [];
	for (const person of people) {
		if (person.person === null) unknown.push(person);
		else if (person.face === "shown" || !known.has(person.person)) known.set(person.person, person);
	}
	return [...known.values(), ...unknown];
}

interface NamedSomewhere {
	readonly warning: SafetyWarning;
	/** The name is one that may be told. */
	readonly isAgreed: boolean;
}

function namesOf(texts: readonly PublishedText[], person: PersonShown): NamedSomewhere[] {
	const { realName, guardianName, calledBy } = person;
	const mayBeFirst = realName !== null && calledBy !== null && calledBy === realName.given;
	const named = texts.flatMap((text): NamedSomewhere[] => {
		const given = realName ? findIn(text, realName.given) : [];
		const full = given.filter((found) => isFullName(text.text, found, realName?.family ?? null));
		const alone = given.filter((found) => !full.includes(found));
		return [
			...full.map((found) => ({ warning: warn("full-name", person, text, found), isAgreed: false })),
			...alone.map((found) => ({ warning: warn("real-name", person, text, found), isAgreed: mayBeFirst })),
		];
	});
	const guardians = texts.flatMap((text) =>
		(guardianName?.split(/[\s.]+/) ?? [])
			.filter((part) => part.length > 2)
			.flatMap((part) => findIn(text, part).map((found) => ({ warning: warn("guardian-name", person, text, found), isAgreed: false }))),
	);
	return [...named, ...guardians];
}

function findIn({ kind, text }: PublishedText, name: string): Finding[] {
	const find = kind === "file-name" || kind === "metadata" ? findInLabel : findInText;
	return find(text, soughtName(name));
}

/** Full name or first name, a place where one asks once, and a face: any two of them are much less than the three (the triangle of risk). */
function triangle(person: PersonShown, names: readonly NamedSomewhere[], place: PlacePrecision): SafetyWarning[] {
	const isNamed = names.some(({ warning }) => warning.kind !== "guardian-name");
	if (!isNamed || !isSpecific(place) || person.face !== "shown") return [];
	const renamed: Proposal = hasPseudonym(person) ? "use-pseudonym" : "leave-name-out";
	return [{ kind: "triangle", person: person.person, where: null, sure: true, proposals: [renamed, "coarser-place", "hide-face"] }];
}

/** In a small place a disability is as good as a name, also without a face. */
function disability(texts: readonly PublishedText[], person: PersonShown, place: PlacePrecision): SafetyWarning[] {
	const told = texts.flatMap((text) => [...text.text.matchAll(disabilityWords)].map((found) => ({ text, found })));
	if (person.disability !== "yes" && person.disabilityWording === null) return [];
	const notAgreed = person.disabilityWording === null ? told : [];
	const where = told[0] ? whereOf(told[0].text, spanOf(told[0].found)) : null;
	return [
		...notAgreed.map(
			({ text, found }): SafetyWarning => ({
				kind: "disability-not-agreed",
				person: person.person,
				where: whereOf(text, spanOf(found)),
				// A text may well speak of all children with disabilities.
				sure: !general.test(found[0]),
				proposals: ["leave-disability-out"],
			}),
		),
		...(isSpecific(place) && (told.length > 0 || person.face === "shown")
			? [
					{
						kind: "disability-and-place" as const,
						person: person.person,
						where,
						sure: told.length > 0,
						proposals: ["coarser-place", "leave-disability-out"] as const,
					},
				]
			: []),
	];
}

function beyondConsent(
	{ place }: Publication,
	person: PersonShown,
	places: readonly { start: number; end: number; precision: PlacePrecision; text: PublishedText }[],
): SafetyWarning[] {
	const base = { kind: "place-beyond-consent", person: person.person, sure: true, proposals: ["coarser-place"] } as const;
	const beside: SafetyWarning[] = isMoreExact(place, person.place) ? [{ ...base, where: null }] : [];
	const within = places.filter(({ precision }) => isMoreExact(precision, person.place));
	return [...beside, ...within.map(({ text, ...found }): SafetyWarning => ({ ...base, where: whereOf(text, found) }))];
}

function warn(kind: "real-name" | "full-name" | "guardian-name", person: PersonShown, text: PublishedText, found: Finding): SafetyWarning {
	return { kind, person: person.person, where: whereOf(text, found), sure: found.sure, proposals: [proposalFor(kind, person, text)] };
}

function proposalFor(kind: WarningKind, person: PersonShown, { kind: sort }: PublishedText): Proposal {
	if (sort === "file-name") return "rename-file";
	if (sort === "metadata") return "clear-metadata";
	if (kind === "guardian-name") return "leave-name-out";
	if (hasPseudonym(person)) return "use-pseudonym";
	return kind === "full-name" && person.calledBy !== null ? "first-name-only" : "leave-name-out";
}

function hasPseudonym({ calledBy, realName }: PersonShown): boolean {
	return calledBy !== null && calledBy !== realName?.given;
}

function whereOf({ field, text }: PublishedText, { start, end }: { readonly start: number; readonly end: number }) {
	return { field, start, end, found: text.slice(start, end) };
}

function spanOf({ 0: found, index }: RegExpExecArray | RegExpMatchArray) {
	const start = index ?? 0;
	return { start, end: start + found.length };
}
