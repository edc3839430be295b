import { CountsDevices, KeptHere, keptTexts } from "../reach/index.ts";
import { ofBoth } from "../shared/words.ts";
import { SitePage } from "./frame.tsx";
import { Lead } from "./paragraphs.tsx";
import type { ProgrammePlace } from "./place.ts";
import type { PublicCampaignYear } from "./schema.ts";
import { pathOfWork } from "./works/addresses.ts";

interface KeptProps {
	readonly place: ProgrammePlace;
	readonly years: readonly PublicCampaignYear[];
}

/** What the browser of whoever reads it keeps of what it counted, in plain words, and how to delete it. */
export function KeptPage({ place, years }: KeptProps) {
	const { language, programme } = place;
	const { title, lead } = keptTexts(language);
	const works = years.flatMap((year) =>
		year.works.flatMap((work) => {
			const here = work.in[ofBoth(language)];
			return here ? [{ item: work.item, title: here.content.title, href: `/${language}/${programme.slug}${pathOfWork(year, work)}` }] : [];
		}),
	);
	return (
		<SitePage place={place} path={`/${programme.slug}/kept`} title={title} description={lead}>
			<h1>{title}</h1>
			<Lead text={lead} />
			<KeptHere language={language} works={works} />
			<CountsDevices programme={programme.slug} />
		</SitePage>
	);
}
