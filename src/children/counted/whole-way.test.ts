import { beforeAll, expect, it } from "vitest";
import { registerChild } from "../../../test/support/children.ts";
import { freshProgramme } from "../../../test/support/database.ts";
import { authorBy, oyun, type Person, sarnai, tsolmon } from "../../../test/support/people.ts";
import { defineIndicator, plainSheet } from "../../../test/support/sheets.ts";
import { readFigure, readRows } from "../../figures/index.ts";
import type { Handle } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { run } from "../../shared/journal/index.ts";
import type { ChildEvent } from "../countable.ts";
import { childrenCommands as commands } from "../index.ts";

// One child, all the way from the door to the classroom: what each step does to the figures, and what refuses to come before another.

const events: readonly ChildEvent[] = ["identified", "access", "placed", "retained_30", "retained_90", "dropped_out"];
const [child, placement, plan] = [newId(), newId(), newId()];
let handle: Handle;

beforeAll(async () => {
	handle = await freshProgramme();
	for (const event of events) {
		const counts = { of: "children", event, places: [] } as const;
		await defineIndicator(handle, sarnai, { ...plainSheet, code: event.replace("_", "-"), counts, ageBands: "children" });
	}
	const days = {
		code: "days",
		unit: "attendance",
		counts: { of: "children", event: "attended", places: [] },
		ageBands: "children",
	} as const;
	await defineIndicator(handle, sarnai, { ...plainSheet, ...days });
	const nothing = { written: {}, registerNumber: null, phone: null, workplace: null, disability: null };
	await registerChild(handle, tsolmon, {
		...{ id: child, household: newId(), identifiedOn: "2019-09-02", area: "11/1110", site: null, situation: "dropped_out" },
		report: {
			...{ ...nothing, id: newId(), name: { clan: null, family: "Бат", given: "Саран" } },
			...{ birthDate: { date: "2010-05-01", precision: "day" }, sex: "female" },
		},
	});
});

/** identified, access, placed, retained for 30 and 90 school days, dropped out again; and the days in school. */
async function figures(): Promise<number[]> {
	const codes = [...events.map((event) => event.replace("_", "-")), "days"];
	return Promise.all(codes.map(async (code) => (await readFigure(handle, code)).count.low));
}

async function rowsOf(code: string) {
	return (await readRows(handle, [""], code, { limit: 9 })).map(({ record, day, name }) => [record, day, name]);
}

const by = (who: Person) => authorBy(who);

it("what was found is counted, and nobody is placed before somebody agreed, asked, planned and approved", async () => {
	expect(await figures()).toEqual([1, 0, 0, 0, 0, 0, 0]);
	const place = () =>
		run(handle, by(tsolmon), commands["child-placed"], {
			id: placement,
			child,
			placedOn: "2019-09-16",
			provision: "school",
			grade: 3,
			site: null,
		});
	await expect(place()).rejects.toMatchObject({ code: "children.case-incomplete" });
	await run(handle, by(tsolmon), commands["service-consent-recorded"], {
		...{ id: newId(), child, purposes: ["services", "sharing"], givenBy: "guardian", guardianName: "Дулам", guardianRelation: "ээж" },
		...{ assent: "agreed", noticeVersion: "1", noticeLanguage: "mn", givenOn: "2019-09-02" },
	});
	await run(handle, by(tsolmon), commands["assessment-recorded"], {
		...{ id: newId(), child, module: "cfm-5-17", version: "2016", wording: "mn", assessedOn: "2019-09-03", respondent: "mother" },
		answers: { CF15: "a_lot" },
	});
	await run(handle, by(tsolmon), commands["schooling-recorded"], { child, everAttended: "yes", provision: "none", lastGrade: 2 });
	await run(handle, by(tsolmon), commands["barriers-recorded"], {
		id: newId(),
		child,
		at: "now",
		main: "cost",
		others: [],
		on: "2019-09-03",
	});
	await run(handle, by(tsolmon), commands["plan-drawn"], {
		id: plan,
		child,
		summary: "Цүнх, гутал",
		drawnOn: "2019-09-04",
		reviewOn: "2019-11-04",
	});
	await run(handle, by(tsolmon), commands["goal-set"], { id: newId(), child, goal: "Цүнх авах", who: "Цолмон" });
	await expect(place()).rejects.toMatchObject({ code: "children.case-incomplete" });
	await run(handle, by(oyun), commands["plan-approved"], { id: plan, child, on: "2019-09-05" });
	expect(await figures()).toEqual([1, 0, 0, 0, 0, 0, 0]);
	await place();
	expect(await figures()).toEqual([1, 1, 1, 0, 0, 0, 0]);
	expect(await rowsOf("placed")).toEqual([[child, "2019-09-16", "Бат Саран"]]);
});

it("a child who was seen learning after thirty school days raises the figure by one, on that day, and it opens to the child", async () => {
	const stretch = { child, placement, source: "register" } as const;
	await run(handle, by(tsolmon), commands["learning-attended"], {
		...{ ...stretch, id: newId(), from: "2019-09-17", until: "2019-10-18", schoolDays: 24, daysAttended: 22 },
	});
	expect(await figures()).toEqual([1, 1, 1, 0, 0, 0, 22]);
	await run(handle, by(tsolmon), commands["visit-recorded"], {
		id: newId(),
		child,
		on: "2019-11-20",
		way: "school",
		met: true,
		learning: "yes",
	});
	expect(await figures()).toEqual([1, 1, 1, 1, 0, 0, 22]);
	expect(await rowsOf("retained-30")).toEqual([[child, "2019-11-04", "Бат Саран"]]);
	const { cells } = await readFigure(handle, "retained-30");
	expect(cells).toMatchObject([{ quarter: "2019-Q4", disability: "yes", barrier: "cost", dimension: "out-primary" }]);
});

it("a child who drops out again counts as that, and has still stayed for thirty days; what was entered wrongly is taken back", async () => {
	await run(handle, by(tsolmon), commands["placement-ended"], { id: placement, child, endedOn: "2019-12-02", because: "dropped_out" });
	expect(await figures()).toEqual([1, 1, 1, 1, 0, 1, 22]);
	const { leftOut } = await readFigure(handle, "retained-90");
	expect(leftOut).toEqual([{ reason: "left-before", rows: 1 }]);
	await run(handle, by(tsolmon), commands["entry-withdrawn"], { id: placement, child, sort: "placement", because: "Өөр хүүхэд байсан" });
	expect(await figures()).toEqual([1, 0, 0, 0, 0, 0, 0]);
});
