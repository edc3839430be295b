import { cancelSession, type Order, planActivity } from "../activities/commands.ts";
import { importRegister, keepDraft } from "../activities/imports.ts";
import { defineIndicator } from "../figures/index.ts";
import { addSite } from "../places/index.ts";
import type { Handle } from "../shared/database/index.ts";
import { newId } from "../shared/id.ts";
import { chanceFrom } from "./chance.ts";
import { teachersTrained } from "./facts.ts";
import { typeSheet } from "./sheets.ts";
import type { World, WorldSession, WorldTraining } from "./world.ts";

/** How far it has come, from 0 to 1. */
export type Progress = (share: number) => void;

/** Brings a world into a programme by the same commands that an office uses: sites, plans, registers, cancellations. */
export async function populate(handle: Handle, world: World, progress: Progress = () => {}): Promise<void> {
	await defineIndicator(handle, order(), teachersTrained);
	const sites = await enterSites(handle, world);
	const chance = chanceFrom(world.size.seed + 1);
	const known = new Set<number>();
	for (const [place, training] of world.trainings.entries()) {
		const sessions = await plan(handle, world, training, sites);
		for (const [index, session] of training.sessions.entries()) {
			const sheet = typeSheet(chance, world, session, known, `${place + 1}-${index + 1} ${session.day}.csv`);
			const draft = await keepDraft(handle, null, sheet);
			await importRegister(handle, order(), draft, { session: sessions[index] as string });
			if (session.cancelled) await cancelSession(handle, order(), sessions[index] as string, snow);
		}
		progress((place + 1) / world.trainings.length);
	}
}

const snow = "Цасан шуурганы улмаас зам хаагдсан.";

async function enterSites(handle: Handle, world: World): Promise<string[]> {
	const ids: string[] = [];
	for (const site of world.sites) {
		const id = newId();
		await addSite(handle, order(), { id, kind: site.kind, nameMn: site.name.mn, nameEn: site.name.en, area: site.area });
		ids.push(id);
	}
	return ids;
}

async function plan(handle: Handle, world: World, training: WorldTraining, sites: readonly string[]): Promise<string[]> {
	const sessions = training.sessions.map((session) => ({
		id: newId(),
		heldOn: session.day,
		area: areaOf(world, session),
		site: sites[session.site] as string,
	}));
	await planActivity(handle, order(), { id: newId(), title: training.title, sessions });
	return sessions.map((session) => session.id);
}

function areaOf(world: World, session: WorldSession): string | null {
	return world.sites[session.site]?.area ?? null;
}

function order(): Order {
	return { id: newId(), by: { account: null, device: "demo" }, areas: [""] };
}
