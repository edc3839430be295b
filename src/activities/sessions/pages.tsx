import { activities as activityWords, headCounts as headCountWords, operations, sessions as words } from "#words/activities";
import { birthDateLabel, disabilityLabel, sexLabel } from "../../particulars/labels.ts";
import { writeName } from "../../particulars/name.ts";
import { listSites } from "../../places/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { contextOf, type PageContext } from "../../shared/office/index.ts";
import { Facts, Form, FormPage, type FormState, LinkButton, Note, OfficePage, Table, TextArea } from "../../shared/ui/index.ts";
import { formatDate, formatMoment, formatNumber, type Language, sayPlain, speak } from "../../shared/words.ts";
import { SessionState } from "../activity/pages.tsx";
import { SessionFiles } from "../files/pages.tsx";
import { listSessionFiles } from "../files/store.ts";
import { isSimple } from "../head-counts/form.ts";
import { HeadCountTable } from "../head-counts/pages.tsx";
import { activityKindLabel, placeLabel, roleLabel, sessionTitle } from "../labels.ts";
import { RosterLink } from "../roster/pages.tsx";
import { sessionState } from "../rules.ts";
import type { Attendance, HeadCountCell, TitledSession } from "../schema.ts";
import { listAttendance, readCells, shownSession } from "../store.ts";
import { SessionFields } from "./form.tsx";
import { type HistoryEntry, listHistory } from "./history.ts";
import { sessionOperations } from "./operations.ts";

export async function sessionPage(visit: ProgrammeVisit, form: FormState) {
	const context = contextOf(visit, words);
	const { frame, language, office, today, scope, notice } = context;
	const { db } = visit.programme.handle;
	const session = await shownSession(visit);
	const attendance = await listAttendance(db, scope, session.id);
	const cells = await readCells(db, session.id);
	const files = await listSessionFiles(db, scope, session.id);
	const history = await listHistory(db, session, historyLength);
	const sites = await listSites(db, scope);
	const mayWrite = context.mayRun(sessionOperations["session-moved"]);
	const t = speak(words, language);
	const h = speak(headCountWords, language);
	const path = `${office}/sessions/${session.id}`;
	const state = sessionState(session, today);
	return (
		<OfficePage
			frame={frame}
			title={sessionTitle(session, language)}
			notice={notice}
			form={form}
			back={{ href: `${office}/activities/${session.activity}`, label: session.title }}
			actions={<SessionActions context={context} session={session} cells={cells} path={path} />}
		>
			<Facts
				facts={[
					{ term: t("activity"), value: <a href={`${office}/activities/${session.activity}`}>{session.title}</a> },
					{ term: t("kind"), value: activityKindLabel(session.kind, language) },
					{ term: t("day"), value: formatDate(language, session.heldOn) },
					{ term: t("area"), value: placeLabel(session, sites, language) },
					...planFacts(session, language),
					{ term: h("by-name"), value: formatNumber(language, session.attendances) },
					{ term: h("by-head"), value: formatNumber(language, session.headCount) },
					{ term: h("in-all"), value: formatNumber(language, session.attendances + session.headCount) },
					{ term: speak(activityWords, language)("state"), value: <SessionState context={context} session={session} /> },
				]}
			/>
			{session.cancelledBecause !== null && (
				<Note>
					<p>{t("cancelled-because", { reason: session.cancelledBecause })}</p>
					{mayWrite && (
						<>
							<p>{t("reinstate-hint")}</p>
							<Form action={`${path}/reinstatement`} form={form} submit={t("reinstate")} tone="quiet" />
						</>
					)}
				</Note>
			)}
			{state === "to-come" && (
				<Note>
					<p>{t("future-note")}</p>
				</Note>
			)}
			{state === "unsaid" && (
				<Note>
					<p>{t("unsaid-note")}</p>
					{mayWrite && <Form action={`${path}/held`} form={form} submit={t("say-held")} tone="quiet" />}
				</Note>
			)}
			{state === "held" && session.attendances + session.headCount === 0 && (
				<Note>
					<p>{t("said-note")}</p>
					{mayWrite && <Form action={`${path}/held-withdrawn`} form={form} submit={t("withdraw-held")} tone="quiet" />}
				</Note>
			)}
			<Register context={context} session={session} attendance={attendance} />
			<HeadCountTable language={language} cells={cells} participants={session.participants} />
			<SessionFiles context={context} session={session} files={files} />
			{mayWrite && (
				<p>
					<a href={`${path}/date-and-place`}>{t("move")}</a>
					{session.cancelledBecause === null && (
						<>
							{" · "}
							<a href={`${path}/cancellation`}>{t("cancel-session")}</a>
						</>
					)}
				</p>
			)}
			<History language={language} history={history} />
		</OfficePage>
	);
}

function planFacts({ startsAt, endsAt, hours, facilitators }: TitledSession, language: Language) {
	const t = speak(words, language);
	const time = startsAt && (endsAt ? t("from-to-time", { from: startsAt, to: endsAt }) : t("from-time", { from: startsAt }));
	return [
		{ term: t("time"), value: time },
		{ term: t("hours"), value: hours && formatNumber(language, hours) },
		{ term: t("facilitators"), value: facilitators.join(", ") },
	].filter(({ value }) => value);
}

interface SessionActionsProps {
	readonly context: PageContext;
	readonly session: TitledSession;
	readonly cells: readonly HeadCountCell[];
	readonly path: string;
}

function SessionActions({ context, session, cells, path }: SessionActionsProps) {
	const h = speak(headCountWords, context.language);
	const t = speak(words, context.language);
	const isOpen = context.can("activities.write") && session.cancelledBecause === null;
	return (
		<>
			{isOpen && <RosterLink language={context.language} path={path} />}
			{isOpen && (
				<LinkButton tone="quiet" href={`${path}/attendance/new`}>
					{t("mark-attendance")}
				</LinkButton>
			)}
			{isOpen && (
				<LinkButton tone="quiet" href={`${path}/attendance/known`}>
					{t("choose-known")}
				</LinkButton>
			)}
			{isOpen && (
				<LinkButton tone="quiet" href={`${path}/head-count${isSimple(cells) ? "" : "/detailed"}`}>
					{h(cells.length > 0 ? "correct-head-count" : "write-head-count")}
				</LinkButton>
			)}
			<LinkButton tone="quiet" href={`${path}/sign-in-sheet`}>
				{t("sign-in-sheet")}
			</LinkButton>
		</>
	);
}

interface RegisterProps {
	readonly context: PageContext;
	readonly session: TitledSession;
	readonly attendance: readonly Attendance[];
}

function Register({ context, session, attendance }: RegisterProps) {
	const { language, office } = context;
	const mayWrite = context.can("activities.write");
	const t = speak(words, language);
	return (
		<Table
			caption={t("attendance-count", { count: attendance.length })}
			columns={[
				{ label: t("name") },
				{ label: t("sex-and-birth-date") },
				{ label: t("register-number") },
				{ label: t("workplace") },
				{ label: t("phone") },
				{ label: t("role") },
				{ label: t("disability") },
				...(mayWrite ? [{ label: t("change") }] : []),
			]}
			rows={attendance.map(({ id, report, role }) => {
				const name = writeName(report.name);
				return {
					key: id,
					cells: [
						<a href={`${office}/people/${report.person}`}>{name}</a>,
						sexAndBirthDate(report, language),
						report.registerNumber,
						report.workplace,
						report.phone,
						roleLabel(role ?? session.participants, language),
						disabilityLabel(report.disability, language),
						...(mayWrite
							? [
									<a href={`${office}/attendance/${id}`} aria-label={t("correct-of", { name })}>
										{t("correct")}
									</a>,
								]
							: []),
					],
				};
			})}
			empty={t("nobody-marked")}
		/>
	);
}

/** What is known of the two; empty where neither is. */
function sexAndBirthDate({ sex, birthDate }: Attendance["report"], language: Language): string {
	return [sexLabel(sex, language), birthDateLabel(birthDate, language)].filter(Boolean).join(", ");
}

/** How many entries of the journal a session's page shows. */
const historyLength = 20;

function History({ language, history }: { readonly language: Language; readonly history: readonly HistoryEntry[] }) {
	const t = speak(words, language);
	if (history.length === 0) return null;
	return (
		<section>
			<h2>{t("what-happened")}</h2>
			<ol reversed>
				{history.map((entry) => (
					<li key={entry.seq}>
						{[
							labelOfKind(entry.kind, language),
							entry.about,
							entry.headCount && t("head-count-changed", entry.headCount),
							entry.ticked && t("roster-changed", entry.ticked),
							entry.because,
						]
							.filter(Boolean)
							.join(" – ")}{" "}
						<span class="soft">({t("happened-at", { when: formatMoment(language, entry.at), who: entry.who ?? t("by-machine") })})</span>
					</li>
				))}
			</ol>
			{history.length === historyLength && <p class="hint">{t("older-entries", { count: historyLength })}</p>}
		</section>
	);
}

/** What happened, in words; of another slice's entry its kind. */
function labelOfKind(kind: string, language: Language): string {
	return sayPlain(operations, kind.replace(/^activities\./, ""), language) ?? kind;
}

export async function dateAndPlacePage(visit: ProgrammeVisit, form: FormState) {
	const context = contextOf(visit);
	const { frame, language, office, scope } = context;
	const session = await shownSession(visit);
	const sites = await listSites(visit.programme.handle.db, scope);
	const back = { href: `${office}/sessions/${session.id}`, label: sessionTitle(session, language) };
	return (
		<FormPage {...{ frame, form, back }} title={speak(words, language)("move")} action={`${back.href}/date-and-place`}>
			<SessionFields context={context} sites={sites} form={form} session={session} />
		</FormPage>
	);
}

export async function cancellationPage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office } = contextOf(visit);
	const session = await shownSession(visit);
	const t = speak(words, language);
	const back = { href: `${office}/sessions/${session.id}`, label: sessionTitle(session, language) };
	return (
		<FormPage
			{...{ frame, form, back }}
			title={t("cancel-session")}
			intro={t("cancel-intro")}
			action={`${back.href}/cancellation`}
			submit={t("cancel-session")}
			tone="danger"
			cancel={{ label: t("keep-session") }}
		>
			<TextArea form={form} name="because" label={t("because")} rows={2} />
		</FormPage>
	);
}
