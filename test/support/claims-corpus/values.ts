import type { Fact, Facts } from "../../../src/claims/facts/facts.ts";

/** What a corpus says of the demo's rows with a dollar, counted from the cells themselves. */
export function valuesOf({ facts }: Facts): Record<string, string> {
	const { cells } = facts.find(({ figure }) => figure === "TT") as Fact;
	const sum = (counts: (cell: NonNullable<Fact["cells"]>[number]) => boolean): number =>
		(cells ?? []).filter(counts).reduce((total, { value }) => total + value, 0);
	const all = sum(() => true);
	const women = sum(({ sex }) => sex === "female");
	const men = sum(({ sex }) => sex === "male");
	const khovd = sum(({ area }) => area?.startsWith("84") === true);
	const values = {
		women,
		men,
		percent: Math.round((100 * women) / all),
		menPercent: Math.round((100 * men) / all),
		khovd,
		khovdWrong: khovd + 37,
		ovor: sum(({ area }) => area?.startsWith("62") === true),
		in2019: sum(({ quarter }) => quarter.startsWith("2019")),
		pupils: facts.find(({ figure }) => figure === "PI")?.high,
		until2018: sum(({ quarter }) => quarter.startsWith("2018")),
	};
	return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}
