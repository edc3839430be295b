import type * as v from "valibot";
import type { AgeBands } from "../particulars/age-bands.ts";
import type { Dictionary, Language, Values } from "../shared/words.ts";
import type { Unit } from "./units.ts";

/** Direct: took part or was served. Indirect: by the formula of the sheet. Campaign: contacts. Never added to each other. */
export const reaches = ["direct", "indirect", "campaign"] as const;
export type Reach = (typeof reaches)[number];

/** The last two are of children only: what keeps them from school most, and the dimension of exclusion in which they were found. */
export const axes = ["sex", "ageBand", "area", "role", "disability", "barrier", "dimension"] as const;
export type Axis = (typeof axes)[number];

/** What may be done with several numbers of a unit: things are united, encounters are added and say nothing of people, a union stands by itself. */
export type Additivity = "thing" | "encounter" | "single" | "enrolment" | "union";

/** What is counted of which records: the unit, and the filter that a sheet keeps. */
export interface CountingRule<Filter = unknown> {
	readonly unit: Unit;
	readonly counts: Filter;
}

type FilterSchema = v.ObjectSchema<v.ObjectEntries & { readonly of: v.LiteralSchema<string, undefined> }, undefined>;

/**
 * What can be counted of a slice's records: a value that the form of a sheet, figures, claims and the public pages read, and that no
 * other slice has to know by its word. The rows themselves are read by a function beside it, which the list of listings names.
 */
export interface Countable<Schema extends FilterSchema = FilterSchema, Filter = v.InferOutput<Schema>> {
	/** Reads the filter from a stored sheet, from a program and from a form; its word `of` stands in stored sheets, so it stays. */
	readonly filter: Schema;
	/** The questions of the form of a sheet, each for one field of the filter. */
	readonly fields: readonly FilterField[];
	/** Says what may be wrong with a filter. */
	readonly messages: Dictionary;
	/** The first is what most programmes mean. */
	readonly units: readonly [Unit, ...Unit[]];
	readonly reaches: readonly [Reach, ...Reach[]];
	/** Which step of what happens to somebody a filter counts: who is identified first is given access later, whatever the codes of the sheets. */
	step?(filter: Filter): number;
	/** The bands that are usual for whom it counts; null where nobody has an age. */
	readonly ageBands: AgeBands | null;
	/** Why a row may be left out, beside what its day says. */
	readonly reasons: readonly string[];
	/** Texts of the public pages, each of which a programme may write anew. */
	readonly publicWords: Dictionary;
	/** Of people: whether they are told apart in records. An enrolment is a number that a school gave. */
	readonly tellsApart: boolean;
	/** The same people stand behind several rows, so that a figure is not the sum of its rows: what it is, its listing says. */
	readonly overlaps?: true;
	/** The axes along which what is counted has a place: a document has no sex, and a child is no participant. */
	axes(unit: Unit): readonly Axis[];
	additivity(unit: Unit): Additivity;
	/** Why a unit and a filter do not go together: the field of the filter that is wrong, and the message. */
	misfits?(rule: CountingRule<Filter>): readonly (readonly [key: string, message: string])[];
	/** Whom the rows name: they are shown to those who may see people, or children; null where they name nobody. */
	namesIn(unit: Unit): "people" | "children" | null;
	/** What a row says beside its name, its day and its place on the axes. */
	columns(unit: Unit): readonly OwnColumn[];
	/** Where a row leads in the office. */
	leads(unit: Unit): Leads;
	/** Whether one row may be counted by both filters; without it, every row may. */
	meets?(one: Filter, other: Filter): boolean;
	labels(language: Language): CountableLabels<Filter>;
	/** The rule as public pages say it. */
	publicRule(rule: CountingRule<Filter>, language: Language): PublicText;
	/** A reason as public pages say it. */
	publicReason?(reason: string, language: Language): PublicText;
	/** How a sentence speaks of it. */
	spokenOf(rule: CountingRule<Filter>): Spoken;
}

export type OwnColumn = "occasion" | "attendances" | "value";

/** A question of the form of a sheet. */
export interface FilterField {
	/** The field of the filter, and the name of the field of the form. */
	readonly key: string;
	readonly name: string;
	/** Boxes: any number of the options; none means all. */
	readonly ask: "boxes" | "radios" | "list" | "number";
	readonly usual?: string;
	readonly width?: "middle";
	/** The list of records of the programme that its options are, and the message for what is none of them. */
	readonly records?: { readonly list: string; readonly wrong: string };
	label(language: Language): string;
	hint?(language: Language, isRevised: boolean): string;
	/** Options that are the same everywhere; with a list of records, what choosing none of them is called. */
	options(language: Language): readonly FieldOption[];
}

interface FieldOption {
	readonly value: string;
	readonly label: string;
}

/** How it is said in the office. */
interface CountableLabels<Filter> {
	readonly name: string;
	readonly hint: string;
	/** By what rule the units count, in one sentence. */
	rule(rule: CountingRule<Filter>): string;
	/** Which records are counted. */
	from(rule: CountingRule<Filter>, nameOf: NameOfRecord): string;
	/** What else makes a record count; empty where it is what everybody expects. */
	remark?(filter: Filter): string;
	/** What stands above the rows, where it is not what the unit says. */
	readonly rowsIntro?: string;
	/** The heading of a column, where it is not the usual one. */
	column?(column: OwnColumn | "name", unit: Unit): string | null;
	occasion?(occasion: string): string;
	reason?(reason: string): string;
}

/** What a record of the programme is called, by its list and its id; null where it is gone. */
type NameOfRecord = (list: string, id: string) => string | null;

export interface Leads {
	readonly name?: Lead;
	readonly occasion?: Lead;
	/** From a row that was left out: a column of its own with this text. */
	readonly leftOut?: Lead & { heading(language: Language): string; text(language: Language): string };
}

export interface Lead {
	/** Null for a viewer who may not read there: no link. */
	readonly access: string;
	/** Behind the address of the programme's office; null where this row leads nowhere. */
	path(row: RowWithIds): string | null;
}

export interface RowWithIds {
	readonly id: string;
	readonly record?: string;
	readonly person?: string | null;
	readonly session: string | null;
}

/** One of the public words, with the values that stand in it, should a programme have written it anew. */
export interface PublicText {
	readonly key: string;
	readonly values?: Values;
	readonly text: string;
}

/** In concepts of the lexicon of claims. */
export interface Spoken {
	/** Nouns that may be counted by it. */
	readonly heads: readonly string[];
	/** What may be said of it: were trained, attended. */
	readonly events: readonly string[];
	/** Kinds of activities that qualify; empty where no activity does. */
	readonly kinds: readonly string[];
	readonly topics: readonly string[];
	/** Whether anybody is counted who came, whatever they are. */
	readonly isOpen: boolean;
	/** Of years of a campaign: the id of the one it counts, null of all of them; undefined of anything else. */
	readonly campaignYear?: string | null;
}
