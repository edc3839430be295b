import { sql } from "kysely";
import { forever } from "../../shared/database/index.ts";
import { commandsOf } from "../../shared/journal/index.ts";
import { problem } from "../problems.ts";
import { withinAreas } from "../within.ts";
import { caseAccessOperations } from "./operations.ts";
import { emergencyAccesses } from "./store.ts";

/** As long as it takes to help in an emergency; an officer who needs it longer is put on the case. */
export const emergencyHours = 3;

export const caseAccessCommands = commandsOf(
	caseAccessOperations,
	{
		"emergency-access-opened": async (change, { id, child, because }) => {
			const { account } = change.author;
			if (account === null) throw problem("case-needs-account");
			const { rows } = await sql`select from child where id = ${child} and until_seq = ${forever}`.execute(change.tx);
			if (rows.length === 0) throw problem("unknown");
			const opened = change.handle.clock.now();
			const ends = new Date(opened.getTime() + emergencyHours * 3_600_000);
			await emergencyAccesses.begin(change, { id, child, account, because, opened_at: opened, ends_at: ends });
			return { child };
		},
	},
	withinAreas,
);
