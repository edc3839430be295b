import { children as childWords, form as formWords, lists as words } from "#words/children";
import { birthDateLabel, sexLabel } from "../../particulars/labels.ts";
import { writeName } from "../../particulars/name.ts";
import { type Report, readReports } from "../../people/index.ts";
import { areaName, areaOptions, listSites } from "../../places/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { newId } from "../../shared/id.ts";
import { contextOf, type PageContext } from "../../shared/office/index.ts";
import {
	Button,
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
import { byPlace, decideLines, keyOf } from "./fates.ts";
import type { AlikeLine, AnsweredLine, ListedChild } from "./schema.ts";
import { settleLine } from "./settling.ts";

/** Lines that resemble somebody come a few at a time: somebody looks at each. */
const questionsOnPage = 20;
const mostListed = 50;

export function pageNumber({ url }: ProgrammeVisit): number {
	const asked = Number(url.searchParams.get("page") ?? "1");
	return Number.isInteger(asked) && asked > 0 && asked < 1_000 ? asked : 1;
}

export function linesOnPage({ alike }: CheckedDraft, page: number): readonly AlikeLine[] {
	return alike.slice((page - 1) * questionsOnPage, page * questionsOnPage);
}

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
	const silent = (field: "areas" | "situation" | "identifiedOn") => reading.lines.filter((line) => line[field].length === 0).length;
	const count = (fate: string) => decided.left.filter((one) => one.fate === fate).length;
	const troubles = troublesIn(draft, settling);
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
						hint={t("silent", { count: silent("areas") })}
						options={[{ value: "", label: t("none-said") }, ...areaOptions(language, scope, targetAreas, { day: today })]}
					/>
					<SelectField
						form={form}
						name="situation"
						label={f("situation")}
						hint={t("silent", { count: silent("situation") })}
						options={[
							{ value: "", label: t("none-said") },
							...situations.map((value) => ({ value, label: speak(childWords, language)(value) })),
						]}
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

/** Lines that would be left out, with the reason, and odd ones, which count all the same. */
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

/** The reports of those whom lines on this page resemble. The viewer saw them when the list was compared with the record. */
function reportsOf(visit: ProgrammeVisit, draft: CheckedDraft): Promise<Map<string, Report>> {
	const reports = linesOnPage(draft, pageNumber(visit)).flatMap(({ known }) => known.map(({ report }) => report));
	return readReports(visit.programme.handle.db, reports);
}

interface QuestionsProps {
	readonly visit: ProgrammeVisit;
	readonly context: PageContext;
	readonly draft: CheckedDraft;
	readonly reports: ReadonlyMap<string, Report>;
	readonly path: string;
}

function Questions({ visit, context, draft, reports, path }: QuestionsProps) {
	const { language } = context;
	const t = speak(words, language);
	const page = pageNumber(visit);
	const shown = linesOnPage(draft, page);
	const pages = Math.ceil(draft.alike.length / questionsOnPage);
	const [lines, answers] = [byPlace(draft.reading.lines), byPlace(draft.answers)];
	if (draft.alike.length === 0) return <p>{t("nobody-alike")}</p>;
	return (
		<section>
			<h2>{t("questions", { count: draft.alike.length })}</h2>
			<p>{t("questions-intro", { answered: draft.answers.length, count: draft.alike.length })}</p>
			<Form
				action={`${path}/answers?page=${page}`}
				form={{ ...freshForm, operation: newId() }}
				submit={t("save-answers")}
				also={
					page < pages && (
						<Button tone="quiet" name="next" value="next">
							{t("save-and-next")}
						</Button>
					)
				}
			>
				{shown.map((question) => (
					<Question
						key={keyOf(question)}
						context={context}
						question={question}
						line={lines.get(keyOf(question))}
						answer={answers.get(keyOf(question))}
						reports={reports}
					/>
				))}
			</Form>
			{pages > 1 && (
				<p>
					{Array.from({ length: pages }, (_, at) => at + 1).map((one) => (
						<span key={String(one)}>
							{one === page ? (
								t("page-number", { number: one })
							) : (
								<a href={`${path}?page=${one}`}>{t("page-number", { number: one })}</a>
							)}{" "}
						</span>
					))}
				</p>
			)}
		</section>
	);
}

interface QuestionProps {
	readonly context: PageContext;
	readonly question: AlikeLine;
	readonly line: ListedChild | undefined;
	readonly answer: AnsweredLine | undefined;
	readonly reports: ReadonlyMap<string, Report>;
}

function Question({ context: { language }, question: { part, row, known, twin }, line, answer, reports }: QuestionProps) {
	const t = speak(words, language);
	if (!line) return null;
	const describe = ({
		name,
		birthDate,
		sex,
		phone,
		registerNumber,
	}: Pick<Report, "name" | "birthDate" | "sex" | "phone" | "registerNumber">) =>
		[writeName(name), birthDateLabel(birthDate, language), sexLabel(sex, language), registerNumber, phone].filter(Boolean).join(", ");
	const people = known.flatMap(({ report, probability }) => {
		const found = reports.get(report);
		const hint = t("resembles", { percent: Math.floor(probability * 100), place: found?.area ? areaName(found.area, language) : "–" });
		return found ? [{ value: `same ${report}`, label: t("is-same", { who: describe(found) }), hint }] : [];
	});
	const options = [
		...people,
		{ value: "different", label: t("is-different") },
		{ value: "unsure", label: t("is-unsure"), hint: t("is-unsure-hint") },
		{ value: "", label: t("not-answered") },
	];
	const value = answer ? [answer.answer, answer.person].filter(Boolean).join(" ") : "";
	const title = t("question", { row: String(row), who: describe(line) });
	return (
		<RadioField
			form={freshForm}
			name={`answer-${part}-${row}`}
			label={title}
			hint={twin === null ? undefined : t("twin-of", { row: String(twin) })}
			options={options}
			value={value}
		/>
	);
}
