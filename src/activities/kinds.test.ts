import { beforeEach, describe, expect, it } from "vitest";
import { freshInstallation } from "../../test/support/database.ts";
import { authorBy, sarnai, tuya } from "../../test/support/people.ts";
import { call, viewerFor } from "../../test/support/visits.ts";
import { type Programme, planCommands } from "../programme/index.ts";
import { newId } from "../shared/id.ts";
import { machine, run } from "../shared/journal/index.ts";
import type { NewActivity } from "./activity/operations.ts";
import { activitiesCommands } from "./commands.ts";
import { activitiesRoutes, listSessionsOfKind } from "./index.ts";
import { listExpected } from "./roster/store.ts";
import { listActivities, listAttendance, readActivity, readSession } from "./store.ts";

const everywhere = [""];
let programme: Programme;

beforeEach(async () => {
	({ programme } = await freshInstallation());
});

const session = { heldOn1: "2020-03-04", area1: "84", site1: "" };

describe("an activity", () => {
	it("is a training for teachers where nothing else is said", async () => {
		const id = await plan({});
		expect(await readActivity(programme.handle.db, everywhere, id)).toMatchObject({
			kind: "training",
			participants: "teacher",
			pillar: null,
			topic: null,
			spokenLanguage: null,
			sessions: [{ startsAt: null, endsAt: null, hours: null, facilitators: [], headCount: 0 }],
		});
	});

	it("is planned with its kind, its pillar, its hours and its facilitators", async () => {
		const pillar = newId();
		const community = { id: pillar, number: 3, nameMn: "Олон нийт", nameEn: "Community" };
		await run(programme.handle, machine, planCommands["pillar-written"], community);
		expect(await get("activities/new")).toContain("3. Community");
		const reply = await post("activities", {
			...session,
			title: "Уулзалт",
			kind: "workshop",
			participants: "parent",
			pillar,
			topic: " Тэгш хамруулах ",
			spokenLanguage: "kazakh",
			startsAt1: "9:30",
			endsAt1: "12:00",
			hours1: "2,5",
			facilitators1: " Д. Оюун \r\n\r\nБ. Эрдэнэ",
		});
		const id = /activities\/([\w-]+)\?/.exec(reply.headers.get("location") ?? "")?.[1] ?? "";
		expect(await readActivity(programme.handle.db, everywhere, id)).toMatchObject({
			kind: "workshop",
			participants: "parent",
			pillar,
			topic: "Тэгш хамруулах",
			spokenLanguage: "kazakh",
			sessions: [{ startsAt: "09:30", endsAt: "12:00", hours: 2.5, facilitators: ["Д. Оюун", "Б. Эрдэнэ"] }],
		});
	});

	it("comes back where it is not one of ours, with what was typed", async () => {
		const wrong = {
			kind: "party",
			participants: "",
			topic: "т".repeat(201),
			spokenLanguage: "latin",
			pillar: "first",
			startsAt1: "25:00",
			hours1: "-1",
			facilitators1: Array.from({ length: 21 }, (_, index) => `Хүн ${index}`).join("\n"),
		};
		const reply = await post("activities", { ...session, title: "Уулзалт", ...wrong });
		expect(reply.status).toBe(422);
		const body = await reply.text();
		for (const field of Object.keys(wrong)) expect(body, field).toContain(`href="#${field}"`);
		expect(body).toContain('value="Уулзалт"');
		const disagree = await post("activities", {
			...session,
			title: "Уулзалт",
			participants: "parent",
			startsAt1: "12:00",
			endsAt1: "09:00",
		});
		expect(disagree.status).toBe(422);
		expect(await disagree.text()).toContain("must end after it starts");
		const unknown = await post("activities", { ...session, title: "Уулзалт", participants: "parent", pillar: newId() });
		expect(await unknown.text()).toContain("no such pillar");
	});

	it("is corrected as a whole by whoever sees all its sessions", async () => {
		const id = await plan({ kind: "training" });
		const reply = await post(`activities/${id}/description`, {
			title: "Уулзалт",
			kind: "workshop",
			participants: "parent",
			topic: "Сэдэв",
		});
		expect(reply.headers.get("location")).toBe(`/office/test/activities/${id}?done=corrected`);
		expect(await readActivity(programme.handle.db, everywhere, id)).toMatchObject({ title: "Уулзалт", kind: "workshop", topic: "Сэдэв" });
		const found = await readActivity(programme.handle.db, everywhere, id);
		if (!found) throw new Error("there is no activity");
		const { sessions: _, outside: __, ...description } = found;
		await post(`activities/${id}/sessions`, { heldOn: "2020-03-05", area: "11/1110", site: "" });
		await expect(
			run(programme.handle, authorBy(tuya), activitiesCommands["activity-corrected"], { activity: id, ...description }),
		).rejects.toThrow("outside the areas");
	});

	it("is found by its kind and by the area of its sessions", async () => {
		const meeting = await plan({ kind: "advocacy_meeting", participants: "official" });
		const training = await plan({}, "11/1110");
		const found = async (search: object) =>
			(await listActivities(programme.handle.db, everywhere, { limit: 9, ...search })).activities.map(({ id }) => id).sort();
		expect(await found({})).toEqual([meeting, training].sort());
		expect(await found({ kind: "advocacy_meeting" })).toEqual([meeting]);
		expect(await found({ area: "11" })).toEqual([training]);
		expect(await found({ area: "84", kind: "training" })).toEqual([]);
		const page = await get("activities?kind=advocacy_meeting&area=84");
		expect(page).toContain(meeting);
		expect(page).not.toContain(training);
		expect(await get("activities?kind=party&area=atlantis")).toContain(training);
		expect(await listSessionsOfKind(programme.handle.db, everywhere, "advocacy_meeting")).toMatchObject([
			{ activity: meeting, heldOn: "2020-03-04", area: "84", cancelledBecause: null, kind: "advocacy_meeting" },
		]);
	});
});

describe("a session", () => {
	it("keeps its hours where only day and place are corrected, and loses them where they are emptied", async () => {
		const id = await plan({}, "84", { startsAt: "09:00", endsAt: "11:00", hours: 2, facilitators: ["Оюун"] });
		const one = (await readActivity(programme.handle.db, everywhere, id))?.sessions[0]?.id ?? "";
		await post(`sessions/${one}/date-and-place`, { heldOn: "2020-03-09", area: "84", site: "" });
		expect(await readSession(programme.handle.db, everywhere, one)).toMatchObject({ heldOn: "2020-03-09", startsAt: "09:00", hours: 2 });
		const emptied = { heldOn: "2020-03-09", area: "84", site: "", startsAt: "", endsAt: "", hours: "", facilitators: "" };
		await post(`sessions/${one}/date-and-place`, emptied);
		expect(await readSession(programme.handle.db, everywhere, one)).toMatchObject({ startsAt: null, hours: null, facilitators: [] });
	});

	it("of any kind has a sheet and a register, and stands in the calendar and by place", async () => {
		const id = await plan({ kind: "workshop", participants: "parent" });
		const one = (await readActivity(programme.handle.db, everywhere, id))?.sessions[0]?.id ?? "";
		await post(`sessions/${one}/attendance`, { given: "Болд", role: "teacher", disability: "no" });
		await post(`sessions/${one}/attendance`, { given: "Сараа" });
		const marked = await listAttendance(programme.handle.db, everywhere, one);
		expect(marked).toMatchObject([
			{ role: "teacher", report: { disability: "no", written: { disability: "no" } } },
			{ role: null, report: { disability: null } },
		]);
		const page = (await get(`sessions/${one}`)).replace(/<[^>]+>/g, " ");
		expect(page).toMatch(/Болд\s+Teacher\s+No\s+Correct[\s\S]*Сараа\s+Parent or guardian\s+Not asked/);
		const shown = await readSession(programme.handle.db, everywhere, one);
		expect(await listExpected(programme.handle.db, everywhere, shown as never)).toHaveLength(2);
		expect(await get(`sessions/${one}/sign-in-sheet`)).toContain("Болд");
		for (const list of ["calendar?month=2020-03", "activities/places?area=84"]) expect(await get(list)).toContain(`/sessions/${one}`);
		expect((await get("activities/places")).replace(/<[^>]+>/g, " ")).toMatch(
			/Khovd\s+1 session held[\s\S]*4 Mar 2020\s+1\s+0\s+0\s+0\s+2/,
		);
		expect(await get("calendar?month=2020-02")).toContain("There are no sessions in this month");
		expect(await get("calendar?month=2020-99")).toContain("April 2020");
	});
});

describe("an attendance", () => {
	it("is corrected in its role and its answer on disability, and left alone where neither changed", async () => {
		const id = await plan({});
		const one = (await readActivity(programme.handle.db, everywhere, id))?.sessions[0]?.id ?? "";
		await post(`sessions/${one}/attendance`, { given: "Болд", role: "official", disability: "yes" });
		const [marked] = await listAttendance(programme.handle.db, everywhere, one);
		const same = { given: "Болд", role: "official", disability: "yes" };
		expect((await post(`attendance/${marked?.id}/correction`, same)).headers.get("location")).toContain("unchanged");
		expect((await post(`attendance/${marked?.id}/correction`, { ...same, role: "" })).headers.get("location")).toContain("corrected");
		expect(await listAttendance(programme.handle.db, everywhere, one)).toMatchObject([{ role: null, report: { disability: "yes" } }]);
		await post(`attendance/${marked?.id}/correction`, { ...same, role: "", disability: "" });
		expect(await listAttendance(programme.handle.db, everywhere, one)).toMatchObject([{ role: null, report: { disability: null } }]);
		for (const wrong of ["role", "disability"]) {
			expect((await post(`sessions/${one}/attendance`, { given: "Бат", [wrong]: "king" })).status).toBe(422);
		}
	});

	it("comes with role and disability out of a register, and undone with it", async () => {
		const csv = "Овог,Нэр,Хүйс,Үүрэг,Хөгжлийн бэрхшээл\nБат,Болд,эр,эцэг эх,тийм\nДорж,Сараа,эм,,үгүй\nЯра,Ану,эм,дарга,мэдэгдэхгүй зүйл\n";
		const reply = await post("imports", { files: new File([csv], "register.csv") });
		const draft = /imports\/([\w-]+)$/.exec(reply.headers.get("location") ?? "")?.[1] ?? "";
		const shown = await get(`imports/${draft}`);
		expect(shown).toContain("Parent or guardian");
		expect(shown).toContain("“дарга”");
		expect(shown).toContain("taken as not asked");
		const target = { target: "new", title: "Ховд", heldOn: "2020-02-03", area: "84", site: "" };
		expect((await post(`imports/${draft}/confirmation`, { ...target, kind: "workshop", participants: "" })).status).toBe(422);
		await post(`imports/${draft}/confirmation`, { ...target, kind: "workshop", participants: "community_member" });
		const { activities } = await listActivities(programme.handle.db, everywhere, { limit: 1 });
		const imported = await readActivity(programme.handle.db, everywhere, activities[0]?.id ?? "");
		expect(imported).toMatchObject({ kind: "workshop", participants: "community_member" });
		const one = imported?.sessions[0]?.id ?? "";
		expect(await listAttendance(programme.handle.db, everywhere, one)).toMatchObject([
			{ role: "parent", report: { disability: "yes" } },
			{ role: null, report: { disability: "no" } },
			{ role: null, report: { disability: null, written: { Үүрэг: "дарга", "Хөгжлийн бэрхшээл": "мэдэгдэхгүй зүйл" } } },
		]);
	});
});

async function plan(said: Partial<NewActivity>, area = "84", hours = {}): Promise<string> {
	const id = newId();
	const sessions = [{ id: newId(), heldOn: "2020-03-04", area, site: null, ...hours }];
	await run(programme.handle, authorBy(sarnai), activitiesCommands["activity-planned"], { id, title: "Үйл ажиллагаа", sessions, ...said });
	return id;
}

function post(path: string, form: Record<string, string | File>): Promise<Response> {
	const fields = { operation: newId(), ...form };
	return call(activitiesRoutes, { path: `/office/test/${path}`, viewer: viewerFor(sarnai), programme, form: fields });
}

async function get(path: string): Promise<string> {
	return (await call(activitiesRoutes, { path: `/office/test/${path}`, viewer: viewerFor(sarnai), programme })).text();
}
