import { problems } from "../shared/problem.ts";

export const problem = problems("figures", {
	"indicator-unknown": {
		status: 404,
		mn: "“{code}” кодтой үзүүлэлт алга.",
		en: "There is no indicator with the code “{code}”.",
	},
	"indicator-exists": {
		status: 409,
		mn: "“{code}” кодтой үзүүлэлт аль хэдийн байна.",
		en: "There is an indicator with the code “{code}” already.",
	},
	"sheet-of-everywhere": {
		status: 403,
		mn: "Үзүүлэлтийг хөтөлбөрийн бүх нутгаар тоолдог тул зөвхөн бүх нутгийг хариуцсан хүн үзүүлэлт тодорхойлж, өөрчилнө.",
		en: "A figure is counted over the whole programme, so only somebody who works in all areas can define or change it.",
	},
	"position-unknown": {
		status: 422,
		mn: "Журналд {seq} дугаартай бичлэг алга. Сүүлийн бичлэг нь {head}.",
		en: "The journal has no position {seq}. Its last one is {head}.",
	},
	"position-wrong": {
		status: 422,
		mn: "“{written}” дугаартай бичлэг журналд байхгүй. Бичлэгийн дугаарыг бүхэл тоогоор бичнэ үү.",
		en: "“{written}” is no position of the journal. Write it as a whole number.",
	},
	"parts-differ": {
		status: 500,
		mn: "“{code}” үзүүлэлтийн хэсгүүдийн нийлбэр дүнтэйгээ тохирохгүй байгаа тул дүнг харуулахгүй.",
		en: "The parts of “{code}” do not add up to its total, so the figure is not shown.",
	},
});
