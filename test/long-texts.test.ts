import { describe, expect, it } from "vitest";
import { readRegister } from "../src/activities/registers/reading.ts";
import { cuesOf, findingsOf, parseSrt, parseWebVtt, writeSrt } from "../src/captions/index.ts";
import { repairsOf } from "../src/captions/letters.ts";
import { checkClaims } from "../src/claims/check.ts";
import { readTextFile } from "../src/claims/text/text-file.ts";
import { findInLabel, findInText, soughtName } from "../src/consent/safety/names.ts";
import { findPlaces } from "../src/consent/safety/places.ts";
import { keysOf, prepare } from "../src/linkage/index.ts";
import { readDate } from "../src/particulars/birth-date.ts";
import { splitName, tidyName } from "../src/particulars/name.ts";
import { readPhone } from "../src/particulars/phone.ts";
import { readRegisterNumber } from "../src/particulars/register-number.ts";
import { readSex } from "../src/particulars/sex.ts";
import { realClock } from "../src/shared/clock.ts";
import { preferredLanguage, safePath } from "../src/shared/http/index.ts";
import { publishedFacts } from "./support/claims-facts.ts";
import { steepAt } from "./support/growth.ts";
import { thorough } from "./support/thorough.ts";

/*
 * Whatever reads what a stranger wrote takes time in proportion to it. Each reader is given texts of one piece over and over, four times
 * longer each time: a pattern that looks at each letter again for every other needs sixteen times as long.
 */

const facts = publishedFacts();
const order = { dayMonth: "day-first", shortYear: null } as const;
const register = (text: string) => readRegister(Buffer.from(text), "a.csv", realClock).catch(() => null);
const report = { birthDate: null, sex: null, place: [], list: null } as const;
const [bat, sukh] = [soughtName("Бат"), soughtName("А")];

const readers: Readonly<Record<string, (text: string) => unknown>> = {
	"a report": (text) => checkClaims(`1,037 teachers were trained ${text} teachers`, facts),
	"a file of text": (text) => readTextFile(Buffer.from(text)),
	"a register": register,
	"the cell of a number in a register": (text) => register(`Овог,Нэр,Регистр\nБат,Болд,${text}\n`),
	"the cell of a name in a register": (text) => register(`Нэр;Утас\n${text};99112233\n`),
	"captions as WebVTT": (text) => parseWebVtt(`WEBVTT\n\n00:01.000 --> 00:02.000\n${text}\n`),
	"the settings of a cue": (text) => parseWebVtt(`WEBVTT\n\n00:01.000 --> 00:02.000 ${text.replace(/[\r\n]/g, " ")}\nА\n`),
	"captions as SRT": (text) => parseSrt(`1\n00:00:01,000 --> 00:00:02,000\n${text}\n`),
	"captions and what is odd in them": (text) => {
		const read = parseWebVtt(`WEBVTT\n\n00:01.000 --> 00:02.000\n${text.replace(/\s+/g, " ")}\n`);
		return read && [findingsOf(cuesOf(read.captions), "mn", "captions"), writeSrt(read.captions)];
	},
	"letters of captions": repairsOf,
	"a name": (text) => [tidyName(text), splitName(text)],
	"a telephone": readPhone,
	"a registration number": readRegisterNumber,
	"a sex": readSex,
	"a day": (text) => readDate(text, order, "2020-01-01"),
	"names in a text that is published": (text) => [bat, sukh].map((name) => findInText(text, name)),
	"names in the label of a file": (text) => findInLabel(text, bat),
	"places in a text that is published": (text) => findPlaces(text, [{ name: "Ховд", precision: "aimag" }]),
	"a record that is compared": (text) =>
		keysOf(
			prepare({
				id: "1",
				...report,
				...{ given: text, family: text, clan: text, register: text, phone: text },
				address: [text],
				other: [text],
			}),
		),
	"headers of a request": (text) => {
		const written = text.replace(/[^\x20-\x7e]/g, " ");
		return preferredLanguage(new Request("http://localhost/", { headers: { "accept-language": written, cookie: written } }));
	},
	"a path to go back to": (text) => safePath(`/${text}`, "/"),
};

/** What was found, and what its like would be. */
const pieces = ["-", ",", " ", "\n", '"', "1", "1 ", "a", "a-", "zero-", "овогт ", "t", "\u0301"];
const further = [
	...["—", "1,", "А ", "Б.", "a.", "<", ";"],
	...["\t", "\r\n", "'", "(", ")", "1.", "1-", "1/", "а", "<b>", "&", "&a", "{", "|", "1|", "#", ".000", "1 000", " ,", "- ", "@", "0"],
	...["-->", "\n-->\n", "\n1\n00:00:01,000 --> 00:00:02,000\n", "нэг ", "one ", "%", "1%", "1 teacher, ", "1 багш ", '"\n', ',"'],
	...["\u00ad", "-р сар", "a@", "1-1 ", "e", "+1", "v1.", "A1-", "8.30-", "line:1 ", "багш,", "_", "*", "`", "№1."],
];
const longest = thorough ? 128_000 : 32_000;

describe("the time that reading takes grows no faster than", () => {
	it.each(Object.entries(readers))(
		"%s",
		async (_, read) => {
			const steep: string[] = [];
			for (const piece of thorough ? [...pieces, ...further] : pieces) {
				const at = await steepAt(read, piece, longest);
				if (at !== null) steep.push(`${JSON.stringify(piece)} × ${at}`);
			}
			expect(steep).toEqual([]);
		},
		600_000,
	);
});

describe("the measure", () => {
	it("finds a pattern that was here before, and lets a plain one pass", async () => {
		const address = /[\w.+-]+@[\w-]+\.[\w.]+/;
		expect(await steepAt((text) => address.exec(text), "-", 128_000)).not.toBeNull();
		expect(await steepAt((text) => text.split("-").join(""), "-", 128_000)).toBeNull();
	});
});
