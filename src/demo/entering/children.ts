import { recordAccess, registerChild } from "../../children/index.ts";
import type { Handle } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import type { WorldChild } from "../children.ts";
import type { World } from "../world.ts";
import { order } from "./order.ts";

/** Registers each child and records its access to education. Children do not wait for each other: writers of one moment share a commit. */
export async function enterChildren(handle: Handle, world: World, sites: readonly string[]): Promise<void> {
	const households = new Map<number, string>();
	const homes = world.children.map(({ household }) => {
		const home = households.get(household) ?? newId();
		households.set(household, home);
		return home;
	});
	await Promise.all(world.children.map((one, index) => enterChild(handle, world, sites, one, homes[index] as string)));
}

async function enterChild(handle: Handle, world: World, sites: readonly string[], one: WorldChild, household: string): Promise<void> {
	const { child, identifiedOn, situation, access } = one;
	const id = newId();
	const site = sites[child.site] ?? null;
	await registerChild(handle, order(), {
		id,
		household,
		identifiedOn,
		situation,
		area: world.sites[child.site]?.area ?? null,
		site,
		report: {
			id: newId(),
			written: { given: child.given, family: child.family, birthDate: child.birthDate },
			name: { clan: null, family: child.family, given: child.given },
			birthDate: { date: child.birthDate, precision: "day" },
			sex: child.sex,
			registerNumber: child.registerNumber,
			phone: child.phone,
			workplace: null,
			disability: child.disability,
		},
	});
	if (access) await recordAccess(handle, order(), { id: newId(), child: id, obtainedOn: access.on, education: access.education, site });
}
