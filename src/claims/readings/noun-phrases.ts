import { peopleConcepts } from "../lexicon/concepts.ts";
import { having, mongolianPart } from "../lexicon/mongolian.ts";
import { hasPart, is, isHeadUnit, type Unit } from "../text/units.ts";

/** What a number counts, as far as the words beside it say. */
export interface NounPhrase {
	/** Nouns of the lexicon: teachers, parents and community members. */
	readonly heads: readonly Unit[];
	/** Nouns that only a title may know, likeliest first. */
	readonly strangers: readonly Unit[];
	/** What narrows it: public-school, female, trained. */
	readonly modifiers: readonly Unit[];
	/** The last unit of it. */
	readonly last: number;
}

const most = 14;

export function nounPhraseAt(units: readonly Unit[], first: number, value: number | null): NounPhrase {
	const lead = units.slice(first).find(({ kind }) => kind === "word");
	return lead?.language === "mn" ? mongolianPhrase(units, first) : englishPhrase(units, first, value);
}

/** `1,240 public-school and lifelong-education-centre teachers trained`: modifiers, then plural nouns, until a preposition or a verb. */
function englishPhrase(units: readonly Unit[], first: number, value: number | null): NounPhrase {
	const heads: Unit[] = [];
	const passed: Unit[] = [];
	let last = first - 1;
	let wasJoined = false;
	for (let at = first; at < Math.min(units.length, first + most); at++) {
		const unit = units[at] as Unit;
		if (unit.kind !== "word") {
			if (/^[,&/]$/.test(unit.text) && continuesList(units, at, heads)) {
				wasJoined = true;
				continue;
			}
			break;
		}
		if (is(unit, "conjunction")) {
			if (!continuesList(units, at, heads) && (heads.length > 0 || passed.length === 0)) break;
			wasJoined = true;
			continue;
		}
		if (at === first && (unit.lower === "of" || unit.lower === "of the" || is(unit, "determiner"))) continue;
		if (is(unit, "of_them") || (is(unit, "preposition", "auxiliary", "relative") && !hasPart(unit, "noun"))) break;
		const isPlural = isHeadUnit(unit) && (unit.plural || value === 1);
		if (hasPart(unit, "verb") && !isPlural && !(isHeadUnit(unit) && !is(unit, "train") && nounFollows(units, at))) {
			// A participle before its noun (trained teachers); behind it, it begins what is said.
			if (heads.length > 0 || !nounFollows(units, at)) break;
			passed.push(unit);
			last = at;
			continue;
		}
		if (is(unit, "determiner") && !is(unit, "neutral")) {
			if (heads.length > 0) break;
			continue;
		}
		if (isPlural) {
			if (heads.length > 0 && !wasJoined) {
				// A noun behind a plural one: “5 meetings parents”; only a compound of the lexicon goes on.
				break;
			}
			heads.push(unit);
			last = at;
			wasJoined = false;
			continue;
		}
		if (heads.length > 0 && !wasJoined) break;
		passed.push(unit);
		last = at;
	}
	if (heads.length > 0) return { heads, strangers: [], modifiers: passed, last };
	const lastNoun = passed.findLast((unit) => isHeadUnit(unit) && unit === passed.at(-1));
	if (lastNoun) return { heads: [lastNoun], strangers: [], modifiers: passed.filter((unit) => unit !== lastNoun), last };
	const stranger =
		passed.findLast((unit) => unit.entries.length === 0 && unit.plural) ?? passed.findLast((unit) => unit.entries.length === 0);
	return { heads: [], strangers: stranger ? [stranger] : [], modifiers: passed.filter((unit) => unit !== stranger), last };
}

/** Behind `,` or `and` another noun of the same number, and not the next claim. */
function continuesList(units: readonly Unit[], at: number, heads: readonly Unit[]): boolean {
	for (let next = at + 1; next < Math.min(units.length, at + 7); next++) {
		const unit = units[next] as Unit;
		if (unit.kind === "mark" && /^[,&/]$/.test(unit.text) && next > at + 1) continue;
		if (unit.kind !== "word" || is(unit, "preposition", "auxiliary", "relative", "determiner")) return false;
		if (isHeadUnit(unit) && unit.plural) return true;
		if (hasPart(unit, "verb")) return false;
		if (is(unit, "conjunction") && next > at + 1) continue;
		if (heads.length > 0 && unit.entries.length === 0) return false;
	}
	return false;
}

function nounFollows(units: readonly Unit[], at: number): boolean {
	for (let next = at + 1; next < at + 5; next++) {
		const unit = units[next];
		if (unit === undefined || unit.kind !== "word" || is(unit, "preposition", "auxiliary", "relative", "determiner")) return false;
		if (isHeadUnit(unit) && unit.plural) return true;
	}
	return false;
}

/** `1,240 ерөнхий боловсролын сургууль, насан туршийн боловсролын төвийн багш`: what stands in the genitive narrows what follows. */
function mongolianPhrase(units: readonly Unit[], first: number): NounPhrase {
	const heads: Unit[] = [];
	const passed: Unit[] = [];
	let last = first - 1;
	let listed = false;
	for (let at = first; at < Math.min(units.length, first + most); at++) {
		const unit = units[at] as Unit;
		if (unit.kind === "number" || unit.kind === "line" || unit.lower === mongolianPart) break;
		if (unit.kind === "mark") {
			if (at === first || !/^[,/-]$/.test(unit.text) || !mongolianListGoesOn(units, at, heads)) break;
			listed = true;
			continue;
		}
		if (is(unit, "conjunction")) {
			if (!mongolianListGoesOn(units, at, heads)) break;
			listed = true;
			continue;
		}
		if (is(unit, "about", "above", "below")) {
			if (heads.length > 0) break;
			continue;
		}
		if (hasPart(unit, "verb") && !isHeadUnit(unit)) {
			if (heads.length > 0 || !headFollows(units, at)) break;
			passed.push(unit);
			last = at;
			continue;
		}
		if (is(unit, "of_them", "number_of")) break;
		// “21 удаа нөлөөллийн уулзалт хийлээ”: it is the meetings that are counted.
		if (is(unit, "times") && eventFollows(units, at)) continue;
		const isVisited = is(unit, "training", "workshop", "meeting", "session") && unit.cased && hasPart(units[at + 1], "verb");
		// “1,240 сургалтад хамрагдсан багш”, “32 хүүхэдтэй анги”: they say which ones.
		const isTold =
			(isVisited && headFollows(units, at + 1)) ||
			(having.test(unit.lower) && is(unit, ...peopleConcepts) && !hasPart(units[at + 1], "verb") && !is(unit, "female", "male"));
		if (isTold && heads.length === 0) {
			passed.push(unit);
			last = at;
			continue;
		}
		if (isHeadUnit(unit) && !is(unit, "neutral")) {
			const next = units[at + 1];
			const narrows =
				(unit.genitive && isCompound(unit, next)) ||
				(unit.genitive && next !== undefined && (isHeadUnit(next) || is(next, "neutral", "disability"))) ||
				(isHeadUnit(next) && next?.kind === "word" && !listed && !unit.cased && isModifierKind(unit, next));
			if (narrows) {
				if (heads.length > 0 && !listed) break;
				passed.push(unit);
				last = at;
				continue;
			}
			if (heads.length > 0 && !listed) break;
			const stranger = passed.find((one) => one.entries.length === 0 && !one.genitive);
			// “45 сувилагч сургалтад хамрагдсан”: where they went is not what is counted.
			if (stranger && unit.cased) break;
			if (listed && heads.length === 0 && (is(unit, "school", "centre", "kindergarten") || passed.length > 0) && siteList(units, at)) {
				passed.push(unit);
				last = at;
				continue;
			}
			heads.push(unit);
			last = at;
			listed = false;
			continue;
		}
		if (heads.length > 0 && !listed) break;
		if (heads.length === 0 || listed) passed.push(unit);
		last = at;
		if (listed && heads.length > 0) continue;
	}
	const plain = passed.filter((unit) => unit.entries.length === 0 && !unit.genitive);
	// “2,315 малчны 926 нь эмэгтэй”
	const whole = units[last + 1]?.kind === "number" ? passed.filter((unit) => unit.entries.length === 0).slice(-1) : [];
	const strangers = heads.length > 0 ? [] : plain.length > 0 ? plain : whole;
	const trimmed = heads.length > 0 ? units.indexOf(heads.at(-1) as Unit) : strangers[0] ? units.indexOf(strangers[0]) : last;
	return {
		heads,
		strangers,
		modifiers: passed.filter((unit) => !strangers.includes(unit) && units.indexOf(unit) <= trimmed),
		last: trimmed,
	};
}

/** “Номын санч”: of a book and a school, what follows is counted, and not the book. */
function isCompound(unit: Unit, next: Unit | undefined): boolean {
	return (
		is(unit, "video", "poster", "story", "publication", "law", "school", "centre", "kindergarten") &&
		next?.kind === "word" &&
		next.entries.length === 0
	);
}

function eventFollows(units: readonly Unit[], at: number): boolean {
	for (let next = at + 1; next < Math.min(units.length, at + 7); next++) {
		const unit = units[next] as Unit;
		if (unit.kind !== "word") return false;
		if (is(unit, "training", "workshop", "meeting", "session") && !unit.cased) return true;
	}
	return false;
}

/** In “сургууль, төвийн багш” the first noun narrows as the second does. */
function siteList(units: readonly Unit[], at: number): boolean {
	return units.slice(at + 1, at + 6).some((unit) => is(unit, "teacher", "education_staff", "child", "pupil"));
}

function isModifierKind(unit: Unit, next: Unit): boolean {
	return (
		is(unit, "female", "male", "teacher", "parent") &&
		!unit.genitive &&
		is(
			next,
			"teacher",
			"child",
			"person",
			"household",
			"parent",
			"education_staff",
			"pupil",
			"official",
			"social_worker",
			"community_member",
			"female",
			"male",
		)
	);
}

function mongolianListGoesOn(units: readonly Unit[], at: number, heads: readonly Unit[]): boolean {
	for (let next = at + 1; next < Math.min(units.length, at + 8); next++) {
		const unit = units[next] as Unit;
		if (unit.kind === "mark" && unit.text === ",") continue;
		if (unit.kind !== "word") return false;
		if (isHeadUnit(unit) && !unit.genitive && !(unit.cased && is(unit, "training", "workshop", "meeting", "session"))) return true;
		if (hasPart(unit, "verb") && !isHeadUnit(unit)) return false;
		if (heads.length > 0 && unit.entries.length === 0 && !unit.genitive) return false;
	}
	return false;
}

function headFollows(units: readonly Unit[], at: number): boolean {
	for (let next = at + 1; next < at + 5; next++) {
		const unit = units[next];
		if (unit === undefined || unit.kind !== "word") return false;
		if (isHeadUnit(unit)) return true;
	}
	return false;
}
