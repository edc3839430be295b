import { describe, expect, it } from "vitest";
import { columnsOf } from "../folding/columns.ts";
import { prepare } from "../folding/prepare.ts";
import type { LinkageRecord } from "../schema.ts";
import { learn } from "./learn.ts";
import { lacksDates, matchesByNames } from "./without-dates.ts";

const syllables = [
	"Бат",
	"Болд",
	"Сүх",
	"Эрдэнэ",
	"Дорж",
	"Цэцэг",
	"Туяа",
	"Мөнх",
	"Ган",
	"Оюун",
	"Нар",
	"Жаргал",
	"Чулуун",
	"Баяр",
	"Сайхан",
];
const names = syllables.flatMap((one) => syllables.map((other) => one + other.toLowerCase()));

/** Sign-in sheets: names and a place, no birth date; `copies` reports of each person, three of four names as they were. */
function sheets(people: number, copies: number, born: LinkageRecord["birthDate"] = null) {
	let state = 7;
	const below = (limit: number) => {
		state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
		return Math.floor((state / 4_294_967_296) * limit);
	};
	// Some names are borne by many.
	const name = () => names[Math.min(below(names.length), below(names.length))] as string;
	const records: LinkageRecord[] = [];
	for (let person = 0; person < people; person++) {
		const [given, family, place] = [name(), name(), `Сум ${below(40)}`];
		for (let copy = 0; copy < copies; copy++) {
			const slip = below(4) === 0 ? `${given.slice(0, -1)}я` : given;
			records.push({
				...{ id: `${person}-${copy}`, given: slip, family, clan: null, birthDate: born, sex: null, register: null, phone: null },
				...{ place: [place], address: [], other: [], list: null },
			});
		}
	}
	return columnsOf(records.map((record) => prepare(record)));
}

const learning = { version: "test", learnedOn: "2020-04-27", foldVersion: 1 };
const pairs = (size: number) => (size * (size - 1)) / 2;

describe("records without birth dates", () => {
	it("are told from those with some", () => {
		expect(lacksDates(sheets(50, 2))).toBe(true);
		expect(lacksDates(sheets(50, 2, { date: "2001-03-05", precision: "day" }))).toBe(false);
	});

	it.each([
		[1_000, 2],
		[600, 3],
	])("of %i people, each met %i times, are one person as often as names say", (people, copies) => {
		const columns = sheets(people, copies);
		const truth = Math.log2((people * copies * (copies - 1)) / 2 / pairs(people * copies));
		expect(Math.abs(learn(columns, learning).prior - truth)).toBeLessThan(1);
	});

	it("of whom nobody was met twice are no matches by chance", () => {
		const columns = sheets(1_500, 1);
		const extent = { size: columns.size, split: null };
		const alike = Array.from({ length: 8 }, () => [0, 0.8, 0.05]);
		expect(matchesByNames(columns, extent, alike, pairs(1_500))).toBeLessThan(60);
	});
});
