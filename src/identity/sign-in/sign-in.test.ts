import { describe, expect, test } from "vitest";
import { atUsualCost, enrol, openOffice, options, passwordOf, signIn } from "../../../test/support/accounts.ts";
import { realClock, shiftedClock } from "../../shared/clock.ts";
import { machine, run } from "../../shared/journal/index.ts";
import { accountCommands } from "../accounts/commands.ts";
import { tries } from "../limits.ts";
import { openIdentity } from "./sessions.ts";

const minutes = 60_000;

/** What a person reads, without the ids that differ from page to page. */
async function said(reply: Response): Promise<string> {
	return (await reply.text()).replaceAll(/value="[^"]*"/g, "");
}

describe("refused at the door", () => {
	test("a wrong password, an unknown name and a closed account get the same answer", async () => {
		const { handle, identity, browser } = await openOffice();
		await enrol(identity, "sarnai");
		const closed = await enrol(identity, "tuya");
		await enrol(identity, "bayar", "administrator");
		await run(handle, machine, accountCommands["account-closed"], { account: closed });
		const replies = [
			await signIn(browser(), "sarnai", "not the password"),
			await signIn(browser(), "nobody", "not the password"),
			await signIn(browser(), "tuya"),
			await signIn(browser(), "Хэн нэгэн", "not the password"),
		];
		expect(replies.map((reply) => reply.status)).toEqual([422, 422, 422, 422]);
		expect(replies.flatMap((reply) => reply.headers.getSetCookie())).toEqual([]);
		const texts = await Promise.all(replies.map(said));
		expect(new Set(texts).size).toBe(1);
		expect(texts[0]).toContain("The user name or the password is wrong");
	});

	test("an unknown name costs a hash like a known one", async () => {
		const { handle, browser } = await openOffice();
		const identity = await openIdentity(atUsualCost(handle), options);
		await enrol(identity, "sarnai");
		const times = { known: [] as number[], unknown: [] as number[] };
		for (let turn = 0; turn < 4; turn += 1) {
			for (const [name, list] of [
				["sarnai", times.known],
				["nobody", times.unknown],
			] as const) {
				const before = performance.now();
				await signIn(browser(identity), name, "not the password");
				list.push(performance.now() - before);
			}
		}
		// Hashing takes tens of milliseconds and everything else a few; the fastest of each is compared, because the machine is shared.
		expect(Math.min(...times.unknown)).toBeGreaterThan(Math.min(...times.known) / 3);
	});

	test("an empty form says what is missing and keeps the name that was typed", async () => {
		const { browser } = await openOffice();
		const reply = await signIn(browser(), "sarnai", "");
		expect(reply.status).toBe(422);
		const text = await reply.text();
		expect(text).toContain("Type your password");
		expect(text).toContain('value="sarnai"');
	});

	test("a wrong password is never sent back", async () => {
		const { browser } = await openOffice();
		expect(await (await signIn(browser(), "sarnai", "letmein please now")).text()).not.toContain("letmein");
	});

	test("no link can send people elsewhere through the sign-in", async () => {
		const { identity, browser } = await openOffice();
		await enrol(identity, "sarnai");
		const password = passwordOf("sarnai");
		const elsewhere = [
			"//evil.example",
			"https://evil.example",
			"/\\evil.example",
			"javascript:alert(1)",
			"/office/дэлгэрэнгүй",
			"",
			"office",
		];
		for (const next of elsewhere) {
			const reply = await browser().visit({ path: "/sign-in", form: { userName: "sarnai", password, next } });
			expect([next, reply.status, reply.headers.get("location")]).toEqual([next, 303, "/office"]);
			const asked = await browser().visit({ path: `/sign-in?${new URLSearchParams({ next })}` });
			expect(await asked.text()).toContain('name="next" value="/office"');
		}
	});
});

describe("too many tries", () => {
	test("the sixth wrong try at one name from one network waits, whatever the password, and nobody elsewhere", async () => {
		const { identity, browser } = await openOffice();
		await enrol(identity, "sarnai");
		for (let turn = 0; turn < tries.ofUserNameThere; turn += 1) {
			expect((await signIn(browser(), "sarnai", `guess number ${turn}`)).status).toBe(422);
		}
		const reply = await signIn(browser(), "Sarnai ");
		expect(reply.status).toBe(429);
		expect(Number(reply.headers.get("retry-after"))).toBeGreaterThan(50);
		expect(await reply.text()).toContain("Please try again in 1 minute");
		expect((await signIn(browser(), "sarnai", passwordOf("sarnai"), { address: "198.51.100.7" })).status).toBe(303);
		for (let turn = 0; turn < tries.ofUserNameThere; turn += 1) {
			expect((await signIn(browser(), "nobody", "whatever it is")).status).toBe(422);
		}
		// A name that does not exist waits like one that does.
		expect((await signIn(browser(), "nobody", "whatever it is")).status).toBe(429);
	});

	test("a browser in which somebody has signed in before gets through, and only for them", async () => {
		const { identity, browser } = await openOffice();
		await enrol(identity, "sarnai");
		await enrol(identity, "tuya");
		const sarnai = browser();
		expect((await signIn(sarnai, "sarnai")).status).toBe(303);
		await sarnai.visit({ path: "/sign-out", method: "POST", form: {} });
		for (const name of ["sarnai", "tuya"])
			for (let turn = 0; turn < tries.ofUserNameThere; turn += 1) await signIn(browser(), name, `guess number ${turn}`);
		expect((await signIn(browser(), "sarnai")).status).toBe(429);
		expect((await signIn(sarnai, "tuya")).status).toBe(429);
		expect((await signIn(sarnai, "sarnai")).status).toBe(303);
	});

	test("a restart does not start the count again, and time does", async () => {
		const { handle, identity, browser } = await openOffice();
		await enrol(identity, "sarnai");
		for (let turn = 0; turn < tries.ofUserNameThere; turn += 1) await signIn(browser(), "sarnai", "a wrong guess");
		const restarted = await openIdentity(handle, options);
		expect((await signIn(browser(restarted), "sarnai")).status).toBe(429);
		const later = await openIdentity({ ...handle, clock: shiftedClock(realClock, 2 * minutes) }, options);
		expect((await signIn(browser(later), "sarnai")).status).toBe(303);
	});

	test("a clock that is set back locks nobody out", async () => {
		const { handle, identity, browser } = await openOffice();
		await enrol(identity, "sarnai");
		const ahead = await openIdentity({ ...handle, clock: shiftedClock(realClock, 48 * 60 * minutes) }, options);
		for (let turn = 0; turn < 7; turn += 1) await signIn(browser(ahead), "sarnai", "a wrong guess");
		expect((await signIn(browser(), "sarnai")).status).toBe(303);
	});

	test("knocking while one waits does not make the wait longer", async () => {
		const { handle, identity, browser } = await openOffice();
		await enrol(identity, "sarnai");
		for (let turn = 0; turn < tries.ofUserNameThere; turn += 1) await signIn(browser(), "sarnai", "a wrong guess");
		for (let turn = 0; turn < 10; turn += 1) expect((await signIn(browser(), "sarnai")).status).toBe(429);
		const later = await openIdentity({ ...handle, clock: shiftedClock(realClock, 1.1 * minutes) }, options);
		expect((await signIn(browser(later), "sarnai")).status).toBe(303);
	});

	test("wrong tries at once are counted as well, and right ones are not", async () => {
		const { identity, browser } = await openOffice();
		await enrol(identity, "sarnai");
		await enrol(identity, "tuya");
		const wrong = await Promise.all(Array.from({ length: 20 }, (_, turn) => signIn(browser(), "sarnai", `guess number ${turn}`)));
		expect(wrong.filter((reply) => reply.status === 422).length).toBe(tries.ofUserNameThere);
		const right = await Promise.all(Array.from({ length: 40 }, () => signIn(browser(), "tuya")));
		expect(new Set(right.map(({ status }) => status))).toEqual(new Set([303]));
	});

	test("whoever gets a one-time password from the command line waits no longer", async () => {
		const { handle, identity, browser } = await openOffice();
		const account = await enrol(identity, "sarnai", "administrator");
		for (let turn = 0; turn < 40; turn += 1) await signIn(browser(), "sarnai", "a wrong guess");
		const password = "rides to school each day";
		await run(handle, machine, accountCommands["password-reset"], { account, password });
		expect((await signIn(browser(), "sarnai", password)).status).toBe(303);
	});

	test("one address cannot go through a list of names", async () => {
		const { handle, browser } = await openOffice();
		await handle.pool.query(
			"insert into sign_in (id, at, user_name, address, network, outcome) select gen_random_uuid(), now(), 'name' || n, '192.0.2.1', '192.0.2.1', 'refused' from generate_series(1, 30) n",
		);
		expect((await signIn(browser(), "sarnai", "whatever it is")).status).toBe(429);
		expect((await signIn(browser(), "sarnai", "whatever it is", { address: "198.51.100.7" })).status).toBe(422);
	});

	test("whoever gets in starts anew; what was no user name is not kept", async () => {
		const { handle, identity, browser } = await openOffice();
		await enrol(identity, "sarnai");
		for (let turn = 0; turn < 4; turn += 1) await signIn(browser(), "sarnai", "a wrong guess");
		expect((await signIn(browser(), "sarnai")).status).toBe(303);
		for (let turn = 0; turn < 4; turn += 1) expect((await signIn(browser(), "sarnai", "a wrong guess")).status).toBe(422);
		await signIn(browser(), "My Password 2026!", "typed into the wrong field");
		const { rows } = await handle.pool.query("select distinct user_name from sign_in order by 1");
		expect(rows.map((row) => row.user_name)).toEqual(["", "sarnai"]);
	});
});

describe("a session", () => {
	test("opens the page that was asked for, with a cookie that scripts and other sites do not get", async () => {
		const { identity, browser } = await openOffice();
		await enrol(identity, "sarnai");
		const sarnai = browser();
		const next = "/office/test/people?text=%D0%91%D0%B0%D1%82";
		const reply = await sarnai.visit({ path: "/sign-in", form: { userName: "sarnai", password: passwordOf("sarnai"), next } });
		expect(reply.headers.get("location")).toBe(next);
		const cookie = reply.headers.getSetCookie().find((one) => one.startsWith("tegsh.session_token="));
		expect(cookie).toMatch(/HttpOnly/);
		expect(cookie).toMatch(/SameSite=Lax/);
		expect(cookie).not.toMatch(/Secure/);
		expect(await sarnai.member()).toMatchObject({ name: "sarnai", areas: [""], temporary: false });
	});

	test("under https its cookie goes over nothing else", async () => {
		const { handle, identity, browser } = await openOffice();
		await enrol(identity, "sarnai");
		const secure = await openIdentity(handle, { origin: "https://tegsh.example", secure: true });
		const sarnai = browser(secure);
		const [cookie] = (await signIn(sarnai, "sarnai")).headers.getSetCookie();
		expect(await sarnai.viewer()).toMatchObject({ name: "sarnai" });
		expect(cookie).toMatch(/^__Secure-tegsh\.session_token=.*Secure/);
	});

	test("survives a restart, because the secret is kept", async () => {
		const { handle, identity, browser } = await openOffice();
		await enrol(identity, "sarnai");
		const sarnai = browser();
		await signIn(sarnai, "sarnai");
		const restarted = await openIdentity(handle, options);
		const request = new Request(options.origin, { headers: { cookie: sarnai.cookie } });
		expect(await restarted.viewerOf(request)).toMatchObject({ name: "sarnai" });
	});

	test("ends after two hours without use, and then for good", async () => {
		const { handle, identity, browser } = await openOffice();
		await enrol(identity, "sarnai");
		const sarnai = browser();
		await signIn(sarnai, "sarnai");
		const request = () => new Request(options.origin, { headers: { cookie: sarnai.cookie } });
		const at = (minutesLater: number) => openIdentity({ ...handle, clock: shiftedClock(realClock, minutesLater * minutes) }, options);
		expect(await (await at(119)).viewerOf(request())).not.toBeNull();
		expect(await (await at(119 + 119)).viewerOf(request())).not.toBeNull();
		expect(await (await at(119 + 119 + 121)).viewerOf(request())).toBeNull();
		expect(await identity.viewerOf(request())).toBeNull();
	});

	test("ends twelve hours after it began, however much it is used", async () => {
		const { handle, identity, browser } = await openOffice();
		await enrol(identity, "sarnai");
		const sarnai = browser();
		await signIn(sarnai, "sarnai");
		const { rows } = await handle.pool.query("select extract(epoch from expires_at - created_at) / 3600 as hours from office_session");
		expect(Number(rows[0].hours)).toBeCloseTo(12, 3);
		await handle.pool.query("update office_session set expires_at = now() - interval '1 second'");
		expect(await sarnai.viewer()).toBeNull();
	});

	test("a cookie that was tampered with, or signed with another secret, is nobody's", async () => {
		const { handle, identity, browser } = await openOffice();
		await enrol(identity, "sarnai");
		const sarnai = browser();
		await signIn(sarnai, "sarnai");
		const viewerWith = (cookie: string) => identity.viewerOf(new Request(options.origin, { headers: { cookie } }));
		expect(await viewerWith(sarnai.cookie.replace(/=(\w)/, (_, letter) => `=${letter === "a" ? "b" : "a"}`))).toBeNull();
		expect(await viewerWith("tegsh.session_token=made.up")).toBeNull();
		const other = await openIdentity(handle, { ...options, secret: "0123456789abcdef0123456789abcdef-of-somebody-else" });
		expect(await other.viewerOf(new Request(options.origin, { headers: { cookie: sarnai.cookie } }))).toBeNull();
	});

	test("signing out ends it on the server too", async () => {
		const { identity, browser } = await openOffice();
		await enrol(identity, "sarnai");
		const sarnai = browser();
		await signIn(sarnai, "sarnai");
		const kept = sarnai.cookie;
		const reply = await sarnai.visit({ path: "/sign-out", method: "POST" });
		expect(reply.headers.get("location")).toBe("/sign-in");
		expect(sarnai.cookie).not.toContain("session_token");
		expect(await identity.viewerOf(new Request(options.origin, { headers: { cookie: kept } }))).toBeNull();
	});

	test("the pages at the door are there in both languages", async () => {
		const { browser } = await openOffice();
		expect(await (await browser().visit({ path: "/sign-in", language: "mn" })).text()).toContain("Нэвтрэх нэр");
		expect(await (await browser().visit({ path: "/sign-in?next=/office/test", language: "en" })).text()).toContain('value="/office/test"');
	});
});
