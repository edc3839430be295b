import type { CaseDocument } from "../../children/cases/schema.ts";
import { foldFamily, foldName } from "../../linkage/folding/folding.ts";

/** What a child is found by, folded so that Cyrillic and Latin letters meet. */
interface Findable {
	readonly given: string;
	readonly names: readonly string[];
	readonly numbers: readonly string[];
}

const folded = new WeakMap<CaseDocument, Findable>();

function findableOf(document: CaseDocument): Findable {
	const known = folded.get(document);
	if (known) return known;
	const { clan, family, given } = document.name;
	const made = {
		given: foldName(given),
		names: [...parts(given), ...(family ? [foldFamily(family), foldName(family)] : []), ...(clan ? [foldName(clan)] : [])],
		numbers: [document.phone, document.registerNumber].flatMap((number) => (number ? [number.toLowerCase().replace(/\s/g, "")] : [])),
	};
	folded.set(document, made);
	return made;
}

function parts(name: string): string[] {
	return name
		.split(/[\s-]+/)
		.filter((part) => part !== "")
		.map(foldName);
}

/** Folds all that may be looked for, before the first letter is typed: two thousand names take longer than a letter may. */
export function makeFindable(cases: readonly { readonly document: CaseDocument }[]): void {
	for (const { document } of cases) findableOf(document);
}

/** Each word that is typed must begin one of the names, or stand in a number; who is called so comes before whose father is. */
export function findCases<Shown extends { readonly document: CaseDocument }>(cases: readonly Shown[], typed: string): readonly Shown[] {
	const words = typed
		.trim()
		.split(/\s+/)
		.filter((word) => word !== "");
	if (words.length === 0) return cases;
	const sought = words.map((word) => ({ name: foldName(word), number: /\d/.test(word) ? word.toLowerCase() : null }));
	const found = cases.filter(({ document }) => {
		const { names, numbers } = findableOf(document);
		return sought.every(
			({ name, number }) =>
				(number !== null && numbers.some((one) => one.includes(number))) || (number === null && names.some((one) => one.startsWith(name))),
		);
	});
	const first = sought[0]?.name ?? "";
	const begins = ({ document }: Shown) => findableOf(document).given.startsWith(first);
	return [...found.filter(begins), ...found.filter((one) => !begins(one))];
}
