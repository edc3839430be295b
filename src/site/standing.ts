import { computeFigures } from "../figures/index.ts";
import type { Figure } from "../figures/schema.ts";
import { listIndicators } from "../indicators/index.ts";
import type { Indicator } from "../indicators/schema.ts";
import type { ReportedSpan } from "../publishing/index.ts";
import type { PublishedFigure } from "../publishing/schema.ts";
import { dayBefore, monthOf, type PlainDate } from "../shared/clock.ts";
import { forEverybody, type Handle } from "../shared/database/index.ts";
import { anchorBefore } from "../shared/journal/index.ts";
import type { PublishedOfPeriod } from "./published.tsx";

/** A figure as public pages may say it. */
export interface StandingFigure {
	/** What was published last; of a figure that never was, the number so far. */
	readonly figure: Figure;
	/** Null for a number so far, which nobody has approved. */
	readonly published: Publication | null;
	/** The number so far beside the published one; null where the programme does not show it, or nothing is newer than what was published. */
	readonly soFar: Figure | null;
}

/** A figure that was published, and for which stretch. */
interface Publication {
	readonly edition: PublishedFigure;
	readonly period: ReportedSpan;
}

interface Asked {
	/** The position of the journal that is today. */
	readonly seq: number;
	readonly day: PlainDate;
	readonly showsToday: boolean;
	/** What was published, of whichever period. */
	readonly published: readonly PublishedOfPeriod[];
}

/**
 * The figures that public pages say, and the sheets of those of which they say nothing yet. What nobody has approved moves on the first of a
 * month and on no other day: a number that follows each record tells on which day a child was entered.
 */
export async function readStanding(
	handle: Handle,
	{ seq, day, showsToday, published }: Asked,
): Promise<{ figures: StandingFigure[]; silent: Indicator[] }> {
	const sheets = await listIndicators(handle.db, seq);
	const unapproved = showsToday ? await figuresSoFar(handle, day) : [];
	const latest = sheets.flatMap(({ code }) => latestOf(published, code) ?? []);
	const computed = await figuresPublished(
		handle,
		latest.map(({ edition }) => edition),
	);
	const figures = sheets.flatMap(({ code }) => {
		const one = latest.find(({ edition }) => edition.indicator === code) ?? null;
		const newer = unapproved.find(({ indicator, count }) => indicator.code === code && count.asOf > (one?.edition.asOf ?? 0)) ?? null;
		const figure = computed.get(code) ?? newer;
		return figure ? [{ figure, published: one, soFar: one && newer }] : [];
	});
	return { figures, silent: sheets.filter(({ code }) => !figures.some(({ figure }) => figure.indicator.code === code)) };
}

/** The edition that stands of the stretch that ends last; of two that end on one day, what was published later. */
function latestOf(published: readonly PublishedOfPeriod[], code: string): Publication | null {
	const standing = published
		.filter(({ indicator }) => indicator === code)
		.map(({ period, editions }) => ({ period, edition: editions.at(-1) ?? editions[0] }));
	const byDay = standing.toSorted(({ edition: one }, { edition: other }) =>
		one.day === other.day ? other.seq - one.seq : one.day < other.day ? 1 : -1,
	);
	return byDay[0] ?? null;
}

/** As the journal stood when the month began, until the last day before it. */
async function figuresSoFar(handle: Handle, day: PlainDate): Promise<readonly Figure[]> {
	const began = monthOf(day);
	const anchor = await anchorBefore(handle, began);
	return anchor ? figuresAt(handle, { asOf: anchor.seq, day: dayBefore(began) }, null) : [];
}

/** By code, each computed again at the position it was published at, for its rows and parts; its number is the one that was published. */
async function figuresPublished(handle: Handle, latest: readonly PublishedFigure[]): Promise<Map<string, Figure>> {
	const figures = new Map<string, Figure>();
	const together = Map.groupBy(latest, ({ asOf, day }) => `${asOf} ${day}`);
	for (const some of together.values()) {
		const [{ asOf, day }] = some as [PublishedFigure];
		const codes = some.map(({ indicator }) => indicator);
		for (const figure of await figuresAt(handle, { asOf, day }, codes)) {
			const one = some.find(({ indicator }) => indicator === figure.indicator.code);
			if (one) figures.set(one.indicator, asPublished(figure, one));
		}
	}
	return figures;
}

/** What was computed at a position is the same for ever, so each is computed once in a process. */
const known = new WeakMap<Handle, Map<string, Promise<Figure[]>>>();

function figuresAt(handle: Handle, position: Pick<PublishedFigure, "asOf" | "day">, codes: readonly string[] | null): Promise<Figure[]> {
	const ofHandle = known.get(handle) ?? new Map<string, Promise<Figure[]>>();
	known.set(handle, ofHandle);
	const key = `${position.asOf} ${position.day} ${codes?.join(" ") ?? "all"}`;
	const found = ofHandle.get(key) ?? forEverybody(() => computeAt(handle, position, codes));
	ofHandle.set(key, found);
	found.catch(() => ofHandle.delete(key));
	return found;
}

async function computeAt(
	handle: Handle,
	position: Pick<PublishedFigure, "asOf" | "day">,
	codes: readonly string[] | null,
): Promise<Figure[]> {
	const sheets = await listIndicators(handle.db, position.asOf);
	return computeFigures(
		handle,
		sheets.filter(({ code }) => codes === null || codes.includes(code)),
		position,
	);
}

function asPublished(figure: Figure, { figure: { low, high, best, doubt } }: PublishedFigure): Figure {
	const method = figure.count.best?.method ?? "published";
	return { ...figure, doubt, count: { ...figure.count, low, high, best: best === null || low === high ? null : { value: best, method } } };
}
