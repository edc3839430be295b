import type { PhraseSet } from "./claims-phrases.ts";

/**
 * Written after the rules, in other words and orders. When it was first tried, 94 % of the English claims and 88 % of the Mongolian ones were
 * judged rightly, nearly all others being called unsupported; what it showed to be missing was added then.
 */
export const third: PhraseSet = {
	says: {
		en: {
			teachers: [
				"Training has so far been attended by {n} teachers.",
				"Across all target areas, {n} teachers from public schools were covered by the training.",
				"Up to now the training component has involved {n} teachers.",
				"To date, {n} public school teachers have participated in training courses on inclusive education.",
			],
			"social-workers": [
				"The trainings were joined by {n} social workers.",
				"{n} social workers have successfully completed the training.",
			],
			nurses: ["{n} nurses have now completed the course in first aid.", "Nurses who completed the course: {n}"],
			"children-found": ["Thanks to door-to-door visits, {n} out-of-school children have been found."],
			"children-enrolled": [
				"{n} out-of-school children have gone back to school.",
				"Access to education was given to {n} out-of-school children.",
			],
			parents: [],
			"parents-attendances": [
				"Altogether the awareness workshops recorded {n} attendances.",
				"Number of attendances at awareness workshops: {n}.",
			],
			households: [
				"The teams identified {n} households with out-of-school children.",
				"The number of households with out-of-school children is {n}.",
			],
			meetings: [
				"To influence policy, {n} advocacy meetings were organised.",
				"We had {n} policy advocacy meetings with officials of the ministry.",
			],
			trainings: ["The programme has conducted {n} trainings.", "Number of trainings held: {n}"],
			documents: [
				"So far {n} policy documents have been drafted with the help of the programme.",
				"The programme influenced {n} policy documents.",
			],
			contacts: ["On Facebook, the posts of the campaign got {n} views.", "The campaign generated {n} contacts in duplicated numbers."],
		},
		mn: {
			teachers: [
				"Нийтдээ {n} багш сургалтад суусан.",
				"Хөтөлбөр хэрэгжиж эхэлснээс хойш {n} багш сургалтад хамрагдаад байна.",
				"Зорилтот сургуулиудын {n} багшийг чадавхжуулав.",
			],
			"social-workers": ["Хөтөлбөрөөс {n} нийгмийн ажилтанд сургалт хийв.", "{n} нийгмийн ажилтан сургалтад хамруулаад байна."],
			nurses: ["Нийт {n} сувилагч анхны тусламжийн сургалтад суулаа.", "Анхны тусламжийн сургалтад хамрагдсан сувилагч {n} байна."],
			"children-found": [
				"Айл өрхөөр явж, сургуулиас гадуур {n} хүүхдийг илрүүллээ.",
				"Хөтөлбөрийн баг {n} сургуулиас гадуур хүүхэд олсон.",
			],
			"children-enrolled": [
				"Сургуулиас гадуур {n} хүүхэд сургуульд орсон байна.",
				"Боловсролд хамруулсан сургуулиас гадуур хүүхдийн тоо {n} хүрлээ.",
			],
			parents: [],
			"parents-attendances": ["Мэдлэг олгох уулзалтын ирцийг тоолоход {n} байна.", "Мэдлэг олгох уулзалтууд нийт {n} ирцтэй болов."],
			households: ["Хөтөлбөрийн баг сургуулиас гадуур хүүхэдтэй {n} өрхийг илрүүлсэн.", "Сургуулиас гадуур хүүхэдтэй өрх {n} байна."],
			meetings: ["Бодлогод нөлөөлөх {n} уулзалтыг зохион байгууллаа.", "Нөлөөллийн уулзалт {n} удаа хийсэн."],
			trainings: ["Өнгөрсөн хугацаанд {n} удаа сургалт зохион байгуулав.", "Багш нарт зориулж {n} сургалт хийсэн байна."],
			documents: [
				"{n} бодлогын баримт бичиг боловсруулахад оролцсон байна.",
				"Хөтөлбөрийн оролцоотойгоор {n} бодлогын баримт бичиг боловсруулав.",
			],
			contacts: ["Аяны нийтлэлүүд {n} удаа үзэгдсэн.", "Аяны нийт хандалтын тоо {n} боллоо."],
		},
	},
	sums: {
		en: {
			teachers: ["Altogether the programme trained {n} individual teachers."],
			parents: ["The awareness workshops were attended by {n} parents."],
			"parents-attendances": ["We spoke to {n} parents at awareness workshops."],
			contacts: ["Our campaign touched the lives of many: it reached {n} people.", "{n} people viewed the posts of the campaign."],
		},
		mn: {
			teachers: ["Нийтдээ {n} багшийг сургалтад хамруулжээ."],
			parents: ["{n} эцэг эхэд мэдлэг олгох уулзалт хийсэн."],
			"parents-attendances": ["Мэдлэг олгох уулзалтад {n} эцэг эх суусан."],
			contacts: ["Аяны хүрээнд {n} хүнд хүрч ажиллав.", "{n} үзэгч аяныг үзжээ."],
		},
	},
	people: {
		en: ["A total of {n} people have been reached.", "More than expected, {n} viewers watched."],
		mn: ["{n} үзэгч видеог үзлээ.", "Нийт {n} хүнд хүрэв."],
	},
	foreign: {
		en: {
			teachers: [
				"{n} teachers got married.",
				"{n} drivers were trained.",
				"{n} teachers will be trained.",
				"{n} teacher guides were printed.",
			],
			"children-found": ["{n} out-of-school children were vaccinated.", "{n} children quit school."],
			meetings: ["{n} films were shot.", "{n} parents' meetings were held."],
			documents: ["{n} policy documents were thrown away.", "{n} guidelines were written."],
		},
		mn: {
			teachers: ["{n} багш ажлаасаа гарсан.", "{n} жолооч сургалтад хамрагдсан.", "Ирэх жил {n} багш сургалтад хамрагдана."],
			"children-found": ["{n} хүүхэд өвдсөн.", "{n} хүүхдийг вакцинжуулсан."],
			meetings: ["{n} кино бүтээсэн."],
			documents: ["{n} дүрэм баталсан."],
		},
	},
	noClaims: {
		en: [
			"Annex {n} lists them.",
			"It took {n} weeks.",
			"The programme has {n} components.",
			"Version 3.1.4 is in use.",
			"The first step was hard.",
			"In 2017 nothing was known.",
			"Children under 5 stay at home.",
			"Figure {n} shows this.",
		],
		mn: [
			"Хавсралт {n}-ыг үзнэ үү.",
			"{n} долоо хоног үргэлжилсэн.",
			"Дөрөвдүгээр улиралд эхэлнэ.",
			"Төсөл {n} зорилттой.",
			"2017 онд эхэлсэн.",
		],
	},
	shares: {
		en: ["About {n} per cent of households have a television.", "{n} % of schools are warm."],
		mn: ["Сургуулиудын {n} хувь нь дулаан.", "Хүн амын {n} гаруй хувь нь хотод амьдардаг."],
	},
};
