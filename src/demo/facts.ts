import type { PlainDate } from "../shared/clock.ts";

export const today: PlainDate = "2020-04-27";

/** What was published of the programme that the demo is modelled on: the truth its world is generated from. */
export const published = {
	teachersTrained: 1037,
	/** Another page of the same programme said so, without saying of which day. */
	teachersOnAnotherPage: 736,
	/** Nothing was published of how often they came; this is the range the demo chooses from. */
	trainingAttendances: { least: 2000, most: 2600 },
	children: 477,
	workshopAttendances: 7671,
	meetings: 5,
	documents: 3,
	/** Of the campaign's first two years, “in duplicated numbers”. */
	contacts: [2_577_860, 3_559_414],
} as const;

export const targetAreas = ["11/1110", "11/1125", "11/1116", "84", "62"] as const;

/** About where people live in each target area, in degrees north and east. */
export const centres: Readonly<Record<string, { readonly latitude: number; readonly longitude: number }>> = {
	"11/1110": { latitude: 47.92, longitude: 106.97 },
	"11/1125": { latitude: 47.95, longitude: 106.9 },
	"11/1116": { latitude: 47.91, longitude: 106.79 },
	"84": { latitude: 48.0, longitude: 91.64 },
	"62": { latitude: 46.26, longitude: 102.78 },
};

export const demoProgramme = {
	slug: "demo",
	nameMn: "Хүүхэд бүрийг боловсролд тэгш хамруулахыг дэмжих жишээ хөтөлбөр",
	nameEn: "Inclusive education for every child: a demo programme",
	summaryMn:
		"Гурван дүүрэг, хоёр аймагт сургуулиас гадуурх хүүхдийг илрүүлж боловсролд хамруулж, багш нарыг бэлтгэж, эцэг эх, иргэдэд мэдлэг олгож, бодлогод нөлөөлөн ажиллаж байна.",
	summaryEn:
		"In three districts and two aimags it finds children who are out of school and brings them to education, trains teachers, speaks with parents and neighbours, and works on policy.",
	targetAreas,
	startsOn: "2018-03-01",
	endsOn: "2021-03-31",
	isDemo: true,
};

interface CampaignYearFacts {
	readonly number: number;
	readonly theme: { readonly mn: string; readonly en: string };
	readonly startsOn: PlainDate;
	readonly endsOn: PlainDate;
	readonly items: readonly {
		readonly kind: "video" | "poster" | "human_story";
		readonly title: { readonly mn: string; readonly en: string };
	}[];
}

/** The titles of the second year's videos are those published; the others are invented. */
export const campaignYears: readonly CampaignYearFacts[] = [
	{
		number: 1,
		theme: { mn: "Нийгэм дэх тэгш хамруулал", en: "Inclusiveness in society" },
		startsOn: "2018-09-01",
		endsOn: "2019-06-30",
		items: [
			{ kind: "video", title: { mn: "Ялгаатай ч адилхан", en: "Different and alike" } },
			{ kind: "video", title: { mn: "Манай гудамж", en: "Our street" } },
			{ kind: "video", title: { mn: "Хамтдаа тоглоё", en: "Let us play together" } },
			{ kind: "video", title: { mn: "Ээжийн захиа", en: "A letter from mother" } },
			{ kind: "video", title: { mn: "Шат", en: "The steps" } },
			{ kind: "poster", title: { mn: "Хүн бүрд эхлэх зам бий", en: "Everybody has a way to begin" } },
			{ kind: "poster", title: { mn: "Нэг ширээ", en: "One desk" } },
			{ kind: "human_story", title: { mn: "Хөршийн охин", en: "The girl next door" } },
		],
	},
	{
		number: 2,
		theme: { mn: "Сургууль дахь тэгш хамруулал", en: "Inclusiveness in schools" },
		startsOn: "2019-09-01",
		endsOn: "2020-06-30",
		items: [
			{ kind: "video", title: { mn: "Тэгш нийгэм", en: "Inclusive Society" } },
			{ kind: "video", title: { mn: "Хүүхдийн дуу хоолой", en: "Voice of a Child" } },
			{ kind: "video", title: { mn: "Хүүхдүүдээс багш нартаа", en: "Children's Messages for Teachers" } },
			{ kind: "video", title: { mn: "Бат-Эрдэнийн амжилтын түүх", en: "Bat-Erdene's Story of Success" } },
			{ kind: "video", title: { mn: "Нөхөрлөл хэнийг ч ялгадаггүй", en: "Friendship Never Discriminates Against Anyone" } },
			{ kind: "poster", title: { mn: "Миний багш", en: "My teacher" } },
			{ kind: "human_story", title: { mn: "Дахин сургуульдаа", en: "Back at school" } },
		],
	},
];

/** How many people the campaign can reach at all, where nearly everybody is on the same network: the published counts lie in this range. */
export const campaignPopulation = {
	low: 2_000_000,
	high: 2_974_000,
	source: "Монгол дахь Facebook хэрэглэгчийн нийтлэгдсэн тоонууд (published counts of Facebook users in Mongolia)",
} as const;

/** Rounded, so that nobody takes them for the statistics office's own. The empty path is the whole country. */
export const populations: readonly { readonly area: string; readonly people: number }[] = [
	{ area: "", people: 3_300_000 },
	{ area: "11/1110", people: 370_000 },
	{ area: "11/1125", people: 155_000 },
	{ area: "11/1116", people: 340_000 },
	{ area: "84", people: 88_000 },
	{ area: "62", people: 116_000 },
];
export const populationYear = 2019;
export const populationSource = "ҮСХ-ны тоог бүхэлчилсэн (rounded after the National Statistics Office)";
