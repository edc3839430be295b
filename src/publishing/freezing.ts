import { createHash } from "node:crypto";
import type { Count } from "../counting/index.ts";
import { computeFigures, type FigureSummary, readRowIds, readStretch, summarise } from "../figures/index.ts";
import type { Figure, Position } from "../figures/schema.ts";
import { listIndicators } from "../indicators/index.ts";
import { modelVersionAt } from "../people/index.ts";
import type { Period } from "../programme/index.ts";
import type { Handle } from "../shared/database/index.ts";

/** A number of a period, with the last event in it. */
export type PeriodNumber = Pick<Count, "low" | "high" | "until">;

/** New in the period, and all until its end. */
export interface OfPeriod {
	readonly fresh: PeriodNumber;
	readonly soFar: PeriodNumber;
}

/** A figure as it is frozen: what `npx tegsh figures --json` prints, what it is in the period, and why it is the interval it is. */
export interface FrozenFigure extends FigureSummary {
	readonly period: OfPeriod;
	/** Everything that a figure says beside its number: the named parts of its interval, what was left out. */
	readonly parts: Readonly<Record<string, unknown>>;
	/** SHA-256 over its cells, so that its breakdown cannot move unseen either. */
	readonly cellsDigest: string;
}

/** A frozen figure with what it was computed by. */
export interface Freezing {
	readonly indicator: string;
	readonly indicatorVersion: number;
	readonly linkageModel: string;
	readonly figure: FrozenFigure;
	readonly rowsDigest: string;
}

type Days = Pick<Period, "startsOn" | "endsOn">;

/** Every figure of the programme at a position, as it would be frozen for a period; `codes` narrows them. */
export async function freeze(handle: Handle, position: Position, days: Days, codes?: readonly string[]): Promise<Freezing[]> {
	const indicators = (await listIndicators(handle.db, position.asOf)).filter(({ code }) => codes === undefined || codes.includes(code));
	const linkageModel = await modelVersionAt(handle.db, position.asOf);
	const freezings: Freezing[] = [];
	for (const figure of await computeFigures(handle, indicators, position)) {
		const { indicator } = figure;
		freezings.push({
			indicator: indicator.code,
			indicatorVersion: indicator.version,
			linkageModel,
			figure: await frozenOf(handle, figure, position, days),
			rowsDigest: digestOf(await readRowIds(handle, { indicator, ...position })),
		});
	}
	return freezings;
}

async function frozenOf(handle: Handle, figure: Figure, position: Position, days: Days): Promise<FrozenFigure> {
	const { indicator, count, cells, asOfDay, ...parts } = figure;
	const { fresh, soFar } = await readStretch(handle, { indicator, ...position }, days);
	return {
		...summarise(figure),
		period: { fresh: numberOf(fresh), soFar: numberOf(soFar) },
		parts: JSON.parse(JSON.stringify(parts)),
		cellsDigest: digestOf(cells.map((cell) => JSON.stringify(cell)).toSorted()),
	};
}

function numberOf({ low, high, until }: Count): PeriodNumber {
	return { low, high, until };
}

export function digestOf(lines: readonly string[]): string {
	return createHash("sha256").update(lines.join("\n")).digest("hex");
}
