import type { ProgrammeRoute, ProgrammeVisit } from "../../programme/index.ts";
import { page, readTyped, seeOther } from "../../shared/http/index.ts";
import { newId } from "../../shared/id.ts";
import { type Command, run } from "../../shared/journal/index.ts";
import { authorOf, officeOf, refusalIn } from "../../shared/office/index.ts";
import { type FormState, freshForm } from "../../shared/ui/index.ts";
import { endKept, settlingCommands } from "../commands.ts";
import { visibleTo } from "../inbox/visible.ts";
import { problem } from "../problems.ts";
import { mergingOf } from "../receiving/merging.ts";
import { contentOf } from "./content.ts";
import { keptPage } from "./pages.tsx";
import { type KeptOperation, openKept } from "./store.ts";

interface KeptParts {
	readonly registry: ReadonlyMap<string, Command>;
}

const path = "/office/:programme/field/kept/:kept";

/** A supervisor does what was kept aside, or puts it away with a reason. */
export function keptRoutes({ registry }: KeptParts): readonly ProgrammeRoute[] {
	async function keptOf(visit: ProgrammeVisit): Promise<KeptOperation> {
		const [kept] = await visibleTo(visit, registry, await openKept(visit.programme.handle, visit.params.kept ?? ""));
		if (!kept) throw problem("kept-unknown");
		return kept;
	}
	const draw = async (visit: ProgrammeVisit, form: FormState, status = 200) =>
		page(await keptPage(visit, form, { kept: await keptOf(visit), registry }), status);

	/** Runs what was kept with the rights of the supervisor who does it: it is theirs from then on, and is merged with what stands by now. */
	async function doIt(visit: ProgrammeVisit, id: string): Promise<void> {
		const kept = await keptOf(visit);
		const content = contentOf(kept);
		const command = registry.get(content?.kind ?? "");
		if (!content || !command?.operation.offline || command.prepare !== null) throw problem("cannot-be-run");
		const merging = mergingOf(command, content, { id: kept.id, account: kept.account, device: kept.device });
		await run(visit.programme.handle, authorOf(visit), command, content.input, {
			id,
			// What a phone said that its owner saw opens nothing to whoever does it now.
			first: async (change, input) => {
				await endKept(change, kept.id, "done", null);
				return merging ? merging.first(change, input) : input;
			},
		});
	}

	return [
		{ method: "GET", path, access: "children.supervise", handle: (visit) => draw(visit, { ...freshForm, operation: newId() }) },
		{
			method: "POST",
			path,
			access: "children.supervise",
			handle: async (visit) => {
				const { operation = "", ...typed } = await readTyped(visit);
				const isDone = typed.do === "yes";
				try {
					if (isDone) await doIt(visit, operation);
					else {
						const input = { id: visit.params.kept ?? "", because: typed.because ?? "" };
						await keptOf(visit);
						await run(visit.programme.handle, authorOf(visit), settlingCommands["kept-put-away"], input, { id: operation });
					}
				} catch (refused) {
					return draw(visit, { typed, errors: refusalIn(refused, visit), operation: newId() }, 422);
				}
				return seeOther(`${officeOf(visit)}/field?done=${isDone ? "done" : "put-away"}`);
			},
		},
	];
}
