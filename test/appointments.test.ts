import { beforeAll, describe, expect, it } from "vitest";
import { findAccount, identityCommands, newToken, type Role } from "../src/identity/index.ts";
import type { Programme } from "../src/programme/index.ts";
import { registry } from "../src/registry.ts";
import type { Route } from "../src/shared/http/index.ts";
import { newId } from "../src/shared/id.ts";
import { journalHead, machine, run } from "../src/shared/journal/index.ts";
import { asked, type Office, openOffice, origin, password } from "./support/office.ts";

/*
 * Two programmes of one installation and its demo. What somebody is in one of them opens nothing of another: every route and every operation
 * that slices lend is walked.
 */

let office: Office;
let other: Programme;
let demo: Programme;

beforeAll(async () => {
	office = await openOffice();
	[other, demo] = [await office.begin("second-one"), await office.begin("demo", true)];
}, 120_000);

/** The cookie of somebody new who is this in a programme; of the demo, where they are. */
async function somebodyOf(programme: Programme, role: Role, areas: readonly string[] = [""]) {
	const userName = `u-${newId().slice(-12)}`;
	const account = {
		id: newId(),
		userName,
		displayName: userName,
		programme: programme.slug,
		role,
		areas: [...areas],
		ofDemo: programme.isDemo,
	};
	await run(office.handle, machine, identityCommands["account-created"], {
		...account,
		...{ password, temporary: false, withoutSecondFactor: true },
	});
	return { id: account.id, userName, cookie: await signedIn(userName) };
}

async function signedIn(userName: string): Promise<string> {
	const reply = await office.fetch(asked("POST", "/sign-in", { userName, password }));
	return reply.headers
		.getSetCookie()
		.map((line) => line.split(";")[0])
		.join("; ");
}

const english = { "accept-language": "en" };

function get(cookie: string, path: string, more: Record<string, string> = english) {
	return office.fetch(new Request(origin + path, { headers: { cookie, ...more } }));
}

function post(cookie: string, path: string, fields: Record<string, string> = {}, more: Record<string, string> = english) {
	return office.fetch(asked("POST", path, { operation: newId(), ...fields }, { cookie, ...more }));
}

const ofProgrammes = () => office.routes.programme as readonly Route[];

/** Who gets in where, over all routes of a programme; 404 where nothing is there for them. */
async function statuses(cookie: string, programme: Programme): Promise<Set<number>> {
	const found = new Set<number>();
	for (const { method, path } of ofProgrammes()) {
		const address = path.replace(":programme", programme.slug).replace(":language", "en").replace(/:\w+/g, newId());
		// A refusal without a page takes less time, and this walk is long.
		const accept = { accept: "application/json" };
		found.add((await (method === "GET" ? get(cookie, address, accept) : post(cookie, address, {}, accept))).status);
	}
	return found;
}

/** As long as nothing else is shown, what a walk finds is 404 alone. */
const nothingThere = new Set([404]);

describe("somebody of one programme", () => {
	it.each(["administrator", "donor"] as const)(
		"finds no page and no form of another one as its %s, whatever they are in their own",
		async (role) => {
			const { cookie } = await somebodyOf(office.programme, role);
			const before = [await journalHead(other.handle), await journalHead(office.handle)];
			expect(await statuses(cookie, other)).toEqual(nothingThere);
			expect([await journalHead(other.handle), await journalHead(office.handle)]).toEqual(before);
			// The walk does find what is there: in their own programme the overview opens.
			expect((await get(cookie, `/office/${office.programme.slug}`)).status).toBe(200);
		},
	);

	it("is led straight to it, and sees of others neither a name nor a way", async () => {
		const { cookie } = await somebodyOf(office.programme, "manager");
		const first = await get(cookie, "/office");
		expect([first.status, first.headers.get("location")]).toEqual([303, "/office/test"]);
		for (const path of ["/office/test", "/office/account", "/office/tokens", "/office/second-one/people"])
			expect([path, (await (await get(cookie, path)).text()).includes("second-one")]).toEqual([
				path,
				path.startsWith("/office/second-one"),
			]);
		expect(await (await get(cookie, "/office/second-one")).text()).not.toContain('href="/office/second-one"');
	});

	it("who belongs to none is told so", async () => {
		const { id, cookie } = await somebodyOf(other, "donor");
		await run(office.handle, machine, identityCommands["access-ended"], { account: id, programme: "second-one" });
		const page = await get(cookie, "/office");
		expect([page.status, await page.text()]).toEqual([200, expect.stringContaining("You belong to no programme")]);
		expect((await get(cookie, "/office/second-one")).status).toBe(404);
	});

	it("may in each programme what they are there, and a change in one changes nothing in the other", async () => {
		const { id, cookie } = await somebodyOf(office.programme, "monitoring-officer", ["84"]);
		const give = (access: object) => run(office.handle, machine, identityCommands["access-changed"], { account: id, ...access } as never);
		await give({ programme: "second-one", role: "donor", areas: [""] });
		const opens = async (path: string) => (await get(cookie, path)).status;
		expect([await opens("/office/test/people"), await opens("/office/second-one/people")]).toEqual([200, 403]);
		await give({ programme: "second-one", role: "manager", areas: [""] });
		await give({ programme: "second-one", role: "field-officer", areas: ["11"] });
		expect((await findAccount(office.handle.db, (await accountOf(id)).userName))?.appointments).toEqual([
			{ programme: "second-one", role: "field-officer", areas: ["11"] },
			{ programme: "test", role: "monitoring-officer", areas: ["84"] },
		]);
		expect([await opens("/office/test/people"), await opens("/office/second-one/people")]).toEqual([200, 200]);
	});

	it("who works only elsewhere is appointed by its administrator, by the name they sign in with, and by nobody else", async () => {
		const { id, userName, cookie } = await somebodyOf(other, "donor");
		const by = await somebodyOf(office.programme, "administrator", ["84"]);
		const as = async (cookie: string, given: object = {}) => {
			const fields = { userName, programme: "test", role: "monitoring-officer", areas: "84", ...given };
			return (await post(cookie, "/office/accounts/appointment", fields)).status;
		};
		for (const role of ["manager", "monitoring-officer", "donor"] as const)
			expect([role, await as((await somebodyOf(office.programme, role)).cookie)]).toEqual([role, 403]);
		expect(await as((await somebodyOf(other, "administrator")).cookie)).toBe(404);
		// Beyond their areas, in a programme of others, and whoever cannot be appointed: nobody, of the demo, of the installation, themselves.
		await office.get("bayar", "/office");
		const refused = [{ areas: "everywhere" }, { areas: "11" }, { programme: "second-one" }, { userName: "nobody-here" }].concat(
			{ userName: (await somebodyOf(demo, "manager")).userName } as never,
			{ userName: "bayar" } as never,
			{ userName: by.userName } as never,
		);
		for (const given of refused) expect([given, (await as(by.cookie, given)) >= 400]).toEqual([given, true]);
		expect((await get(cookie, "/office/test/people")).status).toBe(404);
		expect(await as(by.cookie)).toBe(303);
		expect((await accountOf(id)).appointments).toEqual([
			{ programme: "second-one", role: "donor", areas: [""] },
			{ programme: "test", role: "monitoring-officer", areas: ["84"] },
		]);
		expect([(await get(cookie, "/office/test/people")).status, await as(by.cookie)]).toEqual([200, 422]);
		// What they are elsewhere stays out of reach.
		expect((await post(by.cookie, `/office/accounts/${id}/closure`)).status).toBe(403);
	});

	it("has tokens of their own programme alone, and those end with what they are there", async () => {
		const { id } = await somebodyOf(office.programme, "manager");
		const make = async (programme: string) => {
			const { token, digest } = newToken();
			const until = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
			const made = { id: newId(), account: id, name: "Test", programme, role: "donor", areas: [""], until, digest } as const;
			await run(office.handle, machine, identityCommands["token-made"], { ...made, areas: ["everywhere"] });
			return token;
		};
		await expect(make("second-one")).rejects.toMatchObject({ code: "identity.no-member" });
		const token = await make("test");
		const figures = async (programme: string) =>
			(await office.fetch(new Request(`${origin}/api/v1/${programme}/figures`, { headers: { authorization: `Bearer ${token}` } }))).status;
		expect([await figures("test"), await figures("second-one")]).toEqual([200, 403]);
		await run(office.handle, machine, identityCommands["access-ended"], { account: id, programme: "test" });
		expect(await figures("test")).toBe(401);
	});
});

describe("an account of the demo", () => {
	it("reaches nothing of a real programme, not even where a row says that it belongs there, and nothing of the installation", async () => {
		const { id, cookie } = await somebodyOf(demo, "administrator");
		expect((await get(cookie, "/office/demo")).status).toBe(200);
		expect((await get(cookie, "/office/test")).status).toBe(404);
		await office.handle.pool.query("insert into appointment (account, programme, role, areas) values ($1, 'test', 'manager', '{\"\"}')", [
			id,
		]);
		expect(await statuses(cookie, office.programme)).toEqual(nothingThere);
		await office.handle.pool.query("delete from appointment where account = $1 and programme = 'test'", [id]);
		for (const path of ["/office/backups", "/office/programmes/new", "/office/accounts/confirmation"])
			expect([path, (await get(cookie, path)).status]).toEqual([path, 403]);
		expect((await post(cookie, "/office/programmes")).status).toBe(403);
	});

	it("is given no role elsewhere, and who of the demo makes an account makes one of the demo", async () => {
		const { id, cookie } = await somebodyOf(demo, "administrator");
		const made = await post(cookie, "/office/accounts", {
			displayName: "Дорж",
			userName: "of-demo",
			programme: "demo",
			role: "manager",
			areas: "everywhere",
		});
		expect(made.status).toBe(200);
		expect(await findAccount(office.handle.db, "of-demo")).toMatchObject({ isDemo: true, isAdministrator: false });
		for (const more of [{ programme: "test" }, { administers: "yes" }] as readonly Record<string, string>[]) {
			const userName = `of-${newId().slice(-9)}`;
			const fields = {
				displayName: "Дорж",
				userName,
				programme: "demo",
				role: "donor",
				areas: "everywhere",
				...more,
			};
			expect((await post(cookie, "/office/accounts", fields)).status).toBeGreaterThanOrEqual(403);
			expect(await findAccount(office.handle.db, userName)).toBeNull();
		}
		for (const path of [`${id}/programmes/test`, `${id}/administration`]) {
			const refused = await office.post(
				"bayar",
				`/office/accounts/${path}`,
				{ operation: newId(), role: "manager", areas: "everywhere" },
				english,
			);
			expect([path, refused.status]).toEqual([path, 422]);
			expect(await refused.text()).toContain("stays in the demo");
		}
	});

	it("does not see people who only practise there, and lets nobody into their accounts", async () => {
		const practising = await somebodyOf(office.programme, "donor");
		await run(office.handle, machine, identityCommands["access-changed"], {
			account: practising.id,
			programme: "demo",
			role: "donor",
			areas: ["everywhere"],
		});
		await run(office.handle, machine, identityCommands["access-ended"], { account: practising.id, programme: "test" });
		const { cookie } = await somebodyOf(demo, "administrator");
		expect(await (await get(cookie, "/office/accounts")).text()).not.toContain(practising.userName);
		for (const path of ["/enrolment", "/closure", "/second-factor", "/programmes/demo"])
			expect([
				path,
				(await post(cookie, `/office/accounts/${practising.id}${path}`, { role: "donor", areas: "everywhere" })).status,
			]).toEqual([path, 404]);
	});
});

describe("an administrator of one programme", () => {
	it("neither sees nor changes an account of another one, nor gives anything in it", async () => {
		const { cookie } = await somebodyOf(office.programme, "administrator");
		const stranger = await somebodyOf(other, "manager");
		const own = await somebodyOf(office.programme, "donor");
		const list = await (await get(cookie, "/office/accounts")).text();
		expect([list.includes(own.userName), list.includes(stranger.userName)]).toEqual([true, false]);
		const access = { role: "manager", areas: "everywhere" };
		for (const path of ["enrolment", "closure", "second-factor", "programmes/test", "programmes/second-one", "programmes/test/end"])
			expect([path, (await post(cookie, `/office/accounts/${stranger.id}/${path}`, access)).status]).toEqual([path, 404]);
		for (const path of ["programmes/second-one", "programmes/no-such"])
			expect((await post(cookie, `/office/accounts/${own.id}/${path}`, access)).status).toBe(404);
		expect(
			(await post(cookie, "/office/accounts", { displayName: "Дорж", userName: "dorj-other", programme: "second-one", ...access })).status,
		).toBe(404);
		for (const path of ["administration", "dismissal"]) expect((await post(cookie, `/office/accounts/${own.id}/${path}`)).status).toBe(403);
		// The same by an operation, whatever page it comes from.
		const author = {
			account: (await accountOf((await somebodyOf(office.programme, "administrator")).id)).id,
			device: null,
			areas: [""],
			can: (one: string) => one === "accounts.manage",
		};
		const widen = { account: own.id, programme: "second-one", role: "manager" as const, areas: ["everywhere"] };
		await expect(run(office.handle, author, identityCommands["access-changed"], widen)).rejects.toMatchObject({
			code: "identity.outside-areas",
		});
	});

	it("changes what somebody is in it, and closes nobody’s account who works elsewhere as well", async () => {
		const { cookie } = await somebodyOf(office.programme, "administrator");
		const both = await somebodyOf(office.programme, "donor");
		await run(office.handle, machine, identityCommands["access-changed"], {
			account: both.id,
			programme: "second-one",
			role: "manager",
			areas: ["everywhere"],
		});
		const changed = await post(cookie, `/office/accounts/${both.id}/programmes/test`, { role: "partner", areas: "everywhere" });
		expect(changed.headers.get("location")).toBe(`/office/accounts/${both.id}?done=access-changed`);
		for (const path of ["enrolment", "closure", "second-factor"])
			expect([path, (await post(cookie, `/office/accounts/${both.id}/${path}`)).status]).toEqual([path, 403]);
		expect(await (await get(cookie, `/office/accounts/${both.id}`)).text()).toContain("works in other programmes as well");
		expect((await office.post("bayar", `/office/accounts/${both.id}/closure`, { operation: newId() })).status).toBe(303);
	});
});

describe("the accounts of an earlier version", () => {
	it("go on as before, and an administrator is asked once where each belongs", async () => {
		const before = await somebodyOf(office.programme, "monitoring-officer", ["84"]);
		await run(office.handle, machine, identityCommands["access-changed"], {
			account: before.id,
			programme: "second-one",
			role: "monitoring-officer",
			areas: ["84"],
		});
		await office.handle.pool.query("update account set former_role = 'monitoring-officer', former_areas = '{84}' where id = $1", [
			before.id,
		]);
		const path = "/office/accounts/confirmation";
		expect((await get(before.cookie, "/office/second-one")).status).toBe(200);
		for (const [page, way] of [
			["/office", path],
			["/office/accounts", path],
			["/office/test", path],
		])
			expect([page, (await (await office.get("bayar", page as string)).text()).includes(way as string)]).toEqual([page, true]);
		const asking = await (await office.get("bayar", path)).text();
		expect(asking).toContain(before.userName);
		expect(asking).not.toContain('value="demo"');
		for (const person of ["oyun", "sarnai"] as const) expect((await office.get(person, path)).status).toBe(403);
		const done = await office.post("bayar", path, { operation: newId(), [`programmes-${before.id}`]: "second-one" });
		expect(done.headers.get("location")).toBe("/office/accounts?done=programmes-confirmed");
		expect((await accountOf(before.id)).appointments).toEqual([{ programme: "second-one", role: "monitoring-officer", areas: ["84"] }]);
		expect((await get(before.cookie, "/office/test")).status).toBe(404);
		for (const page of ["/office", "/office/test"]) expect(await (await office.get("bayar", page)).text()).not.toContain(path);
		expect((await office.get("bayar", path)).headers.get("location")).toBe("/office/accounts");
	});
});

it("the set-up list counts who belongs to the programme, and nobody of the demo", async () => {
	const fresh = await office.begin("fresh");
	const staff = async () => /Staff<\/a>.*?<\/li>/s.exec(await (await office.get("bayar", `/office/${fresh.slug}`, english)).text())?.[0];
	expect(await staff()).toMatch(/<span class="soft">1<\/span>.*(Not yet|Next)/s);
	await somebodyOf(fresh, "donor");
	expect(await staff()).toContain('<span class="soft">2</span>');
});

it("each operation of the installation that asks for a role is refused to who has it only elsewhere", async () => {
	const { cookie } = await somebodyOf(other, "manager");
	for (const path of ["programme/description", "programme/public", "programme/private", "programme/numbers-of-today"])
		expect([path, (await post(cookie, `/office/test/${path}`, { programme: "test" })).status]).toEqual([path, 404]);
	// A form of their own programme that names another one changes their own or nothing.
	const { seq } = await journalHead(office.handle);
	await post(cookie, "/office/second-one/programme/public", { programme: "test" });
	const { rows } = await office.handle.pool.query<{ subject: string }>("select subject from journal where seq > $1", [seq]);
	expect(rows.map(({ subject }) => subject)).not.toContain("test");
	const ofInstallation = [...registry.values()].filter(({ operation }) => operation.journal === "installation");
	expect(ofInstallation.length).toBeGreaterThan(10);
});

async function accountOf(id: string) {
	const { rows } = await office.handle.pool.query<{ user_name: string }>("select user_name from account where id = $1", [id]);
	const account = await findAccount(office.handle.db, rows[0]?.user_name ?? "");
	if (!account) throw new Error("no such account");
	return account;
}
