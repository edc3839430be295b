import type { ProgrammeVisit } from "../../programme/index.ts";
import { page, readTyped, seeOther } from "../../shared/http/index.ts";
import { newId } from "../../shared/id.ts";
import { authorOf, officeOf, refusalIn } from "../../shared/office/index.ts";
import { Problem } from "../../shared/problem.ts";
import { confirmImport } from "./import-job.ts";
import { draftsTogether } from "./together.ts";
import { togetherPage } from "./together-page.tsx";

/** Confirms those that are in order and ticked, each as an operation of its own; one that is refused stays a draft and harms no other. */
export async function confirmTogether(visit: ProgrammeVisit): Promise<Response> {
	const { operation = "", take = "", ...typed } = await readTyped(visit);
	const ticked = take.split("\n");
	const { title = "", area = "", site = "", kind, participants } = typed;
	const said = { session: null, title: title.trim() || null, area, site, kind, participants };
	const imported: string[] = [];
	const left: { file: string; reason: string }[] = [];
	for (const { draft, days, isInOrder } of await draftsTogether(visit)) {
		if (!isInOrder || !ticked.includes(draft.id)) continue;
		const parts = [...days].map(([part, heldOn]) => ({ part, heldOn: heldOn ?? "" }));
		const input = parts.length > 1 ? { ...said, parts } : { ...said, heldOn: parts[0]?.heldOn };
		try {
			await confirmImport(
				visit.programme.handle,
				authorOf(visit),
				{ import: draft.id, ...input } as Parameters<typeof confirmImport>[2],
				newId(),
			);
			imported.push(draft.fileName);
		} catch (refused) {
			if (!(refused instanceof Problem)) throw refused;
			// What is wrong with a field is wrong for all of them, and said before anything is written.
			const isField = Object.keys(refused.fields).length > 0;
			if (isField && imported.length === 0) {
				return page(await togetherPage(visit, { typed: { take, ...typed }, errors: refusalIn(refused, visit), operation }), 422);
			}
			left.push({ file: draft.fileName, reason: refused.in(visit.language) });
		}
	}
	if (left.length === 0) return seeOther(`${officeOf(visit)}/imports?done=imported-together`);
	return page(await togetherPage(visit, { typed: {}, errors: {}, operation: newId() }, { imported, left }), 422);
}
