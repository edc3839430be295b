import type { PeriodTarget } from "../schema.ts";
import { readWhole } from "./fields.ts";

/** One period to a line, as it is typed: `2019: 400`, `2019-Q2 120`. Null where a line is none of these. */
export function readTargets(written: string): PeriodTarget[] | null {
	const lines = written.split("\n").map((one) => one.trim());
	const targets = lines.filter((one) => one !== "").map(readTarget);
	return targets.includes(null) ? null : (targets as PeriodTarget[]).toSorted((one, other) => (one.period < other.period ? -1 : 1));
}

export function writeTargets(targets: readonly PeriodTarget[]): string {
	return targets.map(({ period, value }) => `${period}: ${value}`).join("\n");
}

function readTarget(line: string): PeriodTarget | null {
	const [, year, quarter, number = ""] = /^([12]\d{3})(?:[-\s]?Q([1-4]))?(?:\s*[:=]\s*|\s+)(\S.*)$/i.exec(line) ?? [];
	const value = readWhole(number);
	if (year === undefined || !(value >= 1 && value < 1_000_000_000)) return null;
	return { period: quarter ? `${year}-Q${quarter}` : year, value };
}
