import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { doInCase, planFor } from "../../test/support/case-work.ts";
import { recordAccess, registerChild } from "../../test/support/children.ts";
import { freshInstallation } from "../../test/support/database.ts";
import { bayar, type Person, sarnai, tsolmon } from "../../test/support/people.ts";
import { call, viewerFor } from "../../test/support/visits.ts";
import type { Role } from "../identity/index.ts";
import type { Programme, ProgrammeRoute } from "../programme/index.ts";
import { newId } from "../shared/id.ts";
import { Problem } from "../shared/problem.ts";
import { listChildren, readChild, readDocuments } from "./index.ts";
import { keepList } from "./lists/drafts.ts";
import { childrenRoutes } from "./routes.ts";

/** Works in Khovd, and sees nothing else. */
const dorj: Person = { account: "dorj", name: "Дорж", role: "field-officer", areas: ["84"] };
/** Manages the programme in Khovd, and sees nothing else. */
const khovd: Person = { account: "khovd", name: "Хүрэлбаатар", role: "manager", areas: ["84"] };
const inBayanzurkh = { area: "11/1110", site: null, situation: "dropped_out", identifiedOn: "2019-03-04", household: newId() } as const;

let programme: Programme;
let params: Record<string, string>;

beforeAll(async () => {
	({ programme } = await freshInstallation());
	const [child, access] = [newId(), newId()];
	await registerChild(programme.handle, bayar, { ...inBayanzurkh, id: child, report: reportOf("Нууцлаг") });
	const obtained = { id: access, child, obtainedOn: "2019-09-01", education: "school", site: null } as const;
	await recordAccess(programme.handle, bayar, obtained);
	const list = await keepList(programme.handle, bayar.account, { name: "жагсаалт.csv", bytes: Buffer.from("Нэр,Аймаг\nНууцлаг,Ховд\n") });
	params = { child, access, list, programme: programme.slug, year: "2019", ...(await caseOf(child)) };
});

/** What the forms of a case are about, by the names that their addresses have for it. */
async function caseOf(child: string): Promise<Record<string, string>> {
	const plan = await planFor(programme.handle, tsolmon, child, "2020-04-01", "2020-06-01");
	const act = <Name extends Parameters<typeof doInCase>[2]>(name: Name, input: Parameters<typeof doInCase<Name>>[3]) =>
		doInCase(programme.handle, tsolmon, name, input);
	const goal = await act("goal-set", { child, goal: "Туслах хэрэгсэл авах", who: "Ээж" });
	const referral = await act("referral-sent", { child, service: "health", to: "Өрхийн эмнэлэг", sentOn: "2020-04-02" });
	const stay = await act("dormitory-stay-recorded", { child, from: "2020-04-03" });
	const entry = await act("note-written", { child, on: "2020-04-03", text: "Сурах хүсэлтэй." });
	await doInCase(programme.handle, bayar, "plan-approved", { id: plan, child });
	const placement = await act("child-placed", { child, placedOn: "2020-04-20", provision: "school", grade: "3" });
	const [consent = ""] = (await readDocuments(programme.handle.db, [child])).flatMap(({ consents }) => consents.map(({ id }) => id));
	return { consent, plan, goal, referral, stay, placement, sort: "note", entry };
}

const routes = childrenRoutes.map((route): [string, ProgrammeRoute] => [`${route.method} ${route.path}`, route]);
const strangers: readonly Role[] = ["donor", "communications-officer", "partner"];

describe("names of children", () => {
	it.each(routes)("are shown to no outsider, donor, communications officer or partner by %s", async (_, route) => {
		expect((await visit(route, null)).status).toBe(401);
		for (const role of strangers) expect((await visit(route, { ...bayar, role })).status).toBe(403);
	});

	it.each(routes.filter(([, { path }]) => path.includes(":child")))("are not shown beyond one's areas by %s", async (_, route) => {
		const before = await head();
		if (route.access === "children.supervise") expect((await visit(route, dorj)).status).toBe(403);
		await expect(visit(route, khovd)).rejects.toSatisfy((error) => error instanceof Problem && error.status === 404);
		expect(await head()).toBe(before);
	});

	it("are found in no list and as nobody's brother or sister beyond one's areas", async () => {
		expect(await (await get("children?text=Нууцлаг", dorj)).text()).not.toContain(params.child);
		const asked = await send("children", { ...answers("Дүү"), siblings: "yes", siblingText: "Нууцлаг" }, dorj);
		expect(asked.status).toBe(422);
		expect(await asked.text()).not.toContain(params.child);
		const forged = await send("children", { ...answers("Дүү"), siblings: "yes", sibling: params.child ?? "" }, dorj);
		expect(forged.status).toBe(422);
		expect(await (await get(`children/new?sibling=${params.child}`, dorj)).text()).not.toContain("Нууцлагийн");
	});

	// The fault planted against the checks above: with a scope of everywhere and the permission, nothing is refused.
	it.each(routes.filter(([, { method }]) => method === "GET"))(
		"are shown to an administrator who sees everywhere by %s",
		async (_, route) => {
			expect((await visit(route, bayar)).status).toBeLessThan(400);
		},
	);
});

it("may be read and not changed by a monitoring officer", async () => {
	for (const [, route] of routes.filter(([, { access }]) => access === "children.write")) {
		expect((await visit(route, sarnai)).status).toBe(403);
	}
	const page = await (await get(`children/${params.child}`, sarnai)).text();
	expect(page).toContain("Нууцлаг");
	for (const way of ["correction", "withdrawal", "access/new"]) expect(page).not.toContain(way);
});

describe("a form that is refused", () => {
	it("keeps what was typed and says what is missing", async () => {
		const refused = await send("children", { given: "", family: "Доржийн", birthDate: "2010.13.45", registerNumber: "12" }, dorj);
		expect(refused.status).toBe(422);
		const page = await refused.text();
		for (const said of [
			"Доржийн",
			"Enter the given name",
			"2010.13.45",
			"Enter the day the child was identified",
			"situation",
			"tick the box below",
		]) {
			expect(page).toContain(said);
		}
		const second = await send("children", { ...answers("Болд"), birthDate: "2010.13.45", registerNumber: "12" }, dorj);
		const shown = await second.text();
		for (const said of ["There is no such day. Check the birth date", "tick the box below", 'value="12"']) expect(shown).toContain(said);
	});

	it("says why a day cannot be", async () => {
		const future = await send("children", { ...answers("Болд"), identifiedOn: "2020-05-01" }, dorj);
		expect([future.status, (await future.text()).includes("Today is 2020-04-27")]).toEqual([422, true]);
		const early = await send(`children/${params.child}/access`, { obtainedOn: "2019-01-01", education: "school" }, bayar);
		const page = await early.text();
		expect(early.status).toBe(422);
		for (const said of ["identified on 2019-03-04", 'value="2019-01-01"']) expect(page).toContain(said);
	});

	it("asks for the reason of a withdrawal", async () => {
		for (const path of ["withdrawal", `access/${params.access}/withdrawal`]) {
			const refused = await send(`children/${params.child}/${path}`, { because: " " }, bayar);
			expect([refused.status, (await refused.text()).includes("Enter the reason")]).toEqual([422, true]);
		}
	});
});

describe("Dorj", () => {
	it("registers a child, a brother found by name, and one from the child's page", async () => {
		const first = await idOf(await send("children", answers("Ану"), dorj));
		const asked = await send("children", { ...answers("Тэмүүлэн"), siblings: "yes", siblingText: "ану" }, dorj);
		const page = await asked.text();
		expect(asked.status).toBe(422);
		for (const said of [`value="${first}"`, "Choose the brother or sister", 'value="Тэмүүлэн"']) expect(page).toContain(said);
		const second = await idOf(
			await send("children", { ...answers("Тэмүүлэн"), siblings: "yes", siblingText: "ану", sibling: first }, dorj),
		);
		const form = await (await get(`children/new?sibling=${first}`, dorj)).text();
		for (const said of [`value="${first}" checked`, 'value="Энхийн"']) expect(form).toContain(said);
		expect(await householdOf(second)).toBe(await householdOf(first));
		expect(await (await get(`children/${first}`, dorj)).text()).toContain(`children/${second}"`);
		const alone = await idOf(await send("children", answers("Ганц"), dorj));
		expect(await householdOf(alone)).not.toBe(await householdOf(first));
	});

	it("sends the form twice and registers once", async () => {
		const operation = newId();
		const first = await idOf(await send("children", { ...answers("Давхар"), operation }, dorj));
		const again = await idOf(await send("children", { ...answers("Давхар"), operation }, dorj));
		expect(again).toBe(first);
		const twin = await send("children", answers("Давхар"), dorj);
		expect([twin.status, (await twin.text()).includes("Is it one of these?")]).toEqual([422, true]);
	});

	it("corrects a child, and a form saved as it was shown writes nothing", async () => {
		const child = await idOf(await send("children", answers("Засах"), dorj));
		const before = await head();
		const same = await send(`children/${child}/correction`, { ...answers("Засах"), siblings: "keep" }, dorj);
		expect(same.headers.get("location")).toContain("done=unchanged");
		expect(await head()).toBe(before);
		const home = await householdOf(child);
		await send(`children/${child}/correction`, { ...answers("Зассан"), siblings: "keep", disability: "yes" }, dorj);
		const shown = await readChild(programme.handle.db, dorj.areas, child);
		expect(shown).toMatchObject({ household: home, report: { name: { given: "Зассан" }, disability: "yes" } });
		await send(`children/${child}/correction`, { ...answers("Зассан"), siblings: "no", disability: "yes" }, dorj);
		expect(await householdOf(child)).not.toBe(home);
	});

	it("records access, takes a mistaken one back, and reads it all in the history", async () => {
		const child = await idOf(await send("children", answers("Сурагч"), dorj));
		await send(`children/${child}/access`, { obtainedOn: "2019-09-01", education: "kindergarten" }, dorj);
		await send(`children/${child}/access`, { obtainedOn: "2020-01-15", education: "lifelong_education_centre" }, dorj);
		const mistaken = (await readChild(programme.handle.db, dorj.areas, child))?.accesses[0]?.id;
		await send(`children/${child}/access/${mistaken}/withdrawal`, { because: "Цэцэрлэгт ороогүй." }, dorj);
		const page = await (await get(`children/${child}`, dorj)).text();
		for (const said of ["Child registered", "Access to education recorded – 15 January 2020", "Цэцэрлэгт ороогүй.", "Lifelong education"]) {
			expect(page).toContain(said);
		}
		expect(page).not.toContain("<td>Kindergarten");
		const gone = await send(`children/${child}/withdrawal`, { because: "Андуурсан." }, dorj);
		expect(gone.headers.get("location")).toBe("/office/test/children?done=withdrawn");
		await expect(get(`children/${child}`, dorj)).rejects.toMatchObject({ code: "children.unknown" });
	});

	it("narrows the list, and turns its pages", async () => {
		await Promise.all(
			Array.from({ length: 60 }, (_, number) =>
				registerChild(programme.handle, dorj, {
					...{ ...inBayanzurkh, area: "84", household: newId(), id: newId() },
					report: { ...reportOf(`Олон${number}`), registerNumber: numberOf(number) },
				}),
			),
		);
		const first = await (await get("children?text=Олон&access=no", dorj)).text();
		const next = /rel="next" href="[^"]*(\?[^"]+)"/.exec(first.replaceAll("&amp;", "&"))?.[1] ?? "";
		const second = await (await get(`children${next}`, dorj)).text();
		expect([first, second].map((page) => page.match(/<th scope="row"/g)?.length)).toEqual([50, 10]);
		expect([first.includes("1–50 of 60"), second.includes("51–60 of 60"), second.includes('rel="prev"')]).toEqual([true, true, true]);
		expect(await (await get("children?text=Олон&access=yes", dorj)).text()).toContain("No child was found");
		expect(first).toContain("Children identified: 60");
	});
});

it("begins with words on what belongs here", async () => {
	const { programme: empty } = await freshInstallation();
	const shown = await call(childrenRoutes, { path: "/office/test/children", viewer: viewerFor(dorj), programme: empty, language: "mn" });
	const page = await shown.text();
	expect(page).toContain("Бүртгэлтэй хүүхэд хараахан алга");
	expect(page).toContain("/office/test/children/new");
});

function answers(given: string): Record<string, string> {
	// Each born on a day of their own, or they would be taken for twins.
	const number = [...given].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
	return {
		given,
		family: "Энхийн",
		sex: "female",
		birthDate: `${2005 + (number % 10)}-0${1 + (number % 9)}-${10 + (number % 17)}`,
		identifiedOn: "2019-03-04",
		area: "84",
		situation: "dropped_out",
	};
}

/** Numbers that two persons have. */
function numberOf(place: number): string {
	const parts = [8 + (place % 8), 21 + (place % 12), 1 + (place % 28), place];
	return `УА${parts.map((part) => String(part).padStart(2, "0")).join("")}`;
}

function reportOf(given: string) {
	const name = { clan: null, family: "Нууцлагийн", given };
	return { id: newId(), written: { given }, name, birthDate: null, sex: null, registerNumber: null, phone: null, workplace: null };
}

function visit(route: ProgrammeRoute, person: Person | null): Promise<Response> {
	const path = route.path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? "");
	const form = { operation: newId(), ...answers("Болд"), because: "Туршилт", obtainedOn: "2019-10-01", education: "school" };
	const viewer = person && viewerFor(person);
	return call(childrenRoutes, { path, viewer, programme, ...(route.method === "POST" && { form }) });
}

function get(path: string, person: Person): Promise<Response> {
	return call(childrenRoutes, { path: `/office/test/${path}`, viewer: viewerFor(person), programme });
}

function send(path: string, form: Record<string, string>, person: Person): Promise<Response> {
	const fields = { operation: newId(), ...form };
	return call(childrenRoutes, { path: `/office/test/${path}`, viewer: viewerFor(person), programme, form: fields });
}

async function idOf(reply: Response): Promise<string> {
	const id = /children\/([\da-f-]{36})\?/.exec(reply.headers.get("location") ?? "")?.[1];
	if (!id) throw new Error(await reply.text());
	return id;
}

async function householdOf(child: string): Promise<string | undefined> {
	const lines = await listChildren(programme.handle.db, [""], { limit: 1000 });
	return lines.find(({ id }) => id === child)?.household;
}

async function head(): Promise<number | undefined> {
	const { rows } = await sql<{ seq: number }>`select seq from journal_head`.execute(programme.handle.db);
	return rows[0]?.seq;
}
