import { activities as activityWords, sessions as words } from "#words/activities";
import { birthDateLabel, sexLabel } from "../../particulars/labels.ts";
import { writeName } from "../../particulars/name.ts";
import { Intake, type IntakeFindings, type PersonLine } from "../../people/index.ts";
import { Button, Facts, Filter, Form, type FormState, freshForm, OfficePage, Table, TextArea, TextField } from "../../shared/ui/index.ts";
import { formatDate, speak } from "../../shared/words.ts";
import { SessionState } from "../activity/pages.tsx";
import { sessionTitle } from "../saying.ts";
import type { Attendance, TitledSession } from "../schema.ts";
import { type Surroundings, sayPlace } from "../surroundings.ts";
import { PersonFields, typedOf } from "./person-form.tsx";

interface FormPageProps {
	readonly around: Surroundings;
	readonly session: TitledSession;
	readonly form: FormState;
	readonly operation: string;
}

function wayBack({ around, session }: Pick<FormPageProps, "around" | "session">) {
	return { href: `${around.office}/sessions/${session.id}`, label: sessionTitle(session, around.language) };
}

interface MarkPageProps extends FormPageProps {
	readonly findings: IntakeFindings | null;
	readonly notice: string | null;
}

export function MarkPage({ around, session, form, operation, findings, notice }: MarkPageProps) {
	const { frame, language } = around;
	const t = speak(words, language);
	const back = wayBack({ around, session });
	return (
		<OfficePage frame={frame} title={t("mark-attendance")} form={form} notice={notice} back={back}>
			<p>{t("mark-intro")}</p>
			<p>
				<a href={`${back.href}/attendance/known`}>{t("choose-known")}</a>
			</p>
			<Form
				action={`${back.href}/attendance`}
				operation={operation}
				submit={t("mark-and-next")}
				also={
					<Button tone="quiet" name="next" value="session">
						{t("save")}
					</Button>
				}
				cancel={{ href: back.href, label: t("cancel") }}
			>
				<PersonFields
					language={language}
					form={form}
					participants={session.participants}
					intake={<Intake language={language} office={around.office} area={session.area} findings={findings} />}
				/>
			</Form>
		</OfficePage>
	);
}

interface KnownPeoplePageProps extends Omit<FormPageProps, "operation"> {
	readonly text: string;
	/** Each line is a form of its own, so each has its operation. */
	readonly people: readonly { readonly line: PersonLine; readonly operation: string; readonly isMarked: boolean }[];
	readonly hasMore: boolean;
	readonly notice: string | null;
}

export function KnownPeoplePage(props: KnownPeoplePageProps) {
	const { around, session, form, text, people, hasMore, notice } = props;
	const { frame, language } = around;
	const t = speak(words, language);
	const back = wayBack({ around, session });
	const path = `${back.href}/attendance/known`;
	return (
		<OfficePage frame={frame} title={t("choose-known")} form={form} notice={notice} back={back}>
			<p>{t("choose-intro")}</p>
			<Filter action={path} submit={t("search")}>
				<TextField form={freshForm} name="text" type="search" label={t("name-or-number")} value={text} />
			</Filter>
			{text !== "" && (
				<Table
					caption={t("found-people", { text })}
					columns={[
						{ label: t("name") },
						{ label: t("sex") },
						{ label: t("birth-date"), short: true },
						{ label: t("register-number") },
						{ label: t("workplace") },
						{ label: t("attendance") },
					]}
					rows={people.map(({ line, operation, isMarked }) => ({
						key: line.person,
						cells: [
							writeName(line.name),
							sexLabel(line.sex, language),
							birthDateLabel(line.birthDate),
							line.registerNumber,
							line.workplace,
							isMarked ? (
								t("marked-already")
							) : (
								<form method="post" action={`${path}?${new URLSearchParams({ text })}`}>
									<input type="hidden" name="operation" value={operation} />
									<input type="hidden" name="person" value={line.person} />
									<button type="submit" class="button quiet small" aria-label={t("was-here-of", { name: writeName(line.name) })}>
										{t("was-here")}
									</button>
								</form>
							),
						],
					}))}
					empty={t("nobody-found", { text })}
				/>
			)}
			{hasMore && <p>{t("more-found", { count: people.length })}</p>}
			<p>
				<a href={`${back.href}/attendance/new`}>{t("mark-attendance")}</a>
			</p>
		</OfficePage>
	);
}

interface AttendancePageProps extends FormPageProps {
	readonly attendance: Attendance;
	/** The removal has an operation and errors of its own. */
	readonly removal: { readonly form: FormState; readonly operation: string };
}

export function AttendancePage({ around, session, attendance, form, operation, removal }: AttendancePageProps) {
	const { frame, language, office } = around;
	const t = speak(words, language);
	const back = wayBack({ around, session });
	const path = `${office}/attendance/${attendance.id}`;
	const { report } = attendance;
	const summary = { typed: {}, errors: { ...form.errors, ...removal.form.errors } };
	return (
		<OfficePage frame={frame} title={t("correct-of", { name: writeName(report.name) })} form={summary} back={back}>
			<p>{t("correct-intro")}</p>
			{report.register && (
				<details>
					<summary>{t("was-written")}</summary>
					<Facts facts={Object.entries(report.written).map(([term, value]) => ({ term, value }))} />
				</details>
			)}
			<Form action={`${path}/correction`} operation={operation} submit={t("save")} cancel={{ href: back.href, label: t("cancel") }}>
				<PersonFields language={language} form={form} participants={session.participants} before={typedOf(attendance)} />
			</Form>
			<h2>{t("remove-attendance")}</h2>
			<p>{t("remove-intro")}</p>
			<Form action={`${path}/removal`} operation={removal.operation} submit={t("remove")} tone="danger">
				<TextArea form={removal.form} name="because" label={t("because")} rows={2} />
			</Form>
		</OfficePage>
	);
}

interface SessionsOfPersonPageProps {
	readonly around: Surroundings;
	readonly person: string;
	readonly name: string;
	readonly sessions: readonly TitledSession[];
	readonly outside: number;
}

export function SessionsOfPersonPage({ around, person, name, sessions, outside }: SessionsOfPersonPageProps) {
	const { frame, language, office } = around;
	const t = speak(words, language);
	return (
		<OfficePage frame={frame} title={t("sessions-attended")} back={{ href: `${office}/people/${person}`, label: name }}>
			<Table
				caption={t("attended-caption", { name })}
				columns={[{ label: t("activity") }, { label: t("day") }, { label: t("area") }, { label: speak(activityWords, language)("state") }]}
				rows={sessions.map((session) => ({
					key: session.id,
					cells: [
						<a href={`${office}/sessions/${session.id}`}>{session.title}</a>,
						formatDate(language, session.heldOn),
						sayPlace(session, around),
						<SessionState context={around} session={session} />,
					],
				}))}
				empty={t("attended-none")}
			/>
			{outside > 0 && <p>{t("attended-outside", { count: outside })}</p>}
		</OfficePage>
	);
}
