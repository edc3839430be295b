import { imports as words } from "#words/activities";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { contextOf } from "../../shared/office/index.ts";
import { FormPage, type FormState } from "../../shared/ui/index.ts";
import { formatDate, speak } from "../../shared/words.ts";
import { problem } from "../problems.ts";
import { readSession } from "../store.ts";
import { shownImport } from "./shown-import.ts";

export async function withdrawalPage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office } = contextOf(visit);
	const shown = await shownImport(visit);
	if (shown.state === "draft") throw problem("import-unknown");
	const t = speak(words, language);
	const back = { href: `${office}/imports/${shown.id}`, label: shown.fileName };
	return (
		<FormPage
			{...{ frame, form, back }}
			title={t("undo-question", { file: shown.fileName })}
			intro={t("undo-text", { count: shown.rows })}
			action={`${back.href}/withdrawal`}
			submit={t("undo")}
			tone="danger"
			cancel={{ label: t("keep-import") }}
		/>
	);
}

/** One session of a register is taken back, and the others stay. */
export async function partWithdrawalPage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office, scope } = contextOf(visit);
	const shown = await shownImport(visit);
	const part = shown.parts.find((one) => String(one.part) === visit.params.part);
	const session = part && (await readSession(visit.programme.handle.db, scope, part.session));
	if (!part || !session) throw problem("import-unknown");
	const t = speak(words, language);
	const back = { href: `${office}/imports/${shown.id}`, label: shown.fileName };
	return (
		<FormPage
			{...{ frame, form, back }}
			title={t("undo-part-question", { title: session.title, day: formatDate(language, session.heldOn) })}
			intro={t("undo-part-text", { file: shown.fileName })}
			action={`${back.href}/parts/${part.part}/withdrawal`}
			submit={t("undo-part")}
			tone="danger"
			cancel={{ label: t("keep-import") }}
		/>
	);
}
