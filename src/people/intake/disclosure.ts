import { sql } from "kysely";
import type { Handle } from "../../shared/database/index.ts";
import { idFrom } from "../../shared/id.ts";
import { type Author, journalEntries, run } from "../../shared/journal/index.ts";
import type { Elsewhere } from "./candidates.ts";
import { intakeCommands } from "./commands.ts";

/**
 * Twenty an hour is more than any officer meets, and too few to go through a list of names. The journal is what counts them: a restart
 * does not begin anew.
 */
export const mostDisclosedAnHour = 20;

interface Disclosed {
	readonly elsewhere: readonly Elsewhere[];
	/** No more are told of for now, whether or not there is anybody: else the refusal would tell. */
	readonly exhausted: boolean;
}

const kind = sql.lit("people.known-elsewhere-told");

/**
 * Notes in the journal that somebody was told of people beyond their areas: once for each person and form, not at each keystroke. The
 * journal names the report and nobody's name.
 */
export async function discloseElsewhere(handle: Handle, author: Author, form: string, found: readonly Elsewhere[]): Promise<Disclosed> {
	const asked = found.map((one) => ({ one, operation: idFrom(form, one.person) }));
	const { rows } = await sql<{ operation: string; recent: boolean }>`
		select operation, true as recent from ${journalEntries} as entry
			where kind = ${kind} and account = ${author.account} and server_at > ${hourBefore(handle)}
		union all select operation, false from ${journalEntries} as entry where operation = any(${sql.val(asked.map(({ operation }) => operation))}::uuid[])`.execute(
		handle.db,
	);
	const noted = new Set(rows.map(({ operation }) => operation));
	const left = mostDisclosedAnHour - rows.filter(({ recent }) => recent).length;
	const fresh = asked.filter(({ operation }) => !noted.has(operation)).slice(0, Math.max(0, left));
	for (const { operation, one } of fresh) {
		const { person, report } = one;
		await run(handle, author, intakeCommands["known-elsewhere-told"], { form, person, report }, { id: operation });
		noted.add(operation);
	}
	return { elsewhere: asked.filter(({ operation }) => noted.has(operation)).map(({ one }) => one), exhausted: left <= 0 };
}

function hourBefore({ clock }: Handle): Date {
	return new Date(clock.now().getTime() - 3_600_000);
}
