import { beforeAll, describe, expect, it } from "vitest";
import { childCalled } from "../../test/support/field/children.ts";
import { enrolPhone, type Phone, postJson } from "../../test/support/field/phone.ts";
import { type Office, openOffice } from "../../test/support/office.ts";
import { authorBy, oyun } from "../../test/support/people.ts";
import { childrenCommands, readChild } from "../children/index.ts";
import { newId } from "../shared/id.ts";
import { run, verifyJournal } from "../shared/journal/index.ts";
import { type FieldReceipt, type PulledAnswer, type SealedOperation, schemaOfSync, syncPaths } from "./schema.ts";

let office: Office;
let phone: Phone;
/** Somebody else's, on another phone. */
let other: Phone;

beforeAll(async () => {
	office = await openOffice();
	[phone, other] = [await enrolPhone(office, "tsolmon"), await enrolPhone(office, "sarnai")];
});

const kind = "children.child-registered";
const deviceAt = "2020-04-27T02:00:00.000Z";
const isThere = async (id: string) => (await readChild(office.programme.handle.db, [""], id)) !== null;

async function sealed(by: Phone, operation: Partial<SealedOperation>, id = newId()) {
	return { id, ...(await by.sealer.seal(id, { kind, input: {}, base: null, deviceAt, ...operation } as SealedOperation)) };
}

async function send(by: Phone, ...envelopes: readonly (Record<string, unknown> & { readonly id: string })[]): Promise<FieldReceipt[]> {
	const keys = Object.fromEntries(envelopes.map(({ key, wrapped }) => [key, wrapped]));
	const operations = envelopes.map(({ wrapped: _, ...envelope }) => envelope);
	const body = { schema: schemaOfSync, keys, operations };
	const reply = await office.fetch(postJson(syncPaths.operations, body, { authorization: `Bearer ${by.secrets.send}` }));
	expect(reply.status).toBe(200);
	return ((await reply.json()) as { receipts: FieldReceipt[] }).receipts;
}

async function pull(by: Phone, body: object): Promise<PulledAnswer> {
	const reply = await office.fetch(postJson(syncPaths.changes, body, { authorization: `Bearer ${by.secrets.read}` }));
	expect(reply.status).toBe(200);
	return (await reply.json()) as PulledAnswer;
}

describe("an operation of somebody else, whose id somebody knows", () => {
	it("is done all the same after anything was sent under its id, and is not done twice", async () => {
		for (const [at, intruding] of [
			{ sealed: "?" },
			await sealed(other, { kind: "children.unheard-of" }),
			await sealed(other, {}),
		].entries()) {
			const child = childCalled(`Хамгаалсан ${at}`);
			const theirs = await sealed(phone, { input: child });
			const [intruder] = await send(other, { ...intruding, id: theirs.id });
			expect(["kept", "refused"]).toContain(intruder?.outcome);
			const [receipt] = await send(phone, theirs);
			expect([at, receipt?.outcome, await isThere(child.id)]).toEqual([at, "done", true]);
			expect((await send(phone, theirs))[0]?.outcome).toBe("repeated");
			expect((await send(other, { ...intruding, id: theirs.id }))[0]?.outcome).toBe(intruder?.outcome);
		}
	});

	it("is kept aside with what it holds, where its id was kept aside or done for another phone", async () => {
		const child = childCalled("Хадгалсан", { area: "84" });
		const theirs = await sealed(phone, { input: child });
		await send(other, { sealed: "?", id: theirs.id });
		expect((await send(phone, theirs))[0]?.outcome).toBe("refused");
		const done = childCalled("Булаасан", { area: "84/8410" });
		const taken = await sealed(phone, { input: childCalled("Булаагдсан") });
		const thief = await enrolPhone(office, "bayar");
		expect((await send(thief, await sealed(thief, { input: done }, taken.id)))[0]?.outcome).toBe("done");
		expect((await send(phone, taken))[0]?.outcome).toBe("refused");
		const { rows } = await office.programme.handle.pool.query("select kind, because from sync_kept where device = $1 order by since_seq", [
			phone.device,
		]);
		expect(rows).toEqual(Array(2).fill({ kind, because: "refused" }));
	});
});

describe("what no phone of ours sends", () => {
	const deep = (levels: number) => JSON.parse(`${"[".repeat(levels)}${"]".repeat(levels)}`);

	it.each<[string, Partial<SealedOperation>]>([
		["an input a thousand levels deep", { input: deep(1_000) }],
		["an input of thousands of levels", { kind: "children.unheard-of", input: deep(3_500) }],
		["a kind with a character that no text holds", { kind: "children.\u0000" }],
		["a name with a character that no text holds", { input: childCalled("Тэг\u0000") }],
		["half a letter", { input: childCalled("Хагас\ud83d") }],
		["half a letter as a kind", { kind: "children.\ud83d" }],
		["a clock of the year 0", { input: childCalled("Тэг он"), deviceAt: "0000-01-01T00:00:00.000Z" }],
		["a clock of the last year there is", { input: childCalled("Сүүлчийн он"), deviceAt: "9999-12-31T23:59:59.999Z" }],
		["a day that no month has", { input: childCalled("Гучин нэгэн"), deviceAt: "2020-02-31T00:00:00.000Z" }],
		["the largest version", { input: childCalled("Хамгийн их"), base: Number.MAX_SAFE_INTEGER }],
		["the key of a prototype", { input: JSON.parse('{"__proto__":{"id":"x"},"constructor":{"prototype":{"can":true}}}') }],
		["the name of a method as a kind", { kind: "constructor" }],
	])("%s is answered for good, and harms nothing beside it", async (_, operation) => {
		const child = childCalled(newId());
		const strange = await sealed(phone, operation);
		const receipts = await send(phone, strange, await sealed(phone, { input: child }));
		expect(receipts.map(({ outcome }) => outcome)).not.toContain("again");
		expect(receipts[1]?.outcome).toBe("done");
		expect(await isThere(child.id)).toBe(true);
	});

	it("leaves a page of what waits that opens, and a journal that holds", async () => {
		expect((await office.get("oyun", "/office/test/field")).status).toBe(200);
		const { rows } = await office.programme.handle.pool.query("select id from sync_kept where until_seq > 1e15");
		for (const { id } of rows) expect([id, (await office.get("oyun", `/office/test/field/kept/${id}`)).status]).toEqual([id, 200]);
		expect((await verifyJournal(office.programme.handle)).faults).toEqual([]);
	});
});

describe("a phone that asks for what is not its own", () => {
	it("is told the same of a child elsewhere and of one who is nowhere", async () => {
		const child = childCalled("Өөр аймгийн", { area: "84" });
		await run(office.programme.handle, authorBy(oyun), childrenCommands["child-registered"], child);
		const nobody = newId();
		const { gone, documents } = await pull(phone, {
			schema: 1,
			cursor: 0,
			held: {
				cases: [
					[child.id, 1],
					[nobody, 1],
				],
				__proto__: [],
			},
		});
		expect(gone.map(({ id }) => id).toSorted()).toEqual([child.id, nobody].toSorted());
		expect(JSON.stringify(documents)).not.toContain(child.id);
		for (const cursor of [0, 1, Number.MAX_SAFE_INTEGER]) {
			expect(JSON.stringify(await pull(phone, { schema: 1, cursor }))).not.toContain(child.id);
		}
	});
});
