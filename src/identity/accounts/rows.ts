import { noteChange, noteWritten } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import type { Change } from "../../shared/journal/index.ts";
import { enrolmentDays } from "../limits.ts";
import { problem } from "../problems.ts";
import type { Account, Appointment, IdentityTables } from "../schema.ts";
import { renewDraft } from "../second-factor/draft.ts";
import { findAccount, findAccountById } from "../store.ts";

/** The author's own account; Tegsh itself may do for anybody what is theirs. @throws Problem when it is somebody else's */
export async function ownAccount({ tx, author }: Change, id: string): Promise<Account> {
	const account = author.account === id || author.can("machine") ? await findAccountById(tx, id) : null;
	if (!account) throw problem("account-unknown");
	return account;
}

export function refuseOwn({ author }: Change, account: string): void {
	if (author.account === account) throw problem("own-account");
}

/** Says that what belongs to an account was written: itself, its password, its second factor and its codes. */
export function noteAccount(change: Change, account: string): void {
	const tables = ["account", "credential", "appointment", "second_factor", "second_factor_draft", "recovery_code", "enrolment"];
	for (const table of tables) noteWritten(change, table, account);
}

type NewAccount = Omit<Account, "closed" | "secondFactor" | "former">;

/** Writes an account and what it signs in with. */
export async function writeAccount(change: Change, account: NewAccount, hash: string): Promise<void> {
	const { tx, handle } = change;
	const { id, userName, displayName, isAdministrator, isDemo, language, temporary, withoutSecondFactor, mailAddress } = account;
	if (await findAccount(tx, userName)) throw problem("user-name-taken", { userName });
	const now = handle.clock.now();
	const moments = { created_at: now, updated_at: now };
	const tables = tx.withTables<IdentityTables>();
	await tables
		.insertInto("account")
		.values({
			id,
			user_name: userName,
			display_name: displayName,
			is_administrator: isAdministrator,
			is_demo: isDemo,
			former_role: null,
			former_areas: null,
			language,
			closed: false,
			temporary,
			second_factor: false,
			without_second_factor: withoutSecondFactor,
			mail_address: mailAddress,
			// RFC 2606: `.invalid` never resolves, so nothing can ever be sent there.
			email: `${userName}@accounts.invalid`,
			...moments,
		})
		.execute();
	await tables
		.insertInto("credential")
		.values({ id: newId(), account: id, provider: "credential", provider_account: id, password: hash, ...moments })
		.execute();
	for (const appointment of account.appointments) await writeAppointment(change, id, appointment);
	await renewDraft(change, id);
	noteAccount(change, id);
}

/** What an account is in one programme, new or instead of what it was there; what it is in others stays as it is. */
export async function writeAppointment(change: Change, account: string, { programme, role, areas }: Appointment): Promise<void> {
	const tables = change.tx.withTables<IdentityTables>();
	const before = await appointmentBefore(change, account, programme);
	const columns = { role, areas: [...areas] };
	await tables
		.insertInto("appointment")
		.values({ account, programme, ...columns })
		.onConflict((known) => known.columns(["account", "programme"]).doUpdateSet(columns))
		.execute();
	noteWritten(change, "appointment", account);
	noteChange(change, "appointment", { account, programme }, before ?? {}, columns);
}

/** Whether there was one to end. */
export async function endAppointment(change: Change, account: string, programme: string): Promise<boolean> {
	const before = await appointmentBefore(change, account, programme);
	if (!before) return false;
	const appointments = change.tx.withTables<IdentityTables>().deleteFrom("appointment");
	await appointments.where("account", "=", account).where("programme", "=", programme).execute();
	noteWritten(change, "appointment", account);
	change.changed.push({ table: "appointment", key: { account, programme }, before, after: {} });
	return true;
}

/** Nobody belongs to a programme that is taken away. */
export async function endAllAppointments(change: Change, programme: string): Promise<void> {
	const appointments = change.tx.withTables<IdentityTables>().deleteFrom("appointment").where("programme", "=", programme);
	const ended = await appointments.returning("account").execute();
	noteWritten(change, "appointment", ...ended.map(({ account }) => account));
}

function appointmentBefore({ tx }: Change, account: string, programme: string) {
	return tx
		.withTables<IdentityTables>()
		.selectFrom("appointment")
		.select(["role", "areas"])
		.where("account", "=", account)
		.where("programme", "=", programme)
		.executeTakeFirst();
}

/** Accounts are no table of versions: the journal alone knows what was before. */
export async function updateAccount(change: Change, id: string, columns: Partial<IdentityTables["account"]>): Promise<void> {
	const tables = change.tx.withTables<IdentityTables>();
	const before = await tables.selectFrom("account").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
	await tables
		.updateTable("account")
		.set({ ...columns, updated_at: change.handle.clock.now() })
		.where("id", "=", id)
		.execute();
	noteChange(change, "account", { id }, before, columns);
	noteAccount(change, id);
}

export async function writePassword(change: Change, account: string, hash: string, temporary: boolean): Promise<void> {
	await updateAccount(change, account, { temporary });
	const tables = change.tx.withTables<IdentityTables>();
	await tables
		.updateTable("credential")
		.set({ password: hash, updated_at: change.handle.clock.now() })
		.where("account", "=", account)
		.where("provider", "=", "credential")
		.execute();
	// Whatever password comes, an enrolment code that is under way chooses no other.
	await tables.deleteFrom("enrolment").where("account", "=", account).execute();
	await endSessions(change, account);
}

export async function writeEnrolment(change: Change, account: string, digest: string): Promise<void> {
	noteAccount(change, account);
	const { tx, handle } = change;
	const expires = new Date(handle.clock.now().getTime() + enrolmentDays * 86_400_000);
	await tx.withTables<IdentityTables>().insertInto("enrolment").values({ account, digest, expires_at: expires }).execute();
}

/** Those that wait for their code are no sessions yet, and end as well. */
export async function endSessions({ tx }: Change, account: string): Promise<void> {
	const tables = tx.withTables<IdentityTables>();
	await tables.deleteFrom("sign_in_step").where("account", "=", account).execute();
	await tables.deleteFrom("office_session").where("account", "=", account).execute();
}
