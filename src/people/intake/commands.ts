import { commandsOf } from "../../shared/journal/index.ts";
import { problem } from "../problems.ts";
import { looksLeft } from "./looks.ts";
import { intakeOperations } from "./operations.ts";

export const intakeCommands = commandsOf(intakeOperations, {
	// Nothing is written but the row of the journal, which is what counts disclosures.
	"known-elsewhere-told": async () => null,
	// Counted again where writers stand in one queue: two forms that are sent at once are two.
	"beyond-areas-told": async ({ tx, handle, author }) => {
		if ((await looksLeft(tx, handle, author)) <= 0) throw problem("asked-too-often");
		return null;
	},
});
