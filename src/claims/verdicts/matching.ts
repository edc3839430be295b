import type { Unit } from "../../counting/units.ts";
import type { FigurePart } from "../facts/facts.ts";
import type { Subject } from "../facts/subjects.ts";
import { countedNouns, narrowingConcepts, peopleConcepts } from "../lexicon/concepts.ts";
import type { Reading } from "../readings/readings.ts";

/** How well the words of a claim fit a figure; a figure whose words contradict does not fit at all. */
export interface Fit {
	readonly subject: Subject;
	readonly score: number;
	/** Said of people, though the figure is of attendances or contacts. */
	readonly asPeople: boolean;
}

/** What a claim is said of, by its nouns. */
type SaidOf = Unit | "other" | "unknown";

const generic = ["person", "female", "male"];
const kinds = ["training", "workshop", "meeting"];
const sites = ["school", "centre", "kindergarten"];
/** Who may come where anybody may: not those whom other figures are made for. */
const anybody = ["parent", "mother", "father", "community_member", "official", "social_worker", ...generic];
const people: readonly string[] = peopleConcepts;

export function saidOf({ heads, implied, strangers, near, inSentence }: Reading): SaidOf {
	if (implied) return inSentence.has("duplicated") && !inSentence.has("unduplicated") ? "contact" : "person";
	if (heads.has("times"))
		return near.has("see") ? "contact" : near.has("attend") || near.has("training") || near.has("workshop") ? "attendance" : "contact";
	for (const head of heads) {
		const countable = countedNouns[head];
		if (countable === undefined) continue;
		if (countable === "uncounted" || countable === "money" || countable === "measure") return "other";
		if (countable !== "structure" && countable !== "duration" && countable !== "times") return countable;
	}
	return strangers.length > 0 ? "other" : "unknown";
}

/** The figures a claim may be about, best first. The number itself is not looked at: only its words decide. */
export function fitsOf(reading: Reading, subjects: readonly Subject[]): Fit[] {
	const said = saidOf(reading);
	const fits = subjects.flatMap((subject) => fitOf(reading, subject, said) ?? []).toSorted((one, other) => other.score - one.score);
	// How often people came is another figure's to say, where there is one.
	const own = said === "attendance" ? fits.filter(({ subject }) => subject.fact.unit === "attendance") : [];
	return own.length > 0 ? own : fits;
}

function fitOf(reading: Reading, subject: Subject, said: SaidOf): Fit | null {
	const head = headScore(reading, subject, said);
	if (head === null || contradicts(reading, subject, said)) return null;
	const topics = topicScore(reading, subject);
	// A noun that anybody may be called by says nothing without a word of what happened.
	if (head.score < 3 && topics === 0) return null;
	return { subject, score: head.score + topics, asPeople: head.asPeople };
}

function headScore(reading: Reading, subject: Subject, said: SaidOf): { score: number; asPeople: boolean } | null {
	const { heads, strangers, language } = reading;
	const { fact } = subject;
	const { unit } = fact;
	const strange = strangers.filter((stem) => subject.strangers.has(stem)).length;
	const isOfOthers = language === "mn" && strangers[0] !== undefined && !subject.stems.has(strangers[0]);
	if (strange > 0 && isOfOthers) return null;
	const isOccasion = strangers.some((stem) => subject.occasions.has(stem));
	if (strange > 0) return { score: 3 + strange, asPeople: (unit === "attendance" || unit === "contact") && !isOccasion };
	if (said === "person") {
		const own = [...heads].filter((head) => isOf(head, subject));
		if (unit === "person") {
			if (own.some((head) => !generic.includes(head))) return { score: 3 + own.length, asPeople: false };
			const isGeneric = heads.size === 0 || [...heads].every((head) => generic.includes(head));
			return isGeneric ? { score: subject.heads.has("person") && heads.has("person") ? 2 : 1, asPeople: false } : null;
		}
		if (unit === "contact")
			return [...heads].every((head) => generic.includes(head) || head === "community_member") ? { score: 2, asPeople: true } : null;
		if (unit !== "attendance") return null;
		const named = [...heads].filter((head) => subject.vocabulary.has(head));
		if (named.some((head) => !generic.includes(head))) return { score: 3, asPeople: true };
		const { isOpen } = subject;
		// “Children came to the handwashing days”: whoever came to what the title names.
		const isNamed = [...subject.ownWords].some((stem) => reading.nearStems.has(stem));
		if (isOpen && isNamed && reading.events.has("attend")) return { score: 2, asPeople: true };
		return (isOpen && [...heads].some((head) => anybody.includes(head))) || [...heads].every((head) => generic.includes(head))
			? { score: 1, asPeople: true }
			: null;
	}
	if (said === "attendance")
		return unit === "attendance"
			? { score: 6, asPeople: false }
			: unit === "person" && subject.fact.attendances !== null
				? { score: 2, asPeople: false }
				: null;
	if (said === "item") return unit === "item" && itemsFit(heads, subject) ? { score: 3, asPeople: false } : null;
	if (said === "event") return unit === "event" && eventFits(heads, subject) ? { score: 3, asPeople: false } : null;
	return said === unit ? { score: 3, asPeople: false } : null;
}

/** Mothers are some of the parents; parents are not all mothers. */
function isOf(head: string, { heads }: Subject): boolean {
	return heads.has(head) || (isParent(head) && heads.has("parent"));
}

const isParent = (head: string) => head === "mother" || head === "father";

/** A meeting is no training; a session may be either. */
function eventFits(heads: ReadonlySet<string>, { heads: own, kinds: ownKinds }: Subject): boolean {
	return [...heads].some((head) => own.has(head) || (head === "session" && ownKinds.size > 0));
}

/** Videos are not all the items of a campaign, and all its items are no videos. */
function itemsFit(heads: ReadonlySet<string>, { heads: own }: Subject): boolean {
	const items = [...heads].filter((head) => countedNouns[head] === "item");
	return items.length === own.size && items.every((item) => own.has(item));
}

function contradicts(reading: Reading, subject: Subject, said: SaidOf): boolean {
	const { fact, events, vocabulary, stems } = subject;
	// A number of attendances that “reached 6,300” reached nobody.
	const isOfPeople = said === "person" || said === "household" || said === "other" || said === "unknown";
	const known = [...reading.events].filter((event) => event !== "weak" && event !== "transfer" && (event !== "reach" || isOfPeople));
	const isOthers = (concept: string) =>
		subject.others.concepts.has(concept) && ![...subject.others.people].some((one) => reading.near.has(one));
	const shared = known.filter((event) => events.has(event) && !isOthers(event));
	const isOfActivities = subject.kinds.size > 0;
	if (known.includes("dropout") && (shared.length === 0 || (reading.near.has("again") && !vocabulary.has("again")))) return true;
	// Of whom it is said that they had dropped out and were found: that is no figure of those who left again.
	if (events.has("dropout") && known.some((event) => !events.has(event))) return true;
	if (known.length > 0 && shared.length === 0) return true;
	if (reading.unknownVerbs.length > 0 && shared.length === 0 && !reading.unknownVerbs.some((stem) => isVerbOf(stem, stems))) return true;
	if (reading.attended.length > 0 && !reading.attended.some((stem) => stems.has(stem))) return true;
	const isAim = reading.nearStems.has("target") || reading.nearStems.has("goal");
	if (reading.near.has("negation") || (reading.near.has("future") && !isAim)) return true;
	const own = kinds.filter((kind) => reading.near.has(kind));
	const ownKind = own.some((kind) => subject.kinds.has(kind) || (vocabulary.has(kind) && !isOthers(kind)));
	if (own.length > 0 && !ownKind && (isOfActivities || said !== "contact")) return true;
	const topical = shared.length > 0 || ownKind || titleHits(reading, subject) > 0;
	const isGiven = fact.unit === "person" || fact.unit === "household" || fact.unit === "item";
	if (isGiven && reading.events.has("transfer") && known.length === 0 && !topical) return true;
	if (reading.near.has("network") && !subject.isOfCampaign && !vocabulary.has("network")) return true;
	if (subject.isOfCampaign && reading.year !== null && (fact.campaignYear?.number ?? null) !== reading.year) return true;
	return narrows(reading, subject);
}

/** Who listens is a listener: a verb that the title only knows as a noun. */
function isVerbOf(verb: string, stems: ReadonlySet<string>): boolean {
	return stems.has(verb) || (verb.length >= 4 && [...stems].some((stem) => stem.startsWith(verb)));
}

/** Kindergarten teachers are not those of a figure that speaks of schools only; mathematics teachers of none that does not say so. */
function narrows({ narrowing, narrowingStems, heads }: Reading, { vocabulary, stems, heads: own, fact }: Subject): boolean {
	for (const concept of narrowing) {
		if (!(narrowingConcepts as readonly string[]).includes(concept) || heads.has(concept)) continue;
		if (generic.includes(concept) || vocabulary.has(concept) || own.has(concept)) continue;
		if (isParent(concept) && vocabulary.has("parent")) continue;
		if (sites.includes(concept) && concept !== "kindergarten" && !sites.some((site) => vocabulary.has(site))) continue;
		if (people.includes(concept) && fact.unit === "contact") continue;
		return true;
	}
	return narrowingStems.some((stem) => !stems.has(stem));
}

function topicScore(reading: Reading, subject: Subject): number {
	const events = [...reading.events].filter((event) => subject.events.has(event)).length;
	const ownKinds = [...subject.kinds].filter((kind) => reading.near.has(kind)).length > 0 ? 2 : 0;
	const topics = ["awareness", "advocacy", "campaign", "network", "out_of_school", "inclusion", "see"].filter(
		(topic) => reading.near.has(topic) && subject.vocabulary.has(topic),
	).length;
	const year = subject.fact.campaignYear !== null && reading.year === subject.fact.campaignYear.number ? 4 : 0;
	const theme = [...subject.themeStems].filter((stem) => reading.nearStems.has(stem)).length;
	return Math.min(2, events) * 2 + ownKinds + topics + year + theme + titleHits(reading, subject);
}

/** Words of the title in the claim, beside the noun itself. */
function titleHits({ nearStems, headStems }: Reading, { titleStems }: Subject): number {
	let hits = 0;
	for (const stem of titleStems) if (nearStems.has(stem) && !headStems.includes(stem)) hits += 1;
	return hits;
}

/** The part of the figure that the claim speaks of. */
export function partSaid(reading: Reading, subject: Subject): FigurePart {
	const { heads, narrowing, places, time, near } = reading;
	// “812 of them were women”, “78 % of the teachers were women”: without a noun of its own, the number is of whom the predicate names.
	const named = reading.ofThem || reading.inTable || reading.mention.quantity.percent ? reading.own : new Set<string>();
	const parents = { female: "mother", male: "father" } as const;
	const isSaid = (sex: "female" | "male") =>
		heads.has(sex) || narrowing.has(sex) || named.has(sex) || (heads.has(parents[sex]) && !subject.heads.has(parents[sex]));
	const both = isSaid("female") && isSaid("male");
	const sex = both ? null : isSaid("female") ? "female" : isSaid("male") ? "male" : null;
	const roles = [...heads]
		.map((head) => (isParent(head) && !subject.heads.has(head) ? "parent" : head))
		.filter((head) => subject.heads.has(head) && !generic.includes(head));
	const allRoles = [...subject.heads].filter((head) => !generic.includes(head) && people.includes(head));
	const isTitle = subject.titled.some((named) => named.size > 0 && [...named].every((one) => roles.includes(one)));
	const disability = near.has("disability") && !near.has("no_disability") && !subject.vocabulary.has("disability") ? "yes" : null;
	// Districts of the capital say where more exactly than the capital does.
	const areas = places.filter((place) => !places.some((other) => other.startsWith(`${place}/`)));
	return {
		areas,
		sex,
		disability,
		roles: roles.length > 0 && !isTitle && roles.length < allRoles.length && subject.fact.unit === "person" ? roles : [],
		from: time?.kind === "within" ? time.from || null : null,
		until: time?.until || null,
	};
}
