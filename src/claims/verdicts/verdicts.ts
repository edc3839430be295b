import { isOfSameRecords } from "../../indicators/countables.ts";
import { type Between, type Fact, type Facts, linkedOf, numberOf, only, type PopulationFact, partOf } from "../facts/facts.ts";
import type { Subject } from "../facts/subjects.ts";
import { countedNouns } from "../lexicon/concepts.ts";
import type { Reading } from "../readings/readings.ts";
import { type Fit, fitsOf, partSaid, saidOf } from "./matching.ts";
import type { Notes } from "./notes.ts";
import { holds } from "./relation.ts";

export const verdicts = ["supported", "duplicated", "outdated", "impossible", "unsupported", "not-a-claim"] as const;
export type Verdict = (typeof verdicts)[number];

interface Judgement {
	readonly verdict: Verdict;
	readonly figure: string | null;
	readonly note: string;
	/** What the claim was held against, for a share of it in the next one. */
	readonly subject: Subject | null;
}

export interface Bench {
	readonly facts: Facts;
	readonly subjects: readonly Subject[];
	readonly notes: Notes;
	/** What the claim before was held against. */
	readonly before: Subject | null;
}

/**
 * The verdict on one claim. Words decide which figures it may be about; only then is the number looked at. In this order: true of a figure
 * (supported); a sum of attendances or contacts said of people (duplicated, also where it is more than live there); true at an earlier day
 * (outdated); more people than live there (impossible); else unsupported.
 */
export function judge(reading: Reading, bench: Bench): Judgement {
	const { quantity } = reading.mention;
	if (quantity.percent) return judgeShare(reading, bench);
	const fits = withPrevious(reading, fitsOf(reading, bench.subjects), bench.before);
	const best = bestOf(fits);
	if (isTarget(reading)) return judgeTarget(reading, best, bench);
	return (
		judgeSupported(reading, best, bench) ??
		judgeDuplicated(reading, fits, bench) ??
		judgeOutdated(reading, best, bench) ??
		judgeImpossible(reading, fits, bench) ??
		unsupported(reading, best, bench)
	);
}

/** “812 of them”, “312 in Khovd”: what was spoken of before is meant. */
function withPrevious(reading: Reading, fits: readonly Fit[], before: Subject | null): readonly Fit[] {
	if (before === null) return fits;
	const onlySex = reading.heads.size > 0 && [...reading.heads].every((head) => head === "female" || head === "male");
	if (fits.length === 0 && saysNothing(reading, before)) return [{ subject: before, score: 9, asPeople: false }];
	const isPart = reading.ofThem || onlySex || (saidOf(reading) === "unknown" && reading.places.length > 0);
	return isPart && saysTheSame(reading, before) && (onlySex || saidOf(reading) === "unknown" || fits.length === 0)
		? [{ subject: before, score: 9, asPeople: false }]
		: fits;
}

/** “Today it is 1,240”, “so far 5 have been held”: no noun of its own, and no verb that says something else. */
function saysNothing(reading: Reading, before: Subject): boolean {
	const { heads, strangers, near, implied } = reading;
	const isMute = heads.size + strangers.length === 0 && !implied;
	return isMute && saysTheSame(reading, before) && ![...near].some((concept) => Object.hasOwn(countedNouns, concept));
}

/** “400 of them passed their exams” says something else than that they were found. */
function saysTheSame({ events, unknownVerbs }: Reading, before: Subject): boolean {
	return unknownVerbs.length === 0 && [...events].every((event) => event === "weak" || before.events.has(event));
}

/** The figures that fit no worse than the best one. */
function bestOf(fits: readonly Fit[]): readonly Fit[] {
	const own = fits.filter(({ asPeople }) => !asPeople);
	const top = own[0]?.score ?? 0;
	return own.filter(({ score }) => score >= top);
}

function judgeSupported(reading: Reading, fits: readonly Fit[], { notes }: Bench): Judgement | null {
	const held = fits.map((fit) => ({ fit, ...heldAgainst(reading, fit.subject) }));
	const right = held.find(({ isTrue }) => isTrue);
	if (!right) return null;
	const { fact } = right.fit.subject;
	const wrong = held.find(({ fit, isTrue }) => !isTrue && saysMore(reading, right.fit.subject, fit.subject));
	if (wrong) {
		const note = notes.notAll(notes.figure(wrong.fit.subject.fact));
		return { verdict: "unsupported", figure: wrong.fit.subject.fact.figure, note, subject: wrong.fit.subject };
	}
	const note = notes.part(fact, right.part, right.between);
	const others = held.filter(({ fit }) => fit !== right.fit && fit.subject.fact.figure !== fact.figure);
	return { verdict: "supported", figure: fact.figure, note: others.length > 0 ? notes.several(note) : note, subject: right.fit.subject };
}

function heldAgainst(reading: Reading, subject: Subject): { part: ReturnType<typeof partSaid>; between: Between | null; isTrue: boolean } {
	const { fact } = subject;
	const part = partSaid(reading, subject);
	const isTotal = fact.unit === "person" && saidOf(reading) === "attendance";
	const between = isTotal ? only(fact.attendances ?? 0) : partOf(fact, part);
	return { part, between, isTrue: between !== null && isTrueOf(reading, between) };
}

function isTrueOf({ mention, relation, range }: Reading, between: Between): boolean {
	return holds(mention.quantity, relation, range, between);
}

/** “identified and given access”: both were said, and each has its own figure. */
function saysMore(reading: Reading, right: Subject, other: Subject): boolean {
	const own = [...reading.events].filter((event) => other.events.has(event) && !right.events.has(event));
	return own.length > 0 && isOfSameRecords(right.fact.counts, other.fact.counts) && right.fact.unit === other.fact.unit;
}

function judgeDuplicated(reading: Reading, fits: readonly Fit[], { notes, facts }: Bench): Judgement | null {
	if (!isOfPeople(reading, fits) && !fits.some(({ asPeople }) => asPeople)) return null;
	for (const { subject, asPeople } of fits) {
		const { fact } = subject;
		const sum = asPeople ? fact.high : fact.unit === "person" ? fact.attendances : null;
		if (sum === null || !isTrueOf(reading, only(sum))) continue;
		if (fact.unit === "person" && sum === numberOf(fact)) continue;
		const live = populationOf(reading, facts);
		const note = notes.duplicated(fact, reading.mention.quantity.value);
		return {
			verdict: "duplicated",
			figure: fact.figure,
			note: live && sum > live.people ? `${note} ${notes.moreThanLive(live)}` : note,
			subject,
		};
	}
	return null;
}

function judgeOutdated(reading: Reading, fits: readonly Fit[], { notes, facts }: Bench): Judgement | null {
	const { value } = reading.mention.quantity;
	for (const { subject } of fits) {
		const { fact } = subject;
		const part = partSaid(reading, subject);
		if (part.areas.length > 0 || part.sex !== null || part.disability !== null || part.roles.length > 0 || part.from !== null) continue;
		// By the rule of what is true now, so that a number is outdated if it was supported on the day.
		const point = fact.history.findLast((one) => numberOf(one) !== null && numberOf(one) !== numberOf(fact) && isTrueOf(reading, one));
		// An interval of some day takes in nearly every number: where another figure is exactly that, the nouns were exchanged.
		if (point && numberOf(point) !== value && otherWith(value, fact, facts)) continue;
		if (point) return { verdict: "outdated", figure: fact.figure, note: notes.outdated(fact, point), subject };
	}
	return null;
}

/** Below this, many things come to the same number. */
const leastOfItsOwn = 20;

function otherWith(value: number, fact: Fact | null, { facts }: Facts): Fact | null {
	return value < leastOfItsOwn ? null : (facts.find((other) => other.title.en !== fact?.title.en && numberOf(other) === value) ?? null);
}

/** Whether people are meant: by their noun, or by a noun that only the title of a figure of people knows: herders. */
function isOfPeople(reading: Reading, fits: readonly Fit[]): boolean {
	const said = saidOf(reading);
	return said === "person" || (said === "other" && fits.some(({ subject }) => subject.fact.unit === "person"));
}

function judgeImpossible(reading: Reading, fits: readonly Fit[], { notes, facts }: Bench): Judgement | null {
	if (!isOfPeople(reading, fits) || reading.relation === "below" || reading.relation === "at-most") return null;
	const live = populationOf(reading, facts);
	if (!live || reading.mention.quantity.value <= live.people) return null;
	return { verdict: "impossible", figure: null, note: notes.impossible(live), subject: null };
}

function unsupported(reading: Reading, [fit]: readonly Fit[], { notes, facts }: Bench): Judgement {
	const { value, percent } = reading.mention.quantity;
	const other = percent ? null : otherWith(value, fit?.subject.fact ?? null, facts);
	const told = (note: string) => (other ? notes.ofAnother(note, value, other) : note);
	if (!fit) return { verdict: "unsupported", figure: null, note: told(notes.nothing(percent)), subject: null };
	const { part, between } = heldAgainst(reading, fit.subject);
	const note = told(notes.part(fit.subject.fact, part, between));
	return { verdict: "unsupported", figure: fit.subject.fact.figure, note, subject: fit.subject };
}

/** Everybody who lives in the places named, all of which must be known; without a place, in the whole country or as many as anybody names. */
function populationOf({ places }: Reading, { populations }: Facts): PopulationFact | null {
	const newest = (area: string) => populations.filter((one) => one.area === area).toSorted((a, b) => b.year - a.year)[0] ?? null;
	const named = places.map(newest);
	const [first] = named;
	if (first && named.every((one) => one !== null)) return { ...first, people: named.reduce((sum, one) => sum + (one?.people ?? 0), 0) };
	const country = newest("");
	return country ?? populations.toSorted((a, b) => b.people - a.people)[0] ?? null;
}

function isTarget({ near }: Reading): boolean {
	return near.has("target_value");
}

function judgeTarget(reading: Reading, fits: readonly Fit[], bench: Bench): Judgement {
	const fit = fits[0] ?? (bench.before ? { subject: bench.before, score: 0, asPeople: false } : undefined);
	if (!fit) return unsupported(reading, [], bench);
	const { fact } = fit.subject;
	const year = reading.time?.from?.slice(0, 4);
	const target = fact.targets.find(({ period }) => period === year)?.value ?? fact.target;
	const isTrue = target !== null && isTrueOf(reading, only(target));
	if (isTrue) return { verdict: "supported", figure: fact.figure, note: bench.notes.target(fact, target), subject: fit.subject };
	return (
		(reading.near.has("future") ? null : judgeSupported(reading, fits, bench)) ?? {
			verdict: "unsupported",
			figure: fact.figure,
			note: bench.notes.target(fact, target),
			subject: fit.subject,
		}
	);
}

/** A share is only known of a figure whose parts are: of the teachers, by sex, place or disability. */
function judgeShare(reading: Reading, bench: Bench): Judgement {
	const subject = wholeOf(reading, bench);
	const said = subject && partSaid(reading, subject);
	const isPart = said && (said.sex !== null || said.areas.length > 0 || said.disability !== null);
	const between = isPart && subject ? partOf(subject.fact, said) : null;
	const whole = subject && linkedOf(subject.fact);
	if (!subject || !between || !whole) {
		return { verdict: "unsupported", figure: null, note: bench.notes.nothing(true), subject: bench.before };
	}
	const { fact } = subject;
	const share = { low: (between.low / whole) * 100, high: (between.high / whole) * 100 };
	const isTrue = shareHolds(reading, share);
	const percent = (value: number) => value.toFixed(1).replace(/\.0$/, "");
	const text = share.low === share.high ? percent(share.low) : `${percent(share.low)}–${percent(share.high)}`;
	const people = between.low === between.high ? String(between.low) : `${between.low}–${between.high}`;
	return {
		verdict: isTrue ? "supported" : "unsupported",
		figure: fact.figure,
		note: bench.notes.share(fact, whole, text, people),
		subject,
	};
}

function wholeOf(reading: Reading, { subjects, before }: Bench): Subject | null {
	if (reading.near.has("network") || reading.unknownVerbs.length > 0) return null;
	const named = [...reading.whole].filter((head) => head !== "female" && head !== "male");
	const strangers = named.length === 0 ? reading.wholeStrangers : [];
	if (named.length === 0 && strangers.length === 0)
		return reading.ofThem || reading.heads.has("female") || reading.heads.has("male") ? before : null;
	const [fit] = fitsOf(
		{ ...reading, heads: new Set(named), strangers, implied: false, narrowing: new Set(), narrowingStems: [] },
		subjects,
	).filter(({ asPeople }) => !asPeople);
	return fit?.subject ?? null;
}

/** Right at the precision written; about and more than allow two points. */
function shareHolds({ mention: { quantity }, relation }: Reading, { low, high }: Pick<Between, "low" | "high">): boolean {
	const { value, step } = quantity;
	const half = Math.min(step, 1) / 2;
	if (high - low > 5) return false;
	switch (relation) {
		case "exact":
			return value >= low - half && value <= high + half;
		case "about":
			return value >= low - 2.5 && value <= high + 2.5;
		case "above":
		case "at-least":
			return value <= low && low - value <= 5;
		case "below":
		case "at-most":
			return value >= high && value - high <= 5;
	}
}
