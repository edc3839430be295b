import { childrenCommands } from "../../children/index.ts";
import type { Handle } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { machine, run } from "../../shared/journal/index.ts";
import { type WorldSchoolYear, worldSchoolYears } from "../cases/school-days.ts";

/** When there was school, by which it is counted how long a child has stayed. */
export async function enterSchoolYears(handle: Handle): Promise<void> {
	await Promise.all(worldSchoolYears.map((year) => run(handle, machine, childrenCommands["school-year-written"], typed(year))));
}

/** As the form of a school year asks for it. */
function typed({ year, terms, daysOff }: WorldSchoolYear) {
	const days = terms.flatMap(({ from, until }, at) => [
		[`term${at + 1}From`, from],
		[`term${at + 1}Until`, until],
	]);
	const lines = daysOff.map(({ from, until, name }) => `${from} ${until} ${name}`);
	return { id: newId(), year, ...(Object.fromEntries(days) as TermDays), daysOff: lines };
}

type TermDays = Readonly<Record<`term${1 | 2 | 3 | 4}${"From" | "Until"}`, string>>;
