import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { type FrozenFigure, frozenAsLinked, frozenFigure } from "./schema.ts";

/** Rows as they were written before frozen figures had a schema: attendances, contacts, and people of whom some were counted by head. */
const stored: readonly Readonly<Record<string, unknown>>[] = readFileSync(
	resolve(import.meta.dirname, "../../test/samples/published/first-version.jsonl"),
	"utf8",
)
	.trim()
	.split("\n")
	.map((line) => JSON.parse(line));

/** Without what version 3 brought: the number that is expected, and what makes it another than the number as linked. */
function asSecond({ period: { fresh, soFar }, doubt, ...figure }: FrozenFigure): unknown {
	const bounds = ({ best: _, ...number }: FrozenFigure["period"]["fresh"]) => number;
	const pairs = doubt && { apart: doubt.apart, fewer: doubt.fewer, joined: doubt.joined, more: doubt.more };
	return { ...figure, version: 2, period: { fresh: bounds(fresh), soFar: bounds(soFar) }, doubt: pairs };
}

describe("a figure frozen in the first version", () => {
	it.each(stored.map((figure) => [figure.indicator, figure] as const))("says the same in the present one: %s", (_, figure) => {
		const { parts, leftOut: _all, ...numbers } = figure;
		const read = v.parse(frozenFigure, figure);
		expect(asSecond(read)).toEqual({ version: 2, ...numbers, ...(parts as object) });
		expect(read.version).toBe(3);
		expect(v.parse(frozenFigure, read)).toEqual(read);
	});

	it.each(stored.map((figure) => [figure.indicator, figure] as const))("is the same as in the second: %s", (_, figure) => {
		const read = v.parse(frozenFigure, figure);
		expect(v.parse(frozenFigure, asSecond(read))).toEqual(read);
		expect([v.is(frozenAsLinked, asSecond(read)), v.is(frozenAsLinked, read)]).toEqual([true, false]);
	});

	const [attendances, , people] = stored;
	const faults: readonly (readonly [string, unknown])[] = [
		["with a number of rows left out that is not theirs", { ...attendances, leftOut: 1 }],
		["with a field nobody knows", { ...people, note: "" }],
		["with a part nobody knows", { ...people, parts: { ...(people?.parts as object), note: "" } }],
		["without the reason for its interval", { ...people, parts: {} }],
		["with half a person", { ...people, low: 5.5 }],
		["of a later version", { ...people, version: 4 }],
		["that is none", null],
	];

	it.each(faults)("is not read %s", (_, figure) => {
		expect(v.safeParse(frozenFigure, figure).success).toBe(false);
	});
});
