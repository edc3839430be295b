import type { Unit } from "../../counting/units.ts";

/** People by what they are; the same words as the participants' roles, and a few more that reports use. */
export const peopleConcepts = [
	"teacher",
	"education_staff",
	"social_worker",
	"parent",
	"mother",
	"father",
	"community_member",
	"official",
	"child",
	"pupil",
	"person",
	"female",
	"male",
] as const;

/** What a number can be of: a unit, a part of the text or the programme, an age or a span of time, or what no indicator counts. */
export type CountedAs = Unit | "structure" | "duration" | "money" | "measure" | "uncounted" | "times";

export const countedNouns: Readonly<Record<string, CountedAs>> = {
	...Object.fromEntries(peopleConcepts.map((concept) => [concept, "person" as const])),
	household: "household",
	attendance: "attendance",
	contact: "contact",
	training: "event",
	workshop: "event",
	meeting: "event",
	session: "event",
	document: "document",
	structure: "structure",
	duration: "duration",
	money: "money",
	measure: "measure",
	video: "item",
	poster: "item",
	story: "item",
	publication: "uncounted",
	law: "uncounted",
	school: "uncounted",
	centre: "uncounted",
	kindergarten: "uncounted",
	times: "times",
};

/** What happened to what is counted. A report that says one of these of a number says it of a figure that counts it, or of none. */
export const eventConcepts = [
	"train",
	"attend",
	"identify",
	"access",
	"reach",
	"see",
	"held",
	"dropout",
	"adopted",
	"in_force",
	"consulted",
	"draft",
	"involved",
	"foreign",
] as const;

/** Words that narrow what is counted; a figure that does not speak of them is not narrowed so. */
export const narrowingConcepts = [
	...peopleConcepts,
	"school",
	"centre",
	"kindergarten",
	"household",
	"video",
	"poster",
	"story",
	"publication",
	"law",
	"campaign",
	"network",
] as const;

/** The concept of a noun that a programme's own titles bring along. */
export const ownNoun = "own";

/** One word or a phrase of the field's language with the concepts it stands for. */
export interface LexiconEntry {
	readonly concept: string;
	readonly part: "noun" | "verb" | "word";
}

/** Phrases by concept, words parted by spaces, in the language's base form; how they bend is the language's own business. */
export interface Phrases {
	readonly nouns: Readonly<Record<string, string>>;
	readonly verbs: Readonly<Record<string, string>>;
	readonly words: Readonly<Record<string, string>>;
}
