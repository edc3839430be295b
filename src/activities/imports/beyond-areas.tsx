import { imports as words } from "#words/activities";
import { fewestAskedAbout, lookBeyond, looksLeft, toldBeyond } from "../../people/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { readTyped, seeOther } from "../../shared/http/index.ts";
import { isId, newId } from "../../shared/id.ts";
import { authorOf, contextOf, officeOf } from "../../shared/office/index.ts";
import { Form, Note } from "../../shared/ui/index.ts";
import { formatMoment, formatNumber, speak } from "../../shared/words.ts";
import type { RegisterImport } from "../schema.ts";
import { recordsOf } from "./records.ts";
import { readingOf, shownDraft } from "./shown-import.ts";

/** How many people of a draft are on record beyond the viewer's areas: what they were told, and the way to ask. */
export async function beyondAreas(visit: ProgrammeVisit, draft: RegisterImport, people: number) {
	const { handle } = visit.programme;
	const { viewer, language } = visit;
	const { scope, office } = contextOf(visit);
	if (scope.includes("") || !viewer.can("people.read")) return null;
	const t = speak(words, language);
	const number = (value: number) => formatNumber(language, value);
	const told = await toldBeyond(handle.db, viewer.account, draft.id);
	const left = await looksLeft(handle.db, handle, viewer);
	return (
		<section aria-labelledby="beyond">
			<h2 id="beyond">{t("beyond")}</h2>
			{told && (
				<Note>
					<p>{t("beyond-told", { low: number(told.low), high: number(told.high), people: number(told.people) })}</p>
					<p>{t("beyond-noted", { moment: formatMoment(language, told.at) })}</p>
				</Note>
			)}
			{people < fewestAskedAbout ? (
				<p class="hint">{t("beyond-few", { fewest: fewestAskedAbout })}</p>
			) : left <= 0 ? (
				<p class="note">{t("beyond-exhausted")}</p>
			) : (
				<>
					<p class="hint">{t("beyond-hint", { left })}</p>
					<Form action={`${office}/imports/${draft.id}/beyond`} operation={newId()} submit={t("beyond-ask")} tone="quiet" />
				</>
			)}
		</section>
	);
}

export async function askBeyond(visit: ProgrammeVisit): Promise<Response> {
	const draft = await shownDraft(visit);
	const { operation = "" } = await readTyped(visit);
	const records = recordsOf(await readingOf(visit, draft), draft.id);
	const asked = { register: draft.id, records, operation: isId(operation) ? operation : newId() };
	await lookBeyond(visit.programme.handle, authorOf(visit), asked);
	return seeOther(`${officeOf(visit)}/imports/${draft.id}#beyond`);
}
