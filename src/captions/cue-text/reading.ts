import { collectTime } from "../webvtt/times.ts";
import { type CueNode, type Span, type SpanTag, spanTags } from "./nodes.ts";
import { type CueToken, tokensOf } from "./tokens.ts";

/** A span that is still open; the root has no tag. */
interface Open {
	readonly tag: SpanTag | null;
	readonly nodes: CueNode[];
}

/** The WebVTT cue text parsing rules (WebVTT 6.4): what a cue says, as a tree. What is no tag of WebVTT is passed over, its text is kept. */
export function readCueText(text: string): CueNode[] {
	const root: Open = { tag: null, nodes: [] };
	const open: Open[] = [root];
	for (const token of tokensOf(text)) {
		const current = open.at(-1) ?? root;
		if (token.kind === "text") current.nodes.push(token.text);
		else if (token.kind === "end") close(open, token.name);
		else if (token.kind === "start") begin(open, current, token);
		else {
			const cursor = { input: token.written, at: 0 };
			const at = collectTime(cursor);
			if (at >= 0 && cursor.at === token.written.length) current.nodes.push({ at });
		}
	}
	return root.nodes;
}

function begin(open: Open[], current: Open, { name, classes, annotation }: CueToken & { readonly kind: "start" }): void {
	const tag = spanTags.find((one) => one === name);
	if (!tag || (tag === "rt" && current.tag !== "ruby")) return;
	const nodes: CueNode[] = [];
	const span: Span = { tag, classes: classes.filter((one) => one !== ""), annotation, nodes };
	current.nodes.push(span);
	open.push({ tag, nodes });
}

/** An end closes the span that was opened last or nothing; that of a ruby closes its ruby text as well. */
function close(open: Open[], name: string): void {
	const tag = open.at(-1)?.tag;
	if (tag === null) return;
	if (tag === name) open.pop();
	else if (tag === "rt" && name === "ruby") open.splice(-2);
}
