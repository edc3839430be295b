import { description as words } from "#words/captions";
import { listFilms } from "../../media/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { contextOf } from "../../shared/office/index.ts";
import { FormPage, type FormState, RadioField, SelectField, TextArea } from "../../shared/ui/index.ts";
import { inLanguage, speak } from "../../shared/words.ts";
import { shownFilm } from "../films.ts";
import { descriptionAnswers } from "../schema.ts";
import { accessOf } from "./store.ts";

/** How somebody who does not see learns what is only to be seen: another version of the film, or why none is needed. */
export async function descriptionPage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office } = contextOf(visit);
	const { db } = visit.programme.handle;
	const film = await shownFilm(db, visit.params.film);
	const access = (await accessOf(db, [film.id])).get(film.id);
	const others = (await listFilms(db)).filter(({ id }) => id !== film.id);
	const t = speak(words, language);
	const path = `${office}/captions/${film.id}`;
	const answer = access?.describedVersion ? "described_version" : access?.notNeeded ? "not_needed" : undefined;
	return (
		<FormPage
			{...{ frame, form }}
			title={t("description")}
			intro={t("description-intro")}
			back={{ href: path, label: inLanguage(film.title, language) }}
			action={`${path}/description`}
		>
			<RadioField
				form={form}
				name="answer"
				label={t("answer")}
				value={answer}
				options={descriptionAnswers.map((one) => ({ value: one, label: t(one), hint: t(`${one}-hint`) }))}
			/>
			<SelectField
				form={form}
				name="described"
				label={t("described")}
				value={access?.describedVersion ?? ""}
				options={[{ value: "", label: t("none") }, ...others.map(({ id, title }) => ({ value: id, label: inLanguage(title, language) }))]}
			/>
			<TextArea form={form} name="reasonMn" label={t("reason-mn")} hint={t("reason-hint")} rows={2} value={access?.notNeeded?.mn} />
			<TextArea form={form} name="reasonEn" label={t("reason-en")} rows={2} value={access?.notNeeded?.en} />
		</FormPage>
	);
}
