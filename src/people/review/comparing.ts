import type { Role, WeighedField } from "../../linkage/index.ts";

/** How two values stand to each other; null where one of the two is not known. */
export type Agreement = "agrees" | "alike" | "differs" | null;

const agreeing = ["exact", "same", "folded", "implied", "told-by-register", "typed-without-twenty"];

/** The agreement of a field; of one with several columns that of the last one known, the narrowest area. */
export function agreementOf(fields: readonly WeighedField[], role: Role): Agreement {
	const field = fields.findLast((one) => one.role === role && one.level !== "swapped" && one.level !== "same-family");
	if (!field) return null;
	if (agreeing.includes(field.level)) return "agrees";
	return field.level === "else" ? "differs" : "alike";
}

/** A value in three parts, of which the middle is what the other one has otherwise. */
export type Marked = readonly [before: string, differing: string, after: string];

/** What differs between two values that are written much alike; where little is alike, marking everything would show nothing. */
export function markDifference(one: string, other: string): readonly [Marked, Marked] {
	const [a, b] = [[...one], [...other]];
	const shorter = Math.min(a.length, b.length);
	let before = 0;
	while (before < shorter && a[before] === b[before]) before += 1;
	let after = 0;
	while (after < shorter - before && a.at(-1 - after) === b.at(-1 - after)) after += 1;
	const whole = one === other || (before + after) * 2 < shorter;
	if (whole)
		return [
			[one, "", ""],
			[other, "", ""],
		];
	const parts = (text: readonly string[]): Marked => [
		text.slice(0, before).join(""),
		text.slice(before, text.length - after).join(""),
		text.slice(text.length - after).join(""),
	];
	return [parts(a), parts(b)];
}
