import type { PlainDate } from "../shared/clock.ts";
import type { InBoth } from "../shared/words.ts";

export const pillars: readonly { readonly name: InBoth; readonly summary: InBoth }[] = [
	{
		name: { mn: "Ерөнхий боловсролын сургуулийн чадавхыг бэхжүүлэх", en: "Capacity building of general education schools" },
		summary: {
			mn: "Багш, ажилтнууд хүүхэд бүрийг хамруулан сургаж сурна.",
			en: "Teachers and staff learn to teach every child.",
		},
	},
	{
		name: {
			mn: "Насан туршийн боловсролын төвийн чадавхыг бэхжүүлж, сургуулиас гадуурх хүүхдэд хүрэх",
			en: "Lifelong education centres and outreach to out-of-school children",
		},
		summary: {
			mn: "Сургуулиас гадуурх хүүхдийг илрүүлж, сургууль эсвэл насан туршийн боловсролын төвд хамруулна.",
			en: "Children who are out of school are found and brought to a school or a lifelong education centre.",
		},
	},
	{
		name: { mn: "Орон нутгийн иргэдэд мэдлэг олгох", en: "Awareness in the community" },
		summary: {
			mn: "Эцэг эх, иргэдэд зориулсан уулзалт, олон нийтийн сүлжээгээр явуулах аян.",
			en: "Workshops with parents and neighbours, and a campaign on social media.",
		},
	},
	{
		name: { mn: "Бодлогод нөлөөлөх", en: "Policy advocacy" },
		summary: {
			mn: "Төрийн байгууллагуудтай уулзаж, бодлогын баримт бичигт санал өгнө.",
			en: "Meetings with public bodies, and a voice in policy documents.",
		},
	},
];

export const partners: readonly {
	readonly name: InBoth;
	readonly roles: readonly ("donor" | "implementing" | "government" | "media")[];
}[] = [
	{ name: { mn: "Япон Улсын Гадаад хэргийн яам", en: "Ministry of Foreign Affairs of Japan" }, roles: ["donor"] },
	{ name: { mn: "Жишээ хүүхдийн байгууллага", en: "An invented children’s organisation" }, roles: ["implementing"] },
	{ name: { mn: "Боловсролын асуудал эрхэлсэн яам", en: "The ministry in charge of education" }, roles: ["government"] },
	{ name: { mn: "Жишээ медиа компани", en: "An invented media company" }, roles: ["media"] },
];

export const phases: readonly { readonly name: InBoth; readonly startsOn: PlainDate; readonly endsOn: PlainDate }[] = [1, 2, 3].map(
	(year) => ({
		name: { mn: `${year}-р жил`, en: `Year ${year}` },
		startsOn: `${2017 + year}-03-01`,
		endsOn: year === 2 ? "2020-02-29" : `${2018 + year}-02-28`,
	}),
);

export const periods: readonly { readonly name: InBoth; readonly startsOn: PlainDate; readonly endsOn: PlainDate }[] = [
	2018, 2019, 2020,
].map((year) => ({
	name: { mn: `${year} он`, en: `${year}` },
	startsOn: year === 2018 ? "2018-03-01" : `${year}-01-01`,
	endsOn: `${year}-12-31`,
}));

export const meetingPurposes: readonly { readonly purpose: string; readonly outcome: string; readonly with: string }[] = [
	{
		with: "Боловсролын асуудал эрхэлсэн яам",
		purpose: "Тэгш хамруулан сургах бодлогын төслийн талаар санал солилцох",
		outcome: "Ажлын хэсэгт хөтөлбөрийн төлөөллийг оруулахаар тохиров.",
	},
	{
		with: "Аймгийн боловсрол, соёлын газар",
		purpose: "Сургуулиас гадуурх хүүхдийн бүртгэлийг нэгтгэх",
		outcome: "Хороо, багийн бүртгэлийг улирал тутам тулгахаар болов.",
	},
	{
		with: "Нийслэлийн боловсролын газар",
		purpose: "Сургуулийн орчныг хүртээмжтэй болгох төсөв",
		outcome: "Дараа жилийн төсөвт тусгахаар судална.",
	},
	{
		with: "Насан туршийн боловсролын үндэсний төв",
		purpose: "Түүвэр хөтөлбөрийг бүх төвд нэвтрүүлэх",
		outcome: "Гурван төвд туршихаар шийдвэрлэв.",
	},
	{
		with: "Хөгжлийн бэрхшээлтэй хүний асуудал эрхэлсэн газар",
		purpose: "Туслах багшийн орон тоо",
		outcome: "Санал боловсруулж хүргүүлэхээр болов.",
	},
];

export const policyDocuments: readonly {
	readonly title: InBoth;
	readonly part: InBoth;
	readonly issuedBy: InBoth;
	readonly stages: readonly (readonly [stage: "idea" | "draft" | "consulted" | "adopted" | "in_force", on: PlainDate])[];
}[] = [
	{
		title: { mn: "Тэгш хамруулан сургах журам", en: "Regulation on inclusive education" },
		part: { mn: "Ажлын хэсэгт орж, хоёр бүлгийг бичилцсэн.", en: "Sat in the working group and helped to write two chapters." },
		issuedBy: { mn: "Боловсролын асуудал эрхэлсэн яам", en: "The ministry in charge of education" },
		stages: [
			["draft", "2018-11-12"],
			["consulted", "2019-03-05"],
			["adopted", "2019-06-20"],
			["in_force", "2019-09-01"],
		],
	},
	{
		title: { mn: "Сургуулиас гадуурх хүүхдийг бүртгэх заавар", en: "Guideline on registering out-of-school children" },
		part: { mn: "Орон нутагт ажилласан туршлагаасаа санал өгсөн.", en: "Gave proposals from its work in the field." },
		issuedBy: { mn: "Насан туршийн боловсролын үндэсний төв", en: "National centre for lifelong education" },
		stages: [
			["draft", "2019-05-14"],
			["consulted", "2019-11-26"],
		],
	},
	{
		title: { mn: "Туслах багшийн ажлын байрны тодорхойлолт", en: "Job description of teaching assistants" },
		part: { mn: "Эхний төслийг боловсруулсан.", en: "Wrote the first draft." },
		issuedBy: { mn: "Боловсролын асуудал эрхэлсэн яам", en: "The ministry in charge of education" },
		stages: [["draft", "2020-02-18"]],
	},
	// Not counted: only an idea, and one in which the programme had no part.
	{
		title: { mn: "Хүртээмжтэй тээврийн санал", en: "Proposal on accessible transport" },
		part: { mn: "Санаачилгыг гаргасан.", en: "Raised the idea." },
		issuedBy: { mn: "Нийслэлийн захиргаа", en: "The administration of the capital" },
		stages: [["idea", "2020-03-02"]],
	},
	{
		title: { mn: "Сургуулийн хоолны стандарт", en: "Standard of school meals" },
		part: { mn: "", en: "" },
		issuedBy: { mn: "Стандартын газар", en: "The agency for standards" },
		stages: [["adopted", "2019-10-10"]],
	},
];
