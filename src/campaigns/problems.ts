import { problems } from "../shared/problem.ts";

export const problem = problems("campaigns", {
	"campaign-unknown": { status: 404, mn: "Ийм аян алга.", en: "There is no such campaign." },
	"year-unknown": { status: 404, mn: "Аяны ийм жил алга.", en: "There is no such year of a campaign." },
	"item-unknown": { status: 404, mn: "Аяны ийм бүтээл алга.", en: "There is no such item of a campaign." },
	"post-unknown": { status: 404, mn: "Ийм нийтлэл алга.", en: "There is no such post." },
	"file-unknown": { status: 404, mn: "Ийм файл алга.", en: "There is no such file." },
	"write-for-everywhere": {
		status: 403,
		mn: "Аян бүх хөтөлбөрт хамаарна. Зөвхөн зарим нутгийг хариуцсан хүн өөрчлөх боломжгүй.",
		en: "A campaign is the whole programme's. Who works in some areas only cannot change it.",
	},
	"year-number-taken": {
		status: 422,
		mn: "Энэ аянд {number} дугаартай жил аль хэдийн бий.",
		en: "This campaign has a year with the number {number} already.",
	},
	"ends-before-start": {
		status: 422,
		mn: "Дуусах өдөр ({to}) эхлэх өдрөөс ({from}) өмнө байна.",
		en: "The last day ({to}) lies before the first ({from}).",
	},
	"population-crossed": {
		status: 422,
		mn: "Хүн амын доод тоо ({low}) дээд тооноосоо ({high}) их байна.",
		en: "The population's lower end ({low}) is larger than its upper end ({high}).",
	},
	"more-than-people": {
		status: 422,
		mn: "Нэг нийтлэлийг {contacts} хэрэглэгч үзсэн гэж байна. Гэтэл хүрч болох хүн хамгийн ихдээ {most} тул энэ тоо боломжгүй. Үзэлт бүрийг тоолсон тоо бол түүнийгээ сонгоно уу.",
		en: "{contacts} accounts are said to have seen one post, but at most {most} people can be reached at all: that is impossible. If the platform counted each time somebody looked, choose that.",
	},
	"population-below-post": {
		status: 422,
		mn: "Энэ жилийн нэг нийтлэлийг {contacts} хэрэглэгч үзсэн тул хүрч болох хүн хамгийн ихдээ {most} байх боломжгүй.",
		en: "{contacts} accounts saw one post of this year, so it cannot be that at most {most} people can be reached.",
	},
	"measured-before-published": {
		status: 422,
		mn: "Тоог авсан өдөр ({day}) нийтэлсэн өдрөөс ({published}) өмнө байна.",
		en: "The number was read ({day}) before the post was published ({published}).",
	},
	"measured-earlier": {
		status: 422,
		mn: "Энэ нийтлэлийн тоог {known}-нд авсан байна. Түүнээс өмнөх өдрийн ({day}) тоо түүнийг орлохгүй.",
		en: "This post has a number of {known}. One of an earlier day ({day}) does not replace it.",
	},
	"day-to-come": {
		status: 422,
		mn: "{day} хараахан болоогүй байна.",
		en: "{day} has not come yet.",
	},
});
