import type { Programme } from "../programme/index.ts";
import { Card, Cards, EmptyState, Illustration, LinkButton } from "../shared/ui/index.ts";
import { inLanguage, type Language } from "../shared/words.ts";
import { DemoNotice, homePlace, SitePage } from "./frame.tsx";

interface HomeProps {
	readonly language: Language;
	readonly origin: string;
}

export function HomePage({ language, origin, programmes }: HomeProps & { readonly programmes: readonly Programme[] }) {
	const place = homePlace(language, origin);
	const { t } = place.phrases;
	return (
		<SitePage place={place} path="" title={t("home-title")} description={t("home-lead")}>
			<div class="hero">
				<div>
					<h1>{t("home-title")}</h1>
					<p class="lead">{t("home-lead")}</p>
				</div>
				<Illustration name="school-road" />
			</div>
			{programmes.length === 0 ? (
				<EmptyState title={t("home-none")} text={t("home-none-text")} />
			) : (
				<Cards>
					{programmes.map((programme) => (
						<Card key={programme.slug}>
							<h2>{inLanguage(programme.name, language)}</h2>
							{programme.isDemo && <DemoNotice phrases={place.phrases} />}
							<p>{inLanguage(programme.summary, language)}</p>
							<LinkButton tone="quiet" href={`/${language}/${programme.slug}`}>
								{t("open-programme")}
							</LinkButton>
						</Card>
					))}
				</Cards>
			)}
		</SitePage>
	);
}

export function NotFoundPage({ language, origin }: HomeProps) {
	const place = homePlace(language, origin);
	const { t } = place.phrases;
	return (
		<SitePage place={place} path="" title={t("not-found")} description={t("not-found")} isIndexed={false}>
			<h1>{t("not-found")}</h1>
			<p class="lead">{t("not-found-text")}</p>
			<p>
				<LinkButton href={`/${language}`}>{t("to-home")}</LinkButton>
			</p>
			<Illustration name="steppe" />
		</SitePage>
	);
}
