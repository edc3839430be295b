import { activities as activityWords, headCounts as headCountWords, sessions as words } from "#words/activities";
import { writeName } from "../../particulars/name.ts";
import { sayBirthDate, sayDisability, saySex } from "../../people/index.ts";
import type { FileLine } from "../../shared/files/index.ts";
import { Facts, Form, type FormState, freshForm, LinkButton, Note, OfficePage, Table, TextArea } from "../../shared/ui/index.ts";
import { formatDate, formatMoment, formatNumber, type Language, sayPlain, speak } from "../../shared/words.ts";
import { SessionState } from "../activity/pages.tsx";
import { SessionFiles } from "../files/pages.tsx";
import { isSimple } from "../head-counts/form.ts";
import { HeadCountTable } from "../head-counts/pages.tsx";
import { sayActivityKind, sayRole, sessionTitle } from "../saying.ts";
import type { Attendance, HeadCountCell, TitledSession } from "../schema.ts";
import { type Surroundings, sayPlace } from "../surroundings.ts";
import { SessionFields } from "./form.tsx";
import type { HistoryEntry } from "./history.ts";

interface SessionPageProps {
	readonly around: Surroundings;
	readonly session: TitledSession;
	readonly attendance: readonly Attendance[];
	readonly cells: readonly HeadCountCell[];
	readonly files: readonly FileLine[];
	readonly history: readonly HistoryEntry[];
	/** For the form that takes a cancellation back. */
	readonly operation: string;
	readonly notice: string | null;
	readonly form?: FormState;
}

export function SessionPage(props: SessionPageProps) {
	const { around, session, attendance, cells, files, history, operation, notice, form = freshForm } = props;
	const { frame, language, office, mayWrite } = around;
	const t = speak(words, language);
	const h = speak(headCountWords, language);
	const path = `${office}/sessions/${session.id}`;
	return (
		<OfficePage
			frame={frame}
			title={sessionTitle(session, language)}
			notice={notice}
			form={form}
			back={{ href: `${office}/activities/${session.activity}`, label: session.title }}
			actions={<SessionActions around={around} session={session} cells={cells} path={path} />}
		>
			<Facts
				facts={[
					{ term: t("activity"), value: <a href={`${office}/activities/${session.activity}`}>{session.title}</a> },
					{ term: t("kind"), value: sayActivityKind(session.kind, language) },
					{ term: t("day"), value: formatDate(language, session.heldOn) },
					{ term: t("area"), value: sayPlace(session, around) },
					...planFacts(session, language),
					{ term: h("by-name"), value: formatNumber(language, session.attendances) },
					{ term: h("by-head"), value: formatNumber(language, session.headCount) },
					{ term: h("in-all"), value: formatNumber(language, session.attendances + session.headCount) },
					{ term: speak(activityWords, language)("state"), value: <SessionState around={around} session={session} /> },
				]}
			/>
			{session.cancelledBecause !== null && (
				<Note>
					<p>{t("cancelled-because", { reason: session.cancelledBecause })}</p>
					{mayWrite && (
						<>
							<p>{t("reinstate-hint")}</p>
							<Form action={`${path}/reinstatement`} operation={operation} submit={t("reinstate")} tone="quiet" />
						</>
					)}
				</Note>
			)}
			{session.cancelledBecause === null && session.heldOn > around.today && (
				<Note>
					<p>{t("future-note")}</p>
				</Note>
			)}
			<Register around={around} session={session} attendance={attendance} />
			<HeadCountTable language={language} cells={cells} participants={session.participants} />
			<SessionFiles around={around} session={session} files={files} />
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

interface SessionActionsProps extends Pick<SessionPageProps, "around" | "session" | "cells"> {
	readonly path: string;
}

function SessionActions({ around, session, cells, path }: SessionActionsProps) {
	const h = speak(headCountWords, around.language);
	const t = speak(words, around.language);
	const isOpen = around.mayWrite && session.cancelledBecause === null;
	return (
		<>
			{isOpen && <LinkButton href={`${path}/attendance/new`}>{t("mark-attendance")}</LinkButton>}
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

function Register({ around, session, attendance }: Pick<SessionPageProps, "around" | "session" | "attendance">) {
	const { language, office, mayWrite } = around;
	const t = speak(words, language);
	return (
		<Table
			caption={t("attendance-count", { count: attendance.length })}
			columns={[
				{ label: t("name") },
				{ label: t("sex") },
				{ label: t("birth-date"), short: true },
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
						saySex(report.sex, language),
						sayBirthDate(report.birthDate),
						report.registerNumber,
						report.workplace,
						report.phone,
						sayRole(role ?? session.participants, language),
						sayDisability(report.disability, language),
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

/** How many entries of the journal a session's page shows. */
export const historyLength = 20;

function History({ language, history }: { readonly language: Language; readonly history: readonly HistoryEntry[] }) {
	const t = speak(words, language);
	if (history.length === 0) return null;
	return (
		<section>
			<h2>{t("what-happened")}</h2>
			<ol reversed>
				{history.map((entry) => (
					<li key={entry.seq}>
						{[sayKind(entry.kind, language), entry.about, entry.headCount && t("head-count-changed", entry.headCount), entry.because]
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

function sayKind(kind: string, language: Language): string {
	return sayPlain(words, kind.replace(/^activities\./, "kind-"), language) ?? kind;
}

interface FormPageProps {
	readonly around: Surroundings;
	readonly session: TitledSession;
	readonly form: FormState;
	readonly operation: string;
}

export function DateAndPlacePage({ around, session, form, operation }: FormPageProps) {
	const { frame, language, office } = around;
	const t = speak(words, language);
	const back = { href: `${office}/sessions/${session.id}`, label: sessionTitle(session, language) };
	return (
		<OfficePage frame={frame} title={t("move")} form={form} back={back}>
			<Form
				action={`${back.href}/date-and-place`}
				operation={operation}
				submit={t("save")}
				cancel={{ href: back.href, label: t("cancel") }}
			>
				<SessionFields around={around} form={form} session={session} />
			</Form>
		</OfficePage>
	);
}

export function CancellationPage({ around, session, form, operation }: FormPageProps) {
	const { frame, language, office } = around;
	const t = speak(words, language);
	const back = { href: `${office}/sessions/${session.id}`, label: sessionTitle(session, language) };
	return (
		<OfficePage frame={frame} title={t("cancel-session")} form={form} back={back}>
			<p>{t("cancel-intro")}</p>
			<Form
				action={`${back.href}/cancellation`}
				operation={operation}
				submit={t("cancel-session")}
				tone="danger"
				cancel={{ href: back.href, label: t("keep-session") }}
			>
				<TextArea form={form} name="because" label={t("because")} rows={2} />
			</Form>
		</OfficePage>
	);
}
