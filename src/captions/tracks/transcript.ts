import type { CueNode } from "../cue-text/nodes.ts";
import { readCueText } from "../cue-text/reading.ts";
import type { StoredCue } from "../schema.ts";

/** What is said in one go by somebody, as it is read beside the film. */
export interface Paragraph {
	/** Whom the captions name; null where they name nobody. */
	readonly speaker: string | null;
	readonly start: number;
	readonly end: number;
	readonly lines: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

/** A pause as long as this begins a new paragraph, and so does another speaker. */
const pause = 2000;

/** The cues of a track as a text to read and to search, without what only says how they are shown. */
export function transcriptOf(cues: readonly StoredCue[]): Paragraph[] {
	const paragraphs: Paragraph[] = [];
	for (const { start, end, text: cueText } of cues) {
		const nodes = readCueText(cueText);
		const text = wordsIn(nodes).replace(/\s+/g, " ").trim();
		if (text === "") continue;
		const speaker = speakerIn(nodes);
		const last = paragraphs.at(-1);
		const line = { start, end, text };
		if (last && last.speaker === speaker && start - last.end < pause) {
			paragraphs[paragraphs.length - 1] = { ...last, end: Math.max(last.end, end), lines: [...last.lines, line] };
		} else {
			paragraphs.push({ speaker, start, end, lines: [line] });
		}
	}
	return paragraphs;
}

function wordsIn(nodes: readonly CueNode[]): string {
	return nodes.map((node) => (typeof node === "string" ? node : "at" in node ? "" : wordsIn(node.nodes))).join("");
}

function speakerIn(nodes: readonly CueNode[]): string | null {
	const span = nodes.find((node) => typeof node === "object" && "tag" in node && node.tag === "v");
	return span && typeof span === "object" && "annotation" in span ? span.annotation || null : null;
}
