import { sql } from "kysely";
import { beforeEach, describe, expect, it } from "vitest";
import { freshInstallation } from "../../../test/support/database.ts";
import { authorBy, sarnai, tuya } from "../../../test/support/people.ts";
import { call, viewerFor } from "../../../test/support/visits.ts";
import { countPeople } from "../../people/index.ts";
import type { Programme } from "../../programme/index.ts";
import { newId } from "../../shared/id.ts";
import { run, verifyJournal } from "../../shared/journal/index.ts";
import { activitiesCommands } from "../commands.ts";
import { activitiesRoutes } from "../index.ts";
import { importRegisters } from "./command-line.ts";

// A register of several sessions: one import that makes all of them, and gives back one or all.

const days = "Сургалт\n\n№,Овог,Нэр,2019-05-13,2019-05-14,2019-05-15\n1,Бат,Сараа,+,+,+\n2,Дорж,Туяа,+,-,\n3,Пүрэв,Нара,,+,\n";
const lists = "Сургалт 2019-05-13\nОвог,Нэр\nБат,Сараа\nДорж,Туяа\n\nСургалт 2019-05-14\nНэр,Овог,Утас\nСараа,Бат,\nБолд,Ганаа,\n";
const options = { dryRun: false, area: "84", language: "en" } as const;

let programme: Programme;
beforeEach(async () => {
	programme = (await freshInstallation()).programme;
});

const file = (text: string, name = "register.csv") => ({ name, bytes: Buffer.from(text) });
const undo = (id: string) => run(programme.handle, authorBy(sarnai), activitiesCommands["import-undone"], { import: id });
const undoPart = (id: string, part: number) =>
	run(programme.handle, authorBy(sarnai), activitiesCommands["import-part-undone"], { import: id, part });

/** The sessions in force by day, with how many came, and the activity each is of. */
async function held() {
	const { rows } = await sql<{ day: string; title: string; area: string; came: number; activity: string }>`
		select session.held_on as day, activity.title, session.area, session.activity,
			(select count(*) from attendance where attendance.session = session.id and attendance.until_seq = 9007199254740991) as came
		from session join activity on activity.id = session.activity and activity.until_seq = 9007199254740991
		where session.until_seq = 9007199254740991 order by session.held_on, title`.execute(programme.handle.db);
	return rows;
}
const came = async () => (await held()).map(({ day, came }) => [day, came]);
const reports = async () => (await sql`select from report where until_seq = 9007199254740991`.execute(programme.handle.db)).rows.length;

describe("a register of several days on the command line", () => {
	it("makes a session of each in one activity, and each person is one, however little is known of them", async () => {
		const { files, people, rows } = await importRegisters(programme.handle, [file(days)], options);
		expect({ people, rows }).toEqual({ people: 3, rows: 5 });
		expect(await came()).toEqual([
			["2019-05-13", 2],
			["2019-05-14", 2],
			["2019-05-15", 1],
		]);
		expect(new Set((await held()).map(({ activity }) => activity)).size).toBe(1);
		expect([await countPeople(programme.handle.db), await reports()]).toEqual([3, 3]);
		expect(files[0]?.sessions).toEqual([
			{ part: 1, name: "2019-05-13", date: "2019-05-13", rows: 2 },
			{ part: 2, name: "2019-05-14", date: "2019-05-14", rows: 2 },
			{ part: 3, name: "2019-05-15", date: "2019-05-15", rows: 1 },
		]);
	});

	it("comes to the same in a dry run, and undone to nothing", async () => {
		const dry = await importRegisters(programme.handle, [file(days), file(lists)], { ...options, dryRun: true });
		const earnest = await importRegisters(programme.handle, [file(days), file(lists)], options);
		expect({ rows: dry.rows, people: dry.people }).toEqual({ rows: earnest.rows, people: earnest.people });
		for (const one of earnest.files) await undo(one.import ?? "");
		expect([await held(), await reports(), await countPeople(programme.handle.db)]).toEqual([[], 0, 0]);
		expect(await verifyJournal(programme.handle)).toMatchObject({ faults: [] });
	});

	it("gives back one of its sessions, and the others stay as they are", async () => {
		const { files } = await importRegisters(programme.handle, [file(days)], options);
		const id = files[0]?.import ?? "";
		expect((await undoPart(id, 2)).result).toMatchObject({ rows: 2 });
		expect(await came()).toEqual([
			["2019-05-13", 2],
			["2019-05-15", 1],
		]);
		expect(await countPeople(programme.handle.db)).toBe(2);
		await expect(undoPart(id, 2)).rejects.toThrow("undone already");
		await expect(undoPart(id, 9)).rejects.toMatchObject({ code: "activities.import-unknown" });
		await undoPart(id, 1);
		expect((await undo(id)).result).toMatchObject({ rows: 1 });
		expect([await held(), await reports()]).toEqual([[], 0]);
		expect(await importRegisters(programme.handle, [file(days)], options)).toMatchObject({ rows: 5, people: 3 });
	});

	it("takes lists below each other apart, and somebody on both for one person", async () => {
		const { files, rows } = await importRegisters(programme.handle, [file(lists)], options);
		expect([rows, await came()]).toEqual([
			4,
			[
				["2019-05-13", 2],
				["2019-05-14", 2],
			],
		]);
		await undoPart(files[0]?.import ?? "", 1);
		expect([await came(), await reports()]).toEqual([[["2019-05-14", 2]], 2]);
	});

	it("is one session where two of its lists are of one day and place", async () => {
		const beside = "Сургалт 2019-05-14\n\n№,Овог,Нэр,,№,Овог,Нэр\n1,Бат,Сараа,,3,Пүрэв,Туяа\n2,Дорж,Нара,,,,\n";
		const { files } = await importRegisters(programme.handle, [file(beside)], options);
		expect(await came()).toEqual([["2019-05-14", 3]]);
		await undoPart(files[0]?.import ?? "", 2);
		expect(await came()).toEqual([["2019-05-14", 2]]);
		await undo(files[0]?.import ?? "");
		expect(await held()).toEqual([]);
	});

	it("is refused where a day is not known, and nothing of it comes in", async () => {
		const { files } = await importRegisters(programme.handle, [file("Овог,Нэр,Day 1,Day 2\nБат,Сараа,+,+\n")], options);
		expect(files[0]?.refused).toBe("“Day 1” does not say on which day the session was held. Please give the date.");
		expect(await held()).toEqual([]);
	});
});

describe("a register of several days in the office", () => {
	const post = (path: string, fields: Record<string, string | File>, by = sarnai) =>
		call(activitiesRoutes, { path: `/office/test/${path}`, viewer: viewerFor(by), programme, form: { operation: newId(), ...fields } });
	const get = async (path: string, by = sarnai) =>
		(await call(activitiesRoutes, { path: `/office/test/${path}`, viewer: viewerFor(by), programme })).text();
	async function upload(text: string, by = sarnai): Promise<string> {
		const reply = await post("imports", { files: new File([text], "register.csv") }, by);
		return /imports\/([\w-]+)$/.exec(reply.headers.get("location") ?? "")?.[1] ?? "";
	}
	const all = { title: "Ховд", kind: "training", participants: "teacher", area: "84", site: "" };
	const fresh = { target1: "new", target2: "new", target3: "new", heldOn1: "2019-05-13", heldOn2: "2019-05-14", heldOn3: "2019-05-15" };

	it("shows each with its rows, and confirmed makes all of them", async () => {
		const draft = await upload(days);
		const shown = await get(`imports/${draft}`);
		for (const name of ["target1", "heldOn2", "area3", 'id="part-3"', "Did not come"])
			expect([name, shown.includes(name)]).toEqual([name, true]);
		expect(shown.replace(/<[^>]+>/g, " ")).toMatch(/Sessions in it\s+3\s+Attendances\s+5\s+People, each counted once\s+3/);
		expect((await post(`imports/${draft}/confirmation`, { ...all, ...fresh, area3: "11/1110" })).status).toBe(303);
		expect((await held()).map(({ day, came, area, title }) => [day, came, area, title])).toEqual([
			["2019-05-13", 2, "84", "Ховд"],
			["2019-05-14", 2, "84", "Ховд"],
			["2019-05-15", 1, "11/1110", "Ховд"],
		]);
		expect(await countPeople(programme.handle.db)).toBe(3);
		const imported = await get(`imports/${draft}`);
		expect(imported).toContain(`/imports/${draft}/parts/3/withdrawal`);
		expect((await post(`imports/${draft}/parts/1/withdrawal`, {})).status).toBe(303);
		expect(await came()).toEqual([
			["2019-05-14", 2],
			["2019-05-15", 1],
		]);
	});

	it("leaves out what is not to come in, and puts a day into the session planned for it", async () => {
		const [activity, session] = [newId(), newId()];
		const planned = [{ id: session, heldOn: "2019-05-14", area: "11/1110", site: null }];
		await run(programme.handle, authorBy(sarnai), activitiesCommands["activity-planned"], {
			id: activity,
			title: "Товлосон",
			sessions: planned,
		});
		const draft = await upload(days);
		expect(await get(`imports/${draft}`)).toContain(`value="${session}"`);
		expect((await post(`imports/${draft}/confirmation`, { ...all, ...fresh, target1: "left", target2: session })).status).toBe(303);
		expect((await held()).map(({ day, came, title }) => [day, came, title])).toEqual([
			["2019-05-14", 2, "Товлосон"],
			["2019-05-15", 1, "Ховд"],
		]);
	});

	it("is refused with the field that is wrong, or where two days of one list fall together", async () => {
		const draft = await upload(days);
		const wrong = await post(`imports/${draft}/confirmation`, { ...all, ...fresh, heldOn2: "2019-02-30" });
		expect([wrong.status, (await wrong.text()).includes('href="#heldOn2"')]).toEqual([422, true]);
		const twice = await post(`imports/${draft}/confirmation`, { ...all, ...fresh, heldOn2: "2019-05-13" });
		expect([twice.status, (await twice.text()).includes("would stand twice in one session")]).toEqual([422, true]);
		const placeless = await post(`imports/${draft}/confirmation`, { ...all, ...fresh, area: "" });
		expect([placeless.status, (await placeless.text()).includes('href="#area"')]).toEqual([422, true]);
		expect(await held()).toEqual([]);
	});

	it("is for those who see all of its places, and reaches into none that its author does not", async () => {
		const draft = await upload(days);
		await post(`imports/${draft}/confirmation`, { ...all, ...fresh, area3: "11/1110" });
		await expect(get(`imports/${draft}`, tuya)).rejects.toMatchObject({ status: 404 });
		await expect(run(programme.handle, authorBy(tuya), activitiesCommands["import-undone"], { import: draft })).rejects.toMatchObject({
			status: 404,
		});
		expect(await get("imports", tuya)).not.toContain(draft);
		const hers = await upload(lists, tuya);
		const two = { ...all, target1: "new", target2: "new", heldOn1: "2019-05-13", heldOn2: "2019-05-14" };
		await expect(post(`imports/${hers}/confirmation`, { ...two, area2: "11/1110" }, tuya)).rejects.toMatchObject({ status: 403 });
		expect((await post(`imports/${hers}/confirmation`, two, tuya)).status).toBe(303);
	});
});
