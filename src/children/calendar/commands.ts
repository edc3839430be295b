import { commandsOf } from "../../shared/journal/index.ts";
import { problem } from "../problems.ts";
import { calendarOperations, termFields } from "./operations.ts";
import { readDaysOff, troubleWithSchoolYear } from "./rules.ts";
import { schoolYears } from "./store.ts";

export const calendarCommands = commandsOf(calendarOperations, {
	"school-year-written": async (change, { id, year, daysOff: lines, ...days }) => {
		const terms = termFields.map(({ from, until }) => ({ from: days[from], until: days[until] }));
		const daysOff = lines.flatMap((line) => readDaysOff(line) ?? []);
		const trouble = troubleWithSchoolYear({ year, terms, daysOff });
		if (trouble) throw problem(trouble, { year: String(year) });
		// Two who enter the same year correct one another.
		const [known] = await schoolYears.end(change, { year });
		const row = { id: known?.id ?? id, year, terms: JSON.stringify(terms), days_off: JSON.stringify(daysOff) };
		await schoolYears.begin(change, row);
		return { id: row.id, year };
	},
	"school-year-removed": async (change, { id }) => {
		const [ended] = await schoolYears.end(change, { id });
		if (!ended) throw problem("school-year-unknown");
		return { year: ended.year };
	},
});
