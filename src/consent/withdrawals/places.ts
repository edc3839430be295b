import { consents as consentWords, withdrawals as words } from "#words/consent";
import { formatDate, type Language, sayPlain } from "../../shared/words.ts";

/**
 * Where something has to go from, in words. It was noted as `youtube, 2019-01-14`, `print, mn, 2020-03-02` or `mn: poster 3`; an address of
 * the web, and what a person wrote, stay as they are.
 */
export function sayPlace(place: string, language: Language): string {
	const own = /^(\w\w): (\w+) (\d+)$/.exec(place);
	if (own) {
		const [, spoken = "", kind = "", number = ""] = own;
		return [`${word(`kind-${kind}`, kind, language)} ${number}`, word(`language-${spoken}`, spoken, language)].join(", ");
	}
	if (!/^\w+(, \w\w)?, \d{4}-\d\d-\d\d$/.test(place)) return place;
	const [where = "", ...rest] = place.split(", ");
	const said = rest.map((part) => (part.length > 2 ? formatDate(language, part) : word(`language-${part}`, part, language)));
	return [word(`platform-${where}`, word(`channel-${where}`, where, language), language), ...said].join(", ");
}

function word(key: string, written: string, language: Language): string {
	return sayPlain(words, key, language) ?? sayPlain(consentWords, key, language) ?? written;
}
