import type { Choices } from "../../indicators/index.ts";
import type { Anchor } from "../../shared/journal/index.ts";
import { BigNumber, Facts, LinkButton, Note, OfficePage } from "../../shared/ui/index.ts";
import { inLanguage } from "../../shared/words.ts";
import { hiddenRows } from "../rows/access.ts";
import type { Figure, QuarterOfFigure } from "../schema.ts";
import { address, type Surroundings } from "../surroundings.ts";
import { FigureBar } from "./charts.tsx";
import { ContactsBars, EarlierPosition, TargetTag } from "./list-page.tsx";
import { LeftOutSection, PartsSections, QuarterSection } from "./sections.tsx";
import { TargetsSection } from "./targets-section.tsx";

export interface FigurePageProps {
	readonly around: Surroundings;
	readonly choices: Choices;
	readonly figure: Figure;
	readonly quarters: readonly QuarterOfFigure[];
	readonly anchor: Anchor;
}

export function FigurePage(props: FigurePageProps) {
	const { around, figure } = props;
	const { frame, office, asOf, may, labels } = around;
	const { t, language, headline, unitWord } = labels;
	const { indicator, count } = figure;
	const path = `${office}/figures/${indicator.code}`;
	const hidden = hiddenRows(indicator, may);
	return (
		<OfficePage
			frame={frame}
			title={inLanguage(indicator.title, language)}
			trail={[{ href: address(`${office}/figures`, { asOf }), label: t("figures") }]}
			actions={
				<>
					{hidden === null && <LinkButton href={address(`${path}/rows`, { asOf })}>{t("rows-link")}</LinkButton>}
					<LinkButton href={`${office}/indicators/${indicator.code}`} tone="quiet">
						{t("sheet")}
					</LinkButton>
				</>
			}
		>
			<EarlierPosition around={around} to={path} />
			<BigNumber text={headline(count)} unit={unitWord(count)} />
			<p>{t(`how-${indicator.unit}`)}</p>
			<FigureBar labels={labels} figure={figure} />
			<p>
				<TargetTag around={around} figure={figure} />
			</p>
			{hidden && <p>{t(hidden === "people" ? "rows-hidden-person" : "rows-hidden-child")}</p>}
			<BoundsSection around={around} figure={figure} />
			<PeopleSection around={around} figure={figure} />
			<TargetsSection {...props} />
			<HowCounted {...props} />
			{hidden === null ? (
				<>
					<QuarterSection {...props} path={path} />
					<PartsSections {...props} path={path} />
				</>
			) : (
				<PublicBreakdown around={around} figure={figure} />
			)}
			<LeftOutSection {...props} path={path} />
			{may.export && <FileLinks around={around} path={path} />}
		</OfficePage>
	);
}

type OfFigure = Pick<FigurePageProps, "around" | "figure">;

/** Parts of one to four people say something of somebody: whoever may not see the rows reads the breakdown that gives nobody away. */
function PublicBreakdown({ around: { frame, labels }, figure: { indicator } }: OfFigure) {
	const { t } = labels;
	return (
		<Note>
			<p>{t("parts-hidden")}</p>
			{frame.programme && (
				<p>
					<a href={`${frame.programme.publicHref}/figures/${indicator.code}`}>{t("parts-hidden-link")}</a>
				</p>
			)}
		</Note>
	);
}

/** Whoever asks why there are two numbers reads it where they stand. */
function BoundsSection({ around, figure }: OfFigure) {
	if (figure.bounds === null && figure.doubt === null) return null;
	return (
		<section>
			<h2>{around.labels.t("bounds-title")}</h2>
			<DoubtPart around={around} figure={figure} />
			<HeadCountsPart around={around} figure={figure} />
		</section>
	);
}

function DoubtPart({ around: { labels }, figure: { doubt, count } }: OfFigure) {
	const { t } = labels;
	if (doubt === null) return null;
	return (
		<>
			<p>{t(count.best ? "doubt-reason" : "doubt-reason-head-counts")}</p>
			<ul>
				{doubt.apart > 0 && <li>{t("doubt-apart", { count: doubt.apart, fewer: doubt.fewer })}</li>}
				{doubt.joined > 0 && <li>{t(doubt.more > 0 ? "doubt-joined" : "doubt-joined-none", { count: doubt.joined, more: doubt.more })}</li>}
			</ul>
			<p>{t("doubt-narrower")}</p>
		</>
	);
}

function HeadCountsPart({ around: { labels }, figure: { bounds, count } }: OfFigure) {
	const { t, number } = labels;
	if (bounds === null) return null;
	return (
		<>
			<p>{t("bounds-reason", { named: bounds.named, unnamed: bounds.attendances.unnamed })}</p>
			<ul>
				<li>{t("bounds-low", { low: count.low })}</li>
				<li>{t("bounds-high", { high: count.high })}</li>
				{bounds.closedGroups > 0 && <li>{t("bounds-groups", { count: bounds.closedGroups })}</li>}
				{bounds.population && (
					<li>
						{t("bounds-population", {
							people: number(bounds.population.people),
							year: String(bounds.population.year),
							source: bounds.population.source,
						})}
					</li>
				)}
			</ul>
			<p>{t("bounds-narrower")}</p>
		</>
	);
}

function PeopleSection({ around, figure }: OfFigure) {
	const { t } = around.labels;
	const { indicator, people } = figure;
	if (indicator.unit !== "contact") return null;
	return (
		<section>
			<h2>{t("people-behind")}</h2>
			<ContactsBars around={around} figure={figure} />
			<p>{people ? t("people-behind-text", { low: people.low, high: people.high }) : t("people-behind-unknown")}</p>
		</section>
	);
}

function HowCounted({ around: { labels }, choices, figure, anchor }: FigurePageProps) {
	const { t, language, number, day, window } = labels;
	const { indicator, count, unrecognisable, attendances } = figure;
	const isOfPeople = indicator.unit === "person" && indicator.counts.of !== "enrolment";
	return (
		<section>
			<h2>{t("how-counted")}</h2>
			<p>
				{inLanguage(indicator.definition, language)} {labels.rule(indicator)}
			</p>
			<p>{inLanguage(indicator.notCounted, language)}</p>
			<Facts
				facts={[
					{ term: t("pillar"), value: labels.pillar(indicator.pillar, choices) },
					{ term: t("reach"), value: labels.reach(indicator.reach) },
					{ term: t("counts"), value: labels.source(indicator, choices) },
					{ term: t("window"), value: window(indicator) },
					{ term: t("until"), value: count.until === null ? t("nothing-counts") : day(count.until) },
					{ term: t("as-of"), value: day(figure.asOfDay) },
					{
						term: t("position"),
						value: (
							<>
								<code>{`${anchor.seq}:${anchor.hash}`}</code>
								<br />
								{t("position-hint")} <code>{t("position-command")}</code>
							</>
						),
					},
					...(attendances > 0 ? [{ term: t("counted-attendances"), value: number(attendances) }] : []),
				]}
			/>
			{isOfPeople && <p>{t("recognised-by")}</p>}
			{unrecognisable > 0 && (
				<Note>
					<p>{t("unrecognisable", { count: unrecognisable })}</p>
				</Note>
			)}
		</section>
	);
}

function FileLinks({ around: { labels, asOf }, path }: Pick<FigurePageProps, "around"> & { readonly path: string }) {
	const { t } = labels;
	return (
		<section>
			<h2>{t("export-title")}</h2>
			<p class="actions">
				<LinkButton href={address(`${path}/figure.csv`, { asOf })} tone="quiet">
					{t("save-csv")}
				</LinkButton>
				<LinkButton href={address(`${path}/figure.xlsx`, { asOf })} tone="quiet">
					{t("save-xlsx")}
				</LinkButton>
			</p>
		</section>
	);
}
