import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from "playwright-core";

const quiet = [
	"--disable-gpu",
	"--disable-quic",
	"--no-first-run",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
];

/**
 * The machine's own Chromium, which may ask nobody for anything. The one without windows comes first: it draws the same pages with a third
 * less work.
 */
export function openChromium(...more: readonly string[]): Promise<Browser> {
	return chromium.launch({ executablePath: findChromium(), args: argumentsOf(more) });
}

/** The same with a profile that outlives it, as a telephone has one. */
export function openProfile(folder: string, more: readonly string[], options: BrowserContextOptions = {}): Promise<BrowserContext> {
	return chromium.launchPersistentContext(folder, { executablePath: findChromium(), args: argumentsOf(more), ...options });
}

function argumentsOf(more: readonly string[]): string[] {
	return [...quiet, ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), ...more];
}

function findChromium(): string {
	const folders = (process.env.PATH ?? "").split(delimiter);
	const found = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"]
		.flatMap((name) => ["/usr/bin", ...folders].map((folder) => join(folder, name)))
		.find((path) => existsSync(path));
	if (!found) throw new Error("There is no Chromium here: apt-get install chromium-headless-shell");
	return found;
}
