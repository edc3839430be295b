import { problems } from "../shared/problem.ts";

export const problem = problems("places", {
	"area-unknown": {
		status: 422,
		mn: "“{area}” гэсэн кодтой аймаг, дүүрэг алга.",
		en: "There is no aimag or district with the code “{area}”.",
	},
	"area-ended": {
		status: 422,
		mn: "Энэ хороо, баг одоо байхгүй. Одоо хүчинтэй байгаагаас сонгоно уу.",
		en: "This khoroo or bag is no longer valid. Choose one that is valid now.",
	},
	"site-unknown": {
		status: 404,
		mn: "Ийм сургууль, төв, байр бүртгэлд алга.",
		en: "There is no such place on record.",
	},
	"end-to-come": {
		status: 422,
		mn: "Хаагдсан өдөр ирээдүйд байж болохгүй.",
		en: "The last day cannot be in the future.",
	},
	"outside-areas": {
		status: 403,
		mn: "Энэ газар таны хариуцсан нутагт багтаагүй байна.",
		en: "This place is outside the areas you work in.",
	},
});
