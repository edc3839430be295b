import { places as words } from "#words/places";
import { contextOf, type PageContext, type ProgrammeOfficeVisit } from "../../shared/office/index.ts";
import { EmptyState, Filter, freshForm, LinkButton, OfficePage, Pager, SelectField, Table, Tag, TextField } from "../../shared/ui/index.ts";
import { speak } from "../../shared/words.ts";
import { areaName } from "../areas/areas.ts";
import { areaOptions, siteName } from "../names.ts";
import { placeOperations } from "../operations.ts";
import { siteKinds } from "../schema.ts";
import { type SiteFilter, searchSites, sitesOnPage } from "./search.ts";

export async function sitesPage(visit: ProgrammeOfficeVisit) {
	const context = contextOf(visit, words);
	const { frame, language, office, notice, scope } = context;
	const { sites, total, from, filter, isEmpty } = await searchSites(visit.programme.handle.db, scope, visit.url.searchParams);
	const mayWrite = context.mayRun(placeOperations["site-added"]);
	const t = speak(words, language);
	const path = `${office}/sites`;
	const add = mayWrite ? { href: `${path}/new`, label: t("add-site") } : undefined;
	const population = <a href={`${office}/population`}>{t("population")}</a>;
	if (isEmpty) {
		return (
			<OfficePage frame={frame} title={t("sites")} notice={notice}>
				<EmptyState title={t("sites-empty")} text={t("sites-empty-text")} action={add} />
				<p>{population}</p>
			</OfficePage>
		);
	}
	return (
		<OfficePage frame={frame} title={t("sites")} notice={notice} actions={add && <LinkButton href={add.href}>{add.label}</LinkButton>}>
			<p>
				{t("sites-intro")} {population}
			</p>
			<SitesFilter context={context} filter={filter} path={path} />
			<Table
				list
				caption={t("sites-caption", { count: total })}
				columns={[{ label: t("name") }, { label: t("kind") }, { label: t("area") }]}
				rows={sites.map((site) => ({
					key: site.id,
					cells: [
						<>
							<a href={`${path}/${site.id}`}>{siteName(site, language)}</a> {site.endedOn && <Tag tone="quiet">{t("end-title")}</Tag>}
						</>,
						t(site.kind),
						areaName(site.area, language),
					],
				}))}
				empty={t("none-found")}
			/>
			<Pager
				language={language}
				previous={from > 0 ? at(path, filter, Math.max(0, from - sitesOnPage)) : undefined}
				next={from + sitesOnPage < total ? at(path, filter, from + sitesOnPage) : undefined}
				where={t("range", { from: from + 1, to: from + sites.length, total })}
			/>
		</OfficePage>
	);
}

interface FilterProps {
	readonly context: PageContext;
	readonly filter: SiteFilter;
	readonly path: string;
}

function SitesFilter({ context: { language, scope, targetAreas }, filter, path }: FilterProps) {
	const t = speak(words, language);
	return (
		<Filter action={path} submit={t("search")}>
			<TextField form={freshForm} name="text" type="search" label={t("search-by-name")} value={filter.text} />
			<SelectField
				form={freshForm}
				name="kind"
				label={t("kind")}
				options={[{ value: "", label: t("all-kinds") }, ...siteKinds.map((kind) => ({ value: kind, label: t(kind) }))]}
				value={filter.kind ?? ""}
			/>
			<SelectField
				form={freshForm}
				name="area"
				label={t("area")}
				options={[{ value: "", label: t("all-areas") }, ...areaOptions(language, scope, targetAreas, { kept: filter.area })]}
				value={filter.area ?? ""}
			/>
		</Filter>
	);
}

function at(path: string, { text, kind, area }: SiteFilter, from: number): string {
	const query = new URLSearchParams({
		...(text && { text }),
		...(kind && { kind }),
		...(area && { area }),
		...(from > 0 && { from: String(from) }),
	});
	return query.size > 0 ? `${path}?${query}` : path;
}
