import type { Handle, Transaction } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { perform, type Receipt } from "../../shared/journal/index.ts";
import { Problem } from "../../shared/problem.ts";
import { change, endSessions, type Order, refuseOwn, update } from "../accounts/rows.ts";
import { asPrinted, digestOf } from "../codes.ts";
import { draftMinutes } from "../limits.ts";
import { problem } from "../problems.ts";
import { mustHaveSecondFactor } from "../rules.ts";
import type { IdentityTables } from "../schema.ts";
import { isAuthenticatorCode, newAuthenticatorSecret, stepOfCode } from "./authenticator.ts";

type Outcome = Promise<Receipt<{ account: string }>>;

/** The secret to confirm with a code: the one that was shown before, as long as it is fresh. */
export async function draftSecret(installation: Handle, account: string): Promise<string> {
	const now = installation.clock.now();
	const tables = installation.db.withTables<IdentityTables>();
	const fresh = { secret: newAuthenticatorSecret(), expires_at: new Date(now.getTime() + draftMinutes * 60_000) };
	await tables
		.insertInto("second_factor_draft")
		.values({ account, ...fresh })
		.onConflict((known) => known.column("account").doUpdateSet(fresh).where("second_factor_draft.expires_at", "<=", now))
		.execute();
	const { secret } = await tables
		.selectFrom("second_factor_draft")
		.select("secret")
		.where("account", "=", account)
		.executeTakeFirstOrThrow();
	return secret;
}

/** Sets it up, or puts another app in the place of the one before. All sessions end: the caller opens one that was confirmed with a code. */
export function setUpSecondFactor(installation: Handle, order: Order, account: string, code: string, recovery: readonly string[]): Outcome {
	return change(installation, { ...order, areas: [""] }, account, "identity.second-factor-set-up", async (tx, before) => {
		const tables = tx.withTables<IdentityTables>();
		const draft = await tables.deleteFrom("second_factor_draft").where("account", "=", account).returning("secret").executeTakeFirst();
		const step = draft ? stepOfCode(draft.secret, code, installation.clock.now()) : null;
		if (!draft || step === null) throw problem("code-wrong");
		const confirmed = { secret: draft.secret, last_step: step };
		await tables
			.insertInto("second_factor")
			.values({ account, ...confirmed })
			.onConflict((known) => known.column("account").doUpdateSet(confirmed))
			.execute();
		await update(tx, installation, account, { second_factor: true });
		await writeRecoveryCodes(tx, account, recovery);
		await endSessions(tx, account);
		return { before: { secondFactor: before.secondFactor }, after: { secondFactor: true }, result: { account } };
	});
}

/** The owner's own choice, where their role leaves them one. */
export function removeSecondFactor(installation: Handle, order: Order, account: string): Outcome {
	return change(installation, { ...order, areas: [""] }, account, "identity.second-factor-removed", async (tx, before) => {
		if (mustHaveSecondFactor(before)) throw problem("second-factor-required");
		await dropSecondFactor(tx, installation, account);
		return { before: { secondFactor: before.secondFactor }, after: { secondFactor: false }, result: { account } };
	});
}

/** For somebody who lost their telephone and their recovery codes. They are signed out everywhere, in case whoever found it is faster. */
export function resetSecondFactor(installation: Handle, order: Order, account: string): Outcome {
	return change(installation, order, account, "identity.second-factor-reset", async (tx, before) => {
		refuseOwn(order, account);
		await dropSecondFactor(tx, installation, account);
		await endSessions(tx, account);
		return { before: { secondFactor: before.secondFactor }, after: { secondFactor: false }, result: { account } };
	});
}

/** Ten new ones; those before are void. */
export function renewRecoveryCodes(installation: Handle, order: Order, account: string, codes: readonly string[]): Outcome {
	return change(installation, { ...order, areas: [""] }, account, "identity.recovery-codes-made", async (tx, before) => {
		if (!before.secondFactor) throw problem("second-factor-missing");
		await writeRecoveryCodes(tx, account, codes);
		return { after: { recoveryCodes: codes.length }, result: { account } };
	});
}

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
	try {
		await perform(installation, {
			id: newId(),
			by: { account, device: null },
			kind: "identity.recovery-code-used",
			subject: account,
			work: async (tx) => {
				const used = await tx
					.withTables<IdentityTables>()
					.updateTable("recovery_code")
					.set({ used_at: installation.clock.now() })
					.where("account", "=", account)
					.where("digest", "=", digestOf(account, asPrinted(typed)))
					.where("used_at", "is", null)
					.executeTakeFirst();
				if (used.numUpdatedRows === 0n) throw problem("code-wrong");
				return { result: { account } };
			},
		});
		return "recovery";
	} catch (error) {
		if (error instanceof Problem && error.code === problem("code-wrong").code) return null;
		throw error;
	}
}

async function dropSecondFactor(tx: Transaction, installation: Handle, account: string): Promise<void> {
	const tables = tx.withTables<IdentityTables>();
	await tables.deleteFrom("second_factor").where("account", "=", account).execute();
	await tables.deleteFrom("second_factor_draft").where("account", "=", account).execute();
	await tables.deleteFrom("recovery_code").where("account", "=", account).execute();
	await update(tx, installation, account, { second_factor: false });
}

async function writeRecoveryCodes(tx: Transaction, account: string, codes: readonly string[]): Promise<void> {
	const tables = tx.withTables<IdentityTables>();
	await tables.deleteFrom("recovery_code").where("account", "=", account).execute();
	await tables
		.insertInto("recovery_code")
		.values(codes.map((code) => ({ account, digest: digestOf(account, code), used_at: null })))
		.execute();
}
