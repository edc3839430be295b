import { activities as words } from "#words/activities";
import { covers } from "../../identity/index.ts";
import { areaName, areaOptions, findArea } from "../../places/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { contextOf, type PageContext } from "../../shared/office/index.ts";
import { EmptyState, Filter, freshForm, LinkButton, ListPager, OfficePage, SelectField, Table, TextField } from "../../shared/ui/index.ts";
import { formatNumber, formatShortDate, type Language, speak } from "../../shared/words.ts";
import { activityKindLabel } from "../labels.ts";
import { type ActivityKind, type ActivityLine, activityKinds } from "../schema.ts";
import { listActivities } from "../store.ts";
import { activityOperations } from "./operations.ts";

const pageSize = 50;

/** What narrows the list, as it stands in the address. */
interface Narrowing {
	readonly text?: string;
	readonly kind?: ActivityKind;
	readonly area?: string;
}

export async function activitiesPage(visit: ProgrammeVisit) {
	const context = contextOf(visit);
	const { frame, language, office, scope } = context;
	const narrowing = narrowingOf(visit);
	const after = visit.url.searchParams.get("after") ?? "";
	const search = { ...narrowing, ...(after && { after }), limit: pageSize };
	const { activities, next } = await listActivities(visit.programme.handle.db, scope, search);
	const t = speak(words, language);
	const path = `${office}/activities`;
	if (activities.length === 0 && !after && Object.keys(narrowing).length === 0) return <NoActivities context={context} />;
	return (
		<OfficePage frame={frame} title={t("activities")} actions={<ActivitiesActions context={context} />}>
			<Narrow context={context} path={path} narrowing={narrowing} />
			<Table
				list
				caption={narrowing.text ? t("activities-found", { text: narrowing.text }) : t("activities-caption")}
				columns={[
					{ label: t("title") },
					{ label: t("kind") },
					{ label: t("days") },
					{ label: t("areas") },
					{ label: t("sessions"), numeric: true },
					{ label: t("present"), numeric: true },
				]}
				rows={activities.map((line) => ({
					key: line.id,
					cells: [
						<a href={`${path}/${line.id}`}>{line.title}</a>,
						activityKindLabel(line.kind, language),
						sayDays(line, language),
						line.areas.map((area) => areaName(area, language)).join("; "),
						line.cancelled > 0 ? t("of-them-cancelled", { count: line.sessions, cancelled: line.cancelled }) : line.sessions,
						formatNumber(language, line.attendances + line.headCount),
					],
				}))}
				empty={narrowing.text ? t("none-found", { text: narrowing.text }) : t("none-like-this")}
			/>
			<ListPager language={language} url={visit.url} next={next ?? undefined} shown={activities.length} size={pageSize} />
		</OfficePage>
	);
}

function NoActivities({ context }: { readonly context: PageContext }) {
	const { frame, language, office } = context;
	const t = speak(words, language);
	const action = context.mayRun(activityOperations["activity-planned"])
		? { href: `${office}/activities/new`, label: t("plan-activity") }
		: undefined;
	return (
		<OfficePage frame={frame} title={t("activities")}>
			<EmptyState title={t("no-activities")} text={t("no-activities-text")} action={action} />
			{context.can("registers.import") && (
				<p>
					<a href={`${office}/imports/new`}>{t("import-register")}</a>
				</p>
			)}
		</OfficePage>
	);
}

function ActivitiesActions({ context }: { readonly context: PageContext }) {
	const { office, language } = context;
	const t = speak(words, language);
	return (
		<>
			{context.mayRun(activityOperations["activity-planned"]) && (
				<LinkButton href={`${office}/activities/new`}>{t("plan-activity")}</LinkButton>
			)}
			{context.can("registers.import") && (
				<LinkButton tone="quiet" href={`${office}/imports/new`}>
					{t("import-register")}
				</LinkButton>
			)}
			<LinkButton tone="quiet" href={`${office}/calendar`}>
				{t("calendar")}
			</LinkButton>
			<LinkButton tone="quiet" href={`${office}/activities/places`}>
				{t("by-place")}
			</LinkButton>
		</>
	);
}

/** What the address narrows the list by; what it says wrongly narrows nothing. */
function narrowingOf({ url, viewer }: ProgrammeVisit): Narrowing {
	const text = url.searchParams.get("text")?.replaceAll("\0", "").trim();
	const kind = activityKinds.find((one) => one === url.searchParams.get("kind"));
	const area = url.searchParams.get("area");
	return { ...(text && { text }), ...(kind && { kind }), ...(area && findArea(area) && covers(viewer.areas, area) && { area }) };
}

function Narrow({ context, path, narrowing }: { readonly context: PageContext; readonly path: string; readonly narrowing: Narrowing }) {
	const { language, scope, targetAreas } = context;
	const t = speak(words, language);
	const kinds = activityKinds.map((kind) => ({ value: kind, label: activityKindLabel(kind, language) }));
	const areas = areaOptions(language, scope, targetAreas);
	return (
		<Filter action={path} submit={t("search")}>
			<TextField form={freshForm} name="text" type="search" label={t("search-title")} value={narrowing.text} />
			<SelectField
				form={freshForm}
				name="kind"
				label={t("kind")}
				options={[{ value: "", label: t("all-kinds") }, ...kinds]}
				value={narrowing.kind}
			/>
			<SelectField
				form={freshForm}
				name="area"
				label={t("area")}
				options={[{ value: "", label: t("all-areas") }, ...areas]}
				value={narrowing.area}
			/>
		</Filter>
	);
}

function sayDays({ firstDay, lastDay }: ActivityLine, language: Language): string {
	const t = speak(words, language);
	if (!firstDay || !lastDay) return t("no-day");
	if (firstDay === lastDay) return formatShortDate(language, firstDay);
	return t("from-to", { from: formatShortDate(language, firstDay), to: formatShortDate(language, lastDay) });
}
