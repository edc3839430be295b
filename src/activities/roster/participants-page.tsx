import { sessions as sessionWords, roster as words } from "#words/activities";
import { birthDateLabel } from "../../particulars/labels.ts";
import { writeName } from "../../particulars/name.ts";
import { listPeople, type Report } from "../../people/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { newId } from "../../shared/id.ts";
import { contextOf } from "../../shared/office/index.ts";
import { Filter, type FormState, freshForm, OfficePage, Table, TextField } from "../../shared/ui/index.ts";
import { type Language, speak } from "../../shared/words.ts";
import { shownActivity } from "../store.ts";
import { listPlanned } from "./store.ts";

const mostFound = 30;

/** Who is planned for an activity, and people on record who may be. */
export async function participantsPage(visit: ProgrammeVisit, form: FormState) {
	const context = contextOf(visit, words);
	const { frame, language, office, scope, notice } = context;
	const { db } = visit.programme.handle;
	const activity = await shownActivity(visit);
	const planned = await listPlanned(db, scope, activity.id);
	const text = visit.url.searchParams.get("text")?.trim() ?? "";
	const found = text && context.can("people.read") ? await listPeople(db, scope, { text, limit: mostFound + 1 }) : [];
	const isPlanned = new Set(planned.map(({ person }) => person));
	const t = speak(words, language);
	const s = speak(sessionWords, language);
	const back = { href: `${office}/activities/${activity.id}`, label: activity.title };
	const path = `${back.href}/participants`;
	const query = new URLSearchParams({ text });
	const columns = [{ label: s("name") }, { label: s("birth-date"), short: true }, { label: s("workplace") }, { label: s("change") }];
	const cellsOf = ({ name, birthDate, workplace }: Pick<Report, "name" | "birthDate" | "workplace">) => [
		writeName(name),
		birthDateLabel(birthDate, language),
		workplace,
	];
	return (
		<OfficePage frame={frame} title={t("participants-title")} form={form} notice={notice} back={back}>
			<p>{t("participants-intro")}</p>
			<Table
				caption={t("planned-count", { count: planned.length })}
				columns={columns}
				rows={planned.map((report) => ({
					key: report.id,
					cells: [
						...cellsOf(report),
						<PersonButton
							action={`${path}/removal?${query}`}
							person={report.id}
							name={writeName(report.name)}
							what="unplan"
							{...{ language }}
						/>,
					],
				}))}
				empty={t("nobody-planned")}
			/>
			<h2>{t("plan-participants")}</h2>
			<p>{t("search-intro")}</p>
			<Filter action={path} submit={s("search")}>
				<TextField form={freshForm} name="text" type="search" label={s("name-or-number")} value={text} />
			</Filter>
			{text !== "" && (
				<Table
					caption={s("found-people", { text })}
					columns={columns}
					rows={found.slice(0, mostFound).map((line) => ({
						key: line.person,
						cells: [
							...cellsOf(line),
							isPlanned.has(line.person) ? (
								t("planned-already")
							) : (
								<PersonButton action={`${path}?${query}`} person={line.report} name={writeName(line.name)} what="plan" {...{ language }} />
							),
						],
					}))}
					empty={s("nobody-found", { text })}
				/>
			)}
			{found.length > mostFound && <p>{s("more-found", { count: mostFound })}</p>}
		</OfficePage>
	);
}

interface PersonButtonProps {
	readonly language: Language;
	readonly action: string;
	readonly person: string;
	readonly name: string;
	readonly what: "plan" | "unplan";
}

/** Each line is a form of its own, so each has its operation. */
function PersonButton({ language, action, person, name, what }: PersonButtonProps) {
	const t = speak(words, language);
	return (
		<form method="post" action={action}>
			<input type="hidden" name="operation" value={newId()} />
			<input type="hidden" name="person" value={person} />
			<button type="submit" class="button quiet small" aria-label={t(`${what}-of`, { name })}>
				{t(what)}
			</button>
		</form>
	);
}
