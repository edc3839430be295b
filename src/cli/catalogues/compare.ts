import { both, type Message, type Taken } from "./message.ts";
import type { Catalogue, Fault } from "./read.ts";

/** One text in each language that has it, with what it takes in any of them. */
export interface CatalogueEntry {
	readonly texts: ReadonlyMap<string, Message>;
	readonly takes: ReadonlyMap<string, Taken>;
}

export interface Slice {
	readonly name: string;
	readonly groups: ReadonlyMap<string, ReadonlyMap<string, CatalogueEntry>>;
}

/** The languages that have every text; any other falls back to English where it has none. */
export const wholeLanguages = ["en", "mn"] as const;

/** Puts the languages of a slice side by side, and finds where they do not say the same. */
export function compare(catalogues: readonly Catalogue[], faults: Fault[]): Slice[] {
	return Object.entries(Object.groupBy(catalogues, ({ slice }) => slice)).map(([name, those = []]) => {
		const groups = new Map<string, ReadonlyMap<string, CatalogueEntry>>();
		for (const group of new Set(those.flatMap((catalogue) => [...catalogue.groups.keys()]))) {
			const keys = new Set(those.flatMap((catalogue) => [...(catalogue.groups.get(group)?.keys() ?? [])]));
			groups.set(group, new Map([...keys].map((key) => [key, entryOf(those, group, key, faults)])));
		}
		return { name, groups };
	});
}

function entryOf(catalogues: readonly Catalogue[], group: string, key: string, faults: Fault[]): CatalogueEntry {
	const texts = new Map<string, Message>();
	const takes = new Map<string, Taken>();
	const paths = new Map(catalogues.map(({ language, path }) => [language, path]));
	for (const { language, groups } of catalogues) {
		const message = groups.get(group)?.get(key);
		if (message) texts.set(language, message);
		for (const [name, taken] of message?.takes ?? []) {
			const before = takes.get(name);
			takes.set(name, { shown: (before?.shown ?? false) || taken.shown, by: both(before?.by ?? null, taken.by) });
		}
	}
	const whole = wholeLanguages.filter((language) => !texts.has(language));
	for (const language of whole) {
		const path = paths.get(language) ?? catalogues[0]?.path ?? "";
		faults.push({ path, key: `${group}.${key}`, reason: `is missing in ${language}` });
	}
	for (const [language, message] of texts) {
		const lost = lostIn(message, takes);
		const path = paths.get(language) ?? "";
		if (lost.length > 0)
			faults.push({
				path,
				key: `${group}.${key}`,
				reason: `does not show ${lost.map((name) => `{${name}}`).join(", ")}, which another language shows`,
			});
	}
	return { texts, takes };
}

/** Public pages have words of their own throughout: a programme may write them anew. */
const free = ["site"];

/**
 * Words that a slice writes though every slice has them. In a family of keys (`role-sex` beside `role-phone`) a word stands for one of several
 * and may say the same; a refusal is thrown by its code.
 */
export function commonWordsAgain(slices: readonly Slice[]): Fault[] {
	const common = slices.find(({ name }) => name === "shared")?.groups.get("common") ?? new Map<string, CatalogueEntry>();
	const wording = (entry: CatalogueEntry) => wholeLanguages.map((language) => entry.texts.get(language)?.text).join("\0");
	const byWording = new Map([...common].map(([key, entry]) => [wording(entry), key]));
	return slices
		.filter(({ name }) => !free.includes(name))
		.flatMap(({ name, groups }) =>
			[...groups].flatMap(([group, entries]) => {
				if (entries === common || /problems$/i.test(group)) return [];
				const isInFamily = (key: string) => [...entries.keys()].some((other) => other !== key && other.split("-")[0] === key.split("-")[0]);
				return [...entries].flatMap(([key, entry]) => {
					const same = common.has(key) ? key : isInFamily(key) ? undefined : byWording.get(wording(entry));
					if (same === undefined) return [];
					return [
						{ path: `src/${name}/words`, key: `${group}.${key}`, reason: `every slice has “${same}”: it is written once, in shared` },
					];
				});
			}),
		);
}

/** What a text must show and does not. What only chooses a wording may be left to the languages that have two. */
export function lostIn({ takes }: Message, wanted: ReadonlyMap<string, Taken>): string[] {
	return [...wanted].filter(([name, { shown }]) => shown && !takes.get(name)?.shown).map(([name]) => name);
}

/** What a text takes and is not given: a name that no other language has, or a choice by other words or by number instead of words. */
export function strangeIn({ takes }: Message, given: ReadonlyMap<string, Taken>): string[] {
	return [...takes].filter(([name, { by }]) => !isGiven(by, given.get(name))).map(([name]) => name);
}

function isGiven(by: Taken["by"], given: Taken | undefined): boolean {
	if (!given || by === null) return given !== undefined;
	if (by === "number" || given.by === "number") return by === given.by;
	return by.every((word) => word === "other" || given.by?.includes(word));
}
