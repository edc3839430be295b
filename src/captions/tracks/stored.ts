import * as v from "valibot";
import { type Block, type Captions, type Cue, type CueSettings, lineAligns, positionAligns, textAligns, usualSettings } from "../cues.ts";
import { inOrder } from "../editing/rows.ts";
import type { StoredCue } from "../schema.ts";

const settings = v.object({
	vertical: v.nullable(v.picklist(["rl", "lr"])),
	line: v.nullable(v.object({ at: v.number(), unit: v.picklist(["lines", "percent"]), align: v.picklist(lineAligns) })),
	position: v.nullable(v.object({ at: v.number(), align: v.nullable(v.picklist(positionAligns)) })),
	size: v.number(),
	align: v.picklist(textAligns),
	region: v.nullable(v.string()),
});
const point = v.tuple([v.number(), v.number()]);
const region = v.object({
	id: v.string(),
	width: v.number(),
	lines: v.number(),
	anchor: point,
	viewportAnchor: point,
	scrolls: v.boolean(),
});
const block = v.variant("kind", [
	v.object({ kind: v.literal("note"), text: v.string() }),
	v.object({ kind: v.literal("style"), css: v.string() }),
	v.object({ kind: v.literal("region"), region }),
]);

// What is stored says by which schema it is to be read. A new one gets a further number here, and the old one stays.
const besideSchema = v.variant("version", [v.object({ version: v.literal(1), name: v.string(), settings, notes: v.array(v.string()) })]);
const aroundSchema = v.variant("version", [
	v.object({ version: v.literal(1), header: v.string(), above: v.array(block), below: v.array(v.string()) }),
]);
type Beside = v.InferOutput<typeof besideSchema>;
type Around = v.InferOutput<typeof aroundSchema>;

export interface CuesToStore {
	/** Null where a file of them holds nothing but cues. */
	readonly around: Around | null;
	readonly cues: readonly { readonly start: number; readonly end: number; readonly text: string; readonly beside: Beside | null }[];
}

/** Captions as they are stored: what stands between two cues goes with the later one. */
export function storedOf({ header, blocks }: Captions): CuesToStore {
	const above: Exclude<Block, Cue>[] = [];
	const cues: CuesToStore["cues"][number][] = [];
	let notes: string[] = [];
	for (const one of blocks) {
		if (one.kind === "cue") {
			const { start, end, text } = one;
			cues.push({ start, end, text, beside: besideOf(one, notes) });
			notes = [];
		} else if (cues.length === 0) above.push(one);
		else if (one.kind === "note") notes.push(one.text);
	}
	const isPlain = header === "" && above.length === 0 && notes.length === 0;
	return { cues, around: isPlain ? null : { version: 1, header, above: v.parse(v.array(block), above), below: notes } };
}

function besideOf({ id, settings }: Cue, notes: readonly string[]): Beside | null {
	if (id === "" && isUsual(settings) && notes.length === 0) return null;
	return { version: 1, name: id, settings, notes: [...notes] };
}

function isUsual(settings: CueSettings): boolean {
	return JSON.stringify(settings) === JSON.stringify(usualSettings);
}

/** Stored cues as captions, in the order of the film. */
export function captionsOf(around: unknown, cues: readonly StoredCue[]): Captions {
	const { header, above, below } = around === null ? { header: "", above: [], below: [] } : v.parse(aroundSchema, around);
	const note = (text: string): Block => ({ kind: "note", text });
	const blocks = inOrder(cues).flatMap(({ start, end, text, beside }): Block[] => {
		const { name, settings, notes } = beside === null ? { name: "", settings: usualSettings, notes: [] } : v.parse(besideSchema, beside);
		return [...notes.map(note), { kind: "cue", id: name, start, end, settings, text }];
	});
	return { header, blocks: [...above, ...blocks, ...below.map(note)] };
}
