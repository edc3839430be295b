import { desk as words } from "#words/results";
import { howOf } from "../counting/units.ts";
import { attainmentOf } from "../figures/index.ts";
import { type DeskPart, mostListed, type ProgrammeVisit } from "../programme/index.ts";
import { forEverybody, type Handle } from "../shared/database/index.ts";
import { journalHead } from "../shared/journal/index.ts";
import { officeOf } from "../shared/office/index.ts";
import { inLanguage, speak } from "../shared/words.ts";
import { mainNumber } from "./labels.ts";
import { readLive } from "./live.ts";
import { type ResultsContext, resultsContext, seesLive } from "./office.ts";
import { type AgainstTarget, heldInPeriod, heldSoFar, shareOf } from "./rules.ts";
import type { ResultLine, ResultPeriod, Results } from "./schema.ts";

/** Figures that have not reached their targets, the furthest behind first: of the whole programme, and of the period that is running. */
export const figuresShort: DeskPart = async (visit) => {
	if (!visit.viewer.can("figures.submit") || !seesLive(visit)) return null;
	const context = resultsContext(visit);
	const results = await standing(visit);
	const short = shortOf(results, context).toSorted((one, other) => one.share.low - other.share.low);
	if (short.length === 0) return null;
	const t = speak(words, context.language);
	return {
		title: t("short"),
		count: short.length,
		items: short.slice(0, mostListed + 2).map(({ line: { indicator }, period, actual, target, by, share }) => {
			const title = inLanguage(indicator.title, context.language);
			return {
				href: `${context.office}/figures/${indicator.code}`,
				title: period ? t("in-period", { title, period: inLanguage(period.name, context.language) }) : title,
				detail: t("gap", { actual: mainNumber(context, actual), target, by }),
				share: { of: share, how: howOf(indicator.unit) },
			};
		}),
		all: { href: `${context.office}/results`, label: t("to-results") },
	};
};

/** The figure that deciding pairs would narrow most, and where the pairs stand that do; null where none of those that the visitor sees would be narrower. */
export async function narrowedByPairs(visit: ProgrammeVisit): Promise<{ readonly detail: string; readonly href: string } | null> {
	if (!seesLive(visit)) return null;
	const { lines } = await standing(visit);
	const open = lines.flatMap(({ indicator, actual }) =>
		actual && actual.best !== null && actual.low < actual.high ? [{ indicator, ...actual }] : [],
	);
	const [widest] = open.toSorted((one, other) => other.high - other.low - (one.high - one.low));
	if (!widest) return null;
	const { low, high } = widest;
	const title = inLanguage(widest.indicator.title, visit.language);
	return {
		detail: speak(words, visit.language)("narrows", { title, low, high, width: high - low }),
		href: `${officeOf(visit)}/figures/pairs`,
	};
}

function shortOf(results: Results, { programme }: ResultsContext) {
	const last = results.periods.length - 1;
	return results.lines.flatMap((line) => [
		...gapOf(line, heldSoFar(line, results, programme), null),
		...gapOf(line, heldInPeriod(line, last, results, programme), results.periods[last] ?? null),
	]);
}

/** Only what is short for certain, and may still be reached. */
function gapOf(line: ResultLine, { actual, target, isOver }: AgainstTarget, period: ResultPeriod | null) {
	if (actual === null || target === null || isOver) return [];
	const attainment = attainmentOf(actual, target);
	return attainment.is === "short" ? [{ line, period, actual, target, by: attainment.by, share: shareOf(actual, target) }] : [];
}

const everything = { pillar: "", area: "", period: "", sex: "", disability: "" } as const;
/** The table of each programme as it was read last: until something is written it is the same, and the first page of the office asks for it often. */
const known = new WeakMap<Handle, { readonly seq: number; readonly results: Promise<Results> }>();

async function standing({ programme }: ProgrammeVisit): Promise<Results> {
	const { handle } = programme;
	const { seq } = await journalHead(handle);
	const before = known.get(handle);
	if (before?.seq === seq) return before.results;
	const results = forEverybody(() => readLive(programme, everything));
	known.set(handle, { seq, results });
	results.catch(() => known.delete(handle));
	return results;
}
