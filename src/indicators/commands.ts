import { versioned } from "../shared/database/index.ts";
import { type Change, commandsOf } from "../shared/journal/index.ts";
import { fieldsRefused } from "../shared/problem.ts";
import { readChoices } from "./choices.ts";
import { countableOf } from "./countables.ts";
import { indicatorOperations, sheetMessages } from "./operations.ts";
import { problem } from "./problems.ts";
import type { IndicatorSheet, IndicatorsTables } from "./schema.ts";

const indicators = versioned<IndicatorsTables, "indicator">("indicator");

export const indicatorCommands = commandsOf(indicatorOperations, {
	"indicator-defined": async (change, sheet) => {
		const { code } = sheet;
		await requireKnown(change, sheet);
		if (await indicators.inForce(change.tx).select("code").where("code", "=", code).executeTakeFirst()) {
			throw problem("indicator-exists", { code });
		}
		await indicators.begin(change, rowOf(sheet));
		return { code };
	},
	"indicator-revised": async (change, sheet) => {
		const { code } = sheet;
		await requireKnown(change, sheet);
		if (!(await indicators.replace(change, { code }, rowOf(sheet)))) throw problem("indicator-unknown", { code });
		return { code };
	},
});

/** @throws Problem `sheet-refused` where the sheet names what the programme does not have, or has no more. */
async function requireKnown({ tx }: Change, { pillar, counts }: IndicatorSheet): Promise<void> {
	const choices = await readChoices({ db: tx });
	const filter: Readonly<Record<string, unknown>> = counts;
	const strangers = countableOf(counts).fields.flatMap(({ key, records }) => {
		const isKnown = !records || filter[key] === null || choices.records[records.list]?.some(({ id }) => id === filter[key]);
		return isKnown ? [] : [[`counts.${key}`, records.wrong]];
	});
	if (pillar !== null && !choices.pillars.some(({ id }) => id === pillar)) strangers.unshift(["pillar", "pillar-wrong"]);
	if (strangers.length > 0)
		throw fieldsRefused("indicators.sheet-refused", Object.assign({}, ...sheetMessages), Object.fromEntries(strangers));
}

function rowOf(sheet: IndicatorSheet) {
	return {
		code: sheet.code,
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
