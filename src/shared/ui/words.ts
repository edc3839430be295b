import type { Dictionary } from "../words.ts";

export const words = {
	"error-title": { mn: "Алдаа гарлаа", en: "There is a problem" },
	"sign-out": { mn: "Гарах", en: "Sign out" },
	"other-language": { mn: "English", en: "Монгол" },
	skip: { mn: "Үндсэн хэсэг рүү очих", en: "Skip to the main part" },
	"public-page": { mn: "Нийтийн хуудас", en: "Public page" },
	demo: { mn: "Жишээ хөтөлбөр: хүн, бүртгэл нь зохиомол", en: "Demo programme: its people and records are invented" },
	back: { mn: "Буцах", en: "Back" },
	next: { mn: "Дараах", en: "Next" },
	previous: { mn: "Өмнөх", en: "Previous" },
} satisfies Dictionary;
