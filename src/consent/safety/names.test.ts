import { describe, expect, it } from "vitest";
import { findInLabel, findInText, isFullName, soughtName } from "./names.ts";

const inText = (text: string, name: string) =>
	findInText(text, soughtName(name)).map(({ start, end, sure }) => `${text.slice(start, end)}${sure ? "" : "?"}`);
const inLabel = (text: string, name: string) => findInLabel(text, soughtName(name)).map(({ start, end }) => text.slice(start, end));

/** Names, and forms of each as sentences have them: all seven cases, with the ending that points back, in both scripts. */
const forms: Readonly<Record<string, string>> = {
	Батсүх:
		"Батсүх Батсүхийн Батсүхэд Батсүхийг Батсүхээс Батсүхээр Батсүхтэй Батсүхдээ Батсүхийнх Батсүхийнхээ Batsukh Batsükh batsuh Batsukhiin Batsukhtei",
	Энхмаа: "Энхмаа Энхмаагийн Энхмаад Энхмааг Энхмаагаас Энхмаагаар Энхмаатай Энхмаагийнх Enkhmaa Enkhmaagiin enhmaa",
	Солонгоо: "Солонгоо Солонгоогийн Солонгоод Солонгоотой Солонгоогоос Solongoo",
	Номинзул: "Номинзул Номинзулын Номинзулд Номинзулыг Номинзулаас Номинзултай Nominzul Nominzulyn",
	Тэмүүлэн: "Тэмүүлэн Тэмүүлэнгийн Тэмүүлэнд Тэмүүлэнг Тэмүүлэнгээс Тэмүүлэнтэй Temuulen Temüülen temuulengiin",
	"Бат-Эрдэнэ": "Бат-Эрдэнэ Бат-Эрдэнийн Бат-Эрдэнэд Бат-Эрдэнийг Бат-Эрдэнээс Батэрдэнэ Bat-Erdene Baterdene",
	Анужин: "Анужин Анужингийн Анужинд Анужинг Анужингаас Анужинтай Anujin Anujingiin",
	Төгөлдөрсайхан: "Төгөлдөрсайхан Төгөлдөрсайханы Төгөлдөрсайханд Төгөлдөрсайханыг Tuguldursaikhan Tögöldörsaikhan",
	Ганжаргал: "Ганжаргал Ганжаргалын Ганжарглын Ганжаргалд Ганжаргалаас Ganjargal Ganjargalyn",
	Цэрэндулам: "Цэрэндулам Цэрэндуламын Цэрэндуламд Цэрэндуламтай Tserendulam",
	Чинзориг: "Чинзориг Чинзоригийн Чинзоригт Чинзоригоос Chinzorig",
	Ёндонжамц: "Ёндонжамц Ёндонжамцын Ёндонжамцад Yondonjamts",
};

describe("a name is found", () => {
	for (const [name, all] of Object.entries(forms)) {
		it.each(all.split(" "))(`of ${name} as %s`, (form) => {
			expect(inText(`Манай ангийн ${form} ирлээ.`, name)).toEqual([form]);
		});
	}

	it("with where it stands, also in capitals, in two words, and twice", () => {
		expect(findInText("Өнөөдөр БАТСҮХ ирэв.", soughtName("Батсүх"))).toEqual([{ start: 8, end: 14, sure: true }]);
		expect(inText("Бат сүх, bat-suh", "Батсүх")).toEqual(["Бат сүх", "bat-suh"]);
		expect(inText("Batsukh’s mother, Батсүхээ!", "Batsukh")).toEqual(["Batsukh", "Батсүхээ"]);
	});

	it("in names of files and in what is written into them, where words run together", () => {
		expect(inLabel("batsukh_portrait_01.jpg", "Батсүх")).toEqual(["batsukh"]);
		expect(inLabel("KhovdBatsukhFinal.mp4", "Батсүх")).toEqual(["Batsukh"]);
		expect(inLabel("20200312батсүхсургууль.mov", "Батсүх")).toHaveLength(1);
		expect(inLabel("bold-poster.png", "Болд")).toEqual(["bold"]);
		expect(inLabel("IMG_2044.jpg", "Батсүх")).toEqual([]);
	});
});

describe("a name that is a word", () => {
	it("is passed over where it is written as the word", () => {
		expect(inText("Цагаан сарын баярын өдрүүдэд бид цугларав.", "Баяр")).toEqual([]);
		expect(inText("Энэ бол хүүхэд бүрийн жаргал, гэр бүлийн гэрэл.", "Жаргал")).toEqual([]);
		expect(inText("a bold step", "Болд")).toEqual([]);
		expect(inText("Тэр цэцэг тарьдаг.", "Цэцэг")).toEqual([]);
	});

	it("is found where it is written as a name, and in doubt at the beginning of a sentence", () => {
		expect(inText("Манай Баярын түүх", "Баяр")).toEqual(["Баярын"]);
		expect(inText("Болдын ээж", "Болд")).toEqual(["Болдын?"]);
		expect(inText("Тэр ирэв. Болд инээв.", "Болд")).toEqual(["Болд?"]);
		expect(inText("Д.Болд инээв.", "Болд")).toEqual(["Болд"]);
	});
});

/** A text as the campaign writes them: nobody in it is called anything. */
const ordinary = `
	Хүүхэд бүр сурах эрхтэй. Манай аймгийн сургуулиуд хөгжлийн бэрхшээлтэй хүүхдийг ээлтэй орчинд тэгш хамруулахаар ажиллаж байна. Багш нар
	энэ оны гуравдугаар сард сургалтад хамрагдаж, ангидаа хүн бүрийг оролцуулах арга барилыг сурлаа. Эцэг эхчүүд хамтдаа ярилцаж, шийдвэр
	гаргалаа. Тэдний дуу хоолойг сонсоорой. Ялгаатай ч бид адилхан. Өглөө бүр ээж нь түүнийг сургуульд нь хүргэж өгдөг. Найзууд нь тэргэнцрийг
	нь түрж, тоглоомын талбайд хамт тоглодог болжээ. Анги дүүрэн инээд. Замын урт гурван километр, өвөл хүйтэн, цас их ордог.
	Every child has the right to go to school. The teachers learned how to include everybody in their classes. His mother takes him to school
	every morning, and his friends push the wheelchair to the playground. It is three kilometres, and in winter there is a lot of snow.
`;

it("a hundred names are found nowhere in a text in which nobody is named", () => {
	const names =
		`Батсүх Энхмаа Солонгоо Номинзул Тэмүүлэн Анужин Ганжаргал Цэрэндулам Чинзориг Ёндонжамц Батболд Ганбаатар Оюунчимэг Сарангэрэл
		Нарантуяа Мөнхзул Мөнхбат Болормаа Цэцэгмаа Алтанцэцэг Дэлгэрмаа Энхтуяа Энхжин Хулан Номин Ану Анар Билгүүн Тэмүүжин Ариунаа Ууганбаяр
		Отгонбаяр Отгонтэнгэр Эрдэнэбат Ганзориг Баттулга Батбаяр Батзориг Баясгалан Амгалан Амарсанаа Цогтбаатар Пүрэвдорж Лхагвасүрэн Нямсүрэн
		Даваажав Мягмарсүрэн Бямбасүрэн Баасандорж Цэндсүрэн Гантулга Гантөмөр Төмөрбаатар Сүхбаатар Чулуунбаатар Эрхэмбаяр Одгэрэл Одончимэг
		Мичидмаа Уянга Уранбилэг Урантуяа Сувдаа Ундармаа Ундрах Өлзийсайхан Өнөрмаа Янжинлхам Жавхлан Жаргалсайхан Зоригт Золбоо Содном Сонинбаяр
		Тунгалаг Түвшинбаяр Төгсжаргал Хишигбаяр Хонгорзул Цолмон Шинэбаяр Эгшиглэн Эрдэнэчимэг Явуухулан Даш Дорж Дулмаа Долгор Дулам Бадам
		Ичинхорлоо Рэгзэн Равдан Магсар Маам Лувсан Гомбо Галсан Жамъян Жигжид`.split(/\s+/);
	expect(names).toHaveLength(100);
	const alarms = names.flatMap((name) => inText(ordinary, name).map((found) => `${name}: ${found}`));
	expect(alarms).toEqual([]);
});

it("a name beside a father's or mother's, or its letter, is a full name", () => {
	const full = (text: string, family: string | null) => {
		const [found] = findInText(text, soughtName("Батсүх"));
		return found ? isFullName(text, found, family) : null;
	};
	for (const text of ["Доржийн Батсүх", "Дорж Батсүх", "Д.Батсүх", "Д. Батсүх", "Batsukh Dorj", "Batsukh D."]) {
		expect([text, full(text, "Дорж")]).toEqual([text, true]);
	}
	expect([full("Манай Батсүх", "Дорж"), full("Батсүх ирэв", "Дорж"), full("Д.Батсүх", null)]).toEqual([false, false, false]);
});
