import { activities as activityWords, imports as words } from "#words/activities";
import { DateField, Filter, Form, type FormState, freshForm, Note, OfficePage, RadioField, TextField } from "../../shared/ui/index.ts";
import { formatDate, speak } from "../../shared/words.ts";
import { KindFields } from "../activity/form.tsx";
import type { RegisterReading } from "../registers/schema.ts";
import type { RegisterImport, TitledSession } from "../schema.ts";
import { SessionFields } from "../sessions/form.tsx";
import { type Surroundings, sayPlace } from "../surroundings.ts";
import { ReadingNumbers, ReadingOfFile, ReadingOfRows } from "./register-reading.tsx";

interface DraftPageProps {
	readonly around: Surroundings;
	readonly draft: RegisterImport;
	readonly reading: RegisterReading;
	readonly people: { readonly people: number; readonly known: number };
	/** The day whose sessions can be chosen, and those sessions. */
	readonly day: string | null;
	readonly sessions: readonly TitledSession[];
	/** That imports it already. */
	readonly job: string | null;
	readonly form: FormState;
	readonly operation: string;
}

/** A register before it counts: what was understood, where it belongs, and the way to leave it. */
export function DraftPage(props: DraftPageProps) {
	const { around, draft, reading, people, job, form } = props;
	const { frame, language, office } = around;
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
			{confirmable && <Confirmation {...props} path={path} />}
			<ReadingOfRows language={language} reading={reading} />
			{!job && <p>{t("throw-away-hint")}</p>}
			{!job && <Form action={`${path}/removal`} submit={t("throw-away")} tone="danger" />}
		</OfficePage>
	);
}

function Confirmation(props: DraftPageProps & { readonly path: string }) {
	const { around, draft, reading, day, sessions, form, operation, path } = props;
	const { language } = around;
	const t = speak(words, language);
	const options = [
		...sessions.map((session) => ({
			value: session.id,
			label: t("target-session", { title: session.title, place: sayPlace(session, around) }),
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
			<Form action={`${path}/confirmation${day ? `?day=${day}` : ""}`} operation={operation} submit={t("confirm")}>
				<RadioField form={form} name="target" label={t("target")} options={options} value={sessions.length === 0 ? "new" : undefined} />
				<TextField
					form={form}
					name="title"
					label={speak(activityWords, language)("title")}
					value={reading.title ?? draft.fileName.replace(/\.\w+$/, "")}
				/>
				<KindFields language={language} form={form} before={{ kind: "training", participants: "teacher" }} />
				<SessionFields
					context={around}
					sites={around.sites}
					form={form}
					session={{ heldOn: reading.date, area: null, site: null }}
					undecided
				/>
			</Form>
		</section>
	);
}
