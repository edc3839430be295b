import { commandsOf } from "../../shared/journal/index.ts";
import { figureOperations } from "./operations.ts";

export const figureCommands = commandsOf(figureOperations, {
	// Nothing is written but the row of the journal.
	"rows-exported": async (_, { rows }) => ({ rows }),
});
