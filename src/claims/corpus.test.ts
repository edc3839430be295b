import { beforeAll, describe, expect, it } from "vitest";
import { isRight, type Trial, tryCorpus } from "../../test/support/claims-corpus/corpus.ts";
import { english } from "../../test/support/claims-corpus/english.ts";
import { fifth } from "../../test/support/claims-corpus/fifth.ts";
import { fourth } from "../../test/support/claims-corpus/fourth.ts";
import { mongolian } from "../../test/support/claims-corpus/mongolian.ts";
import { herderTexts, nutritionTexts, roadTexts } from "../../test/support/claims-corpus/others.ts";
import { herders, nutrition, reading, roads } from "../../test/support/claims-corpus/programmes.ts";
import { second } from "../../test/support/claims-corpus/second.ts";
import { seventh } from "../../test/support/claims-corpus/seventh.ts";
import { sixth } from "../../test/support/claims-corpus/sixth.ts";
import { third } from "../../test/support/claims-corpus/third.ts";
import { valuesOf } from "../../test/support/claims-corpus/values.ts";
import { demoInstallation } from "../../test/support/populated.ts";
import type { Facts } from "./facts/facts.ts";
import { gatherFacts } from "./facts/gathering.ts";
import { verdicts } from "./verdicts/verdicts.ts";

const first = { demo: { en: english, mn: mongolian }, nutrition: nutritionTexts, roads: roadTexts, herders: herderTexts };
const invented = { nutrition, roads, herders, reading };
type Texts = Readonly<Record<"en" | "mn", readonly string[]>>;
type Corpus = { readonly demo: Texts } & Readonly<Partial<Record<keyof typeof invented, Texts>>>;

let demo: Facts;

beforeAll(async () => {
	demo = await gatherFacts((await demoInstallation()).programme.handle);
}, 300_000);

function tryAll(corpus: Corpus, language: "en" | "mn", facts: Facts = demo): Trial[] {
	const others = Object.entries(invented).flatMap(([name, held]) => {
		const texts = corpus[name as keyof typeof invented];
		return texts ? tryCorpus(texts[language], held) : [];
	});
	return [...tryCorpus(corpus.demo[language], facts, valuesOf(demo)), ...others];
}

function tableOf(trials: readonly Trial[]): string {
	return verdicts
		.map((verdict) => {
			const told = trials.filter(({ expected }) => expected === verdict);
			const given = trials.filter((trial) => trial.given === verdict).length;
			const right = told.filter((trial) => trial.given === verdict).length;
			const share = (of: number) => (right / Math.max(1, of)).toFixed(3);
			return `  ${verdict.padEnd(12)} precision ${share(given)}  recall ${share(told.length)}  (${told.length})\n`;
		})
		.join("");
}

const shareRight = (trials: readonly Trial[]) => trials.filter(isRight).length / trials.length;

describe("texts as other authors write them", () => {
	it.each([
		["first", "en", first, 0.97],
		["first", "mn", first, 0.97],
		["second", "en", second, 0.95],
		["second", "mn", second, 0.95],
		["third", "en", third, 0.95],
		["third", "mn", third, 0.95],
		["fourth", "en", fourth, 0.95],
		["fourth", "mn", fourth, 0.95],
		["fifth", "en", fifth, 0.95],
		["fifth", "mn", fifth, 0.95],
		["sixth", "en", sixth, 0.94],
		["sixth", "mn", sixth, 0.94],
		["seventh", "en", seventh, 0.92],
		["seventh", "mn", seventh, 0.94],
	] as const)("of the %s corpus, in %s, are judged as an expert does", (name, language, corpus, floor) => {
		const trials = tryAll(corpus, language);
		const wrong = trials.filter((trial) => !isRight(trial));
		process.stdout.write(
			`${name}, ${language}: ${trials.length} numbers, ${(shareRight(trials) * 100).toFixed(1)} % right\n${tableOf(trials)}`,
		);
		const told = wrong.map(
			({ number, expected, codes, given, figure, text }) => `${number}: ${expected} ${codes} → ${given} ${figure}: ${text}`,
		);
		expect(shareRight(trials), told.join("\n")).toBeGreaterThanOrEqual(floor);
	});

	it("would fail where a number decided without its words", () => {
		const alike = demo.facts.map((fact) => ({ ...fact, title: demo.facts[0]?.title ?? fact.title, definition: fact.title }));
		expect(shareRight(tryAll(first, "en", { ...demo, facts: alike }))).toBeLessThan(0.9);
	});

	it("would fail without the parts and the history of a figure", () => {
		const blind = demo.facts.map((fact) => ({ ...fact, cells: null, history: [] }));
		expect(shareRight(tryAll(first, "mn", { ...demo, facts: blind }))).toBeLessThan(0.95);
	});
});
