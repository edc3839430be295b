import * as v from "valibot";
import { kinds as kindWords, publicCountable as publicWords, countable as words } from "#words/activities";
import type { Countable, CountingRule, FilterField, Lead, Leads, RowWithIds, Spoken } from "../../counting/countable.ts";
import type { Unit } from "../../counting/units.ts";
import { lines } from "../../shared/fields.ts";
import { type Language, speak } from "../../shared/words.ts";
import { type ActivityKind, activityKinds, type ParticipantRole, participantRoles } from "../schema.ts";

/** Kinds of activities; none is all of them. */
export const kindsFilter = v.pipe(lines, v.array(v.picklist(activityKinds, "kinds-wrong")), v.readonly());

export const kindsField: FilterField = {
	key: "kinds",
	name: "kinds",
	ask: "boxes",
	label: (language) => speak(words, language)("kinds"),
	hint: (language) => speak(words, language)("kinds-hint"),
	options: (language) => activityKinds.map((kind) => ({ value: kind, label: speak(kindWords, language)(kind) })),
};

export function sayKinds(kinds: readonly ActivityKind[], language: Language): string {
	return kinds.map((kind) => speak(kindWords, language)(kind)).join(", ") || speak(words, language)("all-kinds");
}

function sayRoles(roles: readonly ParticipantRole[], language: Language): string {
	return roles.map((role) => speak(kindWords, language)(`role-${role}`)).join(", ") || speak(words, language)("all-roles");
}

const minimum = v.pipe(
	v.optional(v.union([v.string(), v.number()], "minimum-wrong"), 1),
	v.transform((written) => (typeof written === "number" ? written : readMinimum(written))),
	v.number("minimum-wrong"),
	v.integer("minimum-wrong"),
	v.minValue(1, "minimum-wrong"),
	v.maxValue(50, "minimum-wrong"),
);

function readMinimum(written: string): number {
	return /^[1-9]\d?$/.test(written.trim()) ? Number(written) : Number.NaN;
}

const filter = v.object({
	of: v.literal("activities"),
	kinds: kindsFilter,
	/** None is everybody. */
	roles: v.pipe(lines, v.array(v.picklist(participantRoles, "roles-wrong")), v.readonly()),
	/** How many different sessions somebody must have reached to count. */
	minimum,
});
export type SessionsFilter = v.InferOutput<typeof filter>;

/** Sessions held and the people who took part. Person: reached `minimum` sessions. Attendance: each time. Event: each session. */
export const sessionsHeld: Countable<typeof filter> = {
	filter,
	fields: [
		kindsField,
		{
			key: "roles",
			name: "roles",
			ask: "boxes",
			label: (language) => speak(words, language)("roles"),
			hint: (language) => speak(words, language)("roles-hint"),
			options: (language) => participantRoles.map((role) => ({ value: role, label: speak(kindWords, language)(`role-${role}`) })),
		},
		{
			key: "minimum",
			name: "minimumSessions",
			ask: "number",
			usual: "1",
			label: (language) => speak(words, language)("minimum"),
			hint: (language, isRevised) => speak(words, language)(isRevised ? "minimum-revised-hint" : "minimum-hint"),
			options: () => [],
		},
	],
	messages: words,
	units: ["person", "attendance", "event"],
	reaches: ["direct", "indirect"],
	ageBands: "adults",
	reasons: ["not-said-held"],
	publicWords,
	tellsApart: true,
	axes: (unit) => (unit === "event" ? ["area"] : ["sex", "ageBand", "area", "role", "disability"]),
	additivity: (unit) => (unit === "event" ? "single" : unit === "attendance" ? "encounter" : "thing"),
	misfits: ({ unit, counts }) => [
		...(counts.minimum > 1 && unit !== "person" ? [["minimum", "minimum-of-people"] as const] : []),
		...(counts.roles.length > 0 && unit === "event" ? [["roles", "roles-of-events"] as const] : []),
	],
	namesIn: (unit) => (unit === "event" ? null : "people"),
	columns: (unit) => (unit === "event" ? [] : unit === "person" ? ["occasion", "attendances"] : ["occasion", "value"]),
	leads,
	meets: (one, other) => overlap(one.kinds, other.kinds) && overlap(one.roles, other.roles),
	labels: (language) => {
		const t = speak(words, language);
		return {
			name: t("source-activities"),
			hint: t("source-activities-hint"),
			rule: ({ unit, counts }) => {
				if (unit === "attendance" || unit === "event") return t(`rule-${unit}`);
				return t("rule-person", { count: counts.minimum });
			},
			from: ({ unit, counts }) => {
				const kinds = sayKinds(counts.kinds, language);
				if (unit === "event") return t("from-activities-only", { kinds });
				return t("from-activities", { kinds, roles: sayRoles(counts.roles, language) });
			},
			remark: (counts) => (counts.minimum > 1 ? t("minimum-of", { count: counts.minimum }) : ""),
			reason: () => t("not-said-held"),
			column: (column) => (column === "occasion" ? t("occasion") : null),
		};
	},
	publicRule: ({ unit, counts: { minimum: count } }, language) => {
		const t = speak(publicWords, language);
		if (unit === "event") return { key: "rule-event", text: t("rule-event") };
		if (unit === "attendance") return { key: "rule-attendance", text: t("rule-attendance") };
		if (count === 1) return { key: "rule-first", text: t("rule-first") };
		return { key: "rule-sessions", values: { count }, text: t("rule-sessions", { count }) };
	},
	publicReason: (_, language) => ({ key: "not-said-held", text: speak(publicWords, language)("not-said-held") }),
	spokenOf,
};

/** An empty list is all there is. */
function overlap<Choice>(some: readonly Choice[], others: readonly Choice[]): boolean {
	return some.length === 0 || others.length === 0 || some.some((one) => others.includes(one));
}

const toSession: Lead = { access: "activities.read", path: ({ session }: RowWithIds) => session && `/sessions/${session}` };
const toPerson: Lead = { access: "people.read", path: ({ person }: RowWithIds) => (person ? `/people/${person}` : null) };

/** A session that was held stands for itself. */
function leads(unit: Unit): Leads {
	const leftOut = {
		...toSession,
		heading: (language: Language) => speak(words, language)("session"),
		text: (language: Language) => speak(words, language)("open-session"),
	};
	return unit === "event" ? { name: toSession, leftOut } : { name: toPerson, occasion: toSession, leftOut };
}

const kindConcepts: Readonly<Record<ActivityKind, string>> = {
	training: "training",
	workshop: "workshop",
	class: "session",
	advocacy_meeting: "meeting",
};

function spokenOf({ unit, counts }: CountingRule<SessionsFilter>): Spoken {
	const kinds = (counts.kinds.length > 0 ? counts.kinds : activityKinds).map((kind) => kindConcepts[kind]);
	const trains = kinds.includes("training") ? ["train"] : [];
	const topics = [...(kinds.includes("workshop") ? ["awareness"] : []), ...(kinds.includes("meeting") ? ["advocacy", "official"] : [])];
	const people = counts.roles.filter((role) => role !== "other");
	const isOpen = counts.roles.length === 0;
	if (unit === "event") {
		const heads = counts.kinds.length > 0 ? kinds : [...kinds, "session"];
		return { heads, events: ["held", "attend", "involved", ...trains], kinds, topics: [...topics, ...people], isOpen };
	}
	if (unit === "attendance") return { heads: ["attendance"], events: ["attend", ...trains], kinds, topics: [...topics, ...people], isOpen };
	return { heads: people.length > 0 ? people : ["person"], events: ["attend", "reach", "held", ...trains], kinds, topics, isOpen };
}
