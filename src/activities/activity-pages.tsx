import { areaName } from "../places/index.ts";
import {
	EmptyState,
	Fieldset,
	Filter,
	Form,
	type FormState,
	freshForm,
	LinkButton,
	OfficePage,
	Pager,
	Table,
	Tag,
	TextField,
} from "../shared/ui/index.ts";
import { formatDate, formatNumber, type Language, speak } from "../shared/words.ts";
import type { Activity, ActivityLine, Session } from "./schema.ts";
import { SessionFields } from "./session-form.tsx";
import { type Surroundings, sayPlace } from "./surroundings.ts";
import { words } from "./words.ts";

interface ActivitiesPageProps {
	readonly around: Surroundings;
	readonly activities: readonly ActivityLine[];
	readonly text: string;
	readonly isFirst: boolean;
	readonly next: string | undefined;
}

export function ActivitiesPage({ around, activities, text, isFirst, next }: ActivitiesPageProps) {
	const { frame, language, office, mayWrite, mayImport } = around;
	const t = speak(words, language);
	const path = `${office}/activities`;
	if (activities.length === 0 && text === "" && isFirst) {
		const action = mayWrite ? { href: `${path}/new`, label: t("plan-activity") } : undefined;
		return (
			<OfficePage frame={frame} title={t("activities")}>
				<EmptyState title={t("no-activities")} text={t("no-activities-text")} action={action} />
				{mayImport && (
					<p>
						<a href={`${office}/imports/new`}>{t("import-register")}</a>
					</p>
				)}
			</OfficePage>
		);
	}
	return (
		<OfficePage frame={frame} title={t("activities")} actions={<ActivitiesActions around={around} />}>
			<Filter action={path} submit={t("search")}>
				<TextField form={freshForm} name="text" type="search" label={t("search-title")} value={text} />
			</Filter>
			<Table
				caption={text ? t("activities-found", { text }) : t("activities-caption")}
				columns={[
					{ label: t("title") },
					{ label: t("days") },
					{ label: t("areas") },
					{ label: t("sessions"), numeric: true },
					{ label: t("attendances"), numeric: true },
				]}
				rows={activities.map((line) => ({
					key: line.id,
					cells: [
						<a href={`${path}/${line.id}`}>{line.title}</a>,
						sayDays(line, language),
						line.areas.map((area) => areaName(area, language)).join("; "),
						line.cancelled > 0 ? t("of-them-cancelled", { count: line.sessions, cancelled: line.cancelled }) : line.sessions,
						formatNumber(language, line.attendances),
					],
				}))}
				empty={t("none-found", { text })}
			/>
			<Pager language={language} previous={isFirst ? undefined : `${path}?${new URLSearchParams({ ...(text && { text }) })}`} next={next} />
		</OfficePage>
	);
}

function ActivitiesActions({ around: { office, language, mayWrite, mayImport } }: { readonly around: Surroundings }) {
	const t = speak(words, language);
	return (
		<>
			{mayWrite && <LinkButton href={`${office}/activities/new`}>{t("plan-activity")}</LinkButton>}
			{mayImport && (
				<LinkButton tone="quiet" href={`${office}/imports/new`}>
					{t("import-register")}
				</LinkButton>
			)}
		</>
	);
}

function sayDays({ firstDay, lastDay }: ActivityLine, language: Language): string {
	const t = speak(words, language);
	if (!firstDay || !lastDay) return t("no-day");
	if (firstDay === lastDay) return formatDate(language, firstDay);
	return t("from-to", { from: formatDate(language, firstDay), to: formatDate(language, lastDay) });
}

/** The first session is asked for, the others are offered. */
export const sessionSlots = ["1", "2", "3", "4"] as const;

interface FormPageProps {
	readonly around: Surroundings;
	readonly form: FormState;
	readonly operation: string;
}

export function NewActivityPage({ around, form, operation }: FormPageProps) {
	const { frame, language, office } = around;
	const t = speak(words, language);
	const path = `${office}/activities`;
	const [first, ...others] = sessionSlots;
	const isUsed = others.some((slot) => form.typed[`heldOn${slot}`] || form.typed[`area${slot}`] || form.typed[`site${slot}`]);
	return (
		<OfficePage frame={frame} title={t("plan-activity")} form={form} back={{ href: path, label: t("activities") }}>
			<Form action={path} operation={operation} submit={t("save")} cancel={{ href: path, label: t("cancel") }}>
				<TextField form={form} name="title" label={t("title")} hint={t("title-hint")} />
				<Fieldset legend={t("session-number", { number: first })}>
					<SessionFields around={around} form={form} suffix={first} />
				</Fieldset>
				<details open={isUsed}>
					<summary>{t("more-sessions")}</summary>
					<p class="hint">{t("more-later")}</p>
					{others.map((slot) => (
						<Fieldset key={slot} legend={t("session-number", { number: slot })}>
							<SessionFields around={around} form={form} suffix={slot} />
						</Fieldset>
					))}
				</details>
			</Form>
		</OfficePage>
	);
}

interface ActivityPageProps {
	readonly around: Surroundings;
	readonly activity: Activity;
	readonly notice: string | null;
}

export function ActivityPage({ around, activity, notice }: ActivityPageProps) {
	const { frame, language, office, mayWrite } = around;
	const t = speak(words, language);
	const path = `${office}/activities/${activity.id}`;
	const actions = mayWrite && (
		<>
			<LinkButton href={`${path}/sessions/new`}>{t("add-session")}</LinkButton>
			<LinkButton tone="quiet" href={`${path}/title`}>
				{t("correct-title")}
			</LinkButton>
		</>
	);
	return (
		<OfficePage
			frame={frame}
			title={activity.title}
			notice={notice}
			back={{ href: `${office}/activities`, label: t("activities") }}
			actions={actions}
		>
			{activity.outside > 0 && <p>{t("sessions-outside", { count: activity.outside })}</p>}
			<Table
				caption={t("sessions-of")}
				columns={[{ label: t("day") }, { label: t("place") }, { label: t("state") }, { label: t("attendances"), numeric: true }]}
				rows={activity.sessions.map((session) => ({
					key: session.id,
					cells: [
						<a href={`${office}/sessions/${session.id}`}>{formatDate(language, session.heldOn)}</a>,
						sayPlace(session, around),
						<SessionState around={around} session={session} />,
						formatNumber(language, session.attendances),
					],
				}))}
				empty={t("no-sessions")}
			/>
		</OfficePage>
	);
}

export function SessionState({ around, session }: { readonly around: Surroundings; readonly session: Session }) {
	const t = speak(words, around.language);
	if (session.cancelledBecause !== null) return <Tag tone="bad">{t("cancelled")}</Tag>;
	return session.heldOn > around.today ? <Tag tone="warn">{t("planned")}</Tag> : <Tag tone="good">{t("held")}</Tag>;
}

export function ActivityTitlePage({ around, form, operation, activity }: FormPageProps & { readonly activity: Activity }) {
	const { frame, language, office } = around;
	const t = speak(words, language);
	const back = { href: `${office}/activities/${activity.id}`, label: activity.title };
	return (
		<OfficePage frame={frame} title={t("correct-title")} form={form} back={back}>
			<Form action={`${back.href}/title`} operation={operation} submit={t("save")} cancel={{ href: back.href, label: t("cancel") }}>
				<TextField form={form} name="title" label={t("title")} hint={t("title-hint")} value={activity.title} />
			</Form>
		</OfficePage>
	);
}

export function NewSessionPage({ around, form, operation, activity }: FormPageProps & { readonly activity: Activity }) {
	const { frame, language, office } = around;
	const t = speak(words, language);
	const back = { href: `${office}/activities/${activity.id}`, label: activity.title };
	return (
		<OfficePage frame={frame} title={t("add-session")} form={form} back={back}>
			<Form action={`${back.href}/sessions`} operation={operation} submit={t("save")} cancel={{ href: back.href, label: t("cancel") }}>
				<SessionFields around={around} form={form} />
			</Form>
		</OfficePage>
	);
}
