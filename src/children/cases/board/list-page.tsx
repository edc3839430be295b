import { caseBoard as words } from "#words/children";
import { writeName } from "../../../particulars/name.ts";
import { areaName } from "../../../places/index.ts";
import type { ProgrammeVisit } from "../../../programme/index.ts";
import { freshForm, ListPager, SelectField, Table, Tag } from "../../../shared/ui/index.ts";
import { formatShortDate, type Language, speak } from "../../../shared/words.ts";
import { choiceLabel } from "../labels.ts";
import { dueLabel } from "../rule-labels.ts";
import { stages } from "../schema.ts";
import { byUrgency, caseStates, nobody, partAfter, stageGroups } from "./asked.ts";
import { CasesFilter, CasesPage, type ShownCases, shownCases, ToGiving, WhoseCases } from "./shown.tsx";
import type { CaseStanding } from "./standing.ts";
import { namesOf } from "./store.ts";

const pageSize = 50;

/** The children behind any number of the board, what presses most first. */
export async function casesPage(visit: ProgrammeVisit) {
	const shown = await shownCases(visit);
	const { context, asked } = shown;
	const t = speak(words, context.language);
	const stageOptions = [
		{ value: "", label: t("all-stages") },
		...stageGroups.map((value) => ({ value, label: t(value === "learning" ? "learning" : "not-learning") })),
		...stages.map((value) => ({ value, label: choiceLabel("stage", value, context.language) })),
	];
	const stateOptions = [
		{ value: "", label: t("all-states") },
		...caseStates.map((value) => ({ value, label: t(value === "overdue" ? "overdue" : "on-hold") })),
	];
	return (
		<CasesPage shown={shown} current="list" actions={<ToGiving shown={shown} />}>
			<CasesFilter shown={shown} list="list">
				<SelectField form={freshForm} name="stage" label={t("stage")} options={stageOptions} value={asked.stage} />
				<SelectField form={freshForm} name="state" label={t("state")} options={stateOptions} value={asked.state} />
			</CasesFilter>
			<WhoseCases shown={shown} list="list" />
			<CasesTable visit={visit} shown={shown} {...(await pageOf(visit, shown))} />
		</CasesPage>
	);
}

/** Cases that wait to be given to somebody, those found first first. */
export async function unassignedPage(visit: ProgrammeVisit) {
	const shown = await shownCases(visit, { officer: nobody, stage: "", state: "" });
	const t = speak(words, shown.context.language);
	return (
		<CasesPage shown={shown} current="unassigned" actions={<ToGiving shown={shown} />}>
			<p>{t("unassigned-text")}</p>
			<CasesFilter shown={shown} list="unassigned" hasOfficer={false} />
			<CasesTable visit={visit} shown={shown} {...(await pageOf(visit, shown))} />
		</CasesPage>
	);
}

/** One page of those asked for, with their names. */
async function pageOf(visit: ProgrammeVisit, { found }: ShownCases) {
	const after = visit.url.searchParams.get("after") ?? "";
	const { part, next } = partAfter(found.toSorted(byUrgency), after, pageSize);
	const names = await namesOf(
		visit.programme.handle.db,
		part.map(({ id }) => id),
	);
	return { part, next, names };
}

type CasesTableProps = Awaited<ReturnType<typeof pageOf>> & { readonly visit: ProgrammeVisit; readonly shown: ShownCases };

function CasesTable({ visit, shown, part, next, names }: CasesTableProps) {
	const { context, found, nameOf } = shown;
	const { language, office } = context;
	const t = speak(words, language);
	return (
		<>
			{found.length > 0 && <p>{t("found", { count: found.length })}</p>}
			<Table
				list
				caption={t("list-caption")}
				columns={[
					{ label: t("name") },
					{ label: t("stage") },
					{ label: t("next") },
					{ label: t("by-when"), short: true },
					{ label: t("officer") },
					{ label: t("area"), spare: true },
				]}
				rows={part.map((standing) => {
					const { id, stage, isOnHold, due, officer, area } = standing;
					const name = names.get(id);
					const [first] = due;
					return {
						key: id,
						cells: [
							<a href={`${office}/children/${id}`}>{name ? writeName(name) : t("name-unknown")}</a>,
							choiceLabel("stage", stage, language),
							<>
								{isOnHold && <Tag tone="quiet">{t("on-hold")}</Tag>} {first && dueLabel(first, language)}
							</>,
							first ? <DueDay due={first} language={language} /> : "",
							nameOf(officer),
							area ? areaName(area, language) : "",
						],
					};
				})}
				empty={t("none-found")}
			/>
			<ListPager language={language} url={visit.url} next={next} shown={part.length} size={pageSize} total={found.length} />
		</>
	);
}

/** A day that has gone by says so in words, and not by its colour alone. */
export function DueDay({ due: { on, isOverdue }, language }: { readonly due: CaseStanding["due"][number]; readonly language: Language }) {
	const day = formatShortDate(language, on);
	return isOverdue ? <span class="late">{speak(words, language)("overdue-day", { day })}</span> : <span>{day}</span>;
}
