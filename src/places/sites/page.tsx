import { places as words } from "#words/places";
import { contextOf, type PageContext, type ProgrammeOfficeVisit } from "../../shared/office/index.ts";
import { DateField, Facts, Form, type FormState, LinkButton, Note, OfficePage, Table } from "../../shared/ui/index.ts";
import { formatDate, formatNumber, speak } from "../../shared/words.ts";
import { areaName } from "../areas/areas.ts";
import { AreaMap } from "../areas/map.tsx";
import { siteName } from "../names.ts";
import { placeOperations } from "../operations.ts";
import { listPopulations } from "../population/population.ts";
import { isInMongolia, writeCoordinates } from "../rules.ts";
import type { Site } from "../schema.ts";
import { shownSite } from "../store.ts";

export async function sitePage(visit: ProgrammeOfficeVisit, form: FormState) {
	const context = contextOf(visit, words);
	const { frame, language, office, notice, scope } = context;
	const { db } = visit.programme.handle;
	const site = await shownSite(db, scope, visit.params.id);
	// The newest year first.
	const numbers = (await listPopulations(db)).filter((one) => one.site === site.id);
	const mayWrite = context.mayRun(placeOperations["site-changed"]);
	const t = speak(words, language);
	const path = `${office}/sites`;
	const { coordinates } = site;
	const area = areaName(site.area, language);
	return (
		<OfficePage
			frame={frame}
			title={siteName(site, language)}
			notice={notice}
			form={form}
			back={{ href: path, label: t("sites") }}
			actions={mayWrite && <LinkButton href={`${path}/${site.id}/edit`}>{t("change-site-button")}</LinkButton>}
		>
			{coordinates && !isInMongolia(coordinates) && <Note>{t("map-point-outside")}</Note>}
			<Facts
				facts={[
					{ term: t("kind"), value: t(site.kind) },
					{ term: t("name-mn"), value: site.nameMn },
					...(site.nameEn ? [{ term: t("english-name"), value: site.nameEn }] : []),
					{ term: t("area"), value: area },
					...(coordinates ? [{ term: t("point"), value: writeCoordinates(coordinates) }] : []),
					{ term: t("closed"), value: t(site.closedGroup ? "yes" : "no") },
					{ term: t("state"), value: site.endedOn ? t("ended-on-day", { date: formatDate(language, site.endedOn) }) : t("still-open") },
				]}
			/>
			<AreaMap
				language={language}
				areas={[site.area]}
				label={area}
				points={coordinates && isInMongolia(coordinates) ? [coordinates] : []}
			/>
			<h2>{t("enrolled")}</h2>
			<Table
				caption={t("enrolled-caption")}
				columns={[{ label: t("year"), short: true }, { label: t("people"), numeric: true }, { label: t("source") }]}
				rows={numbers.map(({ id, year, people, source }) => ({ key: id, cells: [String(year), formatNumber(language, people), source] }))}
				empty={t("enrolled-empty")}
			/>
			{mayWrite && (
				<p>
					<a href={`${office}/population/new?place=site:${site.id}`}>{t("add-population")}</a>
				</p>
			)}
			{mayWrite && <Ending context={context} site={site} form={form} />}
		</OfficePage>
	);
}

interface EndingProps {
	readonly context: PageContext;
	readonly site: Site;
	readonly form: FormState;
}

function Ending({ context: { language, office }, site, form }: EndingProps) {
	const t = speak(words, language);
	const path = `${office}/sites/${site.id}`;
	if (site.endedOn) return <Form action={`${path}/reopening`} form={form} submit={t("reopen-button")} tone="quiet" />;
	return (
		<section>
			<h2>{t("end-heading")}</h2>
			<p>{t("end-text")}</p>
			<Form action={`${path}/end`} form={form} submit={t("end-button")} tone="quiet">
				<DateField form={form} name="endedOn" label={t("ended-on")} />
			</Form>
		</section>
	);
}
