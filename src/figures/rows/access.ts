import type { IndicatorSheet } from "../../indicators/schema.ts";
import { problem } from "../problems.ts";
import type { Surroundings } from "../surroundings.ts";

type Sees = Pick<Surroundings["may"], "seePeople" | "seeChildren">;
type Counted = Pick<IndicatorSheet, "unit" | "counts">;

/** Whom the rows of a figure name to somebody who may not see them; null where they may, or where the rows are of nobody. */
export function hiddenRows({ unit, counts }: Counted, { seePeople, seeChildren }: Sees): "people" | "children" | null {
	if (counts.of === "children") return seeChildren ? null : "children";
	if (counts.of === "activities" && unit !== "event") return seePeople ? null : "people";
	return null;
}

/** @throws Problem when the rows are of people and the viewer sees numbers only. */
export function requireRows(sheet: Counted, sees: Sees): void {
	const hidden = hiddenRows(sheet, sees);
	if (hidden) throw problem(hidden === "people" ? "rows-of-people" : "rows-of-children");
}
