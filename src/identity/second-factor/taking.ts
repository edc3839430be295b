import type { Handle } from "../../shared/database/index.ts";
import { run } from "../../shared/journal/index.ts";
import { Problem } from "../../shared/problem.ts";
import { asPrinted, digestOf } from "../codes.ts";
import { problem } from "../problems.ts";
import type { IdentityTables } from "../schema.ts";
import { isAuthenticatorCode, stepOfCode } from "./authenticator.ts";
import { secondFactorCommands } from "./commands.ts";

/** Takes a code, of the app or of the recovery codes, so that it works for nobody after this; null for one that does not fit. */
export async function takeCode(installation: Handle, account: string, typed: string): Promise<"app" | "recovery" | null> {
	const digits = typed.replaceAll(/\s/g, "");
	return isAuthenticatorCode(digits) ? takeAppCode(installation, account, digits) : takeRecoveryCode(installation, account, typed);
}

async function takeAppCode(installation: Handle, account: string, code: string): Promise<"app" | null> {
	const tables = installation.db.withTables<IdentityTables>();
	const row = await tables.selectFrom("second_factor").select("secret").where("account", "=", account).executeTakeFirst();
	const step = row ? stepOfCode(row.secret, code, installation.clock.now()) : null;
	if (step === null) return null;
	// RFC 6238, 5.2: a code that was accepted is not accepted again, neither is one before it.
	const taken = await tables
		.updateTable("second_factor")
		.set({ last_step: step })
		.where("account", "=", account)
		.where("last_step", "<", step)
		.executeTakeFirst();
	return taken.numUpdatedRows > 0n ? "app" : null;
}

async function takeRecoveryCode(installation: Handle, account: string, typed: string): Promise<"recovery" | null> {
	const author = { account, device: null, areas: [], can: () => false };
	const code = digestOf(account, asPrinted(typed));
	try {
		await run(installation, author, secondFactorCommands["recovery-code-used"], { account, code });
		return "recovery";
	} catch (error) {
		if (error instanceof Problem && error.code === problem("code-wrong").code) return null;
		throw error;
	}
}
