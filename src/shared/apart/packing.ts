import { type Language, languages } from "../words.ts";

/** Stands where a sentence stood that is said in whichever language; no reader gives a field this name. */
const saidBy = "#said";

/** A value whose sentences (functions of the language) are said in every language, so that it can go to another thread or be kept. */
export function pack(value: unknown): unknown {
	if (typeof value === "function") return { [saidBy]: Object.fromEntries(languages.map((language) => [language, value(language)])) };
	if (Array.isArray(value)) return value.map(pack);
	if (value === null || typeof value !== "object" || value.constructor !== Object) return value;
	return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, pack(one)]));
}

/** The value with its sentences, as it was. */
export function unpack(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(unpack);
	if (value === null || typeof value !== "object" || value.constructor !== Object) return value;
	const said = (value as { readonly [saidBy]?: unknown })[saidBy];
	if (said !== null && typeof said === "object") return (language: Language) => (said as Readonly<Record<string, string>>)[language];
	return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, unpack(one)]));
}
