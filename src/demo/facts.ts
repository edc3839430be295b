import type { IndicatorSheet } from "../figures/index.ts";
import type { NewProgramme } from "../programme/index.ts";

/** What was published of the programme that the demo is modelled on: the truth its world is generated from. */
export const published = {
	today: "2020-04-27",
	teachersTrained: 1037,
	attendances: { least: 2000, most: 2600 },
} as const;

export const targetAreas = ["11/1110", "11/1125", "11/1116", "84", "62"] as const;

export const demoProgramme: Omit<NewProgramme, "clockOffsetMilliseconds"> = {
	slug: "demo",
	name: {
		mn: "Хүүхэд бүрийг боловсролд тэгш хамруулахыг дэмжих жишээ хөтөлбөр",
		en: "Inclusive education for every child: a demo programme",
	},
	summary: {
		mn: "Гурван дүүрэг, хоёр аймгийн ерөнхий боловсролын сургууль, насан туршийн боловсролын төвийн багш нарыг хүүхэд бүрийг хамруулан сургахад бэлтгэж байна.",
		en: "Teachers of public schools and lifelong education centres in three districts and two aimags learn to teach every child.",
	},
	targetAreas,
	startsOn: "2018-03-01",
	isDemo: true,
};

export const teachersTrained: IndicatorSheet = {
	code: "TT",
	title: { mn: "Сургалтад хамрагдсан багш", en: "Teachers trained" },
	definition: {
		mn: "Хөтөлбөрийн сургалтын нэг ба түүнээс дээш хичээлд суусан, ерөнхий боловсролын сургууль, насан туршийн боловсролын төвийн өөр өөр багшийн тоо. Хүн бүрийг анх хамрагдсан өдрөөр нь нэг л удаа тоолно.",
		en: "Different teachers of public schools and lifelong education centres who attended one or more sessions of the programme's trainings. Each is counted once, on the day they first came.",
	},
	notCounted: {
		mn: "Цуцлагдсан болон хараахан болоогүй хичээл, хөтөлбөрийн хугацаанаас гадуурх хичээл, ирцээ нэрээр бүртгүүлээгүй хүмүүс.",
		en: "Sessions that were cancelled or are still to come, sessions outside the programme's time, people whose attendance was not written down by name.",
	},
	unit: "person",
	minimumSessions: 1,
	windowFrom: "2018-03-01",
	windowUntil: "2021-03-31",
	target: 1000,
};
