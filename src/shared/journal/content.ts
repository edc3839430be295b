import { createHash } from "node:crypto";
import type { Handle } from "../database/index.ts";

/**
 * A keyed hash of what was sent, by which it is told from anything else; undefined where the installation has no key. A form may hold a
 * password, or what is sealed in its rows, and a thief of the database alone must not be able to find it out by trying.
 */
export function markOfContent({ vault }: Handle, content: unknown): string | undefined {
	return vault.name === "" ? undefined : vault.mark(inOneWay(content), "content of an operation");
}

/** As JSON that is the same in whatever order its fields were sent, with a hash in place of each file. */
function inOneWay(content: unknown): string {
	return JSON.stringify(content, (_, value: unknown) => {
		if (value instanceof Uint8Array) return createHash("sha256").update(value).digest("hex");
		if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
		return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)));
	});
}
