import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FreshInstallation, freshDatabase, ownedBy, testVaultKey } from "../../test/support/database.ts";
import { populatedInstallation, smallWorld } from "../../test/support/populated.ts";
import { campaignCommands, listStandingsOn } from "../campaigns/index.ts";
import { consentCommands, listWithdrawals } from "../consent/index.ts";
import { readFigures } from "../figures/index.ts";
import { identityCommands } from "../identity/index.ts";
import { openInstallation } from "../installation.ts";
import { peopleCommands, reportsEverOf } from "../people/index.ts";
import { verifyPublished } from "../publishing/index.ts";
import { registry } from "../registry.ts";
import { realClock, today } from "../shared/clock.ts";
import { type Handle, openHandle } from "../shared/database/index.ts";
import { newId } from "../shared/id.ts";
import { machine, run, verifyJournal } from "../shared/journal/index.ts";
import { folderStorage } from "../shared/storage/index.ts";
import { fieldDeviceCommands } from "../sync/index.ts";
import { newKeyPair } from "./archive/lock.ts";
import { keepAllApart } from "./kept-apart/keeper.ts";
import { keptApartName, readList } from "./kept-apart/list.ts";
import { makeBackup } from "./making.ts";
import { restoreBackup } from "./restoring.ts";

const folder = mkdtempSync(join(tmpdir(), "tegsh-erasing-test-"));
const older = join(folder, "older.tegsh");
let office: FreshInstallation;
let pair: { readonly identity: string; readonly recipient: string };

afterAll(() => rmSync(folder, { recursive: true }));

/** Somebody who attended, with all that is to be found of them. */
interface Person {
	readonly report: string;
	readonly given: string;
	readonly family: string;
	readonly number: string;
}
let gone: Person;
let stays: Person;
let before: object;
/** Let in when the backup was made, and shut out since. */
const shut = { device: newId(), closed: newId(), elsewhere: newId(), dismissed: newId() };
/** Shut out for a while, and let in again since the backup: a person lets them in once more. */
const back = newId();
/** Taken back after the backup was made. */
let withdrawn: { readonly id: string; readonly consent: string };
/** Public when the backup was made, and taken down by the office since. */
let takenDown: { readonly item: string; readonly language: "mn" | "en" };

beforeAll(async () => {
	pair = await newKeyPair();
	const populated = await populatedInstallation(smallWorld);
	office = { ...populated, handle: { ...populated.handle, storage: folderStorage(join(folder, "store")) } };
	const { rows } = await office.programme.handle.pool.query<Person>(
		`select distinct on (number) report.id as report, given, family, register_number as number from report
		join attendance on attendance.report = report.id where register_number is not null and report.until_seq > 1e15 order by number limit 2`,
	);
	[gone, stays] = rows as [Person, Person];
	before = await said(office.programme.handle);
	await letIn();
	await makeBackup(older, { handle: office.handle, lock: { recipient: pair.recipient }, program: "0.1.0", vaultKey: testVaultKey });
	await run(office.programme.handle, machine, peopleCommands["person-erased"], {
		id: gone.report,
		reports: await reportsEverOf(office.programme.handle.db, gone.report),
	});
	const { rows: released } = await office.programme.handle.pool.query<typeof takenDown>(
		`select item, language from item_release released where until_seq > 1e15 and not exists (
			select from item_withdrawal where item = released.item and language = released.language and until_seq > 1e15) order by item, language limit 1`,
	);
	[takenDown] = released as [typeof takenDown];
	await run(office.programme.handle, machine, campaignCommands["item-withdrawn"], { ...takenDown, because: "Not as it was told to us" });
	const { rows: consents } = await office.programme.handle.pool.query<{ id: string }>(
		"select id from consent where until_seq > 1e15 and answer = 'agreed' and id not in (select consent from consent_withdrawal) limit 1",
	);
	withdrawn = { id: newId(), consent: consents[0]?.id ?? "" };
	const asked = {
		askedBy: "Ээж нь",
		way: "telephone",
		askedOn: today(office.programme.handle.clock),
		channels: [],
		assets: [],
		because: "Дургүй",
	} as const;
	await run(office.programme.handle, machine, consentCommands["consent-withdrawn"], { ...withdrawn, ...asked });
	await shutOut();
	await keepAllApart({
		...{ installation: office.handle, handles: () => [office.programme.handle], commands: registry },
		places: { folder, backups: { folder: join(folder, "elsewhere"), store: null } },
	});
}, 120_000);

async function letIn(): Promise<void> {
	const signsIn = { password: "бороо хур элбэг зун", temporary: false, withoutSecondFactor: true };
	for (const [at, id] of [shut.closed, shut.elsewhere, shut.dismissed, back].entries()) {
		const place = id === shut.dismissed ? { administers: true } : { programme: "test", role: "field-officer", areas: ["84"] };
		const account = { id, displayName: `Хүн ${at}`, userName: `shut.${at}`, ...place, ...signsIn };
		await run(office.handle, machine, identityCommands["account-created"], account as never);
	}
	// The one who stays an administrator, so that the other may be dismissed.
	const other = { id: newId(), displayName: "Үлдсэн", userName: "shut.other", administers: true };
	await run(office.handle, machine, identityCommands["account-created"], other);
	const phone = { id: shut.device, programme: "test", name: "Утас", sendDigest: "a".repeat(64), readDigest: "b".repeat(64) };
	await run(office.handle, { ...machine, account: shut.closed }, fieldDeviceCommands["device-enrolled"], phone);
}

async function shutOut(): Promise<void> {
	await run(office.handle, machine, fieldDeviceCommands["device-revoked"], { id: shut.device });
	for (const account of [shut.closed, back]) await run(office.handle, machine, identityCommands["account-closed"], { account });
	await run(office.handle, machine, identityCommands["account-reopened"], { account: back });
	await run(office.handle, machine, identityCommands["access-ended"], { account: shut.elsewhere, programme: "test" });
	await run(office.handle, machine, identityCommands["administrator-dismissed"], { account: shut.dismissed });
}

/** Who and what is still let in, of those that were shut out. */
async function stillIn({ pool }: Handle): Promise<string[]> {
	const { rows } = await pool.query<{ id: string }>(
		`select id from field_device where revoked_at is null and id = any($1)
		union select id from account where id = any($1) and not closed
			and (is_administrator or exists (select from appointment where appointment.account = account.id)) order by id`,
		[[...Object.values(shut), back]],
	);
	return rows.map(({ id }) => id);
}

/** Every figure with its parts. */
async function said(handle: Handle): Promise<object> {
	const figures = await readFigures(handle);
	const withoutPosition = (key: string, value: unknown) => (key === "asOf" ? undefined : value);
	return JSON.parse(JSON.stringify(figures, withoutPosition));
}

/** How many rows of any table of a programme hold a text, in whatever column. */
async function holding({ pool, schema }: Handle, text: string): Promise<Record<string, number>> {
	const { rows: tables } = await pool.query<{ name: string }>(
		"select table_name as name from information_schema.tables where table_schema = $1",
		[schema],
	);
	const found: Record<string, number> = {};
	for (const { name } of tables) {
		const { rows } = await pool.query<{ rows: number }>(
			`select count(*) as rows from ${name} as one where one::text like '%' || $1 || '%'`,
			[text],
		);
		if (rows[0]?.rows) found[name] = rows[0].rows;
	}
	return found;
}

describe("a person who is erased", () => {
	it("is found nowhere by their number, and another as before", async () => {
		const { handle } = office.programme;
		expect(await holding(handle, gone.number)).toEqual({});
		expect(Object.keys(await holding(handle, stays.number))).toContain("report");
		const { rows } = await handle.pool.query("select * from report where id = $1", [gone.report]);
		expect(rows[0]).toMatchObject({ given: "", family: null, phone: null, register_number: null, sought: "", written: {} });
	});

	it("is counted as before: every figure and every part of it", async () => {
		expect(await said(office.programme.handle)).toEqual(before);
		expect(await verifyPublished(office.programme.handle)).toMatchObject({ faults: [] });
	});

	it("leaves a journal that holds and says what went; a payload that is gone without that is a fault", async () => {
		const { handle } = office.programme;
		const whole = await verifyJournal(handle);
		expect(whole.faults).toEqual([]);
		expect(whole.erased).toBeGreaterThan(0);
		const { rows } = await handle.pool.query("select kind from journal where kind = 'people.person-erased'");
		expect(rows).toEqual([{ kind: "people.person-erased" }]);
		const { seq } = (await handle.pool.query("select seq from journal_payload order by seq limit 1")).rows[0];
		const { pool: owner } = ownedBy(handle);
		await owner.query("create table kept_for_the_test as select * from journal_payload where seq = $1", [seq]);
		await owner.query("delete from journal_payload where seq = $1", [seq]);
		expect((await verifyJournal(handle)).faults).toEqual([{ seq, what: "erased-unsaid" }]);
		await owner.query("insert into journal_payload select * from kept_for_the_test");
		await owner.query("drop table kept_for_the_test");
	});

	it("stands in the list that is kept apart by ids alone, in every place", async () => {
		const text = readFileSync(join(folder, keptApartName), "utf8");
		expect(readFileSync(join(folder, "elsewhere", keptApartName), "utf8")).toBe(text);
		expect(readList(text, "").entries.map(({ kind }) => kind)).toContain("people.person-erased");
		expect(text).not.toContain(gone.number);
		expect(text).not.toContain(gone.given);
		expect(text).toContain(withdrawn.id);
		expect(text).toContain(shut.device);
		// It is a file: an attacker who writes into it wins nothing by that.
		expect(text).not.toMatch(/account-reopened|administrator-named/);
		expect(text).not.toMatch(/Ээж нь|Дургүй|Хүн \d|Утас|shut\./);
	});

	it("is nobody any more whom a new record is taken for", async () => {
		const { rows } = await office.programme.handle.pool.query(
			"select count(*) as pairs from likeness where until_seq > 1e15 and decision is null and $1 in (one, other)",
			[gone.report],
		);
		expect(rows).toEqual([{ pairs: 0 }]);
	});
});

describe("after the restore of an older backup", () => {
	const list = () => readList(readFileSync(join(folder, keptApartName), "utf8"), "");

	/** Whether what was taken down is to be seen. */
	async function isPublic(handle: Handle): Promise<boolean | undefined> {
		const { item, language } = takenDown;
		const standing = (await listStandingsOn(handle.db, today(handle.clock))).find((one) => one.item === item && one.language === language);
		return standing?.isPublic;
	}

	/** Restored, and opened as the server opens it. */
	async function restored<Result>(
		name: string,
		keptApart: Parameters<typeof restoreBackup>[1]["keptApart"],
		work: (handle: Handle, installation: Handle) => Promise<Result>,
	) {
		const url = await freshDatabase();
		const data = join(folder, name);
		const handle = openHandle(url, "tegsh", realClock, 2, { storage: folderStorage(join(data, "media")) });
		await restoreBackup(older, { handle, key: { identity: pair.identity }, folder: data, vaultKey: null, keptApart }).finally(() =>
			handle.close(),
		);
		const opened = await openInstallation({ folder: data, databaseUrl: url, storage: null, vaultKey: null }, "server");
		try {
			return await work(opened.programmes()[0]?.handle as Handle, opened.handle);
		} finally {
			await opened.close();
		}
	}

	it("who was erased since is erased again, before anybody comes in", async () => {
		await restored("again", [list()], async (handle, installation) => {
			expect(await stillIn(installation)).toEqual([]);
			expect(await holding(handle, gone.number)).toEqual({});
			expect(await said(handle)).toEqual(before);
			expect(await isPublic(handle)).toBe(false);
			expect((await listWithdrawals(handle.db)).map(({ id }) => id)).toContain(withdrawn.id);
			expect((await verifyJournal(handle)).faults).toEqual([]);
		});
	});

	it("a line that somebody wrote into the list lets nobody in, and one of another journal stops no opening", async () => {
		const written = (programme: string, kind: string) => ({ programme, operation: newId(), kind, input: { account: back } });
		const forged = [
			written("tegsh", "identity.account-reopened"),
			written("tegsh", "identity.administrator-named"),
			written(office.programme.handle.schema, "identity.account-closed"),
			{ ...written("tegsh", "people.person-erased"), input: { id: newId(), reports: [stays.report] } },
		];
		await restored("forged", [{ ...list(), entries: [...list().entries, ...forged] }], async (handle, installation) => {
			const { rows } = await installation.pool.query("select is_administrator, closed from account where id = $1", [back]);
			expect(rows).toEqual([{ is_administrator: false, closed: true }]);
			expect(await holding(handle, gone.number)).toEqual({});
			expect(Object.keys(await holding(handle, stays.number))).toContain("report");
		});
	});

	it("without the list they would be back: the list is what does it, and one of another installation does nothing", async () => {
		const others = { ...list(), installation: "another" };
		await restored("not-again", [others], async (handle, installation) => {
			expect(await stillIn(installation)).toEqual([...Object.values(shut), back].toSorted());
			expect(Object.keys(await holding(handle, gone.number))).toContain("report");
			expect(await isPublic(handle)).toBe(true);
		});
	});
});
