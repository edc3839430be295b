import type { PlainDate } from "../shared/clock.ts";
import type { Chance } from "./chance.ts";
import type { Somebody } from "./people.ts";
import type { World } from "./world.ts";

/** A register as an officer might have typed it. In this version each repeat can be recognised by number or by an exactly retyped name. */
export interface Sheet {
	readonly name: string;
	readonly bytes: Uint8Array;
}

type Column = "number" | "family" | "given" | "sex" | "born" | "register" | "workplace" | "phone";

interface Style {
	readonly title: string;
	readonly separator: "," | ";" | "\t";
	readonly mark: boolean;
	readonly columns: readonly (readonly [Column, string])[];
	readonly sex: Readonly<Record<Somebody["sex"], readonly string[]>>;
	readonly total: string;
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
	},
];

export interface Attended {
	readonly day: PlainDate;
	readonly people: readonly Somebody[];
}

/** `known` holds who has been written down in full before: only such people may be written down in part. */
export function typeSheet(chance: Chance, world: World, { day, people }: Attended, known: Set<number>, name: string): Sheet {
	const style = chance.pick(styles);
	const notation = chance.pick(notations);
	// A file in which no day is above 12 would leave open which number is the day.
	const written = people.some(({ birthDate }) => Number(birthDate.slice(8)) > 12) ? notation : asIso;
	const lines = people.map((teacher, index) => {
		const cells = lineOf(chance, world, teacher, known, style, written);
		known.add(teacher.number);
		return style.columns.map(([column]) => (column === "number" ? String(index + 1) : cells[column])).join(style.separator);
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

function lineOf(chance: Chance, world: World, teacher: Somebody, known: Set<number>, style: Style, notation: (day: PlainDate) => string) {
	const inFull = {
		family: teacher.family,
		given: teacher.given,
		sex: chance.pick(style.sex[teacher.sex]),
		born: notation(teacher.birthDate),
		register: teacher.registerNumber ?? "",
		workplace: chance.happens(0.9) ? (world.sites[teacher.site]?.name.mn ?? "") : "",
		phone: chance.happens(0.5) ? (teacher.phone ?? "") : "",
	};
	if (!known.has(teacher.number)) return inFull;
	if (teacher.registerNumber === null) return chance.happens(0.2) ? { ...inFull, given: teacher.given.toUpperCase() } : inFull;
	const way = chance.next();
	if (way < 0.25) return { ...inFull, family: `${teacher.family.charAt(0)}.` };
	if (way < 0.35) return { ...inFull, born: teacher.birthDate.slice(0, 4), sex: "" };
	return way < 0.6 ? { ...inFull, register: "" } : inFull;
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
