import { problems } from "../shared/problem.ts";

export const problem = problems("programme", {
	exists: {
		status: 409,
		mn: "“{slug}” нэртэй хөтөлбөр аль хэдийн бүртгэгдсэн байна.",
		en: "There is a programme named “{slug}” already.",
	},
	"for-everywhere": {
		status: 403,
		mn: "Зөвхөн бүх нутгийг хариуцсан администратор шинэ хөтөлбөр эхлүүлнэ.",
		en: "Only an administrator who works in all areas can start a programme.",
	},
	"change-for-everywhere": {
		status: 403,
		mn: "Хөтөлбөрийн ерөнхий мэдээллийг зөвхөн бүх нутгийг хариуцсан хүн өөрчилнө.",
		en: "Only somebody who works in all areas can change what the programme is.",
	},
	"ends-before-start": {
		status: 422,
		mn: "Дуусах өдөр эхлэх өдрөөс өмнө байна.",
		en: "The last day is before the first day.",
	},
	"part-unknown": { status: 404, mn: "Ийм бичлэг энэ хөтөлбөрт алга.", en: "This programme has nothing of the kind." },
	"pillar-unknown": { status: 404, mn: "Ийм чиглэл алга.", en: "There is no such pillar." },
	"pillar-number-taken": {
		status: 422,
		mn: "{number} дугаартай чиглэл аль хэдийн байна: {otherMn}.",
		en: "There is a pillar with the number {number} already: {otherEn}.",
	},
	"phase-unknown": { status: 404, mn: "Ийм үе шат алга.", en: "There is no such phase." },
	"period-unknown": { status: 404, mn: "Ийм тайлант хугацаа алга.", en: "There is no such period." },
	"periods-overlap": {
		status: 422,
		mn: "Энэ хугацаа “{otherMn}” тайлант хугацаатай ({from} – {to}) давхцаж байна. Тайлант хугацаанууд давхцах ёсгүй.",
		en: "This period overlaps “{otherEn}” ({from} to {to}). Periods must not overlap.",
	},
	"period-published": {
		status: 409,
		mn: "Энэ тайлант хугацааны тоог нийтэлсэн тул хугацааг нь өөрчлөх, хасах боломжгүй. Нэрийг нь өөрчилж болно.",
		en: "The figures of this period are published, so its days cannot be changed and it cannot be removed. Its name can be changed.",
	},
	"period-on-its-way": {
		status: 409,
		mn: "Энэ тайлант хугацааны тоог хянуулахаар илгээсэн байна. Хугацааг нь өөрчлөх, хасахын өмнө тоог нь буцаана уу.",
		en: "The figures of this period are submitted. Send them back before you change its days or remove it.",
	},
	"partner-unknown": { status: 404, mn: "Ийм түнш байгууллага алга.", en: "There is no such partner." },
	"partner-without-role": {
		status: 422,
		mn: "Түнш байгууллагын үүргийг нэгээс доошгүй сонгоно уу.",
		en: "Choose at least one role for the partner.",
	},
	"no-demo": {
		status: 404,
		mn: "“{slug}” нэртэй жишээ хөтөлбөр алга.",
		en: "There is no demo programme named “{slug}”.",
	},
	unknown: {
		status: 404,
		mn: "“{slug}” нэртэй хөтөлбөр алга. Байгаа нь: {known}.",
		en: "There is no programme named “{slug}”. There are: {known}.",
	},
	none: {
		status: 404,
		mn: "Энэ суурилуулалтад хөтөлбөр хараахан алга.",
		en: "This installation has no programme yet.",
	},
});
