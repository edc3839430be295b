import { imports as words } from "#words/activities";
import { accountNames } from "../../identity/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { contextOf } from "../../shared/office/index.ts";
import { Facts, LinkButton, Note, OfficePage, Table } from "../../shared/ui/index.ts";
import { formatDate, formatMoment, formatNumber, type Language, speak } from "../../shared/words.ts";
import type { TitledSession } from "../schema.ts";
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
	const sessions = await Promise.all(shown.parts.map(async (part) => ({ ...part, found: await readSession(db, scope, part.session) })));
	const t = speak(words, language);
	const path = `${office}/imports`;
	const isInForce = shown.state === "in-force";
	const [first] = sessions;
	// It is gone when it went with the import that made it.
	const where = sessions.length === 1 && first?.found && <SessionLink language={language} office={office} session={first.found} />;
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
			{sessions.length > 1 && (
				<Table
					caption={t("sessions")}
					columns={[{ label: t("session") }, { label: t("state") }, { label: t("undo-part") }]}
					rows={sessions.map(({ part, found, isUndone }) => ({
						key: String(part),
						cells: [
							found ? <SessionLink language={language} office={office} session={found} /> : t("part-number", { part }),
							<ImportTag language={language} state={isUndone ? "undone" : "in-force"} />,
							!isUndone && <a href={`${path}/${shown.id}/parts/${part}/withdrawal`}>{t("undo-part")}</a>,
						],
					}))}
					empty=""
				/>
			)}
			<ReadingOfFile language={language} reading={reading} />
			<ReadingOfRows language={language} reading={reading} />
		</OfficePage>
	);
}

interface SessionLinkProps {
	readonly language: Language;
	readonly office: string;
	readonly session: TitledSession;
}

function SessionLink({ language, office, session: { id, title, heldOn } }: SessionLinkProps) {
	return <a href={`${office}/sessions/${id}`}>{`${title}, ${formatDate(language, heldOn)}`}</a>;
}
