import type { ColumnRole } from "./schema.ts";

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
	if (heading.length > longest) return null;
	const whole = meaningOf(heading);
	if (whole) return whole;
	for (const part of heading.split(/[/|\n()[\],]/)) {
		const role = meaningOf(part);
		if (role) return role;
	}
	return null;
}

/** Whether a heading says no more than “name”: without a column of family names beside it, it holds both. */
export function saysOnlyName(heading: string): boolean {
	return !/^(өөрийннэр|(given|first|fore)name)/.test(lettersOf(heading));
}

function meaningOf(heading: string): ColumnRole | null {
	const letters = lettersOf(heading);
	return letters === "" ? null : (meanings.find(([, pattern]) => pattern.test(letters))?.[0] ?? null);
}

function lettersOf(heading: string): string {
	return heading
		.normalize("NFC")
		.toLowerCase()
		.replace(/[^\p{L}№#]/gu, "")
		.replace(/є/g, "ө")
		.replace(/ї/g, "ү");
}
