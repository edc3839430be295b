import words from "./sex-words.json" with { type: "json" };

/** A sex as it was written down; null where nobody wrote it or nobody can know what was meant. */
export type Sex = "female" | "male";

export const sexes = ["female", "male"] as const satisfies readonly Sex[];

const meanings = new Map<string, Sex>([
	...words.female.map((word) => [word, "female"] as const),
	...words.male.map((word) => [word, "male"] as const),
]);

/** “unclear” is a mark that may mean either: Э begins both эмэгтэй and эрэгтэй, and lists number the sexes as they like. */
export function readSex(written: string): Sex | "unclear" | null {
	const mark = sexMark(written);
	if (mark === "") return null;
	return meanings.get(mark) ?? meaningOfBoth(written) ?? "unclear";
}

/** `эмэгтэй / female`, `F/эм`: the same in two languages. */
function meaningOfBoth(written: string): Sex | undefined {
	const parts = written
		.split(/[/|,()]/)
		.map(sexMark)
		.filter(Boolean);
	const [first, ...others] = parts.map((part) => meanings.get(part));
	return others.length > 0 && others.every((one) => one === first) ? first : undefined;
}

/** What two cells must share to be the same mark of sex. */
export function sexMark(written: string): string {
	const letters = written
		.normalize("NFC")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}♀♂]/gu, "");
	return letters === "м" ? "m" : letters.replace(/є/g, "ө").replace(/ї/g, "ү");
}
