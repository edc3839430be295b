import { inbox as words } from "#words/sync";
import type { ProgrammeRoute, ProgrammeVisit } from "../../programme/index.ts";
import { page, readTyped, seeOther } from "../../shared/http/index.ts";
import { newId } from "../../shared/id.ts";
import { type Command, run } from "../../shared/journal/index.ts";
import { authorOf, officeOf, refusalIn } from "../../shared/office/index.ts";
import { type FormState, freshForm } from "../../shared/ui/index.ts";
import { speak } from "../../shared/words.ts";
import { endConflict, settlingCommands } from "../commands.ts";
import { visibleTo } from "../inbox/visible.ts";
import { problem } from "../problems.ts";
import { isSame, withField } from "../rules.ts";
import { conflictPage } from "./pages.tsx";
import { type OpenConflict, openConflicts } from "./store.ts";

interface ConflictParts {
	readonly registry: ReadonlyMap<string, Command>;
}

const path = "/office/:programme/field/conflicts/:conflict";

/** A supervisor says which of two values holds. */
export function conflictRoutes({ registry }: ConflictParts): readonly ProgrammeRoute[] {
	async function conflictOf(visit: ProgrammeVisit): Promise<OpenConflict> {
		const { handle } = visit.programme;
		const [conflict] = await visibleTo(visit, registry, await openConflicts(handle, visit.params.conflict ?? ""));
		if (!conflict) throw problem("conflict-unknown");
		return conflict;
	}
	const draw = async (visit: ProgrammeVisit, form: FormState, status = 200) =>
		page(await conflictPage(visit, form, { conflict: await conflictOf(visit), registry }), status);

	async function settle(visit: ProgrammeVisit, take: string, id: string): Promise<void> {
		const { handle } = visit.programme;
		const author = authorOf(visit);
		if (take === "stands") {
			await run(handle, author, settlingCommands["conflict-settled"], { id: visit.params.conflict ?? "" }, { id });
			return;
		}
		const conflict = await conflictOf(visit);
		const command = registry.get(conflict.kind);
		const stands = await command?.before?.(handle.db, conflict.input, Number.MAX_SAFE_INTEGER - 1);
		if (!command?.before || !stands) throw problem("record-gone");
		const { before } = command;
		await run(handle, author, command, withField(stands, conflict.field, conflict.sent), {
			id,
			first: async (change, input) => {
				await endConflict(change, conflict.id, "sent");
				// What somebody wrote while the page was looked at is not written over.
				const now = await before(change.tx, conflict.input, change.seq - 1);
				if (now === null) throw problem("record-gone");
				const wanted = withField(now, conflict.field, conflict.sent);
				return isSame(now, stands) ? input : wanted;
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
				const refuse = (errors: Readonly<Record<string, string>>) => draw(visit, { typed, errors, operation: newId() }, 422);
				const { take } = typed;
				if (take !== "stands" && take !== "sent") return refuse({ take: speak(words, visit.language)("take-missing") });
				try {
					await settle(visit, take, operation);
				} catch (refused) {
					return refuse(refusalIn(refused, visit));
				}
				return seeOther(`${officeOf(visit)}/field?done=settled`);
			},
		},
	];
}
