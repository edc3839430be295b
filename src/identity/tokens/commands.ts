import { dayOf } from "../../shared/clock.ts";
import { noteWritten } from "../../shared/database/index.ts";
import { type Author, commandsOf } from "../../shared/journal/index.ts";
import { appointmentIn } from "../appointments/rules.ts";
import { problem } from "../problems.ts";
import { findAccountById } from "../store.ts";
import { tokenOperations } from "./operations.ts";
import { longestDays, reachesFurther } from "./rules.ts";
import type { TokenTables } from "./schema.ts";
import { readToken } from "./store.ts";

export const tokenCommands = commandsOf(tokenOperations, {
	"token-made": async (change, { id, account, name, programme, role, areas, until, digest }) => {
		const { tx, author, handle, today } = change;
		const owner = await findAccountById(tx, ownerOf(author, account));
		if (!owner) throw problem("account-unknown");
		// Whether it is the demo is asked again whenever the token is used.
		const appointment = appointmentIn(owner, { slug: programme, isDemo: owner.isDemo });
		if (!appointment) throw problem("no-member");
		const further = reachesFurther({ role, areas }, appointment);
		if (further) throw problem(further === "role" ? "token-role-higher" : "token-areas-wider");
		const last = dayOf(new Date(handle.clock.now().getTime() + longestDays * 86_400_000));
		if (until < today || until > last) throw problem("token-until", { first: today, last });
		await tx
			.withTables<TokenTables>()
			.insertInto("api_token")
			.values({
				id,
				account: owner.id,
				name,
				programme,
				role,
				areas: [...areas],
				digest,
				until_day: until,
				made_at: handle.clock.now(),
				revoked_at: null,
			})
			.execute();
		noteWritten(change, "api_token", id);
		return { token: id, account: owner.userName, until };
	},
	"token-revoked": async (change, { id }) => {
		const { tx, author, handle } = change;
		const token = await readToken(tx, id);
		if (!token || (author.account !== null && token.account !== author.account && !author.can("accounts.manage")))
			throw problem("token-unknown");
		if (token.revokedAt === null) {
			const tables = tx.withTables<TokenTables>();
			await tables.updateTable("api_token").set({ revoked_at: handle.clock.now() }).where("id", "=", id).execute();
			noteWritten(change, "api_token", id);
		}
		return { token: id };
	},
});

/** In the office everybody makes their own; only Tegsh itself names an account. */
function ownerOf(author: Author, account: string | null): string {
	return author.account ?? account ?? "";
}
