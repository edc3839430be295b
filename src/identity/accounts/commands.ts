import type { Transaction } from "../../shared/database/index.ts";
import { newSecret } from "../../shared/id.ts";
import { type Change, commandsOf } from "../../shared/journal/index.ts";
import { administrationBy, ownedAccount, reachedAccount } from "../appointments/administration.ts";
import { mayGive, mustHaveSecondFactor, ofTegsh } from "../appointments/rules.ts";
import { hashChosen, hashPassword } from "../passwords.ts";
import { problem } from "../problems.ts";
import type { Account, Appointment, IdentityTables } from "../schema.ts";
import { requireSetUpLink, spendSetUpLink } from "../set-up/link.ts";
import { findAccount, hasAdministrator } from "../store.ts";
import { accountOperations } from "./operations.ts";
import {
	endAppointment,
	endSessions,
	noteAccount,
	refuseOwn,
	updateAccount,
	writeAccount,
	writeAppointment,
	writeEnrolment,
	writePassword,
} from "./rows.ts";

export const accountCommands = commandsOf(accountOperations, {
	"account-created": {
		prepare: async (installation, author, { enrolment, password, setUpLink, withoutSecondFactor, ofDemo }) => {
			// What a token does ends with it: it gives nobody a way in.
			if (enrolment !== null && author.token) throw problem("code-in-person");
			if (setUpLink !== null) await requireSetUpLink(installation, installation.db, setUpLink);
			const isOfTegsh = ofDemo || withoutSecondFactor || (password !== null && setUpLink === null);
			if (isOfTegsh && !author.can("machine")) throw problem("of-tegsh");
			// Until the owner chooses one. A hash all the same: signing in must take as long as it takes with any other account.
			return password === null ? hashPassword(installation, newSecret(32)) : hashChosen(installation, password);
		},
		work: async (
			change,
			{ setUpLink, enrolment, password, temporary, ofDemo, programme, role, areas, administers, ...account },
			hash: string,
		) => {
			// Asked under the lock of the journal: of two people with the link, one is too late.
			if (setUpLink !== null) await spendSetUpLink(change, setUpLink);
			const administration = setUpLink === null ? await administrationBy(change) : ofTegsh;
			const appointments = !administers && programme && role ? [{ programme, role, areas }] : [];
			if (administers ? !administration.isOfAll : !appointments.every((one) => mayGive(administration, one)))
				throw problem("outside-areas");
			// Whom somebody of the demo lets in is of the demo: its passwords are known to everybody.
			const isDemo = ofDemo || (administration.isOfDemo && !administration.isOfAll);
			const standing = { isAdministrator: administers, isDemo, appointments };
			await writeAccount(change, { ...account, ...standing, temporary: temporary || password === null }, hash);
			if (enrolment !== null) await writeEnrolment(change, account.id, enrolment);
			return { account: account.id };
		},
	},
	"access-changed": async (change, { account: id, ...appointment }) => {
		await appoint(change, await accountToGive(change, id, appointment), appointment);
		return { account: id };
	},
	"account-appointed": async (change, { userName, ...appointment }) => {
		const administration = await administrationBy(change);
		if (!mayGive(administration, appointment)) throw problem("outside-areas");
		const account = await findAccount(change.tx, userName);
		// Of whoever cannot be appointed nothing is said, as if there were nobody of that name.
		if (!account || account.closed || account.isAdministrator || account.isDemo !== administration.isOfDemo)
			throw problem("user-name-unknown", { userName });
		refuseOwn(change, account.id);
		if (account.appointments.some(({ programme }) => programme === appointment.programme)) throw problem("member-already");
		await appoint(change, account, appointment);
		return { account: account.id };
	},
	"access-ended": async (change, { account: id, programme }) => {
		const { appointments } = await accountToGive(change, id, { programme, areas: [] });
		if (!appointments.some((one) => one.programme === programme)) throw problem("no-member");
		await endAppointment(change, id, programme);
		return { account: id };
	},
	"administrator-named": async (change, { account: id }) => {
		const { account } = await reachedAccount(change, id);
		refuseOwn(change, id);
		if (account.isDemo) throw problem("of-demo");
		await updateAccount(change, id, { is_administrator: true, former_role: null, former_areas: null });
		if (mustHaveSecondFactor({ ...account, isAdministrator: true }) && !account.secondFactor) await endSessions(change, id);
		return { account: id };
	},
	"administrator-dismissed": async (change, { account: id }) => {
		await reachedAccount(change, id);
		refuseOwn(change, id);
		await updateAccount(change, id, { is_administrator: false });
		await requireAdministrator(change.tx);
		return { account: id };
	},
	"programmes-confirmed": async (change, { accounts }) => {
		for (const { account: id, programmes } of accounts) {
			const { account } = await reachedAccount(change, id);
			// Somebody else answered for this one meanwhile.
			if (!account.former) continue;
			for (const { programme } of account.appointments.filter((one) => !programmes.includes(one.programme)))
				await endAppointment(change, id, programme);
			for (const programme of programmes.filter((one) => !account.appointments.some((known) => known.programme === one)))
				await writeAppointment(change, id, { programme, ...account.former });
			await updateAccount(change, id, { former_role: null, former_areas: null });
		}
		return { accounts: accounts.length };
	},
	"account-closed": async (change, { account: id }) => {
		const { isAdministrator } = await ownedAccount(change, id);
		refuseOwn(change, id);
		await updateAccount(change, id, { closed: true });
		await change.tx.withTables<IdentityTables>().deleteFrom("enrolment").where("account", "=", id).execute();
		if (isAdministrator) await requireAdministrator(change.tx);
		await endSessions(change, id);
		return { account: id };
	},
	"account-reopened": async (change, { account }) => {
		await ownedAccount(change, account);
		await updateAccount(change, account, { closed: false });
		return { account };
	},
	"password-reset": {
		prepare: (installation, _author, { password }) => hashPassword(installation, password),
		work: async (change, { account }, hash: string) => {
			const { userName } = await ownedAccount(change, account);
			await writePassword(change, account, hash, true);
			// Whoever got a new password does not wait for what was guessed before.
			const tries = change.tx.withTables<IdentityTables>().deleteFrom("sign_in");
			await tries.where("user_name", "=", userName).where("outcome", "=", "refused").execute();
			return { account };
		},
	},
	"account-removed": async (change, { userName }) => {
		const removing = change.tx.withTables<IdentityTables>().deleteFrom("account").where("user_name", "=", userName);
		const removed = await removing.returning("id").executeTakeFirst();
		if (removed) noteAccount(change, removed.id);
		return { removed: removed !== undefined };
	},
});

/**
 * An account whose access in a programme somebody may change: what it was there, and what it is to be, lies within what they have.
 * @throws Problem
 */
async function accountToGive(change: Change, id: string, appointment: Pick<Appointment, "programme" | "areas">): Promise<Account> {
	const { account, administration } = await reachedAccount(change, id);
	refuseOwn(change, id);
	const before = account.appointments.filter(({ programme }) => programme === appointment.programme);
	if (![appointment, ...before].every((one) => mayGive(administration, one))) throw problem("outside-areas");
	if (account.isDemo && !administration.isOfDemo) throw problem("of-demo");
	return account;
}

async function appoint(change: Change, account: Account, appointment: Appointment): Promise<void> {
	await writeAppointment(change, account.id, appointment);
	const appointments = [...account.appointments.filter(({ programme }) => programme !== appointment.programme), appointment];
	// The second factor that is due now is set up by somebody who knows the password, and not by somebody who finds a session open.
	if (mustHaveSecondFactor({ ...account, appointments }) && !account.secondFactor) await endSessions(change, account.id);
}

/** An installation without an administrator could only be helped from the command line. */
async function requireAdministrator(tx: Transaction): Promise<void> {
	if (!(await hasAdministrator(tx))) throw problem("last-administrator");
}
