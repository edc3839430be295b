import { beforeAll, describe, expect, it } from "vitest";
import { doInCase } from "../../../../test/support/case-work.ts";
import { registerChild } from "../../../../test/support/children.ts";
import { freshInstallation } from "../../../../test/support/database.ts";
import { bayar, delger, narantuya, oyun, type Person, sarnai, tsolmon, yuki } from "../../../../test/support/people.ts";
import { engage } from "../../../../test/support/staff.ts";
import { call, viewerFor } from "../../../../test/support/visits.ts";
import type { Programme } from "../../../programme/index.ts";
import { newId } from "../../../shared/id.ts";
import { journalHead, readEntries } from "../../../shared/journal/index.ts";
import { readDocuments } from "../documents.ts";
import { boardRoutes } from "./routes.ts";

// In the programme of the tests it is 27 April 2020.
const today = "2020-04-27";
let programme: Programme;
/** Both work in Bayanzürkh. */
let gerel: Person;
let dulam: Person;
/** Works in Khovd, and sees nothing else. */
let dorj: Person;
let given = 0;

beforeAll(async () => {
	const fresh = await freshInstallation();
	({ programme } = fresh);
	gerel = await engage(fresh.handle, { name: "Гэрэл", role: "field-officer", areas: ["11/1110"] });
	dulam = await engage(fresh.handle, { name: "Дулам", role: "field-officer", areas: ["11"] });
	dorj = await engage(fresh.handle, { name: "Дорж", role: "field-officer", areas: ["84"] });
});

describe("many cases at once", () => {
	it("are given by nobody who does not supervise, and none beyond one’s areas", async () => {
		const child = await found(gerel);
		const before = await head();
		for (const who of [tsolmon, sarnai, delger, narantuya, yuki])
			expect([who.role, (await give(who, [child], dulam)).status]).toEqual([who.role, 403]);
		expect((await call(boardRoutes, { path: "/office/test/children/cases/giving", viewer: null, programme })).status).toBe(401);
		const elsewhere = await give({ ...oyun, areas: ["84"] }, [child, newId()], dulam);
		const page = await elsewhere.text();
		expect([elsewhere.status, page.match(/Name not known/g)?.length, page.includes("Хүүхэд")]).toEqual([422, 2, false]);
		expect(await head()).toBe(before);
	});

	it("are given to nobody, or to somebody who may not have them: each says why, and stays as it was", async () => {
		const child = await found(gerel);
		const before = await head();
		for (const [children, officer, said] of [
			[[], dulam.account, "Tick at least one child"],
			[[child], "", "Choose an officer"],
			[["x"], dulam.account, "not on the list"],
			[[child], newId(), "no such account"],
			[[child], dorj.account, "Дорж does not work in Bayanzürkh"],
			[[child], gerel.account, "has the case already"],
		] as const) {
			const reply = await give(oyun, children, { account: officer });
			expect([reply.status, await reply.text()]).toEqual([422, expect.stringContaining(said)]);
		}
		expect(await head()).toBe(before);
	});

	it("go from an officer who leaves to another, each with its history, and the same form changes nothing twice", async () => {
		const children = await Promise.all(Array.from({ length: 12 }, () => found(gerel)));
		const [first = "", second = ""] = children;
		await doInCase(programme.handle, oyun, "case-assigned", { child: first, officer: gerel.account, others: [dorj.account] });
		const offered = await shown(`?officer=${gerel.account}&ticked=all`);
		for (const child of children) expect(offered).toMatch(new RegExp(`value="${child}" checked`));
		expect([offered.includes(`value="${dulam.account}"`), offered.includes(`<option value="${dorj.account}"`)]).toEqual([true, false]);
		expect(await shown(`?officer=${gerel.account}`)).not.toMatch(/name="children" value="[^"]*" checked/);
		const operation = newId();
		const before = await head();
		const sent = () => give(oyun, children, dulam, { operation, because: "Өөр ажилд орсон" });
		for (const reply of [await sent(), await sent()]) {
			expect([reply.status, reply.headers.get("location")]).toEqual([
				303,
				`/office/test/children/cases/list?officer=${dulam.account}&done=given`,
			]);
		}
		expect(await head()).toBe(before + children.length);
		const documents = await readDocuments(programme.handle.db, children);
		expect(new Set(documents.map(({ officer }) => officer?.name))).toEqual(new Set(["Дулам"]));
		expect(documents.map(({ transfers }) => transfers.map(({ because }) => because))).toEqual(children.map(() => ["Өөр ажилд орсон"]));
		expect(documents[0]?.others.map(({ name }) => name)).toEqual(["Дорж"]);
		const [entry] = await readEntries(programme.handle.db, [second], 1);
		expect(entry).toMatchObject({ kind: "children.case-transferred", account: "oyun" });
	});

	it("that nobody has are assigned; those that cannot be given are said with their reason, and the others are given", async () => {
		const [waiting, closed, joined] = [await found(oyun), await found(gerel), await found(gerel)];
		await doInCase(programme.handle, gerel, "case-closed", { child: closed, reason: "family_refused", on: today });
		await doInCase(programme.handle, oyun, "case-merged", { child: joined, into: waiting, because: "Нэг хүүхэд" });
		const reply = await give(bayar, [waiting, closed, joined], dulam);
		const page = await reply.text();
		expect([reply.status, page]).toEqual([422, expect.stringContaining("1 case was given. 2 could not be, and are as before.")]);
		const documents = await readDocuments(programme.handle.db, [waiting, closed, joined]);
		expect(documents.map(({ officer }) => officer?.name)).toEqual(["Дулам", "Гэрэл", "Гэрэл"]);
		expect(documents[0]?.transfers).toEqual([]);
		for (const child of [closed, joined]) expect(page).toContain(`children/${child}"`);
	});
});

async function found(who: Person): Promise<string> {
	given += 1;
	const [child, at] = [newId(), given];
	const known = { name: { clan: null, family: null, given: `Хүүхэд${at}` }, registerNumber: null, phone: null, workplace: null };
	const birthDate = { date: `${2008 + (at % 7)}-0${1 + (at % 9)}-${10 + (at % 19)}`, precision: "day" } as const;
	await registerChild(programme.handle, who, {
		...{ id: child, household: newId(), identifiedOn: "2020-02-03", area: "11/1110", site: null, situation: "dropped_out" },
		report: { id: newId(), written: { given: "Хүүхэд" }, ...known, birthDate, sex: null },
	});
	return child;
}

function give(who: Person, children: readonly string[], { account }: Pick<Person, "account">, more: Record<string, string> = {}) {
	const form = { operation: newId(), children: [...children], officer: account, because: "", ...more };
	return call(boardRoutes, { path: "/office/test/children/cases/giving?officer=all", viewer: viewerFor(who), programme, form });
}

async function shown(query: string): Promise<string> {
	return (await call(boardRoutes, { path: `/office/test/children/cases/giving${query}`, viewer: viewerFor(oyun), programme })).text();
}

async function head(): Promise<number> {
	return (await journalHead(programme.handle)).seq;
}
