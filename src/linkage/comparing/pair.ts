import { splitName } from "../../particulars/name.ts";
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
	const [family, given] = [written(record.family), written(record.given)];
	if (given !== null && family === null) {
		const parts = splitName(given);
		if (parts.family !== null && (isInitial(parts.family) || isGenitive(parts.family)))
			return pair(written(record.clan) ?? parts.clan, parts.family, parts.given);
		return pair(written(record.clan), null, given);
	}
	if (given === null && family !== null) {
		const parts = splitName(family);
		if (parts.family !== null && isInitial(parts.family)) return pair(written(record.clan), parts.family, parts.given);
		return pair(written(record.clan), family, null);
	}
	if (given !== null && family !== null) {
		const both = splitName(given);
		if (both.family !== null && isInitial(both.family))
			return pair(written(record.clan), isInitial(family) ? both.family : family, both.given);
		const turned = (isInitial(given) && !isInitial(family)) || (isGenitive(given) && !isGenitive(family) && !isInitial(family));
		if (turned) return pair(written(record.clan), given, family);
	}
	return pair(written(record.clan), family, given);
}

function pair(clan: string | null, family: string | null, given: string | null): NamePair {
	return { clan, family, familyIsInitial: family !== null && isInitial(family), given };
}

function written(name: string | null): string | null {
	return name !== null && /[\p{L}\p{N}]/u.test(name) ? name.trim() : null;
}

/** One letter, or two with a dot: “Б”, “Б.”, “Ts.”. A name of two letters, such as Од, is a name. */
function isInitial(name: string): boolean {
	return /^\p{L}\.?$|^\p{L}{2}\.$/u.test(name);
}

/** In Cyrillic only: in Latin letters too many given names end so. */
function isGenitive(name: string): boolean {
	return /[^аэиоуөүыйяёюе](?:ын|ийн)$|гийн$|ны$/iu.test(name);
}
