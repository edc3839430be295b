import { beforeEach, describe, expect, it } from "vitest";
import { freshInstallation } from "../../../test/support/database.ts";
import { authorBy, delger, type Person, sarnai, tuya } from "../../../test/support/people.ts";
import { call, viewerFor } from "../../../test/support/visits.ts";
import type { Programme } from "../../programme/index.ts";
import { newId } from "../../shared/id.ts";
import { run } from "../../shared/journal/index.ts";
import { activitiesCommands } from "../commands.ts";
import { activitiesRoutes } from "../index.ts";
import { listAttendance, readCells } from "../store.ts";
import { listExpected } from "./store.ts";

const everywhere = [""];
let programme: Programme;
/** Two sessions of one activity in Khovd, one in Bayanzürkh. */
let first: string;
let second: string;
let elsewhere: string;
let activity: string;

beforeEach(async () => {
	({ programme } = await freshInstallation());
	[activity, first, second, elsewhere] = [newId(), newId(), newId(), newId()];
	const sessions = [
		{ id: first, heldOn: "2020-03-04", area: "84", site: null },
		{ id: second, heldOn: "2020-03-11", area: "84", site: null },
		{ id: elsewhere, heldOn: "2020-03-12", area: "11/1110", site: null },
	];
	await act("activity-planned", { id: activity, title: "Сургалт", sessions });
});

describe("a roster", () => {
	it("holds those seen in the activity's other sessions and those planned for it, each once", async () => {
		const bold = await mark(first, "Болд");
		const dulam = await mark(first, "Дулам");
		await act("participants-planned", { activity, people: [dulam, await onRecord("Ариун")] });
		expect(await namesIn(second)).toEqual(["Ариун", "Болд", "Дулам"]);
		expect(await listExpected(programme.handle.db, everywhere, { id: second })).toMatchObject([
			{ planned: true, came: false, seenOn: null },
			{ planned: false, came: false, seenOn: "2020-03-04", report: { id: bold } },
			{ planned: true, seenOn: "2020-03-04" },
		]);
	});

	it("tells nothing of anybody outside the viewer's areas, planned or seen", async () => {
		const faraway = await mark(elsewhere, "Сүхээ");
		await act("participants-planned", { activity, people: [faraway] });
		await mark(first, "Болд");
		expect(await namesIn(second, tuya.areas)).toEqual(["Болд"]);
		expect(await listExpected(programme.handle.db, tuya.areas, { id: elsewhere })).toEqual([]);
		const page = await (await get(`sessions/${second}/roster`, tuya)).text();
		expect(page).toContain("Болд");
		expect(page).not.toContain("Сүхээ");
		expect(await (await get(`activities/${activity}/participants`, tuya)).text()).not.toContain("Сүхээ");
		await expect(act("roster-ticked", { session: second, came: [{ id: newId(), person: faraway }] }, tuya)).rejects.toThrow(
			"no such person",
		);
		await expect(act("participants-planned", { activity, people: [faraway] }, tuya)).rejects.toThrow("no such person");
		await expect(act("roster-ticked", { session: elsewhere, came: [{ id: newId(), person: faraway }] }, tuya)).rejects.toThrow(
			"no such session",
		);
	});

	it("loses a person who is taken off it, and with them a record on which nothing else stands", async () => {
		const bold = await mark(first, "Болд");
		await act("participants-planned", { activity, people: [bold] });
		await act("roster-ticked", { session: first, gone: [bold] });
		expect(await namesIn(second)).toEqual(["Болд"]);
		await act("participants-unplanned", { activity, people: [bold] });
		expect(await namesIn(second)).toEqual([]);
		await expect(act("participants-unplanned", { activity, people: [bold] })).rejects.toThrow("no such person");
	});
});

describe("ticking", () => {
	it("is refused to an account that may not mark attendance, and in a cancelled session", async () => {
		const bold = await mark(first, "Болд");
		const came = [{ id: newId(), person: bold }];
		await expect(act("roster-ticked", { session: second, came }, delger)).rejects.toMatchObject({ code: "operation.not-permitted" });
		await act("session-cancelled", { session: second, because: "Цас" });
		await expect(act("roster-ticked", { session: second, came })).rejects.toMatchObject({ code: "activities.session-cancelled" });
		expect(await (await get(`sessions/${second}/roster`)).text()).not.toContain("<li><label");
	});

	it("counts nobody twice: sent again, from two telephones, or by two reports of one person", async () => {
		const bold = await mark(first, "Болд", { registerNumber: "ЗИ94120907" });
		const again = await mark(elsewhere, "Болд", { registerNumber: "ЗИ94120907" });
		const id = newId();
		const came = [{ id: newId(), person: bold }];
		await act("roster-ticked", { session: second, came }, sarnai, id);
		expect((await act("roster-ticked", { session: second, came }, sarnai, id)).repeated).toBe(true);
		const other = await act("roster-ticked", {
			session: second,
			came: [
				{ id: newId(), person: bold },
				{ id: newId(), person: again },
			],
		});
		expect(other.result).toMatchObject({ came: 0, there: 2 });
		expect(await listAttendance(programme.handle.db, everywhere, second)).toHaveLength(1);
	});

	it("is taken back, and a person typed at the door stays on the list to be ticked again", async () => {
		const bold = await mark(second, "Болд");
		await act("roster-ticked", { session: second, gone: [bold] });
		expect(await listAttendance(programme.handle.db, everywhere, second)).toEqual([]);
		expect(await listExpected(programme.handle.db, everywhere, { id: second })).toMatchObject([{ came: false, planned: true }]);
		await act("roster-ticked", { session: second, gone: [bold] });
		await act("roster-ticked", { session: second, came: [{ id: newId(), person: bold }] });
		expect(await listAttendance(programme.handle.db, everywhere, second)).toHaveLength(1);
	});

	it("finds who was corrected since the telephone heard of them", async () => {
		const bold = await mark(first, "Болт");
		await act("participants-planned", { activity, people: [bold] });
		const [attendance] = await listAttendance(programme.handle.db, everywhere, first);
		const line = { given: "Болд", report: newId() };
		await act("attendance-corrected", { attendance: attendance?.id, ...line });
		expect(await namesIn(second)).toEqual(["Болд"]);
		await act("roster-ticked", { session: second, came: [{ id: newId(), person: bold }] });
		expect(await listAttendance(programme.handle.db, everywhere, second)).toMatchObject([{ report: { name: { given: "Болд" } } }]);
		expect(await namesIn(second)).toEqual(["Болд"]);
	});
});

describe("the page of a roster", () => {
	it("saves ticks, head-count and somebody new by one press, and takes back no tick of somebody else", async () => {
		const [bold, dulam] = [await mark(first, "Болд"), await mark(first, "Дулам")];
		const drawn = await get(`sessions/${second}/roster`);
		expect(await drawn.text()).toContain(`value="${bold}"`);
		// Meanwhile somebody ticks Dulam.
		await act("roster-ticked", { session: second, came: [{ id: newId(), person: dulam }] });
		const reply = await post(`sessions/${second}/roster`, {
			...ids(),
			came: bold,
			was: "",
			female: "3",
			male: "",
			unknown: "",
			given: "Сараа",
		});
		expect(reply.headers.get("location")).toContain("roster?done=ticked");
		expect(await readCells(programme.handle.db, second)).toMatchObject([{ sex: "female", people: 3 }]);
		expect((await listAttendance(programme.handle.db, everywhere, second)).map(({ report }) => report.name.given).sort()).toEqual([
			"Болд",
			"Дулам",
			"Сараа",
		]);
		const untick = await post(`sessions/${second}/roster`, { ...ids(), was: `${bold} ${dulam}`, came: dulam, next: "session" });
		expect(untick.headers.get("location")).toBe(`/office/test/sessions/${second}?done=marked`);
		expect(await listAttendance(programme.handle.db, everywhere, second)).toHaveLength(2);
		expect(await (await get(`sessions/${second}`)).text()).toContain("Roster ticked – 0 came, 1 taken back");
	});

	it("says who is on record already before somebody is put there twice, and has kept the ticks by then", async () => {
		const bold = await mark(first, "Болд", { registerNumber: "ЗИ94120907", family: "Дорж" });
		const typed = { ...ids(), came: bold, was: "", given: "Болд", family: "Дорж", registerNumber: "ЗИ94120907" };
		const reply = await post(`sessions/${second}/roster`, typed);
		expect(reply.status).toBe(422);
		const page = await reply.text();
		expect(page).toContain("Is it one of these");
		expect(page).toContain(`value="${bold}" checked`);
		expect(await listAttendance(programme.handle.db, everywhere, second)).toHaveLength(1);
	});

	it("comes back with what is wrong, and with what was ticked", async () => {
		const bold = await mark(first, "Болд");
		const reply = await post(`sessions/${second}/roster`, { ...ids(), ticks: "x", came: bold, was: "" });
		expect(reply.status).toBe(422);
		const wrong = await post(`sessions/${second}/roster`, { ...ids(), came: bold, was: "", female: "many" });
		expect(await wrong.text()).toContain("Enter a whole number");
	});

	it("saves a single tick for its script, and answers how many came", async () => {
		const bold = await mark(first, "Болд");
		const reply = await post(`sessions/${second}/roster/ticks`, { operation: newId(), came: bold });
		expect(await reply.json()).toMatchObject({ said: "Saved: 1 came" });
	});
});

type Name = keyof typeof activitiesCommands;

function act(name: Name, input: object, by: Person = sarnai, id = newId()) {
	return run(programme.handle, authorBy(by), activitiesCommands[name] as never, input as never, { id });
}

async function mark(session: string, given: string, more: object = {}): Promise<string> {
	const report = newId();
	await act("attendance-marked", { id: newId(), session, report, given, ...more });
	return report;
}

/** Somebody who was seen in another activity. */
async function onRecord(given: string): Promise<string> {
	const session = newId();
	const sessions = [{ id: session, heldOn: "2020-02-04", area: "84", site: null }];
	await act("activity-planned", { id: newId(), title: "Уулзалт", sessions });
	return mark(session, given);
}

async function namesIn(session: string, areas: readonly string[] = everywhere): Promise<string[]> {
	const expected = await listExpected(programme.handle.db, areas, { id: session });
	return expected.map(({ report }) => report.name.given);
}

function ids() {
	return { operation: newId(), ticks: newId(), heads: newId() };
}

function post(path: string, form: Record<string, string>): Promise<Response> {
	return call(activitiesRoutes, { path: `/office/test/${path}`, viewer: viewerFor(sarnai), programme, form });
}

function get(path: string, by: Person = sarnai): Promise<Response> {
	return call(activitiesRoutes, { path: `/office/test/${path}`, viewer: viewerFor(by), programme });
}
