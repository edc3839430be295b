import { lists as words } from "#words/children";
import { birthDateLabel, sexLabel } from "../../particulars/labels.ts";
import { writeName } from "../../particulars/name.ts";
import { type Report, readReports } from "../../people/index.ts";
import { areaName } from "../../places/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { newId } from "../../shared/id.ts";
import type { PageContext } from "../../shared/office/index.ts";
import { Button, Form, freshForm, RadioField } from "../../shared/ui/index.ts";
import { speak } from "../../shared/words.ts";
import type { CheckedDraft } from "./drafts.ts";
import { byPlace, keyOf } from "./fates.ts";
import type { AlikeLine, AnsweredLine, ListedChild } from "./schema.ts";

/** Lines that resemble somebody come a few at a time: somebody looks at each. */
const questionsOnPage = 20;

export function pageNumber({ url }: ProgrammeVisit): number {
	const asked = Number(url.searchParams.get("page") ?? "1");
	return Number.isInteger(asked) && asked > 0 && asked < 1_000 ? asked : 1;
}

export function linesOnPage({ alike }: CheckedDraft, page: number): readonly AlikeLine[] {
	return alike.slice((page - 1) * questionsOnPage, page * questionsOnPage);
}

/** The reports of those whom lines on this page resemble. The viewer saw them when the list was compared with the record. */
export function reportsOf(visit: ProgrammeVisit, draft: CheckedDraft): Promise<Map<string, Report>> {
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

/** Each line that resembles somebody, to be answered; what is said here is kept with the draft and counts when it is confirmed. */
export function Questions({ visit, context, draft, reports, path }: QuestionsProps) {
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
