import type { Dictionary } from "../shared/words.ts";

export const words = {
	people: { mn: "Хүмүүс", en: "People" },
	"people-intro": {
		mn: "Ирцэд бүртгэгдсэн хүн бүр цагаан толгойн дарааллаар нэг удаа харагдана. Нэрээр нь орж, юу гэж бичигдсэнийг үзнэ үү.",
		en: "Everybody on an attendance register, each once, in alphabetical order. Open a name to see what was written down.",
	},
	search: { mn: "Нэр эсвэл регистрийн дугаар", en: "Name or register number" },
	"search-button": { mn: "Хайх", en: "Search" },
	"people-caption": { mn: "Бүртгэлд байгаа хүмүүс", en: "People on record" },
	"found-caption": { mn: "“{text}” гэж хайхад олдсон хүмүүс", en: "People found for “{text}”" },
	"nobody-found": { mn: "“{text}” гэж хайхад хүн олдсонгүй.", en: "Nobody was found for “{text}”." },
	"no-people": { mn: "Бүртгэлд хүн хараахан алга.", en: "Nobody is on record yet." },
	"no-people-text": {
		mn: "Сургалтын ирц бүртгэх эсвэл ирцийн файл оруулахад хүмүүс энд гарч ирнэ.",
		en: "People appear here once attendance is marked or a register is imported.",
	},
	"first-page": { mn: "Жагсаалтын эхэнд", en: "To the start of the list" },
	name: { mn: "Нэр", en: "Name" },
	sex: { mn: "Хүйс", en: "Sex" },
	female: { mn: "Эмэгтэй", en: "Female" },
	male: { mn: "Эрэгтэй", en: "Male" },
	"birth-date": { mn: "Төрсөн огноо", en: "Birth date" },
	"register-number": { mn: "Регистрийн дугаар", en: "Register number" },
	workplace: { mn: "Ажлын газар", en: "Workplace" },
	phone: { mn: "Утас", en: "Phone" },
	clan: { mn: "Ургийн овог", en: "Clan name" },
	family: { mn: "Эцэг /эх/-ийн нэр", en: "Father’s or mother’s name" },
	given: { mn: "Өөрийн нэр", en: "Given name" },
	reports: { mn: "Бичилтийн тоо", en: "Times written down" },
	"person-intro": {
		mn: {
			one: "Энэ хүний тухай {count} бичилт байна. Бичсэн нь хэвээр хадгалагдаж, ойлгосон нь хажууд нь харагдана.",
			other: "Энэ хүний тухай {count} бичилт байна. Бичсэн нь хэвээр хадгалагдаж, ойлгосон нь хажууд нь харагдана.",
		},
		en: {
			one: "This person was written down {count} time. What was written stays as it is; what was understood stands beside it.",
			other: "This person was written down {count} times. What was written stays as it is; what was understood stands beside it.",
		},
	},
	outside: {
		mn: { one: "Таны хариуцсан нутгаас гадуур {count} бичилт бий.", other: "Таны хариуцсан нутгаас гадуур {count} бичилт бий." },
		en: {
			one: "{count} more report lies outside the areas you work in.",
			other: "{count} more reports lie outside the areas you work in.",
		},
	},
	"sessions-attended": { mn: "Хамрагдсан сургалтууд", en: "Sessions attended" },
	"report-from-register": { mn: "Ирцийн файлын {row}-р мөр, {area}", en: "Row {row} of a register, {area}" },
	"report-typed": { mn: "Гараар бүртгэсэн, {area}", en: "Typed in the office, {area}" },
	"area-unknown": { mn: "газар нь тодорхойгүй", en: "area not known" },
	"open-register": { mn: "Файлын оруулалтыг харах", en: "Open the import" },
	written: { mn: "Бичсэн нь", en: "As written" },
	understood: { mn: "Ойлгосон нь", en: "As understood" },
	"not-written": { mn: "бичээгүй", en: "not written" },
} satisfies Dictionary;
