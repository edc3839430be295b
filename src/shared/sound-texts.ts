/**
 * An input without what no text may hold: half a letter (a surrogate alone, as where an emoji was cut), which PostgreSQL keeps in JSON and never
 * reads again, and the character U+0000, which it refuses. Forms send neither; a program may. Files and what is sound come back as they are.
 */
export function withSoundTexts(value: unknown): unknown {
	if (typeof value === "string") return sound(value);
	if (Array.isArray(value)) return mapped(value, value.map(withSoundTexts));
	if (!isPlain(value)) return value;
	const entries = Object.entries(value).map(([key, one]) => [sound(key), withSoundTexts(one)] as const);
	return mapped(value, Object.fromEntries(entries));
}

function sound(text: string): string {
	return text.isWellFormed() && !text.includes("\0") ? text : text.toWellFormed().replaceAll("\0", "");
}

/** The same object where nothing in it had to be mended. */
function mapped<Whole extends object>(before: Whole, after: Whole): Whole {
	const keys = Object.keys(before);
	const isSame = keys.every((key) => Object.hasOwn(after, key) && Reflect.get(before, key) === Reflect.get(after, key));
	return isSame ? before : after;
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
	if (typeof value !== "object" || value === null) return false;
	const prototype = Object.getPrototypeOf(value);
	return prototype === Object.prototype || prototype === null;
}
