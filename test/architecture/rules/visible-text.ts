import { isTest } from "../layers.ts";
import type { Module } from "../module.ts";
import type { Rule } from "../rule.ts";

const data = /^src\/(demo|places)\//;
/** Code that reads what people typed needs their letters; it shows none. */
const readers =
	/^src\/(linkage\/|particulars\/|captions\/letters\.|consent\/safety\/(everyday-words|disability-words|places)\.|claims\/(lexicon\/|text\/number-words)|children\/lists\/(headings|situations)\.|activities\/(registers?|headers)(\/|\.ts))/;

function shownByUs(modules: readonly Module[], allowed: readonly RegExp[]): readonly Module[] {
	return modules.filter(({ path }) => path.startsWith("src/") && !isTest(path) && !allowed.some((pattern) => pattern.test(path)));
}

export const mongolianLivesInCatalogues: Rule = (modules) =>
	shownByUs(modules, [data, readers]).flatMap((module) =>
		module.facts
			.filter(({ kind, text }) => (kind === "string" || kind === "visible") && /\p{Script=Cyrillic}/u.test(text))
			.map(({ line, text }) => ({
				path: module.path,
				line,
				message: `“${text.trim().slice(0, 40)}”: what people read lives in the slice's catalogues, words/*.json`,
			})),
	);

export const pagesSpeakThroughCatalogues: Rule = (modules) =>
	shownByUs(modules, []).flatMap((module) =>
		module.facts
			.filter(({ kind, text }) => kind === "visible" && /\p{Letter}/u.test(text) && !/\p{Script=Cyrillic}/u.test(text))
			.map(({ line, text }) => ({
				path: module.path,
				line,
				message: `“${text.trim().slice(0, 40)}” is shown in one language: say it in the catalogues, in two`,
			})),
	);
