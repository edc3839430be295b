import type { Dictionary } from "../../shared/words.ts";

/** The calendar, and activities by place. */
export const words = {
	activities: { mn: "Үйл ажиллагаа", en: "Activities" },
	calendar: { mn: "Хуанли", en: "Calendar" },
	"calendar-of": { mn: "Хуанли: {month}", en: "Calendar: {month}" },
	"month-pager": { mn: "Сар сонгох", en: "Choose a month" },
	"earlier-month": { mn: "‹ {month}", en: "‹ {month}" },
	"later-month": { mn: "{month} ›", en: "{month} ›" },
	"this-month": { mn: "Энэ сар", en: "This month" },
	today: { mn: "· өнөөдөр", en: "· today" },
	"nothing-this-month": {
		mn: "Энэ сард хичээл, уулзалт алга. Үйл ажиллагаа төлөвлөхөд энд харагдана.",
		en: "There are no sessions in this month. They appear here once an activity is planned.",
	},
	"calendar-caption": {
		mn: { one: "{month}: {count} хичээл, уулзалт", other: "{month}: {count} хичээл, уулзалт" },
		en: { one: "{month}: {count} session", other: "{month}: {count} sessions" },
	},
	"not-all-shown": { mn: "Эхний {count}-г харуулав.", en: "The first {count} are shown." },

	places: { mn: "Үйл ажиллагаа газраар", en: "Activities by place" },
	"places-intro": {
		mn: "Аймаг, дүүрэг бүрд хэдэн хичээл, уулзалт болж, хэдэн хүн ирснийг харуулна. Нэг хүн хэд хэдэн удаа ирсэн бол тэр бүрд нь тоолсон.",
		en: "How many sessions were held in each area and how many were present. Whoever came several times is counted each time.",
	},
	"places-map": { mn: "Үйл ажиллагаа болсон газар: {areas}", en: "Map of where activities were held: {areas}" },
	"no-places": { mn: "Хичээл, уулзалт хараахан алга", en: "There are no sessions yet" },
	"no-places-text": {
		mn: "Үйл ажиллагаа төлөвлөхөд хаана болох нь энд аймаг, дүүргээр жагсана.",
		en: "Once an activity is planned, this list shows where: by area, school and centre.",
	},
	"plan-activity": { mn: "Үйл ажиллагаа төлөвлөх", en: "Plan an activity" },
	place: { mn: "Газар", en: "Place" },
	elsewhere: { mn: "Өөр газар эсвэл тодорхойгүй", en: "Elsewhere, or not known" },
	"area-not-known": { mn: "Газар нь тодорхойгүй", en: "Area not known" },
	"area-caption": {
		mn: { one: "Болсон {count} хичээл, уулзалт", other: "Болсон {count} хичээл, уулзалт" },
		en: { one: "{count} session held", other: "{count} sessions held" },
	},
	held: { mn: "Болсон", en: "Held" },
	planned: { mn: "Төлөвлөсөн", en: "Planned" },
	cancelled: { mn: "Цуцалсан", en: "Cancelled" },
	present: { mn: "Ирсэн хүн (давхардсан тоогоор)", en: "Present (each time)" },
	"last-held": { mn: "Сүүлд болсон", en: "Last held" },
	total: { mn: "Нийт", en: "Total" },

	"sessions-at": { mn: "{place}: хичээл, уулзалт", en: "{place}: sessions" },
	"sessions-caption": { mn: "Сүүлд болсон нь эхэндээ", en: "Newest first" },
	day: { mn: "Өдөр", en: "Day" },
	activity: { mn: "Үйл ажиллагаа", en: "Activity" },
	kind: { mn: "Төрөл", en: "Kind" },
	state: { mn: "Төлөв", en: "State" },
	"by-name": { mn: "Нэрээр", en: "By name" },
	"by-head": { mn: "Зөвхөн тоогоор", en: "By head" },
	"no-sessions-here": { mn: "Энд хичээл, уулзалт алга.", en: "There are no sessions here." },
} satisfies Dictionary;
