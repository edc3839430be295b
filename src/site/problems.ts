import { problems } from "../shared/problem.ts";

export const problem = problems("site", {
	"edition-exists": {
		status: 409,
		mn: "“{code}” үзүүлэлтийн {number} дэх задаргаа аль хэдийн нийтлэгдсэн байна.",
		en: "Edition {number} of the breakdown of “{code}” has been published already.",
	},
	"text-of-everywhere": {
		status: 403,
		mn: "Нийтийн хуудасны текстийг зөвхөн бүх нутгийг хариуцсан ажилтан өөрчилнө.",
		en: "Only somebody who works in all areas can change the texts of the public pages.",
	},
	"text-unknown": { status: 404, mn: "Ийм текст алга.", en: "There is no such text." },
});
