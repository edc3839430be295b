import { beforeAll, describe, expect, it } from "vitest";
import { childCalled } from "../../test/support/field/children.ts";
import { enrolPhone, type Phone, postJson } from "../../test/support/field/phone.ts";
import { type Office, openOffice, type Person } from "../../test/support/office.ts";
import { authorBy, oyun } from "../../test/support/people.ts";
import { childrenCommands, readChild } from "../children/index.ts";
import { identityCommands } from "../identity/index.ts";
import { newId } from "../shared/id.ts";
import { machine, run } from "../shared/journal/index.ts";
import { fieldDeviceCommands } from "./index.ts";
import type { Envelope, FieldReceipt, SealedOperation } from "./schema.ts";
import { largestSending, schemaOfSync, syncPaths } from "./schema.ts";

let office: Office;
let phone: Phone;

beforeAll(async () => {
	office = await openOffice();
	phone = await enrolPhone(office, "tsolmon");
});

const deviceAt = "2020-04-27T02:00:00.000Z";

async function sealed(by: Phone, operation: Partial<SealedOperation> & { readonly kind: string }, id = newId()) {
	return { id, ...(await by.sealer.seal(id, { input: {}, base: null, deviceAt, ...operation })) };
}

async function send(secret: string | null, ...envelopes: readonly (Envelope & { readonly wrapped: string })[]) {
	const keys = Object.fromEntries(envelopes.map(({ key, wrapped }) => [key, wrapped]));
	const operations = envelopes.map(({ wrapped: _, ...envelope }) => envelope);
	return sendRaw(secret, { schema: schemaOfSync, keys, operations });
}

function sendRaw(secret: string | null, body: unknown): Promise<Response> {
	return office.fetch(postJson(syncPaths.operations, body, secret === null ? {} : { authorization: `Bearer ${secret}` }));
}

async function receiptsOf(reply: Response): Promise<FieldReceipt[]> {
	expect(reply.status).toBe(200);
	return ((await reply.json()) as { receipts: FieldReceipt[] }).receipts;
}

const registered = (given: string, more: object = {}) => ({ kind: "children.child-registered", input: childCalled(given, more) });

async function kept(id: string): Promise<Record<string, unknown> | undefined> {
	const { rows } = await office.programme.handle.pool.query("select * from sync_kept where id = $1", [id]);
	return rows[0];
}

describe("nothing is taken and nothing told", () => {
	it("without a right secret: none, a wrong one, that of the other half, a session alone", async () => {
		const one = await sealed(phone, registered("Нэргүй"));
		for (const secret of [null, "x", "wrong".repeat(8), phone.secrets.read]) {
			const reply = await send(secret, one);
			expect([secret, reply.status, reply.headers.get("content-type")]).toEqual([secret, 401, "application/problem+json"]);
		}
		const cookie = await office.cookieOf("tsolmon");
		expect((await office.fetch(postJson(syncPaths.operations, { schema: 1, keys: {}, operations: [] }, { cookie }))).status).toBe(401);
		const asked = { schema: 1, cursor: 0 };
		for (const authorization of ["", `Bearer ${phone.secrets.send}`]) {
			expect((await office.fetch(postJson(syncPaths.changes, asked, { authorization }))).status).toBe(401);
		}
		expect(await readChild(office.programme.handle.db, [""], String(one.id))).toBeNull();
	});

	it("where somebody sets up a phone without being signed in, for a programme not theirs, or with a secret in place of its digest", async () => {
		const enrolment = { id: newId(), programme: "test", name: "Утас", sendDigest: "0".repeat(64), readDigest: "1".repeat(64) };
		const by = async (person: Person, more: object = {}) =>
			(await office.fetch(postJson(syncPaths.devices, { ...enrolment, ...more }, { cookie: await office.cookieOf(person) }))).status;
		expect(await by("outsider")).toBe(401);
		expect(await by("tsolmon", { programme: "elsewhere" })).toBe(422);
		expect(await by("tsolmon", { sendDigest: "a secret" })).toBe(422);
		expect(await by("tsolmon", { name: "" })).toBe(422);
	});

	it("where a sending is no JSON, of another shape, of a schema to come, or too large", async () => {
		const { send: secret } = phone.secrets;
		const statuses = [];
		for (const body of ["{", "[]", { schema: 2, keys: {}, operations: [] }, { schema: 1, operations: [] }]) {
			statuses.push((await sendRaw(secret, body)).status);
		}
		expect(statuses).toEqual([400, 422, 422, 422]);
		expect((await sendRaw(secret, `"${"x".repeat(largestSending)}"`)).status).toBe(413);
		expect((await sendRaw(secret, { schema: 1, keys: {}, operations: Array.from({ length: 101 }, () => ({})) })).status).toBe(422);
	});
});

describe("what cannot be done is kept aside, and harms none of the others", () => {
	it("envelopes that are garbled, of another device, under another id or without their key", async () => {
		const other = await enrolPhone(office, "oyun");
		const good = [await sealed(phone, registered("Энхбаяр")), await sealed(phone, registered("Сарангэрэл"))] as const;
		const foreign = { ...(await sealed(other, registered("Харь"))), key: "foreign" };
		const renamed = { ...(await sealed(phone, registered("Зөөсөн"))), id: newId() };
		const keyless = { ...(await sealed(phone, registered("Түлхүүргүй"))), key: "nowhere", wrapped: "AAAA" };
		const bent = await sealed(phone, registered("Нугалсан"));
		const garbled = { ...bent, sealed: `AAAA${bent.sealed.slice(4)}` };
		const receipts = await receiptsOf(await send(phone.secrets.send, good[0], foreign, renamed, keyless, garbled, good[1]));
		expect(receipts.map(({ outcome }) => outcome)).toEqual(["done", "kept", "kept", "kept", "kept", "done"]);
		const shapeless = await receiptsOf(
			await sendRaw(phone.secrets.send, { schema: 1, keys: {}, operations: [null, { id: "x" }, { id: bent.id }, 7] }),
		);
		expect(shapeless.map(({ id, outcome }) => [id, outcome])).toEqual([
			[null, "again"],
			[null, "again"],
			[bent.id, "kept"],
			[null, "again"],
		]);
		expect(await kept(foreign.id)).toMatchObject({ because: "unreadable", kind: null });
		expect(JSON.stringify(await kept(garbled.id))).not.toContain(garbled.sealed.slice(4, 40));
	});

	it("what may not be decided on a phone, what there is not, and what the work refuses, each with its reason", async () => {
		const outside = await sealed(phone, registered("Хол", { area: "84" }));
		const wrong = await sealed(phone, { kind: "children.child-registered", input: { id: newId() } });
		const unknown = await sealed(phone, { kind: "children.unheard-of" });
		const inOffice = await sealed(phone, { kind: "places.site-added", input: {} });
		const account = await sealed(phone, { kind: "identity.account-created", input: {} });
		const fine = await sealed(phone, registered("Ойрхон"));
		const receipts = await receiptsOf(await send(phone.secrets.send, outside, wrong, unknown, inOffice, account, fine));
		expect(receipts.map(({ outcome, problem }) => [outcome, problem?.type ?? null])).toEqual([
			["refused", "urn:tegsh:children.outside-areas"],
			["refused", "urn:tegsh:operation.input-refused"],
			["refused", "urn:tegsh:sync.kind-unknown"],
			["refused", "urn:tegsh:sync.kind-unknown"],
			["refused", "urn:tegsh:sync.kind-unknown"],
			["done", null],
		]);
		const again = await receiptsOf(await send(phone.secrets.send, outside, fine));
		expect(again.map(({ outcome }) => outcome)).toEqual(["refused", "repeated"]);
		const { rows } = await office.programme.handle.pool.query("select count(*)::int as rows from sync_kept where id = $1", [outside.id]);
		expect(rows).toEqual([{ rows: 1 }]);
		const payload = await office.programme.handle.pool.query(
			"select payload from journal join journal_payload using (seq) where kind = 'sync.operation-kept'",
		);
		expect(JSON.stringify(payload.rows)).not.toContain("Хол");
	});

	it("of a role that may not write, of an account that was closed, and of a phone that was revoked", async () => {
		const donor = await enrolPhone(office, "yuki");
		const [refused] = await receiptsOf(await send(donor.secrets.send, await sealed(donor, registered("Юки"))));
		expect([refused?.outcome, refused?.problem?.type]).toEqual(["kept", "urn:tegsh:operation.not-permitted"]);

		const revoked = await enrolPhone(office, "tsolmon");
		const before = await sealed(revoked, registered("Урьд"));
		await receiptsOf(await send(revoked.secrets.send, before));
		await run(office.handle, machine, fieldDeviceCommands["device-revoked"], { id: revoked.device });
		const after = await sealed(revoked, registered("Хожим"));
		const receipts = await receiptsOf(await send(revoked.secrets.send, before, after));
		// What was done before stays done, whatever became of its receipt.
		expect(receipts.map(({ outcome }) => outcome)).toEqual(["repeated", "kept"]);
		expect(await kept(after.id)).toMatchObject({ because: "device-revoked", kind: "children.child-registered" });
		expect(await revoked.engine.sync()).toMatchObject({ outcome: "refused", status: 401, code: "sync.device-revoked" });

		const closing = await enrolPhone(office, "tuya");
		const { rows } = await office.handle.pool.query("select id from account where user_name = 'tuya'");
		await run(office.handle, machine, identityCommands["account-closed"], { account: rows[0].id });
		const [closed] = await receiptsOf(await send(closing.secrets.send, await sealed(closing, registered("Туяа"))));
		expect(closed?.outcome).toBe("kept");
		expect(await closing.engine.sync()).toMatchObject({ outcome: "refused", status: 403, code: "sync.rights-lost" });
	});
});

describe("an edit is merged with what others wrote meanwhile", () => {
	it("different fields merge; of the same field what stands stays, both are kept, and a repeated sending is told the same", async () => {
		const child = childCalled("Мөнхжин");
		const { seq } = await run(office.programme.handle, authorBy(oyun), childrenCommands["child-registered"], child);
		const shown = { id: child.id, report: child.report, ...facts(child) };
		const atOffice = { ...shown, situation: "at_risk", report: { ...child.report, id: newId(), phone: "99112233" } };
		await run(office.programme.handle, authorBy(oyun), childrenCommands["child-corrected"], atOffice);
		const typed = { ...shown, identifiedOn: "2019-03-05", report: { ...child.report, id: newId(), phone: "88776655" } };
		const was = { identifiedOn: child.identifiedOn, "report.phone": null };
		const one = await sealed(phone, { kind: "children.child-corrected", input: typed, base: seq, was });
		const [merged] = await receiptsOf(await send(phone.secrets.send, one));
		expect(merged).toMatchObject({ outcome: "merged", conflicts: ["report.phone"] });
		const stands = await readChild(office.programme.handle.db, [""], child.id);
		expect(stands).toMatchObject({ situation: "at_risk", identifiedOn: "2019-03-05", report: { phone: "99112233" } });
		expect(await receiptsOf(await send(phone.secrets.send, one))).toMatchObject([{ outcome: "merged", conflicts: ["report.phone"] }]);
		const { rows } = await office.programme.handle.pool.query("select field, kind, subject, sealed from sync_conflict");
		expect(rows).toMatchObject([{ field: "report.phone", kind: "children.child-corrected", subject: child.id }]);
		expect(rows[0].sealed).not.toContain("88776655");
		// Without what was shown, the version that was shown says it.
		const late = { ...typed, situation: "never_enrolled", report: { ...typed.report, id: newId(), phone: null } };
		const bare = await sealed(phone, { kind: "children.child-corrected", input: late, base: seq });
		expect(await receiptsOf(await send(phone.secrets.send, bare))).toMatchObject([{ outcome: "merged", conflicts: ["situation"] }]);
	});

	/** A child who was moved to another aimag, before or after some phone asked last. */
	async function movedAway(given: string, between: (base: number) => Promise<void>) {
		const child = childCalled(given);
		const { seq } = await run(office.programme.handle, authorBy(oyun), childrenCommands["child-registered"], child);
		await between(seq);
		const shown = { id: child.id, report: child.report, ...facts(child) };
		const moved = { ...shown, area: "84", report: { ...child.report, id: newId() } };
		await run(office.programme.handle, authorBy(oyun), childrenCommands["child-corrected"], moved);
		const typed = () => ({ ...shown, situation: "at_risk", report: { ...child.report, id: newId() } });
		return async (by: Phone, base: number | null) => {
			const edit = { kind: "children.child-corrected", input: typed(), was: { situation: child.situation }, base };
			const [receipt] = await receiptsOf(await send(by.secrets.send, await sealed(by, edit)));
			const now = await readChild(office.programme.handle.db, [""], child.id);
			return [receipt?.outcome, now?.area, now?.situation];
		};
	}

	it("of a child who was moved elsewhere since its phone asked; but not of one who never was theirs", async () => {
		let base = 0;
		const edit = await movedAway("Нүүсэн", async (seq) => {
			base = seq;
			await phone.engine.sync();
		});
		expect(await edit(phone, base - 1)).toEqual(["refused", "84", "dropped_out"]);
		expect(await edit(phone, base)).toEqual(["done", "84", "at_risk"]);
	});

	it("but not because an app says that it showed a version of which its phone was told nothing, or has long been told that it left", async () => {
		const forged = await enrolPhone(office, "tsolmon");
		let base = 0;
		const edit = await movedAway("Хуурамч", async (seq) => {
			base = seq;
		});
		expect(await edit(forged, base)).toEqual(["refused", "84", "dropped_out"]);
		await forged.engine.sync();
		await office.handle.pool.query(
			"update field_contact set told_at = told_at - interval '1 day', pending_at = pending_at - interval '1 day'",
		);
		expect(await edit(forged, base)).toEqual(["refused", "84", "dropped_out"]);
		expect(await edit(forged, 9_000_000_000)).toEqual(["refused", "84", "dropped_out"]);
		// It is kept aside all the same: somebody at the office may do it.
		const { rows } = await office.programme.handle.pool.query("select because from sync_kept where device = $1", [forged.device]);
		expect(rows).toEqual(Array(3).fill({ because: "refused" }));
	});
});

it("a phone fetches what its owner may see, asks for nothing twice, and holds what it must", async () => {
	const fresh = await enrolPhone(office, "tsolmon");
	expect(await fresh.engine.sync()).toEqual({ outcome: "synced" });
	const places = await fresh.engine.documents("places");
	expect(places.length).toBeGreaterThan(0);
	const { cursor, documents } = await fresh.wire.pull({ schema: 1, cursor: fresh.disk.cursor });
	expect([cursor, documents]).toEqual([fresh.disk.cursor, []]);
	// What was lost of its store comes again, although it was written long before.
	const [first] = [...fresh.disk.documents.keys()];
	fresh.disk.documents.delete(first ?? "");
	expect(await fresh.engine.sync()).toEqual({ outcome: "synced" });
	expect(fresh.disk.documents.has(first ?? "")).toBe(true);
});

function facts({ household, identifiedOn, area, site, situation }: ReturnType<typeof childCalled>) {
	return { household, identifiedOn, area, site, situation };
}
