import type { PlainDate } from "../shared/clock.ts";
import type { Chance } from "./chance.ts";
import type { Somebody } from "./people.ts";
import { type Habits, type Meant, usualHabits, withErrors, writeDown } from "./slips/writing.ts";
import type { World } from "./world.ts";

/** A register as an officer might have typed it, with the slips that officers make. Who is meant may be told by no single column of it. */
interface Sheet {
	readonly name: string;
	readonly bytes: Uint8Array;
}

type Column = "number" | "family" | "given" | "both" | "sex" | "born" | "register" | "workplace" | "phone";

interface Style {
	readonly title: string;
	readonly separator: "," | ";" | "\t";
	readonly mark: boolean;
	readonly columns: readonly (readonly [Column, string])[];
	readonly sex: Readonly<Record<Somebody["sex"], readonly string[]>>;
	readonly total: string;
	/** How many of its lines are in Latin letters. */
	readonly latin: number;
}

const styles: readonly Style[] = [
	{
		title: "Сургалтын бүртгэл",
		separator: ",",
		mark: false,
		columns: [
			["number", "№"],
			["family", "Овог"],
			["given", "Нэр"],
			["sex", "Хүйс"],
			["born", "Төрсөн огноо"],
			["register", "Регистрийн дугаар"],
			["workplace", "Сургууль"],
			["phone", "Утас"],
		],
		sex: { female: ["эм", "эмэгтэй"], male: ["эр", "эрэгтэй"] },
		total: "Нийт",
		latin: 0.05,
	},
	{
		title: "Training attendance",
		separator: ",",
		mark: true,
		columns: [
			["number", "No"],
			["given", "Given name"],
			["family", "Surname"],
			["born", "Date of birth"],
			["sex", "Sex"],
			["register", "Register No"],
			["workplace", "School / LEC"],
			["phone", "Phone"],
		],
		sex: { female: ["F", "female"], male: ["M", "male"] },
		total: "Total",
		latin: 0.5,
	},
	{
		title: "Ирцийн бүртгэл",
		separator: ";",
		mark: false,
		columns: [
			["number", "д/д"],
			["family", "Эцэг/эхийн нэр"],
			["given", "Өөрийн нэр"],
			["register", "Регистр"],
			["sex", "Хүйс"],
			["born", "Төрсөн он сар өдөр"],
			["workplace", "Ажлын газар"],
			["phone", "Гар утас"],
		],
		sex: { female: ["эмэгтэй"], male: ["эрэгтэй"] },
		total: "Бүгд",
		latin: 0.05,
	},
	{
		title: "Оролцогчдын бүртгэл",
		separator: "\t",
		mark: true,
		columns: [
			["number", "№"],
			["both", "Овог, нэр"],
			["sex", "Хүйс"],
			["workplace", "Байгууллага"],
			["phone", "Утасны дугаар"],
			["born", "Төрсөн өдөр"],
			["register", "РД"],
		],
		sex: { female: ["эм"], male: ["эр"] },
		total: "Нийт",
		latin: 0.02,
	},
];

export interface Attended {
	readonly day: PlainDate;
	readonly people: readonly Somebody[];
}

/** Whoever leads a training asks more carefully than whoever fills in a form for somebody else, yet registers are typed in a hurry. */
const habits: Habits = {
	...usualHabits,
	...{ genitive: 0.85, initial: 0.1, capitals: 0.04, smallLetters: 0.02, registerGiven: 0.8, phoneGiven: 0.6, phoneWithCountry: 0.1 },
	slips: {
		...usualHabits.slips,
		...{ mistyped: 0.03, legacyGlyphs: 0.03, misDecoded: 0.002, swapped: 0.01, oneCell: 0, dayAsMonth: 0.006, dayMistyped: 0.015 },
		...{
			yearOnly: 0.02,
			dayMissing: 0.005,
			firstOfJanuary: 0.02,
			registerMistyped: 0.008,
			registerInLatin: 0.03,
			phoneChanged: 0.06,
			phoneOfParent: 0,
			sexWrong: 0.001,
		},
	},
};

export function typeSheet(chance: Chance, world: World, { day, people }: Attended, name: string): Sheet {
	const style = chance.pick(styles);
	const written = people.map((one) => lineOf(chance, world, one, style));
	// A file in which hardly a day is above 12 would leave open which number is the day.
	const isClear = written.filter(({ born }) => Number(born.slice(8)) > 12).length > Math.max(2, people.length / 4);
	const notation = isClear ? chance.pick(notations) : asIso;
	const lines = written.map((cells, index) => {
		const line = { ...cells, number: String(index + 1), born: cells.born.length === 10 ? notation(cells.born) : cells.born };
		return style.columns.map(([column]) => line[column]).join(style.separator);
	});
	if (chance.happens(0.4)) lines.splice(chance.between(0, lines.length), 0, style.separator.repeat(style.columns.length - 1));
	if (chance.happens(0.6)) lines.push([style.total, ...style.columns.slice(2).map(() => ""), people.length].join(style.separator));
	const text = [
		[style.title, "", "", day].join(style.separator),
		"",
		style.columns.map(([, header]) => header).join(style.separator),
		...lines,
		"",
	].join("\r\n");
	return { name, bytes: Buffer.from(`${style.mark ? "\uFEFF" : ""}${text}`, "utf8") };
}

function lineOf(chance: Chance, world: World, one: Somebody, style: Style): Record<Exclude<Column, "number">, string> {
	const hand = withErrors({ ...habits, slips: { ...habits.slips, latin: style.latin } }, world.size.errorRate ?? 1);
	const { given, family, birthDate, sex, register, phone } = writeDown(chance, meantBy(one), hand);
	return {
		given,
		family,
		both: `${family}${family.endsWith(".") ? "" : " "}${given}`,
		sex: sex === "" ? "" : chance.pick(style.sex[sex === "m" ? "male" : "female"]),
		born: birthDate,
		register,
		workplace: chance.happens(0.9) ? (world.sites[one.site]?.name.mn ?? "") : "",
		phone,
	};
}

/** Somebody as the art of writing down knows them. */
export function meantBy({ given, father, birthDate, sex, registerNumber, phone }: Somebody): Meant {
	return { given, father, clan: null, birthDate, sex: sex === "male" ? "m" : "f", register: registerNumber, phone, parentPhone: null };
}

function asIso(day: PlainDate): string {
	return day;
}

const notations: readonly ((day: PlainDate) => string)[] = [
	asIso,
	(day) => day.replaceAll("-", "."),
	(day) => day.replaceAll("-", "/"),
	(day) => day.split("-").reverse().join("/"),
];
