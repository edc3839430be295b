import type { Dictionary } from "../shared/words.ts";

export const words = {
	programmes: { mn: "Хөтөлбөрүүд", en: "Programmes" },
	"programmes-intro": {
		mn: "Хөтөлбөр бүр өөрийн бүртгэл, үзүүлэлт, нийтийн хуудастай.",
		en: "Each programme has its own records, figures and public page.",
	},
	empty: { mn: "Хөтөлбөрөө эхлүүлье", en: "Start your programme" },
	"empty-text": {
		mn: "Нэр, зорилтот орон нутгаа оруулаад сургалт, ирцийн бүртгэлээ эхлүүлнэ үү.",
		en: "Give it a name and its target areas, then begin with trainings and attendance registers.",
	},
	"empty-ask": {
		mn: "Хөтөлбөр хараахан алга. Администратороосоо эхлүүлэхийг хүснэ үү.",
		en: "There is no programme yet. Ask your administrator to start one.",
	},
	"start-own": { mn: "Хөтөлбөрөө эхлүүлэх", en: "Start your programme" },
	"start-another": { mn: "Хөтөлбөр нэмэх", en: "Start another programme" },
	demo: { mn: "Жишээ", en: "Demo" },
	"to-figures": { mn: "Үзүүлэлт", en: "Figures" },
	"to-public": { mn: "Нийтийн хуудас", en: "Public page" },
	since: { mn: "Эхэлсэн огноо: {date}", en: "Since {date}" },
	"name-mn": { mn: "Хөтөлбөрийн нэр, монголоор", en: "Name of the programme in Mongolian" },
	"name-en": { mn: "Хөтөлбөрийн нэр, англиар", en: "Name of the programme in English" },
	slug: { mn: "Хаягт орох богино нэр", en: "Short name for addresses" },
	"slug-hint": {
		mn: "Латин жижиг үсэг, тоо, зураасаар бичнэ. Жишээ нь: inclusive-2026. Дараа нь солих боломжгүй.",
		en: "Small Latin letters, digits and hyphens, such as inclusive-2026. It cannot be changed later.",
	},
	"summary-mn": { mn: "Товч танилцуулга, монголоор", en: "Summary in Mongolian" },
	"summary-en": { mn: "Товч танилцуулга, англиар", en: "Summary in English" },
	"summary-hint": {
		mn: "Нийтийн хуудсанд гарна: хэнд, юу хийдэг вэ?",
		en: "Shown on the public page: for whom is it, and what does it do?",
	},
	"first-day": { mn: "Эхлэх өдөр", en: "First day" },
	"target-areas": { mn: "Зорилтот орон нутаг", en: "Target areas" },
	save: { mn: "Хөтөлбөрийг эхлүүлэх", en: "Start the programme" },
	cancel: { mn: "Цуцлах", en: "Cancel" },
	operation: { mn: "Маягтыг дахин нээж илгээнэ үү.", en: "Open the form again and send it once more." },
	"name-missing": { mn: "Хөтөлбөрийн нэрийг бичнэ үү.", en: "Enter the name of the programme." },
	"text-long": { mn: "Хэт урт байна.", en: "This is too long." },
	"summary-missing": { mn: "Товч танилцуулгыг бичнэ үү.", en: "Enter a summary." },
	"slug-wrong": {
		mn: "Богино нэр латин жижиг үсгээр эхэлж, зөвхөн латин жижиг үсэг, тоо, зураас агуулна (2-оос 40 тэмдэгт).",
		en: "A short name begins with a small Latin letter and holds only small Latin letters, digits and hyphens (2 to 40 of them).",
	},
	"slug-taken": { mn: "Энэ нэрийг Тэгш өөрөө ашигладаг. Өөр нэр сонгоно уу.", en: "Tegsh itself uses this name. Choose another." },
	"day-missing": { mn: "Эхлэх өдрийг оруулна уу.", en: "Enter the first day." },
	"day-wrong": { mn: "Ийм өдөр алга. Жишээ нь: 2026-03-01.", en: "There is no such day. Write it like 2026-03-01." },
	"areas-missing": { mn: "Нэгээс доошгүй орон нутаг сонгоно уу.", en: "Choose at least one area." },
	"areas-wrong": { mn: "Жагсаалтад байхгүй орон нутаг сонгосон байна.", en: "An area was chosen that is not on the list." },
} satisfies Dictionary;
