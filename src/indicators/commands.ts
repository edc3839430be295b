import * as v from "valibot";
import { covers, type Order } from "../identity/index.ts";
import { forever, type Handle } from "../shared/database/index.ts";
import { type Json, perform, type Receipt } from "../shared/journal/index.ts";
import { sourceSchema } from "./countables.ts";
import { problem } from "./problems.ts";
import { misfitsOf } from "./rules.ts";
import type { IndicatorSheet, IndicatorsTables } from "./schema.ts";

/** A sheet decides what is counted everywhere, so whoever writes it must work everywhere. */
export function defineIndicator(handle: Handle, order: Order, sheet: IndicatorSheet): Promise<Receipt<{ code: string }>> {
	return perform(handle, {
		...order,
		kind: "figures.indicator-defined",
		subject: sheet.code,
		work: async (tx, seq) => {
			requireEverywhere(order.areas);
			requireSense(sheet);
			const tables = tx.withTables<IndicatorsTables>();
			const known = await tables
				.selectFrom("indicator")
				.select("code")
				.where("code", "=", sheet.code)
				.where("until_seq", "=", forever)
				.executeTakeFirst();
			if (known) throw problem("indicator-exists", { code: sheet.code });
			await tables.insertInto("indicator").values(rowOf(sheet, seq)).execute();
			return { after: written(sheet), result: { code: sheet.code } };
		},
	});
}

/** A changed sheet is a new version from here on; figures as of an earlier position keep the old one. */
export function reviseIndicator(handle: Handle, order: Order, sheet: IndicatorSheet): Promise<Receipt<{ code: string }>> {
	return perform(handle, {
		...order,
		kind: "figures.indicator-revised",
		subject: sheet.code,
		work: async (tx, seq) => {
			requireEverywhere(order.areas);
			requireSense(sheet);
			const tables = tx.withTables<IndicatorsTables>();
			const before = await tables
				.updateTable("indicator")
				.set({ until_seq: seq })
				.where("code", "=", sheet.code)
				.where("until_seq", "=", forever)
				.returningAll()
				.executeTakeFirst();
			if (!before) throw problem("indicator-unknown", { code: sheet.code });
			await tables.insertInto("indicator").values(rowOf(sheet, seq)).execute();
			return { before, after: written(sheet), result: { code: sheet.code } };
		},
	});
}

/** @throws Problem when the scope is less than everywhere. */
export function requireEverywhere(areas: readonly string[]): void {
	if (!covers(areas, "")) throw problem("sheet-of-everywhere");
}

/** @throws Problem when the sheet asks for what cannot be counted: another unit than its records have, a window that ends before it begins. */
function requireSense(sheet: IndicatorSheet): void {
	const { code, windowFrom, windowUntil, counts, baseline, target, targets } = sheet;
	if (!v.is(sourceSchema, counts)) throw problem("sheet-source-wrong", { code });
	const [misfit] = misfitsOf(sheet).keys();
	if (misfit !== undefined) throw problem("sheet-contradicts-itself", { code });
	if (windowUntil !== null && windowUntil < windowFrom) throw problem("sheet-window-turned", { code });
	const values = [...(target === null ? [] : [target]), ...targets.map(({ value }) => value), ...(baseline ? [baseline.value + 1] : [])];
	if (!values.every((value) => isWhole(value, 1, 2_147_483_647))) throw problem("sheet-number-wrong", { code });
	if (new Set(targets.map(({ period }) => period)).size < targets.length) throw problem("sheet-target-twice", { code });
}

function isWhole(value: number, least: number, most: number): boolean {
	return Number.isSafeInteger(value) && value >= least && value <= most;
}

/** A sheet as the journal keeps it. */
function written(sheet: IndicatorSheet): Json {
	return JSON.parse(JSON.stringify(sheet)) as Json;
}

function rowOf(sheet: IndicatorSheet, seq: number): IndicatorsTables["indicator"] {
	return {
		code: sheet.code,
		since_seq: seq,
		title_mn: sheet.title.mn,
		title_en: sheet.title.en,
		definition_mn: sheet.definition.mn,
		definition_en: sheet.definition.en,
		not_counted_mn: sheet.notCounted.mn,
		not_counted_en: sheet.notCounted.en,
		unit: sheet.unit,
		pillar: sheet.pillar,
		counts: JSON.stringify(sheet.counts),
		reach: sheet.reach,
		age_bands: sheet.ageBands,
		window_from: sheet.windowFrom,
		window_until: sheet.windowUntil,
		baseline: sheet.baseline && JSON.stringify(sheet.baseline),
		target: sheet.target,
		targets: JSON.stringify(sheet.targets),
		notes: JSON.stringify(sheet.notes),
	};
}
