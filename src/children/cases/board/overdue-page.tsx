import { caseBoard as words } from "#words/children";
import type { PersonName } from "../../../particulars/name.ts";
import { writeName } from "../../../particulars/name.ts";
import { daysBetween, type ProgrammeVisit } from "../../../programme/index.ts";
import { ListPager, Table } from "../../../shared/ui/index.ts";
import { formatNumber, formatShortDate, speak } from "../../../shared/words.ts";
import { dueLabel } from "../rule-labels.ts";
import { addressOf, byUrgency, nobody, partAfter } from "./asked.ts";
import { CasesFilter, CasesPage, type ShownCases, shownCases, WhoseCases } from "./shown.tsx";
import type { CaseStanding } from "./standing.ts";
import { namesOf } from "./store.ts";
import { tallyOf } from "./tally.ts";

const pageSize = 50;
/** Lines of each officer while all officers are shown; the rest is one click away. */
const ofEach = 5;

/** What should have been done by a day that has gone by: by officer, what it is, and since when. */
export async function overduePage(visit: ProgrammeVisit) {
	const shown = await shownCases(visit, { stage: "", state: "overdue" });
	const { context, asked, found } = shown;
	const { language } = context;
	const t = speak(words, language);
	const ordered = found.toSorted(byUrgency);
	const isOfOne = asked.officer !== "";
	const { part, next } = partAfter(ordered, visit.url.searchParams.get("after") ?? "", pageSize);
	const groups = isOfOne ? [part] : groupsOf(ordered, shown);
	const names = await namesOf(
		visit.programme.handle.db,
		groups.flatMap((group) => group.slice(0, isOfOne ? pageSize : ofEach)).map(({ id }) => id),
	);
	return (
		<CasesPage shown={shown} current="overdue">
			<CasesFilter shown={shown} list="overdue" />
			<WhoseCases shown={shown} list="overdue" />
			{found.length === 0 && <p class="empty">{t("nothing-overdue")}</p>}
			{isOfOne && found.length > 0 && <OverdueTable shown={shown} standings={part} names={names} />}
			{!isOfOne && groups.map((group) => <OfOfficer key={group[0]?.officer ?? nobody} shown={shown} standings={group} names={names} />)}
			{isOfOne && <ListPager language={language} url={visit.url} next={next} shown={part.length} size={pageSize} total={found.length} />}
		</CasesPage>
	);
}

/** The lines by officer; the officer whose oldest has waited longest comes first. */
function groupsOf(ordered: readonly CaseStanding[], { nameOf }: ShownCases): (readonly CaseStanding[])[] {
	return [...Map.groupBy(ordered, ({ officer }) => nameOf(officer)).values()];
}

interface OverdueProps {
	readonly shown: ShownCases;
	readonly standings: readonly CaseStanding[];
	readonly names: ReadonlyMap<string, PersonName>;
}

function OfOfficer({ shown, standings, names }: OverdueProps) {
	const { context, asked, path, nameOf } = shown;
	const { language } = context;
	const t = speak(words, language);
	const officer = standings[0]?.officer ?? null;
	const { overdue, since } = tallyOf(standings);
	return (
		<section>
			<h2>{nameOf(officer)}</h2>
			<p>{t("overdue-of", { count: overdue, day: since ? formatShortDate(language, since) : "" })}</p>
			<OverdueTable shown={shown} standings={standings.slice(0, ofEach)} names={names} />
			{standings.length > ofEach && (
				<p>
					<a href={addressOf(`${path}/overdue`, { ...asked, state: "", officer: officer ?? nobody })}>
						{t("all-of-officer", { count: standings.length, officer: nameOf(officer) })}
					</a>
				</p>
			)}
		</section>
	);
}

function OverdueTable({ shown, standings, names }: OverdueProps) {
	const { language, office, today } = shown.context;
	const t = speak(words, language);
	return (
		<Table
			list
			caption={t("overdue-caption")}
			columns={[
				{ label: t("name") },
				{ label: t("days-late"), numeric: true, aside: true },
				{ label: t("what"), wide: true },
				{ label: t("since-when"), short: true },
			]}
			rows={standings.map(({ id, due }) => {
				const late = due.filter(({ isOverdue }) => isOverdue);
				const since = late[0]?.on ?? today;
				const name = names.get(id);
				return {
					key: id,
					cells: [
						<a href={`${office}/children/${id}`}>{name ? writeName(name) : t("name-unknown")}</a>,
						t("days", { count: daysBetween(since, today), number: formatNumber(language, daysBetween(since, today)) }),
						[...new Set(late.map((one) => dueLabel(one, language)))].join("; "),
						formatShortDate(language, since),
					],
				};
			})}
			empty={t("nothing-overdue")}
		/>
	);
}
