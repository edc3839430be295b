import type { Dictionary } from "../words.ts";

export const words = {
	brand: { mn: "Тэгш", en: "Tegsh" },
	"error-title": { mn: "Дараахыг засна уу", en: "There is a problem" },
	"error-page": { mn: "Алдаа: {title}", en: "Error: {title}" },
	"page-of-programme": { mn: "{title} · {programme}", en: "{title} · {programme}" },
	"sign-out": { mn: "Гарах", en: "Sign out" },
	"signed-in": { mn: "{account} нэрээр нэвтэрсэн", en: "Signed in as {account}" },
	skip: { mn: "Үндсэн хэсэг рүү очих", en: "Skip to the main part" },
	menu: { mn: "Цэс", en: "Menu" },
	"close-menu": { mn: "Цэс хаах", en: "Close the menu" },
	office: { mn: "Ажлын орчин", en: "Office" },
	trail: { mn: "Та хаана байна", en: "Where you are" },
	"public-page": { mn: "Нийтийн хуудас", en: "Public page" },
	demo: { mn: "Жишээ хөтөлбөр: хүн, бүртгэл нь зохиомол", en: "Demo programme: its people and records are invented" },
	pages: { mn: "Жагсаалтын хуудас", en: "Pages of the list" },
	next: { mn: "Дараах", en: "Next" },
	previous: { mn: "Өмнөх", en: "Previous" },
} satisfies Dictionary;

/** Each language by its own name, so that it is found by those who read no other. */
export const ownNames = { mn: "Монгол", en: "English" } as const;
