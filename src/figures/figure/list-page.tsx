import { reaches } from "../../counting/countable.ts";
import { covers } from "../../identity/index.ts";
import { type Choices, readChoices } from "../../indicators/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { BigNumber, Card, Cards, EmptyState, LinkButton, OfficePage } from "../../shared/ui/index.ts";
import { inLanguage } from "../../shared/words.ts";
import { address, type FiguresContext, figuresContext } from "../office.ts";
import { EarlierPosition } from "../pieces.tsx";
import type { Figure } from "../schema.ts";
import { readFigures } from "../store.ts";
import { ContactsBars, FigureBar } from "./charts.tsx";
import { TargetTag } from "./targets-section.tsx";

interface InContext {
	readonly context: FiguresContext;
}

export async function figuresPage(visit: ProgrammeVisit) {
	const context = figuresContext(visit);
	const { handle } = visit.programme;
	const { frame, office, asOf, labels, notice } = context;
	const { t } = labels;
	const [figures, choices] = await Promise.all([readFigures(handle, { asOf }), readChoices(handle)]);
	const mayDefine = mayDefineIn(context);
	if (figures.length === 0) {
		return (
			<OfficePage frame={frame} title={t("figures")} notice={notice}>
				<EarlierPosition context={context} />
				<EmptyState
					title={t("no-figures")}
					text={t("no-figures-text")}
					action={mayDefine ? { href: `${office}/indicators/starter`, label: t("starter-link") } : undefined}
				/>
				{mayDefine && (
					<p>
						<a href={`${office}/indicators/new`}>{t("define-own")}</a>
					</p>
				)}
			</OfficePage>
		);
	}
	return (
		<OfficePage frame={frame} title={t("figures")} notice={notice} actions={<FiguresActions context={context} />}>
			<p>
				{t("figures-intro")} <a href={address(`${office}/figures/overlap`, { asOf })}>{t("overlap-link")}</a>
			</p>
			<EarlierPosition context={context} />
			{/* Direct, indirect and campaign are three lists with three headings: nobody may read them as parts of one number. */}
			{reaches.map((reach) => {
				const of = figures.filter(({ indicator }) => indicator.reach === reach);
				if (of.length === 0) return null;
				return (
					<section key={reach}>
						<h2>{labels.reach(reach)}</h2>
						<p>{labels.reachText(reach)}</p>
						<FiguresByPillar context={context} choices={choices} figures={of} />
					</section>
				);
			})}
		</OfficePage>
	);
}

/** A sheet is of the whole programme, so whoever writes one works everywhere. */
function mayDefineIn({ can, scope }: FiguresContext): boolean {
	return can("indicators.write") && covers(scope, "");
}

function FiguresActions({ context }: InContext) {
	const { office, labels } = context;
	return (
		<>
			<LinkButton href={`${office}/periods`} tone="quiet">
				{labels.t("periods")}
			</LinkButton>
			{mayDefineIn(context) && (
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
function FiguresByPillar({ context, choices, figures }: InContext & { readonly choices: Choices; readonly figures: readonly Figure[] }) {
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
						{isParted && <h3>{context.labels.pillar(pillar, choices)}</h3>}
						<Cards>
							{of.map((figure) => (
								<FigureCard key={figure.indicator.code} context={context} figure={figure} below={isParted ? "h4" : "h3"} />
							))}
						</Cards>
					</div>
				))}
		</>
	);
}

function FigureCard({ context, figure, below: Heading }: InContext & { readonly figure: Figure; readonly below: "h3" | "h4" }) {
	const { office, asOf, labels } = context;
	const { t, language, headline, unitWord, day } = labels;
	const { indicator, count, bounds, doubt, people } = figure;
	return (
		<Card>
			<Heading>
				<a href={address(`${office}/figures/${indicator.code}`, { asOf })}>{inLanguage(indicator.title, language)}</a>
			</Heading>
			<BigNumber text={headline(count)} unit={unitWord(count)} />
			<p>{labels.units.how(indicator.unit)}</p>
			{doubt && <p>{t("doubt-in-short", { fewer: doubt.fewer, more: doubt.more })}</p>}
			{bounds && <p>{t("bounds-reason", { named: bounds.named, unnamed: bounds.attendances.unnamed })}</p>}
			{people ? <ContactsBars labels={labels} figure={figure} /> : <FigureBar labels={labels} figure={figure} />}
			<p>
				<TargetTag context={context} figure={figure} />
			</p>
			<p class="hint">
				{count.until === null ? t("nothing-counts") : t("until-day", { day: day(count.until) })}
				<br />
				{t("as-of-day", { day: day(figure.asOfDay) })}
			</p>
		</Card>
	);
}
