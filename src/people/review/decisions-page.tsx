import { review as queueWords, pairs as words } from "#words/people";
import { newId } from "../../shared/id.ts";
import { EmptyState, OfficePage, Pager, Table } from "../../shared/ui/index.ts";
import { formatDate, speak } from "../../shared/words.ts";
import type { DecisionLine } from "./decisions-store.ts";
import { namesOf } from "./names.ts";
import { pathOfPair, type Surroundings } from "./surroundings.ts";
import { Undo } from "./undo.tsx";

interface DecisionsPageProps {
	readonly around: Surroundings;
	readonly decisions: readonly DecisionLine[];
	/** How accounts are called. */
	readonly names: ReadonlyMap<string, string>;
	readonly isFirst: boolean;
	readonly next: string | undefined;
	readonly notice: string | null;
}

export function DecisionsPage({ around, decisions, names, isFirst, next, notice }: DecisionsPageProps) {
	const { frame, language, people } = around;
	const t = speak(words, language);
	const trail = [
		{ href: people, label: around.peopleLabel },
		{ href: `${people}/review`, label: speak(queueWords, language)("queue") },
	];
	if (decisions.length === 0 && isFirst) {
		return (
			<OfficePage frame={frame} title={t("decisions")} trail={trail} notice={notice}>
				<EmptyState title={t("no-decisions")} text={t("no-decisions-text")} />
			</OfficePage>
		);
	}
	return (
		<OfficePage frame={frame} title={t("decisions")} trail={trail} notice={notice}>
			<p>{t("decisions-intro")}</p>
			<Table
				caption={t("decisions-caption")}
				columns={[{ label: t("pair") }, { label: t("decision") }, { label: t("who") }, { label: t("when") }, { label: t("undo") }]}
				rows={decisions.map(({ one, other, decision, decidedBy, decidedOn }) => {
					const both = namesOf(one, other, language);
					const pair = { one: one.id, other: other.id };
					return {
						key: `${one.id} ${other.id}`,
						cells: [
							<a href={`${pathOfPair(around, one.id, other.id)}?from=decisions`}>{both}</a>,
							t(decision),
							decidedBy === null ? t("machine") : (names.get(decidedBy) ?? decidedBy),
							formatDate(language, decidedOn),
							<Undo
								around={around}
								pair={pair}
								operation={newId()}
								label={t("undo")}
								says={t("undo-of", { names: both })}
								from="decisions"
							/>,
						],
					};
				})}
				empty={t("no-decisions")}
			/>
			{!isFirst && (
				<p>
					<a href={`${people}/decisions`}>{t("first-page")}</a>
				</p>
			)}
			<Pager language={language} next={next} />
		</OfficePage>
	);
}
