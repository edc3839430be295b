import { beforeAll, describe, expect, it } from "vitest";
import { doInCase } from "../../../test/support/case-work.ts";
import { registerChild } from "../../../test/support/children.ts";
import { freshInstallation } from "../../../test/support/database.ts";
import { authorBy, oyun, type Person, sarnai, tsolmon } from "../../../test/support/people.ts";
import { call, viewerFor, visitOf } from "../../../test/support/visits.ts";
import type { Programme } from "../../programme/index.ts";
import { type Clock, shiftedClock } from "../../shared/clock.ts";
import type { Handle } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { run } from "../../shared/journal/index.ts";
import { casesCollection } from "../cases/collection.ts";
import { childrenRoutes } from "../routes.ts";
import { caseAccessCommands, emergencyHours } from "./commands.ts";
import { emergenciesOpened } from "./desk.ts";
import { caseAccessRoutes } from "./routes.ts";
import { openSensitiveNotes } from "./sensitive.ts";
import { listCaseAccesses, openCase } from "./store.ts";

let programme: Programme;
let handle: Handle;
let child: string;
const dorj: Person = { account: "dorj", name: "Дорж", role: "field-officer", areas: ["84"] };
const said = "Эх нь хүчирхийллийн талаар ярьсан.";

beforeAll(async () => {
	({ programme } = await freshInstallation());
	handle = programme.handle;
	child = newId();
	await registerChild(handle, tsolmon, {
		...{ id: child, household: newId(), identifiedOn: "2019-02-03", area: "11/1110", site: null, situation: "dropped_out" },
		report: {
			...{ id: newId(), written: {}, name: { clan: null, family: "Бат", given: "Саран" }, sex: "female", phone: null, workplace: null },
			...{ birthDate: { date: "2010-05-01", precision: "day" }, registerNumber: null, disability: null },
		},
	});
	await doInCase(handle, tsolmon, "sensitive-note-written", { child, on: "2019-02-10", text: said });
});

const opened = (who: Person, because = "Хүүхэд эмнэлэгт байна") =>
	run(handle, authorBy(who), caseAccessCommands["emergency-access-opened"], { id: newId(), child, because });
const reads = async () =>
	(await listCaseAccesses(handle.db, { areas: [""], child, from: 0, most: 50 })).map(({ account, part }) => `${account} ${part}`);
const page = (path: string, who: Person) => call(caseAccessRoutes, { path: `/office/test/${path}`, viewer: viewerFor(who), programme });

describe("what a sensitive note says", () => {
	it("is closed to accounts that are not on the case, in every role", async () => {
		for (const who of [oyun, sarnai, dorj]) expect(await openSensitiveNotes(handle, who.account, child)).toBeNull();
		expect(await reads()).toEqual([]);
	});

	it("is shown to an officer on it, and that is written down", async () => {
		expect(await openSensitiveNotes(handle, tsolmon.account, child)).toMatchObject([{ text: said }]);
		expect(await reads()).toEqual(["tsolmon sensitive"]);
	});

	it("stands in the database and in the journal only sealed, and on no phone", async () => {
		const kept = await handle.db.withTables<{ journal_payload: { payload: unknown }; case_note: { text: unknown; sealed: unknown } }>();
		const rows = [await kept.selectFrom("journal_payload").selectAll().execute(), await kept.selectFrom("case_note").selectAll().execute()];
		expect(JSON.stringify(rows)).not.toContain("хүчирхийлл");
		const sent = await casesCollection.read(handle.db, authorBy(tsolmon), [child], "2020-04-27");
		expect(sent).toMatchObject([{ document: { sensitiveNotes: 1, notes: [] } }]);
		expect(JSON.stringify(sent)).not.toContain("хүчирхийлл");
	});
});

describe("in an emergency", () => {
	it("a reason is needed, and a child that there is", async () => {
		await expect(opened(dorj, " ")).rejects.toMatchObject({ code: "operation.input-refused" });
		const nobody = { id: newId(), child: newId(), because: "Яаралтай" };
		const refused = run(handle, authorBy(dorj), caseAccessCommands["emergency-access-opened"], nobody);
		await expect(refused).rejects.toMatchObject({ code: "children.unknown" });
		const donor: Person = { ...dorj, role: "donor" };
		await expect(opened(donor)).rejects.toMatchObject({ code: "operation.not-permitted" });
	});

	it("somebody elsewhere sees the case for some hours, and no longer", async () => {
		expect(await openCase(handle, authorBy(dorj), child, "page")).toBeNull();
		await opened(dorj);
		expect(await openCase(handle, authorBy(dorj), child, "page")).toMatchObject({ id: child });
		expect(await openSensitiveNotes(handle, dorj.account, child)).toMatchObject([{ text: said }]);
		const later: Clock = shiftedClock(handle.clock, emergencyHours * 3_600_000 + 1000);
		expect(await openSensitiveNotes({ ...handle, clock: later }, dorj.account, child)).toBeNull();
		expect(await openCase({ ...handle, clock: later }, authorBy(dorj), child, "page")).toBeNull();
		// To see it is not to write in it.
		const visit = { child, on: "2020-04-27", way: "home", met: true, learning: "yes" } as const;
		await expect(doInCase(handle, dorj, "visit-recorded", visit)).rejects.toMatchObject({ code: "children.unknown" });
	});
});

describe("who read a case", () => {
	it("is noted for the page, for what is sent to a phone, and for nobody who saw nothing", async () => {
		const before = (await reads()).length;
		expect(await openCase(handle, { ...authorBy(dorj), account: "stranger" }, child, "page")).toBeNull();
		await openCase(handle, authorBy(oyun), child, "page");
		await casesCollection.sent?.(handle, { ...authorBy(tsolmon), device: newId() }, [child]);
		expect((await reads()).slice(0, (await reads()).length - before)).toEqual(["tsolmon telephone", "oyun page"]);
	});

	it("is noted of the page of the child in the office, and not where it was refused", async () => {
		const before = (await reads()).length;
		const at = { path: `/office/test/children/${child}`, programme };
		const elsewhere = viewerFor({ ...dorj, account: "elsewhere" });
		await expect(call(childrenRoutes, { ...at, viewer: elsewhere })).rejects.toMatchObject({ code: "children.unknown" });
		expect((await call(childrenRoutes, { ...at, viewer: viewerFor(sarnai) })).status).toBe(200);
		expect([(await reads()).length - before, (await reads())[0]]).toEqual([1, "sarnai page"]);
	});

	it("is shown to supervisors", async () => {
		const html = await (await page("children/accesses", oyun)).text();
		expect(html).toContain("Саран");
		expect(html).toContain("tsolmon");
	});

	it("is told to no supervisor of another area, nor why somebody opened a case there in an emergency", async () => {
		const [there, elsewhere] = [
			{ ...oyun, areas: ["11"] },
			{ ...oyun, areas: ["84"] },
		];
		for (const path of ["children/accesses", `children/accesses?child=${child}`]) {
			expect(await (await page(path, there)).text()).toContain("tsolmon");
			const html = await (await page(path, elsewhere)).text();
			expect([html.includes("tsolmon"), html.includes("Саран")]).toEqual([false, false]);
		}
		const toldTo = async (who: Person) =>
			JSON.stringify(await emergenciesOpened(visitOf({ path: "/office/test", viewer: viewerFor(who), programme })));
		expect(await toldTo(there)).toContain("Хүүхэд эмнэлэгт байна");
		expect(await toldTo(elsewhere)).toBe("null");
	});
});
