import type { Json } from "../shared/json.ts";
import type { Values } from "./schema.ts";

/** Fields that are new with each writing, the id and the text as typed: they are never what somebody changed. */
const ofEachWriting = ["id", "written"];

/**
 * The fields of an input, each of which is merged by itself: `report.phone` of a record within, which has an id of its own; anything else as a
 * whole, because half a name of one person and half of another is nobody's.
 */
export function fieldsOf(input: unknown): Map<string, Json> {
	const fields = new Map<string, Json>();
	for (const [name, value] of Object.entries(isRecord(input) ? input : {})) {
		if (ofEachWriting.includes(name)) continue;
		if (isRecord(value) && typeof value.id === "string") {
			for (const [inner, of] of fieldsOf(value)) fields.set(`${name}.${inner}`, of);
		} else fields.set(name, (value ?? null) as Json);
	}
	return fields;
}

/** The fields that somebody changed, each with the value that the form showed before. */
export function changedFields(shown: unknown, typed: unknown): Values {
	const before = fieldsOf(shown);
	const changed: Record<string, Json> = {};
	for (const [field, value] of fieldsOf(typed)) {
		const was = before.get(field) ?? null;
		if (!isSame(was, value)) changed[field] = was;
	}
	return changed;
}

export interface Conflict {
	readonly field: string;
	/** The value that the phone showed before the change, the one that stands now, and the one that was sent. */
	readonly was: Json;
	readonly stands: Json;
	readonly sent: Json;
}

export interface Merged {
	readonly input: unknown;
	readonly conflicts: readonly Conflict[];
}

/**
 * Merges field by field: what the phone did not change stays as it stands; what only the phone changed, or others changed to the same, is
 * taken; where both changed it, what stands stays in force, and both are kept for a person to settle.
 */
export function merge({ was, stands, sent }: { readonly was: Values; readonly stands: unknown; readonly sent: unknown }): Merged {
	const now = fieldsOf(stands);
	const conflicts: Conflict[] = [];
	let input = sent;
	for (const [field, value] of fieldsOf(sent)) {
		const standing = now.get(field) ?? null;
		if (isSame(standing, value)) continue;
		const before = Object.hasOwn(was, field) ? ((was[field] ?? null) as Json) : undefined;
		if (before !== undefined && isSame(before, standing)) continue;
		if (before !== undefined) conflicts.push({ field, was: before, stands: standing, sent: value });
		input = withField(input, field, standing);
	}
	return { input, conflicts };
}

/** An input with one of its fields as somebody else wrote it. */
export function withField(input: unknown, field: string, value: Json): unknown {
	const [first = "", ...rest] = field.split(".");
	if (!isRecord(input)) return input;
	return { ...input, [first]: rest.length === 0 ? value : withField(input[first], rest.join("."), value) };
}

/** Whether two values are the same, in any order of their fields; nothing, null and an empty text are the same, as forms send them. */
export function isSame(one: unknown, other: unknown): boolean {
	return inOneWay(one) === inOneWay(other);
}

function inOneWay(value: unknown): string {
	return JSON.stringify(value === undefined || value === "" ? null : value, (_, part: unknown) => {
		if (part === "" || part === undefined) return null;
		if (!isRecord(part)) return part;
		const filled = Object.entries(part).filter(([, one]) => one !== null && one !== undefined && one !== "");
		return Object.fromEntries(filled.toSorted(([a], [b]) => (a < b ? -1 : 1)));
	});
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A document that a phone holds: its collection, id and version. */
export type Known = readonly [collection: string, id: string, version: number];

/**
 * A check that is the same for the same documents in any order: how many there are, and the sum of a hash of each, 16 hex digits. It
 * guards against what was lost, not against forgery: the answer comes over a line that is sealed already.
 */
export function checkOf(known: Iterable<Known>): { readonly count: number; readonly digest: string } {
	let count = 0;
	let [high, low] = [0, 0];
	for (const [collection, id, version] of known) {
		const [one, two] = hashOf(`${collection} ${id} ${version}`);
		count += 1;
		high = (high + one) >>> 0;
		low = (low + two) >>> 0;
	}
	return { count, digest: `${high.toString(16).padStart(8, "0")}${low.toString(16).padStart(8, "0")}` };
}

/** Two numbers of 32 bits, by multiplying and folding (the finalizer of MurmurHash3). */
function hashOf(text: string): readonly [number, number] {
	let [one, two] = [0xdeadbeef, 0x41c6ce57];
	for (let at = 0; at < text.length; at += 1) {
		const letter = text.charCodeAt(at);
		one = Math.imul(one ^ letter, 0x85ebca6b);
		two = Math.imul(two ^ letter, 0xc2b2ae35);
	}
	one = Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ Math.imul(two ^ (two >>> 13), 0xc2b2ae35);
	two = Math.imul(two ^ (two >>> 16), 0x85ebca6b) ^ Math.imul(one ^ (one >>> 13), 0xc2b2ae35);
	return [one >>> 0, two >>> 0];
}

/** Why an operation is kept aside and not done. */
export const keptBecause = ["refused", "device-revoked", "rights-lost", "unreadable"] as const;
export type KeptBecause = (typeof keptBecause)[number];
