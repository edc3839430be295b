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
	"file-no-text": {
		status: 422,
		mn: "Энэ файл текст файл биш байна. Хүснэгтээ CSV (UTF-8) хэлбэрээр хадгалаад дахин оруулна уу.",
		en: "This is not a text file. Save the table as CSV (UTF-8) and import it again.",
	},
	"file-headings": {
		status: 422,
		mn: "Баганын гарчгийг танисангүй. Газрын жагсаалтад: код, дээд код, төрөл, монгол нэр. Хүний тоонд: код эсвэл сургууль, он, хүний тоо, эх үүсвэр.",
		en: "The headings were not recognised. Areas need: code, parent code, kind, name in Mongolian. Numbers of people need: code or site, year, people, source.",
	},
	"row-iso": {
		status: 422,
		mn: "“{code}” нь ISO 3166-2 код байна. Үндэсний статистикийн кодыг бичнэ үү: хоёр кодын ижил тоо өөр аймгийг заадаг.",
		en: "“{code}” is an ISO 3166-2 code. Give the national code: the same number means another aimag in the two schemes.",
	},
	"row-code": { status: 422, mn: "“{code}” нь үндэсний код биш байна.", en: "“{code}” is not a national code." },
	"row-kind": {
		status: 422,
		mn: "Төрөл нь “{kind}” байна. Аймаг, дүүрэг, сум, хороо, багийн аль нэгийг бичнэ үү.",
		en: "The kind is “{kind}”. It must be aimag, district, sum, khoroo or bag.",
	},
	"row-digits": {
		status: 422,
		mn: "“{code}” код {digits} оронтой байх ёстой.",
		en: "The code “{code}” must have {digits} digits for an area of this kind.",
	},
	"row-parent": {
		status: 422,
		mn: "Дээд нэгж “{parent}” бүртгэлд алга, эсвэл энэ төрлийн нэгж түүнд харьяалагддаггүй.",
		en: "The parent “{parent}” is not known, or an area of this kind does not lie in it.",
	},
	"row-parent-code": {
		status: 422,
		mn: "“{code}” код дээд нэгжийн “{parent}” кодоор эхлээгүй байна.",
		en: "The code “{code}” does not begin with that of its parent, “{parent}”.",
	},
	"row-elsewhere": {
		status: 422,
		mn: "“{code}” кодтой газар “{parent}” кодтой нэгжид харьяалагддаг гэж бүртгэгдсэн байна.",
		en: "The area “{code}” is on record with another parent, “{parent}”.",
	},
	"row-other-kind": {
		status: 422,
		mn: "“{code}” кодтой газар өөр төрлөөр бүртгэгдсэн байна.",
		en: "The area “{code}” is on record as an area of another kind.",
	},
	"row-name": { status: 422, mn: "Монгол нэр алга, эсвэл хэт урт байна.", en: "The name in Mongolian is missing or too long." },
	"row-day": { status: 422, mn: "Өдрийг 2020-04-27 хэлбэрээр бичнэ үү.", en: "Days are written like 2020-04-27." },
	"row-order": { status: 422, mn: "Дуусах өдөр эхлэх өдрөөс өмнө байна.", en: "It ends before it begins." },
	"row-population": {
		status: 422,
		mn: "Хүний тоо, он хоёрыг бүхэл тоогоор бичнэ үү.",
		en: "The number of people and the year must both be whole numbers.",
	},
	"row-source": { status: 422, mn: "Хүний тооны эх үүсвэр алга.", en: "The source of the number of people is missing." },
	"row-unknown": { status: 422, mn: "“{code}” кодтой газар бүртгэлд алга.", en: "There is no area with the code “{code}”." },
	"row-no-place": { status: 422, mn: "Газрын код ч, байгууллагын нэр ч алга.", en: "Neither a code nor the name of a site is given." },
	"row-site": { status: 422, mn: "“{name}” нэртэй байгууллага бүртгэлд алга.", en: "There is no site called “{name}” there." },
	"row-sites": {
		status: 422,
		mn: "“{name}” нэртэй байгууллага хэд хэд байна. Аль нутгийнх болохыг кодоор нь заана уу.",
		en: "There are several sites called “{name}”. Give the code of the area it lies in.",
	},
});
