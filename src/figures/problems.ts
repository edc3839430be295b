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
	"rows-of-people": {
		status: 403,
		mn: "Мөр бүр нэг хүн тул хүний бүртгэл үзэх эрхтэй ажилтан л нээнэ. Тоог нь үзүүлэлтийн хуудаснаас харна уу.",
		en: "Each row is somebody, so only staff who may see people can open them. The numbers stand on the page of the figure.",
	},
	"rows-of-children": {
		status: 403,
		mn: "Мөр бүр нэг хүүхэд тул хүүхдийн бүртгэл үзэх эрхтэй ажилтан л нээнэ. Тоог нь үзүүлэлтийн хуудаснаас харна уу.",
		en: "Each row is a child, so only staff who may see children can open them. The numbers stand on the page of the figure.",
	},
	"sheet-contradicts-itself": {
		status: 422,
		mn: "“{code}” үзүүлэлтийн хэмжих нэгж, тоолох зүйл, хүрэлт хоорондоо тохирохгүй байна. Аль нэгийг нь өөрчилнө үү.",
		en: "The unit, the records and the reach of “{code}” do not go together. Change one of them.",
	},
	"sheet-window-turned": {
		status: 422,
		mn: "“{code}” үзүүлэлтийн хугацаа эхлэхээсээ өмнө дуусаж байна. Огноог засна уу.",
		en: "The window of “{code}” ends before it begins. Correct the dates.",
	},
	"sheet-minimum-wrong": {
		status: 422,
		mn: "“{code}” үзүүлэлтийн хамгийн цөөн хичээлийн тоог 1-ээс 50 хүртэлх бүхэл тоогоор бичнэ үү.",
		en: "Write the least number of sessions of “{code}” as a whole number from 1 to 50.",
	},
	"sheet-number-wrong": {
		status: 422,
		mn: "“{code}” үзүүлэлтийн зорилт, суурь утгыг бүхэл тоогоор бичнэ үү.",
		en: "Write the targets and the baseline of “{code}” as whole numbers.",
	},
	"sheet-target-twice": {
		status: 422,
		mn: "“{code}” үзүүлэлтэд нэг хугацааны зорилтыг хоёр удаа бичжээ. Нэгийг нь хасна уу.",
		en: "“{code}” has two targets for one period. Take one away.",
	},
	"position-unknown": {
		status: 422,
		mn: "Журналд {seq} дугаартай бичлэг алга. Сүүлийн бичлэг нь {head}.",
		en: "The journal has no position {seq}. Its last one is {head}.",
	},
	"day-not-known": {
		status: 422,
		mn: "{seq} дугаартай бичлэгийг {last}-нд хийсэн тул {day}-ний байдлыг мэдэхгүй. {last} буюу түүнээс өмнөх өдрийг сонгоно уу.",
		en: "Position {seq} was written on {last}, and knows nothing of {day}. Ask for that day or one before it.",
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
