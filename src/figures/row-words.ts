import type { Dictionary } from "../shared/words.ts";

/** The rows of a figure, what is left out, and the files they leave in. */
export const rowWords = {
	rows: { mn: "Тоологдсон мөрүүд", en: "Rows it was counted from" },
	"rows-link": { mn: "Мөр бүрээр нь харах", en: "Open the rows" },
	"rows-intro-person": {
		mn: "Хүн бүр нэг мөр: анх тоологдсон өдөр, газартайгаа. Хүмүүс анх бүртгэгдсэн дарааллаараа байна.",
		en: "One row for each person, with the occasion, day and place at which they first counted. People stand in the order in which they were first recorded.",
	},
	"rows-intro-household": {
		mn: "Өрх бүр нэг мөр: анх тоологдсон өдөр, газартайгаа.",
		en: "One row for each household, with the day and place at which it first counted.",
	},
	"rows-intro-attendance": {
		mn: "Ирц бүр нэг мөр. Зөвхөн тоогоор бүртгэсэн бүлэг ч нэг мөр, хэдэн хүн байсантайгаа.",
		en: "One row for each attendance; people counted by head are one row with their number.",
	},
	"rows-intro-event": { mn: "Болсон арга хэмжээ бүр нэг мөр.", en: "One row for each event that was held." },
	"rows-intro-document": {
		mn: "Баримт бичиг бүр нэг мөр, шатанд хүрсэн өдөртэйгөө.",
		en: "One row for each document, with the day it reached its stage.",
	},
	"rows-intro-contact": {
		mn: "Нийтлэл бүр нэг мөр, платформын тоолсон хандалттайгаа.",
		en: "One row for each post, with the contacts that its platform counted.",
	},
	"rows-intro-enrolment": {
		mn: "Сургууль, төв бүр нэг мөр, суралцагчдын тоотойгоо.",
		en: "One row for each school or centre, with its enrolment.",
	},
	"rows-sum": { mn: "Нийт: {number}.", en: "In all: {number}." },
	"rows-all": { mn: "Нийт {count} мөр.", en: { one: "{count} row in all.", other: "{count} rows in all." } },
	"rows-outside": {
		mn: "Үүнээс {count} нь таны хариуцсан нутгаас гадуур тул энд харагдахгүй.",
		en: {
			one: "{count} of them lies outside your areas and is not shown.",
			other: "{count} of them lie outside your areas and are not shown.",
		},
	},
	"rows-heads": {
		mn: "Үүнээс гадна зөвхөн тоогоор бүртгэсэн {low}–{high} хүн бий: тэдний нэр байхгүй тул мөр ч байхгүй.",
		en: "Another {low} to {high} people were counted by head: they have no names, so they have no rows.",
	},
	"rows-hidden-person": {
		mn: "Мөр бүр нэг хүн тул хүний бүртгэл үзэх эрхтэй ажилтан л нээнэ.",
		en: "Each row is somebody, so only staff who may see people can open them.",
	},
	"rows-hidden-child": {
		mn: "Мөр бүр нэг хүүхэд тул хүүхдийн бүртгэл үзэх эрхтэй ажилтан л нээнэ.",
		en: "Each row is a child, so only staff who may see children can open them.",
	},
	"parts-hidden": {
		mn: "Цөөн хүнтэй хэсгээс хэн нэгнийг таних боломжтой тул задаргааг хүний бүртгэл үзэх эрхтэй ажилтан л харна.",
		en: "A part of only a few people could give somebody away, so the parts are shown only to staff who may see people.",
	},
	"parts-hidden-link": {
		mn: "Хэнийг ч таних боломжгүй задаргааг нийтийн хуудаснаас үзнэ үү",
		en: "See the breakdown that gives nobody away, on the public page",
	},
	"no-rows": { mn: "Энэ нөхцөлд тохирох мөр алга.", en: "There are no such rows." },
	name: { mn: "Нэр", en: "Name" },
	"name-title": { mn: "Гарчиг, нэр", en: "Title" },
	"name-site": { mn: "Сургууль, төв", en: "School or centre" },
	"nameless-heads": { mn: "Зөвхөн тоогоор бүртгэсэн", en: "Counted by head" },
	"first-day": { mn: "Тоологдсон өдөр", en: "Counted on" },
	day: { mn: "Өдөр", en: "Day" },
	occasion: { mn: "Үйл ажиллагаа", en: "Activity" },
	"occasion-stage": { mn: "Үе шат", en: "Stage" },
	"occasion-platform": { mn: "Платформ", en: "Platform" },
	session: { mn: "Хичээл, уулзалт", en: "Session" },
	"open-session": { mn: "Хичээл, уулзалтыг нээх", en: "Open the session" },
	area: { mn: "Орон нутаг", en: "Area" },
	sex: { mn: "Хүйс", en: "Sex" },
	age: { mn: "Нас", en: "Age" },
	role: { mn: "Үүрэг", en: "Role" },
	disability: { mn: "Хөгжлийн бэрхшээл", en: "Disability" },
	attendances: { mn: "Ирц", en: "Attendances" },
	"left-out-order": { mn: "Анх бүртгэгдсэн дарааллаараа байна.", en: "They stand in the order in which they were recorded." },
	"all-quarters": { mn: "Бүх улирал", en: "All quarters" },
	"all-areas": { mn: "Бүх орон нутаг", en: "All areas" },
	"all-reasons": { mn: "Бүх шалтгаан", en: "All reasons" },
	narrow: { mn: "Харуулах", en: "Show" },
	"first-page": { mn: "Жагсаалтын эхэнд", en: "To the start of the list" },

	"save-csv": { mn: "CSV татах", en: "Save as CSV" },
	"save-xlsx": { mn: "Excel татах", en: "Save as Excel" },
	"export-note": {
		mn: "Мөр татах бүрийг хэн, хэдэн мөр татсантай нь журналд тэмдэглэнэ.",
		en: "Each time rows are saved, the journal notes who did it and how many.",
	},
	by: { mn: "Задаргаа", en: "Breakdown" },
	low: { mn: "Багадаа", en: "At least" },
	high: { mn: "Ихдээ", en: "At most" },
	best: { mn: "Хамгийн магадлалтай", en: "Most likely" },
	"returning-low": { mn: "Дахин, багадаа", en: "Returning, at least" },
	"returning-high": { mn: "Дахин, ихдээ", en: "Returning, at most" },
	"so-far-low": { mn: "Өссөн дүн, багадаа", en: "So far, at least" },
	"so-far-high": { mn: "Өссөн дүн, ихдээ", en: "So far, at most" },
	"people-low": { mn: "Хүн, багадаа", en: "People, at least" },
	"people-high": { mn: "Хүн, ихдээ", en: "People, at most" },
	"named-people": { mn: "Нэрээр мэддэг хүн", en: "People known by name" },
	"named-attendances": { mn: "Нэрээр бүртгэсэн ирц", en: "Attendances by name" },
	"head-attendances": { mn: "Зөвхөн тоогоор бүртгэсэн ирц", en: "Attendances counted by head" },
	"target-value": { mn: "Зорилтот түвшин", en: "Target" },
	"baseline-source-label": { mn: "Суурь түвшний эх үүсвэр", en: "Source of the baseline" },

	"line-figure": {
		mn: "{code}  {title}: {number}. Сүүлийн үйл явдал {until}, журналын {asOf} дугаар бичлэг хүртэл. Мөр {rows}, тооцоонд ороогүй {leftOut}.",
		en: "{code}  {title}: {number}. Last event {until}, as of position {asOf}. Rows {rows}, left out {leftOut}.",
	},
	"line-people": { mn: "    Хүнээр: {number}.", en: "    As people: {number}." },
} satisfies Dictionary;
