import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type * as Preact from "preact";
import type { render as Render } from "preact-render-to-string";
import { build } from "vite";
import { afterAll, describe, expect, it } from "vitest";
import { islands } from "../scripts/islands.ts";
import { compileWords } from "../scripts/words.ts";
import type * as Words from "../src/shared/words.ts";
import type { HomePage as Home } from "../src/site/home-page.tsx";
import { thorough } from "./support/thorough.ts";

// A language that nobody here speaks, in three files: a few words of its own, with numbers and days as in Polish.
const language = "pl";
const own = {
	"src/shared/words/pl.json": { ui: { "own-name": "Wymyślony" } },
	"src/site/words/pl.json": { site: { "home-title": "Yarg" } },
	"src/counting/words/pl.json": { units: { "word-person": "{count, plural, one {glo} few {gloa} other {glom}}" } },
	"src/places/words/pl.json": { problems: { "row-code": "„{code}” jok kod." } },
};

const root = resolve(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "tegsh-language-"));
afterAll(() => rmSync(folder, { recursive: true }));

// All of Tegsh as it is, and nothing changed but the three files.
for (const part of ["src", "package.json", "tsconfig.base.json", "migrations"])
	cpSync(join(root, part), join(folder, part), { recursive: true });
symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
for (const [path, texts] of Object.entries(own)) writeFileSync(join(folder, path), JSON.stringify(texts));
mkdirSync(join(folder, "build"));
compileWords(folder, join(folder, "build/words"));

interface Entry {
	readonly words: typeof Words;
	readonly units: typeof import("#words/counting")["units"];
	readonly placesProblem: typeof import("../src/places/problems.ts")["problem"];
	readonly HomePage: typeof Home;
	readonly h: typeof Preact.h;
	readonly render: typeof Render;
}
const entry = `
export * as words from "./src/shared/words.ts";
export { units } from "#words/counting";
export { problem as placesProblem } from "./src/places/problems.ts";
export { HomePage } from "./src/site/home-page.tsx";
export { h } from "preact";
export { render } from "preact-render-to-string";
`;

describe("a third language is three files more", () => {
	// It compiles everything once more; what follows is built and run every time.
	it.runIf(thorough)(
		"and every line of TypeScript compiles as it is",
		() => {
			writeFileSync(join(folder, "entry.ts"), entry);
			const files = { include: ["src", "entry.ts"], exclude: ["**/*.test.ts", "**/*.test.tsx"] };
			writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ extends: "./tsconfig.base.json", ...files }));
			const compiler = join(root, "node_modules/typescript/bin/tsc");
			const { stdout, status } = spawnSync(process.execPath, [compiler, "-p", folder, "--pretty", "false"], { encoding: "utf8" });
			expect([stdout, status]).toEqual(["", 0]);
		},
		180_000,
	);

	it("and pages, refusals, numbers and days speak it; what has no text in it is said in English", async () => {
		writeFileSync(join(folder, "entry.ts"), entry);
		await build({
			root: folder,
			configFile: false,
			logLevel: "silent",
			plugins: [islands()],
			oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
			build: { ssr: "entry.ts", outDir: "out", target: "node24" },
		});
		const { words, units, placesProblem, HomePage, h, render }: Entry = await import(join(folder, "out/entry.js"));
		const [third] = words.languages.slice(2);
		if (third === undefined) throw new Error("the third language was not found");
		expect(words.languages).toEqual(["mn", "en", language]);
		expect([words.isLanguage(language), words.isLanguage("kk"), words.languageOfTag("pl-PL")]).toEqual([true, false, language]);

		const t = words.speak(units, third);
		expect([1, 3, 5].map((count) => t("word-person", { count }))).toEqual(["glo", "gloa", "glom"]);
		expect([t("word-event", { count: 1 }), t("word-event", { count: 5 })]).toEqual(["event", "events"]);
		expect(placesProblem("row-code", { code: "MN-1" }).in(third)).toBe("„MN-1” jok kod.");
		expect(placesProblem("row-code", { code: "MN-1" }).in("en")).toBe("“MN-1” is not a national code.");

		expect(words.formatNumber(third, 12_400)).toBe(new Intl.NumberFormat("pl").format(12_400));
		expect(words.formatDate(third, "2020-04-24")).toBe("24 kwietnia 2020");
		expect(words.inLanguage({ mn: "Дархан-Уул", en: "Darkhan-Uul" }, third)).toBe("Darkhan-Uul");

		const page = render(h(HomePage, { language: third, origin: "https://tegsh.example", programmes: [] }));
		expect(page).toContain('<html lang="pl"');
		expect(page).toContain("<h1>Yarg</h1>");
		expect(page).toContain("There is no programme yet");
		expect(page).toContain('<link rel="alternate" hreflang="pl" href="https://tegsh.example/pl"/>');
		for (const [other, name] of [
			["mn", "Монгол"],
			["en", "English"],
			["pl", "Wymyślony"],
		]) {
			expect(page).toContain(`<a href="/${other}" lang="${other}" hreflang="${other}"`);
			expect(page).toContain(`>${name}</a>`);
		}
	}, 180_000);
});
