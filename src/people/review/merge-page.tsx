import { people as peopleWords, person as words } from "#words/people";
import { birthDateLabel, sexLabel } from "../../particulars/labels.ts";
import { writeName } from "../../particulars/name.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import type { Database } from "../../shared/database/index.ts";
import { contextOf } from "../../shared/office/index.ts";
import { Filter, freshForm, OfficePage, Table, TextField } from "../../shared/ui/index.ts";
import { speak } from "../../shared/words.ts";
import { problem } from "../problems.ts";
import { shownPerson } from "../reports/shown-person.ts";
import { listPeople, readPerson, type Scope } from "../reports/store.ts";
import { addressOf } from "./pair-name.ts";

const mostFound = 30;

/** Finds whom somebody is to be joined with. Nothing is decided here: the two are looked at side by side first. */
export async function mergePage(visit: ProgrammeVisit) {
	const { frame, language, office, scope } = contextOf(visit);
	const person = await shownPerson(visit);
	const [report] = person.reports;
	if (!report) throw problem("unknown");
	const text = visit.url.searchParams.get("text")?.trim() ?? "";
	const others = text === "" ? [] : await findOthers(visit.programme.handle.db, scope, text);
	const found = others.filter((line) => line.person !== person.person);
	const people = `${office}/people`;
	const t = speak(words, language);
	const say = speak(peopleWords, language);
	const name = writeName(report.name);
	return (
		<OfficePage
			frame={frame}
			title={t("merge-title", { name })}
			trail={[
				{ href: people, label: say("people") },
				{ href: `${people}/${report.person}`, label: name },
			]}
		>
			<p>{t("merge-intro")}</p>
			<Filter action={`${people}/${report.person}/merge`} submit={t("search")}>
				<TextField form={freshForm} name="text" type="search" label={t("merge-search")} value={text} />
			</Filter>
			{text !== "" && (
				<Table
					caption={t("merge-caption", { text })}
					columns={[
						{ label: say("name") },
						{ label: say("sex") },
						{ label: say("birth-date"), short: true },
						{ label: say("register-number") },
						{ label: say("workplace") },
					]}
					rows={found.map((line) => ({
						key: line.person,
						cells: [
							<a href={`${addressOf(office, { one: report.id, other: line.report })}?from=person`}>{writeName(line.name)}</a>,
							sexLabel(line.sex, language),
							birthDateLabel(line.birthDate, language),
							line.registerNumber,
							line.workplace,
						],
					}))}
					empty={t("merge-nobody", { text })}
				/>
			)}
		</OfficePage>
	);
}

/** By part of a name or number, or by the address of a person's page. */
async function findOthers(db: Database, scope: Scope, text: string) {
	const [id] = /[\da-f]{8}-[\da-f-]{27}/i.exec(text) ?? [];
	if (!id) return listPeople(db, scope, { text, limit: mostFound });
	const person = await readPerson(db, scope, id.toLowerCase());
	const newest = person?.reports.at(-1);
	if (!person || !newest) return [];
	return [{ ...newest, person: person.person, report: newest.id, reports: person.reports.length }];
}
