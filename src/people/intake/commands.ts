import { commandsOf } from "../../shared/journal/index.ts";
import { intakeOperations } from "./operations.ts";

export const intakeCommands = commandsOf(intakeOperations, {
	// Nothing is written but the row of the journal, which is what counts disclosures.
	"known-elsewhere-told": async () => null,
});
