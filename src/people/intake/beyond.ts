import type { Database, Handle } from "../../shared/database/index.ts";
import { type Author, readEntries, run } from "../../shared/journal/index.ts";
import { findKnownPeople } from "../matching/known.ts";
import { problem } from "../problems.ts";
import type { PartialRecord } from "../schema.ts";
import { intakeCommands } from "./commands.ts";
import { fewestAskedAbout, looksLeft, type SaidBeyond, sayBeyond } from "./looks.ts";

interface AskedAbout {
	/** The register that it is asked about, and its lines. */
	readonly register: string;
	readonly records: readonly PartialRecord[];
	/** The id of the form: sent twice, it is asked once. */
	readonly operation: string;
}

/**
 * Looks how many people of a register are on record beyond the areas of who asks, and notes in the journal that they were told: a range and
 * nobody's name. The records are not touched before it is known that one more may be asked.
 * @throws Problem `people.asked-too-often`, `people.register-too-short`
 */
export async function lookBeyond(handle: Handle, author: Author, { register, records, operation }: AskedAbout): Promise<void> {
	if ((await looksLeft(handle.db, handle, author)) <= 0) throw problem("asked-too-often");
	const within = await findKnownPeople(handle.db, author.areas, records);
	if (within.people < fewestAskedAbout) throw problem("register-too-short", { fewest: fewestAskedAbout });
	const anywhere = await findKnownPeople(handle.db, [""], records);
	const said = sayBeyond(within.people, Math.max(0, anywhere.known - within.known));
	await run(handle, author, intakeCommands["beyond-areas-told"], { register, people: within.people, ...said }, { id: operation });
}

/** What somebody was told last of a register, and when. */
interface ToldBeyond extends SaidBeyond {
	readonly people: number;
	readonly at: Date;
}

export async function toldBeyond(db: Database, account: string, register: string): Promise<ToldBeyond | null> {
	// The same register is asked about by few, a few times.
	const entries = await readEntries(db, [register], 50);
	const last = entries.find((entry) => entry.kind === "people.beyond-areas-told" && entry.account === account);
	if (!last) return null;
	const { people, low, high } = last.input;
	return { people: Number(people), low: Number(low), high: Number(high), at: last.at };
}
