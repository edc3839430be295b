import { type RawBuilder, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { identityCommands } from "../src/identity/index.ts";
import { peopleCommands, reportsEverOf } from "../src/people/index.ts";
import { sites } from "../src/places/store.ts";
import { type Handle, openHandle, type Transaction } from "../src/shared/database/index.ts";
import { newId } from "../src/shared/id.ts";
import { hashLink } from "../src/shared/journal/chain.ts";
import { type JournalFault, journalHead, machine, run, sealTables, verifyJournal, verifyWithin } from "../src/shared/journal/index.ts";
import { inChange } from "./support/changes.ts";
import { demoInstallation, populatedProgramme, smallWorld } from "./support/populated.ts";
import { thorough } from "./support/thorough.ts";

/*
 * Whoever has the database in hands may change any table of it by SQL. Each fault is planted in a transaction that is taken back, in an
 * installation with everything its office can do done in it.
 */

let tegsh: Handle;
let demo: Handle;

beforeAll(async () => {
	const { handle, programme } = await demoInstallation();
	[tegsh, demo] = [asOwner(handle), asOwner(programme.handle)];
	const { rows } = await sql<{ id: string }>`select id from account where user_name = 'administrator'`.execute(handle.db);
	const until = new Date(handle.clock.now().getTime() + 7 * 86_400_000).toISOString().slice(0, 10);
	const token = { name: "a program", programme: programme.slug, role: "donor", areas: [""], until, digest: "0".repeat(64) } as const;
	await run(handle, machine, identityCommands["token-made"], { id: newId(), account: rows[0]?.id ?? "", ...token });
});

const opened: Handle[] = [];

/** Who tampers is no server: it may neither change nor delete a row of the journal. */
function asOwner({ ownerUrl, schema, clock }: Handle): Handle {
	const handle = openHandle(ownerUrl, schema, clock, 2);
	opened.push(handle);
	return handle;
}

afterAll(async () => {
	for (const handle of opened) await handle.close();
});

type Plant = (tx: Transaction) => Promise<unknown>;

/** What is found once something was done to the tables. */
async function faultsAfter(handle: Handle, plant: Plant): Promise<readonly JournalFault[]> {
	let faults: readonly JournalFault[] = [];
	const taken = new Error("taken back");
	const planting = handle.db.transaction().execute(async (tx) => {
		await plant(tx);
		faults = (await verifyWithin(handle, tx)).faults;
		throw taken;
	});
	await expect(planting).rejects.toBe(taken);
	return faults;
}

const does =
	(...statements: readonly RawBuilder<unknown>[]): Plant =>
	async (tx) => {
		for (const statement of statements) await statement.execute(tx);
	};

const inForce = sql`until_seq = 9007199254740991`;

it("finds nothing where nothing was done", async () => {
	for (const handle of [tegsh, demo]) expect((await verifyJournal(handle)).faults).toEqual([]);
});

describe("in a programme, it finds", () => {
	const cases: readonly (readonly [string, Plant, Partial<JournalFault> & { readonly count?: number }])[] = [
		[
			"attendances that were deleted",
			does(sql`delete from attendance where id in (select id from attendance where ${inForce} order by id limit 3)`),
			{ what: "row-missing", table: "attendance", count: 3 },
		],
		[
			"an attendance that was added",
			does(sql`insert into attendance (id, since_seq, session, report, role)
				select gen_random_uuid(), since_seq, session, report, role from attendance where ${inForce} order by id limit 1`),
			{ what: "row-added", table: "attendance", count: 1 },
		],
		[
			"an attendance of a position that nobody wrote",
			does(sql`insert into attendance (id, since_seq, session, report, role)
				select gen_random_uuid(), 1000000, session, report, role from attendance where ${inForce} order by id limit 1`),
			{ what: "row-unjournalled", seq: 1_000_000, table: "attendance", count: 1 },
		],
		[
			"200 names that were changed",
			does(sql`update report set given = given || 'а' where id in (select id from report order by id limit 200)`),
			{ what: "row-changed", table: "report", count: 200 },
		],
		[
			"a published figure that was changed",
			does(
				sql`update published_figure set as_of = as_of - 1 where (period, indicator) = (select period, indicator from published_figure limit 1)`,
			),
			{ what: "row-changed", table: "published_figure", count: 1 },
		],
		[
			"a consent whose day was moved",
			does(
				sql`update consent set expires_on = expires_on + 365 where id = (select id from consent where ${inForce} limit 1) and ${inForce}`,
			),
			{ what: "row-changed", table: "consent", count: 1 },
		],
		[
			"a row that was moved to an earlier position",
			does(
				sql`update attendance set since_seq = since_seq - 1 where id = (select id from attendance where ${inForce} order by since_seq desc limit 1)`,
			),
			{ what: "row-added", table: "attendance", count: 1 },
		],
		[
			"a row that ended later than it says",
			does(sql`update period_step set until_seq = until_seq - 1 where ctid = (select ctid from period_step where not ${inForce} limit 1)`),
			{ what: "row-missing", table: "period_step", count: 1 },
		],
		[
			"a row that holds and was ended",
			does(
				sql`update attendance set until_seq = since_seq + 1 where id = (select id from attendance where ${inForce} order by id limit 1)`,
			),
			{ what: "row-added", table: "attendance", count: 1 },
		],
		[
			"two rows whose contents were swapped",
			does(sql`with two as (select id, given, row_number() over (order by id) as at from report where ${inForce} order by id limit 2)
				update report set given = other.given from two join two as other on other.at = 3 - two.at where report.id = two.id`),
			{ what: "row-changed", table: "report", count: 2 },
		],
		[
			"a register that says it was never undone",
			does(
				sql`update register_import set undone_seq = 1 where id = (select id from register_import where undone_seq is null and since_seq is not null limit 1)`,
			),
			{ what: "row-changed", table: "register_import" },
		],
		[
			"somebody who was made another person",
			does(
				sql`update membership set person = gen_random_uuid() where report = (select report from membership where ${inForce} limit 1) and ${inForce}`,
			),
			{ what: "row-changed", table: "membership", count: 1 },
		],
		[
			"a decision that nobody took",
			does(sql`update likeness set decision = 'same', decided_on = '2020-01-01' where (one, other) = (
				select one, other from likeness where ${inForce} and decision is null limit 1) and ${inForce}`),
			{ what: "row-added", table: "likeness", count: 1 },
		],
		["payloads that were deleted", does(sql`delete from journal_payload where seq between 3 and 7`), { what: "erased-unsaid", count: 5 }],
		[
			"what the journal says of a table, changed",
			does(
				sql`update journal_rows set content = replace(content, 'begun', 'ended') where seq = (select max(seq) from journal_rows where content like '%begun%')`,
			),
			{ what: "rows-said" },
		],
		[
			"what the journal says of tables, taken away",
			does(sql`delete from journal_rows where seq = (select max(seq) from journal_rows)`),
			{ what: "rows-erased-unsaid" },
		],
		[
			"the hash of what it says, changed",
			does(sql`update journal set rows = sha256(rows) where seq = (select max(seq) from journal_rows)`),
			{ what: "metadata" },
		],
		[
			"a row that is said to be from before tables were said",
			does(sql`update journal set rows = null where seq = (select max(seq) from journal_rows)`),
			{ what: "metadata" },
		],
	];
	// Each verifies a whole demo: usually every third of them.
	it.each(cases.filter((_, at) => thorough || at % 3 === 0))("%s", async (_, plant, { count, ...fault }) => {
		const faults = (await faultsAfter(demo, plant)).filter(({ what }) => what === fault.what);
		expect(faults).toContainEqual(expect.objectContaining(fault));
		if (count !== undefined) expect(faults.reduce((sum, one) => sum + ("rows" in one ? one.rows : 1), 0)).toBe(count);
	});

	it("a journal whose tail was cut with all that it wrote, by the printed anchor", async () => {
		const anchor = await journalHead(demo);
		const cut = does(
			sql`delete from journal_rows where seq = ${anchor.seq}`,
			sql`delete from journal_payload where seq = ${anchor.seq}`,
			sql`delete from journal where seq = ${anchor.seq}`,
			sql`update journal_head set (seq, hash) = (select seq, hash from journal order by seq desc limit 1)`,
		);
		const taken = new Error("taken back");
		await expect(
			demo.db.transaction().execute(async (tx) => {
				await cut(tx);
				expect((await verifyWithin(demo, tx, anchor)).faults).toContainEqual({ seq: anchor.seq, what: "anchor" });
				throw taken;
			}),
		).rejects.toBe(taken);
	});
});

describe("in the installation, it finds", () => {
	const cases: readonly (readonly [string, Plant, Partial<JournalFault>])[] = [
		[
			"an account that was made administrator",
			does(sql`update account set is_administrator = true where user_name = 'donor'`),
			{ what: "row-changed", table: "account" },
		],
		[
			"an account that does more in a programme",
			does(sql`update appointment set role = 'manager' where account = (select id from account where user_name = 'donor')`),
			{ what: "row-changed", table: "appointment" },
		],
		[
			"an account that nobody made",
			does(sql`insert into account select (jsonb_populate_record(account,
				jsonb_build_object('id', gen_random_uuid(), 'user_name', 'nobody', 'email', 'n@accounts.invalid'))).* from account where user_name = 'donor'`),
			{ what: "row-added", table: "account" },
		],
		["an account that was taken away", does(sql`delete from account where user_name = 'donor'`), { what: "row-missing", table: "account" }],
		[
			"another password",
			does(sql`update credential set password = 'x' where account = (select id from account where user_name = 'manager')`),
			{ what: "row-changed", table: "credential" },
		],
		[
			"a code by which a password can be chosen",
			does(
				sql`insert into enrolment (account, digest, expires_at) select id, 'x', now() + interval '1 day' from account where user_name = 'manager'`,
			),
			{ what: "row-added", table: "enrolment" },
		],
		["a token that does more", does(sql`update api_token set role = 'administrator'`), { what: "row-changed", table: "api_token" }],
		[
			"a programme that shows more",
			does(sql`update programme set shows_today = not shows_today`),
			{ what: "row-changed", table: "programme" },
		],
	];
	it.each(cases)("%s", async (_, plant, fault) => {
		expect(await faultsAfter(tegsh, plant)).toContainEqual(expect.objectContaining(fault));
	});
});

describe("a journal from before tables were said", () => {
	let served: Handle;
	let handle: Handle;

	beforeAll(async () => {
		served = await populatedProgramme(smallWorld);
		handle = asOwner(served);
		await forgetTables(handle);
	});

	const place = { area: "11/1110", latitude: null, longitude: null, closed_group: false, ended_on: null };
	const school = { ...place, kind: "school" as const, name_mn: "Сургууль", name_en: "School" };
	const names = does(sql`update report set given = given || 'а' where id in (select id from report order by id limit 5)`);
	const revived = does(
		sql`update attendance set until_seq = 9007199254740990 where id in (select id from attendance where ${inForce} limit 2) and ${inForce}`,
	);

	it("says nothing of them, until they are sealed on opening, once", async () => {
		expect((await verifyJournal(handle)).faults.map(({ what }) => what)).toContain("row-added");
		expect(await sealTables(served)).toBeGreaterThan(0);
		expect(await sealTables(served)).toBeNull();
		expect((await verifyJournal(handle)).faults).toEqual([]);
	});

	it("holds from then on: rows that are changed, taken away, added or ended are found", async () => {
		const changed = (await faultsAfter(handle, names)).filter(({ what }) => what === "row-changed");
		expect(changed).toHaveLength(5);
		expect(await faultsAfter(handle, revived)).not.toEqual([]);
		const gone = does(sql`delete from attendance where id in (select id from attendance order by id limit 4)`);
		const missing = (await faultsAfter(handle, gone)).filter(({ what }) => what === "row-missing");
		expect(missing.reduce((sum, one) => sum + ("rows" in one ? one.rows : 0), 0)).toBe(4);
		const more = does(sql`insert into attendance (id, since_seq, session, report, role)
			select gen_random_uuid(), since_seq, session, report, role from attendance limit 1`);
		expect(await faultsAfter(handle, more)).toContainEqual(expect.objectContaining({ what: "row-added", table: "attendance" }));
	});

	it("holds after somebody is erased, and still finds what was changed before that beside them", async () => {
		const { rows } = await sql<{ id: string }>`select report as id from attendance where ${inForce} order by report limit 1`.execute(
			handle.db,
		);
		const [{ id }] = rows as [{ id: string }];
		const beside = sql<{ id: string }>`select id from report where id <> ${id} and ${inForce} order by id limit 1`;
		const [{ id: other }] = (await beside.execute(handle.db)).rows as [{ id: string }];
		await sql`update report set given = given || 'а' where id = ${other}`.execute(handle.db);
		await run(served, machine, peopleCommands["person-erased"], { id, reports: await reportsEverOf(handle.db, id) });
		const { faults } = await verifyJournal(handle);
		expect(faults).toContainEqual(expect.objectContaining({ what: "row-changed", table: "report" }));
		expect(faults).toHaveLength(1);
		await sql`update report set given = left(given, -1) where id = ${other}`.execute(handle.db);
	});

	it("names the record that was changed among many that one operation wrote, and says how many are gone", async () => {
		const many = Array.from({ length: 250 }, () => ({ id: newId(), ...school }));
		const { seq } = await inChange(handle, (change) => sites.begin(change, ...many));
		const { id } = many[123] as { id: string };
		const found = async (plant: Plant) => (await faultsAfter(handle, plant)).filter((fault) => "table" in fault && fault.table === "site");
		const changed = await found(does(sql`update site set name_en = 'Another' where id = ${id}`));
		expect(changed).toEqual([{ seq, what: "row-changed", table: "site", record: id, rows: 1 }]);
		const gone = await found(does(sql`delete from site where since_seq = ${seq} and id < ${many[10]?.id}`));
		expect(gone).toEqual([{ seq, what: "row-missing", table: "site", record: null, rows: 10 }]);
	});

	it("seals a table again that an update gave another column, and what was said before holds beside it", async () => {
		await sql`alter table activity add column because text`.execute(handle.db);
		// As the next start opens it.
		const updated = asOwner(served);
		const { faults: before } = await verifyJournal(updated);
		expect(await sealTables(updated)).toBeGreaterThan(0);
		expect((await verifyJournal(updated)).faults).toEqual(before);
		const one = sql`(select id from activity limit 1)`;
		const because = await faultsAfter(updated, does(sql`update activity set because = 'x' where id = ${one}`));
		expect(because).toContainEqual(expect.objectContaining({ what: "row-changed", table: "activity" }));
	});
});

/** Makes a journal of what an older Tegsh would have written. */
async function forgetTables({ db }: Handle): Promise<void> {
	await sql`delete from journal_rows`.execute(db);
	await sql`delete from journal_shape`.execute(db);
	await sql`update journal set rows = null`.execute(db);
	const { rows } = await sql<Parameters<typeof hashLink>[0]>`select * from journal order by seq`.execute(db);
	let previous = Buffer.alloc(0) as Buffer;
	for (const row of rows) {
		const hash = hashLink(row, previous);
		await sql`update journal set hash = ${hash}, previous_hash = ${previous} where seq = ${row.seq}`.execute(db);
		previous = hash;
	}
	await sql`update journal_head set hash = ${previous}`.execute(db);
}
