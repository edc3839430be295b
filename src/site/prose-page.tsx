import type { ComponentChildren } from "preact";
import { SitePage, type SitePageProps } from "./frame.tsx";
import { opening, Paragraphs } from "./paragraphs.tsx";
import type { ProgrammePlace } from "./place.ts";

/** About, and the accessibility statement: a title and a text that the programme may write itself. */
export function ProsePage({
	place,
	page,
	card,
	children,
}: {
	readonly place: ProgrammePlace;
	readonly page: "about" | "accessibility";
	readonly card: SitePageProps["card"];
	/** What stands below the text that nobody writes. */
	readonly children?: ComponentChildren;
}) {
	const { programme, phrases } = place;
	const { t } = phrases;
	const text = t(`${page}-text`);
	return (
		<SitePage place={place} path={`/${programme.slug}/${page}`} title={t(page)} description={opening(text)} card={card}>
			<h1>{t(page)}</h1>
			<Paragraphs text={text} />
			{children}
		</SitePage>
	);
}
