import type { Dictionary } from "../shared/words.ts";

export const words = {
	reading: { mn: "{files}: уншиж байна…", en: "Reading {files}…" },
	"read-so-far": { mn: "Уншсан мөр: {rows} / {lines}", en: "Rows read: {rows} of {lines}" },
	learning: { mn: "Бүртгэлүүд юугаараа ялгаатайг судалж байна…", en: "Learning how the records differ…" },
	comparing: { mn: "Харьцуулж байна: {percent} %", en: "Comparing: {percent}%" },
	gathering: { mn: "Нэг хүний бүртгэлүүдийг нэгтгэж байна…", en: "Gathering the records of each person…" },
	capped: {
		mn: "Анхаар: “{kind}” түлхүүрийн {blocks} бүлэг хэт том (хамгийн том нь {records} бүртгэл) тул доторх {pairs} хосыг энэ түлхүүрээр харьцуулсангүй.",
		en: "Note: {blocks} blocks of the key “{kind}” are too large (up to {records} records), so {pairs} pairs were not compared by that key.",
	},
	"id-empty": { mn: "дугаар нь хоосон тул мөрийг орхилоо", en: "the id is empty; the row was left out" },
	"cells-missing": {
		mn: "{headings} нүд байх ёстой, {cells} байна; мөрийг орхилоо",
		en: "{cells} cells where there should be {headings}; the row was left out",
	},
	"cells-too-many": {
		mn: "{headings} нүд байх ёстой, {cells} байна; мөрийг орхилоо",
		en: "{cells} cells where there should be {headings}; the row was left out",
	},
	"birth_date-unread": {
		mn: "“{written}” гэсэн төрсөн огноог ойлгосонгүй; мэдэгдэхгүй гэж үзлээ",
		en: "the birth date “{written}” was not understood and counts as not known",
	},
	"sex-unread": {
		mn: "“{written}” гэсэн хүйсийг ойлгосонгүй; мэдэгдэхгүй гэж үзлээ",
		en: "the sex “{written}” was not understood and counts as not known",
	},
	"unread-more": {
		mn: "Ойлгоогүй нүд өөр {count} байна; --json бүгдийг тоолж, эхнийхийг нь нэрлэнэ.",
		en: { one: "One more cell was not understood.", other: "{count} more cells were not understood; --json counts them." },
	},
	linked: {
		mn: "{records} бүртгэл, {clusters} бүлэг, {pairs} холбоос. Хамгийн том бүлэг: {largest} бүртгэл.",
		en: "Records: {records}; clusters: {clusters}; linked pairs: {pairs}. The largest cluster has {largest} records.",
	},
	people: { mn: "Хүний тоо: {best} ({low}–{high})", en: "People: {best} ({low} to {high})" },
	model: {
		mn: "Загвар: {version}. Магадлал нь {link}-ээс дээш хосыг холбосон.",
		en: "Model: {version}. Pairs of probability {link} or more were linked.",
	},
	"bad-rows": {
		mn: "Орхисон мөр: {count}. Шалтгааныг дээр бичсэн.",
		en: { one: "One row was left out; the reason stands above.", other: "{count} rows were left out; the reasons stand above." },
	},
	took: { mn: "{seconds} секунд, санах ой {megabytes} МБ.", en: "It took {seconds} s and {megabytes} MB of memory." },
} satisfies Dictionary;
