import { beforeAll, describe, expect, it } from "vitest";
import { doInCase, planFor } from "../../../../test/support/case-work.ts";
import { registerChild } from "../../../../test/support/children.ts";
import { freshInstallation } from "../../../../test/support/database.ts";
import { bayar, oyun, type Person, sarnai, tsolmon } from "../../../../test/support/people.ts";
import { engage } from "../../../../test/support/staff.ts";
import { call, viewerFor } from "../../../../test/support/visits.ts";
import type { Role } from "../../../identity/index.ts";
import type { Programme } from "../../../programme/index.ts";
import { newId } from "../../../shared/id.ts";
import type { Language } from "../../../shared/words.ts";
import { listCaseAccesses } from "../../accesses/store.ts";
import { childrenRoutes } from "../../routes.ts";

// In the programme of the tests it is 27 April 2020.
let gerel: Person;
const dorj: Person = { account: "dorj", name: "Дорж", role: "field-officer", areas: ["84"] };

let programme: Programme;
const child = newId();

beforeAll(async () => {
	const fresh = await freshInstallation();
	({ programme } = fresh);
	gerel = await engage(fresh.handle, { name: "Гэрэл", role: "field-officer", areas: ["11/1110"] });
	const { handle } = programme;
	const name = { clan: null, family: "Дуламын", given: "Номин" };
	const birthDate = { date: "2010-01-12", precision: "day" } as const;
	const report = {
		id: newId(),
		written: { given: "Номин" },
		name,
		birthDate,
		sex: null,
		registerNumber: null,
		phone: "99112233",
		workplace: null,
	};
	const place = { area: "11/1110", site: null, situation: "dropped_out" } as const;
	await registerChild(handle, tsolmon, { id: child, household: newId(), identifiedOn: "2020-02-03", ...place, report });
	const plan = await planFor(handle, tsolmon, child, "2020-02-10", "2020-04-10");
	await doInCase(handle, oyun, "plan-approved", { id: plan, child });
	await doInCase(handle, tsolmon, "visit-recorded", {
		child,
		on: "2020-04-20",
		way: "home",
		met: true,
		learning: "no",
		note: "Ээж нь өвчтэй.",
	});
	await doInCase(handle, tsolmon, "note-written", { child, on: "2020-04-20", text: "Энгийн тэмдэглэл." });
	await doInCase(handle, tsolmon, "sensitive-note-written", { child, on: "2020-04-20", text: "Хэнд ч хэлэхгүй." });
});

describe("the summary of a case", () => {
	it("is for nobody outside, for no donor, communications officer or partner, and is not there beyond one’s areas", async () => {
		const outside: readonly Role[] = ["donor", "communications-officer", "partner"];
		expect((await open(null)).status).toBe(401);
		for (const role of outside) expect((await open({ ...bayar, role })).status).toBe(403);
		await expect(open(dorj)).rejects.toMatchObject({ code: "children.unknown" });
		expect(await printed()).toEqual([]);
	});

	it("is refused to an account that is neither on the case nor supervises, even if it may read the case", async () => {
		for (const who of [gerel, sarnai]) await expect(open(who)).rejects.toMatchObject({ code: "children.summary-not-yours", status: 403 });
		expect(await printed()).toEqual([]);
	});

	it("is printed by an officer on the case, and that is written down", async () => {
		const page = await (await open(tsolmon)).text();
		for (const said of [
			"Дуламын Номин",
			"Сургуульд нь буцаана.",
			"Дотуур байранд оруулах",
			"School too far",
			"Approved on",
			"1 visit",
			"Цолмон",
		]) {
			expect(page).toContain(said);
		}
		expect((await printed()).map(({ account, part }) => [account, part])).toEqual([["tsolmon", "summary"]]);
		await doInCase(programme.handle, oyun, "case-assigned", { child, officer: "tsolmon", others: [gerel.account] });
		for (const who of [gerel, oyun]) expect((await open(who)).status).toBe(200);
		expect((await printed()).map(({ account }) => account).toSorted()).toEqual([gerel.account, "oyun", "tsolmon"].toSorted());
	});

	it("says nothing that is sensitive, no note and no register number, in either language", async () => {
		for (const language of ["mn", "en"] as const) {
			const page = await (await open(oyun, language)).text();
			for (const kept of ["Хэнд ч хэлэхгүй", "Энгийн тэмдэглэл", "Ээж нь өвчтэй", "99112233"]) expect(page).not.toContain(kept);
			expect(page).toMatch(/2 in the office|2 тэмдэглэл|there are 2 in/);
		}
	});
});

function open(person: Person | null, language: Language = "en"): Promise<Response> {
	const path = `/office/test/children/${child}/summary`;
	return call(childrenRoutes, { path, viewer: person && viewerFor(person), programme, language });
}

async function printed() {
	return (await listCaseAccesses(programme.handle.db, { areas: [""], child, from: 0, most: 100 })).filter(({ part }) => part === "summary");
}
