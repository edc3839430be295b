import { describe, expect, it } from "vitest";
import { freshProgramme } from "../../test/support/database.ts";
import { sarnai, tuya } from "../../test/support/people.ts";
import { defineIndicator, plainSheet, reached, reviseIndicator } from "../../test/support/sheets.ts";
import { newId } from "../shared/id.ts";
import type { IndicatorSheet } from "./schema.ts";

function of(code: string, changes: Partial<IndicatorSheet>): IndicatorSheet {
	return { ...plainSheet, code, ...changes };
}

describe("a sheet is refused", () => {
	it.each<[string, Partial<IndicatorSheet>, string]>([
		["that counts contacts of people’s sessions", { unit: "contact" }, "unit"],
		["that calls enrolment direct", { counts: { of: "enrolment", kinds: [] } }, "reach"],
		["that counts children as documents", { unit: "document", counts: { of: "children", event: "access", places: [] } }, "unit"],
		["that calls people a campaign’s", { reach: "campaign" }, "reach"],
		["that asks of an attendance to be two sessions", { unit: "attendance", counts: reached(2) }, "counts.minimum"],
		["that ends before it begins", { windowUntil: "2017-12-31" }, "windowUntil"],
		["that asks for no session", { counts: reached(0) }, "counts.minimum"],
		["with half a target", { target: 0.5 }, "target"],
		["with two targets for a year", { targets: [2, 3].map((value) => ({ period: "2019", value })) }, "targets"],
		["with a target for a year before it begins", { targets: [{ period: "2017", value: 2 }] }, "targets"],
		["of a pillar that the programme does not have", { pillar: newId() }, "pillar"],
		[
			"of a campaign year that there is not",
			{ unit: "contact", reach: "campaign", counts: { of: "campaigns", year: newId() } },
			"counts.year",
		],
	])("%s", async (_, changes, part) => {
		const handle = await freshProgramme();
		const refused = { status: 422, fields: { [part]: expect.any(Function) } };
		await expect(defineIndicator(handle, sarnai, of("NO", changes))).rejects.toMatchObject(refused);
	});

	it("of a code that is taken, and a revision of one that nobody defined", async () => {
		const handle = await freshProgramme();
		const sheet = of("TT", {});
		await defineIndicator(handle, sarnai, sheet);
		await expect(defineIndicator(handle, sarnai, sheet)).rejects.toMatchObject({ code: "indicators.indicator-exists" });
		const unknown = reviseIndicator(handle, sarnai, of("NO", {}));
		await expect(unknown).rejects.toMatchObject({ code: "indicators.indicator-unknown" });
	});

	it("from somebody who works in one area: it decides what is counted everywhere", async () => {
		const handle = await freshProgramme();
		await defineIndicator(handle, sarnai, of("TT", {}));
		const everywhere = { code: "operation.whole-programme" };
		await expect(reviseIndicator(handle, tuya, of("TT", { counts: reached(50) }))).rejects.toMatchObject(everywhere);
		await expect(defineIndicator(handle, tuya, of("T2", {}))).rejects.toMatchObject(everywhere);
	});
});

it("a revised sheet keeps in the journal what changed of it, and nothing else", async () => {
	const handle = await freshProgramme();
	const sheet = of("TT", { counts: reached(2), targets: [{ period: "2019", value: 5 }] });
	await defineIndicator(handle, sarnai, sheet);
	await reviseIndicator(handle, sarnai, { ...sheet, target: 7, targets: [{ period: "2019", value: 6 }] });
	const { rows } = await handle.pool.query("select payload -> 'changed' as changed from journal_payload order by seq desc limit 1");
	expect(rows[0].changed).toEqual([
		{
			table: "indicator",
			key: { code: "TT" },
			before: { target: null, targets: [{ period: "2019", value: 5 }] },
			after: { target: 7, targets: JSON.stringify([{ period: "2019", value: 6 }]) },
		},
	]);
});
