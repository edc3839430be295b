import { describe, expect, test } from "vitest";
import { enrol, openOffice, options, setUpApp } from "../../../test/support/accounts.ts";
import { realClock, shiftedClock } from "../../shared/clock.ts";
import { newId } from "../../shared/id.ts";
import { setUpLinkHours } from "../limits.ts";
import { openIdentity } from "../sign-in/sessions.ts";
import { issueSetUpLink } from "./link.ts";

const first = () => ({
	operation: newId(),
	displayName: "Баяр",
	userName: "Bayar",
	password: "зун намар өвөл хавар",
	repeated: "зун намар өвөл хавар",
});
const linkVoid = { code: "identity.set-up-link-void", status: 410 };

async function startedOffice() {
	const office = await openOffice();
	const path = await issueSetUpLink(office.handle);
	if (!path) throw new Error("a start without accounts prints a link");
	return { ...office, path };
}

describe("the set-up link of a first start", () => {
	test("makes the first administrator, signed in at once, who sets up a second factor before anything else", async () => {
		const { handle, browser, path } = await startedOffice();
		const bayar = browser();
		expect(await (await bayar.visit({ path })).text()).toContain("Set up Tegsh");
		const reply = await bayar.visit({ path, form: first() });
		expect([reply.status, reply.headers.get("location")]).toEqual([303, "/office/account/second-factor"]);
		expect(await bayar.viewer()).toMatchObject({ name: "Баяр", isAdministrator: true, areas: [], lacksSecondFactor: true });
		expect((await bayar.viewer())?.can("accounts.manage")).toBe(false);
		expect((await setUpApp(bayar)).recovery).toHaveLength(10);
		expect(await bayar.viewer()).toMatchObject({ areas: [""], temporary: false, lacksSecondFactor: false });
		expect((await bayar.viewer())?.can("accounts.manage")).toBe(true);
		expect(await issueSetUpLink(handle)).toBeNull();
	});

	test("is void once it was used, for reading as for sending", async () => {
		const { browser, path } = await startedOffice();
		await browser().visit({ path, form: first() });
		await expect(browser().visit({ path })).rejects.toMatchObject(linkVoid);
		await expect(browser().visit({ path, form: { ...first(), userName: "another" } })).rejects.toMatchObject(linkVoid);
	});

	test("is void once there is an administrator by another way, even a closed one", async () => {
		const { handle, identity, browser, path } = await startedOffice();
		await enrol(identity, "tuya", "administrator");
		await expect(browser().visit({ path, form: first() })).rejects.toMatchObject(linkVoid);
		await handle.pool.query("update account set closed = true");
		expect(await issueSetUpLink(handle)).toBeNull();
		await expect(browser().visit({ path })).rejects.toMatchObject(linkVoid);
	});

	test("lets one of two people in who send it at the same moment", async () => {
		const { handle, browser, path } = await startedOffice();
		const sent = await Promise.allSettled([
			browser().visit({ path, form: first() }),
			browser().visit({ path, form: { ...first(), userName: "another" } }),
		]);
		expect(sent.map((one) => one.status).toSorted()).toEqual(["fulfilled", "rejected"]);
		expect((await handle.pool.query("select count(*)::int as accounts from account")).rows[0].accounts).toBe(1);
	});

	test("expires, and gives way to the link of the next start", async () => {
		const { handle, browser, path } = await startedOffice();
		const late = await openIdentity({ ...handle, clock: shiftedClock(realClock, (setUpLinkHours + 1) * 3_600_000) }, options);
		await expect(browser(late).visit({ path })).rejects.toMatchObject(linkVoid);
		const next = await issueSetUpLink(handle);
		await expect(browser().visit({ path })).rejects.toMatchObject(linkVoid);
		expect((await browser().visit({ path: next ?? "" })).status).toBe(200);
	});

	test("cannot be guessed or read from the database", async () => {
		const { handle, browser, path } = await startedOffice();
		await expect(browser().visit({ path: "/set-up/abc" })).rejects.toMatchObject(linkVoid);
		const { rows } = await handle.pool.query("select digest from set_up_link");
		expect(rows).toHaveLength(1);
		expect(path).not.toContain(rows[0].digest);
		await expect(browser().visit({ path: `/set-up/${rows[0].digest}` })).rejects.toMatchObject(linkVoid);
	});

	test.each([
		[{ repeated: "something else here" }, "The two passwords differ"],
		[{ displayName: "", repeated: "something else here" }, "The two passwords differ"],
		[{ password: "too short", repeated: "something else here" }, "The two passwords differ"],
		[{ password: "too short", repeated: "too short" }, "A password has at least 12 characters"],
		[{ password: "Password2024!", repeated: "Password2024!" }, "Many people have this password"],
		[{ password: "bayar of bayangol", repeated: "bayar of bayangol" }, "must not contain the user name"],
		[{ userName: "Баяр" }, "A user name has 3 to 30 characters"],
		[{ displayName: " " }, "Type the name"],
	])("comes back with what is wrong in %j", async (wrong, text) => {
		const { browser, path } = await startedOffice();
		const reply = await browser().visit({ path, form: { ...first(), ...wrong } });
		expect(reply.status).toBe(422);
		const html = await reply.text();
		expect(html).toContain(text);
		expect(html).not.toContain(first().password);
	});
});
