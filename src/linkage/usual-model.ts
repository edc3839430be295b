import type { Comparison, Model } from "./model.ts";

/** The model that Tegsh brings. */
export const usualModel: Model = {
	format: 1,
	version: "mongolia-1",
	learnedOn: "2020-04-27",
	foldVersion: 1,
	profile: { records: 10_000, persons: 5_000, matches: 7_000 },
	prior: -12.3,
	family: { prior: -12, twins: 0.02, phone: 0.5, given: { "very-close": 0.003, close: 0.03, distant: 0.12, else: 0.84 } },
	comparisons: {
		given: {
			...levels({
				exact: [0.5, 0.0009],
				folded: [0.2, 0.0006],
				"sounds-alike": [0.06, 0.0005],
				"very-close": [0.08, 0.0015],
				close: [0.07, 0.008],
				distant: [0.03, 0.04],
				initial: [0.05, 0.004],
				else: [0.01, 0.945],
			}),
			frequencies: { agreement: 0.0015, least: 0.0002, shares: {} },
		},
		family: {
			...levels({
				exact: [0.4, 0.0009],
				folded: [0.2, 0.0006],
				"sounds-alike": [0.06, 0.0005],
				"very-close": [0.08, 0.0015],
				close: [0.08, 0.008],
				distant: [0.03, 0.04],
				initial: [0.14, 0.015],
				else: [0.01, 0.934],
			}),
			frequencies: { agreement: 0.0015, least: 0.0002, shares: {} },
		},
		order: { ...levels({ swapped: [0.05, 1] }), frequencies: null },
		birth_date: {
			...levels({
				exact: [0.8, 0.0002],
				"both-first-of-january": [0.01, 0.0003],
				"first-of-january": [0.05, 0.006],
				"same-month": [0.01, 0.0005],
				"same-year": [0.03, 0.005],
				"day-and-month-swapped": [0.02, 0.0001],
				"one-digit-apart": [0.05, 0.004],
				"two-parts-agree": [0.02, 0.02],
				else: [0.01, 0.964],
			}),
			frequencies: null,
		},
		sex: { ...levels({ same: [0.98, 0.5], else: [0.02, 0.5] }), frequencies: null },
		register: {
			...levels({
				exact: [0.95, 0.000001],
				"typed-without-twenty": [0.01, 0.000001],
				"one-letter-apart": [0.01, 0.000002],
				neighbour: [0.02, 0.0005],
				else: [0.02, 0.999],
			}),
			frequencies: null,
		},
		phone: { ...levels({ exact: [0.6, 0.0003], "one-digit-apart": [0.02, 0.0001], else: [0.38, 0.9996] }), frequencies: null },
	},
	texts: [],
	thresholds: { link: 5, review: 0, floor: -6 },
};

function levels(shares: Readonly<Record<string, readonly [number, number]>>): Pick<Comparison, "levels"> {
	return { levels: Object.entries(shares).map(([level, [m, u]]) => ({ level, m, u })) };
}
