import { describe, expect, test } from "vitest";
import { enrol, officeWithPeople, openOffice, options, order, shownCode, signIn } from "../../../test/support/accounts.ts";
import { realClock, shiftedClock } from "../../shared/clock.ts";
import { machine, run } from "../../shared/journal/index.ts";
import { accountCommands } from "../accounts/commands.ts";
import { enrolmentDays } from "../limits.ts";
import { openIdentity } from "../sign-in/sessions.ts";

const own = "long enough for everybody";
const isVoid = { code: "identity.enrolment-void", status: 410 };
const choice = (password = own, repeated = password) => ({ ...order(), password, repeated });

/** Bayar has made an account for Dorj and holds the sheet. */
async function officeWithSheet() {
	const office = await officeWithPeople();
	const form = { ...order(), displayName: "Дорж", userName: "dorj", programme: "test", role: "field-officer", areas: "11/1110" };
	const sheet = await (await office.bayar.visit({ path: "/office/accounts", form })).text();
	const code = shownCode(sheet);
	const { rows } = await office.handle.pool.query<{ id: string }>("select id from account where user_name = 'dorj'");
	return { ...office, sheet, code, path: `/enrol/${code}`, dorj: rows[0]?.id as string };
}

describe("the sheet", () => {
	test("says the code in letters and as a drawing, whose it is and how long it holds; nothing about e-mail", async () => {
		const { sheet, bayar } = await officeWithSheet();
		expect(sheet).toContain("<code>dorj</code>");
		expect(sheet).toContain(`${options.origin}/enrol`);
		expect(sheet).toMatch(/<svg class="qr" role="img" aria-label="[^"]+"/);
		expect(sheet).not.toMatch(/e-mail|style=/);
		expect(await (await bayar.visit({ path: "/office/accounts/new" })).text()).not.toContain("mailAddress");
	});

	test("is the only place where the code stands", async () => {
		const { handle, code } = await officeWithSheet();
		const { rows } = await handle.pool.query("select digest from enrolment");
		expect(rows).toHaveLength(1);
		expect(rows[0].digest).not.toContain(code.slice(0, 4));
		const journal = JSON.stringify((await handle.pool.query("select payload from journal_payload")).rows);
		expect(journal).not.toContain(code);
	});
});

describe("an enrolment code", () => {
	test("is typed or scanned, lets its owner choose a password and signs them in", async () => {
		const { browser, code, path } = await officeWithSheet();
		const dorj = browser();
		const typed = await dorj.visit({ path: "/enrol", form: { enrolmentCode: ` ${code.toUpperCase().replaceAll("-", " ")}` } });
		expect(typed.headers.get("location")).toBe(path);
		expect(await (await dorj.visit({ path })).text()).toContain("Дорж");
		expect((await dorj.visit({ path, form: choice() })).headers.get("location")).toBe("/office");
		expect(await dorj.member()).toMatchObject({ name: "Дорж", areas: ["11/1110"] });
		expect((await dorj.viewer())?.appointments).toEqual([{ programme: "test", role: "field-officer", areas: ["11/1110"] }]);
	});

	test("works once, for reading as for sending", async () => {
		const { browser, path, code } = await officeWithSheet();
		await browser().visit({ path, form: choice() });
		await expect(browser().visit({ path })).rejects.toMatchObject(isVoid);
		await expect(browser().visit({ path, form: choice("another one, long enough") })).rejects.toMatchObject(isVoid);
		expect((await browser().visit({ path: "/enrol", form: { enrolmentCode: code } })).status).toBe(422);
		expect((await signIn(browser(), "dorj", own)).status).toBe(303);
	});

	test("lets one of two people in who send it at the same moment", async () => {
		const { browser, path } = await officeWithSheet();
		const sent = await Promise.allSettled([
			browser().visit({ path, form: choice() }),
			browser().visit({ path, form: choice("another one, long enough") }),
		]);
		expect(sent.map((one) => one.status).toSorted()).toEqual(["fulfilled", "rejected"]);
	});

	test("expires", async () => {
		const { handle, browser, path } = await officeWithSheet();
		const late = await openIdentity({ ...handle, clock: shiftedClock(realClock, (enrolmentDays * 24 + 1) * 3_600_000) }, options);
		await expect(browser(late).visit({ path })).rejects.toMatchObject(isVoid);
		await expect(browser(late).visit({ path, form: choice() })).rejects.toMatchObject(isVoid);
	});

	test("of a closed account is void, and stays so when the account is opened again", async () => {
		const { handle, browser, bayar, path, dorj } = await officeWithSheet();
		await run(handle, machine, accountCommands["account-closed"], { account: dorj });
		await expect(browser().visit({ path })).rejects.toMatchObject(isVoid);
		await expect(browser().visit({ path, form: choice() })).rejects.toMatchObject(isVoid);
		await run(handle, machine, accountCommands["account-reopened"], { account: dorj });
		await expect(browser().visit({ path })).rejects.toMatchObject(isVoid);
		// By whatever way it was closed.
		const give = `/office/accounts/${dorj}/enrolment`;
		const next = `/enrol/${shownCode(await (await bayar.visit({ path: give, form: order() })).text())}`;
		expect((await browser().visit({ path: next })).status).toBe(200);
		await handle.pool.query("update account set closed = true where id = $1", [dorj]);
		await expect(browser().visit({ path: next })).rejects.toMatchObject(isVoid);
	});

	test("is not given to a closed account, nor by anybody whose areas do not reach it", async () => {
		const { handle, identity, browser, bayar, dorj } = await officeWithSheet();
		await enrol(identity, "tuya", "administrator", { areas: ["84"] });
		const tuya = browser();
		await signIn(tuya, "tuya");
		const give = `/office/accounts/${dorj}/enrolment`;
		await expect(tuya.visit({ path: give, form: order() })).rejects.toMatchObject({ code: "identity.account-unknown" });
		await run(handle, machine, accountCommands["account-closed"], { account: dorj });
		const refused = await bayar.visit({ path: give, form: order() });
		expect([refused.status, (await refused.text()).includes("This account is closed")]).toEqual([422, true]);
	});

	test("cannot be guessed, read from the database or left empty", async () => {
		const { handle, browser } = await officeWithSheet();
		const { rows } = await handle.pool.query("select digest from enrolment");
		for (const code of ["abcd-abcd-abcd-abcd", rows[0].digest, "x"]) {
			await expect(browser().visit({ path: `/enrol/${code}` })).rejects.toMatchObject(isVoid);
		}
		const empty = await browser().visit({ path: "/enrol", form: { enrolmentCode: " " } });
		expect([empty.status, (await empty.text()).includes("Type the code")]).toEqual([422, true]);
	});

	test.each([
		[{ repeated: "something else here" }, "The two passwords differ"],
		[{ password: "too short", repeated: "too short" }, "A password has at least 12 characters"],
		[{ password: "Password2024!", repeated: "Password2024!" }, "Many people have this password"],
		[{ password: "dorj of bayangol", repeated: "dorj of bayangol" }, "must not contain the user name"],
	])("is not spent on what is wrong in %j", async (wrong, text) => {
		const { browser, path } = await officeWithSheet();
		const reply = await browser().visit({ path, form: { ...choice(), ...wrong } });
		expect([reply.status, (await reply.text()).includes(text)]).toEqual([422, true]);
		expect((await browser().visit({ path, form: choice() })).status).toBe(303);
	});

	test("of an administrator leads on to the second factor", async () => {
		const { browser, bayar } = await officeWithPeople();
		const form = { ...order(), displayName: "Оюун", userName: "oyun", administers: "yes" };
		const code = shownCode(await (await bayar.visit({ path: "/office/accounts", form })).text());
		const oyun = browser();
		expect((await oyun.visit({ path: `/enrol/${code}`, form: choice() })).headers.get("location")).toBe("/office/account/second-factor");
		expect((await oyun.viewer())?.can("accounts.manage")).toBe(false);
	});

	test("is asked for of whoever has one", async () => {
		const { browser } = await openOffice();
		expect(await (await browser().visit({ path: "/sign-in" })).text()).toContain('href="/enrol"');
		expect((await browser().visit({ path: "/enrol" })).status).toBe(200);
	});
});
