import type * as v from "valibot";
import type { Json } from "../json.ts";
import type { Dictionary, Plain } from "../words.ts";

/**
 * How far an operation reaches. `everywhere`: it is of the whole programme, so its author must work everywhere. `areas`: its work looks
 * for what it changes within the author's areas only, and what lies outside is not there. `own`: it changes the author's own account.
 */
type Reach = "everywhere" | "areas" | "own";

/** What may be written: a value that forms, phone, API, command line and generated tests read. Its work is a command. */
export interface Operation<Schema extends v.GenericSchema = v.GenericSchema, Access extends string = string> {
	/** `advocacy.ask-raised`: the slice, and what has happened once it is done. */
	readonly kind: string;
	/** The permission its author must hold; `signed-in`: any account; `secret`: anybody who knows a one-time secret; `machine`: Tegsh itself. */
	readonly access: Access;
	readonly reach: Reach;
	/** Whether it is of how somebody signs in: a program that holds a token is refused, so that what a token gives ends with it. */
	readonly inPerson: boolean;
	/** Whether its subject is the short name of a programme there is: a token opens no other than its own. */
	readonly ofProgramme: boolean;
	/** Whether it may be decided on a phone without a signal, and sent later. */
	readonly offline: boolean;
	/** The journal of a programme or of the installation. */
	readonly journal: "programme" | "installation";
	/** Counts up when what the journal keeps of the input changes its shape. */
	readonly version: number;
	readonly input: Schema;
	/** The operation of the same slice that takes it back, without the slice's name. */
	readonly undo: string | null;
	/** The dictionaries that say the messages of its input. */
	readonly messages: readonly Dictionary[];
	/** The key of its name in `names`. */
	readonly name: string;
	readonly names: Dictionary;
	/** The id of what it is about. */
	subject(input: v.InferOutput<Schema>): string;
	/** What the journal keeps of the input: all of it, where it holds no secret and no file. */
	keeps(input: v.InferOutput<Schema>): Json;
	/** What is kept of it apart from the backups: an input of it that names nobody. */
	keptApart(input: v.InferOutput<Schema>): Json;
	/** Whether it must hold after the restore of an older backup as well; anything else goes back with the rest. */
	readonly isKeptApart: boolean;
	/** Whether the journal keeps the whole input, so that it reads again by its schema. */
	readonly keepsAll: boolean;
}

/** Where an operation differs from the others of its list. */
interface Difference<Input> {
	readonly access?: string;
	readonly reach?: Reach;
	readonly inPerson?: boolean;
	readonly ofProgramme?: boolean;
	readonly offline?: boolean;
	readonly version?: number;
	readonly undo?: string;
	/** The field `id` of the input, where nothing else is said. */
	readonly subject?: (input: Input) => string;
	readonly keeps?: (input: Input) => Json;
	readonly keptApart?: (input: Input) => Json;
}

type Draft<Schema extends v.GenericSchema, Different> = { readonly input: Schema } & Different;

/** One operation of a list, before the list gives it its slice, its name and what all of the list have alike. */
export function operation<const Schema extends v.GenericSchema, const Different extends Difference<v.InferOutput<Schema>>>(
	input: Schema,
	difference?: Different,
): Draft<Schema, Different> {
	return { input, ...difference } as Draft<Schema, Different>;
}

interface Alike<Names, Access extends string> {
	readonly names: Names;
	/** The dictionaries that say what may be wrong with an input. */
	readonly messages: readonly Dictionary[];
	readonly access: Access;
	readonly reach: Reach;
	readonly inPerson?: boolean;
	readonly offline?: boolean;
	readonly journal?: Operation["journal"];
}

type Operations<Drafts, Access extends string> = {
	readonly [Name in keyof Drafts]: Drafts[Name] extends { readonly input: infer Schema extends v.GenericSchema }
		? Operation<Schema, Drafts[Name] extends { readonly access: infer Own extends string } ? Own : Access>
		: never;
};

/** A list of operations that a slice lends. Each has a name in both languages, or it does not compile. */
export function operationsOf<
	const Access extends string,
	// biome-ignore lint/suspicious/noExplicitAny: a list holds schemas of every shape, and each keeps its own
	const Drafts extends Readonly<Record<string, Draft<any, Difference<any>>>>,
	const Names extends Dictionary & { readonly [Name in keyof Drafts]: Plain },
>(slice: string, alike: Alike<Names, Access>, drafts: Drafts): Operations<Drafts, Access> {
	const operations = Object.entries<Draft<v.GenericSchema, Difference<unknown>>>(drafts).map(([name, draft]): [string, Operation] => [
		name,
		{
			inPerson: false,
			ofProgramme: false,
			offline: false,
			journal: "programme",
			version: 1,
			undo: null,
			subject: (input) => (input as { readonly id: string }).id,
			keeps: (input) => input as Json,
			keepsAll: draft.keeps === undefined,
			keptApart: () => null,
			isKeptApart: draft.keptApart !== undefined,
			...alike,
			...draft,
			kind: `${slice}.${name}`,
			name,
		},
	]);
	return Object.fromEntries(operations) as Operations<Drafts, Access>;
}
