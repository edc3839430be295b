import { planCommands as commands } from "../../programme/index.ts";
import type { Handle } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { machine, run } from "../../shared/journal/index.ts";
import type { InBoth } from "../../shared/words.ts";
import { partners, periods, phases, pillars } from "../story.ts";

/** Pillars with their numbers and ids, for the sheets that belong to them. */
export async function enterProgramme(handle: Handle): Promise<{ readonly id: string; readonly number: number }[]> {
	const numbered = pillars.map((pillar, index) => ({ ...pillar, id: newId(), number: index + 1 }));
	await Promise.all(
		numbered.map(({ id, number, name, summary }) => {
			const texts = { ...named(name), summaryMn: summary.mn, summaryEn: summary.en };
			return run(handle, machine, commands["pillar-written"], { id, number, ...texts });
		}),
	);
	const spanOf = ({ name, ...days }: (typeof phases)[number]) => ({ id: newId(), ...named(name), ...days });
	await Promise.all(phases.map((phase) => run(handle, machine, commands["phase-written"], spanOf(phase))));
	await Promise.all(periods.map((period) => run(handle, machine, commands["period-written"], spanOf(period))));
	await Promise.all(
		partners.map(({ name, roles }) =>
			run(handle, machine, commands["partner-written"], { id: newId(), ...named(name), roles: [...roles] }),
		),
	);
	return numbered;
}

function named({ mn, en }: InBoth) {
	return { nameMn: mn, nameEn: en };
}
