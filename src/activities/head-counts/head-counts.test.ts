import { sql } from "kysely";
import { beforeEach, describe, expect, it } from "vitest";
import { lineOf } from "../../../test/support/attendance.ts";
import { freshInstallation } from "../../../test/support/database.ts";
import { authorBy, sarnai } from "../../../test/support/people.ts";
import { call, viewerFor } from "../../../test/support/visits.ts";
import type { Programme } from "../../programme/index.ts";
import { newId } from "../../shared/id.ts";
import { type Entry, readEntries, run, verifyJournal } from "../../shared/journal/index.ts";
import { activitiesCommands } from "../commands.ts";
import { keepDraft } from "../imports/drafts.ts";
import { activitiesRoutes } from "../index.ts";
import type { HeadCountCell } from "../schema.ts";
import { listActivities, readCells, readSession } from "../store.ts";

const everywhere = [""];
const women: HeadCountCell = { sex: "female", ageBand: null, role: null, disability: "not_asked", people: 23 };
let programme: Programme;
let session: string;

beforeEach(async () => {
	({ programme } = await freshInstallation());
	session = newId();
	const sessions = [{ id: session, heldOn: "2020-03-02", area: "11/1110", site: null }];
	const activity = { id: newId(), title: "Эцэг эхийн уулзалт", kind: "workshop", participants: "parent", sessions } as const;
	await run(programme.handle, authorBy(sarnai), activitiesCommands["activity-planned"], activity);
});

describe("a head-count of the simple way", () => {
	it("is three numbers, and stands beside those on the list by name", async () => {
		await mark("Болд");
		expect(await get("head-count")).toContain("1 person is on the list by name so far");
		const reply = await post("head-count", { female: "23", male: "1 008", unknown: "" });
		expect(reply.headers.get("location")).toBe(`/office/test/sessions/${session}?done=head-counted`);
		expect(await readCells(programme.handle.db, session)).toEqual([women, { ...women, sex: "male", people: 1008 }]);
		expect(await readSession(programme.handle.db, everywhere, session)).toMatchObject({ attendances: 1, headCount: 1031 });
		const shown = (await get("")).replace(/<[^>]+>/g, " ");
		expect(shown).toMatch(/By name\s+1\s+By head-count\s+1,031\s+In all\s+1,032/);
		expect(shown).toMatch(/Head-count entered – 0 → 1,031 people/);
		const { activities } = await listActivities(programme.handle.db, everywhere, { limit: 5 });
		expect(activities).toMatchObject([{ kind: "workshop", attendances: 1, headCount: 1031 }]);
	});

	it("is corrected and taken away by the same form; what it was stays in the journal", async () => {
		await post("head-count", { female: "23", male: "8", unknown: "2" });
		expect(await get("head-count")).toMatch(/name="male"[^>]*>|value="8"/);
		await post("head-count", { female: "22", male: "8", unknown: "2" });
		await post("head-count", { female: "", male: "", unknown: "0" });
		expect(await readCells(programme.handle.db, session)).toEqual([]);
		const entries = (await readEntries(programme.handle.db, [session], 9))
			.filter(({ kind }) => kind.endsWith("head-count-written"))
			.reverse();
		const cellsOf = ({ input }: Entry) => (input.cells as HeadCountCell[]).filter(({ people }) => people > 0);
		expect(entries.map((entry) => [entry.changed.length, cellsOf(entry).length])).toEqual([
			[0, 3],
			[3, 3],
			[3, 0],
		]);
		expect(entries[1]?.changed.map(({ before }) => before)).toContainEqual(expect.objectContaining({ sex: "female", people: 23 }));
		expect(entries[1]?.input.cells).toContainEqual({ ...women, people: 22 });
		const then = sql<{ people: number }>`select sum(people) as people from head_count
			where since_seq <= (select min(seq) from journal where kind = 'activities.head-count-written')
				and until_seq > (select min(seq) from journal where kind = 'activities.head-count-written')`;
		expect((await then.execute(programme.handle.db)).rows).toEqual([{ people: 33 }]);
		expect(await verifyJournal(programme.handle)).toMatchObject({ faults: [] });
	});

	it("writes nothing where nothing was changed, and once however often it is sent", async () => {
		const form = { operation: newId(), female: "5", male: "", unknown: "" };
		await post("head-count", form);
		const before = await journalLength();
		expect((await post("head-count", { ...form, operation: newId() })).headers.get("location")).toContain("done=unchanged");
		await post("head-count", form);
		expect(await journalLength()).toBe(before);
	});

	it.each(["-1", "10000", "1e9", "0x10", "2.5", "99999999999999999999", "олон", "１２"])(
		"is refused with %j, which stays in its field",
		async (male) => {
			const reply = await post("head-count", { female: "3", male, unknown: "" });
			expect(reply.status).toBe(422);
			const body = await reply.text();
			expect(body).toContain('href="#male"');
			expect(body).toContain(`value="${male}"`);
			expect(body).toContain('value="3"');
			expect(await readCells(programme.handle.db, session)).toEqual([]);
		},
	);
});

describe("a head-count of the detailed way", () => {
	it("is read row by row; empty rows are none and rows of one group are added up", async () => {
		const form = {
			...row(0, { sex: "female", age: "25_34", people: "4" }),
			...row(1, {}),
			...row(2, { sex: "female", age: "25_34", people: "2" }),
		};
		await post("head-count/detailed", {
			...form,
			...row(3, { role: "teacher", disability: "yes", people: "1" }),
			...row(4, { disability: "no", people: "1" }),
		});
		expect(await readCells(programme.handle.db, session)).toEqual([
			{ sex: "female", ageBand: "25_34", role: null, disability: "not_asked", people: 6 },
			{ sex: null, ageBand: null, role: "teacher", disability: "yes", people: 1 },
			{ sex: null, ageBand: null, role: null, disability: "no", people: 1 },
		]);
		const page = await get("");
		expect(page).toContain("25–34 years");
		expect(page).toContain(`/sessions/${session}/head-count/detailed`);
		expect(await get("head-count")).toContain("This session has a detailed head-count");
		expect(await get("head-count/detailed")).toMatch(/<option value="25_34" selected/);
	});

	it("gets more rows and keeps what was typed, and nothing is written", async () => {
		const before = await journalLength();
		const rows = Object.assign(
			{},
			...Array.from({ length: 10 }, (_, index) => row(index, index === 9 ? { sex: "male", people: "7" } : {})),
		);
		const reply = await post("head-count/detailed", { ...rows, more: "10" });
		expect(reply.status).toBe(200);
		const body = await reply.text();
		expect(body.match(/name="people\d+"/g)).toHaveLength(20);
		expect(body).toContain('value="7"');
		expect(await journalLength()).toBe(before);
	});

	it("says at which row a number is missing, wrong, or an answer not one of ours", async () => {
		const form = {
			...row(0, { sex: "female" }),
			...row(1, { people: "99999" }),
			...row(2, { age: "30_60", people: "1" }),
			...row(3, { people: "2" }),
		};
		const reply = await post("head-count/detailed", form);
		expect(reply.status).toBe(422);
		const body = await reply.text();
		for (const field of ["people0", "people1", "age2"]) expect(body).toContain(`href="#${field}"`);
		expect(body).not.toContain('href="#people3"');
	});

	it("of thousands of rows is refused and does not fill the page", async () => {
		const rows = Object.assign({}, ...Array.from({ length: 3000 }, (_, index) => row(index, { people: "1" })));
		const reply = await post("head-count/detailed", rows);
		expect(reply.status).toBe(422);
		const body = await reply.text();
		expect(body).toContain("up to 60 different groups");
		expect(body.match(/name="people\d+"/g)).toHaveLength(60);
		const oddities: Record<string, string>[] = [
			{ people99999999999: "4" },
			{ "people-1": "4" },
			{ people1: "\0" },
			{ people0: "1", sex0: "\0" },
		];
		for (const odd of oddities) {
			expect((await post("head-count/detailed", odd)).status).toBeLessThan(500);
		}
	});
});

it("a cancelled session gets no head-count; the one it has is kept for the day it is reinstated", async () => {
	await run(programme.handle, authorBy(sarnai), activitiesCommands["head-count-written"], { session, cells: [women] });
	await run(programme.handle, authorBy(sarnai), activitiesCommands["session-cancelled"], { session, because: "Хөл хорио" });
	const reply = await post("head-count", { female: "5", male: "", unknown: "" });
	expect(reply.status).toBe(422);
	expect(await readCells(programme.handle.db, session)).toEqual([women]);
	const { activities } = await listActivities(programme.handle.db, everywhere, { limit: 5 });
	expect(activities).toMatchObject([{ headCount: 0 }]);
});

it("a session that an import made stays for its head-count when the import is undone", async () => {
	const register = { name: "a.csv", bytes: new TextEncoder().encode("Овог,Нэр,Хүйс\nБат,Болд,эр\n") };
	const draft = await keepDraft(programme.handle, sarnai.account, register);
	const { result } = await run(programme.handle, authorBy(sarnai), activitiesCommands["register-imported"], {
		import: draft,
		session: null,
		title: "Уулзалт",
		heldOn: "2020-03-05",
		area: "84",
	});
	await run(programme.handle, authorBy(sarnai), activitiesCommands["head-count-written"], { session: result.session, cells: [women] });
	await run(programme.handle, authorBy(sarnai), activitiesCommands["import-undone"], { import: draft });
	expect(await readSession(programme.handle.db, everywhere, result.session)).toMatchObject({ attendances: 0, headCount: 23 });
});

function row(index: number, cell: Record<string, string>): Record<string, string> {
	const fields = { sex: "", age: "", role: "", disability: "not_asked", people: "", ...cell };
	return Object.fromEntries(Object.entries(fields).map(([field, value]) => [`${field}${index}`, value]));
}

function mark(given: string) {
	const name = { clan: null, family: null, given };
	const report = { id: newId(), written: { given }, name, birthDate: null, sex: null, registerNumber: null, phone: null, workplace: null };
	return run(programme.handle, authorBy(sarnai), activitiesCommands["attendance-marked"], { id: newId(), session, ...lineOf(report) });
}

function post(path: string, form: Record<string, string>): Promise<Response> {
	const fields = { operation: newId(), ...form };
	return call(activitiesRoutes, { path: `/office/test/sessions/${session}/${path}`, viewer: viewerFor(sarnai), programme, form: fields });
}

async function get(path: string): Promise<string> {
	const at = `/office/test/sessions/${session}${path && `/${path}`}`;
	return (await call(activitiesRoutes, { path: at, viewer: viewerFor(sarnai), programme })).text();
}

async function journalLength(): Promise<number> {
	return (await sql`select from journal`.execute(programme.handle.db)).rows.length;
}
