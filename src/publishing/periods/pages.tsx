import type { Anchor } from "../../shared/journal/index.ts";
import { EmptyState, LinkButton, Note, OfficePage, Table, Tag, Written } from "../../shared/ui/index.ts";
import { inLanguage } from "../../shared/words.ts";
import type { Difference } from "../restatements/restatements.ts";
import type { FrozenFigure, PublishedFigure, Restatement } from "../schema.ts";
import type { PeriodOnItsWay } from "../store.ts";
import { type Surroundings, sayChange, sayDays } from "../surroundings.ts";

interface Around {
	readonly around: Surroundings;
}

type OfPeriod = Around & { readonly shown: PeriodOnItsWay; readonly today: string };

const tones = { open: "plain", submitted: "warn", approved: "warn", published: "good" } as const;

export function PeriodsPage({ around, periods, today }: Around & { readonly periods: readonly PeriodOnItsWay[]; readonly today: string }) {
	const { frame, office, labels, t } = around;
	return (
		<OfficePage frame={frame} title={t("periods")} trail={[{ href: `${office}/figures`, label: labels.t("figures") }]}>
			<p>{t("periods-intro")}</p>
			{periods.length === 0 ? (
				<EmptyState
					title={t("no-periods")}
					text={t("no-periods-text")}
					action={{ href: `${office}/programme#periods`, label: t("to-plan") }}
				/>
			) : (
				<Table
					caption={t("periods-caption")}
					columns={[{ label: t("period") }, { label: t("step"), short: true }, { label: t("next") }]}
					rows={periods.map((shown) => ({
						key: shown.period.id,
						cells: [
							<>
								<a href={`${office}/periods/${shown.period.id}`}>{inLanguage(shown.period.name, labels.language)}</a>
								<br />
								<span class="soft">{sayDays(around, shown.period)}</span>
							</>,
							<StepTag key="step" around={around} shown={shown} />,
							sayNext({ around, shown, today }),
						],
					}))}
					empty={t("no-periods")}
				/>
			)}
		</OfficePage>
	);
}

function StepTag({ around, shown: { step } }: Around & { readonly shown: PeriodOnItsWay }) {
	return <Tag tone={tones[step]}>{around.t(`step-${step}`)}</Tag>;
}

/** What is left to do, and by whom. */
function sayNext({ around: { t, labels, who }, shown, today }: OfPeriod): string {
	const { step, steps, period } = shown;
	if (step === "open") return period.endsOn < today ? t("next-open") : t("next-running", { day: labels.day(period.endsOn) });
	return t(`next-${step}`, { who: who(steps[0]?.by ?? "") });
}

export interface PeriodPageProps extends OfPeriod {
	readonly figures: readonly FrozenFigure[];
	/** Every edition of what was published for the period. */
	readonly published: readonly PublishedFigure[];
	readonly differences: readonly Difference[];
	readonly waiting: readonly Restatement[];
	/** The position of the figures with its hash; null while they are not fixed. */
	readonly anchor: Anchor | null;
	/** The last day that the figures speak of. */
	readonly day: string;
	readonly dayOf: (seq: number) => string;
	readonly notice: string | null;
}

export function PeriodPage(props: PeriodPageProps) {
	const { around, shown, figures, published, anchor, day, notice } = props;
	const { frame, office, labels, t } = around;
	const { period, step } = shown;
	const heading = step === "open" ? "figures-live" : step === "published" ? "figures-published" : "figures-submitted";
	return (
		<OfficePage
			frame={frame}
			title={inLanguage(period.name, labels.language)}
			notice={notice}
			trail={[
				{ href: `${office}/figures`, label: labels.t("figures") },
				{ href: `${office}/periods`, label: t("periods") },
			]}
			actions={<NextSteps {...props} />}
		>
			<p>
				<StepTag around={around} shown={shown} /> {sayDays(around, period)}
			</p>
			<p>{sayNext(props)}</p>
			{step === "published" && <Differences {...props} />}
			<h2>{t(heading)}</h2>
			<FrozenTable around={around} figures={figures} />
			<p class="hint">{t("total-text", { day: labels.day(day) })}</p>
			<Restated around={around} published={published} />
			{anchor && (
				<>
					<h2>{t("anchor")}</h2>
					<p>{t("anchor-text")}</p>
					<p>
						<code class="anchor">
							{anchor.seq}:{anchor.hash}
						</code>
					</p>
					{published[0] && <p class="hint">{t("model", { version: published[0].linkageModel })}</p>}
				</>
			)}
			<History {...props} />
		</OfficePage>
	);
}

function NextSteps({ around, shown, today }: OfPeriod) {
	const { office, may, account, t, publicHref } = around;
	const { period, step, steps } = shown;
	const path = `${office}/periods/${period.id}`;
	const isOwn = steps[0]?.by === account;
	return (
		<>
			{step === "open" && period.endsOn < today && may.submit && <LinkButton href={`${path}/submission`}>{t("submit-figures")}</LinkButton>}
			{step === "submitted" && may.approve && !isOwn && <LinkButton href={`${path}/approval`}>{t("approve-figures")}</LinkButton>}
			{step === "approved" && may.publish && <LinkButton href={`${path}/publication`}>{t("publish-figures")}</LinkButton>}
			{(step === "submitted" || step === "approved") && may.submit && (
				<LinkButton href={`${path}/return`} tone="quiet">
					{t("send-back")}
				</LinkButton>
			)}
			{step === "published" && (
				<LinkButton href={publicHref} tone="quiet">
					{t("public-page")}
				</LinkButton>
			)}
		</>
	);
}

/** The figures of a period as they are, or would be, frozen. */
export function FrozenTable({ around, figures }: Around & { readonly figures: readonly FrozenFigure[] }) {
	const { labels, t } = around;
	const last = (day: string | null) => (day === null ? t("none") : labels.day(day));
	return (
		<Table
			caption={t("figures-caption")}
			columns={[
				{ label: t("figure") },
				{ label: t("total"), numeric: true },
				{ label: t("in-period"), numeric: true },
				{ label: t("until-end"), numeric: true },
				{ label: t("until"), short: true },
			]}
			rows={figures.map((figure) => ({
				key: figure.indicator,
				cells: [
					inLanguage(figure.title, labels.language),
					<FrozenTotal key="total" around={around} figure={figure} />,
					labels.range(figure.period.fresh),
					labels.range(figure.period.soFar),
					last(figure.until),
				],
			}))}
			empty={t("no-figures")}
		/>
	);
}

/** The number, and below it what it counts: the words of eleven figures would leave no room for their names. */
function FrozenTotal({ around: { labels, t }, figure }: Around & { readonly figure: FrozenFigure }) {
	const { low, high, best, how } = figure;
	const unit = labels.unitWord({ unit: figure.unit, low: high, high });
	return (
		<div>
			{labels.range({ low, high, best })}
			<br />
			<span class="soft">{t(how === "unique" ? "unit-once" : "unit-duplicated", { unit })}</span>
		</div>
	);
}

function Differences({ around, shown, differences, waiting, dayOf }: PeriodPageProps) {
	const { office, labels, may, t, who } = around;
	const path = `${office}/periods/${shown.period.id}`;
	const title = (code: string) => inLanguage(differences.find(({ now }) => now.indicator === code)?.now.title, labels.language) ?? code;
	return (
		<>
			{waiting.length > 0 && (
				<Note>
					<h2>{t("waiting")}</h2>
					<ul>
						{waiting.map(({ id, indicator, by, seq, reason }) => (
							<li key={id}>
								<strong>{title(indicator)}</strong>. {inLanguage(reason, labels.language)}
								<br />
								<span class="soft">{t("waiting-by", { who: who(by), day: dayOf(seq) })}</span>{" "}
								<a href={`${path}/restatements/${id}`}>{t("decide-restatement")}</a>
							</li>
						))}
					</ul>
				</Note>
			)}
			<h2>{t("differences")}</h2>
			{differences.length === 0 ? (
				<p>{t("differences-none")}</p>
			) : (
				<>
					<p>{t("differences-text")}</p>
					<ul>
						{differences.map(({ published, now }) => (
							<li key={now.indicator}>
								<strong>{inLanguage(now.title, labels.language)}</strong>: {sayChange(around, published.figure, now)}{" "}
								{may.submit && !waiting.some(({ indicator }) => indicator === now.indicator) && (
									<a href={`${path}/figures/${now.indicator}/restatement`}>{t("restate")}</a>
								)}
							</li>
						))}
					</ul>
				</>
			)}
		</>
	);
}

/** Each restatement with what stood before it. */
function Restated({ around, published }: Around & { readonly published: readonly PublishedFigure[] }) {
	const { labels, t } = around;
	const later = published.filter(({ edition }) => edition > 0);
	if (later.length === 0) return null;
	return (
		<>
			<h2>{t("restatements")}</h2>
			<ul>
				{later.map((one) => {
					const before = published.find(({ indicator, edition }) => indicator === one.indicator && edition === one.edition - 1);
					const values = {
						before: before ? labels.range(before.figure) : "",
						after: labels.range(one.figure),
						day: labels.day(one.publishedOn),
					};
					return (
						<li key={`${one.indicator} ${one.edition}`}>
							<strong>{inLanguage(one.figure.title, labels.language)}</strong>. {t("restated-on", values)}.{" "}
							{inLanguage(one.reason, labels.language)}
						</li>
					);
				})}
			</ul>
		</>
	);
}

function History({ around, shown: { steps }, dayOf }: PeriodPageProps) {
	const { t, who } = around;
	return (
		<>
			<h2>{t("history")}</h2>
			<Table
				caption={t("history-caption")}
				columns={[{ label: t("what-happened") }, { label: t("who") }, { label: t("on-date"), short: true }, { label: t("remark") }]}
				rows={steps.map(({ step, by, seq, reason }) => ({
					key: String(seq),
					cells: [
						t(`did-${step}`),
						<Written on={around.labels.language}>{who(by)}</Written>,
						dayOf(seq),
						reason ? <Written on={around.labels.language}>{reason}</Written> : t("none"),
					],
				}))}
				empty={t("history-none")}
			/>
		</>
	);
}
