import { beforeEach, describe, expect, it } from "vitest";
import { freshInstallation } from "../../../test/support/database.ts";
import { authorBy, sarnai, tuya, yuki } from "../../../test/support/people.ts";
import { call, viewerFor } from "../../../test/support/visits.ts";
import { countPeople } from "../../people/index.ts";
import type { Programme } from "../../programme/index.ts";
import { newId } from "../../shared/id.ts";
import { run, verifyJournal } from "../../shared/journal/index.ts";
import { activitiesCommands } from "../commands.ts";
import { activitiesRoutes } from "../index.ts";
import { importRegisters } from "./command-line.ts";
import { listMappings } from "./mappings.ts";

// Files that do not say which column is which: a person does.

const riddle = "Сургалт 2019-05-13\nХэн,Эцэг нь,Яриа\nСараа,Бат,99112233\nТуяа,Дорж,88112244\n";
const other = riddle.replace("05-13", "05-14").replace("Сараа", "Болд");
const target = { target: "new", title: "Ховд", kind: "training", participants: "teacher", heldOn: "2019-05-13", area: "84", site: "" };
const meanings = { role0: "given", role1: "family", role2: "phone" };

let programme: Programme;
beforeEach(async () => {
	programme = (await freshInstallation()).programme;
});

const post = (path: string, fields: Record<string, string | File>, by = sarnai) =>
	call(activitiesRoutes, { path: `/office/test/${path}`, viewer: viewerFor(by), programme, form: { operation: newId(), ...fields } });
const get = async (path: string, by = sarnai) =>
	(await call(activitiesRoutes, { path: `/office/test/${path}`, viewer: viewerFor(by), programme })).text();
async function upload(text: string, by = sarnai): Promise<string> {
	const reply = await post("imports", { files: new File([text], "register.csv") }, by);
	return /imports\/([\w-]+)$/.exec(reply.headers.get("location") ?? "")?.[1] ?? "";
}

describe("a file whose headings say nothing", () => {
	it("is kept, says what its headings may be, and is read once somebody has said what they hold", async () => {
		const draft = await upload(riddle);
		expect(await get(`imports/${draft}`)).toContain("“Хэн”, “Эцэг нь”, “Яриа”");
		expect((await post(`imports/${draft}/confirmation`, target)).status).toBe(422);
		const page = await get(`imports/${draft}/columns`);
		for (const shown of ["A: Хэн", "Сараа · Туяа", "99112233 · 88112244", 'name="keep"'])
			expect([shown, page.includes(shown)]).toEqual([shown, true]);
		expect((await post(`imports/${draft}/columns?sheet=0&row=2`, { ...meanings, keep: "yes" })).status).toBe(303);
		expect(await get(`imports/${draft}`)).toContain("Бат Сараа");
		expect((await post(`imports/${draft}/confirmation`, target)).status).toBe(303);
		expect(await countPeople(programme.handle.db)).toBe(2);
		expect(await verifyJournal(programme.handle)).toMatchObject({ faults: [] });
	});

	it("is asked for a name, and for each meaning once", async () => {
		const draft = await upload(riddle);
		const send = async (roles: Record<string, string>) => {
			const reply = await post(`imports/${draft}/columns?sheet=0&row=2`, roles);
			return [reply.status, /href="#(role0)"/.exec(await reply.text())?.[1]];
		};
		expect(await send({ role2: "phone" })).toEqual([422, "role0"]);
		expect(await send({ role0: "given", role1: "given" })).toEqual([422, "role0"]);
		expect(await listMappings(programme.handle.db)).toEqual([]);
	});

	it("is read like the one before, in the office and on the command line, until that is taken away", async () => {
		const draft = await upload(riddle);
		await post(`imports/${draft}/columns?sheet=0&row=2`, { ...meanings, keep: "yes" });
		expect(await get(`imports/${await upload(other)}`)).toContain("Бат Болд");
		const files = [{ name: "b.csv", bytes: Buffer.from(other) }];
		const options = { dryRun: true, area: "84", language: "en" } as const;
		expect(await importRegisters(programme.handle, files, options)).toMatchObject({ rows: 2, people: 2 });
		const [kept] = await listMappings(programme.handle.db);
		expect(await get("imports/columns")).toContain("Хэн = Given name");
		expect((await post(`imports/columns/${kept?.id}/removal`, {})).status).toBe(303);
		expect(await listMappings(programme.handle.db)).toEqual([]);
		const [refused] = (await importRegisters(programme.handle, files, options)).files;
		expect(refused).toMatchObject({ columnsUnknown: true, refused: expect.stringContaining("“Хэн”, “Эцэг нь”, “Яриа”") });
	});

	it("without any headings is read by its letters, and other files are not", async () => {
		const draft = await upload("Бат,Сараа,эм\nДорж,Туяа,эм\n");
		await post(`imports/${draft}/columns?sheet=0&row=0`, { role0: "family", role1: "given", role2: "sex", keep: "yes" });
		const page = await get(`imports/${draft}`);
		expect([page.includes("Дорж Туяа"), page.includes("The list has no headings.")]).toEqual([true, true]);
		expect(await listMappings(programme.handle.db)).toEqual([]);
	});

	it("keeps how it was read when it was confirmed", async () => {
		const draft = await upload(riddle);
		await post(`imports/${draft}/columns?sheet=0&row=2`, { ...meanings, keep: "yes" });
		const twin = await upload(other);
		await post(`imports/${twin}/confirmation`, { ...target, heldOn: "2019-05-14" });
		const [kept] = await listMappings(programme.handle.db);
		await run(programme.handle, authorBy(sarnai), activitiesCommands["mapping-removed"], { mapping: kept?.id ?? "" });
		expect(await get(`imports/${twin}`)).toContain("Бат Болд");
	});
});

describe("on the command line", () => {
	it("a column is named by its heading, and the operation keeps what was said", async () => {
		const files = [{ name: "a.csv", bytes: Buffer.from(riddle) }];
		const columns = [
			{ heading: "Хэн", role: "given" },
			{ heading: "Эцэг нь", role: "family" },
		] as const;
		const report = await importRegisters(programme.handle, files, { dryRun: false, area: "84", language: "en", columns });
		expect(report).toMatchObject({ rows: 2, people: 2, rejected: 0 });
		const { rows } = await programme.handle.pool.query("select payload -> 'input' -> 'columns' as columns from journal_payload");
		expect(rows).toEqual([{ columns }]);
	});
});

describe("the columns of a draft", () => {
	it("are nobody else's to say, and a donor's not at all", async () => {
		const draft = await upload(riddle);
		await expect(get(`imports/${draft}/columns`, tuya)).rejects.toMatchObject({ status: 404 });
		await expect(post(`imports/${draft}/columns?row=2`, meanings, tuya)).rejects.toMatchObject({ status: 404 });
		await expect(run(programme.handle, authorBy(yuki), activitiesCommands["mapping-removed"], { mapping: newId() })).rejects.toMatchObject({
			status: 403,
		});
		await post(`imports/${draft}/columns?sheet=0&row=2`, meanings);
		await post(`imports/${draft}/confirmation`, target);
		await expect(get(`imports/${draft}/columns`)).rejects.toMatchObject({ status: 409 });
	});
});
