import { type SheetWords, usual } from "./usual.ts";

const about = {
	"data-source": {
		mn: "Мэдлэг олгох уулзалт тус бүрийн ирцийн бүртгэл, зөвхөн тоогоор бүртгэсэн ирц.",
		en: "The attendance registers and the head-counts of the awareness workshops.",
	},
	"means-of-verification": {
		mn: "Гарын үсэгтэй ирцийн хуудас; хүний тоог бичсэн хуудас, зураг.",
		en: "Signed attendance sheets; head-count sheets and photographs.",
	},
	"data-points": {
		mn: "Нэр, хүйс, төрсөн өдөр, үүрэг; нэрээр бүртгээгүй бол хүйс, насны бүлэг, үүргээр нь тоолсон тоо; өдөр, газар.",
		en: "Name, sex, birth day and role; where no names were taken, heads by sex, age band and role; day and place.",
	},
	boundary: {
		mn: "Шууд хүрсэн: хүн өөрөө уулзалтад суусан. Аяныг үзсэн хүнийг тусад нь тоолно.",
		en: "Direct: the person sat in the workshop. Whoever saw the campaign is counted apart.",
	},
} satisfies SheetWords["notes"];

export const awareness = {
	AW: {
		title: { mn: "Мэдлэг олгох уулзалтад оролцсон эцэг эх, орон нутгийн иргэн", en: "Community members in awareness workshops" },
		definition: {
			mn: "Хөтөлбөрийн мэдлэг олгох уулзалтад нэгээс доошгүй удаа оролцсон хүн, давхардаагүй тоогоор.",
			en: "Different people who attended at least one awareness workshop of the programme.",
		},
		notCounted: {
			mn: "Цуцлагдсан уулзалт, нэг хүний дахин оролцсон ирцийг тоолохгүй.",
			en: "Cancelled workshops, and a person’s attendance beyond the first, are not counted.",
		},
		notes: {
			...usual,
			...about,
			rationale: {
				mn: "Хүүхэд сургуульдаа тавтай байх эсэх нь хөрш, эцэг эхийн хандлагаас эхэлдэг.",
				en: "Whether a child is welcome in school begins with what parents and neighbours think.",
			},
			method: {
				mn: "Нэрээр бүртгэсэн хүнийг нэг удаа тоолно. Нэргүй тоолсон хүн өмнө нь ирсэн байж болох тул хүний тоог доод, дээд хязгаараар хэлнэ.",
				en: "People known by name count once. Heads counted without names may have come before, so the number of people is given between two bounds.",
			},
			analysis: {
				mn: "Нэрээр бүртгэсэн хүнийг хүйс, нас, орон нутаг, үүргээр задалж, нэргүй тоолсныг тусад нь харуулна.",
				en: "People known by name by sex, age, area and role; those counted by head are shown apart.",
			},
			use: {
				mn: "Хэчнээн хүнд үнэхээр хүрснийг хэлэхэд ашиглана. Ирцийн тоог хүний тоо гэж хэлэхгүй.",
				en: "To say how many people were really met. The number of attendances is never said of people.",
			},
			"data-issues": {
				mn: "Нэрээр бүртгэх тусам доод, дээд хязгаар ойртоно.",
				en: "The more people are written down by name, the closer the two bounds come.",
			},
		},
	},
	"AW-A": {
		title: { mn: "Мэдлэг олгох уулзалтын ирц", en: "Attendances at awareness workshops" },
		definition: {
			mn: "Мэдлэг олгох уулзалтад хүн оролцсон удаа бүр, нэрээр ч, зөвхөн тоогоор ч бүртгэсэн. Нэг хүн хэд хэдэн удаа тоологдоно.",
			en: "Each time somebody attended an awareness workshop, by name or by head. The same person may stand in it many times.",
		},
		notCounted: { mn: "Цуцлагдсан уулзалтын ирцийг тоолохгүй.", en: "Attendances of cancelled workshops are not counted." },
		notes: {
			...usual,
			...about,
			rationale: {
				mn: "Хэчнээн ажил хийснийг харуулна. Хэчнээн хүнд хүрснийг харуулахгүй.",
				en: "It shows how much work was done. It does not show how many people were met.",
			},
			method: {
				mn: "Уулзалт бүрийн ирцийг нэмнэ. Энэ бол давхардсан тоо.",
				en: "The attendances of all workshops are added: a duplicated number.",
			},
			analysis: {
				mn: "Улирал, орон нутаг, хүйс, насны бүлэг, үүргээр задална.",
				en: "By quarter, area, sex, age band and role.",
			},
			use: {
				mn: "Уулзалтын хэмжээ, зардлыг төлөвлөхөд ашиглана.",
				en: "To plan the size and the cost of workshops.",
			},
			"data-issues": {
				mn: "Энэ тоог “хүн” гэж бичвэл буруу болно.",
				en: "Written as “people”, this number is wrong.",
			},
		},
	},
	CC: {
		title: { mn: "Аяны хандалт", en: "Contacts of the campaign" },
		definition: {
			mn: "Аяны нийтлэл бүрийн хандалтыг платформ өөрөө тоолсноор нь авч нэмсэн тоо.",
			en: "What the platforms counted for each post of the campaign, added over all posts.",
		},
		notCounted: {
			mn: "Тоо нь эх үүсвэргүй нийтлэл, энэ аянд хамаарахгүй нийтлэлийг тоолохгүй.",
			en: "Posts without a sourced number, and posts that are not of the campaign, are not counted.",
		},
		notes: {
			...usual,
			rationale: {
				mn: "Аян хэр өргөн тархсаныг харуулна.",
				en: "It shows how widely the campaign was spread.",
			},
			boundary: {
				mn: "Аяны хандалт. Сургалт, уулзалтад оролцсон хүний тоонд хэзээ ч нэмэхгүй.",
				en: "Campaign reach. It is never added to people of trainings and workshops.",
			},
			"data-source": { mn: "Нийтлэл бүрийн платформын тайлан.", en: "The platform’s own report of each post." },
			"means-of-verification": {
				mn: "Платформоос татсан файл буюу дэлгэцийн зураг, авсан өдөртэй нь.",
				en: "The platform’s export or a screenshot, with the day it was taken.",
			},
			method: {
				mn: "Нийтлэлүүдийн тоог нэмнэ: давхардсан тоо. Хүний тоо нь хамгийн том нийтлэлээс багагүй, нийлбэр болон хүн амын тооноос ихгүй.",
				en: "Numbers of posts are added: a duplicated number. The people behind it are at least the largest post, and at most the sum or the population.",
			},
			"data-points": {
				mn: "Нийтлэл, платформ, өдөр, хэмжүүрийн нэр, тоо, эх үүсвэр.",
				en: "The post, platform, day, name of the metric, number and source.",
			},
			analysis: { mn: "Аяны жил, платформоор харьцуулна.", en: "By year of the campaign and by platform." },
			use: {
				mn: "Аль төрлийн нийтлэл илүү тархдагийг харж, дараагийн жилийн аяныг төлөвлөнө.",
				en: "To see what kinds of posts travel, and to plan the next year.",
			},
			"data-issues": {
				mn: "Хоёр нийтлэл үзсэн хүн хоёр удаа тоологдоно. Платформ бүр өөр өөрөөр тоолдог.",
				en: "Whoever saw two posts is counted twice, and each platform counts in its own way.",
			},
		},
	},
} satisfies Readonly<Record<string, SheetWords>>;
