import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Call, sayIn } from "../../src/cli/call.ts";
import { runFigures } from "../../src/cli/figures.ts";
import { runVerify } from "../../src/cli/verify.ts";
import { findAccount, listToConfirm } from "../../src/identity/index.ts";
import { type Installation, openInstallation } from "../../src/installation.ts";
import type { Handle } from "../../src/shared/database/index.ts";
import { newId } from "../../src/shared/id.ts";
import { type Anchor, journalHead, verifyJournal } from "../../src/shared/journal/index.ts";
import { freshDatabase, servingUrl, testVaultKey } from "../support/database.ts";
import { asked, openApplication, origin } from "../support/office.ts";

/*
 * An installation of version 0.1 with everything its office can do done in it: the demo, smaller, and a programme of its own. Its server
 * was a PostgreSQL 15, and `pg_dump --inserts --rows-per-insert=200 --no-owner --no-privileges` wrote it down; lines that only psql
 * understands are left out. Beside it stands what `figures --json` and `verify --json` of that version said of it.
 */
const dump = gunzipSync(readFileSync(join(import.meta.dirname, "version-0.1.sql.gz"))).toString("utf8");
const said: Said = JSON.parse(readFileSync(join(import.meta.dirname, "version-0.1.json"), "utf8"));

interface Said {
	/** By the options asked with: as they were then, at earlier positions, on an earlier day, and of the other programme. */
	readonly figures: readonly { readonly flags: Asked; readonly says: readonly Summary[] }[];
	readonly journals: readonly Verified[];
}

interface Verified {
	readonly journal: string;
	readonly rows: number;
	readonly head: Anchor;
	readonly faults: readonly { readonly what: string }[];
	readonly published?: { readonly figures: number; readonly faults: readonly unknown[] };
}

interface Asked {
	readonly programme: string;
	readonly "as-of"?: string;
	readonly day?: string;
}

/** A version that says more of a figure is welcome; what the old one said must be there. */
interface Summary {
	readonly indicator: string;
	readonly low: number;
	readonly high: number;
	readonly best: number | null;
	readonly rows: number;
	readonly asOf: number;
}

// The administrator cancelled a session, and put it back later; the first form is sent again by a browser that saw no reply.
const cancellation = { operation: "01a229c4-dac3-72b6-9752-08006219b3bc", session: "01a229ba-48ca-7112-bc17-b90266c2d876" };

let loaded: string;
const opened: Installation[] = [];

beforeAll(async () => {
	loaded = await freshDatabase();
	await query(loaded, dump);
});

afterAll(async () => {
	for (const installation of opened) await installation.close();
});

async function query(url: string, sql: string): Promise<void> {
	const client = new Client({ connectionString: url });
	await client.connect();
	try {
		await client.query(sql);
	} finally {
		await client.end();
	}
}

/** What the dump holds, opened with the code of today as the server opens it. */
async function upgraded(fault?: string): Promise<Installation> {
	const url = await freshDatabase(loaded);
	if (fault) await query(url, fault);
	const where = { folder: "/nowhere", databaseUrl: servingUrl(url), ownerDatabaseUrl: url };
	const installation = await openInstallation({ ...where, storage: null, vaultKey: testVaultKey }, "server");
	opened.push(installation);
	return installation;
}

/** What a command prints with `--json`. */
async function printed<Output>(run: (call: Call) => Promise<void>, installation: Installation, flags: Call["flags"]): Promise<Output> {
	let output = "";
	const print = (json: unknown) => {
		output = JSON.stringify(json);
	};
	await run({ installation, flags, name: "", rest: [], language: "en", t: sayIn("en"), print });
	// A command that finds a fault says so to the shell; here the test says it.
	process.exitCode = undefined;
	return JSON.parse(output);
}

const figuresOf = (installation: Installation, flags: Asked) => printed<readonly Summary[]>(runFigures, installation, flags);
/** The same question, asked of the position that was the last one then. */
const asThen = (flags: Asked, [first]: readonly Summary[]): Asked => ({ ...(first && { "as-of": String(first.asOf) }), ...flags });
const verified = (installation: Installation) => printed<readonly Verified[]>(runVerify, installation, {});

function handleOf({ handle, programmes }: Installation, journal: string): Handle {
	const found = journal === "tegsh" ? handle : programmes().find(({ slug }) => slug === journal)?.handle;
	if (!found) throw new Error(`${journal} is not there`);
	return found;
}

/** Somebody signed in with the password they had. */
async function officeOf(installation: Installation, userName: string) {
	const { app, complaints } = await openApplication(installation);
	const fetch = (request: Request) => app.fetch(request, "127.0.0.1");
	const { rows } = await installation.handle.pool.query<{ password: string }>("select password from demo_sign_in where user_name = $1", [
		userName,
	]);
	const entered = await fetch(asked("POST", "/sign-in", { userName, password: rows[0]?.password ?? "" }));
	const cookie = entered.headers
		.getSetCookie()
		.map((line) => line.split(";")[0])
		.join("; ");
	const get = (path: string) => fetch(new Request(`${origin}${path}`, { headers: { cookie } }));
	return { complaints, get, post: (path: string, fields: Record<string, string>) => fetch(asked("POST", path, fields, { cookie })) };
}

async function sessionIn(handle: Handle, session: string) {
	const { rows } = await handle.pool.query("select cancelled from session where id = $1 and until_seq > 1e15", [session]);
	return rows[0];
}

/** Version 0.1 said the number as linked where today the number that is expected is said. */
function asLinked(figure: Summary): Summary {
	return { ...figure, best: figure.best === null || figure.low === figure.high ? figure.best : figure.rows };
}

describe("an installation of version 0.1, opened with the version of today", () => {
	let installation: Installation;

	beforeAll(async () => {
		installation = await upgraded();
	});

	it("says every figure as it said it then, of every position and day", async () => {
		for (const { flags, says } of said.figures) {
			// On opening, reports folded by an older Tegsh are weighed anew, in an entry of their own: what stood before it stands.
			const figures = await figuresOf(installation, asThen(flags, says));
			// In which order they stand is no part of what they say: those identified stand before those given access since.
			const byCode = (of: readonly Summary[]) => of.toSorted((one, other) => (one.indicator < other.indicator ? -1 : 1));
			const codes = (of: readonly Summary[]) => byCode(of).map(({ indicator }) => indicator);
			expect(codes(figures), JSON.stringify(flags)).toEqual(codes(says));
			expect(byCode(figures).map(asLinked), JSON.stringify(flags)).toMatchObject(byCode(says));
		}
	});

	it("has its journals whole up to the anchors that were printed, and every published figure as it was published", async () => {
		for (const { journal, head } of said.journals) {
			expect(await verifyJournal(handleOf(installation, journal), head), journal).toMatchObject({ erased: 0, faults: [] });
		}
		const [office, ...programmes] = await verified(installation);
		expect(office).toMatchObject({ journal: "tegsh", faults: [] });
		expect(programmes.map(({ published }) => published)).toEqual([
			{ figures: 13, faults: [] },
			{ figures: 0, faults: [] },
		]);
	});

	it("lets people in with the passwords they had, and takes what they write, each once", async () => {
		const handle = handleOf(installation, "demo");
		const { post, complaints } = await officeOf(installation, "administrator");
		const { seq: before } = await journalHead(handle);
		const path = `/office/demo/sessions/${cancellation.session}/cancellation`;

		const again = await post(path, { operation: cancellation.operation, because: "Шалгалтын үг. A few words." });
		expect(again.status).toBe(303);
		expect(await journalHead(handle)).toMatchObject({ seq: before });
		expect(await sessionIn(handle, cancellation.session)).toEqual({ cancelled: false });

		const form = { operation: newId(), because: "Цасан шуурга." };
		for (const reply of [await post(path, form), await post(path, form)]) expect(reply.status).toBe(303);
		expect(await journalHead(handle)).toMatchObject({ seq: before + 1 });
		expect(await sessionIn(handle, cancellation.session)).toEqual({ cancelled: true });
		expect(await verifyJournal(handle)).toMatchObject({ faults: [] });
		expect(complaints).toEqual([]);
	});
});

it("gives each account what it had in every programme but the demo, those of the demo theirs in the demo, and asks once", async () => {
	const officer = newId();
	const installation = await upgraded(`insert into tegsh.account (id, user_name, display_name, role, areas, email, created_at, updated_at)
		values ('${officer}', 'officer', 'Ажилтан', 'field-officer', '{65}', 'officer@accounts.invalid', now(), now())`);
	const { db } = installation.handle;
	expect(await findAccount(db, "officer")).toMatchObject({
		...{ isAdministrator: false, isDemo: false, former: { role: "field-officer", areas: ["65"] } },
		appointments: [{ programme: "new-programme", role: "field-officer", areas: ["65"] }],
	});
	expect((await listToConfirm(db)).map(({ userName }) => userName)).toEqual(["officer"]);
	expect(await findAccount(db, "new.person")).toMatchObject({ isAdministrator: true, isDemo: false, former: null, appointments: [] });
	expect(await findAccount(db, "administrator")).toMatchObject({
		...{ isAdministrator: false, isDemo: true, former: null },
		appointments: [{ programme: "demo", role: "administrator", areas: [""] }],
	});
	const { get } = await officeOf(installation, "administrator");
	expect([(await get("/office/demo")).status, (await get("/office/new-programme")).status]).toEqual([200, 404]);
	expect(installation.programmes().map(({ isPublic }) => isPublic)).toEqual([true, true]);
});

describe("it would be seen if a migration", () => {
	const demo = "set search_path = programme_demo;";

	it("lost a row, brought an ended one back, or took one of an earlier position away", async () => {
		const installation = await upgraded(`${demo}
			delete from head_count where until_seq > 1e15 and session in (select session from head_count limit 1);
			update document_stage set until_seq = ${Number.MAX_SAFE_INTEGER};
			delete from indicator where until_seq < 1e15`);
		const differing: string[] = [];
		for (const { flags, says } of said.figures.filter((one) => one.flags.programme === "demo" && !one.flags.day)) {
			const figures = await figuresOf(installation, flags);
			for (const { indicator, low } of says)
				if (figures.find((one) => one.indicator === indicator)?.low !== low)
					differing.push(`${indicator} as of ${flags["as-of"] ?? "now"}`);
		}
		expect(differing).toEqual(expect.arrayContaining(["AW-A as of now", "PD as of now", "TT as of 250"]));
	});

	it("wrote in the journal, or touched a published figure", async () => {
		const installation = await upgraded(`${demo}
			update journal set kind = 'advocacy.ask-taken' where kind = 'advocacy.ask-raised';
			update published_figure set rows_digest = 'another' where indicator = 'OSC-I'`);
		const whole = (await verified(installation)).find(({ journal }) => journal === "demo");
		expect(whole?.faults.map(({ what }) => what)).toContain("metadata");
		expect(whole?.published?.faults).not.toEqual([]);
	});
});
