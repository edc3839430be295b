import { createHash } from "node:crypto";
import * as v from "valibot";
import type { Count } from "../counting/index.ts";
import { computeFigures, readRowIds, readStretch } from "../figures/index.ts";
import type { Figure, Position } from "../figures/schema.ts";
import { listIndicators } from "../indicators/index.ts";
import { modelVersionAt } from "../people/index.ts";
import type { Handle } from "../shared/database/index.ts";
import type { ReportedSpan } from "./days/store.ts";
import { type FrozenFigure, frozenFigure } from "./schema.ts";

/** A frozen figure with what it was computed by. */
export interface Freezing {
	readonly indicator: string;
	readonly indicatorVersion: number;
	readonly linkageModel: string;
	readonly figure: FrozenFigure;
	readonly rowsDigest: string;
}

type Days = Pick<ReportedSpan, "startsOn" | "endsOn">;

/** Of a stretch without a first day all is new. */
const firstOfAll = "0001-01-01";

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

/** Read as it will be read, so that nothing is frozen in another shape. */
async function frozenOf(handle: Handle, figure: Figure, position: Position, days: Days): Promise<FrozenFigure> {
	const { indicator, count, cells, people, asOfDay: _, ...account } = figure;
	const { unit, how, low, high, best, until, asOf, rows } = count;
	const { fresh, soFar } = await readStretch(handle, { indicator, ...position }, { ...days, startsOn: days.startsOn ?? firstOfAll });
	return v.parse(frozenFigure, {
		version: 3,
		indicator: indicator.code,
		title: indicator.title,
		...{ unit, how, low, high, until, asOf, rows },
		best: bestOf(low, high, best),
		target: indicator.target,
		period: { fresh: ofPeriod(fresh), soFar: ofPeriod(soFar) },
		...account,
		// Signed is the interval. What is likely within it may be known better by a later formula.
		people: people && { ...people, best: null },
		cellsDigest: digestOf(cells.map((cell) => JSON.stringify(cell)).toSorted()),
	});
}

function ofPeriod({ low, high, best, until }: Count): FrozenFigure["period"]["fresh"] {
	return { low, high, best: bestOf(low, high, best), until };
}

function bestOf(low: number, high: number, best: Count["best"]): number | null {
	return low === high ? low : (best?.value ?? null);
}

function digestOf(lines: readonly string[]): string {
	return createHash("sha256").update(lines.join("\n")).digest("hex");
}

/** The columns of a frozen figure, whatever it is frozen for. */
export function frozenRow({ indicator, indicatorVersion, linkageModel, figure, rowsDigest }: Freezing) {
	return {
		indicator,
		indicator_version: indicatorVersion,
		linkage_model: linkageModel,
		figure: JSON.stringify(figure),
		rows_digest: rowsDigest,
	};
}
