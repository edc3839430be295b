import { imports as words } from "#words/activities";
import { accountNames } from "../../identity/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { contextOf } from "../../shared/office/index.ts";
import { Facts, LinkButton, Note, OfficePage } from "../../shared/ui/index.ts";
import { formatDate, formatMoment, formatNumber, speak } from "../../shared/words.ts";
import { readSession } from "../store.ts";
import { ImportTag } from "./pages.tsx";
import { ReadingOfFile, ReadingOfRows } from "./register-reading.tsx";
import { readingOf, shownImport } from "./shown-import.ts";

/** An import after it was confirmed, with the way to undo it and the file as it was understood. */
export async function importPage(visit: ProgrammeVisit) {
	const context = contextOf(visit, words);
	const { frame, language, office, scope, notice } = context;
	const { db } = visit.programme.handle;
	const shown = await shownImport(visit);
	const reading = await readingOf(visit, shown);
	const uploader = shown.uploadedBy && ((await accountNames(db, [shown.uploadedBy])).get(shown.uploadedBy) ?? shown.uploadedBy);
	// It is gone when it went with the import that made it.
	const session = shown.session ? await readSession(db, scope, shown.session) : null;
	const t = speak(words, language);
	const path = `${office}/imports`;
	const isInForce = shown.state === "in-force";
	const where = session && <a href={`${office}/sessions/${session.id}`}>{`${session.title}, ${formatDate(language, session.heldOn)}`}</a>;
	return (
		<OfficePage
			frame={frame}
			title={shown.fileName}
			notice={notice}
			back={{ href: path, label: t("imports") }}
			actions={
				isInForce && (
					<LinkButton tone="quiet" href={`${path}/${shown.id}/withdrawal`}>
						{t("undo")}
					</LinkButton>
				)
			}
		>
			{!isInForce && (
				<Note>
					<p>{t("undone-note")}</p>
				</Note>
			)}
			<Facts
				facts={[
					{ term: t("state"), value: <ImportTag language={language} state={shown.state} /> },
					...(where ? [{ term: t("session"), value: where }] : []),
					{ term: t("attendances"), value: formatNumber(language, shown.rows) },
					{ term: t("uploaded-at"), value: formatMoment(language, shown.uploadedAt) },
					{ term: t("uploaded-by"), value: uploader ?? t("by-machine") },
				]}
			/>
			<ReadingOfFile language={language} reading={reading} />
			<ReadingOfRows language={language} reading={reading} />
		</OfficePage>
	);
}
