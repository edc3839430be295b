import { imports as words } from "#words/activities";
import { findKnownPeople } from "../../people/index.ts";
import { listSites } from "../../places/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { jobUnderWay } from "../../shared/jobs/index.ts";
import { contextOf } from "../../shared/office/index.ts";
import { Problem } from "../../shared/problem.ts";
import { Form, type FormState, LinkButton, Note, OfficePage } from "../../shared/ui/index.ts";
import { speak } from "../../shared/words.ts";
import type { RegisterImport } from "../schema.ts";
import { beyondAreas } from "./beyond-areas.tsx";
import { confirmation } from "./confirmation.tsx";
import { registerImport } from "./import-job.ts";
import { recordsOf } from "./records.ts";
import { ReadingNumbers, ReadingOfFile, ReadingOfRows } from "./register-reading.tsx";
import { readingOf, shownImport } from "./shown-import.ts";

/** A register before it counts: what was understood, where it belongs, and the way to leave it. */
export async function draftPage(visit: ProgrammeVisit, form: FormState) {
	const context = contextOf(visit);
	const { frame, language, office } = context;
	const { db } = visit.programme.handle;
	const draft = await shownImport(visit);
	const reading = await readingOf(visit, draft).catch(unreadWhy);
	if (reading instanceof Problem) return unreadPage(visit, draft, reading);
	const people = await findKnownPeople(db, context.scope, recordsOf(reading, draft.id));
	const job = await jobUnderWay(db, registerImport, draft.id);
	const sites = await listSites(db, context.scope);
	const t = speak(words, language);
	const path = `${office}/imports/${draft.id}`;
	const correctionAt = (list: number, row: number) => `${path}/lines/${list}/${row}`;
	const confirmable = reading.parts.some(({ rows }) => rows.length > 0) && !draft.hasTwin && !job;
	return (
		<OfficePage frame={frame} title={draft.fileName} form={form} back={{ href: `${office}/imports`, label: t("imports") }}>
			<Note>
				<p>{t(job ? "under-way-note" : confirmable ? "not-written-yet" : "nothing-to-confirm")}</p>
				{job && (
					<p>
						<a href={`${office}/jobs/${job}?follow=yes`}>{t("under-way")}</a>
					</p>
				)}
			</Note>
			{draft.hasTwin && (
				<Note>
					<p>{t("twin-note", { file: draft.fileName })}</p>
				</Note>
			)}
			<ReadingNumbers language={language} reading={reading} {...people} />
			{!context.scope.includes("") && <p class="hint">{t("known-within")}</p>}
			{people.passedOver > 0 && <p class="hint">{t("pairs-passed-over", { count: people.passedOver })}</p>}
			{await beyondAreas(visit, draft, people.people)}
			<ReadingOfFile language={language} reading={reading} correctionAt={correctionAt} />
			{!job && (
				<p>
					<a href={`${path}/columns`}>{t("map-columns")}</a>
				</p>
			)}
			{confirmable && (await confirmation({ context, reading, sites, form, path, url: visit.url, db }))}
			<ReadingOfRows language={language} reading={reading} correctionAt={correctionAt} />
			{!job && <p>{t("throw-away-hint")}</p>}
			{!job && <Form action={`${path}/removal`} submit={t("throw-away")} tone="danger" />}
		</OfficePage>
	);
}

/** What a draft says instead of its reading: that nobody can tell which column is which, with the way to say so, or that it took too long. */
function unreadWhy(error: unknown): Problem {
	if (error instanceof Problem && ["activities.header-missing", "activities.reading-failed"].includes(error.code)) return error;
	throw error;
}

function unreadPage(visit: ProgrammeVisit, { id, fileName }: RegisterImport, why: Problem) {
	const { frame, language, office } = contextOf(visit);
	const t = speak(words, language);
	const isFailed = why.code === "activities.reading-failed";
	return (
		<OfficePage frame={frame} title={fileName} back={{ href: `${office}/imports`, label: t("imports") }}>
			<Note>
				<p>{t(isFailed ? "failed-note" : "unread-note")}</p>
				<p>{why.in(language)}</p>
			</Note>
			{!isFailed && (
				<p>
					<LinkButton href={`${office}/imports/${id}/columns`}>{t("map-columns")}</LinkButton>
				</p>
			)}
			<p>{t("throw-away-hint")}</p>
			<Form action={`${office}/imports/${id}/removal`} submit={t("throw-away")} tone="danger" />
		</OfficePage>
	);
}
