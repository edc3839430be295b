import { EmptyState, Facts, Tag, Written } from "../shared/ui/index.ts";
import { inLanguage, type Language, writtenIn } from "../shared/words.ts";
import { SitePage, type SitePageProps } from "./frame.tsx";
import { Lead, opening } from "./paragraphs.tsx";
import type { ProgrammePlace } from "./place.ts";
import type { PublicDocument } from "./schema.ts";

interface PageProps {
	readonly place: ProgrammePlace;
	readonly card: SitePageProps["card"];
	readonly documents: readonly PublicDocument[];
}

/** Policy documents with the stage each has reached, and what the programme had to do with it. */
export function DocumentsPage({ place, card, documents }: PageProps) {
	const { programme, phrases } = place;
	const { t } = phrases;
	return (
		<SitePage
			place={place}
			path={`/${programme.slug}/documents`}
			title={t("documents")}
			description={opening(t("documents-text"))}
			card={card}
		>
			<h1>{t("documents")}</h1>
			<Lead text={t("documents-text")} />
			{documents.length === 0 && <EmptyState title={t("documents-none")} text={t("documents-none-text")} />}
			{documents.map((document) => (
				<PolicyDocument key={document.title.en} place={place} document={document} />
			))}
		</SitePage>
	);
}

function PolicyDocument({ place: { language, phrases }, document }: { readonly place: ProgrammePlace; readonly document: PublicDocument }) {
	const { t, date } = phrases;
	const { title, issuedBy, part, stage, versions } = document;
	return (
		<section class="card">
			<h2>{inLanguage(title, language)}</h2>
			<p>
				{stage ? (
					<Tag tone="plain">{t("stage-on", { stage: inLanguage(stage.name, language), date: date(stage.reachedOn) })}</Tag>
				) : (
					<Tag tone="quiet">{t("stage-none")}</Tag>
				)}
			</p>
			<Facts
				facts={[
					{ term: t("issued-by"), value: <Written on={language}>{writtenIn(issuedBy, language)}</Written> },
					{ term: t("our-part"), value: inLanguage(part, language) },
				]}
			/>
			{versions.length > 0 && (
				<>
					<h3>{t("versions")}</h3>
					<ul>
						{versions.map(({ dated, note, link }) => (
							<li key={`${dated} ${note.mn}`}>
								{date(dated)}: <Version on={language} note={writtenIn(note, language)} link={link} />
							</li>
						))}
					</ul>
				</>
			)}
		</section>
	);
}

function Version({ on, note, link }: { readonly on: Language; readonly note: string; readonly link: string | null }) {
	const text = <Written on={on}>{note}</Written>;
	return link ? <a href={link}>{text}</a> : text;
}
