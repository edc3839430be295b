import type { Dictionary } from "../shared/words.ts";

/** What the public pages say of figures that were published for a period, and of their restatements. */
export const publishedWords = {
	published: { mn: "Нийтэлсэн тоо", en: "Published" },
	"published-text": {
		mn: "Тайлант хугацаа бүрийн тоог хоёр хүн хянаж нийтэлсэн бөгөөд өөрчлөгдөхгүй. Хожим илэрсэн зүйлийг огноо, шалтгаантай нь засвараар нийтэлнэ. Хуудасны эхэнд байгаа тоо нь өнөөдрийн байдлаарх, хараахан нийтлээгүй тоо.",
		en: "The figure of each period was checked by two people and does not change. What is found out later is published as a restatement, with its date and reason. The number at the top of the page is the one so far: it follows every entry and is not published yet.",
	},
	"not-published-yet": { mn: "Өнөөдрийн байдлаар, нийтлээгүй", en: "So far, not yet published" },
	"published-period": { mn: "Тайлант хугацаа: {period}", en: "Period: {period}" },
	"published-until": {
		mn: "{day} хүртэлх бүх үйл явдлыг тоолсон, тайлант хугацаанаас хойшхыг ч оролцуулсан.",
		en: "Counts everything until {day}, what happened after the period as well.",
	},
	"published-number": { mn: "{period} тайлант хугацаанд нийтэлсэн: {number}", en: "Published for {period}: {number}" },
	"for-checking": { mn: "Шалгах хүнд", en: "For whoever checks it" },
	"at-position": { mn: "Журналын {seq}-р бичлэгийн байдлаар", en: "As the journal stood at position {seq}" },
	"published-on": { mn: "Нийтэлсэн өдөр: {day}", en: "Published on {day}" },
	"by-model": { mn: "Хүмүүсийг ялгасан загвар: {version}", en: "People were told apart by model {version}" },
	"by-version": { mn: "Үзүүлэлтийн хувилбар: журналын {seq}-р бичлэг", en: "Version of the indicator: position {seq} of the journal" },
	restated: { mn: "Засвар, {day}: {before} → {after}", en: "Restated on {day}: {before} → {after}" },
	"restated-parts": {
		mn: "Засвар, {day}: нийт тоо хэвээр, тайлант хугацаанд хуваарилсан нь өөрчлөгдсөн",
		en: "Restated on {day}: the total is the same, its share of the period has changed",
	},
	"first-published": { mn: "Анх нийтэлсэн: {number}", en: "First published: {number}" },
	"feed-published": { mn: "Нийтэлсэн: {title}, {period}: {number}", en: "Published: {title}, {period}: {number}" },
	"feed-restated": { mn: "Засвар: {title}, {period}: {before} → {after}", en: "Restated: {title}, {period}: {before} → {after}" },
} satisfies Dictionary;
