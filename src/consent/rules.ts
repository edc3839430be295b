import { type PlainDate, realDay } from "../shared/clock.ts";
import {
	type Appearance,
	type Channel,
	type Consent,
	channels,
	channelsAbroad,
	consentLanguages,
	type EffectiveRight,
	faces,
	type findings,
	type Obstacle,
	type ObstacleReason,
	placePrecisions,
	voices,
	type Withdrawal,
} from "./schema.ts";

/** Who a report is of, and the earliest day on which they can have been born, where that is known. */
export interface WhoIs {
	readonly person: string;
	readonly bornFrom: PlainDate | null;
}

/** Everything that was said about some works and the people in them. */
export interface ConsentGraph {
	readonly appearances: readonly Appearance[];
	readonly goneThrough: ReadonlyMap<string, (typeof findings)[number]>;
	readonly people: ReadonlyMap<string, WhoIs>;
	/** All consents of these people, and all that was withdrawn of them. */
	readonly consents: readonly Consent[];
	readonly withdrawals: readonly Withdrawal[];
}

/** What one person's answer gives, or why it gives nothing. */
interface Standing {
	readonly reason: ObstacleReason | null;
	readonly channels: readonly Channel[];
	/** The last day on which it gives that. */
	readonly until: PlainDate | null;
}

const everything: Omit<EffectiveRight, "obstacles"> = { channels, languages: consentLanguages, place: "school", until: null };

/** No work at all, or an obstacle in one of them: nothing is agreed to. */
const nothing: Omit<EffectiveRight, "obstacles"> = { channels: [], languages: [], place: "none", until: null };

/** What all people in all of these works agree to on a day. It is computed whenever it is read, so that nothing has to end it. */
export function effectiveRightIn(graph: ConsentGraph, assets: readonly string[], day: PlainDate): EffectiveRight {
	const rights = assets.map((asset) => rightIn(graph, asset, day));
	const obstacles = rights.flatMap((right) => right.obstacles);
	if (rights.length === 0 || obstacles.length > 0) return { ...nothing, obstacles };
	return { ...rights.reduce<Omit<EffectiveRight, "obstacles">>(both, everything), obstacles };
}

function rightIn(graph: ConsentGraph, asset: string, day: PlainDate): EffectiveRight {
	const found = graph.goneThrough.get(asset);
	const inIt = graph.appearances.filter((appearance) => appearance.asset === asset);
	const obstacles: Obstacle[] = found ? [] : [{ asset, person: null, appearance: null, reason: "not-gone-through" }];
	// Somebody says that everybody was recorded, and nobody was.
	if (found === "everybody" && inIt.length === 0) obstacles.push({ asset, person: null, appearance: null, reason: "not-gone-through" });
	let right = everything;
	for (const appearance of inIt) {
		const given = givenFor(graph, appearance, day);
		if ("reason" in given) obstacles.push({ asset, person: given.person, appearance: appearance.id, reason: given.reason });
		else right = both(right, given);
	}
	return { ...right, obstacles };
}

type Given = Omit<EffectiveRight, "obstacles"> | { readonly reason: ObstacleReason; readonly person: string | null };

function givenFor(graph: ConsentGraph, appearance: Appearance, day: PlainDate): Given {
	if (appearance.report === null) return { reason: "unknown-person", person: null };
	const person = personOf(graph, appearance.report);
	const consent = lastWord(graph, person, appearance.asset, day);
	if (typeof consent === "string") return { reason: consent, person };
	const standing = standingOf(graph, consent, { day, asset: appearance.asset });
	if (standing.reason !== null) return { reason: standing.reason, person };
	if (showsMore(appearance, consent)) return { reason: "shows-more", person };
	return { channels: standing.channels, languages: consent.languages, place: consent.place, until: standing.until };
}

/** What somebody said last about a work holds, also where they said more before. */
export function lastWord(
	graph: ConsentGraph,
	person: string,
	asset: string,
	day: PlainDate,
): Consent | Extract<ObstacleReason, "no-consent" | "not-begun"> {
	const theirs = graph.consents.filter(
		({ report, assets }) => personOf(graph, report) === person && (assets.length === 0 || assets.includes(asset)),
	);
	const begun = theirs.filter(({ startsOn, givenOn }) => startsOn <= day && givenOn <= day);
	const [last] = begun.toSorted(laterFirst);
	return last ?? (theirs.length > 0 ? "not-begun" : "no-consent");
}

function laterFirst(one: Consent, other: Consent): number {
	if (one.givenOn !== other.givenOn) return one.givenOn < other.givenOn ? 1 : -1;
	return other.recordedSeq - one.recordedSeq;
}

interface Occasion {
	readonly day: PlainDate;
	/** Null: the consent as a whole. */
	readonly asset: string | null;
}

/** How a consent stands on a day, by itself. */
export function standingOf(graph: ConsentGraph, consent: Consent, { day, asset }: Occasion): Standing {
	const born = bornOf(graph, consent);
	const until = lastDayOf(consent, born);
	const open = consent.channels.filter((channel) => consent.abroad || !channelsAbroad.includes(channel));
	const left = open.filter((channel) => !isWithdrawn(graph, consent, channel, asset));
	const because = (reason: ObstacleReason): Standing => ({ reason, channels: [], until });
	if (consent.answer === "refused") return because("refused");
	if (open.length > 0 ? left.length === 0 : isWithdrawn(graph, consent, null, asset)) return because("withdrawn");
	if (day < consent.startsOn) return because("not-begun");
	if (day > consent.expiresOn) return because("expired");
	if (consent.givenBy === "guardian" && (born === null || day >= comesOfAgeOn(born))) return because("of-age");
	if (consent.givenBy === "self" && born !== null && consent.givenOn < comesOfAgeOn(born)) return because("no-guardian");
	if (consent.previewAnswer !== null && consent.previewAnswer !== "agreed") return because("preview-not-agreed");
	return { reason: null, channels: left, until };
}

/** The day on which somebody is 18. Whoever was born on 29 February is asked a day early rather than a day late. */
export function comesOfAgeOn(born: PlainDate): PlainDate {
	return yearsAfter(born, 18);
}

export function isOfAge(born: PlainDate, day: PlainDate): boolean {
	return day >= comesOfAgeOn(born);
}

/** The earliest day on which the person of a consent can have been born: who may be 18 already is asked. */
function bornOf(graph: ConsentGraph, { report, birthYear }: Consent): PlainDate | null {
	return graph.people.get(report)?.bornFrom ?? (birthYear === null ? null : `${birthYear}-01-01`);
}

/** The last day on which a consent gives anything, if nobody withdraws it. */
export function lastDayOn(graph: ConsentGraph, consent: Consent): PlainDate {
	return lastDayOf(consent, bornOf(graph, consent));
}

function lastDayOf({ expiresOn, givenBy }: Consent, born: PlainDate | null): PlainDate {
	const childUntil = givenBy === "guardian" && born !== null ? dayBefore(comesOfAgeOn(born)) : expiresOn;
	return childUntil < expiresOn ? childUntil : expiresOn;
}

/** `channel` null: whether all of them are. `asset` null: whether it is so whatever the work. */
function isWithdrawn(graph: ConsentGraph, consent: Consent, channel: Channel | null, asset: string | null): boolean {
	return graph.withdrawals.some(
		(withdrawal) =>
			reaches(graph, withdrawal, consent) &&
			(withdrawal.channels.length === 0 || (channel !== null && withdrawal.channels.includes(channel))) &&
			(withdrawal.assets.length === 0 || (asset !== null && withdrawal.assets.includes(asset))),
	);
}

/** Whoever withdraws takes back everything they had given until then; what they give afterwards holds. */
export function reaches(graph: ConsentGraph, withdrawal: Withdrawal, consent: Consent): boolean {
	if (withdrawal.consent === consent.id) return true;
	const withdrawn = graph.consents.find(({ id }) => id === withdrawal.consent);
	if (!withdrawn || personOf(graph, withdrawn.report) !== personOf(graph, consent.report)) return false;
	if (consent.givenOn !== withdrawal.askedOn) return consent.givenOn < withdrawal.askedOn;
	return consent.recordedSeq < withdrawal.seq;
}

function showsMore({ face, voice }: Appearance, consent: Consent): boolean {
	const more = <Step>(steps: readonly Step[], shown: Step | null, agreed: Step) =>
		shown !== null && steps.indexOf(shown) > steps.indexOf(agreed);
	return more(faces, face, consent.face) || more(voices, voice, consent.voice);
}

function both<Right extends Omit<EffectiveRight, "obstacles">>(one: Right, other: Right): Omit<EffectiveRight, "obstacles"> {
	return {
		channels: one.channels.filter((channel) => other.channels.includes(channel)),
		languages: one.languages.filter((language) => other.languages.includes(language)),
		place: placePrecisions.indexOf(one.place) < placePrecisions.indexOf(other.place) ? one.place : other.place,
		until: one.until === null || (other.until !== null && other.until < one.until) ? other.until : one.until,
	};
}

/** A report of which nobody knows more is a person of its own. */
export function personOf({ people }: ConsentGraph, report: string): string {
	return people.get(report)?.person ?? report;
}

function dayBefore(day: PlainDate): PlainDate {
	return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

/** Two years, where nobody says otherwise: children grow, and so do their opinions. */
export function defaultEnd(startsOn: PlainDate): PlainDate {
	return yearsAfter(startsOn, 2);
}

/** Nobody agrees to more at once; then they are asked again. */
const mostYears = 5;

function yearsAfter(day: PlainDate, years: number): PlainDate {
	const [year, month, of] = day.split("-").map(Number) as [number, number, number];
	return realDay(year + years, month, of) ?? `${String(year + years).padStart(4, "0")}-02-28`;
}

type Answer = Pick<
	Consent,
	"answer" | "channels" | "languages" | "abroad" | "givenBy" | "birthYear" | "startsOn" | "expiresOn" | "givenOn"
>;

/** What cannot be as it was written; `born`: the earliest day on which the person can have been born, as far as is on record. */
export function troubleWith(answer: Answer, born: PlainDate | null, today: PlainDate) {
	const { channels: wanted, languages, abroad, givenBy, birthYear, startsOn, expiresOn, givenOn } = answer;
	if (givenOn > today) return "day-to-come";
	if (expiresOn < startsOn) return "expires-before-start";
	if (expiresOn > yearsAfter(startsOn, mostYears)) return "too-long";
	const birth = born ?? (birthYear === null ? null : `${birthYear}-01-01`);
	if (givenBy === "guardian" && birth === null) return "birth-year-needed";
	if (givenBy === "guardian" && birth !== null && isOfAge(birth, givenOn)) return "guardian-of-adult";
	if (givenBy === "self" && birth !== null && !isOfAge(birth, givenOn)) return "guardian-needed";
	if (answer.answer === "refused") return wanted.length > 0 ? "channels-of-refusal" : null;
	if (wanted.length === 0) return "channels-none";
	if (languages.length === 0) return "languages-none";
	return !abroad && wanted.some((channel) => channelsAbroad.includes(channel)) ? "channels-abroad" : null;
}

export const consentStates = ["in_force", "expiring", "not_begun", "expired", "of_age", "withdrawn", "refused", "in_doubt"] as const;
export type ConsentState = (typeof consentStates)[number];

/** How long before its end a consent is shown as about to end. */
const expiringDays = 60;

/** What the office calls the standing of a consent as a whole. */
export function stateOf(graph: ConsentGraph, consent: Consent, day: PlainDate): ConsentState {
	const { reason, until } = standingOf(graph, consent, { day, asset: null });
	if (reason !== null) return stateOfReason[reason] ?? "in_doubt";
	const soon = new Date(Date.parse(day) + expiringDays * 86_400_000).toISOString().slice(0, 10);
	return until !== null && until <= soon ? "expiring" : "in_force";
}

const stateOfReason: Readonly<Partial<Record<ObstacleReason, ConsentState>>> = {
	refused: "refused",
	withdrawn: "withdrawn",
	"not-begun": "not_begun",
	expired: "expired",
	"of-age": "of_age",
};
