import { problems } from "../shared/problem.ts";

export const problem = problems("people", {
	unknown: {
		status: 404,
		mn: "Ийм хүн таны хариуцсан нутгийн бүртгэлд алга.",
		en: "There is no such person on record in the areas you work in.",
	},
	"decision-unknown": {
		status: 404,
		mn: "Энэ хоёр бүртгэлийн талаар гаргасан шийдвэр алга. Аль хэдийн буцаасан байж магадгүй.",
		en: "There is no decision about these two reports. It may have been undone already.",
	},
	"one-person-already": {
		status: 409,
		mn: "Энэ хоёрыг аль хэдийн нэг хүн гэж үзэж байна.",
		en: "These two are taken for one person already.",
	},
	"kept-apart": {
		status: 409,
		mn: "Эдгээр бүртгэлийн заримыг өөр өөр хүн гэж шийдсэн байгаа тул нэгтгэх боломжгүй. Эхлээд тэр шийдвэрийг буцаана уу.",
		en: "Some of these reports were decided to be different people, so they cannot be one. Undo that decision first.",
	},
	"too-few-reports": {
		status: 409,
		mn: "Бүртгэл цөөн байна: {reports}. Нэрс хэрхэн зөрдөгийг сурахад дор хаяж {fewest} бүртгэл хэрэгтэй.",
		en: "There are too few reports: {reports}. At least {fewest} are needed to learn how the reports of one person differ.",
	},
	"report-alone": {
		status: 409,
		mn: "Энэ хүнд өөр бүртгэл байхгүй тул салгах зүйл алга.",
		en: "This person has no other report, so there is nothing to take it out of.",
	},
	"reports-outside-areas": {
		status: 403,
		mn: "Энэ хүний зарим бүртгэл таны хариуцсан нутгаас гадна байна. Бүх нутгийг хариуцсан ажилтнаар салгуулна уу.",
		en: "Some reports of this person lie outside the areas you work in. Ask somebody who works everywhere to take this one out.",
	},
	"decided-meanwhile": {
		status: 409,
		mn: "Та хуудсыг нээснээс хойш энэ хоёрын талаарх шийдвэр өөрчлөгдсөн байна. Одоогийн шийдвэрийг доороос харж, шаардлагатай бол дахин шийднэ үү.",
		en: "What is decided about these two has changed since you opened the page. See below how it stands, and decide again if you need to.",
	},
});
