import { advocacy as words } from "#words/advocacy";
import { SessionState, sessionState } from "../../activities/index.ts";
import { areaName, areaOptions } from "../../places/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { contextOf } from "../../shared/office/index.ts";
import {
	CheckboxField,
	DateField,
	Facts,
	FormPage,
	type FormState,
	LinkButton,
	ListPage,
	Note,
	OfficePage,
	SelectField,
	Table,
	TextArea,
	TextField,
} from "../../shared/ui/index.ts";
import { formatDate, formatShortDate, type Language, speak } from "../../shared/words.ts";
import { askOperations } from "../asks/operations.ts";
import { AskTable } from "../asks/pages.tsx";
import { listAsks } from "../asks/store.ts";
import { commitmentOperations } from "../commitments/operations.ts";
import { CommitmentTable } from "../commitments/pages.tsx";
import { listCommitments } from "../commitments/store.ts";
import { Sections } from "../sections.tsx";
import { meetingOperations } from "./operations.ts";
import { listMeetings, type Meeting, shownMeeting } from "./store.ts";

export async function meetingsPage(visit: ProgrammeVisit) {
	const context = contextOf(visit, words);
	const { language, office } = context;
	const meetings = await listMeetings(visit.programme.handle.db, context.scope);
	const t = speak(words, language);
	const mayPlan = context.mayRun(meetingOperations["meeting-planned"]);
	return (
		<ListPage
			{...context}
			title={t("meetings")}
			sections={<Sections context={context} current="meetings" />}
			enter={mayPlan ? { href: `${office}/meetings/new`, label: t("enter-meeting") } : undefined}
			intro={t("meetings-intro")}
			empty={{ title: t("no-meetings"), text: t("no-meetings-text") }}
			count={meetings.length}
		>
			<Table
				list
				caption={t("meetings-caption", { count: meetings.length })}
				columns={[
					{ label: t("meeting") },
					{ label: t("held-on"), short: true },
					{ label: t("organisations") },
					{ label: t("area") },
					{ label: t("state") },
				]}
				rows={meetings.map(({ session, notes }) => ({
					key: session.id,
					cells: [
						<a href={`${office}/meetings/${session.id}`}>{session.title}</a>,
						formatShortDate(language, session.heldOn),
						notes?.organisations.join("; "),
						session.area ? areaName(session.area, language) : t("area-not-known"),
						<SessionState context={context} session={session} />,
					],
				}))}
				empty={t("no-meetings")}
			/>
		</ListPage>
	);
}

export async function meetingPage(visit: ProgrammeVisit) {
	const context = contextOf(visit, words);
	const { frame, language, office, notice, today, scope } = context;
	const { db } = visit.programme.handle;
	const meeting = await shownMeeting(db, scope, visit.params.session);
	const t = speak(words, language);
	const { session, notes } = meeting;
	const path = `${office}/meetings/${session.id}`;
	const of = { today, session: session.id };
	const notesWord = notes ? t("correct-notes") : t("write-notes");
	return (
		<OfficePage
			frame={frame}
			title={session.title}
			notice={notice}
			back={{ href: `${office}/meetings`, label: t("meetings") }}
			actions={context.mayRun(meetingOperations["meeting-written"]) && <LinkButton href={`${path}/notes`}>{notesWord}</LinkButton>}
		>
			{session.cancelledBecause !== null && (
				<Note>
					<p>{t("cancelled-because", { reason: session.cancelledBecause })}</p>
				</Note>
			)}
			<Facts
				facts={[
					{ term: t("held-on"), value: formatDate(language, session.heldOn) },
					{ term: t("area"), value: session.area ? areaName(session.area, language) : t("area-not-known") },
					{ term: t("state"), value: <SessionState context={context} session={session} /> },
					...(notes
						? [
								{ term: t("organisations"), value: notes.organisations.join("; ") },
								{ term: t("purpose"), value: notes.purpose },
								{ term: t("outcome"), value: notes.outcome ?? t("no-outcome") },
							]
						: []),
				]}
			/>
			{!notes && <p>{t("no-notes")}</p>}
			{/* The page of the session is of another slice, which not everybody may read who reads this. */}
			{context.can("activities.read") && (
				<p class="soft">
					{t("session-elsewhere")} <a href={`${office}/sessions/${session.id}`}>{t("to-session")}</a>
				</p>
			)}
			<AskTable context={context} asks={await listAsks(db, of)} />
			{context.mayRun(askOperations["ask-raised"]) && (
				<p>
					<a href={`${office}/asks/new?meeting=${session.id}`}>{t("raise-ask")}</a>
				</p>
			)}
			<CommitmentTable context={context} commitments={await listCommitments(db, of)} />
			{context.mayRun(commitmentOperations["commitment-made"]) && (
				<p>
					<a href={`${office}/commitments/new?meeting=${session.id}`}>{t("make-commitment")}</a>
				</p>
			)}
		</OfficePage>
	);
}

export function newMeetingPage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office, scope, targetAreas } = contextOf(visit);
	const t = speak(words, language);
	const path = `${office}/meetings`;
	const areas = areaOptions(language, scope, targetAreas);
	return (
		<FormPage frame={frame} title={t("enter-meeting")} form={form} back={{ href: path, label: t("meetings") }} action={path}>
			<TextField form={form} name="title" label={t("meeting-title")} hint={t("meeting-title-hint")} />
			<DateField form={form} name="heldOn" label={t("held-on")} />
			<SelectField
				form={form}
				name="area"
				label={t("area")}
				options={[{ value: "", label: t("choose-area") }, ...areas]}
				value={areas.length === 1 ? areas[0]?.value : undefined}
			/>
			<CheckboxField form={form} name="held" label={t("was-held")} hint={t("was-held-hint")} />
			<NotesFields language={language} form={form} meeting={null} />
		</FormPage>
	);
}

export async function notesPage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office, scope, today } = contextOf(visit);
	const meeting = await shownMeeting(visit.programme.handle.db, scope, visit.params.session);
	const t = speak(words, language);
	const back = { href: `${office}/meetings/${meeting.session.id}`, label: meeting.session.title };
	return (
		<FormPage {...{ frame, form, back }} title={meeting.notes ? t("correct-notes") : t("write-notes")} action={`${back.href}/notes`}>
			{sessionState(meeting.session, today) === "unsaid" && <CheckboxField form={form} name="held" label={t("was-held")} />}
			<NotesFields language={language} form={form} meeting={meeting} />
		</FormPage>
	);
}

interface NotesFieldsProps {
	readonly language: Language;
	readonly form: FormState;
	/** Null for a new one. */
	readonly meeting: Meeting | null;
}

function NotesFields({ language, form, meeting }: NotesFieldsProps) {
	const t = speak(words, language);
	const notes = meeting?.notes;
	return (
		<>
			<TextArea
				form={form}
				name="organisations"
				label={t("organisations")}
				hint={t("organisations-hint")}
				rows={3}
				value={notes?.organisations.join("\n")}
			/>
			<TextArea form={form} name="purpose" label={t("purpose")} rows={2} value={notes?.purpose} />
			<TextArea form={form} name="outcome" label={t("outcome-optional")} hint={t("outcome-hint")} value={notes?.outcome ?? undefined} />
		</>
	);
}
