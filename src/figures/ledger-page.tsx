import { BigNumber, EmptyState, Facts, OfficePage, Table } from "../shared/ui/index.ts";
import type { Choices } from "./choices.ts";
import { EarlierPosition } from "./figure-pages.tsx";
import { withNamed } from "./overlap-page.tsx";
import type { Indicator, Overlap } from "./schema.ts";
import { sayPillar } from "./sheet-phrases.ts";
import { address, type Surroundings } from "./surroundings.ts";

interface LedgerProps {
	readonly around: Surroundings;
	readonly choices: Choices;
	readonly overlap: Overlap;
	/** The figures that make the pillars. */
	readonly figures: readonly Pick<Indicator, "code" | "title">[];
}

/** Pillar by pillar and quarter by quarter: who was counted once though met twice. Numbers alone; names stand on the figures' own pages. */
export function LedgerPage({ around, choices, overlap, figures }: LedgerProps) {
	const { frame, office, asOf, phrases } = around;
	const { t, number, range, unitWord, quarter, language } = phrases;
	const { together, saved, pillars, ledger } = overlap;
	const home = `${office}/figures`;
	const trail = [
		{ href: address(home, { asOf }), label: t("figures") },
		{ href: address(`${home}/overlap`, { asOf }), label: t("overlap") },
	];
	const sum = pillars.reduce((so, { count }) => so + count.rows, 0);
	return (
		<OfficePage frame={frame} title={t("ledger")} trail={trail}>
			<EarlierPosition around={around} to={`${home}/overlap/ledger`} />
			<p>{t("ledger-intro")}</p>
			{pillars.length < 2 ? (
				<EmptyState title={t("overlap-empty")} text={t("overlap-empty-text")} />
			) : (
				<>
					<BigNumber text={number(saved.named)} unit={unitWord({ unit: "person", low: saved.named, high: saved.named })} />
					<Facts
						facts={[
							{ term: t("ledger-sum"), value: number(sum) },
							{ term: t("ledger-union"), value: number(together.rows) },
							{ term: t("ledger-saved"), value: number(saved.named) },
						]}
					/>
					{saved.low < saved.high && (
						<p>
							{/* Without a best number somebody was counted by head, and that outweighs any doubt about names. */}
							{together.best === null ? t("ledger-heads", saved) : t("ledger-doubt", { range: range(withNamed(saved)) })}
						</p>
					)}
					<h2>{t("ledger-quarters")}</h2>
					<Table
						caption={t("ledger-caption")}
						columns={[
							{ label: t("ledger-time") },
							{ label: t("ledger-counted") },
							{ label: t("ledger-met") },
							{ label: t("column-person"), numeric: true },
						]}
						rows={ledger.map((line) => ({
							key: [line.period?.mn ?? line.quarter, line.counted, line.met].join(" "),
							cells: [
								line.period === null ? quarter(line.quarter) : line.period[language],
								sayPillar(phrases, line.counted, choices),
								sayPillar(phrases, line.met, choices),
								number(line.people),
							],
						}))}
						total={[t("ledger-saved"), "", "", number(saved.named)]}
						empty={t("ledger-empty")}
					/>
					<h2>{t("ledger-figures")}</h2>
					<p>{t("ledger-figures-text")}</p>
					<ul>
						{figures.map(({ code, title }) => (
							<li key={code}>
								<a href={address(`${home}/${code}`, { asOf })}>{title[language]}</a>
							</li>
						))}
					</ul>
				</>
			)}
		</OfficePage>
	);
}
