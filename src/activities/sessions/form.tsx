import * as v from "valibot";
import { activities as words } from "#words/activities";
import { areaName, areaOptions, openSites, siteName } from "../../places/index.ts";
import { type PlainDate, readDay } from "../../shared/clock.ts";
import { isId } from "../../shared/id.ts";
import { DateField, type FormState, SelectField, TextArea, TextField } from "../../shared/ui/index.ts";
import { type Language, speak } from "../../shared/words.ts";
import { mostFacilitators, mostHours } from "../rules.ts";
import type { PlainTime, SessionPlan } from "../schema.ts";
import type { Surroundings } from "../surroundings.ts";

/** A day as a browser's date field sends it, or as somebody types it where the browser has none. */
export const dayField = v.pipe(v.string(), v.trim(), v.nonEmpty("day-missing"), v.transform(readDay), v.string("day-wrong"));
export const areaField = v.pipe(v.string(), v.nonEmpty("area-missing"));
export const siteField = v.pipe(
	v.optional(v.string(), ""),
	v.check((site) => site === "" || isId(site), "site-wrong"),
	v.transform((site) => site || null),
);

/** `9:00`, `09.00` or as a browser sends it. */
const timeField = v.pipe(v.string(), v.trim(), v.transform(readTime), v.union([v.string(), v.null()], "time-wrong"));
const hoursField = v.pipe(v.string(), v.trim(), v.transform(readHours), v.union([v.number(), v.null()], "hours-wrong"));
const facilitatorsField = v.pipe(
	v.string(),
	v.transform((text) =>
		text
			.split("\n")
			.map((name) => name.trim())
			.filter(Boolean),
	),
	v.maxLength(mostFacilitators, "facilitators-many"),
	v.everyItem((name) => name.length <= 200, "facilitators-long"),
);

/** What a form does not ask for stays as it is. */
export const sessionEntries = {
	heldOn: dayField,
	area: areaField,
	site: siteField,
	startsAt: v.optional(timeField),
	endsAt: v.optional(timeField),
	hours: v.optional(hoursField),
	facilitators: v.optional(facilitatorsField),
};
export const sessionFields = Object.keys(sessionEntries) as readonly (keyof typeof sessionEntries)[];

function readTime(written: string): PlainTime | null | undefined {
	if (written === "") return null;
	const [, hour = "", minute = ""] = /^(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?$/.exec(written) ?? [];
	return hour !== "" && Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, "0")}:${minute}` : undefined;
}

function readHours(written: string): number | null | undefined {
	if (written === "") return null;
	const hours = /^\d{1,2}([.,]\d)?$/.test(written) ? Number(written.replace(",", ".")) : 0;
	return hours > 0 && hours <= mostHours ? hours : undefined;
}

export interface SessionFieldsProps {
	readonly around: Surroundings;
	readonly form: FormState;
	/** Follows the names of the fields where a form has several sessions. */
	readonly suffix?: string;
	readonly session?: { readonly heldOn: PlainDate | null } & Omit<SessionPlan, "heldOn">;
	/** Leave the area open even where there is only one to choose, and ask for no more than day and place. */
	readonly undecided?: boolean;
}

export function SessionFields({ around, form, suffix = "", session, undecided }: SessionFieldsProps) {
	const { language, sites, scope, targetAreas } = around;
	const t = speak(words, language);
	const areas = areaOptions(language, scope, targetAreas, { day: session?.heldOn, kept: session?.area });
	const places = openSites(sites, { day: session?.heldOn, kept: session?.site }).map((site) => ({
		value: site.id,
		label: `${siteName(site, language)} (${areaName(site.area, language)})`,
	}));
	const only = areas.length === 1 && suffix === "" && !undecided ? areas[0]?.value : undefined;
	return (
		<>
			<DateField form={form} name={`heldOn${suffix}`} label={t("held-on")} value={session?.heldOn ?? undefined} />
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

function HourFields({ language, form, suffix = "", session }: Omit<SessionFieldsProps, "around"> & { readonly language: Language }) {
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
