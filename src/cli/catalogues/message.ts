import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";

/** What a text takes, by name: it is shown, or it only chooses between wordings, by its number or by one of the words that are listed. */
export type Taken =
	| { readonly shown: boolean; readonly by: null }
	| { readonly shown: boolean; readonly by: "number" }
	| { readonly shown: boolean; readonly by: readonly string[] };

export interface Message {
	readonly text: string;
	readonly elements: readonly MessageFormatElement[];
	readonly takes: ReadonlyMap<string, Taken>;
}

/** Why a text is no message that we can compile. */
export class NoMessage extends Error {}

/**
 * Reads a text in ICU MessageFormat. Numbers are shown as pages write them and days come as texts, so that of its formats only `plural`
 * and `select` are left; a tag is a text like any other.
 * @throws NoMessage
 */
export function readMessage(text: string): Message {
	const elements = parsed(text);
	const takes = new Map<string, Taken>();
	take(elements, takes);
	return { text, elements, takes };
}

function parsed(text: string): MessageFormatElement[] {
	try {
		return parse(text, { ignoreTag: true, requiresOtherClause: true, shouldParseSkeletons: false });
	} catch (error) {
		throw new NoMessage(`does not parse: ${error instanceof Error ? error.message : error}`);
	}
}

function take(elements: readonly MessageFormatElement[], takes: Map<string, Taken>): void {
	for (const element of elements) {
		switch (element.type) {
			case TYPE.literal:
			case TYPE.pound:
				break;
			case TYPE.argument:
				note(takes, element.value, { shown: true, by: null });
				break;
			case TYPE.plural:
				if (element.offset !== 0 || element.pluralType === "ordinal")
					throw new NoMessage(`{${element.value}}: neither offset nor ordinals`);
				note(takes, element.value, { shown: isCounted(element.options), by: "number" });
				for (const { value } of Object.values(element.options)) take(value, takes);
				break;
			case TYPE.select:
				note(takes, element.value, { shown: false, by: Object.keys(element.options) });
				for (const { value } of Object.values(element.options)) take(value, takes);
				break;
			default:
				throw new NoMessage(`formats a value by itself: give it as a text that code has formatted`);
		}
	}
}

/** `#` shows the number that chooses. */
function isCounted(options: Readonly<Record<string, { readonly value: readonly MessageFormatElement[] }>>): boolean {
	return Object.values(options).some(({ value }) => value.some(({ type }) => type === TYPE.pound));
}

function note(takes: Map<string, Taken>, name: string, taken: Taken): void {
	if (!/^[a-z][A-Za-z0-9]*$/.test(name)) throw new NoMessage(`{${name}}: a value is named like a variable`);
	const before = takes.get(name);
	if (before?.by && taken.by && (before.by === "number") !== (taken.by === "number"))
		throw new NoMessage(`{${name}} chooses by number and by word`);
	takes.set(name, { shown: (before?.shown ?? false) || taken.shown, by: both(before?.by ?? null, taken.by) });
}

export function both(one: Taken["by"], other: Taken["by"]): Taken["by"] {
	if (one === null || other === null) return one ?? other;
	return typeof one === "string" || typeof other === "string" ? "number" : [...new Set([...one, ...other])];
}
