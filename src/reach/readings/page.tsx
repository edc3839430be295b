import { surveys as surveyWords, totals as totalWords, reading as words } from "#words/reach";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { contextOf, type PageContext } from "../../shared/office/index.ts";
import { LinkButton, OfficePage } from "../../shared/ui/index.ts";
import { speak } from "../../shared/words.ts";
import { adviceFor } from "../models/advice.ts";
import type { Advice } from "../models/unique-reach.ts";
import { linearSolver } from "../solver.ts";
import { listSurveys } from "../surveys/store.ts";
import { SurveysTable } from "../surveys/table.tsx";
import { TotalsTable } from "../totals/table.tsx";
import { CoursePicture } from "./course-picture.tsx";
import { sentenceOf } from "./labels.ts";
import { ReachPicture } from "./picture.tsx";
import { problem } from "./problems.ts";
import { readCourse, readReach } from "./reading.ts";
import type { CoursePoint, ReachReading, SubjectKind } from "./schema.ts";
import { AdviceList, Contradictions, CountedRows, CourseTable, ReachFacts, TimesSeen } from "./sections.tsx";

const folderOf: Readonly<Record<SubjectKind, string>> = {
	campaign: "campaigns",
	year: "campaigns/years",
	item: "campaigns/items",
	post: "campaigns/posts",
};

export function addressOf(kind: SubjectKind, id: string): string {
	return `${folderOf[kind]}/${id}`;
}

/** @throws Problem `subject-unknown` */
export async function shownReach({ programme, params }: ProgrammeVisit, kind: SubjectKind): Promise<ReachReading> {
	const reading = await readReach(programme.handle, kind, params.id ?? "");
	if (!reading) throw problem("subject-unknown");
	return reading;
}

/** How many people saw something: the sentence, the drawing, what it rests on, and what would make it better known. */
export function reachPage(kind: SubjectKind) {
	return async (visit: ProgrammeVisit) => {
		const context = contextOf(visit, { ...words, ...totalWords, ...surveyWords });
		const { frame, language, office, notice } = context;
		const reading = await shownReach(visit, kind);
		const { subject, known } = reading;
		const advice = known ? adviceFor(known.audience, await linearSolver()) : [];
		const course = await readCourse(reading);
		const results = kind === "year" ? await listSurveys(visit.programme.handle.db, { year: subject.year }) : [];
		const t = speak(words, language);
		const here = `${office}/${addressOf(kind, subject.id)}`;
		return (
			<OfficePage
				{...{ frame, notice }}
				title={t("title", { subject: subject.label(language) })}
				back={{ href: here, label: subject.label(language) }}
				actions={<Files here={here} context={context} reading={reading} />}
			>
				<p class="lead">{sentenceOf(reading, language)}</p>
				{known ? <Known {...{ context, reading, advice, course }} /> : <PopulationOpen {...{ context, reading }} />}
				{subject.year !== null && kind === "year" && <TotalsTable {...{ context, reading }} />}
				{kind === "year" && <SurveysTable {...{ context, results }} year={subject.year} />}
				<CountedRows {...{ reading, language, office }} />
			</OfficePage>
		);
	};
}

interface Shown {
	readonly context: PageContext;
	readonly reading: ReachReading;
}

interface KnownProps extends Shown {
	readonly advice: readonly Advice[];
	readonly course: readonly CoursePoint[];
}

function Known({ context: { language }, reading, advice, course }: KnownProps) {
	const t = speak(words, language);
	const { contacts, known, subject } = reading;
	if (!known || !subject.population || reading.posts.length === 0) return null;
	const { unique, estimate } = known.said;
	const drawn = { contacts: contacts.high, ...unique, best: estimate?.value ?? null, population: subject.population };
	return (
		<>
			<ReachPicture {...{ drawn, language }} />
			<ReachFacts {...{ reading, language }} />
			<Contradictions {...{ reading, language }} />
			{unique.low < unique.high && <AdviceList {...{ advice, language }} />}
			{course.length > 1 && (
				<section>
					<h2>{t("course")}</h2>
					<CoursePicture points={course} language={language} />
					<CourseTable points={course} language={language} />
				</section>
			)}
			<TimesSeen {...{ reading, language }} />
		</>
	);
}

function PopulationOpen({ context: { language, office, can }, reading: { subject } }: Shown) {
	const t = speak(words, language);
	if (subject.year === null || !can("indicators.write")) return null;
	return (
		<p>
			<a href={`${office}/campaigns/years/${subject.year}/people`}>{t("state-population")}</a>
		</p>
	);
}

function Files({ here, context: { language }, reading: { known, subject } }: Shown & { readonly here: string }) {
	const t = speak(words, language);
	if (!known) return null;
	return (
		<>
			{(subject.kind === "year" || subject.kind === "campaign") && <LinkButton href={`${here}/reach/report`}>{t("report")}</LinkButton>}
			{(["csv", "xlsx", "json"] as const).map((format) => (
				<LinkButton key={format} tone="quiet" href={`${here}/reach.${format}`}>
					{t(`file-${format}`)}
				</LinkButton>
			))}
		</>
	);
}
