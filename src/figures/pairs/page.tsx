import { addressOf, likelihoodLabel, namesOf, readReports } from "../../people/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { BigNumber, EmptyState, LinkButton, OfficePage, Table, Written } from "../../shared/ui/index.ts";
import { inLanguage } from "../../shared/words.ts";
import { figuresContext } from "../office.ts";
import { readNarrowingPairs } from "./narrowing.ts";

const shownAtOnce = 20;

/** The pairs whose decision narrows most figures, each with those figures. */
export async function pairsPage(visit: ProgrammeVisit) {
	const context = figuresContext(visit);
	const { frame, office, labels, scope, notice } = context;
	const { handle } = visit.programme;
	const pairs = await readNarrowingPairs(handle, scope);
	const shown = pairs.slice(0, shownAtOnce);
	const reports = await readReports(
		handle.db,
		shown.flatMap(({ one, other }) => [one, other]),
	);
	const { t, language, number } = labels;
	const rows = shown.flatMap((pair) => {
		const [one, other] = [reports.get(pair.one), reports.get(pair.other)];
		return one && other ? [{ ...pair, href: `${addressOf(office, pair)}?from=figures`, names: namesOf(one, other, language) }] : [];
	});
	const [first] = rows;
	return (
		<OfficePage frame={frame} title={t("pairs")} notice={notice} trail={[{ href: `${office}/figures`, label: t("figures") }]}>
			{first ? (
				<>
					<p>{t("pairs-intro")}</p>
					<BigNumber text={number(pairs.length)} unit={t("pairs-narrow", { count: pairs.length })} />
					<div class="actions">
						<LinkButton href={first.href}>{t("pairs-begin")}</LinkButton>
						<LinkButton href={`${office}/people/review`} tone="quiet">
							{t("pairs-all")}
						</LinkButton>
					</div>
					<Table
						list
						caption={t("pairs-caption")}
						columns={[{ label: t("pair") }, { label: t("pair-likelihood") }, { label: t("pair-figures"), wide: true }]}
						rows={rows.map(({ one, other, href, names, probability, figures }) => ({
							key: `${one} ${other}`,
							cells: [
								<a href={href}>
									<Written on={language}>{names}</Written>
								</a>,
								likelihoodLabel(probability, language),
								figures.map(({ title }) => inLanguage(title, language)).join("; "),
							],
						}))}
						empty={t("pairs-none")}
					/>
				</>
			) : (
				<EmptyState title={t("pairs-none")} text={t("pairs-none-text")} />
			)}
		</OfficePage>
	);
}
