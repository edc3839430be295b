import { activities as words } from "#words/activities";
import { areaName, areaOptions } from "../../places/index.ts";
import { EmptyState, Filter, freshForm, LinkButton, OfficePage, Pager, SelectField, Table, TextField } from "../../shared/ui/index.ts";
import { formatDate, formatNumber, type Language, speak } from "../../shared/words.ts";
import { sayActivityKind } from "../saying.ts";
import { type ActivityKind, type ActivityLine, activityKinds } from "../schema.ts";
import type { Surroundings } from "../surroundings.ts";

/** What narrows the list, as it stands in the address. */
export interface Narrowing {
	readonly text?: string;
	readonly kind?: ActivityKind;
	readonly area?: string;
}

interface ActivitiesPageProps {
	readonly around: Surroundings;
	readonly activities: readonly ActivityLine[];
	readonly narrowing: Narrowing;
	readonly isFirst: boolean;
	readonly next: string | undefined;
}

export function ActivitiesPage({ around, activities, narrowing, isFirst, next }: ActivitiesPageProps) {
	const { frame, language, office } = around;
	const t = speak(words, language);
	const path = `${office}/activities`;
	if (activities.length === 0 && isFirst && Object.keys(narrowing).length === 0) return <NoActivities around={around} />;
	return (
		<OfficePage frame={frame} title={t("activities")} actions={<ActivitiesActions around={around} />}>
			<Narrow around={around} path={path} narrowing={narrowing} />
			<Table
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
						sayActivityKind(line.kind, language),
						sayDays(line, language),
						line.areas.map((area) => areaName(area, language)).join("; "),
						line.cancelled > 0 ? t("of-them-cancelled", { count: line.sessions, cancelled: line.cancelled }) : line.sessions,
						formatNumber(language, line.attendances + line.headCount),
					],
				}))}
				empty={narrowing.text ? t("none-found", { text: narrowing.text }) : t("none-like-this")}
			/>
			<Pager language={language} previous={isFirst ? undefined : `${path}?${new URLSearchParams({ ...narrowing })}`} next={next} />
		</OfficePage>
	);
}

function NoActivities({ around }: { readonly around: Surroundings }) {
	const { frame, language, office, mayWrite, mayImport } = around;
	const t = speak(words, language);
	const action = mayWrite ? { href: `${office}/activities/new`, label: t("plan-activity") } : undefined;
	return (
		<OfficePage frame={frame} title={t("activities")}>
			<EmptyState title={t("no-activities")} text={t("no-activities-text")} action={action} />
			{mayImport && (
				<p>
					<a href={`${office}/imports/new`}>{t("import-register")}</a>
				</p>
			)}
		</OfficePage>
	);
}

function ActivitiesActions({ around: { office, language, mayWrite, mayImport } }: { readonly around: Surroundings }) {
	const t = speak(words, language);
	return (
		<>
			{mayWrite && <LinkButton href={`${office}/activities/new`}>{t("plan-activity")}</LinkButton>}
			{mayImport && (
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

function Narrow({ around, path, narrowing }: { readonly around: Surroundings; readonly path: string; readonly narrowing: Narrowing }) {
	const { language, scope, targetAreas } = around;
	const t = speak(words, language);
	const kinds = activityKinds.map((kind) => ({ value: kind, label: sayActivityKind(kind, language) }));
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
	if (firstDay === lastDay) return formatDate(language, firstDay);
	return t("from-to", { from: formatDate(language, firstDay), to: formatDate(language, lastDay) });
}
