import { BigNumber, LinkButton } from "../shared/ui/index.ts";
import { TotalBar } from "./charts.tsx";
import type { ProgrammePlace } from "./place.ts";
import type { PublicFigure } from "./store.ts";

interface CardProps {
	readonly place: ProgrammePlace;
	readonly published: PublicFigure;
}

/** The number, then how it came to be, then the way to its evidence. */
export function FigureCard({ place, published }: CardProps) {
	const { language, programme, phrases } = place;
	const { t, asOf, until } = phrases;
	const { figure } = published;
	const { code, title } = figure.indicator;
	return (
		<section class="figure card" aria-labelledby={`figure-${code}`}>
			<h3 id={`figure-${code}`}>{title[language]}</h3>
			<Total place={place} published={published} />
			<TotalBar place={place} figure={figure} />
			<p class="soft">
				{asOf(figure.asOfDay)}. {until(figure)}.
			</p>
			<p>
				<LinkButton tone="quiet" href={`/${language}/${programme.slug}/figures/${code}`}>
					{t("see-evidence")}
				</LinkButton>
			</p>
		</section>
	);
}

/** The number in words and, where it is one of contacts, the people behind it. */
export function Total({ place: { phrases }, published: { figure } }: CardProps) {
	const { t, headline, unit, how, number } = phrases;
	const { people, indicator } = figure;
	return (
		<div>
			<BigNumber text={headline(figure)} unit={unit(figure)} />
			<p class={figure.count.how === "unique" ? "tag" : "tag warn"}>{how(figure)}</p>
			{indicator.reach === "indirect" && <p class="soft">{t("reach-indirect-text")}</p>}
			{people && <p>{t("people-behind-text", { low: number(people.low), high: number(people.high) })}</p>}
		</div>
	);
}
