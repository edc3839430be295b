import { isLanguage, ofBoth } from "../../shared/words.ts";
import type { WorkInLanguage } from "../schema.ts";

/** The language, programme, year and work that an address of ours names; null where it names none. */
export function namedBy(address: string | null, origin: string) {
	const url = URL.parse(address ?? "");
	if (!url || url.origin !== new URL(origin).origin) return null;
	const [, language, programme, campaign, year, work, ...rest] = url.pathname.split("/");
	if (!isLanguage(language) || !programme || campaign !== "campaign" || !year || !work || rest.length > 0) return null;
	return { language, programme, year, work, own: ofBoth(language) };
}

/**
 * What another site may show of a work (oembed.com): a link with its title and its card, never the film itself. A film that stands in
 * another's page could not be taken back.
 */
export function oembedOf(here: WorkInLanguage, { address, origin, provider }: { address: string; origin: string; provider: string }) {
	return {
		version: "1.0",
		type: "link",
		title: here.content.title,
		provider_name: provider,
		provider_url: origin,
		thumbnail_url: `${address}/card.png`,
		thumbnail_width: 1200,
		thumbnail_height: 630,
		cache_age: 3600,
	};
}
