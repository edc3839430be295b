import type { ByteRange } from "../../shared/storage/index.ts";

/** `null`: all of it. `unsatisfiable`: nothing of what was asked for is there. */
export type Asked = ByteRange | null | "unsatisfiable";

/**
 * What a request asks for of a file (RFC 9110, 14). Players ask for one range at a time; a list of them, another unit and nonsense are
 * answered with the whole, as the RFC allows (14.2).
 */
export function askedRange(range: string | null, size: number): Asked {
	const found = range === null ? null : /^bytes=(\d*)-(\d*)$/.exec(range.trim());
	const [from = "", to = ""] = found?.slice(1) ?? [];
	if (!found || (from === "" && to === "")) return null;
	if (from === "") return Number(to) === 0 ? "unsatisfiable" : { first: Math.max(0, size - Number(to)), last: size - 1 };
	const first = Number(from);
	const last = to === "" ? size - 1 : Math.min(Number(to), size - 1);
	if (to !== "" && Number(to) < first) return null;
	return first >= size ? "unsatisfiable" : { first, last };
}

/** Whether a tag is in a list of them, compared weakly as If-None-Match is (13.1.2). */
export function hasTag(list: string | null, tag: string): boolean {
	if (list === null) return false;
	return list.split(",").some((one) => one.trim() === "*" || one.trim().replace(/^W\//, "") === tag);
}

/** Whether the range still belongs to what the client has the rest of: If-Range compares strongly, and no date of ours is strong (13.1.5). */
export function isSameAs(ifRange: string | null, tag: string): boolean {
	return ifRange === null || ifRange.trim() === tag;
}
