import { readReference } from "./references.ts";

/** What the cue text tokenizer emits: a text, or one of three kinds of tags. */
export type CueToken =
	| { readonly kind: "text"; readonly text: string }
	| { readonly kind: "start"; readonly name: string; readonly classes: readonly string[]; readonly annotation: string }
	| { readonly kind: "end"; readonly name: string }
	| { readonly kind: "time"; readonly written: string };

/** The WebVTT cue text tokenizer (WebVTT 6.4). A tag that is not closed goes on to the end of the text. */
export function tokensOf(input: string): CueToken[] {
	const tokens: CueToken[] = [];
	let at = 0;
	while (at < input.length) {
		const isTag = input[at] === "<";
		const end = input.indexOf(isTag ? ">" : "<", at);
		const until = end < 0 ? input.length : end;
		tokens.push(isTag ? tagOf(input.slice(at + 1, until)) : { kind: "text", text: withReferences(input.slice(at, until)) });
		at = isTag ? until + 1 : until;
	}
	return tokens;
}

/** What stands between `<` and `>`. A character reference in an annotation cannot hold a `>`, so the tag ends where the first one stands. */
function tagOf(written: string): CueToken {
	if (written.startsWith("/")) return { kind: "end", name: written.slice(1) };
	if (/^\d/.test(written)) return { kind: "time", written };
	if (isPlainName(written)) return { kind: "start", name: written, classes: [], annotation: "" };
	const [, head = "", annotation = ""] = /^([^\t\n\f ]*)(.*)$/s.exec(written) ?? [];
	const [name = "", ...classes] = head.split(".");
	return { kind: "start", name, classes, annotation: collapsed(withReferences(annotation)) };
}

/** `b`, `i`, `u` and `ruby` as they mostly stand. */
function isPlainName(written: string): boolean {
	return /^[a-z]+$/.test(written);
}

function collapsed(annotation: string): string {
	return annotation.replace(/[\t\n\f\r ]+/g, " ").replace(/^ | $/g, "");
}

function withReferences(written: string): string {
	let at = written.indexOf("&");
	if (at < 0) return written;
	let text = "";
	let from = 0;
	while (at >= 0) {
		const reference = readReference(written, at + 1);
		if (reference) {
			text += written.slice(from, at) + reference.text;
			from = reference.end;
		}
		at = written.indexOf("&", Math.max(from, at + 1));
	}
	return text + written.slice(from);
}
