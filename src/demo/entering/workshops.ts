import type { HeadCountCell } from "../../activities/index.ts";
import { activitiesCommands } from "../../activities/index.ts";
import { type HeadCountAge, headCountAges } from "../../activities/schema.ts";
import type { PlainDate } from "../../shared/clock.ts";
import type { Handle } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { machine, run } from "../../shared/journal/index.ts";
import type { Chance } from "../chance.ts";
import type { Somebody } from "../people.ts";
import type { WorldWorkshop } from "../workshops.ts";
import type { World } from "../world.ts";
import { enterSheet } from "./sheet.ts";

/** Plans each workshop, imports the sheet of those who signed, and writes the head-count of the others. */
export async function enterWorkshops(
	handle: Handle,
	chance: Chance,
	world: World,
	sites: readonly string[],
	step: () => void,
): Promise<void> {
	for (const [place, workshop] of world.workshops.entries()) {
		const session = newId();
		const { title, participants, day, startsAt, endsAt, site, byName } = workshop;
		const plan = { id: session, heldOn: day, area: world.sites[site]?.area ?? null, site: sites[site] ?? null, startsAt, endsAt, hours: 2 };
		await run(handle, machine, activitiesCommands["activity-planned"], {
			id: newId(),
			title,
			kind: "workshop",
			participants,
			sessions: [plan],
		});
		if (byName.length > 0) {
			const name = `workshop ${place + 1} ${day}.csv`;
			await enterSheet(handle, chance, world, { day, people: byName }, { session, name });
		}
		const cells = cellsOf(workshop);
		if (cells.length > 0) await run(handle, machine, activitiesCommands["head-count-written"], { session, cells });
		step();
	}
}

/** Who is on no list, in cells by what was asked. */
function cellsOf({ byHead, asked, day }: WorldWorkshop): HeadCountCell[] {
	const cells = new Map<string, HeadCountCell>();
	for (const one of byHead) {
		const cell = {
			sex: asked === "nothing" ? null : one.sex,
			ageBand: asked === "all" ? ageBandOf(one, day) : null,
			role: null,
			disability: asked === "all" ? (one.disability ?? "no") : ("not_asked" as const),
		};
		const key = JSON.stringify(cell);
		cells.set(key, { ...cell, people: (cells.get(key)?.people ?? 0) + 1 });
	}
	return [...cells.values()];
}

function ageBandOf({ birthDate }: Somebody, day: PlainDate): HeadCountAge {
	const age = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (day.slice(5) < birthDate.slice(5) ? 1 : 0);
	return headCountAges.findLast((band) => age >= Number(band.split("_")[0])) as HeadCountAge;
}
