import { defineIndicator, type IndicatorSheet, starterSheets } from "../../figures/index.ts";
import type { Handle } from "../../shared/database/index.ts";
import { demoProgramme } from "../facts.ts";
import { order } from "./order.ts";

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
	PM: { target: 6, targets: [] },
	PD: { target: 3, targets: [] },
};

/** The sheets of the demo: those that every programme of this kind may begin with, with the demo's own targets and last day. */
export function demoSheets(pillars: readonly { readonly id: string; readonly number: number }[]): IndicatorSheet[] {
	return starterSheets(demoProgramme.startsOn, pillars).map((sheet) => ({
		...sheet,
		windowUntil: demoProgramme.endsOn ?? null,
		...targets[sheet.code],
	}));
}

export async function enterIndicators(handle: Handle, pillars: readonly { readonly id: string; readonly number: number }[]): Promise<void> {
	for (const sheet of demoSheets(pillars)) await defineIndicator(handle, order(), sheet);
}
