import type { Anchor } from "../shared/journal/index.ts";
import { BigNumber, Card, Cards, EmptyState, Facts, LinkButton, Note, OfficePage, Table, Tag } from "../shared/ui/index.ts";
import { formatDate } from "../shared/words.ts";
import { FigureBar, PartsPicture, QuarterPicture } from "./charts.tsx";
import { partsOf } from "./parts.ts";
import { type Axis, axesOf, byQuarter, minimumOf, sumLeftOut } from "./rules.ts";
import type { Figure } from "./schema.ts";
import { address, type Surroundings } from "./surroundings.ts";

interface Around {
	readonly around: Surroundings;
}

export function FiguresPage({ around, figures, notice }: Around & { figures: readonly Figure[]; notice: string | null }) {
	const { frame, office, may, phrases } = around;
	const { t, language, number } = phrases;
	const define = `${office}/indicators/new`;
	if (figures.length === 0) {
		return (
			<OfficePage frame={frame} title={t("figures")} notice={notice}>
				<EmptyState
					title={t("no-figures")}
					text={t("no-figures-text")}
					action={may.define ? { href: define, label: t("define-first") } : undefined}
				/>
			</OfficePage>
		);
	}
	return (
		<OfficePage
			frame={frame}
			title={t("figures")}
			notice={notice}
			actions={
				may.define && (
					<LinkButton href={define} tone="quiet">
						{t("define-indicator")}
					</LinkButton>
				)
			}
		>
			<p>{t("figures-intro")}</p>
			<EarlierPosition around={around} />
			<Cards>
				{figures.map((figure) => (
					<Card key={figure.indicator.code}>
						<h2>
							<a href={address(`${office}/figures/${figure.indicator.code}`, { asOf: around.asOf })}>{figure.indicator.title[language]}</a>
						</h2>
						<BigNumber text={rangeOf(figure, number)} unit={t("people", { count: figure.count.high })} />
						<FigureBar phrases={phrases} figure={figure} />
						<p>
							<TargetTag around={around} figure={figure} />
						</p>
					</Card>
				))}
			</Cards>
		</OfficePage>
	);
}

export function FigurePage({ around, figure, anchor }: Around & { figure: Figure; anchor: Anchor }) {
	const { frame, office, asOf, may, phrases } = around;
	const { t, language, number } = phrases;
	const { indicator } = figure;
	const path = `${office}/figures/${indicator.code}`;
	return (
		<OfficePage
			frame={frame}
			title={indicator.title[language]}
			trail={[{ href: `${office}/figures`, label: t("figures") }]}
			actions={
				<>
					<LinkButton href={address(`${path}/rows`, { asOf })}>{t("rows-link")}</LinkButton>
					<LinkButton href={`${office}/indicators/${indicator.code}`} tone="quiet">
						{t("sheet")}
					</LinkButton>
				</>
			}
		>
			<EarlierPosition around={around} to={path} />
			<BigNumber text={rangeOf(figure, number)} unit={t("people", { count: figure.count.high })} />
			<p>{t("counted-once")}</p>
			<FigureBar phrases={phrases} figure={figure} />
			<p>
				<TargetTag around={around} figure={figure} />
			</p>
			<HowCounted around={around} figure={figure} anchor={anchor} />
			<section>
				<h2>{t("by-quarter")}</h2>
				<QuarterPicture phrases={phrases} figure={figure} />
				<QuarterTable around={around} figure={figure} path={path} />
			</section>
			<p>{t("parts-note")}</p>
			{axesOf(figure).map((axis) => (
				<section key={axis}>
					<h2>{t(`by-${axis}`)}</h2>
					<PartsPicture phrases={phrases} figure={figure} axis={axis} />
					<PartsTable around={around} figure={figure} axis={axis} path={path} />
				</section>
			))}
			<LeftOutSummary around={around} figure={figure} path={path} />
			{may.export && (
				<p class="actions">
					<LinkButton href={address(`${path}/figure.csv`, { asOf })} tone="quiet">
						{t("save-csv")}
					</LinkButton>
					<LinkButton href={address(`${path}/figure.xlsx`, { asOf })} tone="quiet">
						{t("save-xlsx")}
					</LinkButton>
				</p>
			)}
		</OfficePage>
	);
}

export function EarlierPosition({ around: { asOf, phrases, office }, to }: Around & { to?: string }) {
	if (asOf === undefined) return null;
	const { t } = phrases;
	return (
		<Note>
			<p>
				{t("earlier-position", { seq: asOf })} <a href={to ?? `${office}/figures`}>{t("to-now")}</a>
			</p>
		</Note>
	);
}

function TargetTag({ around: { phrases }, figure }: Around & { figure: Figure }) {
	const { t } = phrases;
	const { target } = figure.indicator;
	if (target === null) return <Tag tone="quiet">{t("no-target")}</Tag>;
	// Only what is certain reaches a target: the lower bound.
	const short = target - figure.count.low;
	return short > 0 ? <Tag>{t("target-open", { value: short })}</Tag> : <Tag tone="good">{t("target-reached")}</Tag>;
}

function HowCounted({ around: { phrases }, figure, anchor }: Around & { figure: Figure; anchor: Anchor }) {
	const { t, language, number } = phrases;
	const { indicator, count, unrecognisable } = figure;
	const until = indicator.windowUntil === null ? null : formatDate(language, indicator.windowUntil);
	const from = formatDate(language, indicator.windowFrom);
	return (
		<section>
			<h2>{t("rule")}</h2>
			<p>
				{indicator.definition[language]} {t("rule-text", { count: minimumOf(indicator) })}
			</p>
			<p>{indicator.notCounted[language]}</p>
			<Facts
				facts={[
					{ term: t("window"), value: until === null ? t("window-open", { from }) : t("window-closed", { from, until }) },
					{ term: t("until"), value: count.until === null ? t("nothing-counts") : formatDate(language, count.until) },
					{ term: t("as-of"), value: formatDate(language, figure.asOfDay) },
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
					{ term: t("counted-attendances"), value: number(figure.attendances) },
				]}
			/>
			<p>{t("recognised-by")}</p>
			{unrecognisable > 0 && (
				<Note>
					<p>{t("unrecognisable", { count: unrecognisable })}</p>
				</Note>
			)}
		</section>
	);
}

interface Tabled extends Around {
	readonly figure: Figure;
	/** Of the figure. */
	readonly path: string;
}

function QuarterTable({ around: { phrases, asOf }, figure, path }: Tabled) {
	const { t, number, quarter } = phrases;
	return (
		<Table
			caption={t("quarter-table")}
			columns={[{ label: t("quarter") }, { label: t("fresh"), numeric: true }, { label: t("so-far"), numeric: true }]}
			rows={byQuarter(figure).map((one) => ({
				key: one.quarter,
				cells: [
					<a href={address(`${path}/rows`, { quarter: one.quarter, asOf })}>{quarter(one.quarter)}</a>,
					number(one.fresh.low),
					number(one.soFar.low),
				],
			}))}
			total={[t("total"), number(figure.count.low), number(figure.count.low)]}
			empty={t("nothing-counts")}
		/>
	);
}

function PartsTable({ around: { phrases, asOf }, figure, axis, path }: Tabled & { axis: Axis }) {
	const { t, number, part } = phrases;
	return (
		<Table
			caption={t(`by-${axis}`)}
			columns={[{ label: t("part") }, { label: t("people"), numeric: true }]}
			rows={partsOf(figure, axis).map(({ key, low }) => ({
				key: key ?? "unknown",
				cells: [
					axis === "area" ? <a href={address(`${path}/rows`, { area: key ?? "unknown", asOf })}>{part(axis, key)}</a> : part(axis, key),
					number(low),
				],
			}))}
			total={[t("total"), number(figure.count.low)]}
			empty={t("nothing-counts")}
		/>
	);
}

function LeftOutSummary({ around: { phrases, asOf }, figure, path }: Tabled) {
	const { t, number } = phrases;
	return (
		<section>
			<h2>{t("left-out")}</h2>
			<Table
				caption={t("left-out-intro")}
				columns={[{ label: t("reason") }, { label: t("attendances"), numeric: true }]}
				rows={figure.leftOut.map(({ reason, rows }) => ({
					key: reason,
					cells: [<a href={address(`${path}/left-out`, { reason, asOf })}>{t(reason)}</a>, number(rows)],
				}))}
				total={[t("total"), number(sumLeftOut(figure))]}
				empty={t("nothing-left-out")}
			/>
		</section>
	);
}

function rangeOf({ count: { low, high } }: Figure, number: (value: number) => string): string {
	return low === high ? number(low) : `${number(low)}–${number(high)}`;
}
