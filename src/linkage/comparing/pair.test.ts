import { describe, expect, it } from "vitest";
import { readPair } from "./pair.ts";

const read = (family: string | null, given: string | null) => {
	const { family: f, given: g, familyIsInitial } = readPair({ clan: null, family, given });
	return [f, g, familyIsInitial];
};

describe("a pair of names", () => {
	it.each([
		[null, "Ц.Элбэгдорж", "Ц.", "Элбэгдорж", true],
		[null, "Отгонбаяр Б.", "Б.", "Отгонбаяр", true],
		[null, "Батын Болд", "Батын", "Болд", false],
		[null, "Бат Эрдэнэ", null, "Бат Эрдэнэ", false],
		["Б", "Отгонбаяр", "Б", "Отгонбаяр", true],
		["B.", "Otgonbayar", "B.", "Otgonbayar", true],
		["Arinubold", "S.", "S.", "Arinubold", true],
		["Өнөрмөнх", "Оюунсайханы", "Оюунсайханы", "Өнөрмөнх", false],
		["Болд", "Бат", "Болд", "Бат", false],
		["Од", "Оч", "Од", "Оч", false],
		["", " - ", null, null, false],
		[null, "John A. Smith", null, "John Smith", false],
		["Smith", "John A.", "Smith", "John", false],
		["Unknown", "Unknown", null, null, false],
		["тодорхойгүй", "Болд", null, "Болд", false],
		["Батын", "нэргүй", "Батын", null, false],
		["нэргүй", "Нэргүй", null, null, false],
		// A name that parents give.
		["Батын", "Нэргүй", "Батын", "Нэргүй", false],
	] as const)("%s | %s", (family, given, ...meant) => {
		expect(read(family, given)).toEqual(meant);
	});
});
