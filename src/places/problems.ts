import { problems } from "../shared/problem.ts";

export const problem = problems("places", {
	"area-unknown": {
		status: 422,
		mn: "“{area}” гэсэн кодтой аймаг, дүүрэг алга.",
		en: "There is no aimag or district with the code “{area}”.",
	},
	"outside-areas": {
		status: 403,
		mn: "Энэ газар таны хариуцсан нутагт багтаагүй байна.",
		en: "This place is outside the areas you work in.",
	},
});
