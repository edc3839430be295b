import { createHash } from "node:crypto";
import { pack, unpack } from "../../shared/apart/index.ts";
import { today } from "../../shared/clock.ts";
import { forEverybody, type Handle, inTurn, packageVersion } from "../../shared/database/index.ts";
import { Problem } from "../../shared/problem.ts";
import { problem } from "../problems.ts";
import { isHeavy, readRegisterApart } from "../registers/apart.ts";
import type { Known, RegisterReading } from "../registers/schema.ts";
import type { ActivitiesTables } from "../schema.ts";

interface DraftToRead {
	readonly id: string;
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** What is kept of a reading: what it depends on, and what came of it; neither while it is under way. */
interface KeptReading {
	readonly key: string;
	readonly reading?: unknown;
	readonly refused?: unknown;
}

/** Readings that are under way here, so that two who look at one draft do not have it read twice. */
const underWay = new Map<string, Promise<RegisterReading>>();

/**
 * A draft as it is understood. What takes long is read once, apart, and kept with the draft. A reading that was begun and never ended has
 * taken the server with it: it is not begun again, and the draft says so, as one that took too long does.
 * @throws Problem `activities.reading-failed`, or why the file is no register
 */
export async function readDraftOnce(handle: Handle, { id, name, bytes }: DraftToRead, known: Known): Promise<RegisterReading> {
	if (!isHeavy(bytes)) return readRegisterApart(bytes, name, handle.clock, known);
	const depends = JSON.stringify([known, today(handle.clock), packageVersion()]);
	const key = createHash("sha256").update(depends).digest("hex");
	const place = `${handle.schema} ${id} ${key}`;
	const reading = underWay.get(place) ?? begin();
	underWay.set(place, reading);
	return reading;

	/** It goes on when whoever asked first has left. Another server that is asked for it as well waits, and finds what came of it. */
	function begin(): Promise<RegisterReading> {
		const recalled = () => inTurn(handle, `reading ${place}`, () => recall(handle, { id, name, bytes }, key, known));
		return forEverybody(recalled).finally(() => underWay.delete(place));
	}
}

async function recall(handle: Handle, { id, name, bytes }: DraftToRead, key: string, known: Known): Promise<RegisterReading> {
	const kept = await keptReading(handle, id);
	if (kept?.key === key) {
		if (kept.reading !== undefined) return unpack(kept.reading) as RegisterReading;
		throw kept.refused === undefined ? problem("reading-failed") : Object.assign(new Problem("", 422, () => ""), unpack(kept.refused));
	}
	await keep(handle, id, { key });
	try {
		const reading = await readRegisterApart(bytes, name, handle.clock, known);
		await keep(handle, id, { key, reading: pack(reading) });
		return reading;
	} catch (error) {
		// Whoever had to wait in vain may try again.
		if (!(error instanceof Problem) || error.status >= 500) await keep(handle, id, null);
		if (!(error instanceof Problem) || error.code === "apart.too-busy") throw error;
		const refused = error.code === "apart.too-long" ? problem("reading-failed") : error;
		const { code, status, details, message } = refused;
		await keep(handle, id, { key, refused: pack({ code, status, details, message, in: refused.in }) });
		throw refused;
	}
}

async function keptReading({ db }: Handle, id: string): Promise<KeptReading | null> {
	const row = await db
		.withTables<ActivitiesTables>()
		.selectFrom("register_import")
		.select("reading")
		.where("id", "=", id)
		.executeTakeFirst();
	return row?.reading ? (JSON.parse(row.reading) as KeptReading) : null;
}

async function keep({ db }: Handle, id: string, kept: KeptReading | null): Promise<void> {
	const reading = kept && JSON.stringify(kept);
	await db.withTables<ActivitiesTables>().updateTable("register_import").set({ reading }).where("id", "=", id).execute();
}
