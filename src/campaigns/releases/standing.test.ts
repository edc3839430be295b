import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Channel, channels, consentLanguages, type EffectiveRight, placePrecisions } from "../../consent/schema.ts";
import { bothLanguages, type OneOfBoth } from "../../shared/words.ts";
import { type ContentVersion, emptyContent, type Release, type Standing } from "../schema.ts";
import { hindrancesOf, isGone, isPublic, mayApprove, precisionOf, stateOf } from "./standing.ts";

const today = "2020-04-27";
const everything: EffectiveRight = { channels, languages: consentLanguages, place: "school", until: null, obstacles: [] };

function contentIn(language: OneOfBoth, changes: Partial<ContentVersion> = {}): ContentVersion {
	return { ...emptyContent, item: "one", language, seq: 3, writtenBy: "narantuya", writtenOn: "2020-04-01", ...changes };
}

function releaseOf(changes: Partial<Release> = {}, content = contentIn("mn")): Release {
	return {
		content,
		approvedBy: "delger",
		approvedOn: "2020-04-02",
		releaseOn: "2020-04-20",
		endOn: null,
		warnings: [],
		againstBecause: null,
		confirmedBy: null,
		confirmedOn: null,
		seq: 4,
		...changes,
	};
}

function standing(changes: Partial<Standing> = {}): Standing {
	return { item: "one", language: "mn", draft: contentIn("mn"), review: null, release: releaseOf(), withdrawal: null, ...changes };
}

describe("an item in a language", () => {
	it("is public from its release day until its last, as long as everybody in it agrees", () => {
		expect(isPublic(standing(), today, everything)).toBe(true);
		expect(isPublic(standing({ release: null }), today, everything)).toBe(false);
		expect(isPublic(standing({ release: releaseOf({ releaseOn: null }) }), today, everything)).toBe(false);
		for (const [releaseOn, endOn, open] of [
			["2020-04-27", "2020-04-27", true],
			["2020-04-28", null, false],
			["2020-04-01", "2020-04-26", false],
		] as const) {
			expect(isPublic(standing({ release: releaseOf({ releaseOn, endOn }) }), today, everything)).toBe(open);
		}
	});

	it("is not where somebody in it has not agreed to the web, the language or how exactly it names the place", () => {
		const place = { area: "84/8401", namesSchool: false };
		const inPlace = standing({ release: releaseOf({}, contentIn("mn", place)) });
		const obstacle = { asset: "film", person: null, appearance: null, reason: "unknown-person" } as const;
		for (const [right, found] of [
			[{ ...everything, obstacles: [obstacle] }, ["people"]],
			[{ ...everything, channels: ["print"] as Channel[] }, ["channel"]],
			[{ ...everything, languages: ["en"] as const }, ["language"]],
			[{ ...everything, place: "aimag" as const }, ["place"]],
			[{ ...everything, place: "soum" as const }, []],
		] as const) {
			expect(hindrancesOf(contentIn("mn", place), "web", right)).toEqual(found);
			expect(isPublic(inPlace, today, right)).toBe(found.length === 0);
		}
		expect([null, "84", "84/8401"].map((area) => precisionOf({ area, namesSchool: false }))).toEqual(["none", "aimag", "soum"]);
		expect(precisionOf({ area: "84", namesSchool: true })).toBe("school");
	});

	it("that was approved against a warning waits for a second person", () => {
		const against = releaseOf({ warnings: ["triangle"], againstBecause: "The school asked for it." });
		expect([
			isPublic(standing({ release: against }), today, everything),
			stateOf(standing({ release: against }), today, everything),
		]).toEqual([false, "approved"]);
		const confirmed = { ...against, confirmedBy: "oyun", confirmedOn: today };
		expect(isPublic(standing({ release: confirmed }), today, everything)).toBe(true);
	});

	it("goes through its states, each said for this language alone", () => {
		const asked = { contentSeq: 3, askedBy: "narantuya", askedOn: today, returnedBecause: null };
		const withdrawal = { cause: "consent", because: null, withdrawnBy: null, withdrawnOn: today } as const;
		const states: [Partial<Standing>, string][] = [
			[{ release: null }, "draft"],
			[{ release: null, review: asked }, "in_review"],
			[{ release: null, review: { ...asked, returnedBecause: "Too long." } }, "draft"],
			[{ release: releaseOf({ releaseOn: null }) }, "approved"],
			[{ release: releaseOf({ releaseOn: "2020-05-01" }) }, "scheduled"],
			[{}, "published"],
			[{ review: asked }, "published"],
			[{ release: releaseOf({ endOn: "2020-04-26" }) }, "ended"],
			[{ withdrawal }, "withdrawn"],
		];
		for (const [changes, state] of states) expect([state, stateOf(standing(changes), today, everything)]).toEqual([state, state]);
	});

	it("is gone once its day had come and it is public no more, and before that it never was", () => {
		const withdrawal = { cause: "office", because: "Asked.", withdrawnBy: "oyun", withdrawnOn: today } as const;
		expect(isGone(standing({ withdrawal }), today, everything)).toBe(true);
		expect(isGone(standing(), today, { ...everything, channels: [] })).toBe(true);
		expect(isGone(standing({ withdrawal, release: releaseOf({ releaseOn: "2020-05-01" }) }), today, everything)).toBe(false);
		expect(isGone(standing({ withdrawal, release: null }), today, everything)).toBe(false);
		expect(isGone(standing(), today, everything)).toBe(false);
	});
});

it("nobody approves what they wrote; Tegsh itself is nobody", () => {
	expect(mayApprove("delger", ["narantuya", null])).toBe(true);
	expect(mayApprove("delger", ["narantuya", "delger"])).toBe(false);
	expect(mayApprove(null, [null])).toBe(true);
});

type Rule = typeof isPublic;

const days = fc.constantFrom("2020-04-01", "2020-04-26", "2020-04-27", "2020-04-28", "2020-05-01");
const rights = fc.record({
	channels: fc.subarray([...channels]),
	languages: fc.subarray([...consentLanguages]),
	place: fc.constantFrom(...placePrecisions),
	until: fc.constant(null),
	obstacles: fc.constant([]),
});
const standings = (language: OneOfBoth) =>
	fc
		.record({
			releaseOn: fc.option(days),
			endOn: fc.constant(null),
			warnings: fc.subarray(["triangle"]),
			confirmedOn: fc.option(days),
			area: fc.constantFrom(null, "84", "84/8401"),
			withdrawn: fc.boolean(),
			isReleased: fc.boolean(),
		})
		.map(({ area, withdrawn, isReleased, ...release }): Standing => {
			const content = contentIn(language, { area });
			return {
				...{ item: "one", language, draft: content, review: null },
				release: isReleased ? releaseOf({ ...release, againstBecause: null }, content) : null,
				withdrawal: withdrawn ? { cause: "consent", because: null, withdrawnBy: null, withdrawnOn: today } : null,
			};
		});

/** Whatever is decided about one language and agreed to for it, nothing of it opens the other. */
function neverLeaks(rule: Rule): boolean {
	const found = fc.check(
		fc.property(standings("mn"), standings("en"), rights, days, (mn, en, right, day) => {
			const both = { mn, en };
			for (const language of bothLanguages) {
				const own = both[language];
				if (!rule(own, day, right)) continue;
				const { release } = own;
				if (!release || own.withdrawal) return false;
				if (!release.releaseOn || release.releaseOn > day) return false;
				if (release.warnings.length > 0 && release.confirmedOn === null) return false;
				if (!right.languages.includes(language) || !right.channels.includes("web")) return false;
				if (placePrecisions.indexOf(precisionOf(release.content)) > placePrecisions.indexOf(right.place)) return false;
			}
			return true;
		}),
		{ seed: 11, numRuns: 2_000 },
	);
	return !found.failed;
}

it("what is public in one language says nothing of the other, whatever was decided", () => {
	expect(neverLeaks(isPublic)).toBe(true);
});

describe("planted faults that this finds", () => {
	const without =
		(changes: Partial<Standing>): Rule =>
		(own, day, right) =>
			isPublic({ ...own, ...changes }, day, right);
	it.each<[string, Rule]>([
		["a withdrawal that nobody asks after", without({ withdrawal: null })],
		[
			"any language's consent",
			(own, day, right) => isPublic(own, day, { ...right, languages: right.languages.length > 0 ? consentLanguages : [] }),
		],
		["any channel's consent", (own, day, right) => isPublic(own, day, { ...right, channels: right.channels.length > 0 ? channels : [] })],
		["a place as fine as one likes", (own, day, right) => isPublic(own, day, { ...right, place: "school" })],
		["a day that has not come", (own, _, right) => isPublic(own, "2030-01-01", right)],
		[
			"one person against a warning",
			(own, day, right) => isPublic({ ...own, release: own.release && { ...own.release, warnings: [] } }, day, right),
		],
	])("%s", (_, rule) => {
		expect(neverLeaks(rule)).toBe(false);
	});
});
