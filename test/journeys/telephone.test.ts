import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { caseForms, children as childrenWords, child as childWords, unsent as unsentWords } from "#words/field";
import { speak } from "../../src/shared/words.ts";
import type { RunningDemo } from "../support/installation.ts";
import { openTelephone, startSecureDemo, type Telephone } from "../support/telephone.ts";
import { findBarriers, openBench } from "./looking.ts";
import type { SignIn } from "./office.ts";

const pin = "280419";
const language = "mn";
const said = speak(childWords, language);
const forms = speak(caseForms, language);

let tegsh: RunningDemo;
let phone: Telephone;

beforeAll(async () => {
	tegsh = await startSecureDemo();
	phone = await openTelephone(tegsh.origin, language);
});

afterAll(async () => {
	await phone?.close();
	expect(await tegsh?.stop()).toEqual({ code: 0, left: [] });
});

describe("a telephone in the field", () => {
	it("takes a child and a visit without a signal, through an empty battery, to the office", async () => {
		const officer = tegsh.signIns.find(({ role }) => role === "field-officer") as SignIn;
		await phone.enrol(officer, pin);
		expect(await phone.unsent()).toBe(0);

		await phone.cut(true);
		await expect(phone.page().evaluate(() => fetch("/healthz").then(({ ok }) => ok))).rejects.toThrow();
		// Opened from what the service worker keeps; the store opens with the PIN.
		await phone.page().reload();
		await phone.open(pin);
		const child = await register("Сарантуяа", "Ганбатын");
		await visit(child, "Гэрт нь очиж, эхтэй нь уулзав.");
		expect(await phone.unsent()).toBe(2);

		// What is half typed outlives it as well.
		await phone.go(`${child}/note`);
		await phone.page().locator("#field-text").fill("Дараа асуух зүйл");
		await expect.poll(() => phone.page().locator("#field-text").inputValue()).toBe("Дараа асуух зүйл");
		await expect.poll(() => draftsOn(phone)).toBe(1);
		await phone.kill();
		await phone.open(pin);
		await phone.go(child);
		await phone.page().locator("[data-not-sent='2']").waitFor();
		const page = await phone.page().locator("main").innerText();
		expect(page).toContain("Гэрт нь очиж, эхтэй нь уулзав.");
		await phone.go(`${child}/note`);
		expect(await phone.page().locator("#field-text").inputValue()).toBe("Дараа асуух зүйл");

		// Whatever the browser believes of its network, only an answer counts.
		await phone.go("#/unsent");
		const unsent = speak(unsentWords, language);
		await phone
			.page()
			.getByRole("button", { name: unsent("send-now") })
			.click();
		await phone.page().getByText(unsent("no-answer")).waitFor();
		expect(await phone.unsent()).toBe(2);

		await phone.cut(false);
		await phone.send();
		await expect.poll(() => phone.unsent()).toBe(0);
		await phone.go(child);
		await phone.page().getByText(said("timeline")).waitFor();
		expect(await phone.page().locator("[data-not-sent]").count()).toBe(0);
		await phone.signIn(officer, `/office/demo/children?${new URLSearchParams({ q: "Сарантуяа" })}`);
		expect(await phone.page().locator("main").innerText()).toContain("Сарантуяа");
	});

	it("says before anything is written what the office would refuse", async () => {
		await phone.open(pin);
		const child = await register("Анужин", "Болдын");
		await phone.go(`${child}/assess`);
		await phone.page().getByText(forms("first-needed")).waitFor();
		await phone
			.page()
			.getByRole("link", { name: forms("do-consent") })
			.click();
		await phone.page().getByText(forms("consent-purposes")).waitFor();
	});
});

describe("a child whom nobody has", () => {
	it("is taken without a signal, and the office knows by whom", async () => {
		const officer = tegsh.signIns.find(({ role }) => role === "field-officer") as SignIn;
		const page = phone.page();
		await phone.open(pin);
		await phone.go("#/children");
		const row = page.locator(".rows a", { hasText: speak(childrenWords, language)("nobody-in-charge") }).first();
		const child = await row.evaluate(({ hash }: HTMLAnchorElement) => hash);
		await phone.cut(true);
		await row.click();
		await page.getByRole("link", { name: said("take") }).click();
		await page.getByText(forms("take-text")).waitFor();
		await phone.next();
		await page.getByText(said("timeline")).waitFor();
		expect(await page.locator(".card").count()).toBe(0);
		const fact = page.locator(".facts div", { hasText: said("officer") }).locator("dd");
		const inCharge = await fact.innerText();
		await phone.cut(false);
		await phone.send();
		expect(await phone.unsent()).toBe(0);
		await phone.go(child);
		await fact.waitFor();
		expect(await page.locator("[data-not-sent]").count()).toBe(0);
		expect(await fact.innerText()).toBe(inCharge);
		await phone.signIn(officer, `/office/demo/children/${child.split("/").at(-1)}`);
		expect(await page.locator("main").innerText()).toContain(inCharge);
	});
});

describe("every kind of screen", () => {
	it("has no barrier, and says where it is and what is wrong", async () => {
		const page = phone.page();
		await phone.open(pin);
		const bench = await openBench(page.context(), tegsh.origin);
		// Without the app itself; and what lies half below a bar at the edge is measured as it is once it is scrolled into sight.
		const still = "<style>.top, .tabs { position: static }</style></head>";
		const barriers = async () =>
			findBarriers(bench, (await page.content()).replaceAll(/<script[^>]*><\/script>/g, "").replace("</head>", still));
		await phone.go("#/children");
		const child = await page
			.locator(".rows a")
			.first()
			.evaluate(({ hash }: HTMLAnchorElement) => hash);
		for (const at of ["#/today", "#/children", "#/sessions", "#/search", "#/register", "#/unsent", "#/settings", child]) {
			await phone.go(at);
			await page.locator("h1:focus").waitFor();
			expect([at, await barriers()]).toEqual([at, []]);
		}
		await phone.go(`${child}/visit`);
		await phone.next();
		await page.locator(".wrong").waitFor();
		expect(await page.locator(":focus").getAttribute("name")).toBe("way");
		expect(await barriers()).toEqual([]);
		await bench.close();
	});
});

/** Types a child that nobody has met, and returns where it is in the app. */
async function register(given: string, family: string): Promise<string> {
	const page = phone.page();
	await phone.go("#/register");
	await page.locator("#field-given").fill(given);
	await page.locator("#field-family").fill(family);
	await phone.next();
	await page.locator("input[value=female]").check();
	await page.locator("#field-birthDate").fill("2009.11.03");
	await phone.next();
	await page.locator("#field-phone").waitFor();
	await phone.next();
	await page.locator("input[value=dropped_out]").check();
	await phone.next();
	await page.locator("input[name=disability]").first().waitFor();
	await phone.next();
	await page.locator("#field-area").selectOption({ index: 1 });
	await phone.next();
	await page.waitForURL(/#\/child\/[0-9a-f-]{36}$/);
	return new URL(page.url()).hash;
}

async function visit(child: string, note: string): Promise<void> {
	const page = phone.page();
	await phone.go(`${child}/visit`);
	await page.locator("input[value=home]").check();
	await phone.next();
	await page.locator("input[name=met]").first().waitFor();
	await phone.next();
	await page.locator("input[name=learning][value=no]").check();
	await phone.next();
	await page.locator("#field-note").fill(note);
	await phone.next();
	await page.locator("#field-nextOn").waitFor();
	await phone.next();
	await page.getByText(said("timeline")).waitFor();
}

/** How many drafts its store holds by now. */
function draftsOn(telephone: Telephone): Promise<number> {
	return telephone.page().evaluate(async () => {
		const [{ name = "" } = {}] = await indexedDB.databases();
		const answerOf = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error);
			});
		const database = await answerOf(indexedDB.open(name));
		const drafts = await answerOf(database.transaction("drafts").objectStore("drafts").count());
		database.close();
		return drafts;
	});
}
