import { overview as words } from "#words/activities";
import { AreaMap, areaName, siteName } from "../../places/index.ts";
import { EmptyState, OfficePage, Table } from "../../shared/ui/index.ts";
import { formatDate, formatNumber, speak } from "../../shared/words.ts";
import { SessionState } from "../activity/pages.tsx";
import { sayActivityKind } from "../saying.ts";
import type { TitledSession } from "../schema.ts";
import { type Surroundings, sayPlace } from "../surroundings.ts";
import type { PlaceLine } from "./places.ts";

interface PlacesPageProps {
	readonly around: Surroundings;
	readonly places: readonly PlaceLine[];
}

/** Areas, in them sites, and what happened there. */
export function PlacesPage({ around, places }: PlacesPageProps) {
	const { frame, language, office, mayWrite, targetAreas } = around;
	const t = speak(words, language);
	const areas = Map.groupBy(places, ({ area }) => area);
	const isTarget = (area: string | null) => Number(area !== null && targetAreas.includes(area));
	// The programme's own areas first; what lies nowhere comes last, as the list has it.
	const inOrder = [...areas].sort(([one], [other]) => isTarget(other) - isTarget(one));
	const action = mayWrite ? { href: `${office}/activities/new`, label: t("plan-activity") } : undefined;
	return (
		<OfficePage frame={frame} title={t("places")} back={{ href: `${office}/activities`, label: t("activities") }}>
			{places.length === 0 ? <EmptyState title={t("no-places")} text={t("no-places-text")} action={action} /> : <p>{t("places-intro")}</p>}
			<PlacesMap around={around} places={places} />
			{inOrder.map(([area, lines]) => (
				<AreaSection key={area ?? ""} around={around} area={area} lines={lines} />
			))}
		</OfficePage>
	);
}

/** Areas in which something was held, and the sites whose point on the map is known. */
function PlacesMap({ around: { language, sites }, places }: PlacesPageProps) {
	const held = places.filter((line) => line.held > 0);
	const areas = [...new Set(held.flatMap(({ area }) => area ?? []))];
	if (areas.length === 0) return null;
	const points = sites.flatMap(({ id, coordinates }) => (coordinates && held.some(({ site }) => site === id) ? [coordinates] : []));
	const names = areas.map((area) => areaName(area, language)).join("; ");
	return <AreaMap language={language} areas={areas} points={points} label={speak(words, language)("places-map", { areas: names })} />;
}

interface AreaSectionProps {
	readonly around: Surroundings;
	readonly area: string | null;
	readonly lines: readonly PlaceLine[];
}

function AreaSection({ around, area, lines }: AreaSectionProps) {
	const { language, office } = around;
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
					{ label: t("cancelled"), numeric: true },
					{ label: t("present"), numeric: true },
				]}
				rows={lines.map((line) => ({
					key: line.site ?? "",
					cells: [
						<a href={`${office}/activities/places?${placeQuery(line)}`}>{sayPlaceOf(line, around)}</a>,
						line.lastHeld && formatDate(language, line.lastHeld),
						number(line.held),
						number(line.planned),
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

function sayPlaceOf({ site }: PlaceLine, { sites, language }: Surroundings): string {
	const known = sites.find(({ id }) => id === site);
	return known ? siteName(known, language) : speak(words, language)("elsewhere");
}

interface SessionsAtPageProps {
	readonly around: Surroundings;
	readonly place: { readonly area: string | null; readonly site: string | null };
	readonly sessions: readonly TitledSession[];
	readonly hasMore: boolean;
}

/** The sessions of one place. */
export function SessionsAtPage({ around, place, sessions, hasMore }: SessionsAtPageProps) {
	const { frame, language, office } = around;
	const t = speak(words, language);
	return (
		<OfficePage
			frame={frame}
			title={t("sessions-at", { place: sayPlace(place, around) })}
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
						<a href={`${office}/sessions/${session.id}`}>{formatDate(language, session.heldOn)}</a>,
						session.title,
						sayActivityKind(session.kind, language),
						<SessionState around={around} session={session} />,
						formatNumber(language, session.attendances),
						formatNumber(language, session.headCount),
					],
				}))}
				empty={t("no-sessions-here")}
			/>
			{hasMore && <p>{t("not-all-shown", { count: sessions.length })}</p>}
		</OfficePage>
	);
}
