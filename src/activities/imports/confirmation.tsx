import { activities as activityWords, imports as words } from "#words/activities";
import { areaOptions, type Site } from "../../places/index.ts";
import { type PlainDate, readDay } from "../../shared/clock.ts";
import type { Database } from "../../shared/database/index.ts";
import type { PageContext } from "../../shared/office/index.ts";
import { DateField, Fieldset, Filter, Form, type FormState, freshForm, RadioField, SelectField, TextField } from "../../shared/ui/index.ts";
import { formatDate, speak } from "../../shared/words.ts";
import { KindFields } from "../activity/form.tsx";
import { placeLabel } from "../labels.ts";
import type { RegisterReading, SessionReading } from "../registers/schema.ts";
import type { TitledSession } from "../schema.ts";
import { SessionFields } from "../sessions/form.tsx";
import { listSessionsOn } from "../store.ts";
import { partTitle } from "./register-reading.tsx";

interface Confirming {
	readonly context: PageContext;
	readonly db: Database;
	readonly reading: RegisterReading;
	readonly sites: readonly Site[];
	readonly form: FormState;
	/** The address of the draft. */
	readonly path: string;
	readonly url: URL;
}

/** The form that says where a register belongs. */
export async function confirmation(confirming: Confirming) {
	const { reading, context, db, url } = confirming;
	const [first, ...others] = reading.parts;
	if (first && others.length === 0) {
		const day = readDay(url.searchParams.get("day")?.trim() ?? "") ?? first.date;
		return <OneSession {...confirming} part={first} day={day} sessions={day ? await listSessionsOn(db, context.scope, day) : []} />;
	}
	const days = new Set(reading.parts.flatMap(({ date }) => date ?? []));
	const sessions = await Promise.all([...days].map(async (day) => [day, await listSessionsOn(db, context.scope, day)] as const));
	return <SeveralSessions {...confirming} sessions={new Map(sessions)} />;
}

interface OneSessionProps extends Confirming {
	readonly part: SessionReading;
	/** The day whose sessions can be chosen, and those sessions. */
	readonly day: PlainDate | null;
	readonly sessions: readonly TitledSession[];
}

function OneSession({ context, reading, part, day, sessions, sites, form, path }: OneSessionProps) {
	const { language } = context;
	const t = speak(words, language);
	const options = [
		...sessions.map((session) => ({
			value: session.id,
			label: t("target-session", { title: session.title, place: placeLabel(session, sites, language) }),
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
			<Form action={`${path}/confirmation${day ? `?day=${day}` : ""}`} form={form} submit={t("confirm")}>
				<RadioField form={form} name="target" label={t("target")} options={options} value={sessions.length === 0 ? "new" : undefined} />
				<TitleField context={context} reading={reading} form={form} />
				<KindFields language={language} form={form} before={{ kind: "training", participants: "teacher" }} />
				<SessionFields context={context} sites={sites} form={form} session={{ heldOn: part.date, area: null, site: null }} undecided />
			</Form>
		</section>
	);
}

function SeveralSessions(props: Confirming & { readonly sessions: ReadonlyMap<PlainDate, readonly TitledSession[]> }) {
	const { context, reading, sites, form, path, sessions } = props;
	const { language } = context;
	const t = speak(words, language);
	return (
		<section>
			<h2>{t("confirm-title")}</h2>
			<p>{t("several-hint")}</p>
			<Form action={`${path}/confirmation`} form={form} submit={t("confirm")}>
				<TitleField context={context} reading={reading} form={form} />
				<KindFields language={language} form={form} before={{ kind: "training", participants: "teacher" }} />
				<SessionFields context={context} sites={sites} form={form} undecided dayless />
				{reading.parts.map((part) => (
					<PartFields
						key={part.part}
						{...{ context, sites, form, part }}
						sessions={sessions.get(part.date ?? "") ?? []}
						title={reading.parts[0]?.title}
					/>
				))}
			</Form>
		</section>
	);
}

function TitleField({ context, reading, form }: Pick<Confirming, "context" | "reading" | "form">) {
	const title = reading.parts[0]?.title ?? reading.file.replace(/\.\w+$/, "");
	return <TextField form={form} name="title" label={speak(activityWords, context.language)("title")} value={title} />;
}

interface PartFieldsProps extends Pick<Confirming, "context" | "sites" | "form"> {
	readonly part: SessionReading;
	readonly sessions: readonly TitledSession[];
	/** That of the first session, which is asked for above. */
	readonly title: string | null | undefined;
}

/** Which session one of several is, and where it differs from the others. */
function PartFields({ context, sites, form, part, sessions, title }: PartFieldsProps) {
	const { language, scope, targetAreas } = context;
	const t = speak(words, language);
	if (part.rows.length === 0) return <p>{t("part-empty", { part: partTitle(part, language) })}</p>;
	const targets = [
		{ value: "new", label: t("target-new") },
		...sessions.map((session) => ({
			value: session.id,
			label: t("target-session", { title: session.title, place: placeLabel(session, sites, language) }),
		})),
		{ value: "left", label: t("target-left") },
	];
	const areas = areaOptions(language, scope, targetAreas, { day: part.date });
	const hint = t("part-hint", { count: part.rows.length, rejected: part.rejected.length });
	return (
		<Fieldset legend={partTitle(part, language)}>
			<SelectField form={form} name={`target${part.part}`} label={t("target")} hint={hint} options={targets} value="new" />
			{part.title !== title && (
				<TextField form={form} name={`title${part.part}`} label={speak(activityWords, language)("title")} value={part.title ?? undefined} />
			)}
			<DateField form={form} name={`heldOn${part.part}`} label={speak(activityWords, language)("held-on")} value={part.date ?? undefined} />
			<SelectField
				form={form}
				name={`area${part.part}`}
				label={speak(activityWords, language)("area")}
				options={[{ value: "", label: t("as-above") }, ...areas]}
			/>
		</Fieldset>
	);
}
