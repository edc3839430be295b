import { describe, expect, test } from "vitest";
import { enrol, officeWithPeople, options, order, passwordOf, shownCode, signIn } from "../../../test/support/accounts.ts";
import { machine, run } from "../../shared/journal/index.ts";
import { oneTimePassword } from "../codes.ts";
import { roles } from "../rules.ts";
import type { AccountViewer } from "../schema.ts";
import { accountCommands } from "./commands.ts";

describe("who may manage accounts", () => {
	test("an outsider is asked to sign in and a monitoring officer is refused, on every page of it", async () => {
		const { browser, sarnai, ids } = await officeWithPeople();
		const pages = ["/office/accounts", "/office/accounts/new", `/office/accounts/${ids.sarnai}`];
		for (const path of [...pages, "/office/account"]) expect((await browser().visit({ path })).status).toBe(401);
		for (const path of pages) expect((await sarnai.visit({ path })).status).toBe(403);
		const writes = [
			"",
			...[
				"programmes/test",
				"programmes/test/end",
				"enrolment",
				"second-factor",
				"closure",
				"reopening",
				"administration",
				"dismissal",
			].map((change) => `/${ids.bayar}/${change}`),
			"/confirmation",
		];
		for (const path of writes) {
			expect((await sarnai.visit({ path: `/office/accounts${path}`, form: { ...order(), role: "administrator" } })).status).toBe(403);
		}
	});

	test("nobody gets a new code for themselves: a password is changed by whoever knows it", async () => {
		const { bayar, ids } = await officeWithPeople();
		const refused = await bayar.visit({ path: `/office/accounts/${ids.bayar}/enrolment`, form: order() });
		expect(refused.status).toBe(422);
		expect(await bayar.viewer()).not.toBeNull();
	});

	test("an administrator of one area neither sees nor makes accounts beyond it", async () => {
		const { identity, browser, ids } = await officeWithPeople();
		const inKhovd = await enrol(identity, "khulan", "monitoring-officer", { areas: ["84"] });
		await enrol(identity, "tuya", "administrator", { areas: ["84"] });
		const tuya = browser();
		await signIn(tuya, "tuya");
		const list = await (await tuya.visit({ path: "/office/accounts" })).text();
		expect(list).toContain("khulan");
		expect(list).not.toContain("sarnai");
		const unknown = { code: "identity.account-unknown" };
		await expect(tuya.visit({ path: `/office/accounts/${ids.sarnai}` })).rejects.toMatchObject(unknown);
		await expect(tuya.visit({ path: `/office/accounts/${ids.sarnai}/closure`, form: order() })).rejects.toMatchObject(unknown);
		const wide = { ...order(), role: "administrator", areas: "everywhere" };
		await expect(tuya.visit({ path: `/office/accounts/${inKhovd}/programmes/test`, form: wide })).rejects.toMatchObject({
			code: "identity.outside-areas",
		});
		expect(await (await tuya.visit({ path: "/office/accounts/new" })).text()).not.toContain("Bayanzürkh");
	});
});

describe("an account", () => {
	test("is made with a code shown once, with which its owner chooses the password", async () => {
		const { bayar, browser } = await officeWithPeople();
		const form = {
			...order(),
			displayName: "Дорж",
			userName: "Dorj",
			programme: "test",
			role: "monitoring-officer",
			areas: ["11/1110", "11", "84"],
		};
		const shown = await (await bayar.visit({ path: "/office/accounts", form })).text();
		const code = shownCode(shown);
		const again = await (await bayar.visit({ path: "/office/accounts", form })).text();
		expect(again).toContain("The code was shown already");
		expect(again).not.toContain(code);
		expect(await (await bayar.visit({ path: "/office/accounts" })).text()).toContain("No password yet");

		const dorj = browser();
		const own = "long enough for everybody";
		const chosen = await dorj.visit({ path: `/enrol/${code}`, form: { ...order(), password: own, repeated: own } });
		expect(chosen.headers.get("location")).toBe("/office");
		expect(await dorj.viewer()).toMatchObject({ name: "Дорж", temporary: false });
		expect(await dorj.member()).toMatchObject({ areas: ["11", "84"] });
		expect((await dorj.member())?.can("people.read")).toBe(true);
		expect((await signIn(browser(), "dorj", own)).status).toBe(303);
	});

	test("with a password that an administrator gave from the command line may do nothing but choose another", async () => {
		const { handle, ids, browser } = await officeWithPeople();
		const password = oneTimePassword();
		await run(handle, machine, accountCommands["password-reset"], { account: ids.sarnai, password });
		const sarnai = browser();
		expect((await signIn(sarnai, "sarnai", password)).headers.get("location")).toBe("/office/account/password");
		const viewer = await sarnai.member();
		expect(viewer).toMatchObject({ name: "sarnai", temporary: true, areas: [] });
		expect(viewer?.can("people.read")).toBe(false);
		const own = "long enough for everybody";
		const path = "/office/account/password";
		const same = await sarnai.visit({ path, form: { ...order(), password, repeated: password } });
		expect(await same.text()).toContain("differs from the one before");
		const chosen = await sarnai.visit({ path, form: { ...order(), password: own, repeated: own } });
		expect(chosen.headers.get("location")).toBe("/office/account?done=password-chosen");
		expect(await sarnai.member()).toMatchObject({ temporary: false, areas: [""] });
		expect((await signIn(browser(), "sarnai", password)).status).toBe(422);
		expect((await signIn(browser(), "sarnai", own)).status).toBe(303);
	});

	test("can be given every role there is, each with a sentence on what it may do", async () => {
		const { bayar } = await officeWithPeople();
		const html = await (await bayar.visit({ path: "/office/accounts/new" })).text();
		for (const role of roles) expect([role, html.includes(`name="role" value="${role}"`)]).toEqual([role, true]);
		for (const said of ["sees nobody's name", "in their own areas", "Can only look at figures"]) expect(html).toContain(said);
		for (const role of roles) {
			const form = { ...order(), displayName: role, userName: role.slice(0, 20), programme: "test", role, areas: "84" };
			expect((await bayar.visit({ path: "/office/accounts", form })).status).toBe(200);
		}
		const list = await (await bayar.visit({ path: "/office/accounts", language: "mn" })).text();
		for (const named of ["Хөтөлбөрийн менежер", "Орон нутгийн ажилтан", "Хандивлагч"]) expect(list).toContain(named);
	});

	test("is not made twice under one name, and the form comes back with what was typed", async () => {
		const { bayar } = await officeWithPeople();
		const form = { ...order(), displayName: "Another", userName: "SARNAI", programme: "test", role: "monitoring-officer", areas: "84" };
		const reply = await bayar.visit({ path: "/office/accounts", form });
		expect(reply.status).toBe(422);
		const html = await reply.text();
		expect(html).toContain("The user name “sarnai” is taken");
		expect(html).toContain('value="Another"');
		expect(html).toMatch(/value="84" checked/);
	});

	test("without a role or an area is sent back", async () => {
		const { bayar } = await officeWithPeople();
		const reply = await bayar.visit({ path: "/office/accounts", form: { ...order(), displayName: "Дорж", userName: "dorj" } });
		expect(reply.status).toBe(422);
		const html = await reply.text();
		expect(html).toContain("Choose a programme");
		expect(html).toContain("Choose a role");
		expect(html).toContain("Choose at least one area");
	});

	test("gets another role at once, without signing in again, whatever process wrote it", async () => {
		const { bayar, sarnai, ids } = await officeWithPeople();
		expect((await sarnai.viewer())?.can("accounts.manage")).toBe(false);
		const form = { ...order(), role: "administrator", areas: ["84"] };
		const reply = await bayar.visit({ path: `/office/accounts/${ids.sarnai}/programmes/test`, form });
		expect(reply.headers.get("location")).toBe(`/office/accounts/${ids.sarnai}?done=access-changed`);
		expect((await sarnai.viewer())?.can("accounts.manage")).toBe(true);
		expect((await sarnai.member())?.areas).toEqual(["84"]);
	});

	test("that is closed is signed out at once, and comes back with its old password", async () => {
		const { bayar, sarnai, ids, browser } = await officeWithPeople();
		await bayar.visit({ path: `/office/accounts/${ids.sarnai}/closure`, form: order() });
		expect(await sarnai.viewer()).toBeNull();
		expect((await signIn(browser(), "sarnai")).status).toBe(422);
		await bayar.visit({ path: `/office/accounts/${ids.sarnai}/reopening`, form: order() });
		expect(await sarnai.viewer()).toBeNull();
		expect((await signIn(browser(), "sarnai")).status).toBe(303);
	});

	test("with a new code is signed out, and its password and the code before are void", async () => {
		const { bayar, sarnai, ids, browser } = await officeWithPeople();
		const give = async () =>
			shownCode(await (await bayar.visit({ path: `/office/accounts/${ids.sarnai}/enrolment`, form: order() })).text());
		const before = await give();
		const code = await give();
		expect(await sarnai.viewer()).toBeNull();
		expect((await signIn(browser(), "sarnai")).status).toBe(422);
		await expect(browser().visit({ path: `/enrol/${before}` })).rejects.toMatchObject({ code: "identity.enrolment-void" });
		expect((await browser().visit({ path: `/enrol/${code}` })).status).toBe(200);
	});

	test("of one's own is not closed or changed by oneself, so one administrator always stays", async () => {
		const { bayar, ids } = await officeWithPeople();
		const path = `/office/accounts/${ids.bayar}`;
		for (const [change, more] of [
			["closure", {}],
			["programmes/test", { role: "monitoring-officer", areas: "everywhere" }],
			["dismissal", {}],
		] as const) {
			const reply = await bayar.visit({ path: `${path}/${change}`, form: { ...order(), ...more } });
			expect(reply.status).toBe(422);
			expect(await reply.text()).toContain("You cannot change your own role or close your own account");
		}
		expect((await bayar.viewer())?.can("accounts.manage")).toBe(true);
	});
});

describe("one's own account", () => {
	test("changes its password only with the current one, and other devices are signed out", async () => {
		const { sarnai, browser } = await officeWithPeople();
		const phone = browser();
		await signIn(phone, "sarnai");
		const path = "/office/account/password";
		const password = "a new one, long enough";
		const wrong = await sarnai.visit({ path, form: { ...order(), current: "not this one", password, repeated: password } });
		expect(wrong.status).toBe(422);
		expect(await wrong.text()).toContain("The current password is wrong");
		const before = sarnai.cookie;
		await sarnai.visit({ path, form: { ...order(), current: passwordOf("sarnai"), password, repeated: password } });
		expect(await phone.viewer()).toBeNull();
		expect(await sarnai.viewer()).toMatchObject({ name: "sarnai" });
		expect(sarnai.cookie).not.toBe(before);
	});

	test("guessing the current password is limited like signing in", async () => {
		const { sarnai } = await officeWithPeople();
		const guess = () => {
			const form = { ...order(), current: "a guess", password: "a new one, long enough", repeated: "a new one, long enough" };
			return sarnai.visit({ path: "/office/account/password", form });
		};
		for (let turn = 0; turn < 5; turn += 1) expect((await guess()).status).toBe(422);
		await expect(guess()).rejects.toMatchObject({ code: "identity.too-many-tries", status: 429 });
	});

	test("lists where one is signed in, and signs a single device out", async () => {
		const { handle, sarnai, bayar, browser } = await officeWithPeople();
		const phone = browser();
		await signIn(phone, "sarnai");
		const android = "Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36";
		await handle.pool.query("update office_session set user_agent = $1 where id = $2", [
			android,
			((await phone.viewer()) as AccountViewer).session,
		]);
		const page = await (await sarnai.visit({ path: "/office/account" })).text();
		expect(page).toContain("Chrome on Android");
		expect(page.match(/>This device</g)).toHaveLength(1);
		const ends = [...page.matchAll(/action="(\/office\/account\/sessions\/[0-9a-f-]{36}\/closure)"/g)].map(([, path]) => path as string);
		expect(ends).toHaveLength(1);
		// Nobody ends a session of somebody else by its address.
		await bayar.visit({ path: ends[0] as string, form: order() });
		expect(await phone.viewer()).not.toBeNull();
		const reply = await sarnai.visit({ path: ends[0] as string, form: order() });
		expect(reply.headers.get("location")).toBe("/office/account?done=session-ended");
		expect(await phone.viewer()).toBeNull();
		expect(await sarnai.viewer()).not.toBeNull();
	});

	test("signs out everywhere", async () => {
		const { identity, sarnai, bayar, browser } = await officeWithPeople();
		const phone = browser();
		await signIn(phone, "sarnai");
		const kept = sarnai.cookie;
		const reply = await sarnai.visit({ path: "/office/account/sessions/closure", form: order() });
		expect(reply.headers.get("location")).toBe("/sign-in?done=signed-out-everywhere");
		expect(await phone.viewer()).toBeNull();
		expect(await identity.viewerOf(new Request(options.origin, { headers: { cookie: kept } }))).toBeNull();
		expect(await bayar.viewer()).not.toBeNull();
		expect(await (await sarnai.visit({ path: "/sign-in?done=signed-out-everywhere" })).text()).toContain("You are signed out everywhere");
	});

	test("keeps its language, on the server and in the browser", async () => {
		const { sarnai, browser } = await officeWithPeople();
		expect(await sarnai.viewer()).toMatchObject({ language: null });
		expect(sarnai.cookie).not.toContain("language=");
		const reply = await sarnai.visit({ path: "/office/account/language", form: { ...order(), language: "en" } });
		expect(reply.headers.getSetCookie().join()).toContain("language=en");
		expect(await sarnai.viewer()).toMatchObject({ language: "en" });
		const page = await (await sarnai.visit({ path: "/office/account?done=language-chosen" })).text();
		expect(page).toContain("The language is changed");
		expect(page).toContain("Monitoring officer");
		const phone = browser();
		await signIn(phone, "sarnai");
		expect(phone.cookie).toContain("language=en");
	});
});
