import { problems } from "../shared/problem.ts";

export const problem = problems("publishing", {
	"of-everywhere": {
		status: 403,
		mn: "Тоо бүх нутгийг хамардаг тул зөвхөн бүх нутгийг хариуцсан хүн нийтлэх ажилд оролцоно.",
		en: "The figures are of the whole programme, so only somebody who works in all areas takes part in publishing them.",
	},
	"period-unknown": { status: 404, mn: "Ийм тайлант хугацаа алга.", en: "There is no such period." },
	"restatement-unknown": { status: 404, mn: "Ийм засварын санал алга.", en: "There is no such restatement." },
	"figure-unpublished": { status: 404, mn: "Энэ тоог нийтлээгүй байна.", en: "This figure was not published." },
	unsigned: {
		status: 403,
		mn: "Тоог илгээх, батлах, нийтлэх хүн өөрийн нэрээр нэвтэрсэн байх ёстой.",
		en: "Figures are submitted, approved and published by people who are signed in under their own names.",
	},
	"period-not-over": {
		status: 409,
		mn: "Тайлант хугацаа {endsOn}-нд дуусна. Дууссаны дараа илгээнэ үү.",
		en: "The period lasts until {endsOn}. Submit its figures when it is over.",
	},
	"nothing-to-publish": {
		status: 409,
		mn: "Үзүүлэлт тодорхойлоогүй тул илгээх тоо алга.",
		en: "No indicator is defined, so there are no figures to submit.",
	},
	"wrong-step": {
		status: 409,
		mn: "Тайлант хугацааны тоо өөр шатанд шилжсэн байна. Хуудсыг дахин нээж шалгана уу.",
		en: "The figures of this period have moved on. Open the page of the period again and look where they stand.",
	},
	"other-position": {
		status: 409,
		mn: "Таныг харж байх хооронд тоог буцааж, дахин илгээсэн байна. Шинэ тоог нь нягталж үзээд шийднэ үү.",
		en: "The figures were sent back and submitted anew while you looked. Look at the new ones before you decide.",
	},
	"own-submission": {
		status: 409,
		mn: "Та энэ тоог өөрөө илгээсэн тул батлах эрхгүй. Өөр хүн хянаж батална.",
		en: "You submitted these figures yourself. Somebody else has to check and approve them.",
	},
	"nothing-to-restate": {
		status: 409,
		mn: "Одоогийн бүртгэлээр тооцсон тоо нийтэлсэн тоотой ижил байна. Засах зүйл алга.",
		en: "Computed from the records of today, the figure is the same as the one published. There is nothing to restate.",
	},
	"restatement-waits": {
		status: 409,
		mn: "Энэ тоог засах санал аль хэдийн хүлээгдэж байна.",
		en: "A restatement of this figure is waiting for its approval already.",
	},
	"own-restatement": {
		status: 409,
		mn: "Та энэ засварыг өөрөө санал болгосон тул батлах эрхгүй. Өөр хүн хянаж батална.",
		en: "You proposed this restatement yourself. Somebody else has to check and approve it.",
	},
});
