import type { IndicatorSheet } from "../../figures/schema.ts";

export type SheetWords = Pick<IndicatorSheet, "title" | "definition" | "notCounted" | "notes">;

/** What every sheet of the starter set says alike; each may be rewritten in the office. */
export const usual = {
	"target-rationale": {
		mn: "Зорилтот түвшин тогтоосон хүн ямар тоо, төлөвлөгөөнд үндэслэснээ энд бичнэ.",
		en: "Whoever sets a target says here what it rests on.",
	},
	frequency: {
		mn: "Бүртгэл орох бүрд тоо шинэчлэгдэнэ. Улирал бүрийн эцэст нягталж, тайланд оруулна.",
		en: "The number follows every record at once. It is reviewed and reported at the end of each quarter.",
	},
	responsible: {
		mn: "Орон нутгийн ажилтан бүртгэж, хяналт-шинжилгээний ажилтан нягталж, хөтөлбөрийн менежер баталгаажуулна.",
		en: "Field officers record, the monitoring officer checks, and the programme manager stands for the number.",
	},
	"quality-assurance": {
		mn: "Хяналт-шинжилгээний ажилтан улирал бүр санамсаргүй сонгосон бүртгэлийг эх баримттай нь тулгаж, тооцоонд ороогүй мөрийн шалтгааныг нэг бүрчлэн хянана.",
		en: "Each quarter the monitoring officer holds a random choice of records against their papers, and goes through the rows left out, reason by reason.",
	},
} satisfies SheetWords["notes"];
