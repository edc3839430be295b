import { type Choices, readChoices } from "../../indicators/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { type Anchor, readAnchor } from "../../shared/journal/index.ts";
import { readOverTime } from "../history.ts";
import { asOfIn } from "../office.ts";
import type { Figure, QuarterOfFigure } from "../schema.ts";
import { readFigure } from "../store.ts";
import { type TargetBesideActual, targetsBesideActuals } from "./targets.ts";

/** A figure with everything that stands beside it, all of one journal position. */
export interface FigureInFull {
	readonly figure: Figure;
	readonly quarters: readonly QuarterOfFigure[];
	readonly targets: readonly TargetBesideActual[];
	readonly anchor: Anchor;
	readonly choices: Choices;
}

/** The figure of the address. */
export function shownFigure(visit: ProgrammeVisit): Promise<Figure> {
	return readFigure(visit.programme.handle, visit.params.code ?? "", { asOf: asOfIn(visit) });
}

export async function figureInFull(visit: ProgrammeVisit): Promise<FigureInFull> {
	const { handle } = visit.programme;
	const figure = await shownFigure(visit);
	const { asOf } = figure.count;
	const [overTime, anchor, choices] = await Promise.all([
		readOverTime(handle, figure.indicator.code, { asOf }),
		readAnchor(handle, asOf),
		readChoices(handle),
	]);
	return { figure, quarters: overTime.quarters, targets: targetsBesideActuals(figure, overTime), anchor, choices };
}
