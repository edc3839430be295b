import { describe, expect, it } from "vitest";
import { chanceFrom } from "../chance.ts";
import { latinHand, misDecoded, numberInLatin } from "./alphabets.ts";
import { dayAsMonth, dayMistyped, monthAsBorn } from "./days.ts";
import { genitiveOf } from "./genitive.ts";
import { mistype } from "./typing.ts";
import { type Meant, usualHabits, withErrors, writeDown } from "./writing.ts";

const chance = chanceFrom(7);
const many = <T>(invent: () => T) => Array.from({ length: 400 }, invent);

const sarnai: Meant = {
	...{ given: "Мөнх-Оюун", father: "Дорж", clan: "Боржигон", birthDate: "2009-04-11", sex: "f" },
	...{ register: "УБ09241123", phone: "99112233", parentPhone: "88112233" },
};

describe("what people write", () => {
	it.each([
		["Болд", "Болдын"],
		["Туяа", "Туяагийн"],
		["Сайхан", "Сайханы"],
		["Цэцэн", "Цэцэний"],
		["Лхагвасүрэн", "Лхагвасүрэнгийн"],
		["Дорж", "Доржийн"],
		["Очир", "Очирын"],
		["Эрдэнэ", "Эрдэнийн"],
		["Төмөр", "Төмөрийн"],
		["Өлзий", "Өлзийн"],
	])("of %s as a father is %s", (father, genitive) => {
		expect(genitiveOf(father)).toBe(genitive);
	});

	it("in Latin letters has many spellings, the standard one among them", () => {
		const spellings = new Set(many(() => latinHand(chance)("Хүслэн")));
		expect(spellings).toContain("Khüslen");
		expect(spellings.size).toBeGreaterThan(8);
		for (const one of spellings) expect(one).not.toMatch(/\p{Script=Cyrillic}/u);
	});

	it("is read in another code page, or typed on another keyboard", () => {
		expect(misDecoded("Газрын")).toBe("Ãàçðûí");
		expect(many(() => numberInLatin(chance, "УХ09241123")).every((one) => one.endsWith("09241123"))).toBe(true);
	});

	it("of a day stays a day", () => {
		expect([dayAsMonth("2009-04-11"), dayAsMonth("2009-04-13")]).toEqual(["2009-11-04", "2009-04-13"]);
		for (const day of many(() => dayMistyped(chance, "2009-04-11"))) {
			expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
		}
		expect([monthAsBorn("УБ09241123"), monthAsBorn("УБ89041123")]).toEqual(["УБ09041123", "УБ89041123"]);
	});

	it("is never empty for a name, however it was mistyped", () => {
		for (const name of ["Од", "Оч", "Бат-Эрдэнэ", "Bat"]) for (const typed of many(() => mistype(chance, name))) expect(typed).not.toBe("");
		for (const written of many(() => writeDown(chance, sarnai, withErrors(usualHabits, 4)))) expect(written.given).not.toBe("");
	});

	it("has no slip where none is made", () => {
		const careful = { ...withErrors(usualHabits, 0), genitive: 1, initial: 0, capitals: 0, smallLetters: 0, registerGiven: 1 };
		for (const written of many(() => writeDown(chance, sarnai, careful))) {
			expect(written).toMatchObject({ given: "Мөнх-Оюун", family: "Доржийн", birthDate: "2009-04-11", sex: "f", register: "УБ09241123" });
		}
	});
});
