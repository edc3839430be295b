import { activities as words } from "#words/activities";
import { areaName, areaOptions, openSites, type Site, siteName } from "../../places/index.ts";
import type { PlainDate } from "../../shared/clock.ts";
import type { PageContext } from "../../shared/office/index.ts";
import { DateField, type FormState, SelectField, TextArea, TextField } from "../../shared/ui/index.ts";
import { type Language, speak } from "../../shared/words.ts";
import type { SessionPlan } from "../schema.ts";

interface SessionFieldsProps {
	readonly context: Pick<PageContext, "language" | "scope" | "targetAreas">;
	readonly sites: readonly Site[];
	readonly form: FormState;
	/** Follows the names of the fields where a form has several sessions. */
	readonly suffix?: string;
	readonly session?: { readonly heldOn: PlainDate | null } & Omit<SessionPlan, "heldOn">;
	/** Leave the area open even where there is only one to choose, and ask for no more than day and place. */
	readonly undecided?: boolean;
	/** Ask for the place only: each session has a day of its own. */
	readonly dayless?: boolean;
}

export function SessionFields({ context, sites, form, suffix = "", session, undecided, dayless }: SessionFieldsProps) {
	const { language, scope, targetAreas } = context;
	const t = speak(words, language);
	const areas = areaOptions(language, scope, targetAreas, { day: session?.heldOn, kept: session?.area });
	const places = openSites(sites, { day: session?.heldOn, kept: session?.site }).map((site) => ({
		value: site.id,
		label: `${siteName(site, language)} (${areaName(site.area, language)})`,
	}));
	const only = areas.length === 1 && suffix === "" && !undecided ? areas[0]?.value : undefined;
	return (
		<>
			{!dayless && <DateField form={form} name={`heldOn${suffix}`} label={t("held-on")} value={session?.heldOn ?? undefined} />}
			<SelectField
				form={form}
				name={`area${suffix}`}
				label={t("area")}
				options={[{ value: "", label: t("choose-area") }, ...areas]}
				value={session?.area ?? only}
			/>
			{places.length > 0 && (
				<SelectField
					form={form}
					name={`site${suffix}`}
					label={t("site")}
					options={[{ value: "", label: t("no-site") }, ...places]}
					value={session?.site ?? undefined}
				/>
			)}
			{!undecided && <HourFields language={language} form={form} suffix={suffix} session={session} />}
		</>
	);
}

function HourFields({
	language,
	form,
	suffix = "",
	session,
}: Pick<SessionFieldsProps, "form" | "suffix" | "session"> & { readonly language: Language }) {
	const t = speak(words, language);
	const fields = ["startsAt", "endsAt", "hours", "facilitators"].map((field) => `${field}${suffix}`);
	const isUsed = session !== undefined || fields.some((field) => form.typed[field] || form.errors[field]);
	return (
		<details open={isUsed}>
			<summary>{t("hours-and-facilitators")}</summary>
			<TextField
				form={form}
				name={`startsAt${suffix}`}
				type="time"
				width="short"
				label={t("starts-at")}
				value={session?.startsAt ?? undefined}
			/>
			<TextField form={form} name={`endsAt${suffix}`} type="time" width="short" label={t("ends-at")} value={session?.endsAt ?? undefined} />
			<TextField
				form={form}
				name={`hours${suffix}`}
				inputmode="decimal"
				width="short"
				label={t("hours")}
				hint={t("hours-hint")}
				value={session?.hours == null ? undefined : String(session.hours)}
			/>
			<TextArea
				form={form}
				name={`facilitators${suffix}`}
				rows={3}
				label={t("facilitators")}
				hint={t("facilitators-hint")}
				value={session?.facilitators?.join("\n")}
			/>
		</details>
	);
}
