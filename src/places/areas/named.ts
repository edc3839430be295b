import type { AreaKind } from "../schema.ts";
import { type Area, areas, findArea } from "./areas.ts";

interface Token {
	readonly name: string;
	/** What it says to be, where it says so: “Ховд сум” is no aimag. */
	readonly kinds: readonly AreaKind[] | null;
}

/** Words that say what a place is, with the ending that joins it to the next. */
const kindWords: readonly (readonly [RegExp, readonly AreaKind[]])[] = [
	[/(^|\s)(аймаг|аймгийн|aimag|province)$/, ["aimag"]],
	[/(^|\s)(нийслэл|хот|хотын|capital|city)$/, ["capital"]],
	[/(^|\s)(дүүрэг|дүүргийн|duureg|district)$/, ["district", "sum"]],
	[/(^|\s)(сум|сумын|soum|sum)$/, ["sum"]],
	[/(^|\s)(хороо|хорооны|khoroo|horoo)$/, ["khoroo"]],
	[/(^|\s)(баг|багийн|bagh?)$/, ["bag"]],
];

const parting =
	/(?<=(?:^|\s)(?:аймаг|аймгийн|хот|хотын|дүүрэг|дүүргийн|сум|сумын|хороо|хорооны|баг|багийн|aimag|province|district|so?um|khoroo|bagh?))[\s,]+/;

/**
 * The area that cells of a list name, from the widest to the narrowest: “Ховд аймаг, Буянт сум”, or a code. Null where none is meant;
 * `several` where it could be more than one.
 */
export function areaNamed(cells: readonly string[]): string | "several" | null {
	const parts = cells.flatMap((cell) => lowered(cell).split(/[,;/|\n]+/)).flatMap((part) => part.trim().split(parting));
	const whole = cells.map((cell) => cell.trim()).find((cell) => findArea(cell) !== null);
	if (whole !== undefined) return whole;
	const tokens = parts.flatMap((part) => tokenOf(part) ?? []);
	const found = tokens.flatMap((token) => (byName().get(token.name) ?? []).filter(({ kind }) => isOfKind(token, kind)));
	const weighed = [...new Set(found)].map((area) => ({ area, said: saidOf(area, tokens), depth: area.path.split("/").length }));
	const most = Math.max(0, ...weighed.map(({ said }) => said));
	const best = weighed.filter(({ said }) => said === most);
	const shallowest = Math.min(...best.map(({ depth }) => depth));
	const [first, second] = best.filter(({ depth }) => depth === shallowest);
	if (!first) return null;
	return second ? "several" : first.area.path;
}

function tokenOf(part: string): Token | null {
	const text = part.trim();
	const [pattern, kinds] = kindWords.find(([word]) => word.test(text)) ?? [null, null];
	const name = plain(pattern ? text.replace(pattern, "") : text);
	return name === "" ? null : { name, kinds };
}

function isOfKind({ kinds }: Token, kind: AreaKind): boolean {
	return kinds === null || kinds.includes(kind);
}

/** How many of the words speak of the area or of what it lies in, each once. */
function saidOf({ path }: Area, tokens: readonly Token[]): number {
	const left = [...tokens];
	const codes = path.split("/");
	const chain = codes.map((_, at) => findArea(codes.slice(0, at + 1).join("/"))).filter((area) => area !== null);
	return chain.filter((area) => {
		const at = left.findIndex((token) => namesOf(area).includes(token.name) && isOfKind(token, area.kind));
		if (at >= 0) left.splice(at, 1);
		return at >= 0;
	}).length;
}

function namesOf({ code, name }: Area): string[] {
	return [plain(name.mn), plain(name.en), code];
}

/** Letters and digits, without the marks by which English writes Ү and Ө. */
function plain(text: string): string {
	const bare = kindWords.reduce((left, [word]) => left.replace(word, ""), lowered(text).trim());
	return bare
		.normalize("NFD")
		.replace(/(?<=[a-z])\p{M}/gu, "")
		.normalize("NFC")
		.replace(/-р(?=\s|$)/, "")
		.replace(/[^\p{L}\p{N}]/gu, "");
}

/** In the code page of an old Windows Ү and Ө are letters of Ukrainian. */
function lowered(text: string): string {
	return text.normalize("NFC").toLowerCase().replaceAll("є", "ө").replaceAll("ї", "ү");
}

let named: { readonly of: readonly Area[]; readonly byName: ReadonlyMap<string, readonly Area[]> } | null = null;

/** Anew once more areas are known. */
function byName(): ReadonlyMap<string, readonly Area[]> {
	if (named?.of !== areas) {
		const found = new Map<string, Area[]>();
		for (const area of areas) for (const name of new Set(namesOf(area))) found.set(name, [...(found.get(name) ?? []), area]);
		named = { of: areas, byName: found };
	}
	return named.byName;
}
