import { readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { bothLanguages, say, type Text, type Values } from "../src/shared/words.ts";

/** A text of the dictionaries as they were, where it went, and what the code of that day said with sample values. */
interface Former {
	readonly from: string;
	readonly slice: string;
	readonly group: string;
	readonly key: string;
	readonly said: readonly (readonly [values: Values, mn: string, en: string])[];
}

const former: readonly Former[] = JSON.parse(
	gunzipSync(readFileSync(resolve(import.meta.dirname, "samples/words/as-they-were.json.gz"))).toString(),
);
const compiled = resolve(import.meta.dirname, "../build/words");
const slices = new Map<string, Readonly<Record<string, Readonly<Record<string, Text<Values>>>>>>();
for (const name of readdirSync(compiled)) slices.set(basename(name, ".ts"), await import(join(compiled, name)));

const textOf = ({ slice, group, key }: Former) => slices.get(slice)?.[group]?.[key];

/** A text that was taken away or renamed since is nobody's loss; what still stands under its name says what it said. */
const kept = former.flatMap((one) => {
	const text = textOf(one);
	return text ? [{ ...one, text }] : [];
});

it("every text of the dictionaries is said by the catalogues as it was, with any number", () => {
	expect(former.length).toBe(2_857);
	expect(kept.length).toBeGreaterThan(2_000);
	const changed = kept.flatMap(({ from, key, text, said }) =>
		said.flatMap(([values, ...before]) => {
			const now = bothLanguages.map((language) => say(text, language, values));
			return now.join("\n") === before.join("\n") ? [] : [{ from, key, before, now }];
		}),
	);
	expect(changed).toEqual([]);
});

it("the comparison sees a text that says something else", () => {
	const [one, other] = kept;
	expect(one && other && say(one.text, "en", one.said[0]?.[0] ?? {})).not.toBe(other?.said[0]?.[2]);
});
