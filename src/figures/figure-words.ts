import type { Dictionary } from "../shared/words.ts";

/** The list of figures, the page of one, and the overlap of the pillars. */
export const figureWords = {
	figures: { mn: "Үзүүлэлт", en: "Figures" },
	"figures-intro": {
		mn: "Тоо бүр бүртгэлээс шууд тооцогдоно. Аль нэгийг нээж, мөр бүрээр нь харна уу.",
		en: "Each figure is computed from records. Open one to see every row it was counted from.",
	},
	periods: { mn: "Тайлант хугацаа, нийтлэх", en: "Periods and publishing" },
	"no-figures": { mn: "Үзүүлэлт хараахан тодорхойлоогүй байна", en: "No indicator is defined yet" },
	"no-figures-text": {
		mn: "Юуг, хэрхэн тоолохоо нэг удаа тодорхойлоход тоо нь бүртгэл орох бүрд өөрөө шинэчлэгдэнэ. Бэлэн үзүүлэлтээс сонгож эхлэхэд хялбар.",
		en: "Say once what is counted and how, and the number follows every record by itself. The starter set is the easiest way to begin.",
	},
	"define-own": { mn: "Өөрийн үзүүлэлтийг тодорхойлох", en: "Define one of your own" },
	"direct-text": {
		mn: "Хөтөлбөр өөрөө уулзсан, сургасан, үйлчилсэн.",
		en: "Whom the programme met, taught or served itself, and what it did.",
	},
	"indirect-text": {
		mn: "Томьёогоор тооцсон. Шууд хүрсэн хүний тоон дээр хэзээ ч нэмэхгүй.",
		en: "By a formula. Never added to those reached directly.",
	},
	"campaign-text": {
		mn: "Платформуудын тоолсон хандалт, давхардсан тоогоор. Хүний тоон дээр хэзээ ч нэмэхгүй.",
		en: "What platforms counted, in duplicated numbers. Never added to people.",
	},
	"overlap-link": { mn: "Чиглэлүүдийн давхцал", en: "Overlap of the pillars" },
	target: { mn: "Зорилтот түвшин: {value}", en: "Target: {value}" },
	"baseline-mark": { mn: "Суурь: {value}", en: "Baseline: {value}" },
	"no-target": { mn: "Зорилтот түвшин тогтоогоогүй", en: "No target is set" },
	"target-reached": { mn: "Зорилтот түвшинд хүрсэн", en: "Target reached" },
	"target-open": { mn: "Зорилтот түвшинд хүрэхэд {value} дутуу", en: "{value} short of the target" },
	"target-perhaps": { mn: "Зорилтот түвшинд хүрсэн байж болзошгүй", en: "The target may be reached" },
	"bar-label": { mn: "{title}: {number}. {target}", en: "{title}: {number}. {target}" },
	"until-day": { mn: "Сүүлийн үйл явдал: {day}", en: "Last event: {day}" },
	"as-of-day": { mn: "Тооцоолсон: {day}", en: "As of {day}" },
	until: { mn: "Тооцоонд орсон сүүлийн үйл явдал", en: "Last event that counts" },
	"nothing-counts": { mn: "Тооцоонд орсон үйл явдал алга", en: "Nothing counts yet" },
	"as-of": { mn: "Тооцоолсон өдөр", en: "As of" },
	position: { mn: "Журналын бичлэг, хэш", en: "Journal position and hash" },
	"position-hint": { mn: "Шалгах тушаал:", en: "To check it:" },
	"position-command": { mn: "npx tegsh verify --anchor", en: "npx tegsh verify --anchor" },
	"earlier-position": {
		mn: "Энэ бол журналын {seq}-р бичлэг хүртэлх төлөв. Одоогийн тоо үүнээс өөр байж болно.",
		en: "This is the figure as the journal stood at position {seq}. Today’s may differ.",
	},
	"to-now": { mn: "Одоогийн төлөвийг харах", en: "See it as it stands now" },
	"how-counted": { mn: "Хэрхэн тоолсон", en: "How it is counted" },
	"counted-attendances": { mn: "Нэрээр тоологдсон хүмүүсийн ирц", en: "Attendances of the people counted by name" },
	aims: { mn: "Суурь, зорилтот, хүрсэн түвшин", en: "Baseline, target and actual" },
	actual: { mn: "Хүрсэн түвшин", en: "Actual" },
	"aims-period": { mn: "Үе бүрээр", en: "By period" },
	"aims-caption": {
		mn: "Үе бүрийн зорилт зөвхөн тухайн үед шинээр тоологдсоныг хэлнэ; “өссөн дүн” нь эхнээс нь тухайн үеийн эцэс хүртэл.",
		en: "A target of a period is of what is new in the period; “so far” is from the beginning to its end.",
	},
	period: { mn: "Үе", en: "Period" },
	"in-period": { mn: "Тухайн үед шинээр", en: "New in the period" },
	"so-far-then": { mn: "Өссөн дүнгээр", en: "So far" },
	"target-of-period": { mn: "Зорилтот түвшин", en: "Target" },
	verdict: { mn: "Дүгнэлт", en: "Verdict" },
	reached: { mn: "Хүрсэн", en: "Reached" },
	"perhaps-reached": { mn: "Хүрсэн байж болзошгүй", en: "Perhaps reached" },
	short: { mn: "{value} дутуу", en: "{value} short" },
	"short-so-far": { mn: "Одоогоор {value} дутуу", en: "{value} short so far" },
	"not-begun": { mn: "Эхлээгүй", en: "Yet to begin" },
	"by-quarter": { mn: "Улирлаар", en: "By quarter" },
	"quarter-chart": {
		mn: "Улирал бүрд шинээр тоологдсон нь, өссөн дүнгийн хамт. Тоог нь доорх хүснэгтээс үзнэ үү.",
		en: "New in each quarter, and all so far. The table below has the numbers.",
	},
	"quarter-table-thing": {
		mn: "Шинэ: анх тоологдсон. Дахин: өмнө тоологдсон, энэ улиралд дахин ирсэн. Өссөн дүн: эхнээс нь. Шинэ, дахин хоёрын нийлбэр өссөн дүн биш.",
		en: "New: counted for the first time. Returning: counted before and met again in the quarter. So far: from the beginning. New and returning do not add up to so far.",
	},
	"quarter-table-other": {
		mn: "Шинэ: тухайн улиралд нэмэгдсэн. Өссөн дүн: эхнээс нь.",
		en: "New: added in the quarter. So far: from the beginning.",
	},
	fresh: { mn: "Шинээр", en: "New" },
	returning: { mn: "Дахин", en: "Returning" },
	"so-far": { mn: "Өссөн дүнгээр", en: "So far" },
	"parts-note-thing": {
		mn: "Хэсгүүдийн нийлбэр нийт дүнтэй тэнцэнэ. Нас, газар, үүргийг анх тоологдсон өдрөөр авав.",
		en: "The parts of each picture add up to the total. Age, area and role are those of the first qualifying contact.",
	},
	"parts-note-other": {
		mn: "Хэсгүүдийн нийлбэр нийт дүнтэй тэнцэнэ.",
		en: "The parts of each picture add up to the total.",
	},
	"parts-note-heads": {
		mn: "Зөвхөн тоогоор бүртгэсэн хүмүүс аль хэсэгт байх нь мэдэгдэхгүй, зарим нь нэрээр бүртгэгдсэн ч байж болох тул тусдаа байна.",
		en: "Those counted by head are shown apart: nobody knows which part they belong to, and some may be known by name as well.",
	},
	"parts-note-doubt": {
		mn: "Хэсгүүд одоо холбогдсон байдлаараа; эргэлзээтэй хосууд аль хэсгийг өөрчлөх нь мэдэгдэхгүй тул хүснэгтэд тусдаа мөрөнд байна.",
		en: "The parts are of the people as linked now; which part a doubtful pair would change is not known, so the doubt stands in a line of its own in each table.",
	},
	"parts-as-table": { mn: "{by}, хүснэгтээр", en: "{by}, as a table" },
	part: { mn: "Хэсэг", en: "Part" },
	total: { mn: "Нийт", en: "Total" },
	"left-out": { mn: "Тооцоонд ороогүй", en: "Left out" },
	"left-out-intro": {
		mn: "Эдгээр нь бүртгэлд байгаа ч дараах шалтгаанаар тооцоонд ороогүй.",
		en: "These are on record and do not count, for the reason beside each.",
	},
	"nothing-left-out": { mn: "Бүртгэлд байгаа бүхэн тооцоонд орсон.", en: "Everything on record counts." },
	"left-out-rows": { mn: "Мөр", en: "Rows" },
	reason: { mn: "Шалтгаан", en: "Reason" },
	"doubt-in-short": {
		mn: "Хэн нь хэн болох нь бүрэн тодорхойгүй тул тоо өөрчлөгдөж болно: буурвал {fewer} хүртэл, өсвөл {more} хүртэл.",
		en: "Not all is known of who is who: up to {fewer} fewer, up to {more} more.",
	},
	"doubt-reason": {
		mn: "Зарим бүртгэл нэг хүнийх мөн эсэхийг хэн ч баттай мэдэхгүй. Томоор бичсэн нь бүртгэлүүдийг одоо нэгтгэсэн байдлаар гарсан тоо.",
		en: "Of some reports nobody knows for certain whether they are one person. The number in large is as they are linked now.",
	},
	"doubt-reason-heads": {
		mn: "Нэг хүний нэрийг хэд хэдэн газар өөр өөрөөр бичсэн байж болно. Дээрх хоёр тоог гаргахад үүнийг ч тооцсон.",
		en: "The same person may be written down differently in several places. The two numbers above take that into account as well.",
	},
	"doubt-apart": {
		mn: "Хоёр хүн гэж тоолсон ч нэг хүн байж болох {count} хос бий: тоо {fewer} хүртэл буурч болно.",
		en: {
			one: "{count} pair is counted as two and may be one: up to {fewer} fewer.",
			other: "{count} pairs are counted as two and may be one: up to {fewer} fewer.",
		},
	},
	"doubt-joined": {
		mn: "Нэг хүн гэж тоолсон ч хоёр хүн байж болох {count} хос бий: тоо {more} хүртэл өсөж болно.",
		en: {
			one: "{count} pair is counted as one and may be two: up to {more} more.",
			other: "{count} pairs are counted as one and may be two: up to {more} more.",
		},
	},
	"doubt-joined-none": {
		mn: "Нэг хүн гэж тоолсон ч хоёр хүн байж болох {count} хос бий. Бүгдийг хамтад нь тооцвол тоо үүнээс олон байх магадлал бага.",
		en: {
			one: "{count} pair is counted as one and may be two. All weighed together, the number is hardly larger for it.",
			other: "{count} pairs are counted as one and may be two. All weighed together, the number is hardly larger for them.",
		},
	},
	"doubt-narrower": {
		mn: "Хосуудыг хянаж, мөн, биш гэдгийг шийдэх бүрд завсар нарийсна. Дээд, доод хязгаарыг магадлалаар тооцсон: 40 тохиолдлын 39-д үнэн тоо хязгаар бүрийн дотор байна.",
		en: "Each pair that somebody reviews and decides narrows it. The limits are from probabilities: each of them holds in 39 of 40 such cases.",
	},
	unrecognisable: {
		mn: "{count} хүний мэдээлэл маш дутуу: регистрийн дугаар байхгүй, эсвэл нэр, төрсөн өдөр, хүйсийн аль нэг нь алга. Тэдэнтэй төстэй бүртгэл байвал дээрх завсарт орсон; огт өөр бичигдсэн бол хоёр удаа тоологдсон байж болзошгүй.",
		en: {
			one: "{count} person is known by very little (no register number, and no full name with birth day and sex). A report that looks like theirs is in the interval; one that looks like nobody’s would be counted once more.",
			other:
				"{count} people are known by very little (no register number, and no full name with birth day and sex). Reports that look like theirs are in the interval; one that looks like nobody’s would be counted once more.",
		},
	},
	"recognised-by": {
		mn: "Бүртгэлүүдийг нэр, төрсөн өдөр, хүйс, регистрийн дугаар, утас, газраар жишиж, магадлал өндөр бол нэг хүн гэж үздэг. Хүний гаргасан шийдвэр үүнээс дээгүүр.",
		en: "Reports are compared by name, birth day, sex, register number, telephone and place, and taken for one person where that is likely enough. What somebody decided stands above it.",
	},
	indicator: { mn: "Үзүүлэлт", en: "Indicator" },

	overlap: { mn: "Чиглэлүүдийн давхцал", en: "Overlap of the pillars" },
	"overlap-intro": {
		mn: "Нэг хүн хэд хэдэн чиглэлд оролцож болно: багш хүн эцэг эх ч байдаг. Тиймээс чиглэлүүдийн тоог нэмж болохгүй, нэгтгэж тоолно.",
		en: "The same person may take part in several pillars: a teacher is a parent as well. So pillars are united and never added.",
	},
	"overlap-together": { mn: "Нийтдээ, давхардаагүй тоогоор", en: "All together, each counted once" },
	"overlap-sum": { mn: "Чиглэлүүдийг шууд нэмбэл", en: "The pillars simply added" },
	"overlap-saved": { mn: "Нэмбэл хэт өсөх хэмжээ", en: "A sum would overstate by" },
	"overlap-saved-none": { mn: "0: давхцсан хүн алга", en: "0: nobody is in two" },
	"overlap-pillars": { mn: "Чиглэл бүрээр", en: "By pillar" },
	"overlap-pillars-caption": {
		mn: "Чиглэл бүрийн шууд хүрсэн хүн, тус бүрдээ давхардаагүй тоогоор",
		en: "People reached directly in each pillar, each counted once within it",
	},
	"overlap-shared": { mn: "Хоёр чиглэлд давхцсан хүн", en: "People whom two pillars share" },
	"overlap-shared-caption": {
		mn: "Зөвхөн нэрээр мэддэг хүмүүсээс. Мөр, баганын огтлолцол дахь тоо нь хоёр чиглэлд хоёуланд нь байгаа хүн.",
		en: "Only of people known by name. Where a row and a column meet stands who is in both.",
	},
	"overlap-itself": { mn: "–", en: "–" },
	"overlap-empty": { mn: "Давхцал хараахан алга", en: "There is no overlap to show yet" },
	"overlap-empty-text": {
		mn: "Хоёроос доошгүй чиглэлийн хүн тоолсон, шууд хүрсэн үзүүлэлттэй болоход давхцал энд гарна. Үзүүлэлтийн тодорхойлолтод чиглэлийг нь сонгоно уу.",
		en: "Once at least two pillars have a figure of people reached directly, their overlap appears here. Choose the pillar on the sheet of each indicator.",
	},
	"ledger-link": { mn: "Давхар тоологдохоос сэргийлсэн бүртгэл", en: "Ledger of double counts avoided" },
	ledger: { mn: "Давхар тоологдохоос сэргийлсэн бүртгэл", en: "Double counts avoided" },
	"ledger-intro": {
		mn: "Нэг чиглэлд тоологдсон хүнтэй өөр чиглэл уулзахад дахин тоолоогүй. Мөр бүр нь тухайн үед ийм хүн хэд байсныг хэлнэ; бүгдийн нийлбэр нь чиглэлүүдийг шууд нэмэхэд хэт өсөх хэмжээтэй яг тэнцэнэ.",
		en: "When a pillar meets somebody whom another has counted already, they are not counted again. Each line says how many such people there were in a period; together the lines are exactly what a sum of the pillars would overstate.",
	},
	"ledger-saved": { mn: "Давхар тоолохоос сэргийлсэн нийт", en: "Double counts avoided in all" },
	"ledger-sum": { mn: "Чиглэлүүдийн нийлбэр, нэрээр мэддэг хүнээс", en: "Sum of the pillars, of people known by name" },
	"ledger-union": { mn: "Нэгтгэсэн тоо, нэрээр мэддэг хүнээс", en: "All together, of people known by name" },
	"ledger-doubt": {
		mn: "Бүртгэлүүдийг одоо холбосон байдлаар. Хэн нь хэн болох эргэлзээг тооцвол {range}.",
		en: "As reports are linked now. With the doubt about who is who it is {range}.",
	},
	"ledger-heads": {
		mn: "Бүртгэлүүдийг одоо холбосон байдлаар, нэрээр мэддэг хүнээс. Нэргүй, зөвхөн тоогоор бүртгэсэн хүн хэн ч байж болох тул тэднийг оролцуулбал {low}–{high} хооронд байж болно.",
		en: "Of people known by name, as reports are linked now. Whoever was counted by head alone may be anybody: with them it may lie anywhere between {low} and {high}.",
	},
	"ledger-figures": { mn: "Шинэ, дахин ирсэн, нийт хүн", en: "New, returning and cumulative people" },
	"ledger-figures-text": {
		mn: "Үзүүлэлт бүрийн хуудсанд улирал бүрийн шинэ, дахин ирсэн болон тухайн үе хүртэлх нийт хүн гарна. Хүмүүсийн нэрсийг харах эрхтэй бол жагсаалтыг тэндээс нээнэ.",
		en: "The page of each figure shows by quarter who is new, who returned, and all so far. Whoever may see the people opens them from there.",
	},
	"ledger-time": { mn: "Хугацаа", en: "Period" },
	"ledger-caption": {
		mn: "Тайлант хугацаа бүрд (төлөвлөөгүй үед улирлаар): аль чиглэл тоолсон, аль чиглэл мөн уулзсан, хэдэн хүн",
		en: "By period of the plan, else by quarter: which pillar counted them, which one met them as well, and how many people",
	},
	"ledger-counted": { mn: "Тоолсон чиглэл", en: "Counted by" },
	"ledger-met": { mn: "Мөн уулзсан чиглэл", en: "Met by as well" },
	"ledger-quarters": { mn: "Үе бүрээр", en: "By period" },
	"ledger-empty": { mn: "Хоёр чиглэлд уулзсан хүн хараахан алга.", en: "Nobody has been met by two pillars yet." },
	avoided: { mn: "Хоёр чиглэл уулзсан ч нэг удаа тоологдсон хүмүүс", en: "People counted once though two pillars met them" },
	"avoided-intro": {
		mn: "Эдгээр хүнийг эхэлж тоолсон чиглэл: {counted}. Дараа нь мөн уулзсан чиглэл: {met}. Хүн бүрийг нэг удаа тоолсон.",
		en: "Counted first by: {counted}. Met afterwards as well by: {met}. Each of these people is counted once.",
	},
	"avoided-caption": {
		mn: "Хүн бүр, хоёр дахь чиглэл түүнтэй уулзсан өдөр",
		en: "Each person, with the day on which the second pillar met them",
	},
	"avoided-day": { mn: "Мөн уулзсан өдөр", en: "Met as well on" },
	"pillar-numbered": { mn: "{number}. {name}", en: "{number}. {name}" },
	"export-title": { mn: "Файл болгон авах", en: "Take it as a file" },
} satisfies Dictionary;
