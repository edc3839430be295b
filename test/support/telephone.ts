import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { unsent as unsentWords, entrance as words } from "#words/field";
import { type Language, speak } from "../../src/shared/words.ts";
import { certificateFor } from "./certificate.ts";
import { openProfile } from "./chromium.ts";
import { type RunningDemo, startDemo } from "./installation.ts";

/** Not localhost: a browser trusts that without HTTPS, and a service worker, WebCrypto and a store that is kept exist only where it trusts. */
const host = "tegsh.test";

/** The demo over HTTPS, as telephones need it. */
export function startSecureDemo(): Promise<RunningDemo> {
	const { chain, key } = certificateFor(host);
	return startDemo((port) => ({ TEGSH_ORIGIN: `https://${host}:${port}`, TEGSH_CERTIFICATE: chain, TEGSH_KEY: key }));
}

interface SignIn {
	readonly userName: string;
	readonly password: string;
}

/** A browser with a profile of its own that can be killed, opened again, and cut off. */
export interface Telephone {
	page(): Page;
	readonly language: Language;
	/** Signs in to the office with the browser of the telephone, and goes to a page. */
	signIn(who: SignIn, next: string): Promise<void>;
	/** Signs in to the office and makes the telephone theirs; returns once it has everything. */
	enrol(who: SignIn, pin: string): Promise<void>;
	/** Opens the app, and its store with the PIN. */
	open(pin: string): Promise<void>;
	/** To a place in the app, as its address has it: `#/children`. */
	go(hash: string): Promise<void>;
	/** Presses the button that leads on. */
	next(): Promise<void>;
	/** Really: nothing of the app or its worker reaches anybody. */
	cut(isCut: boolean): Promise<void>;
	/** As when the battery is empty. */
	kill(): Promise<void>;
	unsent(): Promise<number>;
	/** Sends now, and waits until the office has everything. */
	send(): Promise<void>;
	close(): Promise<void>;
}

export async function openTelephone(origin: string, language: Language = "mn", width = 390): Promise<Telephone> {
	const folder = mkdtempSync(join(tmpdir(), "tegsh-telephone-"));
	const t = speak(words, language);
	let isCut = false;
	let context: BrowserContext = await begin();

	async function begin(): Promise<BrowserContext> {
		const options = { viewport: { width, height: 800 }, locale: language === "mn" ? "mn-MN" : "en-GB", ignoreHTTPSErrors: true };
		const opened = await openProfile(folder, [`--host-resolver-rules=MAP ${host} 127.0.0.1`, "--ignore-certificate-errors"], options);
		await opened.setOffline(isCut);
		return opened;
	}

	const page = () => context.pages()[0] as Page;

	async function signIn({ userName, password }: SignIn, next: string): Promise<void> {
		await page().goto(`${origin}/sign-in?${new URLSearchParams({ next })}`);
		await page().locator("[name=userName]").fill(userName);
		await page().locator("[name=password]").fill(password);
		await page().locator("[name=password]").press("Enter");
		await page().waitForURL((url) => url.pathname !== "/sign-in");
	}

	async function send(): Promise<void> {
		// Without its # the page would be loaded again, and the app be locked.
		const at = new URL(page().url()).hash || "#/today";
		await page().goto(`${origin}/field#/unsent`);
		const said = speak(unsentWords, language);
		await page()
			.getByRole("button", { name: said("send-now") })
			.click();
		await page().getByText(said("synced")).waitFor({ timeout: 60_000 });
		await page().goto(`${origin}/field${at}`);
	}

	return {
		page,
		language,
		signIn,
		async enrol(who, pin) {
			await signIn(who, "/field");
			await page().locator("#new-pin").fill(pin);
			const programme = page().locator("#programme");
			if ((await programme.count()) > 0) await programme.selectOption({ index: 1 });
			await page().locator("#new-pin-again").fill(pin);
			await page()
				.getByRole("button", { name: t("enrol-now") })
				.click();
			await page().locator(".tabs").waitFor();
			await send();
			// From now on it opens without a signal.
			await page().evaluate("navigator.serviceWorker.ready.then(() => {})");
		},
		async open(pin) {
			await page().goto(`${origin}/field`);
			await page().locator("#pin").fill(pin);
			await page()
				.getByRole("button", { name: t("open") })
				.click();
			await page().locator(".tabs").waitFor();
		},
		async go(hash) {
			await page().goto(`${origin}/field${hash}`);
		},
		async next() {
			await page().locator("form .button.first").click();
		},
		async cut(cut) {
			isCut = cut;
			await context.setOffline(cut);
		},
		async kill() {
			for (const id of processesWith(folder)) process.kill(id, "SIGKILL");
			await context.close().catch(() => {});
			context = await begin();
		},
		unsent: async () => Number(await page().locator("[data-unsent]").getAttribute("data-unsent")),
		send,
		async close() {
			await context.close();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

/** The browser of this profile, with all that it started. */
function processesWith(folder: string): number[] {
	return readdirSync("/proc").flatMap((id) => {
		if (!/^\d+$/.test(id)) return [];
		try {
			return readFileSync(`/proc/${id}/cmdline`, "utf8").includes(folder) ? [Number(id)] : [];
		} catch {
			return [];
		}
	});
}
