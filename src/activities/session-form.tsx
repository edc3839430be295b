import * as v from "valibot";
import { realDay } from "../people/birth-date.ts";
import { areaName, areaOptions, siteName } from "../places/index.ts";
import type { PlainDate } from "../shared/clock.ts";
import { isId } from "../shared/id.ts";
import { DateField, type FormState, SelectField } from "../shared/ui/index.ts";
import { speak } from "../shared/words.ts";
import type { NewSession } from "./schema.ts";
import type { Surroundings } from "./surroundings.ts";
import { words } from "./words.ts";

/** A day as a browser's date field sends it, or as somebody types it where the browser has none. */
export const dayField = v.pipe(v.string(), v.trim(), v.nonEmpty("day-missing"), v.transform(readDay), v.string("day-wrong"));
export const areaField = v.pipe(v.string(), v.nonEmpty("area-missing"));
export const siteField = v.pipe(
	v.optional(v.string(), ""),
	v.check((site) => site === "" || isId(site), "site-wrong"),
	v.transform((site) => site || null),
);

export const sessionEntries = { heldOn: dayField, area: areaField, site: siteField };

function readDay(written: string): PlainDate | null {
	const [, year, month, day] = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(written) ?? [];
	return realDay(Number(year), Number(month), Number(day));
}

export interface SessionFieldsProps {
	readonly around: Surroundings;
	readonly form: FormState;
	/** Follows the names of the fields where a form has several sessions. */
	readonly suffix?: string;
	readonly session?: { readonly heldOn: PlainDate | null } & Pick<NewSession, "area" | "site">;
	/** Leave the area open even where there is only one to choose. */
	readonly undecided?: boolean;
}

export function SessionFields({ around, form, suffix = "", session, undecided }: SessionFieldsProps) {
	const { language, sites, scope, targetAreas } = around;
	const t = speak(words, language);
	const areas = areaOptions(language, scope, targetAreas);
	const places = sites.map((site) => ({ value: site.id, label: `${siteName(site, language)} (${areaName(site.area, language)})` }));
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
		</>
	);
}
