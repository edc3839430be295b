import { beforeAll, describe, expect, it } from "vitest";
import { doInCase } from "../../../../test/support/case-work.ts";
import { registerChild } from "../../../../test/support/children.ts";
import { freshInstallation } from "../../../../test/support/database.ts";
import { oyun, type Person, tsolmon } from "../../../../test/support/people.ts";
import { engage } from "../../../../test/support/staff.ts";
import { identityCommands } from "../../../identity/index.ts";
import type { Handle } from "../../../shared/database/index.ts";
import { newId } from "../../../shared/id.ts";
import { journalHead, machine, run } from "../../../shared/journal/index.ts";
import { readDocuments } from "../documents.ts";

// In the programme of the tests it is 27 April 2020.
const today = "2020-04-27";
let handle: Handle;
let installation: Handle;
/** Works in Khovd, and sees nothing else. */
let dorj: Person;
/** Works in Bayanzürkh beside Tsolmon. */
let gerel: Person;
let given = 0;

beforeAll(async () => {
	const fresh = await freshInstallation();
	({ handle } = fresh.programme);
	installation = fresh.handle;
	dorj = await engage(installation, { name: "Дорж", role: "field-officer", areas: ["84"] });
	gerel = await engage(installation, { name: "Гэрэл", role: "field-officer", areas: ["11/1110"] });
});

describe("a case is given to nobody", () => {
	it("who has no account here, no work with children, or none where the child is", async () => {
		const child = await found();
		const before = (await journalHead(handle)).seq;
		const elsewhere = await engage(installation, { name: "Бат", role: "field-officer", areas: [""] });
		await run(installation, machine, identityCommands["access-ended"], { account: elsewhere.account, programme: "test" });
		const media = await engage(installation, { name: "Наран", role: "partner", areas: [""] });
		const gone = await engage(installation, { name: "Явсан", role: "field-officer", areas: ["11"] });
		await run(installation, machine, identityCommands["account-closed"], { account: gone.account });
		const refusals = [
			["somebody", "children.officer-unknown", "no such account"],
			[elsewhere.account, "children.officer-unknown", "no such account"],
			[media.account, "children.officer-not-staff", "Наран cannot work on cases"],
			[gone.account, "children.officer-not-staff", "Явсан cannot work on cases"],
			[dorj.account, "children.officer-elsewhere", "Дорж does not work in Bayanzürkh"],
		] as const;
		for (const [officer, code, said] of refusals) {
			const ways = [
				() => act(oyun, "case-assigned", { child, officer, others: [] }),
				() => act(oyun, "case-transferred", { child, officer, on: today }),
			];
			for (const give of ways) {
				const refusal = await give().catch((problem) => problem);
				expect([refusal.code, refusal.in("en")]).toEqual([code, expect.stringContaining(said)]);
				expect(refusal.fieldsIn("mn").officer).toMatch(/бүртгэл|боломжгүй|ажилладаггүй/);
			}
		}
		for (const other of ["somebody", elsewhere.account, media.account, gone.account]) {
			const refusal = await act(oyun, "case-assigned", { child, officer: "tsolmon", others: [other] }).catch((problem) => problem);
			expect([refusal.status, Object.keys(refusal.fieldsIn("en"))]).toEqual([422, ["others"]]);
		}
		expect((await journalHead(handle)).seq).toBe(before);
		// The fault planted against the above: an officer who works there is taken, and one who has the case already stays.
		await act(oyun, "case-assigned", { child, officer: "tsolmon", others: [gerel.account] });
		await act(oyun, "case-assigned", { child, officer: gerel.account, others: [] });
	});

	it("but an officer of the place to which the family has moved may have it, as long as it is there", async () => {
		const child = await found();
		await act(tsolmon, "move-recorded", { child, on: "2020-03-01", area: "84/8401", move: "spring_camp", until: "2020-04-01" });
		const given = () => act(oyun, "case-transferred", { child, officer: dorj.account, on: today });
		await expect(given()).rejects.toMatchObject({ code: "children.officer-elsewhere" });
		await act(tsolmon, "move-recorded", { child, on: "2020-04-20", area: "84/8401", move: "summer_camp", until: "2020-06-01" });
		await given();
		expect((await readDocuments(handle.db, [child]))[0]?.officer).toEqual({ account: dorj.account, name: "Дорж" });
	});
});

/** Found in Bayanzürkh by Tsolmon, who is responsible by that. */
async function found(): Promise<string> {
	given += 1;
	const [child, name] = [newId(), "Саран"];
	const known = { name: { clan: null, family: null, given: name }, registerNumber: null, phone: null, workplace: null };
	const birthDate = { date: `2010-01-1${given}`, precision: "day" } as const;
	await registerChild(handle, tsolmon, {
		...{ id: child, household: newId(), identifiedOn: "2020-02-03", area: "11/1110", site: null, situation: "dropped_out" },
		report: { id: newId(), written: { given: name }, ...known, birthDate, sex: null },
	});
	return child;
}

const act = <Name extends Parameters<typeof doInCase>[2]>(who: Person, name: Name, input: Parameters<typeof doInCase<Name>>[3]) =>
	doInCase(handle, who, name, input);
