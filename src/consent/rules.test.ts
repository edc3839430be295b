import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ConsentGraph, comesOfAgeOn, effectiveRightIn, reaches, stateOf, troubleWith } from "./rules.ts";
import {
	type Appearance,
	type Channel,
	type Consent,
	channels,
	channelsAbroad,
	faces,
	placePrecisions,
	type Withdrawal,
} from "./schema.ts";

const day = "2020-04-27";

const agreed: Consent = {
	id: "of-bat",
	recordedSeq: 10,
	report: "bat",
	area: "84",
	campaign: null,
	what: "A film about the way to school",
	assets: [],
	answer: "agreed",
	formVersion: "1",
	formLanguage: "mn",
	script: null,
	birthYear: null,
	disabilityWording: null,
	displayName: "first_name",
	place: "soum",
	face: "shown",
	voice: "own",
	othersInFrame: null,
	givenBy: "guardian",
	guardianName: "Сувдаа",
	guardianRelation: "mother",
	guardianAuthority: "birth certificate",
	guardianContact: null,
	assent: "spoken",
	supportPerson: null,
	interpreter: null,
	dissentSigns: null,
	channels: ["web", "print"],
	abroad: true,
	languages: ["mn", "en"],
	aiTraining: false,
	startsOn: "2020-01-01",
	expiresOn: "2021-12-31",
	reviewOn: null,
	givenOn: "2020-01-01",
	givenAt: "Khovd",
	collectedBy: "Дэлгэр",
	witness: null,
	file: null,
	riskAssessment: null,
	riskApprovedBy: null,
	previewOn: null,
	previewAnswer: null,
	payment: null,
	copyLeft: true,
};
const shown: Appearance = {
	id: "a-bat",
	asset: "film",
	report: "bat",
	described: null,
	fromMs: null,
	untilMs: null,
	face: "shown",
	voice: "own",
	told: false,
};
const withdrawn: Withdrawal = {
	id: "w",
	seq: 20,
	consent: "of-bat",
	askedBy: "Сувдаа",
	way: "telephone",
	askedOn: "2020-03-01",
	channels: [],
	assets: [],
	because: null,
};

/** Bat, twelve years old, in one film that somebody went through. */
function graph(changed: Partial<ConsentGraph> = {}): ConsentGraph {
	return {
		appearances: [shown],
		goneThrough: new Map([["film", "everybody"]]),
		people: new Map([["bat", { person: "bat", bornFrom: "2008-02-10" }]]),
		consents: [agreed],
		withdrawals: [],
		...changed,
	};
}
const rightOf = (changed: Partial<ConsentGraph>, on = day) => effectiveRightIn(graph(changed), ["film"], on);
const reasons = (changed: Partial<ConsentGraph>, on = day) => rightOf(changed, on).obstacles.map(({ reason }) => reason);
const with_ = (changed: Partial<Consent>) => ({ consents: [{ ...agreed, ...changed }] });

describe("the effective right", () => {
	it("is what the only person in a work agreed to, until the last day of it", () => {
		expect(rightOf({})).toEqual({ channels: ["web", "print"], languages: ["mn", "en"], place: "soum", until: "2021-12-31", obstacles: [] });
	});

	it("is nothing, and says why", () => {
		const no = { channels: [], languages: [], place: "none", until: null };
		expect(rightOf({ consents: [] })).toEqual({
			...no,
			obstacles: [{ asset: "film", person: "bat", appearance: "a-bat", reason: "no-consent" }],
		});
		expect(reasons({ goneThrough: new Map() })).toEqual(["not-gone-through"]);
		expect(reasons({ appearances: [] })).toEqual(["not-gone-through"]);
		expect(reasons({ appearances: [{ ...shown, report: null, described: "a boy" }] })).toEqual(["unknown-person"]);
		expect(reasons(with_({ answer: "refused", channels: [] }))).toEqual(["refused"]);
		expect(reasons(with_({ previewOn: day, previewAnswer: "changes" }))).toEqual(["preview-not-agreed"]);
		expect(reasons(with_({ givenBy: "self" }))).toEqual(["no-guardian"]);
		expect(reasons({ people: new Map() })).toEqual(["of-age"]);
		expect(effectiveRightIn(graph(), [], day)).toEqual({ ...no, obstacles: [] });
	});

	it("is everything where nobody can be recognised", () => {
		const right = rightOf({ appearances: [], goneThrough: new Map([["film", "nobody"]]) });
		expect(right).toEqual({ channels, languages: ["mn", "en"], place: "school", until: null, obstacles: [] });
	});

	it("begins, ends and ends at 18 by the day alone", () => {
		expect([reasons({}, "2019-12-31"), reasons({}, "2020-01-01")]).toEqual([["not-begun"], []]);
		expect([reasons({}, "2021-12-31"), reasons({}, "2022-01-01")]).toEqual([[], ["expired"]]);
		const nearly = { people: new Map([["bat", { person: "bat", bornFrom: "2002-06-15" }]]) };
		expect([reasons(nearly, "2020-06-14"), reasons(nearly, "2020-06-15")]).toEqual([[], ["of-age"]]);
		expect(rightOf(nearly).until).toBe("2020-06-14");
	});

	it("asks whoever may be 18, where only the year is known", () => {
		const onlyYear = { people: new Map([["bat", { person: "bat", bornFrom: null }]]), ...with_({ birthYear: 2002 }) };
		expect([reasons(onlyYear, "2020-01-01")]).toEqual([["of-age"]]);
		expect(comesOfAgeOn("2004-02-29")).toBe("2022-02-28");
	});

	it("does not open what is seen abroad to whoever wants to be seen here only", () => {
		expect(rightOf(with_({ abroad: false })).channels).toEqual(["print"]);
	});

	it("does not reach what shows more than was agreed to", () => {
		expect(reasons(with_({ face: "hidden" }))).toEqual(["shows-more"]);
		expect(reasons(with_({ voice: "re_voiced" }))).toEqual(["shows-more"]);
		expect(reasons({ ...with_({ face: "hidden" }), appearances: [{ ...shown, face: "hidden" }] })).toEqual([]);
	});

	it("is about the works that the consent names, where it names some", () => {
		expect(reasons(with_({ assets: ["another"] }))).toEqual(["no-consent"]);
		expect(reasons(with_({ assets: ["film"] }))).toEqual([]);
	});
});

describe("what was said last", () => {
	const later = { ...agreed, id: "later", recordedSeq: 11, givenOn: "2020-02-01", startsOn: "2020-02-01" };

	it("holds, also where it is less than before", () => {
		expect(rightOf({ consents: [agreed, { ...later, channels: ["print"] }] }).channels).toEqual(["print"]);
		expect(reasons({ consents: [agreed, { ...later, answer: "refused", channels: [] }] })).toEqual(["refused"]);
		expect(rightOf({ consents: [agreed, { ...later, startsOn: "2021-01-01" }] }).channels).toEqual(["web", "print"]);
	});

	it("takes back all that was given before it, by whichever report of the person", () => {
		const people = new Map([...graph().people, ["bat-again", { person: "bat", bornFrom: "2008-02-10" }]]);
		const consents = [agreed, { ...later, report: "bat-again" }];
		expect(reasons({ people, consents, withdrawals: [withdrawn] })).toEqual(["withdrawn"]);
		expect(reasons({ people, consents: [agreed, { ...later, givenOn: "2020-04-01" }], withdrawals: [withdrawn] })).toEqual([]);
	});

	it("on one day is what was entered later", () => {
		const same = { ...later, givenOn: withdrawn.askedOn };
		expect(reaches(graph({ consents: [agreed, same] }), withdrawn, same)).toBe(true);
		expect(reaches(graph({ consents: [agreed, same] }), withdrawn, { ...same, recordedSeq: 21 })).toBe(false);
	});

	it("takes back some channels, or some works, where it says so", () => {
		expect(rightOf({ withdrawals: [{ ...withdrawn, channels: ["web"] }] })).toMatchObject({ channels: ["print"], obstacles: [] });
		expect(reasons({ withdrawals: [{ ...withdrawn, channels: ["web", "print"] }] })).toEqual(["withdrawn"]);
		expect(reasons({ withdrawals: [{ ...withdrawn, assets: ["another"] }] })).toEqual([]);
		expect(reasons({ withdrawals: [{ ...withdrawn, assets: ["film"] }] })).toEqual(["withdrawn"]);
	});
});

describe("of several people", () => {
	const people = ["bat", "dulmaa", "tuya"] as const;
	/** Of several people nearly all must agree, or no fault shows. */
	const mostly = <One>(usual: One, ...others: readonly One[]) =>
		fc.oneof({ weight: 8, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) });
	const arbitraryConsent = fc.record({
		channels: fc.subarray([...channels], { minLength: 1 }),
		abroad: fc.boolean(),
		languages: fc.subarray(["mn", "en"] as const, { minLength: 1 }),
		place: fc.constantFrom(...placePrecisions),
		face: mostly("shown" as const, ...faces),
		expiresOn: mostly("2020-12-31", "2020-04-26", "2020-04-27"),
		answer: mostly("agreed" as const, "refused" as const),
	});
	const arbitraryGraph = fc
		.record({
			consents: fc.tuple(...people.map(() => fc.option(arbitraryConsent, { freq: 12 }))),
			shown: fc.tuple(...people.map(() => mostly("partly" as const, ...faces))),
			withdrawn: mostly<readonly (typeof people)[number][]>([], ["bat"], ["dulmaa", "tuya"]),
			// Whoever is born on the second of these is 18 on the day, on the third on the next.
			born: fc.tuple(...people.map(() => mostly("2008-02-10", "2002-04-27", "2002-04-28"))),
			unknown: mostly(false, true),
		})
		.map((drawn): ConsentGraph => {
			const consents = drawn.consents.flatMap((one, at): Consent[] => {
				const who = people[at] ?? "bat";
				return one ? [{ ...agreed, ...one, id: `of-${who}`, report: who, channels: one.answer === "refused" ? [] : one.channels }] : [];
			});
			const unknown: Appearance = { ...shown, id: "unknown", report: null, described: "somebody" };
			return graph({
				people: new Map(people.map((who, at) => [who, { person: who, bornFrom: drawn.born[at] ?? null }])),
				consents,
				withdrawals: drawn.withdrawn.map((who) => ({ ...withdrawn, id: `w-${who}`, consent: `of-${who}` })),
				appearances: [
					...people.map((who, at) => ({ ...shown, id: `a-${who}`, report: who, face: drawn.shown[at] ?? "shown" })),
					...(drawn.unknown ? [unknown] : []),
				],
			});
		});

	type Rule = typeof effectiveRightIn;

	/** What is open together is what is open to each of them alone. */
	function isAnd(rule: Rule, whole: ConsentGraph): boolean {
		const together = rule(whole, ["film"], day).channels;
		const each = whole.appearances.map((appearance) => effectiveRightIn({ ...whole, appearances: [appearance] }, ["film"], day).channels);
		return channels.every((channel) => together.includes(channel) === each.every((open) => open.includes(channel)));
	}

	/** Nothing is open that a person withdrew, refused, or never was asked about; written without the rule. */
	function isSafe(rule: Rule, whole: ConsentGraph): boolean {
		const open = rule(whole, ["film"], day).channels;
		return whole.appearances.every(({ report, face }) => {
			const theirs = whole.consents.find((one) => one.report === report);
			const taken = whole.withdrawals.some(({ consent }) => consent === theirs?.id);
			const gives = (channel: Channel) => theirs?.channels.includes(channel) && (theirs.abroad || !channelsAbroad.includes(channel));
			const isChild = (whole.people.get(report ?? "")?.bornFrom ?? "") > "2002-04-27";
			const holds = theirs && !taken && isChild && theirs.answer === "agreed" && theirs.expiresOn >= day;
			const isCovered = holds && faces.indexOf(face ?? "hidden") <= faces.indexOf(theirs.face);
			return open.every((channel) => isCovered && gives(channel));
		});
	}

	it("is the AND over all of them, whoever they are", () => {
		fc.assert(
			fc.property(arbitraryGraph, (whole) => isAnd(effectiveRightIn, whole) && isSafe(effectiveRightIn, whole)),
			{ numRuns: 300 },
		);
	});

	const faults: Readonly<Record<string, Rule>> = {
		"any of them is enough": (whole, assets, on) => {
			const [first] = whole.appearances;
			return effectiveRightIn(first ? { ...whole, appearances: [first] } : whole, assets, on);
		},
		"somebody unknown is passed over": (whole, assets, on) =>
			effectiveRightIn({ ...whole, appearances: whole.appearances.filter(({ report }) => report !== null) }, assets, on),
		"what was withdrawn is forgotten": (whole, assets, on) => effectiveRightIn({ ...whole, withdrawals: [] }, assets, on),
		"the 18th birthday is forgotten": (whole, assets, on) => {
			const ageless = new Map([...whole.people].map(([report, who]) => [report, { ...who, bornFrom: "2015-01-01" }]));
			return effectiveRightIn({ ...whole, people: ageless }, assets, on);
		},
		"a birthday is noticed a day late": (whole, assets, on) => {
			const later = (born: string) => (born === "2002-04-27" ? "2002-04-28" : born);
			const people = [...whole.people].map(([report, who]) => [report, { ...who, bornFrom: later(who.bornFrom ?? "") }] as const);
			return effectiveRightIn({ ...whole, people: new Map(people) }, assets, on);
		},
		"the end is forgotten": (whole, assets) => effectiveRightIn(whole, assets, "2020-04-26"),
		"more may show than was agreed to": (whole, assets, on) =>
			effectiveRightIn({ ...whole, appearances: whole.appearances.map((one) => ({ ...one, face: "hidden" })) }, assets, on),
		"abroad is everywhere": (whole, assets, on) =>
			effectiveRightIn({ ...whole, consents: whole.consents.map((one) => ({ ...one, abroad: true })) }, assets, on),
	};

	it.each(Object.entries(faults))("the test finds a rule by which %s", (_, rule) => {
		const found = fc.check(
			fc.property(arbitraryGraph, (whole) => isAnd(rule, whole) && isSafe(rule, whole)),
			{ numRuns: 2_000 },
		);
		expect(found.failed).toBe(true);
	});
});

describe("what cannot be as it was written", () => {
	const trouble = (changed: Partial<Consent>, born: string | null = "2008-02-10") => troubleWith({ ...agreed, ...changed }, born, day);

	it("is said", () => {
		expect(trouble({})).toBeNull();
		expect(trouble({ givenOn: "2020-04-28" })).toBe("day-to-come");
		expect(trouble({ expiresOn: "2019-12-31" })).toBe("expires-before-start");
		expect(trouble({ expiresOn: "2025-01-02" })).toBe("too-long");
		expect(trouble({}, null)).toBe("birth-year-needed");
		expect(trouble({}, "2001-12-31")).toBe("guardian-of-adult");
		expect(trouble({ givenBy: "self" })).toBe("guardian-needed");
		expect(trouble({ givenBy: "self" }, null)).toBeNull();
		expect(trouble({ channels: [] })).toBe("channels-none");
		expect(trouble({ languages: [] })).toBe("languages-none");
		expect(trouble({ abroad: false })).toBe("channels-abroad");
		expect(trouble({ answer: "refused" })).toBe("channels-of-refusal");
		expect(trouble({ answer: "refused", channels: [] })).toBeNull();
	});
});

it("a consent is shown as about to end sixty days before it does, and by what ended it", () => {
	const state = (changed: Partial<Consent>, on = day) => stateOf(graph(), { ...agreed, ...changed }, on);
	expect([state({}), state({ expiresOn: "2020-06-26" }), state({ expiresOn: "2020-06-27" })]).toEqual(["in_force", "expiring", "in_force"]);
	expect([state({ expiresOn: "2020-04-26" }), state({}, "2019-01-01")]).toEqual(["expired", "not_begun"]);
	expect([state({}, "2026-02-10"), state({ answer: "refused", channels: [] })]).toEqual(["expired", "refused"]);
	expect(state({ expiresOn: "2027-01-01" }, "2026-02-10")).toBe("of_age");
	expect(state({ previewOn: day, previewAnswer: "refused" })).toBe("in_doubt");
	expect(stateOf(graph({ withdrawals: [withdrawn] }), agreed, day)).toBe("withdrawn");
});
