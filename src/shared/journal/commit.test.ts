import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { freshProgramme } from "../../../test/support/database.ts";
import type { Handle } from "../database/index.ts";
import { newId } from "../id.ts";
import { problems } from "../problem.ts";
import { commit } from "./commit.ts";
import { follow, verifyJournal } from "./index.ts";
import type { Write } from "./schema.ts";

const problem = problems("test", { refused: { mn: "Болохгүй", en: "No" } }, { refused: 409 });

/** Keeps a note; what the operation is asked to do is told by its subject. */
async function notebook(): Promise<{ handle: Handle; notes(): Promise<string[]> }> {
	const handle = await freshProgramme({ asOwner: true });
	await sql`create table public.note (text text not null unique, since_seq bigint not null)`.execute(handle.db);
	return {
		handle,
		notes: async () =>
			(await sql<{ text: string }>`select text from public.note order by since_seq`.execute(handle.db)).rows.map((row) => row.text),
	};
}

function noteDown(text: string, id = newId()): Write<{ noted: string }> {
	return {
		id,
		kind: "test.noted",
		subject: text,
		by: { account: "sarnai", device: null },
		work: async (tx, seq) => {
			await sql`insert into public.note (text, since_seq) values (${text}, ${seq})`.execute(tx);
			return { input: { text }, result: { noted: text } };
		},
	};
}

const refused: Write<{ noted: string }> = {
	...noteDown("refused"),
	work: async (tx, seq) => {
		await sql`insert into public.note (text, since_seq) values ('half written', ${seq})`.execute(tx);
		throw problem("refused");
	},
};

/** Several at once: one that is refused does not harm the others. */
function committedAll(handle: Handle, writes: readonly Write<{ noted: string }>[]) {
	return Promise.allSettled(writes.map((write) => commit(handle, write)));
}

describe("an operation", () => {
	it("writes its rows and its journal row together", async () => {
		const { handle, notes } = await notebook();
		const receipt = await commit(handle, noteDown("first"));
		expect(receipt).toEqual({ seq: 1, result: { noted: "first" }, repeated: false });
		expect(await notes()).toEqual(["first"]);
		expect(await verifyJournal(handle)).toMatchObject({ rows: 1, erased: 0, faults: [] });
	});

	it("of those that one author puts in at once shares its transaction with the others, however many came before", async () => {
		const { handle } = await notebook();
		const others = Array.from({ length: 245 }, (_, at) => noteDown(`other ${at}`));
		const by = { account: "tuya", device: newId() };
		const own = Array.from({ length: 20 }, (_, at) => ({ ...noteDown(`own ${at}`), by }));
		await committedAll(handle, [...others, ...own, noteDown("later")]);
		const { rows } = await sql<{ transaction: string }>`
			select distinct xmin::text as transaction from journal where device = ${by.device}`.execute(handle.db);
		expect(rows).toHaveLength(1);
		const { rows: all } = await sql`select distinct xmin::text from journal`.execute(handle.db);
		expect(all).toHaveLength(2);
	});

	it("sent again answers the first receipt and changes nothing", async () => {
		const { handle, notes } = await notebook();
		const id = newId();
		const first = await commit(handle, noteDown("once", id));
		expect(await commit(handle, noteDown("twice", id))).toEqual({ ...first, repeated: true });
		expect(await notes()).toEqual(["once"]);
		expect((await verifyJournal(handle)).rows).toBe(1);
	});

	it("of another kind or of somebody else is not taken for one sent again", async () => {
		const { handle, notes } = await notebook();
		const id = newId();
		await commit(handle, noteDown("mine", id));
		for (const other of [
			{ ...noteDown("theirs", id), by: { account: "tuya", device: null } },
			{ ...noteDown("else", id), kind: "test.renamed" },
		]) {
			await expect(commit(handle, other)).rejects.toMatchObject({ code: "journal.operation-used" });
		}
		expect(await notes()).toEqual(["mine"]);
	});

	it("sent ten times at once is done once", async () => {
		const { handle, notes } = await notebook();
		const id = newId();
		const receipts = await Promise.all(Array.from({ length: 10 }, (_, index) => commit(handle, noteDown(`try ${index}`, id))));
		expect(receipts.filter((receipt) => !receipt.repeated)).toHaveLength(1);
		expect(new Set(receipts.map((receipt) => receipt.result.noted)).size).toBe(1);
		expect(await notes()).toHaveLength(1);
	});

	it("that is refused writes nothing and harms no other of its batch", async () => {
		const { handle, notes } = await notebook();
		const settled = await committedAll(handle, [noteDown("before"), refused, noteDown("after")]);
		expect(settled.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
		expect(await notes()).toEqual(["before", "after"]);
		expect(await verifyJournal(handle)).toMatchObject({ rows: 2, faults: [] });
	});

	it("that breaks a constraint is refused alone as well", async () => {
		const { handle, notes } = await notebook();
		const settled = await committedAll(handle, [noteDown("same"), noteDown("same"), noteDown("other")]);
		expect(settled.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
		expect(await notes()).toEqual(["same", "other"]);
	});

	it("may be asked for again after a refusal", async () => {
		const { handle } = await notebook();
		const id = newId();
		await expect(commit(handle, { ...refused, id })).rejects.toThrow("No");
		expect(await commit(handle, noteDown("now allowed", id))).toMatchObject({ repeated: false });
	});
});

describe("many writers", () => {
	it("get numbers without gaps, in the order of commit, over several processes' worth of queues", async () => {
		const { handle, notes } = await notebook();
		// A second handle has a queue of its own, as another process has.
		const { openHandle } = await import("../database/index.ts");
		const url = handle.pool.options.connectionString as string;
		const other = openHandle(url, handle.schema, handle.clock, 2);
		try {
			const texts = Array.from({ length: 120 }, (_, index) => `note ${index}`);
			const receipts = await Promise.all(texts.map((text, index) => commit(index % 2 ? other : handle, noteDown(text))));
			expect(receipts.map((receipt) => receipt.seq).toSorted((a, b) => a - b)).toEqual(texts.map((_, index) => index + 1));
			const bySeq = receipts.toSorted((a, b) => a.seq - b.seq).map((receipt) => receipt.result.noted);
			expect(await notes()).toEqual(bySeq);
			expect((await verifyJournal(handle)).faults).toEqual([]);
		} finally {
			await other.close();
		}
	});

	it("hear of each committed row once, before its receipt, and of no refused one", async () => {
		const { handle } = await notebook();
		const heard: number[] = [];
		follow(handle, ({ seq }) => heard.push(seq));
		await committedAll(handle, [noteDown("a"), refused]);
		const { seq } = await commit(handle, noteDown("b"));
		expect(heard).toEqual([1, seq]);
	});
});
