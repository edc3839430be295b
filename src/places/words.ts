import type { Dictionary } from "../shared/words.ts";

export const words = {
	sites: { mn: "Сургууль, төв", en: "Schools and centres" },
	"sites-intro": {
		mn: "Сургалт болдог, багш нар ажилладаг сургууль, насан туршийн боловсролын төвүүд.",
		en: "The schools and lifelong education centres where trainings are held and teachers work.",
	},
	"sites-empty": { mn: "Сургууль, төв хараахан бүртгээгүй байна.", en: "No school or centre is on record yet." },
	"sites-empty-text": {
		mn: "Бүртгэсэн сургууль, төвийг сургалтын хичээлийн байраар сонгож болно.",
		en: "Once added, a school or centre can be chosen as the place of a training session.",
	},
	"sites-caption": {
		mn: { one: "{count} сургууль, төв", other: "{count} сургууль, төв" },
		en: { one: "{count} school or centre", other: "{count} schools and centres" },
	},
	"add-site": { mn: "Сургууль, төв нэмэх", en: "Add a school or centre" },
	save: { mn: "Хадгалах", en: "Save" },
	cancel: { mn: "Болих", en: "Cancel" },
	name: { mn: "Нэр", en: "Name" },
	kind: { mn: "Төрөл", en: "Kind" },
	area: { mn: "Аймаг, дүүрэг", en: "Aimag or district" },
	"choose-area": { mn: "Сонгоно уу", en: "Choose one" },
	school: { mn: "Ерөнхий боловсролын сургууль", en: "General education school" },
	kindergarten: { mn: "Цэцэрлэг", en: "Kindergarten" },
	khoroo_office: { mn: "Хорооны байр", en: "Khoroo office" },
	bag_office: { mn: "Багийн төв", en: "Bag office" },
	lifelong_education_centre: { mn: "Насан туршийн боловсролын төв", en: "Lifelong education centre" },
	"name-mn": { mn: "Монгол нэр", en: "Name in Mongolian" },
	"name-en": { mn: "Англи нэр (заавал биш)", en: "Name in English (optional)" },
	"name-en-hint": { mn: "Англи хуудсанд харагдана.", en: "Shown on English pages." },
	"kind-missing": { mn: "Сургууль уу, төв үү гэдгийг сонгоно уу.", en: "Choose whether it is a school or a centre." },
	"name-missing": { mn: "Монгол нэрийг бичнэ үү.", en: "Enter the name in Mongolian." },
	"name-long": { mn: "Нэр 200 тэмдэгтээс урт байна.", en: "The name is longer than 200 characters." },
	"area-missing": { mn: "Аймаг эсвэл дүүргийг сонгоно уу.", en: "Choose an aimag or district." },
	added: { mn: "Нэмлээ.", en: "Added." },
} satisfies Dictionary;
