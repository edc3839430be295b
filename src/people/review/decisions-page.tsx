import { people as peopleWords, review as queueWords, pairs as words } from "#words/people";
import { accountNames } from "../../identity/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { isId, newId } from "../../shared/id.ts";
import { contextOf } from "../../shared/office/index.ts";
import { EmptyState, ListPager, OfficePage, Table } from "../../shared/ui/index.ts";
import { formatShortDate, speak } from "../../shared/words.ts";
import { listDecisions } from "./decisions-store.ts";
import { addressOf, namesOf } from "./pair-name.ts";
import { Undo } from "./undo.tsx";

const pageSize = 50;

export async function decisionsPage(visit: ProgrammeVisit) {
	const { frame, language, office, notice, scope } = contextOf(visit, words);
	const { db } = visit.programme.handle;
	const before = placeOf(visit.url.searchParams.get("before") ?? "");
	const isFirst = !before;
	const found = await listDecisions(db, scope, { ...(before && { before }), limit: pageSize + 1 });
	const decisions = found.slice(0, pageSize);
	const last = found.length > pageSize ? decisions.at(-1) : undefined;
	const next = last && `${last.seq} ${last.one.id} ${last.other.id}`;
	const names = await accountNames(
		db,
		decisions.map(({ decidedBy }) => decidedBy),
	);
	const people = `${office}/people`;
	const t = speak(words, language);
	const trail = [
		{ href: people, label: speak(peopleWords, language)("people") },
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
				list
				caption={t("decisions-caption")}
				columns={[{ label: t("pair") }, { label: t("decision") }, { label: t("who") }, { label: t("when") }, { label: t("undo") }]}
				rows={decisions.map(({ one, other, decision, decidedBy, decidedOn }) => {
					const both = namesOf(one, other, language);
					const pair = { one: one.id, other: other.id };
					return {
						key: `${one.id} ${other.id}`,
						cells: [
							<a href={`${addressOf(office, pair)}?from=decisions`}>{both}</a>,
							t(decision),
							decidedBy === null ? t("machine") : (names.get(decidedBy) ?? decidedBy),
							formatShortDate(language, decidedOn),
							<Undo
								office={office}
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
			<ListPager language={language} url={visit.url} name="before" next={next} shown={decisions.length} size={pageSize} />
		</OfficePage>
	);
}

function placeOf(text: string) {
	const [seq = "", one = "", other = ""] = text.split(" ");
	return /^\d{1,15}$/.test(seq) && isId(one) && isId(other) ? { seq: Number(seq), one, other } : undefined;
}
