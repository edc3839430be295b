import { places as words } from "#words/places";
import type { PlainDate } from "../shared/clock.ts";
import { CheckboxField, Form, type FormState, OfficePage, RadioField, SelectField, TextField } from "../shared/ui/index.ts";
import { speak } from "../shared/words.ts";
import { writeCoordinates } from "./coordinates.ts";
import { areaOptions, siteName } from "./names.ts";
import { type Site, siteKinds } from "./schema.ts";
import type { Surroundings } from "./surroundings.ts";

/** A new site, or one that is changed. `day` decides which khoroos are offered. */
export function SiteFormPage(
	props: Surroundings & { readonly form: FormState; readonly operation: string; readonly site: Site | null; readonly day: PlainDate },
) {
	const { frame, language, office, scope, targetAreas, form, operation, site, day } = props;
	const t = speak(words, language);
	const path = site ? `${office}/sites/${site.id}` : `${office}/sites`;
	const back = { href: path, label: site ? siteName(site, language) : t("sites") };
	const areas = areaOptions(language, scope, targetAreas, { day, kept: site?.area });
	return (
		<OfficePage frame={frame} title={t(site ? "change-site" : "add-site")} form={form} back={back}>
			<Form action={path} operation={operation} submit={t("save")} cancel={{ href: path, label: t("cancel") }}>
				<RadioField
					form={form}
					name="kind"
					label={t("kind")}
					options={siteKinds.map((kind) => ({ value: kind, label: t(kind) }))}
					value={site?.kind}
				/>
				<TextField form={form} name="nameMn" label={t("name-mn")} value={site?.nameMn} />
				<TextField form={form} name="nameEn" label={t("name-en")} hint={t("name-en-hint")} value={site?.nameEn ?? undefined} />
				<SelectField
					form={form}
					name="area"
					label={t("area")}
					options={[{ value: "", label: t("choose-area") }, ...areas]}
					value={site?.area}
				/>
				<TextField
					form={form}
					name="coordinates"
					width="middle"
					label={t("map-point")}
					hint={t("map-point-hint")}
					value={site?.coordinates ? writeCoordinates(site.coordinates) : undefined}
				/>
				<CheckboxField form={form} name="closedGroup" label={t("closed-group")} hint={t("closed-group-hint")} checked={site?.closedGroup} />
			</Form>
		</OfficePage>
	);
}
