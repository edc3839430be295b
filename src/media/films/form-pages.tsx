import { media as words } from "#words/media";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { contextOf } from "../../shared/office/index.ts";
import { Button, FileField, type FormState, IslandScript, OfficePage } from "../../shared/ui/index.ts";
import { type Language, speak } from "../../shared/words.ts";
import { uploadIsland } from "../islands.ts";
import { filmTypes } from "../receiving/recognition.ts";
import { SaidFields } from "../said-pages.tsx";
import { mostSentBytes } from "../schema.ts";

/** What the script that sends a film in parts goes by. The texts are the page's; `0` and `ID` stand for what it knows. */
export function uploadFacts(office: string, language: Language) {
	const t = speak(words, language);
	return {
		"data-uploads": `${office}/media/uploads`,
		"data-done": `${office}/media/films/ID?done=sent&reload=yes`,
		"data-sent": t("sent-share", { percent: 0 }),
		"data-waits": t("network-away"),
		"data-other": t("other-file"),
	};
}

export function UploadProgress({ language }: { readonly language: Language }) {
	return (
		<div class="progress" data-progress hidden>
			<p data-said role="status" />
			<progress value={0} max={100} aria-label={speak(words, language)("sent-bar")} />
		</div>
	);
}

/** A new film: with the script it is sent in parts, without it in one piece. */
export async function newFilmPage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office } = contextOf(visit);
	const t = speak(words, language);
	const path = `${office}/media`;
	return (
		<OfficePage frame={frame} title={t("add-film")} form={form} back={{ href: path, label: t("media") }}>
			<p>{t("add-film-intro")}</p>
			<form
				method="post"
				action={`${path}/films`}
				enctype="multipart/form-data"
				novalidate
				data-begin={`${path}/films/uploads`}
				{...uploadFacts(office, language)}
			>
				<input type="hidden" name="operation" value={form.operation} />
				<SaidFields form={form} language={language} />
				<FileField
					form={form}
					name="file"
					label={t("film-file")}
					hint={t("film-file-hint", { megabytes: mostSentBytes / 1024 ** 2 })}
					accept={filmTypes}
				/>
				<UploadProgress language={language} />
				<div class="actions">
					<Button>{t("send")}</Button>
					<a href={path}>{t("cancel")}</a>
				</div>
			</form>
			<IslandScript island={uploadIsland} />
		</OfficePage>
	);
}
