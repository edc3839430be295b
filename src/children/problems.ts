import { problems } from "../shared/problem.ts";

export const problem = problems("children", {
	unknown: {
		status: 404,
		mn: "Ийм хүүхэд таны хариуцсан нутгийн бүртгэлд алга.",
		en: "There is no such child on record in the areas you work in.",
	},
	"person-unknown": {
		status: 404,
		mn: "Ийм хүн таны хариуцсан нутгийн бүртгэлд алга.",
		en: "There is no such person on record in the areas you work in.",
	},
	"access-unknown": { status: 404, mn: "Боловсролд хамруулсан ийм бичлэг алга.", en: "There is no such record of access to education." },
	"outside-areas": {
		status: 403,
		mn: "Энэ газар таны хариуцсан нутагт багтаагүй байна.",
		en: "This place is outside the areas you work in.",
	},
	"area-unknown": {
		status: 422,
		mn: "“{area}” гэсэн кодтой газар жагсаалтад алга.",
		en: "There is no area with the code “{area}” on the list.",
	},
	"site-unknown": { status: 422, mn: "Ийм сургууль, төв бүртгэлд алга.", en: "There is no such school or centre on record." },
	"site-elsewhere": {
		status: 422,
		mn: "Сонгосон сургууль, төв энэ нутагт байдаггүй.",
		en: "The school or centre you chose is not in this area.",
	},
	"registered-already": {
		status: 409,
		mn: "Энэ хүүхдийг аль хэдийн бүртгэсэн байна (илрүүлсэн өдөр: {day}). Жагсаалтаас хайна уу.",
		en: "This child is registered already, as identified on {day}. Look for the child in the list.",
	},
	"born-after": {
		status: 422,
		mn: "Төрсөн огноо нь илрүүлсэн өдрөөс хойш байна.",
		en: "The birth date is after the day the child was identified.",
	},
	"identified-in-future": {
		status: 422,
		mn: "Илрүүлсэн өдөр ирээдүйд байна. Өнөөдөр {today}.",
		en: "The day the child was identified lies in the future. Today is {today}.",
	},
	"identified-after-access": {
		status: 422,
		mn: "Илрүүлсэн өдөр боловсролд хамруулсан өдрөөс ({day}) хойш байж болохгүй.",
		en: "The child was given access to education on {day}, so the child cannot have been identified after that.",
	},
	"access-before-identified": {
		status: 422,
		mn: "Боловсролд хамруулсан өдөр илрүүлсэн өдрөөс ({day}) өмнө байж болохгүй.",
		en: "The child was identified on {day}, so access to education cannot have been obtained before that.",
	},
	"access-in-future": {
		status: 422,
		mn: "Боловсролд хамруулсан өдөр ирээдүйд байна. Өнөөдөр {today}. Хамруулсны дараа бүртгэнэ үү.",
		en: "The day of access to education lies in the future. Today is {today}. Record it once the child attends.",
	},
	"access-recorded": {
		status: 409,
		mn: "Энэ өдөр боловсролд хамруулсныг аль хэдийн бүртгэсэн байна.",
		en: "Access to education on this day is recorded already.",
	},
});
