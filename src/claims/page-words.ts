import type { Dictionary } from "../shared/words.ts";

export const words = {
	claims: { mn: "Тайлан шалгах", en: "Check a report" },
	intro: {
		mn: "Тайлангийн бичвэрийг буулгах буюу файлаа сонгоно уу. Бичвэр дэх тоо бүрийг хөтөлбөрийн үзүүлэлттэй тулгаж, аль нь баталгаатай, аль нь баталгаагүйг хэлнэ. Бичвэрийг хаана ч хадгалахгүй.",
		en: "Paste the text of a report, or choose a file. Each number in it is held against the figures of the programme. Nothing is stored.",
	},
	text: { mn: "Бичвэр", en: "Text" },
	"text-hint": { mn: "Монгол эсвэл англи хэлээр, 200 КБ хүртэл.", en: "In Mongolian or English, up to 200 KB." },
	file: { mn: "Эсвэл файл", en: "Or a file" },
	"file-hint": {
		mn: "Энгийн бичвэр буюу Markdown (.txt, .md). Word баримтын бичвэрийг хуулж, дээр буулгана уу.",
		en: "Plain text or Markdown (.txt, .md). Of a Word document, copy the text and paste it above.",
	},
	check: { mn: "Шалгах", en: "Check" },
	again: { mn: "Бичвэрээ засаад дахин шалгах", en: "Change the text and check again" },
	"text-missing": { mn: "Бичвэрээ буулгах буюу файлаа сонгоно уу.", en: "Paste a text, or choose a file." },
	"text-long": {
		mn: "Бичвэр 200 КБ-аас урт байна. Хэсэгчлэн шалгана уу.",
		en: "The text is longer than 200 KB. Check it in parts.",
	},
	"file-long": {
		mn: "Файл 200 КБ-аас том байна. Бичвэрийг нь хэсэгчлэн буулгаж шалгана уу.",
		en: "The file is larger than 200 KB. Paste its text above in parts.",
	},
	"file-no-text": {
		mn: "Энэ файл энгийн бичвэр биш байна. Бичвэрийг нь хуулж, дээр буулгана уу.",
		en: "This file is not plain text. Copy its text and paste it above.",
	},
	"one-file": { mn: "Нэг л файл сонгоно уу.", en: "Choose one file only." },
	found: { mn: "Бичвэр дэх тоонууд", en: "The numbers in the text" },
	marked: { mn: "Тэмдэглэсэн бичвэр", en: "The text, marked" },
	caption: { mn: "Тоо бүр, бичвэрт гарсан дарааллаараа", en: "Each number, in the order of the text" },
	"no-numbers": { mn: "Энэ бичвэрт тоо алга.", en: "There are no numbers in this text." },
	"column-text": { mn: "Бичвэрт", en: "In the text" },
	"column-verdict": { mn: "Дүгнэлт", en: "Verdict" },
	"column-figure": { mn: "Үзүүлэлт", en: "Figure" },
	"column-note": { mn: "Тайлбар", en: "Why" },
	"tally-supported": { mn: "Баталгаатай: {count}", en: "Supported: {count}" },
	"tally-duplicated": { mn: "Давхардсан: {count}", en: "Duplicated: {count}" },
	"tally-outdated": { mn: "Хуучирсан: {count}", en: "Outdated: {count}" },
	"tally-impossible": { mn: "Боломжгүй: {count}", en: "Impossible: {count}" },
	"tally-unsupported": { mn: "Баталгаагүй: {count}", en: "Unsupported: {count}" },
	"tally-not-a-claim": { mn: "Шалгах тоо биш: {count}", en: "No claims: {count}" },
} satisfies Dictionary;
