import { newSecret } from "../../shared/id.ts";
import { commandsOf } from "../../shared/journal/index.ts";
import { writeEnrolment, writePassword } from "../accounts/rows.ts";
import { ownedAccount } from "../appointments/administration.ts";
import { hashChosen, hashPassword } from "../passwords.ts";
import { problem, wrong } from "../problems.ts";
import { faultOfPassword } from "../rules.ts";
import { requireEnrolment } from "./enrolment.ts";
import { enrolmentOperations } from "./operations.ts";

export const enrolmentCommands = commandsOf(enrolmentOperations, {
	"enrolment-issued": {
		prepare: (installation) => hashPassword(installation, newSecret(32)),
		work: async (change, { account, enrolment }, hash: string) => {
			const { closed } = await ownedAccount(change, account);
			// One's own is changed by somebody who knows it: a session left open must not become an account taken over.
			if (change.author.account === account) throw problem("own-password");
			if (closed) throw problem("account-closed");
			await writePassword(change, account, hash, true);
			await writeEnrolment(change, account, enrolment);
			return { account };
		},
	},
	enrolled: {
		prepare: async (installation, _author, { account, code, password }) => {
			const { userName } = await requireEnrolment(installation, installation.db, code, account);
			const fault = faultOfPassword(password, userName);
			if (fault) throw wrong("password", fault);
			return hashChosen(installation, password);
		},
		work: async (change, { account, code }, hash: string) => {
			// Asked again under the lock of the journal: of two people with the code, one is too late.
			await requireEnrolment(change.handle, change.tx, code, account);
			await writePassword(change, account, hash, false);
			return { account };
		},
	},
});
