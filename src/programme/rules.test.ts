import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overlapping, periodLengths, proposedSlug, stretchesBetween } from "./rules.ts";

const days = fc
	.date({ min: new Date("2015-01-01T00:00:00Z"), max: new Date("2029-12-31T00:00:00Z"), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));

describe("the periods proposed to a programme", () => {
	it("are together its days, each once, one after another", () => {
		fc.assert(
			fc.property(days, days, fc.constantFrom(...periodLengths), (one, other, months) => {
				const [startsOn, endsOn] = one < other ? [one, other] : [other, one];
				const stretches = stretchesBetween(startsOn, endsOn, months);
				expect([stretches[0]?.startsOn, stretches.at(-1)?.endsOn]).toEqual([startsOn, endsOn]);
				stretches.slice(1).forEach((stretch, index) => {
					expect(stretch.startsOn).toBe(dayAfter(stretches[index]?.endsOn ?? ""));
				});
				for (const { startsOn: from, endsOn: to } of stretches) expect(from <= to).toBe(true);
			}),
		);
	});

	it("go on for three years where nobody has said when it ends", () => {
		expect(stretchesBetween("2018-03-01", null, 12).map(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual([
			["2018-03-01", "2018-12-31"],
			["2019-01-01", "2019-12-31"],
			["2020-01-01", "2020-12-31"],
		]);
		expect(stretchesBetween("2018-03-01", null, 3)).toHaveLength(12);
	});
});

describe("spans", () => {
	const span = (id: string, startsOn: string, endsOn: string) => ({ id, name: { mn: id, en: id }, startsOn, endsOn });

	it("overlap when they share a day, and none overlaps itself", () => {
		fc.assert(
			fc.property(days, days, days, days, (a, b, c, d) => {
				const mine = span("mine", a < b ? a : b, a < b ? b : a);
				const theirs = span("theirs", c < d ? c : d, c < d ? d : c);
				const shared = mine.startsOn > theirs.startsOn ? mine.startsOn : theirs.startsOn;
				const isShared = shared <= mine.endsOn && shared <= theirs.endsOn;
				expect(overlapping(mine, [mine, theirs])?.id).toBe(isShared ? "theirs" : undefined);
			}),
		);
	});
});

it.each([
	["Promoting Inclusive Education for Every Last Child", "promoting-inclusive-education"],
	["Every child’s way", "every-childs-way"],
	["2026 programme", ""],
	["Хүүхэд бүр", ""],
	["Accounts", ""],
	["A", ""],
])("proposes for “%s” the short name “%s”", (name, slug) => {
	expect(proposedSlug(name)).toBe(slug);
});

function dayAfter(day: string): string {
	return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
