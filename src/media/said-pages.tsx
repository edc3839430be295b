import { media as words } from "#words/media";
import type { ProgrammeVisit } from "../programme/index.ts";
import type { Database } from "../shared/database/index.ts";
import { contextOf } from "../shared/office/index.ts";
import { FormPage, type FormState, TextArea, TextField } from "../shared/ui/index.ts";
import { inLanguage, type Language, speak } from "../shared/words.ts";
import { pathOf } from "./order.ts";
import type { Film, Image } from "./schema.ts";

interface SaidFieldsProps {
	readonly form: FormState;
	readonly language: Language;
	readonly known?: Pick<Film | Image, "title" | "description">;
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

/** Finds the film, or the image, that an address names. @throws Problem where there is none */
type Find = (db: Database, id: string | undefined) => Promise<Film | Image>;
type Page = (visit: ProgrammeVisit, form: FormState) => Promise<ReturnType<typeof FormPage>>;

/** The form that says anew what a film or an image is called and what is to be seen. */
export const descriptionPageOf =
	(find: Find): Page =>
	async (visit, form) => {
		const { medium, frame, language, back } = await addressed(visit, find);
		return (
			<FormPage {...{ frame, form, back }} title={speak(words, language)("describe")} action={`${back.href}/description`}>
				<SaidFields form={form} language={language} known={medium} />
			</FormPage>
		);
	};

/** The form that takes a film or an image away, with the reason. */
export const removalPageOf =
	(find: Find): Page =>
	async (visit, form) => {
		const { medium, frame, language, back } = await addressed(visit, find);
		const t = speak(words, language);
		return (
			<FormPage
				{...{ frame, form, back }}
				title={t(medium.kind === "image" ? "remove-image" : "remove-film")}
				intro={t("remove-intro")}
				action={`${back.href}/removal`}
				submit={t("remove")}
				tone="danger"
				cancel={{ label: t("keep") }}
			>
				<TextArea form={form} name="because" label={t("because")} rows={2} />
			</FormPage>
		);
	};

async function addressed(visit: ProgrammeVisit, find: Find) {
	const { frame, language, office } = contextOf(visit);
	const medium = await find(visit.programme.handle.db, visit.params.id);
	return { medium, frame, language, back: { href: `${office}/${pathOf(medium)}`, label: inLanguage(medium.title, language) } };
}
