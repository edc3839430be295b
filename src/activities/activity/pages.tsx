import { roster as rosterWords, activities as words } from "#words/activities";
import { listSites } from "../../places/index.ts";
import { listPillars, type Pillar, type ProgrammeVisit } from "../../programme/index.ts";
import { contextOf, type PageContext } from "../../shared/office/index.ts";
import { Facts, Fieldset, FormPage, type FormState, LinkButton, OfficePage, Table, Tag } from "../../shared/ui/index.ts";
import { formatNumber, formatShortDate, type Language, speak } from "../../shared/words.ts";
import { activityKindLabel, pillarLabel, placeLabel, roleLabel, spokenLanguageLabel } from "../labels.ts";
import { sessionState } from "../rules.ts";
import type { Activity, Session } from "../schema.ts";
import { SessionFields } from "../sessions/form.tsx";
import { shownActivity } from "../store.ts";
import { DescriptionFields } from "./form.tsx";
import { activityOperations } from "./operations.ts";
import { isUsed, sessionSlots } from "./session-slots.ts";

export async function newActivityPage(visit: ProgrammeVisit, form: FormState) {
	const context = contextOf(visit);
	const { frame, language, office, scope } = context;
	const { db } = visit.programme.handle;
	const [sites, pillars] = [await listSites(db, scope), await listPillars(db)];
	const t = speak(words, language);
	const path = `${office}/activities`;
	const [first, ...others] = sessionSlots;
	const fields = (slot: string) => (
		<Fieldset key={slot} legend={t("session-number", { number: slot })}>
			<SessionFields context={context} sites={sites} form={form} suffix={slot} />
		</Fieldset>
	);
	return (
		<FormPage {...{ frame, form }} title={t("plan-activity")} back={{ href: path, label: t("activities") }} action={path}>
			<DescriptionFields language={language} form={form} pillars={pillars} />
			{fields(first)}
			<details open={others.some((slot) => isUsed(form.typed, slot))}>
				<summary>{t("more-sessions")}</summary>
				<p class="hint">{t("more-later")}</p>
				{others.map(fields)}
			</details>
		</FormPage>
	);
}

export async function activityPage(visit: ProgrammeVisit) {
	const context = contextOf(visit, words);
	const { frame, language, office, scope, notice } = context;
	const { db } = visit.programme.handle;
	const activity = await shownActivity(visit);
	const [sites, pillars] = [await listSites(db, scope), await listPillars(db)];
	const t = speak(words, language);
	const path = `${office}/activities/${activity.id}`;
	const actions = context.mayRun(activityOperations["activity-corrected"]) && (
		<>
			<LinkButton href={`${path}/sessions/new`}>{t("add-session")}</LinkButton>
			<LinkButton tone="quiet" href={`${path}/participants`}>
				{speak(rosterWords, language)("participants")}
			</LinkButton>
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
			<Description language={language} pillars={pillars} activity={activity} />
			{activity.outside > 0 && <p>{t("sessions-outside", { count: activity.outside })}</p>}
			<Table
				list
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
						<a href={`${office}/sessions/${session.id}`}>{formatShortDate(language, session.heldOn)}</a>,
						placeLabel(session, sites, language),
						<SessionState context={context} session={session} />,
						formatNumber(language, session.attendances),
						formatNumber(language, session.headCount),
					],
				}))}
				empty={t("no-sessions")}
			/>
		</OfficePage>
	);
}

interface DescriptionProps {
	readonly language: Language;
	readonly pillars: readonly Pillar[];
	readonly activity: Activity;
}

function Description({ language, pillars, activity }: DescriptionProps) {
	const t = speak(words, language);
	const pillar = pillars.find(({ id }) => id === activity.pillar);
	const facts = [
		{ term: t("kind"), value: activityKindLabel(activity.kind, language) },
		{ term: t("participants"), value: roleLabel(activity.participants, language) },
		{ term: t("pillar"), value: pillar && pillarLabel(pillar, language) },
		{ term: t("topic"), value: activity.topic },
		{ term: t("spoken-language"), value: activity.spokenLanguage && spokenLanguageLabel(activity.spokenLanguage, language) },
	];
	return <Facts facts={facts.filter(({ value }) => value)} />;
}

interface SessionStateProps {
	readonly context: Pick<PageContext, "language" | "today">;
	readonly session: Session;
}

const stateTones = { cancelled: "bad", "to-come": "warn", held: "good", unsaid: "warn" } as const;

export function SessionState({ context: { language, today }, session }: SessionStateProps) {
	const t = speak(words, language);
	const state = sessionState(session, today);
	return <Tag tone={stateTones[state]}>{t(state)}</Tag>;
}

export async function descriptionPage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office } = contextOf(visit);
	const activity = await shownActivity(visit);
	const pillars = await listPillars(visit.programme.handle.db);
	const back = { href: `${office}/activities/${activity.id}`, label: activity.title };
	return (
		<FormPage {...{ frame, form, back }} title={speak(words, language)("correct-activity")} action={`${back.href}/description`}>
			<DescriptionFields language={language} form={form} pillars={pillars} before={activity} />
		</FormPage>
	);
}

export async function newSessionPage(visit: ProgrammeVisit, form: FormState) {
	const context = contextOf(visit);
	const { frame, language, office, scope } = context;
	const activity = await shownActivity(visit);
	const sites = await listSites(visit.programme.handle.db, scope);
	const back = { href: `${office}/activities/${activity.id}`, label: activity.title };
	return (
		<FormPage {...{ frame, form, back }} title={speak(words, language)("add-session")} action={`${back.href}/sessions`}>
			<SessionFields context={context} sites={sites} form={form} />
		</FormPage>
	);
}
