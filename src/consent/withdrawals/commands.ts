import { keepFile, prepareInput } from "../../shared/files/index.ts";
import { newId } from "../../shared/id.ts";
import { type Change, commandsOf } from "../../shared/journal/index.ts";
import { requireConsent } from "../consents/commands.ts";
import { withdrawals } from "../consents/store.ts";
import { problem } from "../problems.ts";
import { acceptedSorts } from "../schema.ts";
import { withdrawalOperations } from "./operations.ts";
import { readWithdrawal, steps } from "./store.ts";

export const withdrawalCommands = commandsOf(withdrawalOperations, {
	"consent-withdrawn": async (change, { id, consent, askedBy, way, askedOn, channels, assets, because }) => {
		await requireConsent(change, consent);
		if (askedOn > change.today) throw problem("day-to-come", { day: askedOn });
		await requireSomethingLeft(change, consent);
		await withdrawals.begin(change, { id, consent, asked_by: askedBy, way, asked_on: askedOn, channels, assets, because });
		return { consent, withdrawal: id };
	},
	"takedown-step-done": {
		prepare: (_handle, _author, { file }) => prepareInput(file, acceptedSorts),
		work: async (change, { id, note }, prepared) => {
			const step = await steps.inForce(change.tx).selectAll().where("id", "=", id).executeTakeFirst();
			const withdrawal = step && (await readWithdrawal(change.tx, step.withdrawal));
			if (!withdrawal) throw problem("step-unknown");
			await requireConsent(change, withdrawal.consent);
			if (step.done_at !== null) throw problem("step-done-already");
			const file = prepared && newId();
			if (prepared && file) await keepFile(change, file, prepared);
			await steps.replace(change, { id }, { done_at: change.handle.clock.now(), note, file });
			return { withdrawal: withdrawal.id };
		},
	},
});

/** What was taken back wholly cannot be taken back again. */
async function requireSomethingLeft({ tx }: Change, consent: string): Promise<void> {
	const before = await withdrawals.inForce(tx).select(["channels", "assets"]).where("consent", "=", consent).execute();
	if (before.some(({ channels, assets }) => channels.length === 0 && assets.length === 0)) throw problem("withdrawn-already");
}
