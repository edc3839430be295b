import { describe, expect, test } from "vitest";
import { enrol, officeWithPeople, order, passwordOf, setUpApp, shownCode, signIn } from "../../../test/support/accounts.ts";
import { newId } from "../../shared/id.ts";
import { machine, run, verifyJournal } from "../../shared/journal/index.ts";
import { oneTimePassword } from "../codes.ts";
import { findAccount } from "../store.ts";
import { accountCommands as commands } from "./commands.ts";

describe("the machine itself", () => {
	test("cannot take the last administrator away either", async () => {
		const { handle, identity, ids } = await officeWithPeople();
		const last = { code: "identity.last-administrator" };
		for (const command of ["account-closed", "administrator-dismissed"] as const)
			await expect(run(handle, machine, commands[command], { account: ids.bayar })).rejects.toMatchObject(last);
		await enrol(identity, "tuya", "administrator");
		await run(handle, machine, commands["account-closed"], { account: ids.bayar });
	});

	test("gives a new password on the command line", async () => {
		const { handle, browser } = await officeWithPeople();
		const account = await findAccount(handle.db, "Sarnai");
		const password = oneTimePassword();
		await run(handle, machine, commands["password-reset"], { account: account?.id ?? "", password });
		expect((await signIn(browser(), "sarnai", password)).headers.get("location")).toBe("/office/account/password");
	});

	test("repeats nothing when the same operation comes twice", async () => {
		const { handle, bayar } = await officeWithPeople();
		const account = { userName: "dorj", displayName: "Дорж", programme: "test", role: "monitoring-officer", areas: ["84"] } as const;
		const id = newId();
		const make = () => run(handle, machine, commands["account-created"], { ...account, id: newId(), password: oneTimePassword() }, { id });
		const made = await make();
		const again = await make();
		expect(again).toEqual({ ...made, repeated: true });
		expect(await (await bayar.visit({ path: "/office/accounts" })).text()).toContain("No password yet");
	});

	test("takes an account of the demo away", async () => {
		const { handle, sarnai } = await officeWithPeople();
		await run(handle, machine, commands["account-removed"], { userName: "sarnai" });
		expect(await findAccount(handle.db, "sarnai")).toBeNull();
		expect(await sarnai.viewer()).toBeNull();
	});
});

describe("the journal", () => {
	/** Texts of the journal in which one of the secrets stands. */
	function leaks(rows: readonly string[], secrets: readonly string[]): string[] {
		return rows.filter((row) => secrets.some((secret) => row.includes(secret)));
	}

	test("names who did what, and no password, hash, token or cookie", async () => {
		const { handle, bayar, sarnai, ids } = await officeWithPeople();
		const shown = await bayar.visit({
			path: "/office/accounts",
			form: { ...order(), displayName: "Дорж", userName: "dorj", programme: "test", role: "monitoring-officer", areas: "84" },
		});
		const reset = await bayar.visit({ path: `/office/accounts/${ids.sarnai}/enrolment`, form: order() });
		const code = shownCode(await reset.text());
		const own = "long enough for everybody";
		await sarnai.visit({ path: `/enrol/${code}`, form: { ...order(), password: own, repeated: own } });
		const app = await setUpApp(sarnai, { current: own });
		const passwords = [shownCode(await shown.text()), code, own, app.secret, ...app.recovery, passwordOf("bayar"), passwordOf("sarnai")];
		expect(passwords).toHaveLength(16);
		await bayar.visit({ path: `/office/accounts/${ids.sarnai}/closure`, form: order() });

		const { rows } = await handle.pool.query<{ kind: string; account: string | null; text: string }>(
			"select kind, account, row_to_json(journal)::text || payload::text as text from journal join journal_payload using (seq) order by seq",
		);
		expect(rows.map(({ kind, account }) => [kind, account]).slice(-6)).toEqual([
			["identity.account-created", null],
			["identity.account-created", ids.bayar],
			["identity.enrolment-issued", ids.bayar],
			["identity.enrolled", ids.sarnai],
			["identity.second-factor-set-up", ids.sarnai],
			["identity.account-closed", ids.bayar],
		]);
		const kept = await handle.pool.query<{ secret: string }>(
			"select password as secret from credential union all select token from office_session union all select secret from identity_secret",
		);
		const secrets = [...passwords, own, ...kept.rows.map(({ secret }) => secret)];
		const texts = rows.map(({ text }) => text);
		expect(leaks(texts, secrets)).toEqual([]);
		// The same search does find what is planted: a payload with a typed password, and one with a hash.
		for (const secret of [own, kept.rows[0]?.secret ?? ""]) {
			const planted = JSON.stringify({ after: { temporary: false, password: secret } });
			expect(leaks([...texts, planted], secrets)).toEqual([planted]);
		}
		expect((await verifyJournal(handle)).faults).toEqual([]);
	});
});
