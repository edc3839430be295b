import { describe, expect, test } from "vitest";
import {
	appCode,
	type Browser,
	enrol,
	officeWithPeople,
	openOffice,
	options,
	order,
	passwordOf,
	setUpApp,
	shownCode,
	shownRecoveryCodes,
	signIn,
} from "../../../test/support/accounts.ts";
import { realClock, shiftedClock } from "../../shared/clock.ts";
import { machine, run } from "../../shared/journal/index.ts";
import { accountCommands } from "../accounts/commands.ts";
import { tries } from "../limits.ts";
import { openIdentity } from "../sign-in/sessions.ts";
import { stepOfCode } from "./authenticator.ts";
import { secondFactorCommands } from "./commands.ts";

const path = "/office/account/second-factor";

/** Oyun manages, has her app and is signed out again. */
async function officeOfOyun() {
	const office = await openOffice();
	const id = await enrol(office.identity, "oyun", "manager", { withoutSecondFactor: false });
	const desk = office.browser();
	await signIn(desk, "oyun");
	const app = await setUpApp(desk);
	return { ...office, id, desk, ...app };
}

const typeCode = (browser: Browser, oneTimeCode: string, more: object = {}) =>
	browser.visit({ path: "/sign-in/code", form: { oneTimeCode, next: "/office/demo" }, ...more });

describe("codes", () => {
	// RFC 6238, appendix B, for SHA-1: the last six of its eight digits.
	test.each([
		[59, "287082"],
		[1111111109, "081804"],
		[1234567890, "005924"],
		[20000000000, "353130"],
	])("at second %d of the standard's table are the standard's", (seconds, code) => {
		const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
		const at = (off: number) => stepOfCode(secret, code, new Date((seconds + off) * 1000));
		expect(at(0)).toBe(Math.floor(seconds / 30));
		expect([at(-30), at(30)]).toEqual([at(0), at(0)]);
		expect([at(-90), at(90)]).toEqual([null, null]);
	});
});

describe("refused", () => {
	test("the right password alone opens no session and no page, only the question for the code", async () => {
		const { handle, browser } = await officeOfOyun();
		const thief = browser();
		const reply = await signIn(thief, "oyun");
		expect([reply.status, reply.headers.get("location")]).toEqual([303, "/sign-in/code?next=%2Foffice"]);
		expect(reply.headers.getSetCookie().join()).not.toContain("session_token");
		expect(await thief.viewer()).toBeNull();
		expect((await thief.visit({ path: "/office/account" })).status).toBe(401);
		// Where the office sends whoever is not signed in, they are asked for the code again.
		const again = await thief.visit({ path: "/sign-in?next=/office/demo" });
		expect(again.headers.get("location")).toBe("/sign-in/code?next=%2Foffice%2Fdemo");
		// The sessions of this account: that of the desk.
		expect((await handle.pool.query("select with_second_factor from office_session")).rows).toEqual([{ with_second_factor: true }]);
	});

	test("a session without a code is nobody's, should one ever be written", async () => {
		const { handle, desk } = await officeOfOyun();
		expect(await desk.viewer()).not.toBeNull();
		await handle.pool.query("update office_session set with_second_factor = false");
		expect(await desk.viewer()).toBeNull();
	});

	test("a wrong code, a code of an hour ago, somebody else's, letters and nothing", async () => {
		const { browser, secret } = await officeOfOyun();
		const oyun = browser();
		await signIn(oyun, "oyun");
		const replies: [number, boolean][] = [];
		for (const code of ["", "12345", appCode(secret, -120), appCode("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"), "abcdef"]) {
			const reply = await typeCode(oyun, code);
			replies.push([reply.status, (await reply.text()).includes('role="alert"')]);
		}
		expect(replies).toEqual(Array(5).fill([422, true]));
		expect(await oyun.viewer()).toBeNull();
	});

	test("a code that was used, in another browser too", async () => {
		const { handle, browser, secret } = await officeOfOyun();
		const code = appCode(secret, 1);
		const [oyun, thief] = [browser(), browser()];
		await signIn(oyun, "oyun");
		await signIn(thief, "oyun");
		expect((await typeCode(oyun, code)).headers.get("location")).toBe("/office/demo");
		expect((await typeCode(thief, code)).status).toBe(422);
		// The one that set it up is spent as well, and so is any before the last one.
		expect((await typeCode(thief, appCode(secret))).status).toBe(422);
		expect(await thief.viewer()).toBeNull();
		// Were the step of the last code forgotten, this test would see it.
		await handle.pool.query("update second_factor set last_step = 0");
		expect((await typeCode(thief, code)).status).toBe(303);
	});

	test("one code sent twice at the same moment lets one in", async () => {
		const { browser, secret } = await officeOfOyun();
		const both = [browser(), browser()];
		for (const one of both) await signIn(one, "oyun");
		const replies = await Promise.all(both.map((one) => typeCode(one, appCode(secret, 1))));
		expect(replies.map((reply) => reply.status).toSorted()).toEqual([303, 422]);
	});

	test("guessing waits like guessing passwords, and knowing the password does not begin the count anew", async () => {
		const { browser, secret } = await officeOfOyun();
		const thief = browser();
		for (let turn = 0; turn < tries.ofUserNameThere; turn += 1) {
			await signIn(thief, "oyun");
			expect((await typeCode(thief, "000000", { address: `192.0.2.${turn}` })).status).toBe(422);
		}
		const reply = await typeCode(thief, appCode(secret, 1));
		expect(reply.status).toBe(429);
		expect(Number(reply.headers.get("retry-after"))).toBeGreaterThan(50);
		await signIn(thief, "oyun", undefined, { address: "198.51.100.7" });
		expect((await typeCode(thief, appCode(secret, 1), { address: "198.51.100.7" })).status).toBe(429);
	});

	test("a code without a password before it, long after it, after signing out and after the account was closed", async () => {
		const { handle, identity, browser, secret, id } = await officeOfOyun();
		const start = "/sign-in?next=%2Foffice%2Fdemo";
		const stranger = browser();
		expect((await typeCode(stranger, appCode(secret, 1))).headers.get("location")).toBe(start);
		expect((await stranger.visit({ path: "/sign-in/code?next=/office/demo" })).headers.get("location")).toBe(start);

		const slow = browser();
		await signIn(slow, "oyun");
		const later = await openIdentity({ ...handle, clock: shiftedClock(realClock, 11 * 60_000) }, options);
		expect(await later.askedForCode(new Request(options.origin, { headers: { cookie: slow.cookie } }))).toBeNull();

		const gone = browser();
		await signIn(gone, "oyun");
		const kept = gone.cookie;
		await gone.visit({ path: "/sign-out", form: {} });
		expect(gone.cookie).toBe("");
		expect(await identity.askedForCode(new Request(options.origin, { headers: { cookie: kept } }))).toBeNull();

		const closed = browser();
		await signIn(closed, "oyun");
		await enrol(identity, "bayar", "administrator");
		await run(handle, machine, accountCommands["account-closed"], { account: id });
		expect((await typeCode(closed, appCode(secret, 1))).headers.get("location")).toBe(start);
		expect((await signIn(browser(), "oyun")).status).toBe(422);
	});
});

describe("whoever must have a second factor", () => {
	test("is led to set it up, and may do nothing else", async () => {
		const { identity, browser } = await openOffice();
		await enrol(identity, "oyun", "manager", { withoutSecondFactor: false });
		const oyun = browser();
		expect((await signIn(oyun, "oyun")).headers.get("location")).toBe(path);
		const viewer = await oyun.member();
		expect(viewer).toMatchObject({ lacksSecondFactor: true, areas: [] });
		expect(viewer?.can("programme.read")).toBe(false);
		const wrong = await oyun.visit({ path, form: { ...order(), oneTimeCode: "000000" } });
		expect(wrong.status).toBe(422);
		const { secret, recovery } = await setUpApp(oyun);
		expect(recovery).toHaveLength(10);
		expect(new Set(recovery).size).toBe(10);
		expect((await oyun.member())?.can("programme.read")).toBe(true);

		const next = browser();
		await signIn(next, "oyun");
		expect((await typeCode(next, appCode(secret, 1).replace(/^(...)/, "$1 "))).headers.get("location")).toBe("/office/demo");
		expect(await next.viewer()).toMatchObject({ name: "oyun", appointments: [{ role: "manager" }] });
	});

	test("sees the same key when the page is loaded again, and another app cannot be slipped in without the password", async () => {
		const { desk, secret } = await officeOfOyun();
		const first = await (await desk.visit({ path: `${path}/app` })).text();
		const again = await (await desk.visit({ path: `${path}/app` })).text();
		const key = /class="secret">([^<]+)/.exec(first)?.[1] ?? "";
		expect(again).toContain(key);
		expect(key.replaceAll(" ", "")).not.toBe(secret);
		const form = { ...order(), oneTimeCode: appCode(key.replaceAll(" ", "")), current: "not the password" };
		expect((await desk.visit({ path: `${path}/app`, form })).status).toBe(422);
		const changed = await desk.visit({ path: `${path}/app`, form: { ...form, current: passwordOf("oyun") } });
		expect(shownRecoveryCodes(await changed.text())).toHaveLength(10);
	});

	test("cannot switch it off", async () => {
		const { desk } = await officeOfOyun();
		expect(await (await desk.visit({ path })).text()).not.toContain("/removal");
		const form = { ...order(), current: passwordOf("oyun") };
		await expect(desk.visit({ path: `${path}/removal`, form })).rejects.toMatchObject({ code: "identity.second-factor-required" });
	});

	test("changes their password without being asked for a code twice", async () => {
		const { desk, browser } = await officeOfOyun();
		const password = "a new one, long enough";
		const form = { ...order(), current: passwordOf("oyun"), password, repeated: password };
		await desk.visit({ path: "/office/account/password", form });
		expect(await desk.viewer()).toMatchObject({ name: "oyun", lacksSecondFactor: false });
		expect((await signIn(browser(), "oyun", password)).headers.get("location")).toContain("/sign-in/code");
	});

	test("and is made a manager while a session lies open, has to sign in again", async () => {
		const { handle, identity, browser } = await openOffice();
		await enrol(identity, "bayar", "administrator");
		const id = await enrol(identity, "sarnai", "monitoring-officer", { withoutSecondFactor: false });
		const sarnai = browser();
		await signIn(sarnai, "sarnai");
		expect(await sarnai.viewer()).toMatchObject({ lacksSecondFactor: false });
		await run(handle, machine, accountCommands["access-changed"], { account: id, programme: "test", role: "manager", areas: [""] });
		expect(await sarnai.viewer()).toBeNull();
	});
});

describe("whoever need not have a second factor", () => {
	test("switches it on with their password, and off again", async () => {
		const { sarnai, browser } = await officeWithPeople();
		await expect(setUpApp(sarnai, { current: "not the password" })).resolves.toMatchObject({ recovery: [] });
		const { secret } = await setUpApp(sarnai, { current: passwordOf("sarnai") });
		expect(await (await sarnai.visit({ path: "/office/account" })).text()).toContain("Codes are asked for");
		const phone = browser();
		expect((await signIn(phone, "sarnai")).headers.get("location")).toContain("/sign-in/code");
		await typeCode(phone, appCode(secret, 1));
		const form = { ...order(), current: passwordOf("sarnai") };
		expect((await phone.visit({ path: `${path}/removal`, form })).headers.get("location")).toBe(
			"/office/account?done=second-factor-removed",
		);
		expect((await signIn(browser(), "sarnai")).headers.get("location")).toBe("/office");
	});
});

describe("recovery codes", () => {
	test("work once each, however they are written, and say how many are left", async () => {
		const { handle, browser, recovery } = await officeOfOyun();
		const oyun = browser();
		await signIn(oyun, "oyun");
		const reply = await typeCode(oyun, (recovery[0] as string).toUpperCase().replaceAll("-", " "));
		expect(reply.headers.get("location")).toBe(`${path}?done=recovery-code-used`);
		expect(await (await oyun.visit({ path: `${path}?done=recovery-code-used` })).text()).toContain("9 are left");
		const thief = browser();
		await signIn(thief, "oyun");
		expect((await typeCode(thief, recovery[0] as string)).status).toBe(422);
		expect((await typeCode(thief, "aaaa-aaaa-aaaa")).status).toBe(422);
		const { rows } = await handle.pool.query("select kind from journal where kind like 'identity.recovery%'");
		expect(rows).toEqual([{ kind: "identity.recovery-code-used" }]);
	});

	test("are kept as digests only", async () => {
		const { handle, recovery, secret } = await officeOfOyun();
		const kept = JSON.stringify((await handle.pool.query("select * from recovery_code")).rows);
		for (const code of recovery) expect(kept).not.toContain(code.replaceAll("-", ""));
		const journal = JSON.stringify((await handle.pool.query("select payload from journal_payload")).rows);
		for (const one of [...recovery, secret]) expect(journal).not.toContain(one);
	});

	test("can be made anew with the password, and those before are void", async () => {
		const { desk, browser, recovery } = await officeOfOyun();
		const renew = `${path}/recovery-codes`;
		expect((await desk.visit({ path: renew, form: { ...order(), current: "no" } })).status).toBe(422);
		const form = { ...order(), current: passwordOf("oyun") };
		const fresh = shownRecoveryCodes(await (await desk.visit({ path: renew, form })).text());
		expect(fresh).toHaveLength(10);
		expect(await (await desk.visit({ path: renew, form })).text()).toContain("were shown already");
		const oyun = browser();
		await signIn(oyun, "oyun");
		expect((await typeCode(oyun, recovery[3] as string)).status).toBe(422);
		expect((await typeCode(oyun, fresh[3] as string)).status).toBe(303);
	});
});

describe("a second factor that was lost", () => {
	test("is reset by an administrator, not by oneself, and its owner is signed out", async () => {
		const { identity, browser, desk, id, handle } = await officeOfOyun();
		const bayarId = await enrol(identity, "bayar", "administrator");
		const bayar = browser();
		await signIn(bayar, "bayar");
		expect(await (await bayar.visit({ path: `/office/accounts/${id}` })).text()).toContain("Reset sign-in codes");
		const reply = await bayar.visit({ path: `/office/accounts/${id}/second-factor`, form: order() });
		expect(reply.headers.get("location")).toBe(`/office/accounts/${id}?done=second-factor-reset`);
		expect(await desk.viewer()).toBeNull();
		expect((await signIn(browser(), "oyun")).headers.get("location")).toBe(path);
		expect((await bayar.visit({ path: `/office/accounts/${bayarId}/second-factor`, form: order() })).status).toBe(422);
		const { rows } = await handle.pool.query("select subject, account from journal where kind = 'identity.second-factor-reset'");
		expect(rows).toEqual([{ subject: id, account: bayarId }]);
	});

	test("is not reset together with the password: a code of paper does not stand in for the app", async () => {
		const { identity, browser, id, secret, handle } = await officeOfOyun();
		await enrol(identity, "bayar", "administrator");
		const bayar = browser();
		await signIn(bayar, "bayar");
		const code = shownCode(await (await bayar.visit({ path: `/office/accounts/${id}/enrolment`, form: order() })).text());
		const oyun = browser();
		const own = "long enough for everybody";
		const chosen = await oyun.visit({ path: `/enrol/${code}`, form: { ...order(), password: own, repeated: own } });
		expect(chosen.headers.get("location")).toBe("/sign-in/code?next=%2Foffice");
		expect(await oyun.viewer()).toBeNull();
		expect((await typeCode(oyun, appCode(secret, 1))).status).toBe(303);
		// From the command line, for the last administrator.
		await run(handle, machine, secondFactorCommands["second-factor-reset"], { account: id });
		expect(await oyun.viewer()).toBeNull();
	});
});
