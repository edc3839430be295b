import { children as childWords, form as formWords, lists as words } from "#words/children";
import { birthDateLabel, sexLabel } from "../../particulars/labels.ts";
import { writeName } from "../../particulars/name.ts";
import { areaName, areaOptions, listSites } from "../../places/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { newId } from "../../shared/id.ts";
import { contextOf, type PageContext } from "../../shared/office/index.ts";
import {
	DateField,
	Facts,
	Form,
	type FormState,
	freshForm,
	Note,
	OfficePage,
	RadioField,
	SelectField,
	Table,
} from "../../shared/ui/index.ts";
import { formatNumber, formatShortDate, speak } from "../../shared/words.ts";
import { situations } from "../schema.ts";
import { type CheckedDraft, checkedDraft, type ShownList } from "./drafts.ts";
import { decideLines, keyOf } from "./fates.ts";
import { isOfGuardian } from "./headings.ts";
import { Questions, reportsOf } from "./questions.tsx";
import type { ListDefaults } from "./schema.ts";
import { countSilent, settleLine } from "./settling.ts";

const mostListed = 50;

/** A list as it was understood: what it would come to, each line that is in trouble, and each that resembles somebody. */
export async function draftPage(visit: ProgrammeVisit, list: ShownList, form: FormState) {
	const context = contextOf(visit, words);
	const { frame, language, office, notice, scope, today, targetAreas } = context;
	const { handle } = visit.programme;
	const draft = await checkedDraft(handle, visit.viewer, list.id);
	const { reading, alike, answers } = draft;
	const sites = await listSites(handle.db, scope);
	const t = speak(words, language);
	const f = speak(formWords, language);
	const path = `${office}/children/lists/${list.id}`;
	// As if the form below were sent: a line that is silent takes what is said there.
	const defaults = { area: scope[0] ?? "", situation: "never_enrolled", identifiedOn: today } as const;
	const settling = { defaults, scope, sites, today };
	const decided = decideLines(reading, alike, { list: list.id, others: "leave", answers: [...answers] }, settling);
	const silent = (what: keyof ListDefaults) => countSilent(reading, what);
	const noneOf = (what: keyof ListDefaults) => ({ value: "", label: t(silent(what) === 0 ? "none-said" : "none-left-out") });
	const count = (fate: string) => decided.left.filter((one) => one.fate === fate).length;
	const troubles = troublesIn(draft, settling);
	const guardians = reading.columns.filter(({ heading, role }) => role === null && isOfGuardian(heading));
	return (
		<OfficePage
			frame={frame}
			title={list.fileName}
			form={form}
			notice={notice}
			back={{ href: `${office}/children/lists`, label: t("lists") }}
		>
			<Note>
				<p>{t("draft-note")}</p>
			</Note>
			<Facts
				facts={[
					{ term: t("would-register"), value: formatNumber(language, decided.fresh.length) },
					{ term: t("on-record-already"), value: formatNumber(language, decided.known.length) },
					{ term: t("fate-waiting"), value: formatNumber(language, count("waiting")) },
					{ term: t("fate-twin"), value: formatNumber(language, count("twin")) },
					{ term: t("fate-rejected"), value: formatNumber(language, count("rejected")) },
					{ term: t("fate-skipped"), value: formatNumber(language, count("skipped")) },
				]}
			/>
			{guardians.length > 0 && <p>{t("guardian-kept", { headings: guardians.map(({ heading }) => `“${heading}”`).join(", ") })}</p>}
			<details>
				<summary>{t("how-read")}</summary>
				<ul>
					{reading.understood.map((said, at) => (
						<li key={String(at)}>{said(language)}</li>
					))}
				</ul>
				<ul>
					{reading.columns.map(({ heading, role }) => (
						<li key={heading}>{t("column-read", { heading, role: t(role ? `column-${role}` : "column-none") })}</li>
					))}
				</ul>
			</details>
			<p>
				<a href={`${path}/columns`}>{t("columns-title")}</a>
			</p>
			{troubles.length > 0 && (
				<Table
					caption={t("troubles-caption", { count: troubles.length })}
					columns={[{ label: t("line"), short: true }, { label: t("name") }, { label: t("trouble") }]}
					rows={troubles.slice(0, mostListed).map(({ key, row, name, said }) => ({
						key,
						cells: [String(row), name, said.map((one) => one(language)).join(" ")],
					}))}
					empty=""
				/>
			)}
			{troubles.length > mostListed && <p>{t("troubles-more", { shown: mostListed, count: troubles.length })}</p>}
			<Sample context={context} draft={draft} settling={settling} />
			<Questions visit={visit} context={context} draft={draft} reports={await reportsOf(visit, draft)} path={path} />
			<section>
				<h2>{t("confirm-title")}</h2>
				<Form action={`${path}/confirmation`} form={form} submit={t("confirm")}>
					<SelectField
						form={form}
						name="area"
						label={f("area")}
						hint={t("silent", { count: silent("area") })}
						options={[noneOf("area"), ...areaOptions(language, scope, targetAreas, { day: today })]}
					/>
					<SelectField
						form={form}
						name="situation"
						label={f("situation")}
						hint={t("silent", { count: silent("situation") })}
						options={[noneOf("situation"), ...situations.map((value) => ({ value, label: speak(childWords, language)(value) }))]}
					/>
					<DateField
						form={form}
						name="identifiedOn"
						label={f("identified-on")}
						hint={t("silent", { count: silent("identifiedOn") })}
						latest={today}
					/>
					<RadioField
						form={form}
						name="others"
						label={t("others")}
						options={[
							{ value: "leave", label: t("others-leave"), hint: t("others-leave-hint") },
							{ value: "unsure", label: t("others-unsure"), hint: t("others-unsure-hint") },
						]}
						value="leave"
					/>
				</Form>
			</section>
			<Form action={`${path}/removal`} form={{ ...freshForm, operation: newId() }} submit={t("throw-away")} tone="quiet" />
		</OfficePage>
	);
}

type Settling = Parameters<typeof settleLine>[1];

/** Lines that would be left out, with the reason, and odd ones, which still count. */
function troublesIn({ reading }: CheckedDraft, settling: Settling) {
	const odd = reading.lines.flatMap((line) => {
		const settled = settleLine(line, settling);
		const said = typeof settled === "function" ? [settled] : [...line.remarks, ...settled.remarks];
		return said.length === 0 ? [] : [{ key: keyOf(line), part: line.part, row: line.row, name: writeName(line.name), said }];
	});
	const rejected = reading.rejected.map((line) => ({
		...{ key: keyOf(line), part: line.part, row: line.row, said: [line.reason] },
		name: Object.values(line.written ?? {}).join(" | "),
	}));
	return [...odd, ...rejected].sort((one, other) => one.part - other.part || one.row - other.row);
}

interface SampleProps {
	readonly context: PageContext;
	readonly draft: CheckedDraft;
	readonly settling: Settling;
}

/** The first lines as they were understood, so that a column that was taken for another is seen. */
function Sample({ context: { language }, draft, settling }: SampleProps) {
	const t = speak(words, language);
	const c = speak(childWords, language);
	const lines = draft.reading.lines.slice(0, mostListed / 5);
	return (
		<Table
			caption={t("sample-caption", { shown: lines.length, count: draft.reading.lines.length })}
			columns={[
				{ label: t("line"), short: true },
				{ label: t("name") },
				{ label: t("birth-and-sex") },
				{ label: c("place") },
				{ label: c("situation") },
				{ label: c("identified-on"), short: true },
			]}
			rows={lines.map((line) => {
				const settled = settleLine(line, settling);
				const isLeft = typeof settled === "function";
				return {
					key: keyOf(line),
					cells: [
						String(line.row),
						writeName(line.name),
						[birthDateLabel(line.birthDate, language), sexLabel(line.sex, language)].filter(Boolean).join(", "),
						isLeft ? "–" : line.areas.length === 0 ? t("as-below") : areaName(settled.area ?? "", language),
						isLeft ? "–" : line.situation === "" ? t("as-below") : c(settled.situation),
						isLeft ? "–" : line.identifiedOn === "" ? t("as-below") : formatShortDate(language, settled.identifiedOn),
					],
				};
			})}
			empty=""
		/>
	);
}
