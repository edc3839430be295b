import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Box, KeyFrame } from "../schema.ts";
import { hidingGraph, placeAt } from "./place.ts";

const picture = { width: 1280, height: 720 };

function boxOf(...keyFrames: readonly Partial<KeyFrame>[]): Box {
	return { id: "a", keyFrames: keyFrames.map((key) => ({ atMs: 0, left: 100, top: 100, width: 100, height: 100, ...key })) };
}

describe("a box", () => {
	it("with one key frame stands there throughout the film", () => {
		const box = boxOf({ atMs: 5_000 });
		for (const at of [0, 5_000, 90_000]) expect(placeAt(box, at, picture)).toEqual({ x: 128, y: 72, width: 128, height: 72 });
	});

	it("moves evenly from one key frame to the next, and is there a little longer than both ends", () => {
		const box = boxOf({ atMs: 1_000 }, { atMs: 3_000, left: 300 });
		expect(placeAt(box, 2_000, picture)).toMatchObject({ x: 256, y: 72 });
		expect([placeAt(box, 900, picture), placeAt(box, 3_100, picture)]).toEqual([null, null]);
		expect([placeAt(box, 960, picture)?.x, placeAt(box, 3_040, picture)?.x]).toEqual([128, 384]);
	});

	it("is as large as its largest key frame, about the middle of each", () => {
		const box = boxOf({ atMs: 0, left: 400, width: 100 }, { atMs: 1_000, left: 400, width: 300 });
		expect(placeAt(box, 0, picture)).toMatchObject({ x: 384, width: 384 });
		expect(placeAt(box, 1_000, picture)).toMatchObject({ x: 512, width: 384 });
	});
});

const keyFrame = fc.record({
	atMs: fc.integer({ min: 0, max: 60_000 }),
	left: fc.integer({ min: 0, max: 999 }),
	top: fc.integer({ min: 0, max: 999 }),
	width: fc.integer({ min: 1, max: 1000 }),
	height: fc.integer({ min: 1, max: 1000 }),
});
const boxes = fc
	.uniqueArray(keyFrame, { minLength: 1, maxLength: 6, selector: ({ atMs }) => atMs })
	.map((keys) => boxOf(...keys.toSorted((one, other) => one.atMs - other.atMs)));

/** FFmpeg's expressions, as JavaScript reads them. */
function evaluate(expression: string, t: number): number {
	const written = expression.replaceAll("if(", "choose(");
	const choose = (condition: boolean, one: number, other: number) => (condition ? one : other);
	const lt = (one: number, other: number) => one < other;
	const between = (value: number, low: number, high: number) => Number(value >= low && value <= high);
	return new Function("choose", "lt", "between", "t", `return ${written};`)(choose, lt, between, t) as number;
}

describe("what FFmpeg is told", () => {
	it("is where the page shows the box, within the picture, at every moment", () => {
		void fc.assert(
			fc.property(boxes, fc.integer({ min: 0, max: 60_000 }), (box, at) => {
				const place = placeAt(box, at, picture);
				const [, x = "", y = "", when = ""] =
					/overlay=x='([^']+)':y='([^']+)':enable='([^']+)'$/.exec(hidingGraph("[0:v]null", [box], picture)) ?? [];
				expect(evaluate(when, at / 1000) === 1).toBe(place !== null);
				if (!place) return;
				expect(Math.abs(evaluate(x, at / 1000) - place.x)).toBeLessThanOrEqual(1);
				expect(Math.abs(evaluate(y, at / 1000) - place.y)).toBeLessThanOrEqual(1);
				expect(place.x >= 0 && place.y >= 0 && place.x + place.width <= 1280 && place.y + place.height <= 720).toBe(true);
			}),
		);
	});
});
