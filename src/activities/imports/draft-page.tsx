import { activities as activityWords, imports as words } from "#words/activities";
import { findKnownPeople } from "../../people/index.ts";
import { listSites, type Site } from "../../places/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { readDay } from "../../shared/clock.ts";
import { jobUnderWay } from "../../shared/jobs/index.ts";
import { contextOf, type PageContext } from "../../shared/office/index.ts";
import { DateField, Filter, Form, type FormState, freshForm, Note, OfficePage, RadioField, TextField } from "../../shared/ui/index.ts";
import { formatDate, speak } from "../../shared/words.ts";
import { KindFields } from "../activity/form.tsx";
import { placeLabel } from "../labels.ts";
import type { RegisterReading } from "../registers/schema.ts";
import type { RegisterImport, TitledSession } from "../schema.ts";
import { SessionFields } from "../sessions/form.tsx";
import { listSessionsOn } from "../store.ts";
import { registerImport } from "./import-job.ts";
import { ReadingNumbers, ReadingOfFile, ReadingOfRows } from "./register-reading.tsx";
import { readingOf, shownImport } from "./shown-import.ts";

/** A register before it counts: what was understood, where it belongs, and the way to leave it. */
export async function draftPage(visit: ProgrammeVisit, form: FormState) {
	const context = contextOf(visit);
	const { frame, language, office } = context;
	const { db } = visit.programme.handle;
	const draft = await shownImport(visit);
	const reading = await readingOf(visit, draft);
	const people = await findKnownPeople(
		db,
		reading.rows.map((row) => ({
			...{ name: row.name, birthDate: row.birthDate, sex: row.sex, phone: row.phone, workplace: row.workplace },
			registerNumber: row.registerNumber?.normal ?? null,
			register: { import: draft.id, row: row.row },
		})),
	);
	const job = await jobUnderWay(db, registerImport, draft.id);
	const day = readDay(visit.url.searchParams.get("day")?.trim() ?? "") ?? reading.date;
	const sessions = day ? await listSessionsOn(db, context.scope, day) : [];
	const sites = await listSites(db, context.scope);
	const t = speak(words, language);
	const path = `${office}/imports/${draft.id}`;
	const confirmable = reading.rows.length > 0 && !draft.hasTwin && !job;
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
			<ReadingOfFile language={language} reading={reading} />
			{confirmable && <Confirmation {...{ context, draft, reading, day, sessions, sites, form, path }} />}
			<ReadingOfRows language={language} reading={reading} />
			{!job && <p>{t("throw-away-hint")}</p>}
			{!job && <Form action={`${path}/removal`} submit={t("throw-away")} tone="danger" />}
		</OfficePage>
	);
}

interface ConfirmationProps {
	readonly context: PageContext;
	readonly draft: RegisterImport;
	readonly reading: RegisterReading;
	/** The day whose sessions can be chosen, and those sessions. */
	readonly day: string | null;
	readonly sessions: readonly TitledSession[];
	readonly sites: readonly Site[];
	readonly form: FormState;
	readonly path: string;
}

function Confirmation({ context, draft, reading, day, sessions, sites, form, path }: ConfirmationProps) {
	const { language } = context;
	const t = speak(words, language);
	const options = [
		...sessions.map((session) => ({
			value: session.id,
			label: t("target-session", { title: session.title, place: placeLabel(session, sites, language) }),
			hint: t("target-hint", { count: session.attendances }),
		})),
		{ value: "new", label: t("target-new"), hint: t("target-new-hint") },
	];
	return (
		<section>
			<h2>{t("confirm-title")}</h2>
			<Filter action={path} submit={t("show-day")}>
				<DateField form={freshForm} name="day" label={t("other-day")} value={day ?? undefined} />
			</Filter>
			{day && sessions.length > 0 && <p>{t("sessions-of-day", { day: formatDate(language, day) })}</p>}
			<Form action={`${path}/confirmation${day ? `?day=${day}` : ""}`} form={form} submit={t("confirm")}>
				<RadioField form={form} name="target" label={t("target")} options={options} value={sessions.length === 0 ? "new" : undefined} />
				<TextField
					form={form}
					name="title"
					label={speak(activityWords, language)("title")}
					value={reading.title ?? draft.fileName.replace(/\.\w+$/, "")}
				/>
				<KindFields language={language} form={form} before={{ kind: "training", participants: "teacher" }} />
				<SessionFields context={context} sites={sites} form={form} session={{ heldOn: reading.date, area: null, site: null }} undecided />
			</Form>
		</section>
	);
}
