import { media as words } from "#words/media";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { contextOf } from "../../shared/office/index.ts";
import { Button, FileField, FormPage, type FormState, IslandScript, OfficePage, TextArea, TextField } from "../../shared/ui/index.ts";
import { inLanguage, type Language, speak } from "../../shared/words.ts";
import { uploadIsland } from "../islands.ts";
import { filmTypes } from "../receiving/recognition.ts";
import { mostSentBytes } from "../schema.ts";
import { shownFilm } from "../store.ts";

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

interface SaidFieldsProps {
	readonly form: FormState;
	readonly language: Language;
	readonly known?: { readonly title: { mn: string; en: string }; readonly description: { mn: string | null; en: string | null } };
}

/** What it is called and what is to be seen, in both languages. */
export function SaidFields({ form, language, known }: SaidFieldsProps) {
	const t = speak(words, language);
	return (
		<>
			<TextField form={form} name="titleMn" label={t("title-mn")} hint={t("title-hint")} value={known?.title.mn} />
			<TextField form={form} name="titleEn" label={t("title-en")} value={known?.title.en} />
			<TextArea
				form={form}
				name="descriptionMn"
				label={t("seen-mn")}
				hint={t("seen-hint")}
				rows={2}
				value={known?.description.mn ?? undefined}
			/>
			<TextArea form={form} name="descriptionEn" label={t("seen-en")} rows={2} value={known?.description.en ?? undefined} />
		</>
	);
}

export async function filmDescriptionPage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office } = contextOf(visit);
	const film = await shownFilm(visit.programme.handle.db, visit.params.id);
	const back = { href: `${office}/media/films/${film.id}`, label: inLanguage(film.title, language) };
	return (
		<FormPage {...{ frame, form, back }} title={speak(words, language)("describe")} action={`${back.href}/description`}>
			<SaidFields form={form} language={language} known={film} />
		</FormPage>
	);
}

export async function filmRemovalPage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office } = contextOf(visit);
	const film = await shownFilm(visit.programme.handle.db, visit.params.id);
	const t = speak(words, language);
	const back = { href: `${office}/media/films/${film.id}`, label: inLanguage(film.title, language) };
	return (
		<FormPage
			{...{ frame, form, back }}
			title={t("remove-film")}
			intro={t("remove-intro")}
			action={`${back.href}/removal`}
			submit={t("remove")}
			tone="danger"
			cancel={{ label: t("keep") }}
		>
			<TextArea form={form} name="because" label={t("because")} rows={2} />
		</FormPage>
	);
}
