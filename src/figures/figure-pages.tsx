import { sayPillar } from "../indicators/sheet-phrases.ts";
import { BigNumber, Card, Cards, EmptyState, LinkButton, Note, OfficePage, Tag, TwoBars } from "../shared/ui/index.ts";
import { standingOf } from "./aims.ts";
import { FigureBar } from "./charts.tsx";
import type { Choices } from "./choices.ts";
import { type Figure, reaches } from "./schema.ts";
import { address, type Surroundings } from "./surroundings.ts";

interface Around {
	readonly around: Surroundings;
}

interface FiguresPageProps extends Around {
	readonly choices: Choices;
	readonly figures: readonly Figure[];
	readonly notice: string | null;
}

export function FiguresPage(props: FiguresPageProps) {
	const { around, figures, notice } = props;
	const { frame, office, asOf, may, phrases } = around;
	const { t } = phrases;
	if (figures.length === 0) {
		return (
			<OfficePage frame={frame} title={t("figures")} notice={notice}>
				<EarlierPosition around={around} />
				<EmptyState
					title={t("no-figures")}
					text={t("no-figures-text")}
					action={may.define ? { href: `${office}/indicators/starter`, label: t("starter-link") } : undefined}
				/>
				{may.define && (
					<p>
						<a href={`${office}/indicators/new`}>{t("define-own")}</a>
					</p>
				)}
			</OfficePage>
		);
	}
	return (
		<OfficePage frame={frame} title={t("figures")} notice={notice} actions={<FiguresActions around={around} />}>
			<p>
				{t("figures-intro")} <a href={address(`${office}/figures/overlap`, { asOf })}>{t("overlap-link")}</a>
			</p>
			<EarlierPosition around={around} />
			{/* Direct, indirect and campaign are three lists with three headings: nobody may read them as parts of one number. */}
			{reaches.map((reach) => {
				const of = figures.filter(({ indicator }) => indicator.reach === reach);
				if (of.length === 0) return null;
				return (
					<section key={reach}>
						<h2>{t(reach)}</h2>
						<p>{t(`${reach}-text`)}</p>
						<FiguresByPillar {...props} figures={of} />
					</section>
				);
			})}
		</OfficePage>
	);
}

function FiguresActions({ around: { office, may, phrases } }: Around) {
	return (
		<>
			<LinkButton href={`${office}/periods`} tone="quiet">
				{phrases.t("periods")}
			</LinkButton>
			{may.define && (
				<>
					<LinkButton href={`${office}/indicators/starter`} tone="quiet">
						{phrases.t("starter")}
					</LinkButton>
					<LinkButton href={`${office}/indicators/new`} tone="quiet">
						{phrases.t("define-indicator")}
					</LinkButton>
				</>
			)}
		</>
	);
}

/** A pillar that is gone and none at all stand last; where no figure has a pillar, no heading is needed. */
function FiguresByPillar({ around, choices, figures }: FiguresPageProps) {
	const groups = [...choices.pillars.map(({ id }): string | null => id), null].map((pillar) => ({
		pillar,
		of: figures.filter(({ indicator }) => (choices.pillars.some(({ id }) => id === indicator.pillar) ? indicator.pillar : null) === pillar),
	}));
	const isParted = groups.some(({ pillar, of }) => pillar !== null && of.length > 0);
	return (
		<>
			{groups
				.filter(({ of }) => of.length > 0)
				.map(({ pillar, of }) => (
					<div key={pillar}>
						{isParted && <h3>{sayPillar(around.phrases, pillar, choices)}</h3>}
						<Cards>
							{of.map((figure) => (
								<FigureCard key={figure.indicator.code} around={around} figure={figure} below={isParted ? "h4" : "h3"} />
							))}
						</Cards>
					</div>
				))}
		</>
	);
}

function FigureCard({ around, figure, below: Heading }: Around & { readonly figure: Figure; readonly below: "h3" | "h4" }) {
	const { office, asOf, phrases } = around;
	const { t, language, headline, unitWord, day } = phrases;
	const { indicator, count, bounds, doubt, people } = figure;
	return (
		<Card>
			<Heading>
				<a href={address(`${office}/figures/${indicator.code}`, { asOf })}>{indicator.title[language]}</a>
			</Heading>
			<BigNumber text={headline(count)} unit={unitWord(count)} />
			<p>{t(`how-${indicator.unit}`)}</p>
			{doubt && <p>{t("doubt-in-short", { fewer: doubt.fewer, more: doubt.more })}</p>}
			{bounds && <p>{t("bounds-reason", { named: bounds.named, unnamed: bounds.attendances.unnamed })}</p>}
			{people ? <ContactsBars around={around} figure={figure} /> : <FigureBar phrases={phrases} figure={figure} />}
			<p>
				<TargetTag around={around} figure={figure} />
			</p>
			<p class="hint">
				{count.until === null ? t("nothing-counts") : t("until-day", { day: day(count.until) })}
				<br />
				{t("as-of-day", { day: day(figure.asOfDay) })}
			</p>
		</Card>
	);
}

/** What the platforms counted, and on the same axis the people it may be. */
export function ContactsBars({ around: { phrases }, figure: { count, people } }: Around & { readonly figure: Figure }) {
	if (!people) return null;
	return (
		<TwoBars
			encounters={{ low: count.low, high: count.high, text: phrases.counted(count) }}
			people={{ low: people.low, high: people.high, text: phrases.counted(people) }}
		/>
	);
}

export function EarlierPosition({ around: { asOf, phrases, office }, to }: Around & { readonly to?: string }) {
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

export function TargetTag({ around: { phrases }, figure }: Around & { readonly figure: Figure }) {
	const { t } = phrases;
	const { target } = figure.indicator;
	if (target === null) return <Tag tone="quiet">{t("no-target")}</Tag>;
	const standing = standingOf(figure.count, target);
	if (standing.is === "short") return <Tag>{t("target-open", { value: standing.by })}</Tag>;
	return standing.is === "reached" ? <Tag tone="good">{t("target-reached")}</Tag> : <Tag tone="warn">{t("target-perhaps")}</Tag>;
}
