import { decode, type Encoding } from "../../shared/decoding.ts";
import type { ReadCaptions } from "../cues.ts";
import { repairLetters, repairsOf } from "../letters.ts";
import { problem } from "../problems.ts";
import { parseSrt } from "../srt/parsing.ts";
import { parseWebVtt } from "../webvtt/parsing.ts";

/** What was read of a file, and what may be wrong with its letters. */
export interface ReadText extends ReadCaptions {
	readonly repairs: ReturnType<typeof repairsOf>;
}

/** @throws Problem `ending-unknown` */
export function formatOf(file: string): "vtt" | "srt" {
	const ending = /\.(vtt|srt)$/i.exec(file)?.[1]?.toLowerCase();
	if (ending !== "vtt" && ending !== "srt") throw problem("ending-unknown", { file });
	return ending;
}

/** The bytes of a file as text. @throws Problem for one that is not what its name says */
export function decodeFile(file: string, bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
	return formatOf(file) === "vtt" ? decodeWebVtt(file, bytes) : decodeSrt(file, bytes);
}

/** Є and Ї are taken for Ө and Ү where `repaired` asks for it. @throws Problem for a text that is not what its name says */
export function readText(file: string, text: string, repaired: boolean): ReadText {
	const format = formatOf(file);
	const repairs = repairsOf(text);
	const whole = repaired && repairs.length > 0 ? repairLetters(text) : text;
	const read = format === "vtt" ? parseWebVtt(whole) : parseSrt(whole);
	if (!read) throw format === "vtt" ? problem("signature-missing", { file }) : problem("cues-missing", { file });
	return { ...read, repairs };
}

/** Players put a sign for each wrong byte; here the words would be gone for good, so the file is refused. */
function decodeWebVtt(file: string, bytes: Uint8Array): { text: string; encoding: Encoding } {
	const text = new TextDecoder().decode(bytes);
	if (!/^WEBVTT(?![^\t\n\r ])/.test(text)) throw problem("signature-missing", { file });
	try {
		return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "UTF-8" };
	} catch {
		const before = text.slice(0, text.indexOf("\ufffd"));
		throw problem("utf8-broken", { file, line: before.split(/\r\n?|\n/).length });
	}
}

function decodeSrt(file: string, bytes: Uint8Array): { text: string; encoding: Encoding } {
	const decoded = decode(bytes);
	if (!decoded) throw problem("text-unreadable", { file });
	if (parseWebVtt(decoded.text)) throw problem("webvtt-within", { file });
	return decoded;
}
