import type { ProgrammeVisit } from "../../programme/index.ts";
import { readAnchor } from "../../shared/journal/index.ts";
import { EmptyState, Form, type FormState, LinkButton, Note, OfficePage, Table, Tag, Written } from "../../shared/ui/index.ts";
import { inLanguage } from "../../shared/words.ts";
import { changeLabel, daysLabel, isDue } from "../labels.ts";
import { type PublishingContext, publishingContext } from "../office.ts";
import { publishingOperations as operations } from "../operations.ts";
import { type Difference, readDifferences } from "../restatements/differences.ts";
import type { FrozenFigure, PublishedFigure, Restatement } from "../schema.ts";
import { latestEditions, listPeriodsOnTheirWay, listPublished, listRestatements, type PeriodOnItsWay } from "../store.ts";
import { accountsOf, daysOf, figuresOf, shownPeriod } from "./shown-period.ts";

interface InContext {
	readonly context: PublishingContext;
}

type OfPeriod = InContext & { readonly shown: PeriodOnItsWay };

const tones = { open: "plain", submitted: "warn", approved: "warn", published: "good" } as const;

export async function periodsPage(visit: ProgrammeVisit) {
	const periods = await listPeriodsOnTheirWay(visit.programme.handle.db);
	const context = await publishingContext(visit, accountsOf(periods));
	const { frame, office, labels, t, notice, mayRun } = context;
	return (
		<OfficePage
			frame={frame}
			title={t("periods")}
			notice={notice}
			trail={[{ href: `${office}/figures`, label: labels.t("figures") }]}
			actions={mayRun(operations["reporting-day-set"]) && <LinkButton href={`${office}/periods/days/new`}>{t("set-day")}</LinkButton>}
		>
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
								<span class="soft">{daysLabel(context, shown.period)}</span>
							</>,
							<StepTag key="step" context={context} shown={shown} />,
							nextLabel({ context, shown }),
						],
					}))}
					empty={t("no-periods")}
				/>
			)}
		</OfficePage>
	);
}

function StepTag({ context: { t }, shown: { step } }: OfPeriod) {
	return <Tag tone={tones[step]}>{t(`step-${step}`)}</Tag>;
}

/** The next step of a period, and by whom. */
function nextLabel({ context: { t, labels, who, today }, shown }: OfPeriod): string {
	const { step, steps, period } = shown;
	if (step === "open") return isDue(period, today) ? t("next-open") : t("next-running", { day: labels.day(period.endsOn) });
	return t(`next-${step}`, { who: who(steps[0]?.by ?? "") });
}

export async function periodPage(visit: ProgrammeVisit, form: FormState) {
	const { handle } = visit.programme;
	const shown = await shownPeriod(visit);
	const { period, step, steps } = shown;
	const [published, waiting] = await Promise.all([listPublished(handle.db, period.id), listRestatements(handle.db, period.id)]);
	const { figures, day } = await figuresOf(visit, shown);
	const asOf = steps[0]?.asOf ?? null;
	const anchor = asOf === null ? null : await readAnchor(handle, asOf);
	const dayOf = await daysOf(visit, [...steps, ...waiting]);
	const context = await publishingContext(visit, [...accountsOf([shown]), ...waiting.map(({ by }) => by)]);
	const { frame, office, labels, t, notice, mayRun } = context;
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
			actions={<NextSteps context={context} shown={shown} publicHref={frame.programme?.publicHref ?? null} />}
		>
			<p>
				<StepTag context={context} shown={shown} /> {daysLabel(context, period)}
			</p>
			<p>{nextLabel({ context, shown })}</p>
			{step === "published" && (
				<Differences {...{ context, shown, waiting, dayOf }} differences={await readDifferences(handle, period.id)} />
			)}
			<h2>{t(heading)}</h2>
			<FrozenTable context={context} figures={step === "published" ? latestEditions(published).map(({ figure }) => figure) : figures} />
			<p class="hint">{t("total-text", { day: labels.day(day) })}</p>
			<Restated context={context} published={published} />
			<History {...{ context, shown, dayOf }} />
			{period.startsOn === null && step === "open" && mayRun(operations["reporting-day-removed"]) && (
				<Form action={`${office}/periods/${period.id}/day-removal`} form={form} submit={t("remove-day")} tone="quiet" />
			)}
			{anchor && (
				<details>
					<summary>{t("anchor")}</summary>
					<p>{t("anchor-text")}</p>
					<p>
						<code class="anchor">
							{anchor.seq}:{anchor.hash}
						</code>
					</p>
					{published[0] && <p class="hint">{t("model", { version: published[0].linkageModel })}</p>}
				</details>
			)}
		</OfficePage>
	);
}

function NextSteps({ context, shown, publicHref }: OfPeriod & { readonly publicHref: string | null }) {
	const { office, account, t, today, mayRun } = context;
	const { period, step, steps } = shown;
	const path = `${office}/periods/${period.id}`;
	const isOwn = steps[0]?.by === account;
	return (
		<>
			{step === "open" && isDue(period, today) && mayRun(operations["period-submitted"]) && (
				<LinkButton href={`${path}/submission`}>{t("submit-figures")}</LinkButton>
			)}
			{step === "submitted" && mayRun(operations["period-approved"]) && !isOwn && (
				<LinkButton href={`${path}/approval`}>{t("approve-figures")}</LinkButton>
			)}
			{step === "approved" && mayRun(operations["period-published"]) && (
				<LinkButton href={`${path}/publication`}>{t("publish-figures")}</LinkButton>
			)}
			{(step === "submitted" || step === "approved") && mayRun(operations["period-sent-back"]) && (
				<LinkButton href={`${path}/return`} tone="quiet">
					{t("send-back")}
				</LinkButton>
			)}
			{step === "published" && publicHref && (
				<LinkButton href={publicHref} tone="quiet">
					{t("public-page")}
				</LinkButton>
			)}
		</>
	);
}

/** The figures of a period as they are, or would be, frozen. */
export function FrozenTable({ context, figures }: InContext & { readonly figures: readonly FrozenFigure[] }) {
	const { labels, t } = context;
	const last = (day: string | null) => (day === null ? t("none") : labels.shortDay(day));
	return (
		<Table
			caption={t("figures-caption")}
			columns={[
				{ label: t("figure") },
				{ label: t("in-period"), numeric: true },
				{ label: t("until-end"), numeric: true },
				{ label: t("until"), short: true },
			]}
			rows={figures.map((figure) => ({
				key: figure.indicator,
				cells: [
					inLanguage(figure.title, labels.language),
					labels.range(figure.period.fresh),
					<SoFar key="so-far" context={context} figure={figure} />,
					last(figure.period.soFar.until),
				],
			}))}
			empty={t("no-figures")}
		/>
	);
}

/** All until the end of the period, and below it what it counts: the words of eleven figures would leave no room for their names. */
function SoFar({ context: { labels, t }, figure }: InContext & { readonly figure: FrozenFigure }) {
	const { how } = figure;
	const { low, high, best: expected } = figure.period.soFar;
	// Frozen before a number of the period was expected.
	const best = expected ?? (low === figure.low && high === figure.high ? figure.best : null);
	const unit = labels.unitWord({ unit: figure.unit, low: high, high });
	return (
		<div>
			{labels.range({ low, high, best })}
			<br />
			<span class="soft">{t(how === "unique" ? "unit-once" : "unit-duplicated", { unit })}</span>
		</div>
	);
}

interface Later extends OfPeriod {
	readonly differences: readonly Difference[];
	readonly waiting: readonly Restatement[];
	dayOf(seq: number): string;
}

function Differences({ context, shown, differences, waiting, dayOf }: Later) {
	const { office, labels, mayRun, t, who } = context;
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
								<strong>{inLanguage(now.title, labels.language)}</strong>: {changeLabel(context, published.figure, now)}{" "}
								{mayRun(operations["restatement-proposed"]) && !waiting.some(({ indicator }) => indicator === now.indicator) && (
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
function Restated({ context, published }: InContext & { readonly published: readonly PublishedFigure[] }) {
	const { labels, t } = context;
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

function History({ context, shown: { steps }, dayOf }: OfPeriod & Pick<Later, "dayOf">) {
	const { t, who, labels } = context;
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
						<Written on={labels.language}>{who(by)}</Written>,
						dayOf(seq),
						reason ? <Written on={labels.language}>{reason}</Written> : t("none"),
					],
				}))}
				empty={t("history-none")}
			/>
		</>
	);
}
