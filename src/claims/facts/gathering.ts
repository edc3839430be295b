import { claim as words } from "#words/claims";
import { type CampaignYearInFull, listCampaigns, readCampaignYear } from "../../campaigns/index.ts";
import type { Count } from "../../counting/index.ts";
import { readFigures, readHistory } from "../../figures/index.ts";
import type { Figure } from "../../figures/schema.ts";
import { askedOfSessions, countableOf } from "../../indicators/countables.ts";
import { areas, listPopulations } from "../../places/index.ts";
import { today } from "../../shared/clock.ts";
import type { Handle } from "../../shared/database/index.ts";
import { type InBoth, say } from "../../shared/words.ts";
import { type Fact, type Facts, only, type PopulationFact } from "./facts.ts";

/** Everything a text of the programme can be held against, as it is now. */
export async function gatherFacts(handle: Handle): Promise<Facts> {
	const figures = await readFigures(handle);
	const years = await readYears(handle);
	const facts: Fact[] = [];
	for (const figure of figures) {
		const history = await readHistory(handle, figure.indicator.code);
		facts.push(factOf(figure, history, years));
	}
	const ofContacts = figures.filter(({ indicator }) => indicator.unit === "contact");
	const counted = ofContacts.flatMap((figure) => yearOf(figure, years)?.year.id ?? []);
	facts.push(...years.filter(({ year }) => !counted.includes(year.id)).map(yearFact));
	return { facts, populations: await readPopulations(handle, years), areas, today: today(handle.clock) };
}

function factOf(figure: Figure, history: Awaited<ReturnType<typeof readHistory>>, years: readonly CampaignYearInFull[]): Fact {
	const { indicator, count, bounds, people } = figure;
	const { code, title, definition, unit, counts, windowFrom, target, targets } = indicator;
	const year = yearOf(figure, years);
	const attendances = bounds ? bounds.attendances.named + bounds.attendances.unnamed : figure.attendances;
	return {
		figure: code,
		title,
		definition,
		unit,
		counts,
		low: count.low,
		high: count.high,
		best: count.best?.value ?? null,
		linked: linkedIn(count),
		until: count.until,
		windowFrom,
		people: people && { low: people.low, high: people.high, best: people.best?.value ?? null },
		attendances: unit === "person" && askedOfSessions(indicator) !== null ? attendances : null,
		// Whoever was counted by head alone is in no cell.
		cells: unit === "person" && bounds !== null ? null : figure.cells,
		history: history.map(({ day, count: then }) => ({
			...{ day, low: then.low, high: then.high },
			...{ best: then.best?.value ?? null, linked: linkedIn(then) },
		})),
		target,
		targets,
		campaignYear: year ? { number: year.year.number, theme: year.year.theme } : null,
	};
}

/** Where a number of people is expected, it was corrected from the number as linked. */
function linkedIn({ best, rows }: Count): number | null {
	return best && rows;
}

/** The campaign year that an indicator counts: its own, or the only one there is where it counts them all and comes to the same. */
function yearOf({ indicator, count }: Figure, years: readonly CampaignYearInFull[]): CampaignYearInFull | undefined {
	const { campaignYear: counted } = countableOf(indicator.counts).spokenOf(indicator);
	if (counted === undefined) return undefined;
	if (counted !== null) return years.find(({ year }) => year.id === counted);
	const [only] = years;
	return years.length === 1 && only?.total.low === count.low && only.total.high === count.high ? only : undefined;
}

/** The contacts of a year that no indicator counts alone. */
function yearFact({ year, total, people, counted }: CampaignYearInFull): Fact {
	const days = [...new Set(counted.map(({ publishedOn }) => publishedOn))].toSorted();
	const until = (day: string) =>
		counted.filter(({ publishedOn }) => publishedOn <= day).reduce((sum, post) => sum + (post.contacts ?? 0), 0);
	return {
		figure: null,
		title: yearTitle(year.campaignName, year.number),
		definition: year.theme,
		unit: "contact",
		counts: { of: "campaigns", year: year.id },
		low: total.low,
		high: total.high,
		best: null,
		linked: null,
		until: total.until,
		windowFrom: year.startsOn,
		people: people && { low: people.low, high: people.high, best: people.best?.value ?? null },
		attendances: null,
		cells: null,
		history: days.map((day) => ({ day, ...only(until(day)) })),
		target: null,
		targets: [],
		campaignYear: { number: year.number, theme: year.theme },
	};
}

function yearTitle(campaign: InBoth, number: number): InBoth {
	const title = (language: "mn" | "en") => say(words["year-title"], language, { campaign: campaign[language], number });
	return { mn: title("mn"), en: title("en") };
}

async function readYears(handle: Handle): Promise<CampaignYearInFull[]> {
	const years: CampaignYearInFull[] = [];
	for (const campaign of await listCampaigns(handle.db)) {
		for (const { id } of campaign.years) {
			const year = await readCampaignYear(handle, id);
			if (year) years.push(year);
		}
	}
	return years;
}

/** Where nobody has entered how many people live in the country, the most that a campaign says it can reach stands for it. */
async function readPopulations(handle: Handle, years: readonly CampaignYearInFull[]): Promise<PopulationFact[]> {
	const entered = (await listPopulations(handle.db)).flatMap(({ area, people, year, source }) =>
		area === null ? [] : [{ area, people, year, source }],
	);
	if (entered.some(({ area }) => area === "")) return entered;
	const reachable = years.flatMap(({ year }) =>
		year.population
			? [{ area: "", people: year.population.high, year: Number(year.endsOn.slice(0, 4)), source: year.population.source }]
			: [],
	);
	return [...entered, ...reachable];
}
