import { devices as words } from "#words/reach";
import type { ProgrammeRoute, ProgrammeVisit } from "../../../programme/index.ts";
import { download, nameToKeep } from "../../../shared/http/index.ts";
import { type Lines, writeCsv, writeXlsxSheets, xlsxType } from "../../../shared/spreadsheets/index.ts";
import { inLanguage, type Language, speak } from "../../../shared/words.ts";
import { steps, uses } from "../counting/message.ts";
import { problem } from "../problems.ts";
import { type DeviceReading, readDevices } from "../reading.ts";

export const fileNames = ["devices.csv", "devices.xlsx", "devices.json"] as const;

export const deviceFileRoutes: readonly ProgrammeRoute[] = fileNames.map((file) => ({
	method: "GET",
	path: `/office/:programme/campaigns/:campaign/${file}`,
	access: "campaigns.read",
	isCostly: true,
	handle: async ({ programme, params, language }: ProgrammeVisit) => {
		const reading = await readDevices(programme.handle, params.campaign ?? "");
		if (!reading) throw problem("campaign-unknown");
		const [what = "", format = ""] = file.split(".");
		const name = nameToKeep([programme.slug, what], reading.day, format);
		if (format === "json") return download(`${JSON.stringify(reading, null, "\t")}\n`, name, "application/json");
		const lines = deviceLines(reading, language);
		if (format === "csv") return download(writeCsv(lines), name, "text/csv; charset=utf-8");
		return download(await writeXlsxSheets([{ name: speak(words, language)("sheet"), lines }]), name, xlsxType);
	},
}));

/** One number to a line, with what it is of: whoever opens it can filter and pivot. */
export function deviceLines(reading: DeviceReading, language: Language): Lines {
	const t = speak(words, language);
	const { years, months, weeks, days, items, atLeast, groups } = reading;
	return [
		[t("what"), t("of"), t("from"), t("number")],
		[t("devices"), inLanguage(reading.name, language), reading.since, reading.devices],
		[t("views"), inLanguage(reading.name, language), reading.since, reading.views],
		...years.map(({ number, theme, devices }): Lines[number] => [
			t("year"),
			t("year-name", { number: String(number), theme: inLanguage(theme, language) }),
			null,
			devices,
		]),
		...months.map(({ from, devices }): Lines[number] => [t("month"), from.slice(0, 7), from, devices]),
		...weeks.map(({ from, devices }): Lines[number] => [t("week"), from, from, devices]),
		...days.map(({ from, devices }): Lines[number] => [t("day"), from, from, devices]),
		...items.flatMap(({ title, devices, views, reached }): Lines => {
			const name = inLanguage(title, language);
			return [
				[t("item"), name, null, devices],
				[t("views"), name, null, views],
				...[...steps, ...uses].map((one): Lines[number] => [t(one), name, null, reached[one]]),
			];
		}),
		...atLeast.map(({ items: count, devices }): Lines[number] => [t("k"), t("k-items", { count }), null, devices]),
		...groups.flatMap(
			({ name, declaredOn, any, all }): Lines => [
				[t("any"), inLanguage(name, language), declaredOn, any],
				[t("all"), inLanguage(name, language), declaredOn, all],
			],
		),
		...(["asked", "unkept", "bots", "refused", "unplaced"] as const).map((what): Lines[number] => [t(what), null, null, reading[what]]),
		[t("beyond-cap"), null, null, reading.beyondCap],
	];
}
