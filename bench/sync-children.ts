import { childCalled } from "../test/support/field/children.ts";

const beginnings = [
	"Энх",
	"Бат",
	"Сар",
	"Ган",
	"Мөнх",
	"Болор",
	"Ариун",
	"Цэцэг",
	"Төмөр",
	"Хишиг",
	"Уран",
	"Жаргал",
	"Наран",
	"Өлзий",
	"Дэлгэр",
	"Лхам",
];
const ends = [
	"туяа",
	"баяр",
	"гэрэл",
	"болд",
	"чимэг",
	"маа",
	"зул",
	"сайхан",
	"хүү",
	"бат",
	"дорж",
	"сүрэн",
	"нямбуу",
	"цогт",
	"эрдэнэ",
	"жаргал",
];

/** A child who resembles no other: name, father and birth date are its own. */
export function childNumbered(at: number): ReturnType<typeof childCalled> {
	const given = `${beginnings[at % 16]}${ends[(at >> 4) % 16]}`;
	const child = childCalled(given);
	const family = `${ends[(at * 7 + 3) % 16]}${beginnings[(at * 5 + 1) % 16]}`;
	const born = new Date(Date.UTC(2005, 0, 1 + ((at * 17) % 3_600))).toISOString().slice(0, 10);
	const birthDate = { date: born, precision: "day" } as const;
	return { ...child, report: { ...child.report, name: { clan: null, family, given }, birthDate, sex: at % 2 === 0 ? "female" : "male" } };
}
