import { expect, it } from "vitest";
import { limitOf } from "./limits.ts";

it("lets so many through within a minute, each for themselves, and begins anew after it", () => {
	let now = 0;
	const limit = limitOf(2, { now: () => new Date(now) });
	expect([limit.take("a"), limit.take("a"), limit.take("a"), limit.take("b")]).toEqual([true, true, false, true]);
	now = 60_000;
	expect(limit.take("a")).toBe(true);
});
