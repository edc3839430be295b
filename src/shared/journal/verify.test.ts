import { type RawBuilder, sql } from "kysely";
import { beforeEach, describe, expect, it } from "vitest";
import { freshProgramme } from "../../../test/support/database.ts";
import type { Handle } from "../database/index.ts";
import { newId } from "../id.ts";
import { hashLink } from "./chain.ts";
import { commit } from "./commit.ts";
import { journalHead, parseAnchor, verifyJournal } from "./index.ts";

let handle: Handle;

beforeEach(async () => {
	handle = await freshProgramme({ asOwner: true });
	for (const name of ["Дулмаа", "Болд", "Сараа", "Тулга", "Номин"]) {
		await commit(handle, {
			id: newId(),
			kind: "test.named",
			subject: name,
			by: { account: "sarnai", device: "phone" },
			deviceAt: new Date("2020-04-27T01:00:00Z"),
			work: async () => ({ input: { name }, result: null }),
		});
	}
});

/** What somebody with the database in hands might do, and what is then found. */
const tampering: readonly (readonly [string, RawBuilder<unknown>, object])[] = [
	["who did it", sql`update journal set account = 'bayar' where seq = 2`, { seq: 2, what: "metadata" }],
	["what it was about", sql`update journal set subject = 'Бат' where seq = 3`, { seq: 3, what: "metadata" }],
	["when it was", sql`update journal set server_at = server_at + interval '1 day' where seq = 5`, { seq: 5, what: "metadata" }],
	["when the phone says it was", sql`update journal set device_at = null where seq = 1`, { seq: 1, what: "metadata" }],
	["its kind", sql`update journal set kind = 'test.renamed' where seq = 4`, { seq: 4, what: "metadata" }],
	["its payload", sql`update journal_payload set payload = '{"after":{"name":"Бат"}}' where seq = 2`, { seq: 2, what: "payload" }],
	["the salt of its payload", sql`update journal_payload set salt = '\\x00' where seq = 2`, { seq: 2, what: "payload" }],
	["the head", sql`update journal_head set seq = 4`, { what: "head" }],
];

describe("verifying", () => {
	it("finds nothing in a whole journal", async () => {
		const { rows, erased, head, faults } = await verifyJournal(handle);
		expect({ rows, erased, faults }).toEqual({ rows: 5, erased: 0, faults: [] });
		expect(head).toEqual(await journalHead(handle));
	});

	it.each(tampering)("finds that somebody changed %s", async (_, change, fault) => {
		await change.execute(handle.db);
		expect((await verifyJournal(handle)).faults).toContainEqual(expect.objectContaining(fault));
	});

	it("finds a row that was taken away, in the middle and at the end", async () => {
		await sql`delete from journal_payload where seq in (3, 5)`.execute(handle.db);
		await sql`delete from journal where seq in (3, 5)`.execute(handle.db);
		const { faults } = await verifyJournal(handle);
		expect(faults).toContainEqual({ seq: 3, what: "missing" });
		expect(faults.map(({ what }) => what)).toContain("head");
	});

	it("finds a payload that is gone without an erasure; the chain itself holds", async () => {
		await sql`delete from journal_payload where seq = 2`.execute(handle.db);
		expect(await verifyJournal(handle)).toMatchObject({ rows: 5, erased: 1, faults: [{ seq: 2, what: "erased-unsaid" }] });
	});
});

describe("an anchor", () => {
	it("holds while the journal grows", async () => {
		const anchor = await journalHead(handle);
		await commit(handle, {
			id: newId(),
			kind: "test.named",
			subject: "Зулаа",
			by: { account: null, device: null },
			work: async () => ({ result: null }),
		});
		expect((await verifyJournal(handle, anchor)).faults).toEqual([]);
		expect(parseAnchor(`${anchor.seq}:${anchor.hash}`)).toEqual(anchor);
	});

	it("catches a chain that was rewritten as a whole, which verifies by itself", async () => {
		const anchor = await journalHead(handle);
		await rewriteChain();
		expect((await verifyJournal(handle)).faults).toEqual([]);
		expect((await verifyJournal(handle, anchor)).faults).toEqual([{ seq: 5, what: "anchor" }]);
	});

	it("that was never printed is refused", () => {
		for (const text of ["", "5", "5:abc", `x:${"0".repeat(64)}`]) expect(parseAnchor(text)).toBeNull();
	});
});

/** Changes the author of the second row and then every hash after it, as a careful forger would. */
async function rewriteChain(): Promise<void> {
	await sql`update journal set account = 'bayar' where seq = 2`.execute(handle.db);
	const { rows } = await sql<Parameters<typeof hashLink>[0]>`select * from journal order by seq`.execute(handle.db);
	let previous = Buffer.alloc(0) as Buffer;
	for (const row of rows) {
		const hash = hashLink(row, previous);
		await sql`update journal set hash = ${hash}, previous_hash = ${previous} where seq = ${row.seq}`.execute(handle.db);
		previous = hash;
	}
	await sql`update journal_head set hash = ${previous}`.execute(handle.db);
}
