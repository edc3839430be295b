import { splitName } from "../../particulars/name.ts";
import { isNoName } from "../folding/unknown.ts";
import type { LinkageRecord } from "../schema.ts";

/** Clan, family and given name of a record as they were meant. */
interface NamePair {
	readonly clan: string | null;
	readonly family: string | null;
	readonly familyIsInitial: boolean;
	readonly given: string | null;
}

/**
 * “Ц.Элбэгдорж” in the cell of the given name holds both. An initial beside a whole name is the family's, and so is a genitive
 * beside a nominative, whichever cell it stands in. Without such evidence the cells are believed.
 */
export function readPair(record: Pick<LinkageRecord, "clan" | "family" | "given">): NamePair {
	const family = withoutMiddle(written(record.family, record.given));
	const given = withoutMiddle(written(record.given, record.family));
	if (given !== null && family === null) {
		const parts = splitName(given);
		if (parts.family !== null && (isInitial(parts.family) || isGenitive(parts.family)))
			return pair(written(record.clan, record.given) ?? parts.clan, parts.family, parts.given);
		return pair(written(record.clan, record.given), null, given);
	}
	if (given === null && family !== null) {
		const parts = splitName(family);
		if (parts.family !== null && isInitial(parts.family)) return pair(written(record.clan, record.given), parts.family, parts.given);
		return pair(written(record.clan, record.given), family, null);
	}
	if (given !== null && family !== null) {
		const both = splitName(given);
		if (both.family !== null && isInitial(both.family))
			return pair(written(record.clan, record.given), isInitial(family) ? both.family : family, both.given);
		const turned = (isInitial(given) && !isInitial(family)) || (isGenitive(given) && !isGenitive(family) && !isInitial(family));
		if (turned) return pair(written(record.clan, record.given), given, family);
	}
	return pair(written(record.clan, record.given), family, given);
}

function pair(clan: string | null, family: string | null, given: string | null): NamePair {
	return { clan, family, familyIsInitial: family !== null && isInitial(family), given };
}

function written(name: string | null, beside: string | null): string | null {
	return name !== null && /[\p{L}\p{N}]/u.test(name) && !isNoName(name, beside) ? name.trim() : null;
}

/** “John A. Smith” in one cell is read as “John Smith” is: the initial is a second name's and nobody's father. */
function withoutMiddle(name: string | null): string | null {
	return name?.replace(/^([\p{Script=Latin}'’-]{2,})\s+\p{Script=Latin}(?:\.|\s)\s*(?=[\p{Script=Latin}'’-]{2,}$)/u, "$1 ") ?? null;
}

/** One letter, or two with a dot: “Б”, “Б.”, “Ts.”. A name of two letters, such as Од, is a name. */
function isInitial(name: string): boolean {
	return /^\p{L}\.?$|^\p{L}{2}\.$/u.test(name);
}

/** In Cyrillic only: in Latin letters too many given names end so. */
function isGenitive(name: string): boolean {
	return /[^аэиоуөүыйяёюе](?:ын|ийн)$|гийн$|ны$/iu.test(name);
}
