import { countableOf } from "../../indicators/countables.ts";
import type { IndicatorSheet } from "../../indicators/schema.ts";
import { problem } from "../problems.ts";

type Counted = Pick<IndicatorSheet, "unit" | "counts">;

interface Sees {
	can(permission: "people.read" | "children.read"): boolean;
}

/** Whom the rows of a figure name to somebody who may not see them; null where they may, or where the rows are of nobody. */
export function hiddenRows({ unit, counts }: Counted, viewer: Sees): "people" | "children" | null {
	const named = countableOf(counts).namesIn(unit);
	return named === null || viewer.can(`${named}.read`) ? null : named;
}

/** @throws Problem when the rows are of people and the viewer sees numbers only. */
export function requireRows(sheet: Counted, viewer: Sees): void {
	const hidden = hiddenRows(sheet, viewer);
	if (hidden) throw problem(hidden === "people" ? "rows-of-people" : "rows-of-children");
}
