import { problems } from "../shared/problem.ts";

export const problem = problems("people", {
	unknown: {
		status: 404,
		mn: "Ийм хүн таны хариуцсан нутгийн бүртгэлд алга.",
		en: "There is no such person on record in the areas you work in.",
	},
});
