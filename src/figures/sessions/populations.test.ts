import { describe, expect, it } from "vitest";
import { freshProgramme } from "../../../test/support/database.ts";
import { authorBy, sarnai } from "../../../test/support/people.ts";
import { defineIndicator, plainSheet } from "../../../test/support/sheets.ts";
import { activitiesCommands } from "../../activities/index.ts";
import { placeCommands, type SiteKind } from "../../places/index.ts";
import type { Handle } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { journalHead, run } from "../../shared/journal/index.ts";
import { readFigure } from "../index.ts";

/** Two meetings of parents, 25 counted by head in each, at a closed site. */
async function meetingsAt(kind: SiteKind): Promise<{ handle: Handle; site: string }> {
	const handle = await freshProgramme();
	const site = newId();
	const closed = { id: site, kind, nameMn: "Газар", area: "84", closedGroup: true };
	await run(handle, authorBy(sarnai), placeCommands["site-added"], closed);
	await defineIndicator(handle, sarnai, { ...plainSheet, code: "PP" });
	for (const heldOn of ["2020-03-02", "2020-03-09"]) {
		const [activity, session] = [newId(), newId()];
		const sessions = [{ id: session, heldOn, area: "84", site }];
		await run(handle, authorBy(sarnai), activitiesCommands["activity-planned"], {
			id: activity,
			title: "Эцэг эхийн уулзалт",
			kind: "workshop",
			participants: "parent",
			sessions,
		});
		await run(handle, authorBy(sarnai), activitiesCommands["head-count-written"], {
			session,
			cells: [{ sex: null, ageBand: null, role: null, disability: "not_asked", people: 25 }],
		});
	}
	return { handle, site };
}

function enter(handle: Handle, site: string, people: number) {
	const number = { id: newId(), place: `site:${site}`, year: 2020, people, source: "Бүртгэл" };
	return run(handle, authorBy(sarnai), placeCommands["population-written"], number);
}

describe("the number of people of a closed site", () => {
	it("caps who came there, from the position on at which it was entered", async () => {
		const { handle, site } = await meetingsAt("khoroo_office");
		const { seq } = await journalHead(handle);
		await enter(handle, site, 30);
		expect((await readFigure(handle, "PP")).count).toMatchObject({ low: 25, high: 30 });
		expect((await readFigure(handle, "PP", { asOf: seq })).count).toMatchObject({ low: 25, high: 50 });
	});

	it.each(["school", "kindergarten", "lifelong_education_centre"] as const)(
		"of a %s is of who learns there: parents may be more",
		async (kind) => {
			const { handle, site } = await meetingsAt(kind);
			await enter(handle, site, 30);
			expect((await readFigure(handle, "PP")).count).toMatchObject({ low: 25, high: 50 });
		},
	);
});
