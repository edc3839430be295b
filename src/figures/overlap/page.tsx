import { type Choices, readChoices } from "../../indicators/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { BigNumber, EmptyState, Facts, OfficePage, Table } from "../../shared/ui/index.ts";
import { address, type FiguresContext, figuresContext } from "../office.ts";
import { EarlierPosition } from "../pieces.tsx";
import type { Overlap } from "../schema.ts";
import { readOverlap } from "./overlap.ts";

interface OverlapProps {
	readonly context: FiguresContext;
	readonly choices: Choices;
	readonly overlap: Overlap;
}

/** Why the pillars may not be added: whom they share, and how much higher a sum would be. */
export async function overlapPage(visit: ProgrammeVisit) {
	const context = figuresContext(visit);
	const { frame, office, asOf, labels } = context;
	const { handle } = visit.programme;
	const [read, choices] = await Promise.all([readOverlap(handle, { asOf }), readChoices(handle)]);
	const overlap = inOrder(read, choices);
	const { t, range, headline, unitWord, counted } = labels;
	const { together, saved, pillars } = overlap;
	return (
		<OfficePage frame={frame} title={t("overlap")} trail={[{ href: address(`${office}/figures`, { asOf }), label: t("figures") }]}>
			<EarlierPosition context={context} to={`${office}/figures/overlap`} />
			<p>{t("overlap-intro")}</p>
			{pillars.length < 2 ? (
				<EmptyState title={t("overlap-empty")} text={t("overlap-empty-text")} />
			) : (
				<>
					<BigNumber text={headline(together)} unit={unitWord(together)} />
					<Facts
						facts={[
							{ term: t("overlap-together"), value: counted(together) },
							{ term: t("overlap-sum"), value: range(sumOf(overlap)) },
							{ term: t("overlap-saved"), value: saved.high === 0 ? t("overlap-saved-none") : range(saved) },
						]}
					/>
					<Pillars context={context} choices={choices} overlap={overlap} />
					<Shared context={context} choices={choices} overlap={overlap} />
					<p>
						<a href={address(`${office}/figures/overlap/ledger`, { asOf })}>{t("avoided-counts-link")}</a>
					</p>
				</>
			)}
		</OfficePage>
	);
}

/** By the numbers of the pillars, as everybody knows them. */
function inOrder(overlap: Overlap, { pillars }: Choices): Overlap {
	const numberOf = (id: string) => pillars.find((pillar) => pillar.id === id)?.number ?? Number.MAX_SAFE_INTEGER;
	return { ...overlap, pillars: overlap.pillars.toSorted((one, other) => numberOf(one.pillar) - numberOf(other.pillar)) };
}

/** What somebody would get who simply added: shown so that the difference can be seen, and never as a figure. */
function sumOf({ pillars }: Overlap): { low: number; high: number } {
	return pillars.reduce((sum, { count }) => ({ low: sum.low + count.low, high: sum.high + count.high }), { low: 0, high: 0 });
}

function Pillars({ context: { labels }, choices, overlap }: OverlapProps) {
	const { t, range } = labels;
	return (
		<section>
			<h2>{t("overlap-pillars")}</h2>
			<Table
				caption={t("overlap-pillars-caption")}
				columns={[{ label: t("pillar") }, { label: labels.units.column("person"), numeric: true }]}
				rows={overlap.pillars.map(({ pillar, count }) => ({
					key: pillar,
					cells: [labels.pillar(pillar, choices), range(count)],
				}))}
				total={[t("overlap-together"), range(overlap.together)]}
				empty={t("overlap-empty")}
			/>
		</section>
	);
}

function Shared({ context: { labels }, choices, overlap }: OverlapProps) {
	const { t, number } = labels;
	const ids = overlap.pillars.map(({ pillar }) => pillar);
	const peopleOf = (one: string, other: string) =>
		overlap.shared.find(({ pillars: [first, second] }) => (first === one && second === other) || (first === other && second === one))
			?.people ?? 0;
	return (
		<section>
			<h2>{t("overlap-shared")}</h2>
			<Table
				caption={t("overlap-shared-caption")}
				columns={[{ label: t("pillar") }, ...ids.map((id) => ({ label: labels.pillar(id, choices), numeric: true }))]}
				rows={ids.map((one) => ({
					key: one,
					cells: [labels.pillar(one, choices), ...ids.map((other) => (one === other ? t("overlap-itself") : number(peopleOf(one, other))))],
				}))}
				empty={t("overlap-empty")}
			/>
		</section>
	);
}
