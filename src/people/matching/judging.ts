import type { Role, WeighedField } from "../../linkage/schema.ts";

/** How what two reports say of one thing stands to each other. What is alike speaks for one person; what is alike only a little, against. */
export type Standing = "agrees" | "alike" | "little" | "differs";

/** What a field says, once: every list and every table of a pair is told from it, so no two of them contradict each other. */
export interface Judged extends WeighedField {
	readonly standing: Standing;
}

/**
 * Of several columns of a place one judgement, that of the narrowest known: whoever shares a province and not the district is met near
 * by, and not both in the same area and in another. Of two names that changed places one as well.
 */
export function judge(fields: readonly WeighedField[]): Judged[] {
	const places = fields.filter(({ role }) => role === "place");
	const [order] = fields.filter(({ level }) => level === "swapped");
	const names = order ? fields.filter((field) => field !== order && isName(field)) : [];
	const single = fields.filter((field) => field !== order && !places.includes(field) && !names.includes(field));
	const judged = [
		...(order ? [swapped(order, names)] : []),
		...single.map((field) => ({ ...field, standing: standingOf(field) })),
		...placed(places),
	];
	// Whose given name, day of birth and all else agree is no brother or sister, however much the two families share.
	const isOne = judged.every(({ level, standing }) => level === "same-family" || standing === "agrees");
	return isOne ? judged.filter(({ level }) => level !== "same-family") : judged;
}

/** The judgement of what stands under one heading; that of swapped names is of both. */
export function judgedOf(judged: readonly Judged[], role: Role): Judged | undefined {
	const swap = role === "family" && judged.find(({ level }) => level === "swapped");
	return swap || judged.find((one) => one.role === role && one.level !== "same-family");
}

/** Less than this is said by nobody who compares two papers without a table of them. */
export const worthSaying = 0.75;

export function speaksFor({ standing }: Judged): boolean {
	return standing === "agrees" || standing === "alike";
}

const agreeing = ["exact", "same", "folded", "implied", "told-by-register", "typed-without-twenty"];

function standingOf({ level, bits }: Pick<WeighedField, "level" | "bits">): Standing {
	if (agreeing.includes(level)) return "agrees";
	if (level === "else") return "differs";
	return bits < 0 ? "little" : "alike";
}

function isName({ role, level }: WeighedField): boolean {
	return (role === "given" || role === "family") && level !== "same-family";
}

function swapped(order: WeighedField, names: readonly WeighedField[]): Judged {
	const bits = sum([order, ...names]);
	const agrees = names.length === 2 && names.every(({ level }) => agreeing.includes(level));
	return { ...order, bits, standing: agrees ? "agrees" : standingOf({ level: order.level, bits }) };
}

/** The model counts the letters of two codes that are alike, but areas are one or they are two. */
function placed(places: readonly WeighedField[]): Judged[] {
	const [widest, narrowest] = [places[0], places.at(-1)];
	if (!widest || !narrowest) return [];
	const level = agreeing.includes(narrowest.level) ? "exact" : agreeing.includes(widest.level) ? "near" : "else";
	return [standAs(narrowest, level, sum(places))];
}

/** Two areas by their paths, which reach further down than what the model compares. One that holds the other agrees with it. */
export function judgeAreas(judged: Judged | undefined, [one, other]: readonly [string, string]): Judged {
	const holds = (wide: string, narrow: string) => wide === narrow || narrow.startsWith(`${wide}/`);
	const isNear = one.split("/")[0] === other.split("/")[0];
	const level = holds(one, other) || holds(other, one) ? "exact" : isNear ? "near" : "else";
	return standAs(judged ?? { role: "place", column: 0, level, bits: 0, share: null }, level, judged?.bits ?? 0);
}

function standAs(field: WeighedField, level: string, bits: number): Judged {
	return { ...field, level, bits, share: level === "exact" ? field.share : null, standing: standingOf({ level, bits }) };
}

function sum(fields: readonly WeighedField[]): number {
	return fields.reduce((bits, field) => bits + field.bits, 0);
}
