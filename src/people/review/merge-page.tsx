import { people as peopleWords, person as words } from "#words/people";
import { birthDateLabel, sexLabel } from "../../particulars/labels.ts";
import { writeName } from "../../particulars/name.ts";
import { Filter, freshForm, OfficePage, Table, TextField } from "../../shared/ui/index.ts";
import { speak } from "../../shared/words.ts";
import type { PersonLine, Report } from "../schema.ts";
import { pathOfPair, type Surroundings } from "./surroundings.ts";

interface MergePageProps {
	readonly around: Surroundings;
	/** The report that stands for the person. */
	readonly report: Report;
	readonly text: string;
	readonly found: readonly PersonLine[];
}

/** Finds whom somebody is to be joined with. Nothing is decided here: the two are looked at side by side first. */
export function MergePage({ around, report, text, found }: MergePageProps) {
	const { frame, language, people } = around;
	const t = speak(words, language);
	const say = speak(peopleWords, language);
	const name = writeName(report.name);
	return (
		<OfficePage
			frame={frame}
			title={t("merge-title", { name })}
			trail={[
				{ href: people, label: around.peopleLabel },
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
							<a href={`${pathOfPair(around, report.id, line.report)}?from=person`}>{writeName(line.name)}</a>,
							sexLabel(line.sex, language),
							birthDateLabel(line.birthDate),
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
