import fc from "fast-check";
import { expect, test } from "vitest";
import { minutesUntil, nextTryAt, tries } from "./limits.ts";

const now = new Date("2026-03-01T02:00:00Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

test("below the limit the next try is now", () => {
	expect(nextTryAt([ago(1), ago(2), ago(3), ago(4)], 5, now)).toBeNull();
});

test("at the limit one waits until the oldest try leaves the window", () => {
	expect(nextTryAt([ago(1), ago(2), ago(3), ago(4), ago(8)], 5, now)).toEqual(new Date(now.getTime() + 2 * 60_000));
});

test("however tries are spread, no window lets more than the limit through", () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 0, max: 3_600 }), { maxLength: 200 }), (seconds) => {
			const made: Date[] = [];
			for (const second of seconds.toSorted((one, other) => one - other)) {
				const at = new Date(now.getTime() + second * 1_000);
				const earlier = made.filter((one) => one.getTime() > at.getTime() - tries.minutes * 60_000).toReversed();
				if (nextTryAt(earlier, tries.ofUserName, at) === null) made.push(at);
			}
			return made.every((first) => {
				const end = first.getTime() + tries.minutes * 60_000;
				return made.filter((one) => one >= first && one.getTime() < end).length <= tries.ofUserName;
			});
		}),
	);
});

test("a wait is said in whole minutes and never as none", () => {
	expect(minutesUntil(new Date(now.getTime() + 1), now)).toBe(1);
	expect(minutesUntil(new Date(now.getTime() + 61_000), now)).toBe(2);
});
