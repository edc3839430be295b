import { announcement as words } from "#words/site";
import { accountNames } from "../../identity/index.ts";
import { listImages } from "../../media/index.ts";
import { listPartners, type ProgrammeVisit } from "../../programme/index.ts";
import { acceptedTypes, keptLabel } from "../../shared/files/index.ts";
import { newId } from "../../shared/id.ts";
import { contextOf } from "../../shared/office/index.ts";
import {
	DateField,
	FileField,
	Form,
	FormPage,
	type FormState,
	LinkButton,
	OfficePage,
	SelectField,
	Table,
	TextArea,
	TextField,
} from "../../shared/ui/index.ts";
import { formatShortDate, inLanguage, speak } from "../../shared/words.ts";
import { problem } from "../problems.ts";
import { listAnnouncementDocuments, listAnnouncements, logos } from "./store.ts";

/** What stands on the announcement, its documents and logos, and every version there was of its text. */
export async function announcementOfficePage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office, notice } = contextOf(visit, words);
	const { db } = visit.programme.handle;
	const t = speak(words, language);
	const versions = await listAnnouncements(db);
	const documents = await listAnnouncementDocuments(db);
	const partners = await listPartners(db);
	const chosen = await logos.inForce(db).select(["partner", "image"]).execute();
	const names = await accountNames(
		db,
		versions.map(({ writtenBy }) => writtenBy),
	);
	const here = `${office}/announcement`;
	return (
		<OfficePage
			{...{ frame, notice, form }}
			title={t("announcement")}
			actions={
				<>
					<LinkButton href={`${here}/text`}>{t("write-announcement")}</LinkButton>
					<LinkButton tone="quiet" href={`/${language}/${visit.programme.slug}/announcement`}>
						{t("see-announcement")}
					</LinkButton>
				</>
			}
		>
			<p>{t("announcement-intro")}</p>
			<Table
				caption={t("documents")}
				columns={[{ label: t("document") }, { label: t("day"), short: true }, { label: t("remove") }]}
				rows={documents.map(({ id, title, dated }) => ({
					key: id,
					cells: [
						inLanguage(title, language),
						formatShortDate(language, dated),
						<Form action={`${here}/documents/${id}/removal`} operation={newId()} submit={t("remove")} tone="quiet" />,
					],
				}))}
				empty={t("no-documents")}
			/>
			<p>
				<LinkButton tone="quiet" href={`${here}/documents/new`}>
					{t("add-document")}
				</LinkButton>
			</p>
			<Table
				caption={t("logos")}
				columns={[{ label: t("partner") }, { label: t("logo") }, { label: t("change") }]}
				rows={partners.map(({ id, name }) => ({
					key: id,
					cells: [
						inLanguage(name, language),
						t(chosen.some(({ partner }) => partner === id) ? "logo-chosen" : "logo-none"),
						<a href={`${here}/logos/${id}`}>{t("choose-logo")}</a>,
					],
				}))}
				empty={t("no-partners")}
			/>
			<Table
				caption={t("history")}
				columns={[{ label: t("headline") }, { label: t("day"), short: true }, { label: t("written-by") }]}
				rows={versions.map((version) => ({
					key: String(version.seq),
					cells: [
						<details>
							<summary>{inLanguage(version.headline, language)}</summary>
							<p>{inLanguage(version.lead, language)}</p>
							<p class="written">{inLanguage(version.text, language)}</p>
						</details>,
						formatShortDate(language, version.writtenOn),
						version.writtenBy === null ? t("by-tegsh") : (names.get(version.writtenBy) ?? t("somebody")),
					],
				}))}
				empty={t("nothing-written")}
			/>
		</OfficePage>
	);
}

export async function announcementTextPage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office, today } = contextOf(visit);
	const [now] = await listAnnouncements(visit.programme.handle.db);
	const { name, summary } = visit.programme;
	const t = speak(words, language);
	const back = { href: `${office}/announcement`, label: t("announcement") };
	return (
		<FormPage {...{ frame, form, back }} title={t("write-announcement")} action={`${back.href}/text`}>
			<DateField form={form} name="publishedOn" label={t("published-on")} value={now?.publishedOn ?? today} />
			<TextField form={form} name="headlineMn" label={t("headline-mn")} value={now?.headline.mn ?? name.mn} />
			<TextField form={form} name="headlineEn" label={t("headline-en")} value={now?.headline.en ?? name.en} />
			<TextArea form={form} name="leadMn" label={t("lead-mn")} rows={3} value={now?.lead.mn ?? summary.mn} />
			<TextArea form={form} name="leadEn" label={t("lead-en")} rows={3} value={now?.lead.en ?? summary.en} />
			<TextArea form={form} name="textMn" label={t("text-mn")} hint={t("text-hint")} rows={12} value={now?.text.mn} />
			<TextArea form={form} name="textEn" label={t("text-en")} rows={12} value={now?.text.en} />
		</FormPage>
	);
}

export async function announcementDocumentPage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office, today } = contextOf(visit);
	const t = speak(words, language);
	const back = { href: `${office}/announcement`, label: t("announcement") };
	return (
		<FormPage {...{ frame, form, back }} title={t("add-document")} action={`${back.href}/documents`} uploads>
			<TextField form={form} name="titleMn" label={t("title-mn")} />
			<TextField form={form} name="titleEn" label={t("title-en")} />
			<DateField form={form} name="dated" label={t("dated")} value={today} />
			<FileField form={form} name="file" label={t("file")} hint={keptLabel(["document"], language)} accept={acceptedTypes(["document"])} />
		</FormPage>
	);
}

export async function logoPage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office } = contextOf(visit);
	const { db } = visit.programme.handle;
	const partner = (await listPartners(db)).find(({ id }) => id === visit.params.partner);
	if (!partner) throw problem("partner-unknown");
	const t = speak(words, language);
	const images = (await listImages(db)).filter(({ purpose }) => purpose === "logo");
	const now = await logos.inForce(db).select("image").where("partner", "=", partner.id).executeTakeFirst();
	const back = { href: `${office}/announcement`, label: t("announcement") };
	const options = images.map(({ id, title }) => ({ value: id, label: inLanguage(title, language) }));
	return (
		<FormPage
			{...{ frame, form, back }}
			title={t("logo-of", { partner: inLanguage(partner.name, language) })}
			action={`${back.href}/logos/${partner.id}`}
		>
			<SelectField
				form={form}
				name="image"
				label={t("logo")}
				hint={t("logo-hint")}
				options={[{ value: "", label: t("logo-none") }, ...options]}
				value={now?.image ?? ""}
			/>
		</FormPage>
	);
}
