import { devices as words } from "#words/reach";
import { Table } from "../../../shared/ui/index.ts";
import { formatDate, formatMonth, formatNumber, formatShortDate, inLanguage, type Language, speak } from "../../../shared/words.ts";
import type { CountedTime, DeviceReading } from "../reading.ts";

interface Read {
	readonly language: Language;
	readonly reading: DeviceReading;
}

/** How far devices came with each item, those that most saw first; items that nobody began are a number. */
export function ItemsTable({ language, reading: { items } }: Read) {
	const t = speak(words, language);
	const uses = (["captions", "description", "sign"] as const).filter(
		(use) => use !== "sign" || items.some(({ reached }) => reached.sign > 0),
	);
	const begun = items.filter(({ reached }) => reached.start > 0).toSorted((one, other) => other.devices - one.devices);
	const columns = ["seen", "heard", "ten-seconds", "half", "end", ...uses] as const;
	return (
		<>
			<Table
				caption={t("items-caption")}
				columns={[
					{ label: t("item"), wide: true },
					{ label: t("devices"), numeric: true },
					...columns.map((column) => ({ label: t(column), numeric: true })),
				]}
				rows={begun.map(({ id, title, devices, reached }) => ({
					key: id,
					cells: [
						inLanguage(title, language),
						formatNumber(language, devices),
						...columns.map((column) => formatNumber(language, reached[column])),
					],
				}))}
				empty={t("not-yet")}
			/>
			<p class="soft">
				{begun.length > 0 && t("items-note")} {begun.length < items.length && t("items-unseen", { count: items.length - begun.length })}
			</p>
		</>
	);
}

/** More lines than this are in the file. */
const mostLines = 14;

/** By year of the campaign, month, week and day: each line counts every device once. */
export function TimesTables({ language, reading: { years, months, weeks, days } }: Read) {
	const t = speak(words, language);
	const times = (caption: string, label: string, some: readonly CountedTime[], say: (from: string) => string) => (
		<Table
			caption={caption}
			columns={[{ label }, { label: t("devices"), numeric: true }]}
			rows={some.slice(0, mostLines).map(({ from, devices }) => ({ key: from, cells: [say(from), formatNumber(language, devices)] }))}
			empty={t("not-yet")}
		/>
	);
	if (months.length === 0) return null;
	return (
		<>
			<Table
				caption={t("year-caption")}
				columns={[{ label: t("year") }, { label: t("devices"), numeric: true }]}
				rows={years.map(({ id, number, theme, devices }) => ({
					key: id,
					cells: [t("year-name", { number: String(number), theme: inLanguage(theme, language) }), formatNumber(language, devices)],
				}))}
				empty={t("not-yet")}
			/>
			{times(t("month-caption"), t("month"), months, (from) => formatMonth(language, from))}
			{times(t("week-caption"), t("week"), weeks, (from) => formatShortDate(language, from))}
			{times(t("day-caption"), t("day"), days, (from) => formatShortDate(language, from))}
			<p class="soft">{t("not-added")}</p>
		</>
	);
}

/** How many devices saw one item, two, three and more. */
export function TimesSeen({ language, reading: { atLeast } }: Read) {
	const t = speak(words, language);
	if (atLeast.length === 0) return null;
	return (
		<Table
			caption={t("k-caption")}
			columns={[{ label: t("k") }, { label: t("devices"), numeric: true }]}
			rows={atLeast.map(({ items, devices }) => ({
				key: String(items),
				cells: [t("k-items", { count: items }), formatNumber(language, devices)],
			}))}
			empty={t("not-yet")}
		/>
	);
}

/** Groups, each with the day since when it is counted; `end`: below which the page is that ends one, for whoever may. */
export function Groups({ language, reading: { groups }, end }: Read & { readonly end: string | null }) {
	const t = speak(words, language);
	const date = (day: string) => formatDate(language, day);
	return (
		<Table
			caption={t("groups-caption")}
			columns={[
				{ label: t("group"), wide: true },
				{ label: t("any"), numeric: true },
				{ label: t("all"), numeric: true },
				{ label: t("since") },
			]}
			rows={groups.map(({ id, name, any, all, declaredOn, endedOn }) => ({
				key: id,
				cells: [
					inLanguage(name, language),
					formatNumber(language, any),
					formatNumber(language, all),
					<>
						{endedOn ? t("group-until", { from: date(declaredOn), until: date(endedOn) }) : t("group-since", { from: date(declaredOn) })}
						{end && endedOn === null && (
							<>
								{" "}
								<a href={`${end}/${id}/end`}>{t("end-group")}</a>
							</>
						)}
					</>,
				],
			}))}
			empty={t("no-groups")}
		/>
	);
}

/** What was sent and is in none of the numbers above. */
export function LeftOut({ language, reading }: Read) {
	const t = speak(words, language);
	const rows = (["asked", "unkept", "bots", "beyond-cap", "refused", "unplaced"] as const).map((what) => ({
		key: what,
		cells: [t(what), formatNumber(language, what === "beyond-cap" ? reading.beyondCap : reading[what])],
	}));
	return (
		<>
			<Table
				caption={t("left-out-caption")}
				columns={[
					{ label: t("left-out"), wide: true },
					{ label: t("number"), numeric: true },
				]}
				rows={rows}
				empty={t("not-yet")}
			/>
			<p class="soft">{t("bots-note")}</p>
		</>
	);
}
