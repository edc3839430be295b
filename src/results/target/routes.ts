import { indicatorCommands } from "../../indicators/index.ts";
import { form, type ProgrammeVisit } from "../../programme/index.ts";
import type { Typed } from "../../shared/http/index.ts";
import { filterIn } from "../filter.ts";
import { backToTable } from "./address.ts";
import { shownIndicator, targetOfIn, targetPage } from "./page.tsx";

/** A target is a part of its sheet: the form asks for this part alone and sends the rest as it is. */
export const targetRoutes = form({
	command: indicatorCommands["indicator-revised"],
	at: "results/:code/target",
	input: revised,
	page: targetPage,
	done: (_, visit) => backToTable(filterIn(visit), "target-set"),
	fieldNamed: (part) => (part.startsWith("target") ? "value" : part),
});

async function revised(visit: ProgrammeVisit, { value = "" }: Typed) {
	const { version: _, ...sheet } = await shownIndicator(visit);
	const year = targetOfIn(visit);
	if (year === "") return { ...sheet, target: value };
	const others = sheet.targets.filter(({ period }) => period !== year);
	// Emptied, a target is taken away.
	return { ...sheet, targets: value.trim() === "" ? others : [...others, { period: year, value }] };
}
