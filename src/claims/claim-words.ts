import type { Dictionary } from "../shared/words.ts";

export const words = {
	"year-title": { mn: "{campaign}: {number} дахь жилийн хандалт", en: "Contacts of {campaign} in year {number}" },
	exact: {
		mn: "“{title}” үзүүлэлт {value} ({until} хүртэл).",
		en: "The figure “{title}” is {value} (until {until}).",
	},
	interval: {
		mn: "“{title}” үзүүлэлт {low}–{high} хооронд ({until} хүртэл).",
		en: "The figure “{title}” lies between {low} and {high} (until {until}).",
	},
	best: {
		mn: "“{title}” үзүүлэлт {value}, {low}–{high} хооронд байж болно ({until} хүртэл).",
		en: "The figure “{title}” is {value}, and may lie between {low} and {high} (until {until}).",
	},
	"part-exact": {
		mn: "“{title}” үзүүлэлтийн энд дурдсан хэсэг нь {value} (үзүүлэлт бүхэлдээ {until} хүртэл).",
		en: "The part of the figure “{title}” that the text speaks of is {value} (the whole figure is until {until}).",
	},
	"part-interval": {
		mn: "“{title}” үзүүлэлтийн энд дурдсан хэсэг нь {low}–{high} хооронд ({until} хүртэл).",
		en: "The part of the figure “{title}” that the text speaks of lies between {low} and {high} (until {until}).",
	},
	"part-best": {
		mn: "“{title}” үзүүлэлтийн энд дурдсан хэсэг нь {value}, {low}–{high} хооронд байж болно (үзүүлэлт бүхэлдээ {until} хүртэл).",
		en: "The part of the figure “{title}” that the text speaks of is {value}, and may lie between {low} and {high} (the whole figure is until {until}).",
	},
	"part-unknown": {
		mn: "“{title}” үзүүлэлтийн энд дурдсан хэсгийг тусад нь тоолоогүй.",
		en: "Of the figure “{title}”, the part that the text speaks of is not known by itself.",
	},
	target: {
		mn: "“{title}” үзүүлэлтийн зорилтот түвшин {value}.",
		en: "The target of the figure “{title}” is {value}.",
	},
	"target-none": {
		mn: "“{title}” үзүүлэлтэд зорилтот түвшин тогтоогоогүй.",
		en: "No target is set for the figure “{title}”.",
	},
	share: {
		mn: "“{title}” үзүүлэлтийн энд дурдсан хэсэг нь {share} хувь ({part}; нийт {value}, {until} хүртэл).",
		en: "The part of the figure “{title}” that the text speaks of is {share} % ({part} of {value}, until {until}).",
	},
	"duplicated-attendances": {
		mn: "{written} бол “{title}” үзүүлэлтийн давхардсан тоогоорх ирц: хэд хэдэн удаа ирсэн хүн хэд дахин тоологдсон. Хүний тоо давхардаагүй тоогоор {low}–{high} хооронд ({until} хүртэл).",
		en: "{written} is a number of attendances in “{title}”: whoever came several times was counted each time. The number of people is between {low} and {high} (until {until}).",
	},
	"duplicated-attendances-exact": {
		mn: "{written} бол “{title}” үзүүлэлтийн давхардсан тоогоорх ирц: хэд хэдэн удаа ирсэн хүн хэд дахин тоологдсон. Хүний тоо давхардаагүй тоогоор {low} ({until} хүртэл).",
		en: "{written} is a number of attendances in “{title}”: whoever came several times was counted each time. The number of people is {low}, each counted once (until {until}).",
	},
	"duplicated-contacts": {
		mn: "{written} бол “{title}” үзүүлэлтийн давхардсан тоогоорх хандалт, хүний тоо биш. Хүний тоо {low}–{high} хооронд ({until} хүртэл).",
		en: "{written} is a number of contacts in “{title}”, not of people. The number of people is between {low} and {high} (until {until}).",
	},
	"duplicated-unknown": {
		mn: "{written} бол “{title}” үзүүлэлтийн давхардсан тоо, хүний тоо биш; хэдэн хүн болох нь тодорхойгүй ({until} хүртэл).",
		en: "{written} in “{title}” counts the same people several times, and how many people they are is not known (until {until}).",
	},
	"more-than-live": {
		mn: "Энэ нь тэнд оршин суудаг {population} хүнээс ч их тоо.",
		en: "It is more than the {population} people who live there.",
	},
	outdated: {
		mn: "“{title}” үзүүлэлт {day} хүртэл {value} байсан. Одоо {now} ({until} хүртэл).",
		en: "The figure “{title}” was {value} until {day}. It is {now} now (until {until}).",
	},
	impossible: {
		mn: "Тэнд ердөө {population} хүн оршин суудаг ({year} он, {source}); түүнээс олон хүн байх боломжгүй.",
		en: "Only {population} people live there ({year}, {source}); there cannot be more.",
	},
	"of-another": {
		mn: "{written} бол өөр зүйл тоолдог “{title}” үзүүлэлтийн тоо.",
		en: "The number {written} is that of “{title}”, which counts something else.",
	},
	"several-fit": {
		mn: "Өөр үзүүлэлт ч тохирч болох байсан; үүнтэй харьцуулав.",
		en: "Other figures would fit as well; this one was taken.",
	},
	"one-of-two": {
		mn: "Өгүүлбэрт дурдсан бусад зүйлийг энэ үзүүлэлт батлахгүй.",
		en: "The sentence says more than one thing, and this figure does not bear it out.",
	},
	"no-figure": {
		mn: "Үүнийг тоолсон үзүүлэлт хөтөлбөрт алга.",
		en: "No figure of the programme counts this.",
	},
	"no-share": {
		mn: "Ийм хувийг хэмжсэн үзүүлэлт хөтөлбөрт алга.",
		en: "No figure of the programme measures such a share.",
	},
	date: { mn: "Он, сар, өдөр: шалгах тоо биш.", en: "A date, which claims no number." },
	ordinal: { mn: "Дэс дугаар: шалгах тоо биш.", en: "An ordinal, which claims no number." },
	label: { mn: "Дугаар: шалгах тоо биш.", en: "The number of a part or an item, which claims nothing." },
	age: { mn: "Нас: шалгах тоо биш.", en: "An age, which claims no number." },
	duration: { mn: "Хугацаа: шалгах тоо биш.", en: "A span of time, which claims no number." },
	structure: {
		mn: "Бичвэр эсвэл хөтөлбөрийн өөрийн хэсгийн тоо: шалгах тоо биш.",
		en: "A count of parts of the text or of the programme, which claims no result.",
	},
	code: { mn: "Код, утас, цаг эсвэл хувилбар: шалгах тоо биш.", en: "A code, a telephone number, a time or a version." },
	money: { mn: "Мөнгөн дүн: үзүүлэлтээр шалгах тоо биш.", en: "An amount of money, which no figure counts." },
	measure: { mn: "Хэмжээ: үзүүлэлтээр шалгах тоо биш.", en: "A length, a weight or another measure, which no figure counts." },
	pronoun: { mn: "Энд “нэг” гэдэг нь тоо заагаагүй.", en: "Here “one” counts nothing." },
	unknown: { mn: "тодорхойгүй", en: "unknown" },
	"verdict-supported": { mn: "Баталгаатай", en: "Supported" },
	"verdict-duplicated": { mn: "Давхардсан", en: "Duplicated" },
	"verdict-outdated": { mn: "Хуучирсан", en: "Outdated" },
	"verdict-impossible": { mn: "Боломжгүй", en: "Impossible" },
	"verdict-unsupported": { mn: "Баталгаагүй", en: "Unsupported" },
	"verdict-not-a-claim": { mn: "Шалгах тоо биш", en: "Not a claim" },
} satisfies Dictionary;
