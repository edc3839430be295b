import type { Dictionary } from "../shared/words.ts";

export const textWords = {
	"public-texts": { mn: "Нийтийн хуудасны текст", en: "Public texts" },
	"texts-intro": {
		mn: "Нийтийн хуудсанд гарах бүх текстийг эндээс хоёр хэлээр өөрчилнө. Өөрчилсөн текст хадгалмагц гарна.",
		en: "Each text of the public pages can be changed here, in both languages. It appears as soon as it is saved.",
	},
	"texts-names": {
		mn: "Хөтөлбөрийн нэр, товч танилцуулга, чиглэл, хамтрагчдыг хөтөлбөрийн хуудсан дээр, үзүүлэлтийн нэр, тодорхойлолтыг үзүүлэлтийн хуудсан дээр засна.",
		en: "Name and summary, pillars and partners are changed on the programme’s page; titles and definitions on the indicator sheets.",
	},
	"long-texts": { mn: "Урт текстүүд", en: "Long texts" },
	sentences: { mn: "Гарчиг, өгүүлбэрүүд", en: "Headings and sentences" },
	"sentences-open": { mn: "Гарчиг, өгүүлбэр бүрийг харах ({count})", en: "Show each heading and sentence ({count})" },
	text: { mn: "Текст", en: "Text" },
	whose: { mn: "Хэнийх", en: "Whose" },
	ours: { mn: "Тэгш-ийн текст", en: "As Tegsh brings it" },
	own: { mn: "Өөрчилсөн", en: "Changed" },
	"no-texts": { mn: "Текст алга.", en: "There are no texts." },
	"change-text": { mn: "Текст өөрчлөх", en: "Change a text" },
	"text-mn": { mn: "Монголоор", en: "In Mongolian" },
	"text-en": { mn: "Англиар", en: "In English" },
	"text-mn-missing": { mn: "Монгол текстийг бичнэ үү.", en: "Enter the Mongolian text." },
	"text-en-missing": { mn: "Англи текстийг бичнэ үү.", en: "Enter the English text." },
	"text-mn-long": { mn: "Монгол текст хэт урт байна.", en: "The Mongolian text is too long." },
	"text-en-long": { mn: "Англи текст хэт урт байна.", en: "The English text is too long." },
	"places-missing": {
		mn: "Дараах хаалттай үгийг яг хэвээр нь үлдээнэ үү, оронд нь тоо эсвэл нэр орно: {places}",
		en: "Please keep these words in braces as they are, a number or a name goes there: {places}",
	},
	"long-hint": {
		mn: "Хоосон мөр шинэ догол мөр эхлүүлнэ. “## ” гарчиг, “- ” жагсаалтын мөр болно.",
		en: "An empty line begins a new paragraph. “## ” makes a heading, “- ” an entry of a list.",
	},
	"brought-mn": { mn: "Тэгш-ийн монгол текст", en: "What Tegsh brings, in Mongolian" },
	"brought-en": { mn: "Тэгш-ийн англи текст", en: "What Tegsh brings, in English" },
	save: { mn: "Хадгалах", en: "Save" },
	cancel: { mn: "Болих", en: "Cancel" },
	reset: { mn: "Тэгш-ийн текст рүү буцаах", en: "Go back to what Tegsh brings" },
	"done-saved": { mn: "Текстийг хадгаллаа.", en: "The text is saved." },
	"done-reset": { mn: "Тэгш-ийн текст рүү буцаалаа.", en: "The text is again as Tegsh brings it." },
} satisfies Dictionary;
