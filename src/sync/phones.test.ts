import { beforeAll, expect, it } from "vitest";
import { childCalled } from "../../test/support/field/children.ts";
import { memoryStore } from "../../test/support/field/memory.ts";
import { enrolPhone } from "../../test/support/field/phone.ts";
import { type Office, openOffice } from "../../test/support/office.ts";
import { childrenCommands, readChild } from "../children/index.ts";
import { engineOf } from "../field/engine/engine.ts";
import type { LocalWorks } from "../field/engine/local.ts";
import { push } from "../field/engine/push.ts";
import { StoreFull } from "../field/engine/store.ts";
import { identityCommands } from "../identity/index.ts";
import { newId } from "../shared/id.ts";
import { machine, run } from "../shared/journal/index.ts";

let office: Office;

beforeAll(async () => {
	office = await openOffice();
});

const kind = "children.child-registered";
const registered = async (id: string) => (await readChild(office.programme.handle.db, [""], id)) !== null;

/** A child as the phone shows it before the server has seen it. */
const works: LocalWorks = {
	[kind]: {
		about: ({ id }: { readonly id: string }) => [{ collection: "children", id }],
		apply: (_, input: object) => input,
	},
};

it("on a full disk nothing is half there: what was decided before is sent, and what could not be kept is said at once", async () => {
	const phone = await enrolPhone(office, "tsolmon", works);
	const [before, after] = [childCalled("Багтсан"), childCalled("Багтаагүй")];
	await phone.engine.add({ kind, input: before });
	phone.disk.room = 100;
	await expect(phone.engine.add({ kind, input: after })).rejects.toBeInstanceOf(StoreFull);
	expect(await phone.engine.counts()).toEqual({ unsent: 1, notDone: 0 });
	expect((await phone.engine.documents("children")).map(({ id }) => id)).toEqual([before.id]);
	// Its documents do not fit either; what it had decided is taken all the same.
	expect(await phone.engine.sync()).toEqual({ outcome: "full" });
	expect(await phone.engine.counts()).toEqual({ unsent: 0, notDone: 0 });
	expect(await registered(before.id)).toBe(true);
	phone.disk.room = Number.POSITIVE_INFINITY;
	expect(await phone.engine.sync()).toEqual({ outcome: "synced" });
});

it("a phone whose storage was cleared fetches everything again, and harms nothing of what it sent before", async () => {
	const phone = await enrolPhone(office, "tsolmon", works);
	const child = childCalled("Үлдсэн");
	await phone.engine.add({ kind, input: child });
	expect(await phone.engine.sync()).toEqual({ outcome: "synced" });
	const held = [...phone.disk.documents.keys()].toSorted();
	Object.assign(phone.disk, { cursor: 0, entries: [], documents: new Map() });
	expect(await phone.engine.sync()).toEqual({ outcome: "synced" });
	expect([...phone.disk.documents.keys()].toSorted()).toEqual(held);
	expect(await registered(child.id)).toBe(true);
});

it("what an older app decided is sent by a newer one as it lies there, kinds that the newer one does not know among it", async () => {
	const old = await enrolPhone(office, "tsolmon", works);
	const child = childCalled("Хуучин");
	await old.engine.add({ kind, input: child });
	await old.engine.add({ kind: "children.long-gone", input: { id: child.id } });
	const parts = { store: memoryStore(old.disk), wire: old.wire, sealer: old.sealer, now: () => new Date(), newId };
	const newer = engineOf({ ...parts, works: {} });
	expect(await newer.counts()).toEqual({ unsent: 2, notDone: 0 });
	expect(await newer.sync()).toEqual({ outcome: "synced" });
	expect(await registered(child.id)).toBe(true);
	const [gone] = (await newer.entries()).filter(({ operation }) => operation.kind === "children.long-gone");
	expect(gone?.receipt).toMatchObject({ outcome: "refused", problem: { type: "urn:tegsh:sync.kind-unknown" } });
});

it("on a shared phone the work of an officer who is away is sent by the one who is there, without the other's PIN, and as the other's", async () => {
	const [tsolmon, oyun] = [await enrolPhone(office, "tsolmon", works), await enrolPhone(office, "oyun", works)];
	const child = childCalled("Солигдсон");
	await tsolmon.engine.add({ kind, input: child });
	// Oyun has the phone now: of Tsolmon's seat only the outbox can be read.
	const { unsent, countUnsent, answer } = memoryStore(tsolmon.disk);
	expect(await oyun.engine.sync()).toEqual({ outcome: "synced" });
	expect(await push({ unsent, countUnsent, answer }, tsolmon.wire)).toEqual({ outcome: "sent" });
	const { rows } = await office.programme.handle.pool.query("select device from journal where subject = $1", [child.id]);
	expect(rows).toEqual([{ device: tsolmon.device }]);
	expect(await oyun.engine.entries()).toEqual([]);
	expect(await tsolmon.engine.counts()).toEqual({ unsent: 0, notDone: 0 });
	expect(await tsolmon.engine.sync()).toEqual({ outcome: "synced" });
});

it("an officer who lost their rights loses no work: it is kept at the office, and the phone says so beside each", async () => {
	const phone = await enrolPhone(office, "tuya", works);
	const child = childCalled("Эрхгүй", { area: "84" });
	await phone.engine.add({ kind, input: child });
	const { rows } = await office.handle.pool.query("select id from account where user_name = 'tuya'");
	await run(office.handle, machine, identityCommands["account-closed"], { account: rows[0].id });
	expect(await phone.engine.sync()).toMatchObject({ outcome: "refused", code: "sync.rights-lost" });
	expect(await phone.engine.counts()).toEqual({ unsent: 0, notDone: 1 });
	const [shown] = await phone.engine.documents("children");
	expect(shown).toMatchObject({ document: null, notDone: [{ receipt: { outcome: "kept" } }] });
	expect(await registered(child.id)).toBe(false);
	const { rows: kept } = await office.programme.handle.pool.query("select because from sync_kept where subject = $1", [child.id]);
	expect(kept).toEqual([{ because: "rights-lost" }]);
});

it("an operation with which the server makes a mistake stays, says so, and blocks none behind it", async () => {
	const phone = await enrolPhone(office, "tsolmon", works);
	const [first, second] = [childCalled("Саатсан"), childCalled("Саатаагүй")];
	const id = await phone.engine.add({ kind, input: first });
	await phone.engine.add({ kind, input: second });
	const { pool } = office.programme.handle;
	const work = childrenCommands["child-registered"].work;
	const failing = childrenCommands["child-registered"] as { work: typeof work };
	failing.work = (change, input, prepared) => {
		if (input.id === first.id) throw new Error("a mistake of ours");
		return work(change, input, prepared);
	};
	expect(await phone.engine.sync()).toEqual({ outcome: "left", unsent: 1 });
	failing.work = work;
	expect([await registered(first.id), await registered(second.id)]).toEqual([false, true]);
	const [entry] = (await phone.engine.entries()).filter(({ operation }) => operation.id === id);
	expect(entry?.receipt).toMatchObject({ outcome: "again", problem: { status: 500 } });
	expect(await phone.engine.sync()).toEqual({ outcome: "synced" });
	const { rows } = await pool.query("select count(*)::int as times from journal where operation = $1", [id]);
	expect(rows).toEqual([{ times: 1 }]);
});
