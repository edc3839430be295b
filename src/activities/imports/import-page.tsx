import { imports as words } from "#words/activities";
import { Facts, LinkButton, Note, OfficePage } from "../../shared/ui/index.ts";
import { formatDate, formatMoment, formatNumber, speak } from "../../shared/words.ts";
import type { RegisterReading } from "../registers/schema.ts";
import type { RegisterImport, TitledSession } from "../schema.ts";
import type { Surroundings } from "../surroundings.ts";
import { ImportTag } from "./pages.tsx";
import { ReadingOfFile, ReadingOfRows } from "./register-reading.tsx";

interface ImportPageProps {
	readonly around: Surroundings;
	readonly shown: RegisterImport;
	readonly uploader: string | null;
	/** Null when the session went with the import that made it. */
	readonly session: TitledSession | null;
	readonly reading: RegisterReading;
	readonly notice: string | null;
}

/** An import after it was confirmed, with the way to undo it and the file as it was understood. */
export function ImportPage({ around, shown, uploader, session, reading, notice }: ImportPageProps) {
	const { frame, language, office, mayImport } = around;
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
				mayImport &&
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
