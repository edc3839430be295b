import { places as words } from "#words/places";
import { contextOf, type ProgrammeOfficeVisit } from "../../shared/office/index.ts";
import { CheckboxField, FormPage, type FormState, RadioField, SelectField, TextField } from "../../shared/ui/index.ts";
import { speak } from "../../shared/words.ts";
import { areaOptions, siteName } from "../names.ts";
import { writeCoordinates } from "../rules.ts";
import { siteKinds } from "../schema.ts";
import { shownSite } from "../store.ts";

/** The form of a new site, or of the one in the address. Today decides which khoroos are offered. */
export async function siteFormPage(visit: ProgrammeOfficeVisit, form: FormState) {
	const { frame, language, office, scope, targetAreas, today } = contextOf(visit);
	const site = visit.params.id ? await shownSite(visit.programme.handle.db, scope, visit.params.id) : null;
	const t = speak(words, language);
	const path = site ? `${office}/sites/${site.id}` : `${office}/sites`;
	const back = { href: path, label: site ? siteName(site, language) : t("sites") };
	const areas = areaOptions(language, scope, targetAreas, { day: today, kept: site?.area });
	return (
		<FormPage {...{ frame, form, back }} title={t(site ? "change-site" : "add-site")} action={path}>
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
		</FormPage>
	);
}
