import { commandsOf } from "../../shared/journal/index.ts";
import { requirePerson } from "../consents/commands.ts";
import { pseudonymOperations } from "./operations.ts";
import { chooseAlias } from "./store.ts";

export const pseudonymCommands = commandsOf(pseudonymOperations, {
	"pseudonym-chosen": async (change, { id, campaign, person, alias, chosenBy }) => {
		const { report } = await requirePerson(change, person);
		await chooseAlias(change, { id, campaign, report, alias, chosenBy });
		return { person, alias };
	},
});
