import type { TopicKey } from "./claims-world.ts";

/** Ways to say a number; {n} is the number. */
export type Phrases = Readonly<Record<TopicKey, readonly string[]>>;

export interface PhraseSet {
	readonly says: Readonly<Record<"en" | "mn", Phrases>>;
	/** Sums said of people. */
	readonly sums: Readonly<Record<"en" | "mn", Partial<Phrases>>>;
	/** Of people, with a number that no country has. */
	readonly people: Readonly<Record<"en" | "mn", readonly string[]>>;
	/** Right nouns of which something else is said; wrong nouns. */
	readonly foreign: Readonly<Record<"en" | "mn", Partial<Phrases>>>;
	readonly noClaims: Readonly<Record<"en" | "mn", readonly string[]>>;
	readonly shares: Readonly<Record<"en" | "mn", readonly string[]>>;
}

/** The rules were written with these in view. */
export const first: PhraseSet = {
	says: {
		en: {
			teachers: [
				"{n} teachers were trained.",
				"The programme has trained {n} teachers so far.",
				"{n} teachers attended our trainings.",
				"Teachers trained: {n}",
			],
			"social-workers": ["{n} social workers were trained.", "We trained {n} social workers.", "Social workers trained: {n}"],
			nurses: ["{n} nurses completed the first-aid course.", "{n} nurses took part in the first-aid course."],
			"children-found": [
				"{n} out-of-school children were identified.",
				"The teams found {n} children who were out of school.",
				"Out-of-school children identified: {n}",
			],
			"children-enrolled": ["{n} out-of-school children were given access to education.", "{n} children returned to school."],
			parents: [],
			"parents-attendances": ["{n} attendances were recorded at awareness workshops.", "Awareness workshops had {n} attendances."],
			households: ["{n} households with out-of-school children were identified.", "{n} households had out-of-school children."],
			meetings: ["{n} policy advocacy meetings were held.", "The team held {n} advocacy meetings."],
			trainings: ["{n} trainings were held.", "The programme organised {n} training courses."],
			documents: ["The programme had a part in {n} policy documents.", "We contributed to {n} policy documents."],
			contacts: ["The campaign had {n} contacts.", "The campaign's posts were viewed {n} times."],
		},
		mn: {
			teachers: [
				"{n} багш сургалтад хамрагдсан.",
				"Хөтөлбөр {n} багшийг сургасан.",
				"Сургалтад хамрагдсан багш: {n}",
				"Сургалтад {n} багш хамрагдлаа.",
			],
			"social-workers": ["{n} нийгмийн ажилтан сургалтад хамрагдсан.", "{n} нийгмийн ажилтныг сургалаа."],
			nurses: ["Анхны тусламжийн сургалтад {n} сувилагч хамрагдсан.", "{n} сувилагч анхны тусламжийн сургалтад хамрагдсан."],
			"children-found": ["Сургуулиас гадуур {n} хүүхдийг илрүүлсэн.", "{n} сургуулиас гадуур хүүхэд илрүүллээ."],
			"children-enrolled": ["Сургуулиас гадуур {n} хүүхдийг боловсролд хамруулсан.", "{n} хүүхэд сургуульдаа буцаж орсон."],
			parents: [],
			"parents-attendances": ["Мэдлэг олгох уулзалтын ирц {n} боллоо.", "Мэдлэг олгох уулзалтад давхардсан тоогоор {n} ирц бүртгэгдсэн."],
			households: ["Сургуулиас гадуур хүүхэдтэй {n} өрх байна.", "{n} өрх сургуулиас гадуур хүүхэдтэй байв."],
			meetings: ["Бодлогын нөлөөллийн {n} уулзалт зохион байгуулсан.", "{n} нөлөөллийн уулзалт хийсэн."],
			trainings: ["{n} сургалт зохион байгуулсан.", "Нийт {n} удаагийн сургалт хийлээ."],
			documents: ["Бодлогын {n} баримт бичигт оролцсон.", "Хөтөлбөр {n} бодлогын баримт бичигт хувь нэмэр оруулсан."],
			contacts: ["Аян {n} хандалт авсан.", "Аяны хандалт {n} болсон."],
		},
	},
	sums: {
		en: {
			teachers: ["{n} teachers were trained.", "{n} teachers attended trainings."],
			parents: ["{n} parents attended awareness workshops."],
			"parents-attendances": ["{n} parents attended awareness workshops."],
			contacts: ["The campaign reached {n} people.", "{n} people saw the campaign."],
		},
		mn: {
			teachers: ["{n} багш сургалтад хамрагдсан."],
			parents: ["{n} эцэг эх мэдлэг олгох уулзалтад оролцсон."],
			"parents-attendances": ["Мэдлэг олгох уулзалтад {n} эцэг эх хамрагдсан."],
			contacts: ["Аян {n} хүнд хүрсэн.", "Аяныг {n} хүн үзсэн."],
		},
	},
	people: {
		en: ["The campaign reached {n} people.", "{n} people watched the videos.", "{n} citizens took part."],
		mn: ["Аян {n} хүнд хүрсэн.", "{n} иргэн оролцсон."],
	},
	foreign: {
		en: {
			teachers: [
				"{n} teachers were vaccinated.",
				"{n} teachers use Facebook.",
				"{n} teachers received laptops.",
				"{n} children were trained.",
			],
			"children-found": ["{n} children dropped out again.", "{n} children own a telephone."],
			meetings: ["{n} videos were made.", "{n} trainings were cancelled and {n} videos were shown."],
			documents: ["{n} laws were adopted.", "{n} policy documents were adopted."],
		},
		mn: {
			teachers: ["{n} багш вакцин хийлгэсэн.", "{n} багш фэйсбүүк ашигладаг.", "{n} хүүхэд сургалтад хамрагдсан."],
			"children-found": ["{n} хүүхэд дахин сургууль завсардсан."],
			meetings: ["{n} видео бүтээсэн."],
			documents: ["{n} хууль батлагдсан."],
		},
	},
	noClaims: {
		en: [
			"The programme has {n} pillars.",
			"See Table {n}.",
			"It works in {n} target areas.",
			"This was the second year.",
			"The course lasts {n} days.",
			"Children aged 6 to 14 learn here.",
			"It began in 2018.",
		],
		mn: [
			"Хөтөлбөр {n} чиглэлтэй.",
			"Сургалт {n} өдөр үргэлжилнэ.",
			"Энэ бол хоёр дахь жил.",
			"2018 онд эхэлсэн.",
			"{n} дүүрэгт хэрэгжинэ.",
		],
	},
	shares: {
		en: ["More than {n} % of Mongolians use Facebook.", "{n} percent of the children like school."],
		mn: ["Монголчуудын {n} хувь нь фэйсбүүк ашигладаг.", "Хүүхдүүдийн {n} % нь сургуульдаа дуртай."],
	},
};

/**
 * Written before they were tried: at the first trial 96 % of the English claims and 82 % of the Mongolian ones were judged rightly, nearly
 * all others being called unsupported. What they showed to be missing was added then.
 */
export const second: PhraseSet = {
	says: {
		en: {
			teachers: [
				"Since the start of the work, a total of {n} teachers have taken part in training.",
				"Our trainers taught {n} public-school teachers.",
				"By now {n} teachers from target schools have completed training.",
				"The number of teachers trained is {n}.",
				"Altogether {n} school teachers benefited from training sessions.",
				"| Teachers trained | {n} |",
			],
			"social-workers": [
				"In the target areas {n} social workers participated in trainings.",
				"Training was provided to {n} social workers.",
				"The number of social workers who were trained has reached {n}.",
			],
			nurses: [
				"The first-aid course was completed by {n} nurses.",
				"With support of the ministry, {n} nurses finished the first-aid course.",
				"Number of nurses who completed the first-aid course: {n}",
			],
			"children-found": [
				"Social workers located {n} children out of school.",
				"In total {n} out-of-school boys and girls have been identified by the teams.",
				"The number of out-of-school children identified stands at {n}.",
			],
			"children-enrolled": [
				"Thanks to the programme, {n} out-of-school children gained access to education.",
				"{n} children who had been out of school were enrolled in school.",
				"We helped {n} out-of-school children to return to school.",
			],
			parents: [],
			"parents-attendances": [
				"In duplicated numbers, {n} attendances at awareness workshops were counted.",
				"Attendance at the awareness workshops: {n}",
				"We counted {n} attendances at workshops for parents.",
			],
			households: [
				"Out-of-school children live in {n} households.",
				"Altogether {n} households with out-of-school children were identified.",
			],
			meetings: [
				"{n} advocacy meetings with decision makers took place.",
				"Number of policy advocacy meetings: {n}",
				"During the programme {n} meetings on policy were organised.",
			],
			trainings: ["In all, {n} training sessions took place.", "Teachers could choose among {n} trainings that the programme conducted."],
			documents: [
				"The organisation was involved in drafting {n} policy documents.",
				"It took part in the preparation of {n} policy documents.",
			],
			contacts: [
				"In duplicated numbers the campaign reached {n}.",
				"Posts and videos of the campaign received {n} views.",
				"The campaign counted {n} contacts on social media.",
			],
		},
		mn: {
			teachers: [
				"Хөтөлбөрийн хүрээнд нийт {n} багш чадавхжуулах сургалтад хамрагдав.",
				"Өнөөдрийг хүртэл сургалтад хамрагдсан багшийн тоо {n} боллоо.",
				"Ерөнхий боловсролын сургуулийн {n} багшид сургалт зохион байгуулсан.",
				"| Сургалтад хамрагдсан багш | {n} |",
			],
			"social-workers": ["Сургалтад нийт {n} нийгмийн ажилтан оролцсон байна.", "Сургалтад хамрагдсан нийгмийн ажилтны тоо {n} болжээ."],
			nurses: ["{n} сувилагч анхны тусламжийн сургалтыг төгслөө.", "Анхны тусламжийн сургалтад хамрагдсан сувилагчийн тоо: {n}"],
			"children-found": [
				"Орон нутгийн ажилтнууд сургуулиас гадуур {n} хүүхэд олж тогтоосон.",
				"Илрүүлсэн сургуулиас гадуур хүүхдийн тоо {n} байна.",
			],
			"children-enrolled": [
				"Үүний үр дүнд сургуулиас гадуур {n} хүүхэд боловсролд хамрагдлаа.",
				"Нийтдээ {n} хүүхдийг сургуульд элсүүлсэн.",
			],
			parents: [],
			"parents-attendances": ["Мэдлэг олгох уулзалтын нийт ирц {n} байв.", "Мэдлэг олгох уулзалтад {n} удаа хамрагдсан байна."],
			households: ["Нийт {n} өрхөд сургуулиас гадуур хүүхэд байгааг илрүүлэв.", "Сургуулиас гадуур хүүхэдтэй өрхийн тоо {n}."],
			meetings: ["Шийдвэр гаргагчидтай {n} удаа нөлөөллийн уулзалт хийлээ.", "Нийт {n} бодлогын уулзалт болсон."],
			trainings: ["Хөтөлбөрийн хугацаанд {n} сургалт явуулсан байна.", "Зохион байгуулсан сургалтын тоо {n}."],
			documents: [
				"Бодлогын нийт {n} баримт бичгийг боловсруулахад оролцов.",
				"Хөтөлбөр {n} бодлогын баримт бичиг боловсруулахад хувь нэмрээ оруулжээ.",
			],
			contacts: ["Давхардсан тоогоор аян {n} хүртээмжтэй болсон.", "Аяны видео, зурагт хуудас нийт {n} хандалттай болов."],
		},
	},
	sums: {
		en: {
			teachers: ["So far {n} different teachers have been trained.", "The programme has reached {n} teachers through training."],
			parents: ["More than a few came: {n} parents joined the awareness workshops.", "Awareness workshops brought together {n} parents."],
			"parents-attendances": ["In all, {n} parents participated in awareness workshops."],
			contacts: ["On social media the campaign reached {n} Mongolians.", "The videos of the campaign were seen by {n} people."],
		},
		mn: {
			teachers: ["Давхардаагүй тоогоор {n} багш сургалтад хамрагдсан байна."],
			parents: ["Нийт {n} эцэг эх мэдлэг олгох уулзалтад хамрагдав."],
			"parents-attendances": ["Мэдлэг олгох уулзалтад нийт {n} эцэг эх оролцжээ."],
			contacts: ["Цахим аян {n} иргэнд хүрлээ.", "Аяны видеог нийт {n} хүн үзсэн байна."],
		},
	},
	people: {
		en: [
			"Through social media, {n} people were reached.",
			"Our posts were seen by {n} individuals.",
			"The campaign has an audience of {n} people.",
		],
		mn: ["Нийтдээ {n} хүн аяныг үзсэн.", "Цахим аян {n} хэрэглэгчид хүрсэн."],
	},
	foreign: {
		en: {
			teachers: [
				"{n} teachers retired last spring.",
				"The ministry hired {n} teachers.",
				"{n} kindergarten cooks were trained.",
				"{n} teachers were not trained.",
				"{n} books for teachers were printed.",
			],
			"children-found": [
				"{n} children left school again.",
				"{n} children were fed at lunch.",
				"{n} out-of-school children still need shoes.",
			],
			meetings: ["{n} parent meetings were filmed.", "The office bought {n} chairs.", "{n} posters were printed."],
			documents: ["{n} policy documents entered into force.", "{n} regulations were approved."],
		},
		mn: {
			teachers: [
				"{n} багш тэтгэвэрт гарсан.",
				"Яам {n} багшийг ажилд авсан.",
				"{n} тогооч сургалтад хамрагдсан.",
				"{n} багш сургалтад хамрагдаагүй.",
			],
			"children-found": ["{n} хүүхэд сургуулиа орхисон.", "{n} хүүхдийг үдийн хоолоор хангасан."],
			meetings: ["{n} зурагт хуудас хэвлэсэн.", "{n} сандал худалдаж авсан."],
			documents: ["{n} журам батлагдсан."],
		},
	},
	noClaims: {
		en: [
			"Details stand in section {n}.",
			"Phase {n} comes next.",
			"The workshop took {n} hours.",
			"There are {n} chapters in this report.",
			"The third round was the best.",
			"On 14 June 2019 the office moved.",
			"Pupils aged 7 to 15 may come.",
			"Call 7711-1234 at 10:30.",
			"The report covers {n} regions.",
			"It is a {n}-year programme.",
		],
		mn: [
			"Энэ тайлан {n} бүлэгтэй.",
			"Дэлгэрэнгүйг {n} дүгээр хэсгээс үзнэ үү.",
			"Хөтөлбөр {n} жил үргэлжилнэ.",
			"2019 оны 6 дугаар сарын 14-ний өдөр нүүсэн.",
			"6-14 насны хүүхэд ирж болно.",
			"Гуравдугаар сар хүйтэн байв.",
			"{n} аймагт хэрэгжинэ.",
		],
	},
	shares: {
		en: ["Nearly {n} percent of families own a phone.", "{n}% of viewers liked the videos."],
		mn: ["Өрхүүдийн {n} орчим хувь нь утастай.", "Үзэгчдийн {n} хувь нь видеог таалсан."],
	},
};
