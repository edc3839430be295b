import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { freshProgramme } from "../../../test/support/database.ts";
import { authorBy, bayar } from "../../../test/support/people.ts";
import { countPeople } from "../../people/index.ts";
import type { Handle } from "../../shared/database/index.ts";
import { run, verifyJournal } from "../../shared/journal/index.ts";
import { activitiesCommands } from "../commands.ts";
import { importRegisters, type RegisterFile } from "./command-line.ts";

const folder = join(import.meta.dirname, "../../../test/samples/registers");
const samples: RegisterFile[] = readdirSync(folder)
	.sort()
	.map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
const options = { dryRun: false, area: null, language: "en" } as const;
const register = (name: string, ...rows: string[]): RegisterFile => ({
	name,
	bytes: Buffer.from(["Сургалт 2019-03-05", "Овог,Нэр,Хүйс,Төрсөн огноо,Регистр", ...rows].join("\n")),
});

/** Everything that is in force: who attended which session, and who is who. */
async function inForce(handle: Handle): Promise<unknown> {
	const { rows } = await handle.pool.query(`
		select session.held_on, activity.title, report.register_row, report.given, membership.person
		from attendance join session on session.id = attendance.session and session.until_seq = 9007199254740991
		join activity on activity.id = session.activity and activity.until_seq = 9007199254740991
		join report on report.id = attendance.report and report.until_seq = 9007199254740991
		join membership on membership.report = report.id and membership.until_seq = 9007199254740991
		where attendance.until_seq = 9007199254740991
		order by session.held_on, activity.title, report.register_row, report.id`);
	return rows;
}

async function howMany(handle: Handle, table: "report" | "attendance" | "session" | "activity" | "membership"): Promise<number> {
	const { rows } = await handle.pool.query(`select count(*) as n from ${table} where until_seq = 9007199254740991`);
	return rows[0].n;
}

describe("registers imported on the command line", () => {
	let handle: Handle;
	beforeEach(async () => {
		handle = await freshProgramme();
	});

	it("bring 259 attendances from the nine samples, none lost and none invented", async () => {
		const report = await importRegisters(handle, samples, options);
		expect(report).toMatchObject({ rows: 259, rejected: 0 });
		expect(report.files.map(({ file, kind, date, rows, rejected }) => ({ file, kind, date, rows, rejected }))).toEqual(
			samples.map(({ name }, index) => ({
				file: name,
				kind: "register",
				date: name.slice(12, 22),
				rows: [18, 19, 32, 27, 22, 35, 21, 30, 55][index],
				rejected: [],
			})),
		);
		expect(await howMany(handle, "attendance")).toBe(259);
		expect(await howMany(handle, "report")).toBe(259);
		expect(await howMany(handle, "membership")).toBe(259);
		expect(await howMany(handle, "session")).toBe(9);
		expect(report.people).toBe(await countPeople(handle.db));
		// 160 really came; equality alone joins no retyped names, so it finds more, never fewer.
		expect(report.people).toBeGreaterThanOrEqual(160);
		expect(report.people).toBeLessThan(259);
	});

	it("are told apart in a dry run as in earnest, and a dry run writes nothing", async () => {
		const dry = await importRegisters(handle, samples, { ...options, dryRun: true });
		expect(await howMany(handle, "report")).toBe(0);
		expect((await handle.pool.query("select count(*) as n from journal")).rows).toEqual([{ n: 0 }]);
		expect((await handle.pool.query("select count(*) as n from register_import")).rows).toEqual([{ n: 0 }]);
		const earnest = await importRegisters(handle, samples, options);
		expect({ rows: dry.rows, people: dry.people }).toEqual({ rows: earnest.rows, people: earnest.people });
	});

	it.each(["9.91E+07", "00000000", "99999999", "утасгүй 1"])(
		"do not join two by the telephone %s, and say what is wrong with it",
		async (phone) => {
			const file = (name: string, row: string) => ({
				name,
				bytes: Buffer.from(`Сургалт 2019-03-05\nОвог,Нэр,Хүйс,Төрсөн огноо,Утас\n${row},${phone}\n`),
			});
			const [one, other] = ["Лувсангийн,Оюунчимэг,эм,1980-05-06", "Лувсангийн,Оюунчимэг,эм,1984-09-16"] as const;
			const report = await importRegisters(handle, [file("a.csv", one), file("b.csv", other)], options);
			expect(report).toMatchObject({ rows: 2, people: 2, rejected: 0 });
			for (const { remarks } of report.files)
				expect(remarks).toEqual([{ row: 3, remark: expect.stringContaining("not used to tell people apart") }]);
		},
	);

	it("hold a note in the column of names back", async () => {
		const report = await importRegisters(handle, [register("a.csv", "Бат,Сараа,эм,,", ',"Утас нь солигдсон, дуудах",,,')], options);
		expect(report).toMatchObject({ rows: 1, people: 1, rejected: 1 });
		expect(report.files[0]?.rejected).toEqual([{ row: 4, reason: "The entry in the column of names is not a person’s name." }]);
	});

	it("are the same people in whatever order the files arrive", async () => {
		const other = await freshProgramme();
		const one = await importRegisters(handle, samples, options);
		const reversed = await importRegisters(other, samples.toReversed(), options);
		expect(reversed.people).toBe(one.people);
	});

	it("can be undone one by one: exactly their rows go, and the former people come back", async () => {
		const [first, ...others] = samples;
		await importRegisters(handle, others, options);
		const before = await inForce(handle);
		const people = await countPeople(handle.db);
		const { files } = await importRegisters(handle, first ? [first] : [], options);
		expect(await howMany(handle, "attendance")).toBe(259);
		const { result } = await run(handle, authorBy(bayar), activitiesCommands["import-undone"], { import: files[0]?.import ?? "" });
		expect(result).toMatchObject({ rows: 18 });
		expect(await inForce(handle)).toEqual(before);
		expect(await countPeople(handle.db)).toBe(people);
		expect(await howMany(handle, "report")).toBe(259 - 18);
		expect(await howMany(handle, "session")).toBe(8);
		expect(await howMany(handle, "activity")).toBe(8);
		await expect(run(handle, authorBy(bayar), activitiesCommands["import-undone"], { import: files[0]?.import ?? "" })).rejects.toThrow(
			"undone already",
		);
		expect(await verifyJournal(handle)).toMatchObject({ faults: [], rows: 10 });
	});

	it("split again what an undone import had joined", async () => {
		const apart = [register("a.csv", "Батын,Болд,эр,1984-03-12,"), register("b.csv", ",Болд,эр,,20170455")];
		expect(await importRegisters(handle, apart, options)).toMatchObject({ people: 2 });
		const bridge = register("c.csv", "Батын,Болд,эр,1984-03-12,20170455");
		const { files } = await importRegisters(handle, [bridge], options);
		expect(await countPeople(handle.db)).toBe(1);
		await run(handle, authorBy(bayar), activitiesCommands["import-undone"], { import: files[0]?.import ?? "" });
		expect(await countPeople(handle.db)).toBe(2);
	});

	it("may be imported again once undone, and not before", async () => {
		const file = register("a.csv", "Батын,Болд,эр,1984-03-12,", "Доржийн,Сараа,эм,,");
		const once = await importRegisters(handle, [file], options);
		const again = await importRegisters(handle, [{ ...file, name: "copy.csv" }], options);
		expect(again).toMatchObject({ rows: 0, people: 0 });
		expect(again.files[0]?.refused).toBe(
			"A file with exactly this content (a.csv) is imported already. Importing it again would count its attendance twice.",
		);
		expect((await handle.pool.query("select count(*) as n from register_import")).rows).toEqual([{ n: 1 }]);
		await run(handle, authorBy(bayar), activitiesCommands["import-undone"], { import: once.files[0]?.import ?? "" });
		expect(await importRegisters(handle, [file], options)).toMatchObject({ rows: 2, people: 2 });
	});

	it("are refused one by one, in words, without harm to the others", async () => {
		const undated = { name: "undated.csv", bytes: Buffer.from("Нэр,Хүйс\nБолд,эр\n") };
		const picture = { name: "picture.csv", bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0]) };
		const nobody = register("nobody.csv");
		const report = await importRegisters(handle, [picture, undated, nobody, register("a.csv", "Батын,Болд,эр,,", ",,эм,,")], options);
		expect(report.files.map(({ file, refused }) => [file, refused])).toEqual([
			["picture.csv", "The file “picture.csv” cannot be read as a table. Please use a CSV file or an Excel file (XLSX)."],
			["undated.csv", "The file “undated.csv” does not say on which day the session was held. Please give the date."],
			["nobody.csv", "No attendance could be read from the file “nobody.csv”."],
			["a.csv", undefined],
		]);
		expect(report.files[3]).toMatchObject({ rows: 1, rejected: [{ row: 4, reason: "There is no name." }] });
		expect(report).toMatchObject({ rows: 1, people: 1, rejected: 1 });
		expect(await howMany(handle, "attendance")).toBe(1);
		expect(await verifyJournal(handle)).toMatchObject({ faults: [], rows: 1 });
	});

	it("say how far they are", async () => {
		const sentences: string[] = [];
		await importRegisters(handle, [register("a.csv", "Батын,Болд,эр,,", "Доржийн,Сараа,эм,,")], {
			...options,
			heard: (sentence) => sentences.push(sentence),
		});
		expect(sentences[0]).toBe("2 of 2 rows read");
		expect(sentences.at(-1)).toBe("2 of 2 rows written");
	});

	it("speak Mongolian to a Mongolian", async () => {
		const report = await importRegisters(handle, [register("a.csv", ",,эм,,")], { ...options, dryRun: true, language: "mn" });
		expect(report.files[0]?.rejected).toEqual([{ row: 3, reason: "Нэр алга." }]);
	});
});
