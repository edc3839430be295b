import { type MessageFormatElement, TYPE } from "@formatjs/icu-messageformat-parser";
import type { CatalogueEntry, Slice } from "./compare.ts";
import type { Message, Taken } from "./message.ts";

/**
 * The catalogues of one slice as TypeScript: one constant for each group, a text without values as a text, any other as a function that is
 * typed by what it takes.
 */
export function compileSlice({ name, groups }: Slice): string {
	const body = [...groups].map(([group, entries]) => compileGroup(group, entries)).join("\n");
	const types = ["Plain", "Text", "Value"].filter((type) => new RegExp(`: ${type}( \\}|[;<])`).test(body));
	const lines = [`// Written by scripts/words.ts from src/${name === "root" ? "" : `${name}/`}words: change those.`];
	if (types.length > 0) lines.push(`import type { ${types.join(", ")} } from "../../src/shared/words.ts";`);
	return `${lines.join("\n")}\n\n${body}`;
}

/** Mongolian and English first, then whatever others there is a catalogue of. */
export function compileLanguages(found: readonly string[]): string {
	const languages = [...new Set(["mn", "en", ...found.toSorted()])];
	return `// Written by scripts/words.ts.\nexport const languages: readonly string[] = ${JSON.stringify(languages)};\n`;
}

function compileGroup(group: string, entries: ReadonlyMap<string, CatalogueEntry>): string {
	const types = [...entries].map(([key, entry]) => `\treadonly ${JSON.stringify(key)}: ${typeOf(entry)};\n`);
	const texts = [...entries].map(([key, entry]) => `\t${JSON.stringify(key)}: ${compileEntry(entry)},\n`);
	return `export const ${group}: {\n${types.join("")}} = {\n${texts.join("")}};\n`;
}

function typeOf({ takes }: CatalogueEntry): string {
	if (takes.size === 0) return "Plain";
	return `Text<{ ${[...takes].map(([name, taken]) => `readonly ${name}: ${valueType(taken)}`).join("; ")} }>`;
}

function valueType({ by }: Taken): string {
	if (by === null) return "Value";
	return typeof by === "string" ? "number" : by.map((word) => JSON.stringify(word)).join(" | ");
}

function compileEntry({ texts, takes }: CatalogueEntry): string {
	const [mn, en, ...others] = ["mn", "en", ...[...texts.keys()].filter((language) => language !== "mn" && language !== "en")].map(
		(language) => [language, texts.get(language)] as const,
	);
	const written = [mn, en].flatMap((one) => (one?.[1] ? [`${one[0]}: ${compileMessage(one[1], one[0])}`] : []));
	const rest = others.flatMap(([language, message]) =>
		message ? [`${JSON.stringify(language)}: ${compileMessage(message, language)}`] : [],
	);
	if (rest.length > 0) written.push(`others: { ${rest.join(", ")} }`);
	const shown = [...takes].filter(([, taken]) => taken.shown).map(([name]) => name);
	const choosing = [...takes].filter(([, taken]) => taken.by !== null).map(([name]) => name);
	if (shown.length > 0) written.push(`shows: ${JSON.stringify(shown)}`);
	if (choosing.length > 0) written.push(`chooses: ${JSON.stringify(choosing)}`);
	return `{ ${written.join(", ")} }`;
}

function compileMessage({ elements }: Message, language: string): string {
	if (elements.every(({ type }) => type === TYPE.literal)) return JSON.stringify(plainOf(elements));
	const written = templateOf(elements, language, null);
	return `(${written.includes("w.") ? "v, w" : "v"}) => ${written}`;
}

function plainOf(elements: readonly MessageFormatElement[]): string {
	return elements.map((element) => (element.type === TYPE.literal ? element.value : "")).join("");
}

function templateOf(elements: readonly MessageFormatElement[], language: string, counted: string | null): string {
	if (elements.every(({ type }) => type === TYPE.literal)) return JSON.stringify(plainOf(elements));
	const parts = elements.map((element) => {
		switch (element.type) {
			case TYPE.literal:
				return element.value.replace(/[`\\]|\$(?=\{)/g, "\\$&");
			case TYPE.pound:
				return `\${w.say(v.${counted})}`;
			case TYPE.argument:
				return `\${w.say(v.${element.value})}`;
			case TYPE.plural:
			case TYPE.select:
				return `\${${choiceOf(element, language, counted)}}`;
			default:
				throw new Error(`${language}: an element of type ${element.type} passed the reading`);
		}
	});
	return `\`${parts.join("")}\``;
}

/** Exact numbers are tried before the kinds of numbers of the language, and `other` is what remains. */
function choiceOf(
	{ type, value, options }: Extract<MessageFormatElement, { readonly type: TYPE.plural | TYPE.select }>,
	language: string,
	counted: string | null,
): string {
	const within = type === TYPE.plural ? value : counted;
	const tests = Object.entries(options)
		.filter(([option]) => option !== "other")
		.toSorted(([one], [other]) => Number(other.startsWith("=")) - Number(one.startsWith("=")))
		.map(([option, chosen]) => {
			const test =
				option.startsWith("=") && type === TYPE.plural
					? `v.${value} === ${Number(option.slice(1))}`
					: testOf(type, value, option, language);
			return `${test} ? ${templateOf(chosen.value, language, within)} : `;
		});
	return `${tests.join("")}${templateOf(options.other?.value ?? [], language, within)}`;
}

function testOf(type: TYPE, value: string, option: string, language: string): string {
	return type === TYPE.plural
		? `w.plural(${JSON.stringify(language)}, v.${value}) === ${JSON.stringify(option)}`
		: `v.${value} === ${JSON.stringify(option)}`;
}
