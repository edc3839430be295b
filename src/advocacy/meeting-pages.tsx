import { advocacy as words } from "#words/advocacy";
import { areaName, areaOptions } from "../places/index.ts";
import {
	DateField,
	EmptyState,
	Facts,
	Form,
	LinkButton,
	Note,
	OfficePage,
	SelectField,
	Table,
	Tag,
	TextArea,
	TextField,
} from "../shared/ui/index.ts";
import { formatDate, speak } from "../shared/words.ts";
import { AskTable } from "./ask-pages.tsx";
import { CommitmentTable } from "./commitment-pages.tsx";
import type { Ask, Commitment } from "./schema.ts";
import { Sections } from "./sections.tsx";
import type { Meeting } from "./store.ts";
import type { FormPageProps, Surroundings } from "./surroundings.ts";

export function MeetingsPage({ around, meetings }: { readonly around: Surroundings; readonly meetings: readonly Meeting[] }) {
	const { frame, language, office, mayWrite, notice } = around;
	const t = speak(words, language);
	const enter = mayWrite ? { href: `${office}/meetings/new`, label: t("enter-meeting") } : undefined;
	if (meetings.length === 0) {
		return (
			<OfficePage frame={frame} title={t("meetings")} notice={notice}>
				<Sections around={around} current="meetings" />
				<EmptyState title={t("no-meetings")} text={t("no-meetings-text")} action={enter} />
			</OfficePage>
		);
	}
	return (
		<OfficePage
			frame={frame}
			title={t("meetings")}
			notice={notice}
			actions={enter && <LinkButton href={enter.href}>{enter.label}</LinkButton>}
		>
			<Sections around={around} current="meetings" />
			<p>{t("meetings-intro")}</p>
			<Table
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
						formatDate(language, session.heldOn),
						notes?.organisations.join("; "),
						session.area ? areaName(session.area, language) : t("area-not-known"),
						<MeetingState around={around} meeting={{ session, notes }} />,
					],
				}))}
				empty={t("no-meetings")}
			/>
		</OfficePage>
	);
}

function MeetingState({ around, meeting: { session } }: { readonly around: Surroundings; readonly meeting: Meeting }) {
	const t = speak(words, around.language);
	if (session.cancelledBecause !== null) return <Tag tone="bad">{t("cancelled")}</Tag>;
	return session.heldOn > around.today ? <Tag tone="warn">{t("planned")}</Tag> : <Tag tone="good">{t("held")}</Tag>;
}

interface MeetingPageProps {
	readonly around: Surroundings;
	readonly meeting: Meeting;
	readonly asks: readonly Ask[];
	readonly commitments: readonly Commitment[];
	/** The page of the session is of another slice, which not everybody may read who reads this. */
	readonly maySeeSession: boolean;
}

export function MeetingPage({ around, meeting, asks, commitments, maySeeSession }: MeetingPageProps) {
	const { frame, language, office, mayWrite, mayWriteAll, notice } = around;
	const t = speak(words, language);
	const { session, notes } = meeting;
	const path = `${office}/meetings/${session.id}`;
	const notesWord = notes ? t("correct-notes") : t("write-notes");
	return (
		<OfficePage
			frame={frame}
			title={session.title}
			notice={notice}
			back={{ href: `${office}/meetings`, label: t("meetings") }}
			actions={mayWrite && <LinkButton href={`${path}/notes`}>{notesWord}</LinkButton>}
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
					{ term: t("state"), value: <MeetingState around={around} meeting={meeting} /> },
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
			{maySeeSession && (
				<p class="soft">
					{t("session-elsewhere")} <a href={`${office}/sessions/${session.id}`}>{t("to-session")}</a>
				</p>
			)}
			<AskTable around={around} asks={asks} />
			{mayWriteAll && (
				<p>
					<a href={`${office}/asks/new?meeting=${session.id}`}>{t("raise-ask")}</a>
				</p>
			)}
			<CommitmentTable around={around} commitments={commitments} />
			{mayWriteAll && (
				<p>
					<a href={`${office}/commitments/new?meeting=${session.id}`}>{t("make-commitment")}</a>
				</p>
			)}
		</OfficePage>
	);
}

export function NewMeetingPage({ around, form, operation }: FormPageProps) {
	const { frame, language, office, scope, targetAreas } = around;
	const t = speak(words, language);
	const path = `${office}/meetings`;
	const areas = areaOptions(language, scope, targetAreas);
	return (
		<OfficePage frame={frame} title={t("enter-meeting")} form={form} back={{ href: path, label: t("meetings") }}>
			<Form action={path} operation={operation} submit={t("save")} cancel={{ href: path, label: t("cancel") }}>
				<TextField form={form} name="title" label={t("meeting-title")} hint={t("meeting-title-hint")} />
				<DateField form={form} name="heldOn" label={t("held-on")} />
				<SelectField
					form={form}
					name="area"
					label={t("area")}
					options={[{ value: "", label: t("choose-area") }, ...areas]}
					value={areas.length === 1 ? areas[0]?.value : undefined}
				/>
				<NotesFields around={around} form={form} meeting={null} />
			</Form>
		</OfficePage>
	);
}

export function NotesPage({ around, form, operation, meeting }: FormPageProps & { readonly meeting: Meeting }) {
	const { frame, language, office } = around;
	const t = speak(words, language);
	const back = { href: `${office}/meetings/${meeting.session.id}`, label: meeting.session.title };
	return (
		<OfficePage frame={frame} title={meeting.notes ? t("correct-notes") : t("write-notes")} form={form} back={back}>
			<Form action={`${back.href}/notes`} operation={operation} submit={t("save")} cancel={{ href: back.href, label: t("cancel") }}>
				<NotesFields around={around} form={form} meeting={meeting} />
			</Form>
		</OfficePage>
	);
}

function NotesFields({ around, form, meeting }: Omit<FormPageProps, "operation"> & { readonly meeting: Meeting | null }) {
	const t = speak(words, around.language);
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
