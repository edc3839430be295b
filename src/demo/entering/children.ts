import { childrenCommands } from "../../children/index.ts";
import type { NewReport } from "../../people/index.ts";
import type { Handle } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { machine, run } from "../../shared/journal/index.ts";
import { type Chance, chanceFrom } from "../chance.ts";
import type { WorldChild } from "../children.ts";
import type { Somebody } from "../people.ts";
import { meantBy } from "../sheets.ts";
import { type Habits, usualHabits, withErrors, writeDown } from "../slips/writing.ts";
import type { World } from "../world.ts";

export interface EnteredChild {
	readonly id: string;
	readonly report: NewReport;
}

/**
 * Registers each child, and records its access to education where nobody placed it: a placement is an access as well. Children do not wait
 * for each other: writers of one moment share a commit.
 */
export async function enterChildren(handle: Handle, world: World, sites: readonly string[]): Promise<readonly EnteredChild[]> {
	const households = new Map<number, string>();
	const homes = world.children.map(({ household }) => {
		const home = households.get(household) ?? newId();
		households.set(household, home);
		return home;
	});
	const chance = chanceFrom(world.size.seed + 2);
	const reports = world.children.map(({ child }) => reportOf(chance, child, 0.4 * (world.size.errorRate ?? 1)));
	return Promise.all(
		world.children.map((one, index) => enterChild(handle, world, sites, one, homes[index] as string, reports[index] as NewReport)),
	);
}

async function enterChild(
	handle: Handle,
	world: World,
	sites: readonly string[],
	one: WorldChild,
	household: string,
	report: NewReport,
): Promise<EnteredChild> {
	const { child, identifiedOn, situation, access } = one;
	const id = newId();
	const site = sites[child.site] ?? null;
	await run(handle, machine, childrenCommands["child-registered"], {
		id,
		household,
		identifiedOn,
		situation,
		area: world.sites[child.site]?.area ?? null,
		site,
		report,
	});
	if (access && one.case.stays.length === 0)
		await run(handle, machine, childrenCommands["access-recorded"], {
			id: newId(),
			child: id,
			obtainedOn: access.on,
			education: access.education,
			site,
		});
	return { id, report };
}

/** The officer has the child's papers in hand more often than not. */
const habits: Habits = { ...usualHabits, genitive: 0.9, initial: 0.05, slips: { ...usualHabits.slips, dayMissing: 0 } };

function reportOf(chance: Chance, child: Somebody, errorRate: number): NewReport {
	const { given, family, birthDate } = writeDown(chance, meantBy(child), withErrors(habits, errorRate));
	return {
		id: newId(),
		written: { given, family, birthDate },
		name: { clan: null, family: family === "" ? null : family, given },
		birthDate: birthDate.length === 4 ? { date: `${birthDate}-01-01`, precision: "year" } : { date: birthDate, precision: "day" },
		sex: child.sex,
		registerNumber: child.registerNumber,
		phone: child.phone,
		workplace: null,
		disability: child.disability,
		area: null,
	};
}
