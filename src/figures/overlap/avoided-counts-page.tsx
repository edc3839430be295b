import { readChoices } from "../../indicators/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { BigNumber, EmptyState, Facts, OfficePage, Table } from "../../shared/ui/index.ts";
import { inLanguage } from "../../shared/words.ts";
import { address, type FiguresContext, figuresContext } from "../office.ts";
import { EarlierPosition } from "../pieces.tsx";
import type { AvoidedCounts } from "../schema.ts";
import { listFiguresOfPillars, readOverlap } from "./overlap.ts";

/** Pillar by pillar and quarter by quarter: who was counted once though met twice. Numbers, which lead whoever may see people to them. */
export async function avoidedCountsPage(visit: ProgrammeVisit) {
	const context = figuresContext(visit);
	const { frame, office, asOf, labels } = context;
	const { handle } = visit.programme;
	const [overlap, indicators, choices] = await Promise.all([
		readOverlap(handle, { asOf }),
		listFiguresOfPillars(handle, asOf),
		readChoices(handle),
	]);
	const { t, number, range, unitWord, language } = labels;
	const { together, saved, pillars, avoided } = overlap;
	const home = `${office}/figures`;
	const trail = [
		{ href: address(home, { asOf }), label: t("figures") },
		{ href: address(`${home}/overlap`, { asOf }), label: t("overlap") },
	];
	const sum = pillars.reduce((so, { count }) => so + count.rows, 0);
	return (
		<OfficePage frame={frame} title={t("avoided-counts")} trail={trail}>
			<EarlierPosition context={context} to={`${home}/overlap/ledger`} />
			<p>{t("avoided-counts-intro")}</p>
			{pillars.length < 2 ? (
				<EmptyState title={t("overlap-empty")} text={t("overlap-empty-text")} />
			) : (
				<>
					<BigNumber text={number(saved.named)} unit={unitWord({ unit: "person", low: saved.named, high: saved.named })} />
					<Facts
						facts={[
							{ term: t("avoided-counts-sum"), value: number(sum) },
							{ term: t("avoided-counts-union"), value: number(together.rows) },
							{ term: t("avoided-counts-saved"), value: number(saved.named) },
						]}
					/>
					{saved.low < saved.high && (
						<p>
							{/* Without a best number somebody was counted by head, and that outweighs any doubt about names. */}
							{together.best === null ? t("avoided-counts-head-counts", saved) : t("avoided-counts-doubt", { range: range(saved) })}
						</p>
					)}
					<h2>{t("avoided-counts-quarters")}</h2>
					<Table
						caption={t("avoided-counts-caption")}
						columns={[
							{ label: t("avoided-counts-time") },
							{ label: t("avoided-counts-counted") },
							{ label: t("avoided-counts-met") },
							{ label: labels.units.column("person"), numeric: true },
						]}
						rows={avoided.map((line) => ({
							key: [line.time, line.counted, line.met].join(" "),
							cells: [
								<LineTime key="time" context={context} line={line} />,
								labels.pillar(line.counted, choices),
								labels.pillar(line.met, choices),
								number(line.people),
							],
						}))}
						total={[t("avoided-counts-saved"), "", "", number(saved.named)]}
						empty={t("avoided-counts-empty")}
					/>
					<h2>{t("avoided-counts-figures")}</h2>
					<p>{t("avoided-counts-figures-text")}</p>
					<ul>
						{indicators.map(({ code, title }) => (
							<li key={code}>
								<a href={address(`${home}/${code}`, { asOf })}>{inLanguage(title, language)}</a>
							</li>
						))}
					</ul>
				</>
			)}
		</OfficePage>
	);
}

function LineTime({ context, line }: { readonly context: FiguresContext; readonly line: AvoidedCounts }) {
	const { office, asOf, labels } = context;
	const time = line.period === null ? labels.quarter(line.quarter) : inLanguage(line.period, labels.language);
	if (!context.can("people.read")) return <>{time}</>;
	const { counted, met } = line;
	return <a href={address(`${office}/figures/overlap/ledger/people`, { time: line.time, counted, met, asOf })}>{time}</a>;
}
