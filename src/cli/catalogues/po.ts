import { type GetTextTranslation, po } from "gettext-parser";
import { type CatalogueEntry, lostIn, type Slice, strangeIn, wholeLanguages } from "./compare.ts";
import { NoMessage, readMessage, type Taken } from "./message.ts";

/** Why an entry of a translator's file is refused: what it lost, what it holds that it is not given, why it cannot be read. */
export type Reason =
	| { readonly is: "twice" | "unknown" | "stale" | "missing" }
	| { readonly is: "lost" | "strange"; readonly names: string }
	| { readonly is: "unreadable"; readonly why: string };

interface Refused {
	/** `slice.group.key` */
	readonly key: string;
	readonly reason: Reason;
}

interface Translated {
	/** By `slice.group.key`; what the translator left empty or uncertain is missing. */
	readonly texts: ReadonlyMap<string, string>;
	readonly refused: readonly Refused[];
}

/** All texts by `slice.group.key`, in the order of the catalogues. */
export function entriesOf(slices: readonly Slice[]): ReadonlyMap<string, CatalogueEntry> {
	return new Map(
		slices.flatMap(({ name, groups }) =>
			[...groups].flatMap(([group, entries]) => [...entries].map(([key, entry]) => [`${name}.${group}.${key}`, entry] as const)),
		),
	);
}

/**
 * One language for a translator: a PO file (GNU gettext) in which each text has its key as context, the English text as what is to be
 * translated, and beside it the Mongolian one and what the text takes.
 */
export function writePo(slices: readonly Slice[], language: string): Uint8Array {
	const translations: Record<string, Record<string, GetTextTranslation>> = {};
	for (const [key, { texts, takes }] of entriesOf(slices)) {
		const msgid = texts.get("en")?.text ?? "";
		const mongolian = texts.get("mn")?.text;
		const notes = [...(language === "mn" || mongolian === undefined ? [] : [`mn: ${mongolian}`]), ...[...takes].map(noteOf)];
		translations[key] = {
			[msgid]: {
				msgctxt: key,
				msgid,
				msgstr: [texts.get(language)?.text ?? ""],
				comments: { ...(notes.length > 0 && { extracted: notes.join("\n") }), flag: "icu-message-format" },
			},
		};
	}
	const headers = { "Project-Id-Version": "Tegsh", Language: language, "MIME-Version": "1.0", "Content-Transfer-Encoding": "8bit" };
	return po.compile(
		{ charset: "utf-8", headers: { ...headers, "Content-Type": "text/plain; charset=utf-8" }, translations },
		{ foldLength: 0 },
	);
}

function noteOf([name, { shown, by }]: readonly [string, Taken]): string {
	if (by === "number") return `{${name}} chooses by number${shown ? " and stands in the text" : ""}`;
	if (by !== null) return `{${name}} chooses: ${by.join(", ")}`;
	return `{${name}} stands in the text`;
}

/** What a translator sends back. Where Mongolian and English would lack a text, it is refused as well: they have every one. */
export function readPo(bytes: Uint8Array, slices: readonly Slice[], language: string): Translated {
	const entries = entriesOf(slices);
	const texts = new Map<string, string>();
	const refused: Refused[] = twiceIn(new TextDecoder().decode(bytes)).map((key) => ({ key, reason: { is: "twice" } }));
	for (const [key, translations] of Object.entries(po.parse(Buffer.from(bytes)).translations)) {
		if (key === "") continue;
		for (const { msgid, msgstr, comments } of Object.values(translations)) {
			const text = msgstr[0] ?? "";
			const isUncertain = /\bfuzzy\b/.test(comments?.flag ?? "");
			const entry = entries.get(key);
			const reason = entry ? reasonAgainst(entry, { english: msgid, text }) : ({ is: "unknown" } as const);
			if (text === "" || isUncertain) continue;
			if (reason === null) texts.set(key, text);
			else refused.push({ key, reason });
		}
	}
	const isWhole = wholeLanguages.some((whole) => whole === language);
	const missing = isWhole ? [...entries.keys()].filter((key) => !texts.has(key) && !refused.some((one) => one.key === key)) : [];
	return { texts, refused: [...refused, ...missing.map((key) => ({ key, reason: { is: "missing" } as const }))] };
}

function reasonAgainst(
	{ texts, takes }: CatalogueEntry,
	{ english, text }: { readonly english: string; readonly text: string },
): Reason | null {
	if (english !== texts.get("en")?.text) return { is: "stale" };
	try {
		const message = readMessage(text);
		const lost = lostIn(message, takes);
		if (lost.length > 0) return { is: "lost", names: inBraces(lost) };
		const strange = strangeIn(message, takes);
		return strange.length > 0 ? { is: "strange", names: inBraces(strange) } : null;
	} catch (error) {
		if (error instanceof NoMessage) return { is: "unreadable", why: error.message };
		throw error;
	}
}

function inBraces(names: readonly string[]): string {
	return names.map((name) => `{${name}}`).join(", ");
}

/** The parser keeps the last of two and says nothing. */
function twiceIn(text: string): string[] {
	const seen = new Set<string>();
	return [...text.matchAll(/^msgctxt "([^"]*)"/gm)].flatMap(([, key = ""]) => {
		if (seen.has(key)) return [key];
		seen.add(key);
		return [];
	});
}
