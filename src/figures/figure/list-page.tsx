import type { Choices } from "../../indicators/index.ts";
import { reaches } from "../../indicators/schema.ts";
import { BigNumber, Card, Cards, EmptyState, LinkButton, Note, OfficePage, Tag, TwoBars } from "../../shared/ui/index.ts";
import { inLanguage } from "../../shared/words.ts";
import type { Figure } from "../schema.ts";
import { address, type Surroundings } from "../surroundings.ts";
import { FigureBar } from "./charts.tsx";
import { attainmentOf } from "./targets.ts";

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
	const { frame, office, asOf, may, labels } = around;
	const { t } = labels;
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
						<h2>{labels.reach(reach)}</h2>
						<p>{labels.reachText(reach)}</p>
						<FiguresByPillar {...props} figures={of} />
					</section>
				);
			})}
		</OfficePage>
	);
}

function FiguresActions({ around: { office, may, labels } }: Around) {
	return (
		<>
			<LinkButton href={`${office}/periods`} tone="quiet">
				{labels.t("periods")}
			</LinkButton>
			{may.define && (
				<>
					<LinkButton href={`${office}/indicators/starter`} tone="quiet">
						{labels.t("starter")}
					</LinkButton>
					<LinkButton href={`${office}/indicators/new`} tone="quiet">
						{labels.t("define-indicator")}
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
						{isParted && <h3>{around.labels.pillar(pillar, choices)}</h3>}
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
	const { office, asOf, labels } = around;
	const { t, language, headline, unitWord, day } = labels;
	const { indicator, count, bounds, doubt, people } = figure;
	return (
		<Card>
			<Heading>
				<a href={address(`${office}/figures/${indicator.code}`, { asOf })}>{inLanguage(indicator.title, language)}</a>
			</Heading>
			<BigNumber text={headline(count)} unit={unitWord(count)} />
			<p>{t(`how-${indicator.unit}`)}</p>
			{doubt && <p>{t("doubt-in-short", { fewer: doubt.fewer, more: doubt.more })}</p>}
			{bounds && <p>{t("bounds-reason", { named: bounds.named, unnamed: bounds.attendances.unnamed })}</p>}
			{people ? <ContactsBars around={around} figure={figure} /> : <FigureBar labels={labels} figure={figure} />}
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
export function ContactsBars({ around: { labels }, figure: { count, people } }: Around & { readonly figure: Figure }) {
	if (!people) return null;
	return (
		<TwoBars
			encounters={{ low: count.low, high: count.high, text: labels.counted(count) }}
			people={{ low: people.low, high: people.high, text: labels.counted(people) }}
		/>
	);
}

export function EarlierPosition({ around: { asOf, labels, office }, to }: Around & { readonly to?: string }) {
	if (asOf === undefined) return null;
	const { t } = labels;
	return (
		<Note>
			<p>
				{t("earlier-position", { seq: asOf })} <a href={to ?? `${office}/figures`}>{t("to-now")}</a>
			</p>
		</Note>
	);
}

export function TargetTag({ around: { labels }, figure }: Around & { readonly figure: Figure }) {
	const { t } = labels;
	const { target } = figure.indicator;
	if (target === null) return <Tag tone="quiet">{t("no-target")}</Tag>;
	const attainment = attainmentOf(figure.count, target);
	if (attainment.is === "short") return <Tag>{t("target-open", { value: attainment.by })}</Tag>;
	return attainment.is === "reached" ? <Tag tone="good">{t("target-reached")}</Tag> : <Tag tone="warn">{t("target-perhaps")}</Tag>;
}
