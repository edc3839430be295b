import { beforeAll, describe, expect, it } from "vitest";
import { doInCase, planFor } from "../../../../test/support/case-work.ts";
import { registerChild } from "../../../../test/support/children.ts";
import { freshInstallation } from "../../../../test/support/database.ts";
import { authorBy, bayar, oyun, type Person, sarnai, tsolmon } from "../../../../test/support/people.ts";
import { engage } from "../../../../test/support/staff.ts";
import { call, viewerFor, visitOf } from "../../../../test/support/visits.ts";
import type { Role } from "../../../identity/index.ts";
import type { DeskPart, Programme } from "../../../programme/index.ts";
import { newId } from "../../../shared/id.ts";
import { journalHead, run } from "../../../shared/journal/index.ts";
import { calendarCommands } from "../../calendar/commands.ts";
import { termFields } from "../../calendar/operations.ts";
import { readCalendar } from "../../calendar/store.ts";
import { readDocuments } from "../documents.ts";
import { casesHandedOver, casesOverdue, casesUnassigned, plansToApprove } from "./desk.ts";
import { boardRoutes } from "./routes.ts";
import { standingOf } from "./standing.ts";
import { standingsSeenBy } from "./standings.ts";

// In the programme of the tests it is 27 April 2020.
const today = "2020-04-27";
/** Works in Khovd, and sees nothing else. */
let dorj: Person;
/** Works in Bayanzürkh beside Tsolmon. */
let gerel: Person;
const pages = ["", "/list", "/approvals", "/overdue", "/unassigned", "/transfers"].map((end) => `children/cases${end}`);

let programme: Programme;
/** The child whose plan waits for a supervisor. */
let planned: string;
let plan: string;

beforeAll(async () => {
	const fresh = await freshInstallation();
	({ programme } = fresh);
	dorj = await engage(fresh.handle, { name: "Дорж", role: "field-officer", areas: ["84"] });
	gerel = await engage(fresh.handle, { name: "Гэрэл", role: "field-officer", areas: ["11/1110"] });
	await found(tsolmon, "Мартагдсан", "2020-01-06");
	planned = await found(tsolmon, "Төлөвлөсөн", "2020-02-03");
	await found(oyun, "Хүлээгч", today);
	plan = await planFor(programme.handle, tsolmon, planned, "2020-04-10", "2020-06-10");
});

describe("lists of cases", () => {
	it("are for nobody outside, and for no donor, communications officer or partner", async () => {
		const outside: readonly Role[] = ["donor", "communications-officer", "partner"];
		for (const path of pages) {
			expect((await call(boardRoutes, { path: `/office/test/${path}`, viewer: null, programme })).status).toBe(401);
			for (const role of outside) expect((await get(path, { ...bayar, role })).status).toBe(403);
		}
	});

	it("name and count no child beyond one’s areas, unless one is on its case", async () => {
		for (const path of pages) expect(await shown(path, dorj)).not.toMatch(/Мартагдсан|Төлөвлөсөн|Хүлээгч/);
		expect(await standingsSeenBy(programme.handle, dorj)).toEqual([]);
		const child = await found(gerel, "Нүүсэн", today);
		await doInCase(programme.handle, oyun, "case-assigned", { child, officer: gerel.account, others: [dorj.account] });
		expect((await standingsSeenBy(programme.handle, dorj)).map(({ id }) => id)).toEqual([child]);
		expect(await shown("children/cases/list", dorj)).toContain("Нүүсэн");
	});

	it("let nobody approve who does not supervise, or who drew the plan", async () => {
		const before = (await journalHead(programme.handle)).seq;
		for (const who of [tsolmon, sarnai]) expect((await approve(who)).status).toBe(403);
		for (const who of [tsolmon, sarnai]) expect(await shown("children/cases/approvals", who)).not.toContain('type="hidden" name="id"');
		const elsewhere = approve({ ...oyun, areas: ["84"] });
		await expect(elsewhere).rejects.toMatchObject({ code: "children.unknown" });
		expect((await journalHead(programme.handle)).seq).toBe(before);
	});

	// The fault planted against the checks above: a viewer who may see them is shown them.
	it("show all to a supervisor of the whole programme", async () => {
		expect(await shown("children/cases/list?officer=all", oyun)).toMatch(/Мартагдсан[\s\S]*Төлөвлөсөн/);
		expect(await shown("children/cases/approvals", oyun)).toContain(`name="id" value="${plan}"`);
	});
});

describe("a number of the board", () => {
	it("is that of the list it opens", async () => {
		const board = await shown("children/cases", oyun);
		const links = [...board.matchAll(/href="\/office\/test\/(children\/cases\/list\?[^"]*)">(?:<strong>)?(\d+)</g)];
		expect(links.length).toBeGreaterThan(5);
		for (const [, path = "", count] of links) {
			const rows = (await shown(path.replaceAll("&amp;", "&"), oyun)).match(/<th scope="row"/g) ?? [];
			expect([path, rows.length]).toEqual([path, Number(count)]);
		}
	});

	it("begins with one’s own for a field officer, and with all for a supervisor", async () => {
		const own = await shown("children/cases/list", tsolmon);
		expect([own.includes("Мартагдсан"), own.includes("Хүлээгч")]).toEqual([true, false]);
		expect(await shown("children/cases/list?officer=all", tsolmon)).toContain("Хүлээгч");
		expect(await shown("children/cases/list", oyun)).toContain("Хүлээгч");
	});

	it("says what is overdue and since when", async () => {
		const overdue = await shown("children/cases/overdue", oyun);
		for (const said of ["Мартагдсан", "Ask for consent", "20 Jan 2020", "98 days"]) expect(overdue).toContain(said);
		expect(overdue).not.toContain("Хүлээгч");
		expect(await shown("children/cases/unassigned", oyun)).toMatch(/Хүлээгч/);
	});
});

describe("the desk", () => {
	it("has nothing for an account that writes nothing of children", async () => {
		for (const part of [plansToApprove, casesOverdue, casesUnassigned, casesHandedOver]) expect(await work(part, sarnai)).toBeNull();
		expect(await work(plansToApprove, tsolmon)).toBeNull();
		expect(await work(casesOverdue, gerel)).toBeNull();
	});

	it("says to each what waits for them", async () => {
		expect(await work(plansToApprove, oyun)).toMatchObject({
			count: 1,
			items: [{ title: expect.stringContaining("Төлөвлөсөн"), isLate: true }],
		});
		expect((await work(casesOverdue, tsolmon))?.items[0]?.title).toContain("Мартагдсан");
		expect((await work(casesUnassigned, oyun))?.items.map(({ title }) => title)).toContainEqual(expect.stringContaining("Хүлээгч"));
	});

	it("says to the officer who got a case that it came, until they visit", async () => {
		const child = await found(tsolmon, "Шилжсэн", today);
		await doInCase(programme.handle, oyun, "case-transferred", {
			child,
			officer: gerel.account,
			organisation: "",
			on: today,
			because: "Нүүсэн",
		});
		expect((await work(casesHandedOver, gerel))?.items[0]?.title).toContain("Шилжсэн");
		expect(await shown("children/cases/transfers", gerel)).toMatch(/Шилжсэн[\s\S]*Нүүсэн/);
		await doInCase(programme.handle, gerel, "visit-recorded", { child, on: today, way: "home", met: true, learning: "no" });
		expect(await work(casesHandedOver, gerel)).toBeNull();
	});
});

it("a supervisor approves where the plan is read, and it waits no longer", async () => {
	const sent = await approve(oyun);
	expect(sent.headers.get("location")).toBe("/office/test/children/cases/approvals?done=approved");
	expect(await shown("children/cases/approvals", oyun)).toContain("No plan waits to be approved");
});

describe("what was worked out of a case", () => {
	/** As nobody remembered anything. */
	async function fresh(child: string) {
		const [document] = await readDocuments(programme.handle.db, [child]);
		return document && standingOf(document, await readCalendar(programme.handle.db), today);
	}
	const remembered = async (child: string) => (await standingsSeenBy(programme.handle, bayar)).find(({ id }) => id === child);

	it("is never older than the case, after any operation on it", async () => {
		const child = await found(tsolmon, "Өөрчлөгдөх", "2020-02-03");
		let drawn = "";
		const seen = [JSON.stringify(await remembered(child))];
		const changes = [
			() => doInCase(programme.handle, oyun, "case-assigned", { child, officer: gerel.account, others: [] }),
			() => doInCase(programme.handle, gerel, "case-held", { child, because: "illness" }),
			() => doInCase(programme.handle, gerel, "case-resumed", { child }),
			async () => {
				drawn = await planFor(programme.handle, gerel, child, "2020-03-02", "2020-05-02");
			},
			() => doInCase(programme.handle, oyun, "plan-approved", { id: drawn, child }),
			() =>
				doInCase(programme.handle, gerel, "visit-recorded", {
					child,
					on: today,
					way: "home",
					met: true,
					learning: "no",
					nextOn: "2020-05-20",
				}),
			() => doInCase(programme.handle, gerel, "child-placed", { child, placedOn: today, provision: "school" }),
			() => doInCase(programme.handle, gerel, "case-closed", { child, reason: "family_refused", on: today }),
		];
		for (const change of changes) {
			await change();
			const now = await remembered(child);
			expect(now).toEqual(await fresh(child));
			seen.push(JSON.stringify(now));
		}
		// Each of these changes shows: a memory that forgot to look would have said the same twice.
		expect(new Set(seen).size).toBe(seen.length - 1);
	});

	it("is worked out again when the school year is changed", async () => {
		const child = await found(tsolmon, "Хичээлтэй", "2019-09-02");
		const drawn = await planFor(programme.handle, tsolmon, child, "2019-09-03", "2019-11-04");
		await doInCase(programme.handle, oyun, "plan-approved", { id: drawn, child, on: "2019-09-05" });
		await doInCase(programme.handle, tsolmon, "child-placed", { child, placedOn: "2019-09-16", provision: "school" });
		await doInCase(programme.handle, tsolmon, "visit-recorded", { child, on: "2020-03-02", way: "school", met: true, learning: "yes" });
		expect((await remembered(child))?.stage).toBe("retained");
		// School in September and April, and in summer again: the 30 school days have not gone by.
		const term = (from: string, until: string) => ({ from, until });
		const terms = [
			term("2019-09-02", "2019-09-20"),
			term("2020-04-01", "2020-04-03"),
			term("2020-05-04", "2020-06-12"),
			term("2020-06-15", "2020-07-03"),
		];
		const typed = Object.fromEntries(
			termFields.flatMap(({ from, until }, at) => [
				[from, terms[at]?.from ?? ""],
				[until, terms[at]?.until ?? ""],
			]),
		);
		await run(programme.handle, authorBy(oyun), calendarCommands["school-year-written"], {
			id: newId(),
			year: "2019",
			...typed,
			daysOff: "",
		});
		expect((await remembered(child))?.stage).toBe("placed");
		expect(await remembered(child)).toEqual(await fresh(child));
	});
});

async function found(who: Person, given: string, identifiedOn: string): Promise<string> {
	const child = newId();
	const name = { clan: null, family: null, given };
	const birthDate = { date: `2010-01-${10 + given.length}`, precision: "day" } as const;
	const report = { id: newId(), written: { given }, name, birthDate, sex: null, registerNumber: null, phone: null, workplace: null };
	const place = { area: "11/1110", site: null, situation: "dropped_out" } as const;
	await registerChild(programme.handle, who, { id: child, household: newId(), identifiedOn, ...place, report });
	return child;
}

function get(path: string, person: Person): Promise<Response> {
	return call(boardRoutes, { path: `/office/test/${path}`, viewer: viewerFor(person), programme });
}

async function shown(path: string, person: Person): Promise<string> {
	return (await get(path, person)).text();
}

function approve(person: Person): Promise<Response> {
	const form = { operation: newId(), id: plan };
	return call(boardRoutes, { path: `/office/test/children/cases/approvals/${planned}`, viewer: viewerFor(person), programme, form });
}

function work(part: DeskPart, person: Person) {
	return part(visitOf({ path: "/office/test", viewer: viewerFor(person), programme }));
}
