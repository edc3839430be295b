import { list as words } from "#words/captions";
import { listFilms } from "../media/index.ts";
import type { ProgrammeVisit } from "../programme/index.ts";
import { contextOf } from "../shared/office/index.ts";
import { ListPage, Table, Tag } from "../shared/ui/index.ts";
import { bothLanguages, inLanguage, type Language, speak } from "../shared/words.ts";
import { accessOf, type FilmAccess } from "./accessibility/store.ts";
import { languageLabel } from "./labels.ts";

/** Every film with what it has for people who do not hear, do not see, or do not understand its language. */
export async function filmsPage(visit: ProgrammeVisit) {
	const context = contextOf(visit, words);
	const { language, office } = context;
	const { db } = visit.programme.handle;
	const films = await listFilms(db);
	const access = await accessOf(
		db,
		films.map(({ id }) => id),
	);
	const t = speak(words, language);
	return (
		<ListPage
			{...context}
			title={t("captions")}
			intro={t("captions-intro")}
			empty={{ title: t("no-films"), text: t("no-films-text") }}
			count={films.length}
		>
			<Table
				caption={t("films-caption", { count: films.length })}
				columns={[{ label: t("film") }, ...bothLanguages.map((of) => ({ label: languageLabel(of, language) })), { label: t("described") }]}
				rows={films.map(({ id, title }) => ({
					key: id,
					cells: [
						<a href={`${office}/captions/${id}`}>{inLanguage(title, language)}</a>,
						...bothLanguages.map((of) => <Captioned language={language} isThere={access.get(id)?.captioned.includes(of) ?? false} />),
						<DescriptionTag language={language} access={access.get(id)} />,
					],
				}))}
				empty={t("no-films")}
			/>
		</ListPage>
	);
}

function Captioned({ language, isThere }: { readonly language: Language; readonly isThere: boolean }) {
	const t = speak(words, language);
	return isThere ? <Tag tone="good">{t("there")}</Tag> : <Tag tone="warn">{t("not-there")}</Tag>;
}

export function DescriptionTag({ language, access }: { readonly language: Language; readonly access: FilmAccess | undefined }) {
	const t = speak(words, language);
	if (!access || access.missing.includes("description")) return <Tag tone="warn">{t("description-missing")}</Tag>;
	if (access.notNeeded) return <Tag tone="quiet">{t("description-not-needed")}</Tag>;
	return <Tag tone="good">{t(access.describedVersion ? "description-version" : "description-written")}</Tag>;
}
