import { type Fact, type Facts, only } from "../../src/claims/facts/facts.ts";
import type { FigureCell } from "../../src/figures/schema.ts";
import type { IndicatorSheet } from "../../src/indicators/schema.ts";
import { starterSheets } from "../../src/indicators/starter/starter.ts";
import { areas } from "../../src/places/areas/areas.ts";

export const startsOn = "2018-03-01";

/** A fact of a sheet with a number that is known exactly, and nothing more; what is known beside it is handed in. */
export function factOf(
	sheet: Pick<IndicatorSheet, "code" | "title" | "definition" | "unit" | "counts">,
	value: number,
	more: Partial<Fact> = {},
): Fact {
	return {
		figure: sheet.code,
		title: sheet.title,
		definition: sheet.definition,
		unit: sheet.unit,
		counts: sheet.counts,
		low: value,
		high: value,
		best: null,
		linked: null,
		until: "2020-04-20",
		windowFrom: startsOn,
		people: null,
		attendances: sheet.unit === "person" && sheet.counts.of === "activities" ? value : null,
		cells: [],
		history: [{ day: "2020-04-20", ...only(value) }],
		target: null,
		targets: [],
		campaignYear: null,
		...more,
	};
}

const cell: FigureCell = { quarter: "2018-Q2", area: "84", sex: "female", ageBand: 1, role: "teacher", disability: null, value: 0 };

/** What was published of the programme that the demo is modelled on, as its figures would tell it. */
export function publishedFacts(): Facts {
	const sheets = starterSheets(startsOn);
	const sheet = (code: string) => sheets.find((one) => one.code === code) as IndicatorSheet;
	const people = { low: 4104, high: 5930 };
	const campaigns = sheet("CC");
	const year = (number: number, value: number, low: number, theme: { mn: string; en: string }): Fact =>
		factOf({ ...campaigns, code: "" }, value, {
			figure: null,
			title: { mn: `Аяны ${number} дахь жилийн хандалт`, en: `Contacts of the campaign in year ${number}` },
			counts: { of: "campaigns", year: `year-${number}` },
			people: { low, high: 2_974_000 },
			campaignYear: { number, theme },
		});
	return {
		today: "2020-04-27",
		areas,
		populations: [
			{ area: "", people: 3_300_000, year: 2019, source: "National Statistics Office" },
			{ area: "84", people: 88_000, year: 2019, source: "National Statistics Office" },
		],
		facts: [
			factOf(sheet("TT"), 1037, {
				attendances: 2312,
				target: 1600,
				history: [
					{ day: "2018-05-10", ...only(210) },
					{ day: "2018-11-02", ...only(316) },
					{ day: "2019-06-14", ...only(736) },
					{ day: "2020-04-20", ...only(1037) },
				],
				cells: [
					{ ...cell, quarter: "2018-Q2", value: 210 },
					{ ...cell, quarter: "2018-Q4", sex: "male", value: 102 },
					{ ...cell, quarter: "2018-Q4", area: "11/1110", value: 4 },
					{ ...cell, quarter: "2019-Q2", area: "11/1110", value: 420 },
					{ ...cell, quarter: "2020-Q2", area: "62", value: 178 },
					{ ...cell, quarter: "2020-Q2", area: "62", sex: "male", value: 123 },
				],
			}),
			factOf(sheet("OSC-I"), 477, {
				cells: [
					{ ...cell, role: null, disability: "yes", value: 64 },
					{ ...cell, role: null, disability: "no", value: 413 },
				],
			}),
			factOf(sheet("OSC-A"), 477),
			factOf(sheet("AW"), 0, { ...people, attendances: 7671, cells: null, history: [] }),
			factOf(sheet("AW-A"), 7671, { people }),
			factOf(sheet("PM"), 5, { history: [1, 2, 3, 4, 5].map((value) => ({ day: `2019-0${value}-11`, ...only(value) })) }),
			factOf(sheet("PD"), 3, { history: [] }),
			factOf(campaigns, 6_137_274, { people: { low: 890_000, high: 2_974_000 } }),
			year(1, 2_577_860, 640_000, { mn: "Нийгэм дэх тэгш хамруулал", en: "Inclusiveness in society" }),
			year(2, 3_559_414, 890_000, { mn: "Сургууль дахь тэгш хамруулал", en: "Inclusiveness in schools" }),
		],
	};
}
