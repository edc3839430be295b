import type { Indicator } from "../indicators/schema.ts";
import { BigNumber, LinkButton } from "../shared/ui/index.ts";
import { inLanguage } from "../shared/words.ts";
import { CoursePicture, TotalBar } from "./charts.tsx";
import type { ProgrammePlace } from "./place.ts";
import { Approval } from "./published.tsx";
import type { PublicFigure } from "./store.ts";

interface TotalProps {
	readonly place: ProgrammePlace;
	readonly published: PublicFigure;
}

/** The number, then how it came to be, then the way to its evidence. */
export function FigureCard({ place, published }: TotalProps) {
	const { language, programme, phrases } = place;
	const { t, asOf, until } = phrases;
	const { figure, edition } = published;
	const { code, title } = figure.indicator;
	const heading = `figure-${code}`;
	return (
		<section class="figure card" aria-labelledby={heading}>
			<h3 id={heading}>{inLanguage(title, language)}</h3>
			<Total place={place} published={published} />
			{edition && <CoursePicture place={place} figure={figure} edition={edition} />}
			<Approval place={place} shown={published} />
			<p class="soft">
				{asOf(figure.asOfDay)}. {until(figure)}.
			</p>
			<p>
				<LinkButton tone="quiet" href={`/${language}/${programme.slug}/figures/${code}`} describedBy={heading}>
					{t("see-evidence")}
				</LinkButton>
			</p>
		</section>
	);
}

/** A figure of which nothing was published yet. */
export function SilentCard({
	place: { language, programme, phrases },
	sheet,
}: {
	readonly place: ProgrammePlace;
	readonly sheet: Indicator;
}) {
	const heading = `figure-${sheet.code}`;
	return (
		<section class="figure card" aria-labelledby={heading}>
			<h3 id={heading}>{inLanguage(sheet.title, language)}</h3>
			<p class="soft">{phrases.t("nothing-published")}</p>
			<p>
				<LinkButton tone="quiet" href={`/${language}/${programme.slug}/figures/${sheet.code}`} describedBy={heading}>
					{phrases.t("see-how-counted")}
				</LinkButton>
			</p>
		</section>
	);
}

/** The number in words and as a bar; where it is one of attendances or contacts, that they are no people, and how many these may be. */
export function Total({ place, published: { figure } }: TotalProps) {
	const { t, headline, unit, how } = place.phrases;
	const { people, indicator } = figure;
	const { unit: counts } = indicator;
	return (
		<>
			<div>
				<BigNumber text={headline(figure)} unit={unit(figure)} />
				<p class={figure.count.how === "unique" ? "tag" : "tag warn"}>{how(figure)}</p>
				{indicator.reach === "indirect" && <p class="soft">{t("reach-indirect-text")}</p>}
				{(counts === "attendance" || counts === "contact") && <p>{t(`not-people-${counts}`)}</p>}
			</div>
			<TotalBar place={place} figure={figure} />
			{people && <p class="soft">{t("people-behind-why")}</p>}
		</>
	);
}
