import type { Dictionary } from "../../shared/words.ts";

/** How a register was understood, and what was odd in it. */
export const words = {
	comma: {
		mn: "Текст файл, {encoding} кодчилолтой, баганыг таслалаар зааглажээ.",
		en: "A text file in {encoding}, its columns separated by commas.",
	},
	semicolon: {
		mn: "Текст файл, {encoding} кодчилолтой, баганыг цэгтэй таслалаар зааглажээ.",
		en: "A text file in {encoding}, its columns separated by semicolons.",
	},
	tab: {
		mn: "Текст файл, {encoding} кодчилолтой, баганыг табаар зааглажээ.",
		en: "A text file in {encoding}, its columns separated by tabs.",
	},
	bar: {
		mn: "Текст файл, {encoding} кодчилолтой, баганыг босоо зураасаар зааглажээ.",
		en: "A text file in {encoding}, its columns separated by vertical bars.",
	},
	"sheet-only": { mn: "Excel файлын “{sheet}” хуудсыг уншлаа.", en: "Read from the sheet “{sheet}” of the Excel file." },
	"sheet-chosen": {
		mn: "Excel файлын “{sheet}” хуудсыг уншлаа: баганын толгойтой эхний хуудас нь энэ байна. Уншаагүй хуудас: {others}.",
		en: "Read from the sheet “{sheet}”, the first with a row of headings. Not read: {others}.",
	},
	"header-row": { mn: "Баганын толгой {row}-р мөрөнд байна.", en: "The headings are in row {row}." },
	"date-above": {
		mn: "Хичээл, уулзалтын огноог хүснэгтийн дээрх “{written}” гэснээс авлаа.",
		en: "The date of the session is “{written}”, written above the table.",
	},
	"date-in-name": {
		mn: "Хичээл, уулзалтын огноог файлын нэрэн дэх “{written}” гэснээс авлаа.",
		en: "The date of the session is “{written}”, from the name of the file.",
	},
	"date-nowhere": { mn: "Хичээл, уулзалтын огноо файлд алга.", en: "The file does not say on which day the session was held." },
	"day-first-proven": {
		mn: "Огноонд өдрийг сарын өмнө бичжээ: “{example}” гэснийг өөрөөр унших боломжгүй.",
		en: "Dates have the day before the month: “{example}” can only be read so.",
	},
	"month-first-proven": {
		mn: "Огноонд сарыг өдрийн өмнө бичжээ: “{example}” гэснийг өөрөөр унших боломжгүй.",
		en: "Dates have the month before the day: “{example}” can only be read so.",
	},
	"day-first-by-number": {
		mn: "Огноонд өдрийг сарын өмнө бичжээ: “{example}” гэснийг хажуугийн регистрийн дугаар нь ингэж баталж байна.",
		en: "Dates have the day before the month: the register number beside “{example}” says so.",
	},
	"month-first-by-number": {
		mn: "Огноонд сарыг өдрийн өмнө бичжээ: “{example}” гэснийг хажуугийн регистрийн дугаар нь ингэж баталж байна.",
		en: "Dates have the month before the day: the register number beside “{example}” says so.",
	},
	"day-first-assumed": {
		mn: "Огноонд өдрийг сарын өмнө бичсэн гэж үзлээ: аль нь болохыг харуулах огноо файлд алга.",
		en: "Dates are taken to have the day before the month: none in the file shows which it is.",
	},
	"day-first-mixed": {
		mn: "Огноог хоёр янзаар бичжээ: “{example}” гэхэд өдөр нь, “{against}” гэхэд сар нь түрүүлж байна. Хоёр янзаар уншиж болохыг өдөр нь түрүүлсэн гэж үзлээ.",
		en: "Dates are written in two ways: “{example}” has the day first, “{against}” the month. Where both are possible, the day is taken to come first.",
	},
	"month-first-mixed": {
		mn: "Огноог хоёр янзаар бичжээ: “{example}” гэхэд сар нь, “{against}” гэхэд өдөр нь түрүүлж байна. Хоёр янзаар уншиж болохыг сар нь түрүүлсэн гэж үзлээ.",
		en: "Dates are written in two ways: “{example}” has the month first, “{against}” the day. Where both are possible, the month is taken to come first.",
	},
	"mark-female": {
		mn: "“{mark}” гэсэн тэмдэглэгээг эмэгтэй гэж уншлаа: хажуугийн регистрийн дугаарууд үүнийг харуулж байна.",
		en: "“{mark}” is read as female: the register numbers beside it say so.",
	},
	"mark-male": {
		mn: "“{mark}” гэсэн тэмдэглэгээг эрэгтэй гэж уншлаа: хажуугийн регистрийн дугаарууд үүнийг харуулж байна.",
		en: "“{mark}” is read as male: the register numbers beside it say so.",
	},
	"skipped-blank": { mn: "Хоосон мөр.", en: "A blank row." },
	"skipped-total": { mn: "Нийт дүнгийн мөр.", en: "A row of totals." },
	"skipped-signature": { mn: "Гарын үсэг, тэмдэглэлийн мөр.", en: "A line for signatures or notes." },
	"skipped-heading": { mn: "Давтан бичсэн баганын толгой.", en: "The headings once more." },
	"name-missing": { mn: "Нэр алга.", en: "There is no name." },
	"name-unreadable": { mn: "Нэрийн баганад хүний нэр биш зүйл бичжээ.", en: "What stands in the column of names is not a name." },
	"name-with-digits": { mn: "“{name}” гэсэн нэрэнд тоо орсон байна.", en: "The name “{name}” has digits in it." },
	"one-name": { mn: "Ганцхан нэр бичжээ: “{name}”.", en: "Only one name is written: “{name}”." },
	"register-number-odd": {
		mn: "“{number}” нь регистрийн дугаарын хэлбэргүй тул бичсэн хэвээр нь хадгалав.",
		en: "“{number}” does not have the form of a register number and is kept as written.",
	},
	"number-twice": {
		mn: "Ижил регистрийн дугаар {row}-р мөрөнд бас байна.",
		en: "The same register number stands in row {row} as well.",
	},
	"birth-not-understood": { mn: "Төрсөн огноог ойлгосонгүй: “{written}”.", en: "The birth date “{written}” was not understood." },
	"birth-impossible": { mn: "Ийм огноо байхгүй: “{written}”.", en: "There is no such day as “{written}”." },
	"birth-ambiguous": {
		mn: "“{written}” гэсэн төрсөн огнооны аль нь он болох нь тодорхойгүй.",
		en: "In the birth date “{written}” it is not clear which is the year.",
	},
	"birth-future": { mn: "“{written}” гэсэн төрсөн огноо болоогүй байна.", en: "The birth date “{written}” lies in the future." },
	"birth-too-early": { mn: "“{written}” гэсэн төрсөн огноо хэт эрт байна.", en: "The birth date “{written}” is too long ago." },
	"birth-either": {
		mn: "“{written}” гэсэн төрсөн огноог хоёр янзаар уншиж болно.",
		en: "The birth date “{written}” can be read in two ways.",
	},
	"birth-disagrees": {
		mn: "“{written}” гэсэн төрсөн огноо {number} регистрийн дугаартай зөрж байна.",
		en: "The birth date “{written}” disagrees with the register number {number}.",
	},
	"sex-unclear": { mn: "“{written}” гэснээс хүйсийг нь мэдэх боломжгүй.", en: "The sex cannot be known from “{written}”." },
	"role-unclear": {
		mn: "“{written}” гэснээс хэнээр оролцсон нь тодорхойгүй тул үйл ажиллагааны гол оролцогчоор тооцов.",
		en: "It is not clear as what “{written}” took part: taken to be as most of the activity.",
	},
	"disability-unclear": {
		mn: "Хөгжлийн бэрхшээлийн баганад бичсэн “{written}” гэснийг тийм, үгүй хоёрын аль нь болохыг мэдэх боломжгүй тул асуугаагүй гэж үзэв.",
		en: "“{written}” in the column on disability is neither a yes nor a no: taken as not asked.",
	},
	"sex-disagrees": {
		mn: "“{written}” гэсэн хүйс {number} регистрийн дугаартай зөрж байна.",
		en: "The sex “{written}” disagrees with the register number {number}.",
	},
} satisfies Dictionary;
