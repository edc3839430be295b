import { activities as words } from "#words/activities";
import { Facts, Fieldset, Form, type FormState, LinkButton, OfficePage, Table, Tag } from "../../shared/ui/index.ts";
import { formatDate, formatNumber, speak } from "../../shared/words.ts";
import { sayActivityKind, sayRole, saySpokenLanguage } from "../saying.ts";
import type { Activity, Session } from "../schema.ts";
import { SessionFields } from "../sessions/form.tsx";
import { type Surroundings, sayPillar, sayPlace } from "../surroundings.ts";
import { DescriptionFields } from "./form.tsx";

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
				<DescriptionFields around={around} form={form} />
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
			<LinkButton tone="quiet" href={`${path}/description`}>
				{t("correct-activity")}
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
			<Description around={around} activity={activity} />
			{activity.outside > 0 && <p>{t("sessions-outside", { count: activity.outside })}</p>}
			<Table
				caption={t("sessions-of")}
				columns={[
					{ label: t("day") },
					{ label: t("place") },
					{ label: t("state") },
					{ label: t("by-name"), numeric: true },
					{ label: t("by-head"), numeric: true },
				]}
				rows={activity.sessions.map((session) => ({
					key: session.id,
					cells: [
						<a href={`${office}/sessions/${session.id}`}>{formatDate(language, session.heldOn)}</a>,
						sayPlace(session, around),
						<SessionState around={around} session={session} />,
						formatNumber(language, session.attendances),
						formatNumber(language, session.headCount),
					],
				}))}
				empty={t("no-sessions")}
			/>
		</OfficePage>
	);
}

function Description({ around, activity }: { readonly around: Surroundings; readonly activity: Activity }) {
	const { language, pillars } = around;
	const t = speak(words, language);
	const pillar = pillars.find(({ id }) => id === activity.pillar);
	const facts = [
		{ term: t("kind"), value: sayActivityKind(activity.kind, language) },
		{ term: t("participants"), value: sayRole(activity.participants, language) },
		{ term: t("pillar"), value: pillar && sayPillar(pillar, language) },
		{ term: t("topic"), value: activity.topic },
		{ term: t("spoken-language"), value: activity.spokenLanguage && saySpokenLanguage(activity.spokenLanguage, language) },
	];
	return <Facts facts={facts.filter(({ value }) => value)} />;
}

export function SessionState({ around, session }: { readonly around: Surroundings; readonly session: Session }) {
	const t = speak(words, around.language);
	if (session.cancelledBecause !== null) return <Tag tone="bad">{t("cancelled")}</Tag>;
	return session.heldOn > around.today ? <Tag tone="warn">{t("planned")}</Tag> : <Tag tone="good">{t("held")}</Tag>;
}

export function DescriptionPage({ around, form, operation, activity }: FormPageProps & { readonly activity: Activity }) {
	const { frame, language, office } = around;
	const t = speak(words, language);
	const back = { href: `${office}/activities/${activity.id}`, label: activity.title };
	return (
		<OfficePage frame={frame} title={t("correct-activity")} form={form} back={back}>
			<Form action={`${back.href}/description`} operation={operation} submit={t("save")} cancel={{ href: back.href, label: t("cancel") }}>
				<DescriptionFields around={around} form={form} before={activity} />
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
