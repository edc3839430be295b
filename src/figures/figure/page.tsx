import { countableOf } from "../../indicators/countables.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { BigNumber, Facts, LinkButton, Note, OfficePage } from "../../shared/ui/index.ts";
import { inLanguage } from "../../shared/words.ts";
import { address, type FiguresContext, figuresContext } from "../office.ts";
import { EarlierPosition } from "../pieces.tsx";
import { hiddenRows } from "../rows/access.ts";
import type { Figure } from "../schema.ts";
import { ContactsBars, FigureBar } from "./charts.tsx";
import { LeftOutSection, PartsSections, QuarterSection } from "./sections.tsx";
import { type FigureInFull, figureInFull } from "./shown.ts";
import { TargetsSection, TargetTag } from "./targets-section.tsx";

export async function figurePage(visit: ProgrammeVisit) {
	const context = figuresContext(visit);
	const { frame, office, asOf, labels } = context;
	const props = { context, ...(await figureInFull(visit)) };
	const { figure } = props;
	const { t, language, headline, unitWord } = labels;
	const { indicator, count } = figure;
	const path = `${office}/figures/${indicator.code}`;
	const hidden = hiddenRows(indicator, context);
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
			<EarlierPosition context={context} to={path} />
			<BigNumber text={headline(count)} unit={unitWord(count)} />
			<p>{labels.units.how(indicator.unit)}</p>
			<FigureBar labels={labels} figure={figure} />
			<p>
				<TargetTag context={context} figure={figure} />
			</p>
			{hidden && <p>{t(hidden === "people" ? "rows-hidden-person" : "rows-hidden-child")}</p>}
			<BoundsSection context={context} figure={figure} />
			<PeopleSection context={context} figure={figure} />
			<TargetsSection {...props} />
			<HowCounted {...props} />
			{hidden === null ? (
				<>
					<QuarterSection {...props} path={path} />
					<PartsSections {...props} path={path} />
				</>
			) : (
				<PublicBreakdown context={context} figure={figure} />
			)}
			<LeftOutSection {...props} path={path} />
			{context.can("figures.export") && <FileLinks context={context} path={path} />}
			<Proof {...props} />
		</OfficePage>
	);
}

interface OfFigure {
	readonly context: FiguresContext;
	readonly figure: Figure;
}

/** Parts of one to four people say something of somebody: whoever may not see the rows reads the breakdown that gives nobody away. */
function PublicBreakdown({ context: { frame, labels }, figure: { indicator } }: OfFigure) {
	const { t } = labels;
	return (
		<Note>
			<p>{t("parts-hidden")}</p>
			{frame.programme?.publicHref && (
				<p>
					<a href={`${frame.programme.publicHref}/figures/${indicator.code}`}>{t("parts-hidden-link")}</a>
				</p>
			)}
		</Note>
	);
}

/** Whoever asks why there are two numbers reads it where they stand. */
function BoundsSection({ context, figure }: OfFigure) {
	if (figure.bounds === null && figure.doubt === null) return null;
	return (
		<section>
			<h2>{context.labels.t("bounds-title")}</h2>
			<DoubtPart context={context} figure={figure} />
			<HeadCountsPart context={context} figure={figure} />
		</section>
	);
}

function DoubtPart({ context: { labels }, figure: { doubt, count } }: OfFigure) {
	const { t } = labels;
	if (doubt === null) return null;
	return (
		<>
			<p>{t(count.best ? "doubt-reason" : "doubt-reason-head-counts")}</p>
			<ul>
				{doubt.apart > 0 && <li>{t(doubt.fewer > 0 ? "doubt-apart" : "doubt-apart-none", { count: doubt.apart, fewer: doubt.fewer })}</li>}
				{doubt.joined > 0 && <li>{t(doubt.more > 0 ? "doubt-joined" : "doubt-joined-none", { count: doubt.joined, more: doubt.more })}</li>}
			</ul>
			{doubt.expected && count.best && <p>{t("doubt-expected", { ...doubt.expected, linked: count.rows, expected: count.best.value })}</p>}
			<p>{t("doubt-narrower")}</p>
		</>
	);
}

function HeadCountsPart({ context: { labels }, figure: { bounds, count } }: OfFigure) {
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

function PeopleSection({ context, figure }: OfFigure) {
	const { t } = context.labels;
	const { indicator, people } = figure;
	if (indicator.unit !== "contact") return null;
	return (
		<section>
			<h2>{t("people-behind")}</h2>
			<ContactsBars labels={context.labels} figure={figure} />
			<p>{people ? t("people-behind-text", { low: people.low, high: people.high }) : t("people-behind-unknown")}</p>
			{people?.best && <p>{t("people-behind-likely", { value: people.best.value })}</p>}
		</section>
	);
}

function HowCounted({ context: { labels }, choices, figure }: OfFigure & Pick<FigureInFull, "choices">) {
	const { t, language, number, day, window } = labels;
	const { indicator, count, unrecognisable, attendances } = figure;
	const isOfPeople = indicator.unit === "person" && countableOf(indicator.counts).tellsApart;
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

/** For whoever checks that the journal was not rewritten; nobody else reads a hash. */
function Proof({ context: { labels }, anchor }: Pick<OfFigure, "context"> & Pick<FigureInFull, "anchor">) {
	const { t } = labels;
	return (
		<details>
			<summary>{t("position")}</summary>
			<p>
				{t("position-hint")} <code>{t("position-command")}</code>
			</p>
			<p>
				<code class="anchor">{`${anchor.seq}:${anchor.hash}`}</code>
			</p>
		</details>
	);
}

function FileLinks({ context: { labels, asOf }, path }: Pick<OfFigure, "context"> & { readonly path: string }) {
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
