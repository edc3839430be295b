import { overview as words } from "#words/activities";
import { covers } from "../../identity/index.ts";
import { AreaMap, areaName, findArea, listSites, type Site, siteName } from "../../places/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { isId } from "../../shared/id.ts";
import { contextOf, type PageContext } from "../../shared/office/index.ts";
import { EmptyState, OfficePage, Table } from "../../shared/ui/index.ts";
import { formatNumber, formatShortDate, type Language, speak } from "../../shared/words.ts";
import { activityOperations } from "../activity/operations.ts";
import { SessionState } from "../activity/pages.tsx";
import { activityKindLabel, placeLabel } from "../labels.ts";
import { listSessionsAt } from "../store.ts";
import { mostShown } from "./calendar-page.tsx";
import { listPlaces, type PlaceLine } from "./places.ts";

/** All places, or the sessions of the one that the address names. */
export async function placesPage(visit: ProgrammeVisit) {
	const place = placeIn(visit);
	return place ? sessionsAtPage(visit, place) : allPlacesPage(visit);
}

/** Areas, in them sites, and what happened there. */
async function allPlacesPage(visit: ProgrammeVisit) {
	const context = contextOf(visit);
	const { frame, language, office, today, scope, targetAreas } = context;
	const { db } = visit.programme.handle;
	const [places, sites] = [await listPlaces(db, scope, today), await listSites(db, scope)];
	const t = speak(words, language);
	const areas = Map.groupBy(places, ({ area }) => area);
	const isTarget = (area: string | null) => Number(area !== null && targetAreas.includes(area));
	// The programme's own areas first; what lies nowhere comes last, as the list has it.
	const inOrder = [...areas].sort(([one], [other]) => isTarget(other) - isTarget(one));
	const mayPlan = context.mayRun(activityOperations["activity-planned"]);
	const action = mayPlan ? { href: `${office}/activities/new`, label: t("plan-activity") } : undefined;
	return (
		<OfficePage frame={frame} title={t("places")} back={{ href: `${office}/activities`, label: t("activities") }}>
			{places.length === 0 ? <EmptyState title={t("no-places")} text={t("no-places-text")} action={action} /> : <p>{t("places-intro")}</p>}
			<PlacesMap language={language} sites={sites} places={places} />
			{inOrder.map(([area, lines]) => (
				<AreaSection key={area ?? ""} context={context} sites={sites} area={area} lines={lines} />
			))}
		</OfficePage>
	);
}

interface PlacesMapProps {
	readonly language: Language;
	readonly sites: readonly Site[];
	readonly places: readonly PlaceLine[];
}

/** Areas in which something was held, and the sites whose point on the map is known. */
function PlacesMap({ language, sites, places }: PlacesMapProps) {
	const held = places.filter((line) => line.held > 0);
	const areas = [...new Set(held.flatMap(({ area }) => area ?? []))];
	if (areas.length === 0) return null;
	const points = sites.flatMap(({ id, coordinates }) => (coordinates && held.some(({ site }) => site === id) ? [coordinates] : []));
	const names = areas.map((area) => areaName(area, language)).join("; ");
	return <AreaMap language={language} areas={areas} points={points} label={speak(words, language)("places-map", { areas: names })} />;
}

interface AreaSectionProps {
	readonly context: PageContext;
	readonly sites: readonly Site[];
	readonly area: string | null;
	readonly lines: readonly PlaceLine[];
}

function AreaSection({ context: { language, office }, sites, area, lines }: AreaSectionProps) {
	const t = speak(words, language);
	const sum = (count: (line: PlaceLine) => number) => lines.reduce((all, line) => all + count(line), 0);
	const number = (value: number) => formatNumber(language, value);
	return (
		<section>
			<h2>{area ? areaName(area, language) : t("area-not-known")}</h2>
			<Table
				caption={t("area-caption", { count: sum(({ held }) => held) })}
				columns={[
					{ label: t("place") },
					{ label: t("last-held") },
					{ label: t("held"), numeric: true },
					{ label: t("planned"), numeric: true },
					{ label: t("unsaid"), numeric: true },
					{ label: t("cancelled"), numeric: true },
					{ label: t("present"), numeric: true },
				]}
				rows={lines.map((line) => ({
					key: line.site ?? "",
					cells: [
						<a href={`${office}/activities/places?${placeQuery(line)}`}>{siteLabel(line, sites, language)}</a>,
						line.lastHeld && formatShortDate(language, line.lastHeld),
						number(line.held),
						number(line.planned),
						number(line.unsaid),
						number(line.cancelled),
						number(presentAt(line)),
					],
				}))}
				total={
					lines.length > 1
						? [
								t("total"),
								"",
								number(sum(({ held }) => held)),
								number(sum(({ planned }) => planned)),
								number(sum(({ unsaid }) => unsaid)),
								number(sum(({ cancelled }) => cancelled)),
								number(sum(presentAt)),
							]
						: undefined
				}
				empty=""
			/>
		</section>
	);
}

function presentAt({ attendances, headCount }: PlaceLine): number {
	return attendances + headCount;
}

function placeQuery({ area, site }: PlaceLine): URLSearchParams {
	return new URLSearchParams({ area: area ?? "unknown", ...(site && { site }) });
}

function siteLabel({ site }: PlaceLine, sites: readonly Site[], language: Language): string {
	const known = sites.find(({ id }) => id === site);
	return known ? siteName(known, language) : speak(words, language)("elsewhere");
}

interface Place {
	/** Null where nobody has said where it was. */
	readonly area: string | null;
	readonly site: string | null;
}

/** The place that the address names, if it may be looked at; else all of them are shown. */
function placeIn({ url, viewer }: ProgrammeVisit): Place | null {
	const [named, site] = [url.searchParams.get("area"), url.searchParams.get("site")];
	const area = named === "unknown" ? null : named;
	if (!named || (area && !findArea(area)) || !covers(viewer.areas, area)) return null;
	return { area, site: site && isId(site) ? site : null };
}

/** The sessions of one place. */
async function sessionsAtPage(visit: ProgrammeVisit, place: Place) {
	const context = contextOf(visit);
	const { frame, language, office, scope } = context;
	const { db } = visit.programme.handle;
	const found = await listSessionsAt(db, scope, place, mostShown + 1);
	const sessions = found.slice(0, mostShown);
	const sites = await listSites(db, scope);
	const t = speak(words, language);
	return (
		<OfficePage
			frame={frame}
			title={t("sessions-at", { place: placeLabel(place, sites, language) })}
			back={{ href: `${office}/activities/places`, label: t("places") }}
		>
			<Table
				caption={t("sessions-caption")}
				columns={[
					{ label: t("day") },
					{ label: t("activity") },
					{ label: t("kind") },
					{ label: t("state") },
					{ label: t("by-name"), numeric: true },
					{ label: t("by-head"), numeric: true },
				]}
				rows={sessions.map((session) => ({
					key: session.id,
					cells: [
						<a href={`${office}/sessions/${session.id}`}>{formatShortDate(language, session.heldOn)}</a>,
						session.title,
						activityKindLabel(session.kind, language),
						<SessionState context={context} session={session} />,
						formatNumber(language, session.attendances),
						formatNumber(language, session.headCount),
					],
				}))}
				empty={t("no-sessions-here")}
			/>
			{found.length > mostShown && <p>{t("not-all-shown", { count: sessions.length })}</p>}
		</OfficePage>
	);
}
