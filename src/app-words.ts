import type { Dictionary } from "./shared/words.ts";

export const words = {
	figures: { mn: "Үзүүлэлт", en: "Figures" },
	activities: { mn: "Үйл ажиллагаа", en: "Activities" },
	imports: { mn: "Бүртгэл оруулах", en: "Import registers" },
	people: { mn: "Хүмүүс", en: "People" },
	sites: { mn: "Сургууль, төв", en: "Schools and centres" },
	accounts: { mn: "Хэрэглэгчид", en: "Accounts" },
	programmes: { mn: "Хөтөлбөрүүд", en: "Programmes" },
	"error-400": { mn: "Илгээснийг уншиж чадсангүй", en: "What was sent could not be read" },
	"error-401": { mn: "Дахин нэвтэрнэ үү", en: "Please sign in again" },
	"error-403": { mn: "Танд энэ эрх алга", en: "You may not do this" },
	"error-404": { mn: "Хуудас олдсонгүй", en: "Page not found" },
	"error-409": { mn: "Өөр зүйлтэй зөрчилдөж байна", en: "This conflicts with something else" },
	"error-410": { mn: "Энэ холбоос хүчингүй болсон", en: "This link no longer works" },
	"error-413": { mn: "Файл хэт том байна", en: "The file is too large" },
	"error-422": { mn: "Мэдээлэл дутуу эсвэл буруу байна", en: "Something is missing or wrong" },
	"error-429": { mn: "Түр хүлээнэ үү", en: "Please wait a moment" },
	"error-500": { mn: "Алдаа гарлаа", en: "Something went wrong" },
	"back-to-office": { mn: "Ажлын хэсэг рүү буцах", en: "Back to the office" },
	"back-to-site": { mn: "Эхлэл рүү буцах", en: "Back to the first page" },
	"mistake-of-ours": {
		mn: "Энэ бол манай талын алдаа. Дахин оролдоод болохгүй бол администратортоо {reference} дугаарыг хэлнэ үү.",
		en: "This is a mistake of ours. If trying again does not help, tell your administrator the number {reference}.",
	},
} satisfies Dictionary;
