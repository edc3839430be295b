import { beforeEach, describe, expect, it } from "vitest";
import { freshInstallation } from "../../../test/support/database.ts";
import { sarnai, tuya } from "../../../test/support/people.ts";
import { call, viewerFor } from "../../../test/support/visits.ts";
import type { Programme } from "../../programme/index.ts";
import { newId } from "../../shared/id.ts";
import { verifyJournal } from "../../shared/journal/index.ts";
import { activitiesRoutes } from "../index.ts";

// Several registers that were uploaded together: one place, one rule for their days, and those in order are confirmed together.

const list = (name: string, day = "") => `Сургалт ${day}\nОвог,Нэр\nБат,${name}\nДорж,Туяа\n`;
const all = { title: "", kind: "training", participants: "teacher", area: "84", site: "" };

let programme: Programme;
beforeEach(async () => {
	programme = (await freshInstallation()).programme;
});

const post = (path: string, fields: Record<string, string | File | File[]>, by = sarnai) =>
	call(activitiesRoutes, { path: `/office/test/${path}`, viewer: viewerFor(by), programme, form: { operation: newId(), ...fields } });
const get = async (path: string, by = sarnai) =>
	(await call(activitiesRoutes, { path: `/office/test/${path}`, viewer: viewerFor(by), programme })).text();
async function upload(files: Readonly<Record<string, string>>): Promise<{ path: string; drafts: string[] }> {
	const reply = await post("imports", { files: Object.entries(files).map(([name, text]) => new File([text], name)) });
	const path = (reply.headers.get("location") ?? "").replace("/office/test/", "");
	return { path, drafts: new URLSearchParams(path.split("?")[1]).getAll("draft") };
}
async function held() {
	const { rows } = await programme.handle.pool.query(
		"select held_on as day, area from session where until_seq = 9007199254740991 order by held_on",
	);
	return rows;
}

describe("several files", () => {
	it("are shown with their numbers and what is wrong, and those in order are confirmed together", async () => {
		const { path, drafts } = await upload({
			"a.csv": list("Сараа", "2019-05-13"),
			"b.csv": list("Нара"),
			"c.csv": list("Болд", "2019-05-15"),
		});
		const page = await get(path);
		for (const text of ["a.csv", "The day is missing", "In order", "The files are read"])
			expect([text, page.includes(text)]).toEqual([text, true]);
		expect(page.match(/name="take"/g)).toHaveLength(2);
		expect((await post(path, { ...all, take: drafts.join("\n") })).headers.get("location")).toContain("imports?done=imported-together");
		expect(await held()).toEqual([
			{ day: "2019-05-13", area: "84" },
			{ day: "2019-05-15", area: "84" },
		]);
		expect(await get(`imports/${drafts[1]}`)).toContain("Nothing has been recorded yet");
		expect(await verifyJournal(programme.handle)).toMatchObject({ faults: [] });
	});

	it("take their day from the name of the file where that is said", async () => {
		const { path, drafts } = await upload({ "2019-06-01.csv": list("Сараа", "2019-05-13"), "2019_06_02.csv": list("Нара", "2019-05-13") });
		const named = `${path.replace("&done=read", "")}&dates=name`;
		expect(await get(named)).toContain("2 Jun 2019");
		await post(named, { ...all, take: drafts.join("\n") });
		expect((await held()).map(({ day }) => day)).toEqual(["2019-06-01", "2019-06-02"]);
	});

	it("are refused with the field that is wrong before any is written, and one that is not ticked stays", async () => {
		const { path, drafts } = await upload({ "a.csv": list("Сараа", "2019-05-13"), "b.csv": list("Нара", "2019-05-14") });
		const refused = await post(path, { ...all, area: "", take: drafts.join("\n") });
		expect([refused.status, (await refused.text()).includes('href="#area"'), await held()]).toEqual([422, true, []]);
		await post(path, { ...all, take: drafts[1] ?? "" });
		expect((await held()).map(({ day }) => day)).toEqual(["2019-05-14"]);
		await post(path, { ...all, take: drafts.join("\n") });
		expect((await held()).map(({ day }) => day)).toEqual(["2019-05-13", "2019-05-14"]);
	});

	it("of somebody else are not there", async () => {
		const { path, drafts } = await upload({ "a.csv": list("Сараа", "2019-05-13"), "b.csv": list("Нара", "2019-05-14") });
		expect(await get(path, tuya)).not.toContain("a.csv");
		await post(path, { ...all, take: drafts.join("\n") }, tuya);
		expect(await held()).toEqual([]);
	});
});
