import { media as words } from "#words/media";
import { WhoIsInIt } from "../../consent/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { contextOf } from "../../shared/office/index.ts";
import {
	Facts,
	FileField,
	Form,
	FormPage,
	type FormState,
	LinkButton,
	Note,
	OfficePage,
	RadioField,
	Table,
	Tag,
} from "../../shared/ui/index.ts";
import { inLanguage, speak } from "../../shared/words.ts";
import { fileNameOf, progressLabel, purposeLabel, sizeLabel, stateLabel, stateTones } from "../labels.ts";
import { mediaOperations } from "../operations.ts";
import { imageTypes } from "../receiving/recognition.ts";
import { SaidFields } from "../said-pages.tsx";
import { purposes } from "../schema.ts";
import { shownImage } from "../store.ts";
import { waitingNotice } from "../waiting/notice.tsx";

/** Seconds: pictures are made in two or three. */
const reloadAfter = 3;

export async function imagePage(visit: ProgrammeVisit, form: FormState) {
	const context = contextOf(visit, words);
	const { frame, language, office, notice, mayRun } = context;
	const image = await shownImage(visit.programme.handle.db, visit.params.id);
	const mayWrite = mayRun(mediaOperations.described);
	const t = speak(words, language);
	const here = `${office}/media/images/${image.id}`;
	const isUnderWay = image.state === "waiting" || image.state === "in_work";
	const shown = image.renditions.filter(({ mediaType }) => mediaType === "image/webp").at(-1);
	return (
		<OfficePage
			frame={frame}
			title={inLanguage(image.title, language)}
			notice={notice}
			form={form}
			back={{ href: `${office}/media`, label: t("media") }}
			reload={isUnderWay && visit.url.searchParams.get("reload") === "yes" ? reloadAfter : null}
			actions={mayWrite && <LinkButton href={`${here}/description`}>{t("describe")}</LinkButton>}
		>
			{await waitingNotice({ visit, medium: image, form })}
			{isUnderWay && <p>{progressLabel(image, language) ?? t("waits")}</p>}
			{(image.state === "failed" || image.state === "unmade") && (
				<Note>
					<p>{image.problem ? inLanguage(image.problem, language) : t("stopped-text")}</p>
					{mayWrite && <Form form={form} action={`${here}/renditions`} submit={t("make")} />}
				</Note>
			)}
			{shown && (
				<img
					class="preview"
					src={`${here}/renditions/${fileNameOf(shown)}`}
					alt={image.description[language === "mn" ? "mn" : "en"] ?? ""}
					width={shown.width ?? undefined}
					height={shown.height ?? undefined}
				/>
			)}
			<Facts
				facts={[
					{ term: t("state"), value: <Tag tone={stateTones[image.state]}>{stateLabel(image.state, language)}</Tag> },
					{ term: t("purpose"), value: purposeLabel(image.purpose, language) },
					{ term: t("seen-mn"), value: image.description.mn ?? t("not-written") },
					{ term: t("seen-en"), value: image.description.en ?? t("not-written") },
				]}
			/>
			<Table
				caption={t("renditions-caption")}
				columns={[{ label: t("rendition") }, { label: t("pixels"), short: true }, { label: t("size"), numeric: true }]}
				rows={image.renditions.map((rendition) => ({
					key: rendition.name,
					cells: [
						<a href={`${here}/renditions/${fileNameOf(rendition)}`}>{rendition.name}</a>,
						rendition.width !== null &&
							rendition.height !== null &&
							t("pixels-of", { width: String(rendition.width), height: String(rendition.height) }),
						sizeLabel(rendition.bytes, language),
					],
				}))}
				empty={t("no-renditions")}
			/>
			{image.purpose !== "logo" && <WhoIsInIt context={context} asset={image.id} />}
			{mayWrite && (
				<p>
					<a href={`${here}/removal`}>{t("remove-image")}</a>
				</p>
			)}
		</OfficePage>
	);
}

export async function newImagePage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office } = contextOf(visit);
	const t = speak(words, language);
	const back = { href: `${office}/media`, label: t("media") };
	return (
		<FormPage {...{ frame, form, back }} title={t("add-image")} action={`${office}/media/images`} submit={t("send")} uploads>
			<RadioField
				form={form}
				name="purpose"
				label={t("purpose")}
				options={purposes.map((purpose) => ({
					value: purpose,
					label: purposeLabel(purpose, language),
					hint: t(`purpose-${purpose}-hint`),
				}))}
				value="picture"
			/>
			<SaidFields form={form} language={language} />
			<FileField form={form} name="file" label={t("image-file")} hint={t("image-file-hint")} accept={imageTypes} />
		</FormPage>
	);
}
