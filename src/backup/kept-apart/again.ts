import type { Handle } from "../../shared/database/index.ts";
import { machine, run } from "../../shared/journal/index.ts";
import { Problem } from "../../shared/problem.ts";
import { type Commands, nameOfInstallation } from "./entries.ts";
import type { KeptApart } from "./list.ts";

interface HeldAgain {
	/** Done again, or known already. */
	readonly held: number;
	/** Of what the backup does not have: nothing of it can be open. */
	readonly without: number;
}

/**
 * Does again what was kept apart, in its order: what was erased is erased, what was withdrawn or taken down is so, and who or what was shut
 * out stays outside. Each has the id that it had, so what the backup knows is not done twice. A list of another installation is left alone.
 */
export async function holdAgain(
	installation: Handle,
	handles: readonly Handle[],
	commands: Commands,
	lists: readonly KeptApart[],
): Promise<HeldAgain> {
	const name = await nameOfInstallation(installation);
	const counts = { held: 0, without: 0 };
	for (const { programme, operation, kind, input } of lists.filter((one) => one.installation === name).flatMap(({ entries }) => entries)) {
		const command = commands.get(kind);
		const journals = command?.operation.journal === "installation" ? [installation] : handles;
		const handle = journals.find(({ schema }) => schema === programme);
		if (!handle || !command?.operation.isKeptApart) {
			counts.without += 1;
			continue;
		}
		try {
			await run(handle, machine, command, input, { id: operation });
			counts.held += 1;
		} catch (refused) {
			if (!(refused instanceof Problem) || refused.status >= 500) throw refused;
			counts.without += 1;
		}
	}
	return counts;
}
