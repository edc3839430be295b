import { expect, it } from "vitest";
import { newId } from "../shared/id.ts";
import { recordAt } from "./leads.ts";

const id = newId();

it.each([
	[`activities/${id}`, id],
	[`sessions/${id}`, id],
	[`campaigns/${id}`, id],
	[`campaigns/items/${id}`, id],
	[`consents/withdrawals/${id}`, id],
	["figures/TT", "TT"],
	["indicators/AW-A", "AW-A"],
	[`sessions/${id}/head-count`, null],
	["activities", null],
	["activities/new", null],
	["figures/overlap", null],
	["campaigns/calendar", null],
	["programme", null],
	["", null],
])("the page at %s is of %s", (path, record) => {
	expect(recordAt(path)).toBe(record);
});
