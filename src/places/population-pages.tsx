import { places as words } from "#words/places";
import type { PlainDate } from "../shared/clock.ts";
import { EmptyState, Form, type FormState, LinkButton, OfficePage, SelectField, Table, TextField } from "../shared/ui/index.ts";
import { formatNumber, type Language, speak } from "../shared/words.ts";
import { areaName } from "./areas.ts";
import { areaOptions, siteName } from "./names.ts";
import type { Population, Site } from "./schema.ts";
import type { Surroundings } from "./surroundings.ts";

export function PopulationPage(props: Surroundings & { readonly numbers: readonly Population[]; readonly sites: readonly Site[] }) {
	const { frame, language, office, mayWrite, notice, numbers, sites } = props;
	const t = speak(words, language);
	const back = { href: `${office}/sites`, label: t("sites") };
	const add = mayWrite ? { href: `${office}/population/new`, label: t("add-population") } : undefined;
	if (numbers.length === 0) {
		return (
			<OfficePage frame={frame} title={t("population")} notice={notice} back={back}>
				<EmptyState title={t("population-empty")} text={t("population-empty-text")} action={add} />
			</OfficePage>
		);
	}
	const actions = add && <LinkButton href={add.href}>{add.label}</LinkButton>;
	return (
		<OfficePage frame={frame} title={t("population")} notice={notice} back={back} actions={actions}>
			<p>{t("population-intro")}</p>
			<Table
				caption={t("population-caption", { count: numbers.length })}
				columns={[{ label: t("place") }, { label: t("year"), short: true }, { label: t("people"), numeric: true }, { label: t("source") }]}
				rows={numbers.map((number) => ({
					key: number.id,
					cells: [placeOf(number, sites, language), String(number.year), formatNumber(language, number.people), number.source],
				}))}
				empty={t("population-empty")}
			/>
		</OfficePage>
	);
}

function placeOf({ area, site }: Population, sites: readonly Site[], language: Language): string {
	const place = sites.find(({ id }) => id === site);
	if (place) return `${siteName(place, language)} (${areaName(place.area, language)})`;
	return area === "" ? speak(words, language)("whole-country") : areaName(area ?? "", language);
}

export function PopulationFormPage(
	props: Surroundings & {
		readonly form: FormState;
		readonly operation: string;
		readonly sites: readonly Site[];
		readonly place: string | undefined;
		readonly day: PlainDate;
	},
) {
	const { frame, language, office, scope, targetAreas, form, operation, sites, place, day } = props;
	const t = speak(words, language);
	const path = `${office}/population`;
	const options = [
		{ value: "", label: t("choose-place") },
		...(scope.includes("") ? [{ value: "area:", label: t("whole-country") }] : []),
		...areaOptions(language, scope, targetAreas, { day }).map((option) => ({ ...option, value: `area:${option.value}` })),
		...sites.map((site) => ({
			value: `site:${site.id}`,
			label: `${siteName(site, language)} (${areaName(site.area, language)})`,
			group: t("sites"),
		})),
	];
	return (
		<OfficePage frame={frame} title={t("add-population")} form={form} back={{ href: path, label: t("population") }}>
			<p>{t("add-population-hint")}</p>
			<Form action={path} operation={operation} submit={t("save")} cancel={{ href: path, label: t("cancel") }}>
				<SelectField form={form} name="place" label={t("place")} options={options} value={place} />
				<TextField form={form} name="year" width="short" inputmode="numeric" label={t("year")} />
				<TextField form={form} name="people" width="short" inputmode="numeric" label={t("people")} />
				<TextField form={form} name="source" label={t("source")} hint={t("source-hint")} />
			</Form>
		</OfficePage>
	);
}
