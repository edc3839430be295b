import type { ColumnRole } from "../schema.ts";

/** What headings mean, tried from top to bottom on their letters alone; “Сургуулийн нэр” is a school before it is a name. */
const meanings: readonly (readonly [ColumnRole, RegExp])[] = [
	["disability", /хөгжлийнбэрхшээл|^бэрхшээл|^хбэсэх$|disab|^pwd$/],
	// A position (албан тушаал) says what somebody's job is: a teacher may have come as a parent.
	[
		"took-part-as",
		/^(оролцогчийн)?(үүрэг|төрөл|ангилал)$|^оролцогчийнүүрэг|^хэнболох|^(participant)?(role|type|category)$|^tookpartas|^typeofparticipant/,
	],
	["phone", /утас|^тел|phone|mobile|^tel|^cell|^contact(no|number)$/],
	["register-number", /регистр|регистер|^рд|^reg(ister|istration)?(no|nr|num|number|id)?$|^rd(no)?$|^id(no|nr|num|number|card)?$/],
	["register-number", /national(id|reg)|personalid|civil(id|reg)|иргэнийүнэмлэх/],
	["birth-date", /^төрсөн(?!газар|аймаг|сум|нутаг|хот|дүүрэг)|^онсарөдөр$|^(date|day|year)ofbirth|^birth(?!place)|^dob|^born(on)?$/],
	["sex-male", /^(эр|эрэгтэй|males?|men|m)$/],
	["sex-female", /^(эм|эмэгтэй|females?|women|f)$/],
	["age", /^нас$|^насны?$|^age(inyears)?$/],
	["came", /^ирсэн(?!цаг)|^ирц$|^ирцийн|^оролцсонэсэх|^хамрагдсанэсэх|^суусанэсэх|^attend(ed|ance)$|^present$|^came$|^didattend|^showedup/],
	[
		"session-day",
		/^(training|session|activity|workshop|meeting|event)(date|day)$|^(сургалт|хичээл|уулзалт|арга хэмжээ)(ын|ийн)?(огноо|өдөр)$|^today$|^огноо$|^date$/,
	],
	["birth-year", /^(төрсөн)?он$|^(birth)?year$|^yearofbirth$/],
	["birth-month", /^(төрсөн)?сар$|^(birth)?month$/],
	["birth-day", /^(төрсөн)?өдөр$|^(birth)?day$/],
	["sex", /^хүйс|^sex|^gender|^(эр|эрэгтэй)(эм|эмэгтэй)$|^mf$/],
	["workplace", /сургууль|сургуулийн|цэцэрлэг|байгууллаг|ажлынгазар|ажилладаг|хаана|насантуршийн|^төв$/],
	["workplace", /school|^lec$|workplace|placeofwork|organi[sz]ation|institution|employer|^cent(re|er)$|kindergarten/],
	["clan", /^ургийн|^clan|^obog$/],
	["family", /^овог$|^овог(нь)?э[цх]|^э(цэг|цг)|^эхийннэр|surname|family(name)?$|lastname|father|patronymic|parent/],
	["full-name", /^овог.{0,12}нэр|нэр.{0,6}овог|овогнэр|fullname|^namesurname|nameandsurname|firstandlast/],
	["given", /^өөрийннэр|^нэрс?$|^names?$|^(given|first|fore)name/],
	["given", /^(багш|оролцогч|сурагч|суралцагч|ажилтн?)(ийн|ын|дын|ан)?(ы)?н?нэрс?$|^(teacher|participant|trainee|attendee)s?(name)?$/],
	["given", /^nameof(the)?(teacher|participant|trainee|attendee)/],
	["number", /^(№|#|дд|no|n|nr|num|number|дугаар|sn|serial(no|number)?|№no|№дд|дд№)$/],
];

const longest = 80;

/** The meaning of one heading, tolerant of case, spaces, punctuation and a second language beside the first. */
export function roleOf(heading: string): ColumnRole | null {
	// What a form on a phone adds of its own: _id, _uuid, _submission_time.
	if (heading.length > longest || /^_/.test(heading.trim())) return null;
	const whole = meaningOf(heading) ?? meaningOf(lastOfGroup(heading));
	if (whole) return whole;
	for (const part of heading.split(/[/|\n()[\],]/)) {
		const role = meaningOf(part);
		if (role) return role;
	}
	return null;
}

/** `participant-sex`, `group_pa3/sex`: forms on a phone write the names of groups before that of a question, as one word. */
function lastOfGroup(heading: string): string {
	return /^[A-Za-z]\w*(?:[-.:/][A-Za-z]\w*)+$/.test(heading.trim())
		? (heading
				.trim()
				.split(/[-.:/]/)
				.at(-1) ?? "")
		: "";
}

/** Whether a heading says no more than “name”: without a column of family names beside it, it holds both. */
export function saysOnlyName(heading: string): boolean {
	return !/^(өөрийннэр|(given|first|fore)name)/.test(lettersOf(heading));
}

function meaningOf(heading: string): ColumnRole | null {
	for (const letters of readingsOf(lettersOf(heading))) {
		const meaning = letters === "" ? undefined : meanings.find(([, pattern]) => pattern.test(letters))?.[0];
		if (meaning) return meaning;
	}
	return null;
}

/** A question mark inside a Cyrillic word is Ө or Ү that a code page has lost: Х?йс. */
function readingsOf(letters: string): string[] {
	const plain = letters.replaceAll("?", "");
	return /\p{Script=Cyrillic}\?|\?\p{Script=Cyrillic}/u.test(letters)
		? [letters.replaceAll("?", "ү"), letters.replaceAll("?", "ө"), plain]
		: [plain];
}

function lettersOf(heading: string): string {
	return heading
		.normalize("NFC")
		.toLowerCase()
		.replace(/[^\p{L}№#?]/gu, "")
		.replace(/є/g, "ө")
		.replace(/ї/g, "ү");
}
