import { problems } from "../shared/problem.ts";

export const problem = problems("site", {
	"edition-exists": {
		status: 409,
		mn: "“{code}” үзүүлэлтийн {number} дэх задаргаа аль хэдийн нийтлэгдсэн байна.",
		en: "Edition {number} of the breakdown of “{code}” has been published already.",
	},
});
