import { activities as activityWords, sessions as words } from "#words/activities";
import { birthDateLabel, sexLabel } from "../../particulars/labels.ts";
import { writeName } from "../../particulars/name.ts";
import { Intake, type IntakeFindings, listPeople, readPerson } from "../../people/index.ts";
import { listSites } from "../../places/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { newId } from "../../shared/id.ts";
import { contextOf } from "../../shared/office/index.ts";
import { Button, Facts, Filter, Form, type FormState, freshForm, OfficePage, Table, TextArea, TextField } from "../../shared/ui/index.ts";
import { formatShortDate, type Language, speak } from "../../shared/words.ts";
import { SessionState } from "../activity/pages.tsx";
import { placeLabel, sessionTitle } from "../labels.ts";
import { problem } from "../problems.ts";
import type { Session } from "../schema.ts";
import { listAttendance, listSessionsOfPerson, shownAttendance, shownSession } from "../store.ts";
import { typedOf } from "./line.ts";
import { PersonFields } from "./person-form.tsx";

const mostFound = 30;

function wayBack(office: string, session: Pick<Session, "id" | "heldOn">, language: Language) {
	return { href: `${office}/sessions/${session.id}`, label: sessionTitle(session, language) };
}

export async function markPage(visit: ProgrammeVisit, form: FormState, findings: IntakeFindings | null = null) {
	const { frame, language, office, notice } = contextOf(visit, words);
	const session = await shownSession(visit);
	const t = speak(words, language);
	const back = wayBack(office, session, language);
	return (
		<OfficePage frame={frame} title={t("mark-attendance")} form={form} notice={notice} back={back}>
			<p>{t("mark-intro")}</p>
			<p>
				<a href={`${back.href}/attendance/known`}>{t("choose-known")}</a>
			</p>
			<Form
				action={`${back.href}/attendance`}
				form={form}
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
					intake={<Intake language={language} office={office} area={session.area} findings={findings} />}
				/>
			</Form>
		</OfficePage>
	);
}

export async function knownPeoplePage(visit: ProgrammeVisit, form: FormState) {
	const context = contextOf(visit, words);
	const { frame, language, office, scope, notice } = context;
	const { db } = visit.programme.handle;
	const session = await shownSession(visit);
	const text = visit.url.searchParams.get("text")?.trim() ?? "";
	const found = text && context.can("people.read") ? await listPeople(db, scope, { text, limit: mostFound + 1 }) : [];
	const people = found.slice(0, mostFound);
	const marked = new Set((await listAttendance(db, scope, session.id)).map(({ report }) => report.person));
	const t = speak(words, language);
	const back = wayBack(office, session, language);
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
					rows={people.map((line) => ({
						key: line.person,
						cells: [
							writeName(line.name),
							sexLabel(line.sex, language),
							birthDateLabel(line.birthDate, language),
							line.registerNumber,
							line.workplace,
							marked.has(line.person) ? (
								t("marked-already")
							) : (
								<form method="post" action={`${path}?${new URLSearchParams({ text })}`}>
									{/* Each line is a form of its own, so each has its operation. */}
									<input type="hidden" name="operation" value={newId()} />
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
			{found.length > mostFound && <p>{t("more-found", { count: people.length })}</p>}
			<p>
				<a href={`${back.href}/attendance/new`}>{t("mark-attendance")}</a>
			</p>
		</OfficePage>
	);
}

/** The correction and the removal have errors and operations of their own. */
export async function attendancePage(visit: ProgrammeVisit, form: FormState, removal: FormState = { ...freshForm, operation: newId() }) {
	const { frame, language, office } = contextOf(visit);
	const attendance = await shownAttendance(visit);
	const session = await shownSession(visit, attendance.session);
	const t = speak(words, language);
	const back = wayBack(office, session, language);
	const path = `${office}/attendance/${attendance.id}`;
	const { report } = attendance;
	const summary = { typed: {}, errors: { ...form.errors, ...removal.errors } };
	return (
		<OfficePage frame={frame} title={t("correct-of", { name: writeName(report.name) })} form={summary} back={back}>
			<p>{t("correct-intro")}</p>
			{report.register && (
				<details>
					<summary>{t("was-written")}</summary>
					<Facts facts={Object.entries(report.written).map(([term, value]) => ({ term, value }))} />
				</details>
			)}
			<Form action={`${path}/correction`} form={form} submit={t("save")} cancel={{ href: back.href, label: t("cancel") }}>
				<PersonFields language={language} form={form} participants={session.participants} before={typedOf(attendance)} />
			</Form>
			<h2>{t("remove-attendance")}</h2>
			<p>{t("remove-intro")}</p>
			<Form action={`${path}/removal`} form={removal} submit={t("remove")} tone="danger">
				<TextArea form={removal} name="because" label={t("because")} rows={2} />
			</Form>
		</OfficePage>
	);
}

export async function sessionsOfPersonPage(visit: ProgrammeVisit) {
	const context = contextOf(visit);
	const { frame, language, office, scope } = context;
	const { db } = visit.programme.handle;
	const { person = "" } = visit.params;
	const newest = context.can("people.read") ? (await readPerson(db, scope, person))?.reports.at(-1) : null;
	if (!newest) throw problem("person-unknown");
	const { sessions, outside } = await listSessionsOfPerson(db, scope, person);
	const sites = await listSites(db, scope);
	const name = writeName(newest.name);
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
						formatShortDate(language, session.heldOn),
						placeLabel(session, sites, language),
						<SessionState context={context} session={session} />,
					],
				}))}
				empty={t("attended-none")}
			/>
			{outside > 0 && <p>{t("attended-outside", { count: outside })}</p>}
		</OfficePage>
	);
}
