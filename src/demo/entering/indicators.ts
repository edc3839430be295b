import { indicatorCommands, starterSheets } from "../../indicators/index.ts";
import type { IndicatorSheet } from "../../indicators/schema.ts";
import type { Handle } from "../../shared/database/index.ts";
import { machine, run } from "../../shared/journal/index.ts";
import { demoProgramme } from "../facts.ts";

interface Numbered {
	readonly id: string;
	readonly number: number;
}

/** What the programme set out to reach, by the code of the sheet; the others have no target. */
const targets: Readonly<Record<string, Pick<IndicatorSheet, "target" | "targets">>> = {
	TT: {
		target: 1000,
		targets: [
			{ period: "2018", value: 350 },
			{ period: "2019", value: 450 },
			{ period: "2020", value: 200 },
		],
	},
	"OSC-I": { target: 450, targets: [] },
	"OSC-A": { target: 450, targets: [] },
	"OSC-P": { target: 430, targets: [] },
	"OSC-R": { target: 350, targets: [] },
	PM: { target: 6, targets: [] },
	PD: { target: 3, targets: [] },
};

/** The sheets of the demo: those that every programme of this kind may begin with, with the demo's own targets and last day. */
export function demoSheets(pillars: readonly Numbered[]): IndicatorSheet[] {
	return starterSheets(demoProgramme.startsOn, pillars).map((sheet) => ({
		...sheet,
		windowUntil: demoProgramme.endsOn ?? null,
		...targets[sheet.code],
	}));
}

export async function enterIndicators(handle: Handle, pillars: readonly Numbered[]): Promise<void> {
	for (const sheet of demoSheets(pillars)) await run(handle, machine, indicatorCommands["indicator-defined"], sheet);
}

/** The contacts of each year have a figure of their own, because each year's were published. */
export async function enterCampaignIndicators(handle: Handle, pillars: readonly Numbered[], years: readonly Numbered[]): Promise<void> {
	const all = demoSheets(pillars).find(({ code }) => code === "CC");
	if (!all) return;
	for (const { id, number } of years) {
		await run(handle, machine, indicatorCommands["indicator-defined"], {
			...all,
			code: `CC-${number}`,
			title: { mn: `Аяны ${number}-р жилийн хандалт`, en: `Contacts of the campaign, year ${number}` },
			counts: { of: "campaigns", year: id },
		});
	}
}
