import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { freshInstallation } from "../../test/support/database.ts";
import { bayar, type Person, sarnai } from "../../test/support/people.ts";
import { call, viewerFor } from "../../test/support/visits.ts";
import type { Role } from "../identity/index.ts";
import type { Handle } from "../shared/database/index.ts";
import { newId } from "../shared/id.ts";
import {
	listPartners,
	listPeriods,
	listPhases,
	listPillars,
	openProgrammes,
	type Programme,
	type ProgrammeRoute,
	withinProgrammeRoutes,
} from "./index.ts";
import type { SessionToday } from "./within.ts";

let installation: Handle;
let programme: Programme;
let routes: readonly ProgrammeRoute[];
let indicators = 0;
let sessions: readonly SessionToday[] | null = null;

beforeAll(async () => {
	const fresh = await freshInstallation();
	({ handle: installation, programme } = fresh);
	const reopen = async () => {
		[programme] = (await openProgrammes(installation, fresh.url, [programme])) as [Programme];
	};
	routes = withinProgrammeRoutes({
		installation,
		reopen,
		countIndicators: async () => indicators,
		jobKinds: [],
		sessionsToday: async () => sessions,
		desk: [],
	});
});

const inKhovd: Person = { ...bayar, role: "manager", areas: ["84"] };
const manager: Person = { ...bayar, role: "manager" };
const written = withinProgrammeRoutes({} as never).map((route): [string, ProgrammeRoute] => [`${route.method} ${route.path}`, route]);

describe("what a programme is", () => {
	it.each(written)("is shown to no outsider by %s", async (_, route) => {
		expect((await visit(route, null)).status).toBe(401);
	});

	it.each(written.filter(([, { access }]) => access === "programme.write"))("is changed by no other role through %s", async (_, route) => {
		for (const role of ["monitoring-officer", "field-officer", "communications-officer", "partner", "donor"] as const) {
			expect((await visit(route, { ...sarnai, role })).status).toBe(403);
		}
	});

	it.each(written.filter(([, { method }]) => method === "POST"))("is not changed by a manager of one area through %s", async (_, route) => {
		const before = await head();
		await expect(visit(route, inKhovd)).rejects.toMatchObject({ status: expect.toSatisfy((status) => status === 403 || status === 404) });
		expect(await head()).toBe(before);
	});

	it("begins with the sessions of today for whoever marks their attendance", async () => {
		const officer = { ...sarnai, role: "field-officer" } as const;
		expect(await shown("", officer)).not.toContain("Today");
		sessions = [];
		expect(await shown("", officer)).toContain("No session is planned for today");
		sessions = [{ href: "/office/test/sessions/1", title: "Parents meet", detail: "Khovd" }];
		expect(await shown("", officer)).toContain(`<a href="/office/test/sessions/1">Parents meet</a>`);
		// Whoever sets the programme up sees first what is missing.
		expect(await shown("", manager)).not.toContain("Parents meet");
		sessions = null;
	});

	it("is read by every role, with ways to what it may open and no others", async () => {
		for (const role of ["manager", "field-officer", "partner", "donor"] as const satisfies readonly Role[]) {
			const overview = await shown("", { ...sarnai, role });
			const plan = await shown("/programme", { ...sarnai, role });
			expect([overview, plan].map((page) => page.includes("Test programme"))).toEqual([true, true]);
			expect(plan.includes("/programme/pillars/new")).toBe(role === "manager");
			expect(overview.includes("What comes next")).toBe(role === "manager");
		}
		expect(await shown("/programme", inKhovd)).not.toContain("/new");
		expect(await shown("", inKhovd)).not.toContain("What comes next");
	});
});

describe("the first days of a programme", () => {
	it("begin with the four pillars of the field, to take or to change", async () => {
		const offered = await shown("/start/pillars");
		for (const said of ["Step 5 of 7", "1. Capacity building of general education schools", "4. Policy advocacy", "/start/partners"]) {
			expect(offered).toContain(said);
		}
		const typed = { take1: "yes", nameMn1: "Сургууль", nameEn1: "Schools", take3: "yes", nameMn3: "", nameEn3: "Community" };
		const refused = await send("/start/pillars", typed);
		const page = await refused.text();
		expect(refused.status).toBe(422);
		for (const said of ["Enter the name in Mongolian", 'href="#nameMn3"', 'value="Schools"', "<details open"]) expect(page).toContain(said);
		const taken = await send("/start/pillars", { ...typed, nameMn3: "Олон нийт" });
		expect(taken.headers.get("location")).toBe("/office/test/start/partners");
		expect((await listPillars(programme.handle.db)).map(({ number, name }) => [number, name.en])).toEqual([
			[1, "Schools"],
			[2, "Community"],
		]);
		expect(await shown("/start/pillars")).toContain("The pillars are entered already");
	});

	it("go on with partners, one at a time", async () => {
		const refused = await send("/start/partners", { nameMn: "Яам", nameEn: "Ministry", website: "javascript:alert(1)" });
		const page = await refused.text();
		expect(refused.status).toBe(422);
		for (const said of ["Choose at least one role", "begins with https://", 'value="Яам"']) expect(page).toContain(said);
		const added = await send("/start/partners", {
			nameMn: "Яам",
			nameEn: "Ministry",
			website: "yam.example.mn/mn",
			roles: ["donor", "government"],
		});
		expect(added.headers.get("location")).toBe("/office/test/start/partners?done=added");
		expect(await shown("/start/partners?done=added")).toContain("Ministry (Donor, Government)");
		expect(await listPartners(programme.handle.db)).toMatchObject([
			{ roles: ["donor", "government"], website: "https://yam.example.mn/mn" },
		]);
	});

	it("end with periods of one length, and the overview", async () => {
		expect(await shown("/start/periods")).toContain("Every quarter");
		expect((await send("/start/periods", { months: "5" })).status).toBe(422);
		const done = await send("/start/periods", { months: "6" });
		expect(done.headers.get("location")).toBe("/office/test?done=started");
		const periods = await listPeriods(programme.handle.db);
		expect(periods[0]?.startsOn).toBe(programme.startsOn);
		expect(periods.length).toBeGreaterThanOrEqual(5);
		expect(await shown("?done=started")).toContain("The programme is started");
	});

	it("are followed by a list of what is done and what comes next", async () => {
		const open = await shown("", bayar);
		for (const said of ["/office/test/sites", "/office/test/indicators/starter", "/office/accounts/new"]) {
			expect(open).toContain(said);
		}
		expect(open).toContain("5 of 8 are done");
		expect(/aria-current="step"><div><a href="([^"]+)"/.exec(open)?.[1]).toBe("/office/test/sites");
		expect(await shown("", manager)).not.toContain("/office/accounts/new");
		indicators = 2;
		expect(await shown("", bayar)).toContain("6 of 8 are done");
	});
});

describe("pillars, phases, periods and partners", () => {
	const span = { nameMn: "Бэлтгэл", nameEn: "Preparation", startsOn: "2031-01-01", endsOn: "2031-06-30" };

	it("are added, changed and removed on their own pages", async () => {
		const saved = await send("/programme/phases", span);
		expect(saved.headers.get("location")).toBe("/office/test/programme?done=written#phases");
		const phase = (await listPhases(programme.handle.db))[0];
		const form = await shown(`/programme/phases/${phase?.id}`);
		for (const said of ['value="Бэлтгэл"', 'value="2031-06-30"', "Preparation"]) expect(form).toContain(said);
		await send(`/programme/phases/${phase?.id}`, { ...span, nameEn: "Getting ready" });
		expect(await shown("/programme")).toContain("Getting ready");
		await send(`/programme/phases/${phase?.id}/removal`, {});
		expect(await listPhases(programme.handle.db)).toEqual([]);
		await expect(shown(`/programme/phases/${phase?.id}`)).rejects.toMatchObject({ code: "programme.part-unknown" });
	});

	it("come back with what was typed when something is wrong, and name what they meet", async () => {
		await send("/programme/periods", { ...span, nameEn: "Next cycle" });
		const overlap = await send("/programme/periods", { ...span, nameEn: "Too early", startsOn: "2031-06-30", endsOn: "2031-12-31" });
		const page = await overlap.text();
		expect(overlap.status).toBe(422);
		for (const said of ["overlaps “Next cycle” (2031-01-01 to 2031-06-30)", 'value="Too early"']) expect(page).toContain(said);
		const empty = await (await send("/programme/pillars", { number: "21", summaryEn: "Kept words" })).text();
		for (const said of ["from 1 to 20", "Enter the name in English", "Kept words"]) expect(empty).toContain(said);
		const days = await (await send("/programme/periods", { ...span, startsOn: "soon", endsOn: "" })).text();
		for (const said of ["The first day is not a valid date", "Enter the last day", 'value="soon"']) expect(days).toContain(said);
		const twin = await send("/programme/pillars", { number: "1", nameMn: "Ижил", nameEn: "Twin" });
		expect([twin.status, (await twin.text()).includes("number 1 already: Schools")]).toEqual([422, true]);
		expect(await shown("/programme/pillars/new")).toContain('value="3"');
	});
});

it("changes its description, and everybody sees it", async () => {
	const typed = { nameMn: "Шинэ", nameEn: "New name", summaryMn: "Товч", summaryEn: "Short", startsOn: "2018-03-01", endsOn: "2021-03-31" };
	const refused = await send("/programme/description", { ...typed, endsOn: "2018-02-28", targetAreas: ["84", "62"] });
	expect([refused.status, (await refused.text()).includes("The last day is before the first day")]).toEqual([422, true]);
	const done = await send("/programme/description", { ...typed, targetAreas: ["84", "62"] });
	expect(done.headers.get("location")).toBe("/office/test/programme?done=described");
	const page = await shown("/programme");
	for (const said of ["1 March 2018 – 31 March 2021", "Khovd; Övörkhangai", "Short"]) expect(page).toContain(said);
	const { rows } = await sql<{ subject: string }>`select subject from journal where kind = 'programme.revised'`.execute(installation.db);
	expect(rows).toEqual([{ subject: "test" }]);
});

function visit(route: ProgrammeRoute, person: Person | null): Promise<Response> {
	const path = route.path.replace(":programme", "test").replace(":id", newId());
	const form = { operation: newId(), months: "12", nameMn: "Нэр", nameEn: "Name", roles: "donor", number: "9" };
	const viewer = person && viewerFor(person);
	return call(routes, { path, viewer, programme, ...(route.method === "POST" && { form }) });
}

async function shown(path: string, person: Person = manager): Promise<string> {
	return (await call(routes, { path: `/office/test${path}`, viewer: viewerFor(person), programme })).text();
}

function send(path: string, form: Record<string, string | readonly string[]>): Promise<Response> {
	const fields = { operation: newId(), ...form };
	return call(routes, { path: `/office/test${path}`, viewer: viewerFor(manager), programme, form: fields });
}

async function head(): Promise<number | undefined> {
	const { rows } = await sql<{ seq: number }>`select seq from journal_head`.execute(programme.handle.db);
	return rows[0]?.seq;
}

it("is public from when a manager switches it on, until one switches it off", async () => {
	const offered = async () => /action="([^"]*programme\/(?:public|private))"/.exec(await shown("/programme"))?.[1];
	expect([programme.isPublic, await offered()]).toEqual([true, "/office/test/programme/private"]);
	for (const [to, isPublic] of [
		["private", false],
		["public", true],
	] as const) {
		const reply = await send(`/programme/${to}`, { programme: "test" });
		expect(reply.headers.get("location")).toBe(`/office/test/programme?done=made-${to}#public`);
		expect(programme.isPublic).toBe(isPublic);
		expect((await shown("", bayar)).includes(`${isPublic ? 6 : 5} of 8 are done`)).toBe(true);
	}
});
