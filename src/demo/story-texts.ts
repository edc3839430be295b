import type { PlainDate } from "../shared/clock.ts";
import type { InBoth } from "../shared/words.ts";

type ToldBlock =
	| { readonly kind: "heading" | "paragraph"; readonly text: InBoth }
	| { readonly kind: "quote"; readonly text: InBoth; readonly speaker: InBoth };

/** A human story of somebody who does not exist, and what they agreed to. */
export interface ToldStory {
	/** That of the campaign's item as well. */
	readonly title: InBoth;
	readonly summary: InBoth;
	/** The area that it names; empty: none, because what else it tells would say of whom it is. */
	readonly area: string;
	/** Where the family lives, which is nobody's to read. */
	readonly home: string;
	readonly blocks: readonly ToldBlock[];
	readonly child: { readonly family: string; readonly given: string; readonly born: PlainDate; readonly sex: "female" | "male" };
	readonly alias: string;
	/** How it may be spoken of; null: not at all. */
	readonly disabilityWording: string | null;
	readonly guardian: string;
	readonly agreedOn: PlainDate;
	readonly until: PlainDate;
	readonly releasedOn: PlainDate;
}

export const toldStories: readonly ToldStory[] = [
	{
		title: { mn: "Хөршийн охин", en: "The girl next door" },
		summary: {
			mn: "Номин гурван жил цонхоороо харж суусан. Одоо хашааны цаана нь найз нь хүлээдэг.",
			en: "For three years Nomin watched from the window. Now a friend waits beyond the fence.",
		},
		area: "",
		home: "11/1116",
		blocks: [
			{
				kind: "paragraph",
				text: {
					mn: "Номин өглөө бүр хөршийн хүүхдүүд сургууль руугаа гүйхийг цонхоороо хардаг байв. Тэргэнцэр нь хашааны босгоор давдаггүй байсан юм.",
					en: "Every morning Nomin saw the neighbours’ children run to school. Her wheelchair did not pass the threshold of the fence.",
				},
			},
			{
				kind: "paragraph",
				text: {
					mn: "Намар нэг өдөр хажуу айлын охин хаалга тогшоод, дэвтрээ үзүүлэв. Маргааш нь дахин ирлээ. Долоо хоногийн дараа хоёул нэг ширээн дээр даалгавраа хийж байв.",
					en: "One day in autumn the girl from next door knocked and showed her exercise book. The next day she came again. A week later both did their homework at one table.",
				},
			},
			{
				kind: "quote",
				text: {
					mn: "Өрөвдүүлмээргүй байсан. Зүгээр л хамт суумаар байсан юм.",
					en: "I did not want pity. I only wanted to sit there too.",
				},
				speaker: { mn: "Номин, өөрийн сонгосон нэр", en: "Nomin, a name she chose herself" },
			},
			{
				kind: "paragraph",
				text: {
					mn: "Босгыг нь аав нь намрын сүүлээр налуу болгов. Багш нь ангиа нэгдүгээр давхарт буулгаж, самбарын өмнө зай гаргажээ. Мөнгө бараг орсонгүй: асуусан хүн л дутаж байсан юм.",
					en: "Her father made a slope of the threshold before the winter. The teacher moved the class to the ground floor and left room before the board. It cost almost nothing: only nobody had asked.",
				},
			},
			{ kind: "heading", text: { mn: "Одоо", en: "Now" } },
			{
				kind: "paragraph",
				text: {
					mn: "Номин тооны хичээлдээ ангидаа тэргүүлдэг. Найздаа даалгавраа хааяа хуулуулдаг, гэхдээ тайлбарлаж өгсний дараа.",
					en: "Nomin is the best of her class at sums. Sometimes she lets her friend copy them, once she has explained how.",
				},
			},
		],
		child: { family: "Ганхүлэг", given: "Цэлмэгзаяа", born: "2008-11-19", sex: "female" },
		alias: "Номин",
		disabilityWording: "тэргэнцэртэй",
		guardian: "Ганхүлэг",
		agreedOn: "2019-01-14",
		until: "2021-01-13",
		releasedOn: "2019-03-04",
	},
	{
		title: { mn: "Дахин сургуульдаа", en: "Back at school" },
		summary: {
			mn: "Хоёр өвөл мал дээр өнгөрөөсөн Тэмүүлэн ангидаа буцаж очив.",
			en: "After two winters with the herd, Temuulen went back to his class.",
		},
		area: "62",
		home: "62",
		blocks: [
			{
				kind: "paragraph",
				text: {
					mn: "Зуд болсон жил Тэмүүлэнгийн ээж өвдөж, мал хариулах хүнгүй болов. Тэр арван нэгтэй байсан. «Нэг л өвөл» гэж бүгд хэлсэн ч хоёр өвөл өнгөрчээ.",
					en: "In the year of the hard winter Temuulen’s mother fell ill, and nobody was left to herd. He was eleven. “One winter”, everybody said, and then it was two.",
				},
			},
			{
				kind: "paragraph",
				text: {
					mn: "Хавар насан туршийн боловсролын багш хоёр цаг давхиж ирээд цай уулаа. Юу сурмаар байгааг нь асуув. Тэмүүлэн тоо гэсэн: хонио тоолоход дандаа нэг илүү гардаг байсан юм.",
					en: "In spring a teacher of lifelong education drove for two hours and drank tea with them. She asked what he wanted to learn. Sums, he said: whenever he counted the sheep there was one too many.",
				},
			},
			{
				kind: "quote",
				text: {
					mn: "Хоцорсон гэж хэн ч хэлээгүй. Орхисон хуудсыг минь л нээгээд өгсөн.",
					en: "Nobody said that I was late. They opened the book where I had left it.",
				},
				speaker: { mn: "Тэмүүлэн, өөрийн сонгосон нэр", en: "Temuulen, a name he chose himself" },
			},
			{
				kind: "paragraph",
				text: {
					mn: "Тэр өвөл төвд суралцаж, намар ангидаа орлоо. Ах нь мал дээр үлдэж, багш нь сар бүр нэг утасддаг.",
					en: "He learned at the centre through the winter and joined his class in autumn. His brother stayed with the herd, and the teacher telephones once a month.",
				},
			},
			{
				kind: "paragraph",
				text: {
					mn: "Хонины тоо одоо таардаг. Илүү гардаг нэг нь хөршийн хурга байжээ.",
					en: "The sheep come out right now. The one too many was the neighbour’s lamb.",
				},
			},
		],
		child: { family: "Мөнхдалай", given: "Эрхэмбаяр", born: "2006-05-23", sex: "male" },
		alias: "Тэмүүлэн",
		disabilityWording: null,
		guardian: "Сүхзаяа",
		agreedOn: "2020-01-20",
		until: "2022-01-19",
		releasedOn: "2020-03-02",
	},
];
