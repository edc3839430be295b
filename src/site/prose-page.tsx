import { SitePage } from "./frame.tsx";
import { Paragraphs } from "./paragraphs.tsx";
import type { ProgrammePlace } from "./place.ts";

/** About, and the accessibility statement: a title and a text that the programme may write itself. */
export function ProsePage({ place, page }: { readonly place: ProgrammePlace; readonly page: "about" | "accessibility" }) {
	const { programme, phrases } = place;
	const { t } = phrases;
	const text = t(`${page}-text`);
	return (
		<SitePage place={place} path={`/${programme.slug}/${page}`} title={t(page)} description={text.split("\n")[0] ?? ""}>
			<h1>{t(page)}</h1>
			<Paragraphs text={text} />
		</SitePage>
	);
}
