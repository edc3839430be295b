import { beforeAll, expect, it } from "vitest";
import { freshProgramme } from "../../../test/support/database.ts";
import { authorBy, oyun, type Person } from "../../../test/support/people.ts";
import type { Handle } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { run } from "../../shared/journal/index.ts";
import { calendarCommands as commands } from "./commands.ts";
import { isSchoolDay } from "./school-days.ts";
import { listSchoolYears, readCalendar } from "./store.ts";

let handle: Handle;
const dorj: Person = { account: "dorj", name: "Дорж", role: "field-officer", areas: [""] };

const year2019 = {
	...{ year: "2019", term1From: "2019-09-02", term1Until: "2019-10-25", term2From: "2019-11-04", term2Until: "2019-12-20" },
	...{ term3From: "2020-01-13", term3Until: "2020-03-20", term4From: "2020-04-06", term4Until: "2020-05-29" },
	daysOff: "2020-02-24 – 2020-02-28 Цагаан сар\n2019.11.26 Бүгд Найрамдах Улс тунхагласны баяр",
};

const write = (who: Person, more: object = {}) =>
	run(handle, authorBy(who), commands["school-year-written"], { id: newId(), ...year2019, ...more });

beforeAll(async () => {
	handle = await freshProgramme();
});

it("is laid down only by accounts that may write the programme", async () => {
	await expect(write(dorj)).rejects.toMatchObject({ code: "operation.not-permitted" });
	await expect(write({ ...oyun, areas: ["84"] })).rejects.toMatchObject({ code: "operation.whole-programme" });
	expect(await listSchoolYears(handle.db)).toEqual([]);
});

it("is refused where it cannot be one, and says what is wrong", async () => {
	const refusals = [
		[{ daysOff: "2020-02-24" }, "operation.input-refused"],
		[{ daysOff: "2020-02-28 2020-02-24 Цагаан сар" }, "operation.input-refused"],
		[{ term1Until: "2019-08-25" }, "children.terms-order"],
		[{ term2From: "2019-10-25" }, "children.terms-order"],
		[{ term4Until: "2020-09-02" }, "children.terms-outside"],
		[{ daysOff: "2019-10-01 2020-05-29 Хорио" }, "children.school-days-few"],
	] as const;
	for (const [more, code] of refusals) await expect(write(oyun, more)).rejects.toMatchObject({ code });
	expect(await listSchoolYears(handle.db)).toEqual([]);
});

it("holds as it was entered last, and the usual one holds again when it is taken away", async () => {
	const { result } = await write(oyun);
	const calendar = await readCalendar(handle.db);
	expect(calendar[0]?.daysOff[0]).toEqual({ from: "2020-02-24", until: "2020-02-28", name: "Цагаан сар" });
	expect(["2020-02-28", "2019-10-28", "2020-05-29", "2020-06-02"].map((day) => isSchoolDay(calendar, day))).toEqual([
		...[false, false, true, false],
	]);
	// Somebody else enters the same year under an id of their own: there is one such year.
	await write(oyun, { term4Until: "2020-06-05" });
	expect(await listSchoolYears(handle.db)).toMatchObject([{ id: result.id, year: 2019 }]);
	await run(handle, authorBy(oyun), commands["school-year-removed"], { id: result.id });
	expect(isSchoolDay(await readCalendar(handle.db), "2020-02-28")).toBe(true);
	const again = run(handle, authorBy(oyun), commands["school-year-removed"], { id: result.id });
	await expect(again).rejects.toMatchObject({ code: "children.school-year-unknown" });
});
