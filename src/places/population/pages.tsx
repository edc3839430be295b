import { places as words } from "#words/places";
import { covers } from "../../identity/index.ts";
import { contextOf, type ProgrammeOfficeVisit } from "../../shared/office/index.ts";
import { EmptyState, FormPage, type FormState, LinkButton, OfficePage, SelectField, Table, TextField } from "../../shared/ui/index.ts";
import { formatNumber, type Language, speak } from "../../shared/words.ts";
import { areaName } from "../areas/areas.ts";
import { areaOptions, siteName } from "../names.ts";
import { placeOperations } from "../operations.ts";
import type { Population, Site } from "../schema.ts";
import { listSites } from "../store.ts";
import { listPopulations } from "./population.ts";

export async function populationPage(visit: ProgrammeOfficeVisit) {
	const { frame, language, office, notice, scope, mayRun } = contextOf(visit, words);
	const { db } = visit.programme.handle;
	const sites = await listSites(db, scope);
	// What people are told about the whole country is no secret of anybody's area.
	const numbers = (await listPopulations(db)).filter(({ area, site }) =>
		site === null ? area === "" || covers(scope, area ?? "") : sites.some(({ id }) => id === site),
	);
	const mayWrite = mayRun(placeOperations["population-written"]);
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

export async function populationFormPage(visit: ProgrammeOfficeVisit, form: FormState) {
	const { frame, language, office, scope, targetAreas, today } = contextOf(visit);
	const sites = await listSites(visit.programme.handle.db, scope);
	const place = visit.url.searchParams.get("place") ?? undefined;
	const t = speak(words, language);
	const path = `${office}/population`;
	const options = [
		{ value: "", label: t("choose-place") },
		...(scope.includes("") ? [{ value: "area:", label: t("whole-country") }] : []),
		...areaOptions(language, scope, targetAreas, { day: today }).map((option) => ({ ...option, value: `area:${option.value}` })),
		...sites.map((site) => ({
			value: `site:${site.id}`,
			label: `${siteName(site, language)} (${areaName(site.area, language)})`,
			group: t("sites"),
		})),
	];
	return (
		<FormPage
			{...{ frame, form }}
			back={{ href: path, label: t("population") }}
			title={t("add-population")}
			intro={t("add-population-hint")}
			action={path}
		>
			<SelectField form={form} name="place" label={t("place")} options={options} value={place} />
			<TextField form={form} name="year" width="short" inputmode="numeric" label={t("year")} />
			<TextField form={form} name="people" width="short" inputmode="numeric" label={t("people")} />
			<TextField form={form} name="source" label={t("source")} hint={t("source-hint")} />
		</FormPage>
	);
}
