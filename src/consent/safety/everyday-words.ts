import { foldName } from "../../linkage/index.ts";

/**
 * Names that are words of everyday Mongolian, or of English once they are written in Latin letters: “баяр” is a feast, “болд” steel, and
 * “bold” what a poster may be. Of these only what is written like a name is taken for one.
 */
const words = `
	аз алтан амар амгалан ану анир ариун баасан баатар баяр баян баярлал бат бадрах билиг билэг билгүүн болд болор буд будан буян бямба
	гал гантиг гоё гэгээ гэрэл гэрэлт даваа далай даян дөл дөлгөөн дэлгэр дорж ерөөл жавхлан жаргал заяа зол золгоо зул зориг зориг ивээл
	идэр итгэл ихэр мандал мандах маргад мөнгөн мөнх мөрөн мөрөөдөл мишээл мичид молор мягмар навч намар намуун нар наран ном номин номт ням
	нямаа од одон одод отгон очир оюун оюу өвөл өлзий өнөр пүрэв сайн сайхан саран сарнай сарнайт санаа сувд сондор солонго сүлд сэтгэл
	тайван тамир төгс төгөлдөр төмөр тулга тунгалаг туяа түвшин түмэн тэгш тэнгэр удвал ундрах уянга ууган уул хавар хан хараа хас хаш хишиг
	хонгор хос хулан хүдэр хүрэл хүслэн хүч цагаан цаст цогт цолмон цэцэг цэцгээ чимэг чулуун шижир шүр энх эрдэнэ эрхэм эрч эгшиг ялалт
	ялгуун bold bat sun star dawn ray
`;

const folds: ReadonlySet<string> = new Set(
	words
		.split(/\s+/)
		.filter((word) => word !== "")
		.map(foldName),
);

/** Whether a name, however it is spelt, is also a word; so is whatever is so short that it is part of everything. */
export function isCommonWord(name: string): boolean {
	const fold = foldName(name);
	return fold.length <= 3 || folds.has(fold);
}
