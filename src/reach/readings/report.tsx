import { reading as words } from "#words/reach";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { readAnchor } from "../../shared/journal/index.ts";
import { contextOf } from "../../shared/office/index.ts";
import { OfficePage } from "../../shared/ui/index.ts";
import { formatDate, speak } from "../../shared/words.ts";
import { listSurveys } from "../surveys/store.ts";
import { SurveysTable } from "../surveys/table.tsx";
import { CoursePicture } from "./course-picture.tsx";
import { sentenceOf } from "./labels.ts";
import { addressOf, shownReach } from "./page.tsx";
import { ReachPicture } from "./picture.tsx";
import { readCourse } from "./reading.ts";
import { formulaVersion, type SubjectKind } from "./schema.ts";
import { Contradictions, ReachFacts } from "./sections.tsx";

/** One page to print and to hand over: what is said, what it rests on, and by what it can be checked. */
export function reportPage(kind: SubjectKind) {
	return async (visit: ProgrammeVisit) => {
		const context = contextOf(visit);
		const { frame, language, office } = context;
		const reading = await shownReach(visit, kind);
		const anchor = await readAnchor(visit.programme.handle, reading.asOf);
		const course = await readCourse(reading);
		const surveys = await listSurveys(visit.programme.handle.db, { year: reading.subject.year });
		const { subject, known, contacts, day } = reading;
		const t = speak(words, language);
		const title = t("title", { subject: subject.label(language) });
		return (
			<OfficePage frame={frame} title={title} back={{ href: `${office}/${addressOf(kind, subject.id)}/reach`, label: title }}>
				<p class="lead">{sentenceOf(reading, language)}</p>
				{known && subject.population && (
					<ReachPicture
						drawn={{
							contacts: contacts.high,
							...known.said.unique,
							best: known.said.estimate?.value ?? null,
							population: subject.population,
						}}
						language={language}
					/>
				)}
				<ReachFacts {...{ reading, language }} />
				<Contradictions {...{ reading, language }} />
				<CoursePicture points={course} language={language} />
				{surveys.length > 0 && <SurveysTable context={{ language, office, mayRun: () => false }} results={surveys} year={null} />}
				<p class="soft">
					{t("printed", {
						day: formatDate(language, day),
						position: `${anchor.seq}:${anchor.hash.slice(0, 16)}`,
						version: String(formulaVersion),
					})}
				</p>
			</OfficePage>
		);
	};
}
