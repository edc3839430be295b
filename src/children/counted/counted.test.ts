import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { inChange } from "../../../test/support/changes.ts";
import { registerChild } from "../../../test/support/children.ts";
import { freshProgramme } from "../../../test/support/database.ts";
import { bayar } from "../../../test/support/people.ts";
import type { Sought } from "../../counting/listing.ts";
import { chanceFrom } from "../../demo/chance.ts";
import { forever, type Handle } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { journalHead } from "../../shared/journal/index.ts";
import { usualSchoolYear } from "../calendar/school-days.ts";
import { retentionAfter, staysOf } from "../cases/retention.ts";
import { daysSeenLearning } from "../cases/rules.ts";
import type { CaseDocument } from "../cases/schema.ts";
import type { ChildEvent, ChildPlace, ChildrenFilter } from "../countable.ts";
import { listChildrenCounted } from "./listing.ts";

// Histories that no office would write: rows of them begin and end anywhere in the journal, so that every position has another truth.

type Row = Readonly<Record<string, string | number | readonly string[] | null>>;
type Kept = { readonly since_seq: number; readonly until_seq: number } & Row;

const positions = [10_000, 10_010, 10_020];
const days = ["2019-06-01", "2020-04-27"];
const marks = [
	[30, "retained_30"],
	[90, "retained_90"],
	[180, "retained_180"],
] as const;
const calendar = [2017, 2018, 2019, 2020].map(usualSchoolYear);

let handle: Handle;
const children: string[] = [];
const kept = { placement: [] as Kept[], learning_attendance: [] as Kept[], case_visit: [] as Kept[] };

beforeAll(async () => {
	handle = await freshProgramme();
	for (let number = 0; number < 40; number++) children.push(await registered(number));
	const chance = chanceFrom(15);
	const day = () => new Date(Date.UTC(2018, 5, 1) + chance.between(0, 690) * 86_400_000).toISOString().slice(0, 10);
	const held = () => ({ since_seq: chance.pick([1, 1, 10_005, 10_015]), until_seq: chance.pick([forever, forever, 10_012, 10_018]) });
	for (const child of children) {
		for (let at = chance.between(0, 3); at > 0; at--) {
			const [placed_on = "", ended_on = ""] = [day(), day()].sort();
			const hasEnded = chance.happens(0.5);
			const provision = chance.pick(["school", "kindergarten", "lifelong_equivalency"]);
			const equivalency = provision === "lifelong_equivalency" ? chance.pick(["primary", "lower_secondary", null]) : null;
			const because = chance.pick(["dropped_out", "dropped_out", "moved", "changed_place", "completed"]);
			const ended = { ended_on: hasEnded ? ended_on : null, ended_because: hasEnded ? because : null };
			const placement = { id: newId(), child, placed_on, provision, equivalency, ...ended, ...held() };
			kept.placement.push(placement);
			for (let stretch = chance.between(0, 4); stretch > 0; stretch--) {
				const [from_day = "", until_day = ""] = [day(), day()].sort();
				const attended = { school_days: 20, days_attended: chance.pick([0, 12, 20]), source: "register" };
				kept.learning_attendance.push({ id: newId(), child, placement: placement.id, from_day, until_day, ...attended, ...held() });
			}
		}
		for (let visit = chance.between(0, 4); visit > 0; visit--) {
			const seen = { met: "true", way: "home", learning: chance.pick(["yes", "no", "unknown"]) };
			kept.case_visit.push({ id: newId(), child, visited_on: day(), ...seen, ...held() });
		}
	}
	await write(Object.entries(kept).flatMap(([table, rows]) => rows.map((row) => [table, row] as const)));
});

/** Nobody of them is anybody else: names, days of birth and sexes differ. */
async function registered(number: number): Promise<string> {
	const [id, report] = [newId(), newId()];
	const name = { clan: null, family: fathers[number % 7] ?? "", given: names[number % 6] ?? "" };
	const born = `${2006 + (number % 7)}-${String(1 + (number % 12)).padStart(2, "0")}-${String(1 + ((number * 5) % 28)).padStart(2, "0")}`;
	const nothing = { written: {}, registerNumber: null, phone: null, workplace: null, disability: null };
	await registerChild(handle, bayar, {
		...{ id, household: newId(), identifiedOn: "2018-05-02", area: "84", site: null, situation: "dropped_out" },
		report: { ...nothing, id: report, name, birthDate: { date: born, precision: "day" }, sex: number % 2 === 0 ? "female" : "male" },
	});
	return id;
}

const fathers = ["Бат", "Дорж", "Ганболд", "Сүхээ", "Цэрэн", "Мөнх", "Лувсан"];
const names = ["Энхтуяа", "Тэмүүлэн", "Болормаа", "Ариунаа", "Номин", "Хулан"];

function write(rows: readonly (readonly [table: string, row: Row])[]): Promise<unknown> {
	return inChange(handle, async ({ tx }) => {
		for (const [table, row] of rows)
			await sql`insert into ${sql.table(table)} (${sql.join(Object.keys(row).map((name) => sql.id(name)))})
				values (${sql.join(Object.values(row).map((value) => sql.val(value)))})`.execute(tx);
	});
}

function sought(
	event: ChildEvent,
	more: Partial<Sought<ChildrenFilter>> & { places?: readonly ChildPlace[] } = {},
): Sought<ChildrenFilter> {
	const { places = [], ...rest } = more;
	const window = { windowFrom: "2018-01-01", windowUntil: null, day: "2020-04-27", asOf: positions[2] ?? 0 };
	return { counts: { of: "children", event, places }, unit: "person", ageBands: "children", ...window, ...rest };
}

const holdsAt = (rows: readonly Kept[], asOf: number) => rows.filter(({ since_seq, until_seq }) => since_seq <= asOf && until_seq > asOf);

/** Of one child what its document would hold at a position, as far as somebody knew of it on a day. */
function documentOf(child: string, asOf: number, day: string): CaseDocument {
	const own = (rows: readonly Kept[]) => holdsAt(rows, asOf).filter((row) => row.child === child);
	return {
		placements: own(kept.placement)
			.filter(({ placed_on }) => String(placed_on) <= day)
			.map(({ placed_on, ended_on, ended_because }) => ({
				placedOn: placed_on,
				ended: ended_on !== null && String(ended_on) <= day ? { on: ended_on, because: ended_because } : null,
			})),
		attendances: own(kept.learning_attendance)
			.filter(({ until_day }) => String(until_day) <= day)
			.map(({ until_day, days_attended }) => ({ until: until_day, daysAttended: days_attended })),
		visits: own(kept.case_visit)
			.filter(({ visited_on }) => String(visited_on) <= day)
			.map(({ visited_on, learning }) => ({ on: visited_on, learning })),
	} as unknown as CaseDocument;
}

describe("children who are retained", () => {
	it.each(marks)("for %i school days are those of whom the rule says so, at every position and on every day", async (mark, event) => {
		let retained = 0;
		for (const asOf of positions) {
			for (const day of days) {
				const { rows, leftOut } = await listChildrenCounted(handle.db, sought(event, { asOf, day }));
				const judged = children.flatMap((child) => {
					const document = documentOf(child, asOf, day);
					const retention = retentionAfter(mark, staysOf(document.placements, daysSeenLearning(document), calendar), calendar, day);
					return retention ? [{ child, ...retention }] : [];
				});
				const said = [
					...rows.map((row) => ({ child: row.record, on: row.day })),
					...leftOut.map(({ id, reason }) => ({ child: id, because: reason })),
				];
				expect(byChild(said)).toEqual(byChild(judged));
				retained += rows.length;
			}
		}
		expect(retained).toBeGreaterThan(0);
	});

	const byChild = (some: readonly { readonly child?: string | undefined }[]) =>
		some.toSorted((one, other) => ((one.child ?? "") < (other.child ?? "") ? -1 : 1));
});

describe("children who are placed, or dropped out again", () => {
	it("count once, on the first day on which it happened where it is asked for; a child elsewhere is left out", async () => {
		const asOf = positions[2] ?? 0;
		for (const [event, column, counts] of [
			["placed", "placed_on", () => true],
			["dropped_out", "ended_on", (row: Kept) => row.ended_because === "dropped_out"],
		] as const) {
			for (const places of [[], ["kindergarten"], ["primary_equivalency", "school"], ["lifelong_equivalency"]] as ChildPlace[][]) {
				const { rows, leftOut } = await listChildrenCounted(handle.db, sought(event, { places }));
				const own = holdsAt(kept.placement, asOf).filter(counts);
				const isThere = ({ provision, equivalency }: Kept) =>
					places.length === 0 || places.some((place) => place === provision || place === `${equivalency}_equivalency`);
				const first = new Map<string, string>();
				for (const row of own.filter(isThere)) {
					const day = first.get(String(row.child));
					if (day === undefined || String(row[column]) < day) first.set(String(row.child), String(row[column]));
				}
				expect(new Map(rows.map(({ record = "", day }) => [record, day]))).toEqual(first);
				const elsewhere = new Set(own.map(({ child }) => String(child)).filter((child) => !first.has(child)));
				expect(new Set(leftOut.map(({ id }) => id))).toEqual(elsewhere);
				expect(leftOut.every(({ reason }) => reason === "placed-elsewhere")).toBe(true);
			}
		}
	});
});

describe("days in school", () => {
	it("are those of all stretches, on the last day of each", async () => {
		const { rows, leftOut } = await listChildrenCounted(handle.db, sought("attended", { unit: "attendance" }));
		const asOf = positions[2] ?? 0;
		const placements = new Set(holdsAt(kept.placement, asOf).map(({ id }) => id));
		const stretches = holdsAt(kept.learning_attendance, asOf).filter(({ placement }) => placements.has(placement ?? null));
		expect(new Map(rows.map(({ id, value, day }) => [id, `${value} ${day}`]))).toEqual(
			new Map(
				stretches
					.filter(({ days_attended }) => days_attended !== 0)
					.map(({ id, days_attended, until_day }) => [id, `${days_attended} ${until_day}`]),
			),
		);
		expect(leftOut.map(({ reason }) => reason)).toEqual(
			stretches.filter(({ days_attended }) => days_attended === 0).map(() => "not-attended"),
		);
	});
});

describe("what cases say of a child", () => {
	it("is where it stands along the axes: the barrier seen last, the dimension it was found in, and the latest assessment that tells", async () => {
		const child = await registered(47);
		const { seq } = await journalHead(handle);
		const versions = { since_seq: 10_300, until_seq: forever };
		const rowOf = async (more: Partial<Sought<ChildrenFilter>> = {}) => {
			const { rows } = await listChildrenCounted(handle.db, sought("identified", { asOf: 20_000, ...more }));
			return rows.find(({ record }) => record === child);
		};
		expect(await rowOf()).toMatchObject({ disability: null, barrier: null, dimension: null });
		const barrier = (at: string, main: string, recorded_on: string) =>
			["barrier_record", { id: newId(), child, at, main, others: [], recorded_on, ...versions }] as const;
		const assessed = (assessed_on: string, answers: object) =>
			[
				"assessment",
				{
					...{ id: newId(), child, module: "cfm-5-17", module_version: "2016", wording: "mn", assessed_on, respondent: "mother" },
					...{ answers: JSON.stringify(answers), ...versions },
				},
			] as const;
		const schooling = { child, ever_attended: "no", provision: "none" };
		await write([
			barrier("exit", "cost", "2018-05-03"),
			barrier("now", "too_far", "2018-05-03"),
			barrier("now", "bullying_or_stigma", "2019-05-03"),
			assessed("2018-05-03", { CF15: "cannot" }),
			assessed("2018-06-03", { CF15: "unknown" }),
			["schooling", { ...schooling, since_seq: 10_300, until_seq: 10_500 }],
			["schooling", { ...schooling, provision: "school", since_seq: 10_500, until_seq: forever }],
			["placement", { id: newId(), child, placed_on: "2019-09-01", provision: "school", since_seq: 10_400, until_seq: forever }],
		]);
		expect(await rowOf()).toMatchObject({ disability: "yes", barrier: "bullying_or_stigma", dimension: "out-pre_primary" });
		expect(await rowOf({ day: "2018-12-31" })).toMatchObject({ barrier: "too_far" });
		expect(await rowOf({ asOf: seq })).toMatchObject({ barrier: null, dimension: null });
	});
});
