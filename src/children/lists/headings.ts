import type { ListColumn } from "./schema.ts";

/** What headings mean that no register of attendance has, tried from top to bottom on their letters alone. */
const meanings: readonly (readonly [ListColumn, RegExp])[] = [
	["phone", /утас|phone|mobile/],
	["household", /^өрх|^айлын|household|^hh(id|no|number)?$|^familyid|^familyn(o|umber)$/],
	["identified-on", /илрүүлсэн|олсон|бүртгэсэн|тодорхойлсон|identif|registeredon|dateofregistration|datefound|foundon/],
	["situation", /нөхцөл|байдал|завсард|situation|status|outofschool|enrol/],
	["school", /сургууль|цэцэрлэг|насантуршийн|school|kindergarten|^lec$|cent(re|er)/],
	[
		"area",
		/аймаг|дүүрэг|^сум|хороо|^баг|хаяг|оршинсуу|нутагдэвсгэр|address|aimag|province|district|s(o)?um|khoroo|bagh?$|^area|location|residence/,
	],
];

/** Whether a heading is of the person who looks after the child: their name is kept as it was written, and is no name of the child. */
export function isOfGuardian(heading: string): boolean {
	return /асранхамгаалагч|асрагч|guardian|caregiver|carer|parent|эцэгэх/.test(lettersOf(heading));
}

export function listColumnOf(heading: string): ListColumn | null {
	const letters = lettersOf(heading);
	const found = letters === "" ? undefined : meanings.find(([, pattern]) => pattern.test(letters))?.[0];
	return found === undefined || (found !== "phone" && isOfGuardian(heading)) ? null : found;
}

function lettersOf(heading: string): string {
	return foldLetters(heading).replace(/\p{N}/gu, "");
}

/** Letters and digits alone; in the code page of an old Windows Ү and Ө are letters of Ukrainian. */
export function foldLetters(text: string): string {
	return text
		.normalize("NFC")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, "")
		.replace(/є/g, "ө")
		.replace(/ї/g, "ү");
}
