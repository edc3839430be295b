import { readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { languages, say, type Text, type Values } from "../src/shared/words.ts";

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

function textOf({ slice, group, key }: Former): Text<Values> {
	const text = slices.get(slice)?.[group]?.[key];
	if (!text) throw new Error(`${slice}.${group}.${key} is gone`);
	return text;
}

it("every text of the dictionaries is said by the catalogues as it was, with any number", () => {
	expect(former.length).toBe(2_857);
	const changed = former.flatMap((one) =>
		one.said.flatMap(([values, ...before]) => {
			const now = languages.map((language) => say(textOf(one), language, values));
			return now.join("\n") === before.join("\n") ? [] : [{ from: one.from, key: one.key, before, now }];
		}),
	);
	expect(changed).toEqual([]);
});

it("the comparison sees a text that says something else", () => {
	const [one] = former;
	if (!one) throw new Error("there are no former texts");
	expect(say({ mn: "–", en: "–" }, "en")).not.toBe(one.said[0]?.[2]);
});
