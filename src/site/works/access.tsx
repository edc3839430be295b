import { ownName, Table } from "../../shared/ui/index.ts";
import { ofBoth } from "../../shared/words.ts";
import type { ProgrammePlace } from "../place.ts";
import type { PublicCampaignYear, PublicWork, WorkInLanguage } from "../schema.ts";
import { pathOfWork } from "./addresses.ts";

interface AccessProps {
	readonly place: ProgrammePlace;
	readonly years: readonly PublicCampaignYear[];
}

interface Listed {
	readonly year: PublicCampaignYear;
	readonly work: PublicWork;
	readonly here: WorkInLanguage;
}

/** The part of the accessibility statement that nobody writes: what each work has for whoever cannot see or hear it, as it is today. */
export function AccessOfWorks({ place, years }: AccessProps) {
	const { language, phrases } = place;
	const { t } = phrases;
	const listed = years.flatMap((year) =>
		year.works.flatMap((work): Listed[] => {
			const here = work.in[ofBoth(language)];
			return here ? [{ year, work, here }] : [];
		}),
	);
	const films = listed.filter(({ work }) => work.kind === "video");
	const posters = listed.filter(({ work }) => work.kind === "poster");
	if (listed.length === 0) return null;
	return (
		<section>
			<h2>{t("access-title")}</h2>
			<p>{t("access-text")}</p>
			<p>
				{t("access-films", { count: films.length, captioned: films.filter(({ here }) => captioned(here).length > 0).length })}{" "}
				{t("access-posters", { count: posters.length, worded: posters.filter(({ here }) => isWorded(here)).length })}
			</p>
			{films.length > 0 && <FilmsTable place={place} films={films} />}
		</section>
	);
}

function FilmsTable({ place, films }: { readonly place: ProgrammePlace; readonly films: readonly Listed[] }) {
	const { language, programme, phrases } = place;
	const { t } = phrases;
	return (
		<Table
			caption={t("access-caption")}
			columns={[{ label: t("kind-video") }, { label: t("access-captions") }, { label: t("transcript") }, { label: t("described") }]}
			rows={films.map(({ year, work, here }) => ({
				key: work.item,
				cells: [
					<a href={`/${language}/${programme.slug}${pathOfWork(year, work)}`}>{here.content.title}</a>,
					captioned(here).map(ownName).join(", ") || t("access-missing"),
					captioned(here).length > 0 ? t("access-there") : t("access-missing"),
					descriptionOf(here, t),
				],
			}))}
			empty={t("works-none")}
		/>
	);
}

function captioned({ tracks }: WorkInLanguage) {
	return tracks.filter(({ kind }) => kind !== "descriptions").map(({ language }) => language);
}

function isWorded({ content }: WorkInLanguage): boolean {
	return content.imageAlt !== "" && content.blocks.length > 0;
}

/** A version with a voice that describes, a text for a voice to read, or why neither is needed. */
function descriptionOf({ describedFilm, tracks, undescribedBecause }: WorkInLanguage, t: ProgrammePlace["phrases"]["t"]): string {
	if (describedFilm || tracks.some(({ kind }) => kind === "descriptions")) return t("access-there");
	return undescribedBecause ?? t("access-missing");
}
