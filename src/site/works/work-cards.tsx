import { type OneOfBoth, ofBoth } from "../../shared/words.ts";
import type { ProgrammePlace } from "../place.ts";
import type { PublicCampaignYear, PublicWork, WorkInLanguage } from "../schema.ts";
import { pathOfWork } from "./addresses.ts";
import { Picture } from "./picture.tsx";
import { chosenSize, megabytes, minutes } from "./rules.ts";

interface CardsProps {
	readonly place: ProgrammePlace;
	readonly year: PublicCampaignYear;
	readonly works: readonly PublicWork[];
}

/** What is public of a work for a reader of a language: in theirs, else in the other, which is said. */
export function shownTo(work: PublicWork, language: OneOfBoth): WorkInLanguage | null {
	return work.in[language] ?? work.in.mn ?? work.in.en;
}

/** Works as cards that lead to their pages; those that are not public are not among them. */
export function WorkCards({ place, year, works }: CardsProps) {
	const shown = works.flatMap((work) => {
		const here = shownTo(work, ofBoth(place.language));
		return here ? [{ work, here }] : [];
	});
	if (shown.length === 0) return null;
	return (
		<ul class="works">
			{shown.map(({ work, here }) => (
				<WorkCard key={work.item} {...{ place, year, work, here }} />
			))}
		</ul>
	);
}

type CardProps = Omit<CardsProps, "works"> & { readonly work: PublicWork; readonly here: WorkInLanguage };

function WorkCard({ place, year, work, here }: CardProps) {
	const { language, programme, phrases } = place;
	const { t } = phrases;
	const isOwn = here.language === ofBoth(language);
	// A page that there is in this language is opened in it, also in a further language whose readers are given English.
	const at = `/${isOwn ? language : here.language}/${programme.slug}${pathOfWork(year, work)}`;
	const chosen = here.film && chosenSize(here.film.renditions, null);
	return (
		<li class="work">
			<a href={at} lang={isOwn ? undefined : here.language} hreflang={isOwn ? undefined : here.language}>
				<Still here={here} at={at} />
				<strong>{here.content.title}</strong>
			</a>
			<p class="soft">
				{[
					t(`kind-${work.kind}`),
					here.film?.durationMs ? minutes(here.film.durationMs) : null,
					chosen ? t("megabytes", { megabytes: megabytes(chosen.rendition.bytes) }) : null,
					isOwn ? null : t(`in-${here.language}-only`),
				]
					.filter(Boolean)
					.join(" · ")}
			</p>
		</li>
	);
}

/** A frame of the film or the picture of the work. What it shows is said on its own page, and its title stands below. */
function Still({ here, at }: { readonly here: WorkInLanguage; readonly at: string }) {
	const image = here.content.image === null ? null : here.pictures.get(here.content.image);
	if (image) return <Picture image={image} alt="" at={`${at}/pictures`} sizes="(min-width: 46rem) 20rem, 42vw" />;
	const frame = here.film?.renditions.find(({ name }) => name === "poster.webp") ?? here.film?.poster;
	if (!frame) return null;
	return <img src={`${at}/film/${frame.name}`} width={frame.width ?? undefined} height={frame.height ?? undefined} alt="" loading="lazy" />;
}
