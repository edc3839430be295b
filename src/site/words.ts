import type { Dictionary } from "../shared/words.ts";

export const words = {
	"site-name": { mn: "Тэгш", en: "Tegsh" },
	languages: { mn: "Хэл", en: "Languages" },
	"in-mongolian": { mn: "Монгол", en: "Mongolian" },
	"in-english": { mn: "Англи", en: "English" },
	"this-site": { mn: "Энэ сайтын тухай", en: "This site" },
	"office-sign-in": { mn: "Ажилтны нэвтрэх хэсэг", en: "Sign in for staff" },
	"about-site": {
		mn: "Тоо бүрийг мөр бүрээр нь бүртгэж тооцсон бөгөөд нотолгоог нь нээж үзэж болно. Нийтийн хуудсанд хүний нэр, хувийн мэдээлэл гарахгүй.",
		en: "Each number is counted from single records and opens to its evidence. No name and no personal data appear on public pages.",
	},
	demo: {
		mn: "Хүн, бүртгэл бүгд зохиомол. Бодит дүн нь загвар болгосон хөтөлбөрийн нийтэлсэн дүн бөгөөд эргэлзээтэй үед түүнийг хоёр тооны хооронд гэж хэлнэ.",
		en: "Its people and records are invented. The true totals are those published by the programme it is modelled on; where records leave doubt, a figure gives two numbers with the truth between them.",
	},

	"demo-title": { mn: "Жишээ хөтөлбөр.", en: "Demo programme." },
	"demo-short": { mn: "Жишээ хөтөлбөр: хүн, бүртгэл нь зохиомол", en: "Demo programme: its people and records are invented" },

	"home-title": { mn: "Хөтөлбөрүүд", en: "Programmes" },
	"home-lead": {
		mn: "Хүүхэд бүрийг боловсролд тэгш хамруулахын төлөө юу хийж, ямар үр дүнд хүрснийг тоо баримт, нотолгоотой нь харуулна.",
		en: "What is done so that every child can learn, and what has come of it: in numbers, with their evidence.",
	},
	"home-none": { mn: "Хөтөлбөр хараахан алга", en: "There is no programme yet" },
	"home-none-text": {
		mn: "Эхний хөтөлбөрийг үүсгэмэгц нийтийн хуудас нь энд гарна.",
		en: "As soon as the first programme is created, its public page appears here.",
	},
	"open-programme": { mn: "Хөтөлбөрийн хуудсыг нээх", en: "Open the programme's page" },

	where: { mn: "Хэрэгжиж буй газар", en: "Where" },
	results: { mn: "Үр дүн", en: "Results" },
	"no-figures": { mn: "Үзүүлэлт хараахан алга", en: "There is no figure yet" },
	"no-figures-text": {
		mn: "Хөтөлбөр эхний үзүүлэлтээ тодорхойлмогц тоо нь энд гарна.",
		en: "Once the programme has described its first indicator, the number appears here.",
	},

	// The ending of a day follows the last digit: 1, 4 and 9 take another one.
	"as-of": { mn: "{date}-ны байдлаар", en: "As of {date}" },
	"as-of-nii": { mn: "{date}-ний байдлаар", en: "As of {date}" },
	until: { mn: "Тооцоонд орсон сүүлийн үйл явдал: {date}", en: "Last event that counts: {date}" },
	bounds: {
		mn: "{named} хүний нэрийг бүртгэсэн. {unnamed} ирцийг нэргүйгээр, зөвхөн тоогоор бүртгэсэн тул хүний тоо доод, дээд хязгаарын хооронд байна.",
		en: "{named} people are known by name. {unnamed} attendances were counted by head alone, so the number of people lies between two bounds.",
	},
	"unit-with-interval": { mn: "{unit} ({low}–{high})", en: "{unit} ({low} to {high})" },
	"doubt-reason": {
		mn: "Нэг хүний нэрийг хэд хэдэн газар өөр өөрөөр бичсэн байж болно. Томоор бичсэн нь бүртгэлүүдийг одоо нэгтгэсэн байдлаар гарсан тоо; бодит тоо хаалтад бичсэн хоёр тооны хооронд байж болно.",
		en: "The same person may be written down differently in several places. The number in large is what the records give as they are joined now; the true number may lie anywhere between the two in brackets.",
	},
	"doubt-reason-heads": {
		mn: "Нэг хүний нэрийг хэд хэдэн газар өөр өөрөөр бичсэн байж болно. Дээрх хоёр тоог гаргахад үүнийг ч тооцсон.",
		en: "The same person may be written down differently in several places. The two numbers above take that into account as well.",
	},
	"doubt-apart": {
		mn: "Хоёр хүн гэж тоолсон ч үнэндээ нэг хүн байж болох хос: {pairs}. Тийм бол тоо {fewer} хүртэл хүнээр буурна.",
		en: "Pairs counted as two people who may be one: {pairs}. So there may be up to {fewer} people fewer.",
	},
	"doubt-apart-none": {
		mn: "Хоёр хүн гэж тоолсон ч үнэндээ нэг хүн байж болох хос: {pairs}. Энэ нь тоог бууруулахгүй.",
		en: "Pairs counted as two people who may be one: {pairs}. They make the number no lower.",
	},
	"doubt-joined": {
		mn: "Нэг хүн гэж тоолсон ч үнэндээ хоёр хүн байж болох хос: {pairs}. Тийм бол тоо {more} хүртэл хүнээр өснө.",
		en: "Pairs counted as one person who may be two: {pairs}. So there may be up to {more} people more.",
	},
	"doubt-joined-none": {
		mn: "Нэг хүн гэж тоолсон ч үнэндээ хоёр хүн байж болох хос: {pairs}. Энэ нь тоог өсгөхгүй.",
		en: "Pairs counted as one person who may be two: {pairs}. They make the number no higher.",
	},
	"doubt-parts": {
		mn: "Задаргааг бүртгэлүүдийг одоо нэгтгэсэн байдлаар гаргасан; эргэлзээг хэсэг бүрд хуваарилаагүй.",
		en: "The breakdown is of the records as they are joined now; the doubt is not spread over its parts.",
	},
	"breakdown-named": {
		mn: "Задаргаанд зөвхөн нэрээр бүртгэсэн хүмүүс орсон.",
		en: "The breakdown is of the people known by name.",
	},
	"nothing-counts": { mn: "Тооцоонд орсон үйл явдал хараахан алга", en: "Nothing has happened yet that counts" },
	"unit-person": { mn: "хүн", en: { one: "person", other: "people" } },
	"unit-household": { mn: "өрх", en: { one: "household", other: "households" } },
	"unit-attendance": { mn: "ирц", en: { one: "attendance", other: "attendances" } },
	"unit-event": { mn: "арга хэмжээ", en: { one: "event", other: "events" } },
	"unit-document": { mn: "баримт бичиг", en: { one: "document", other: "documents" } },
	"unit-contact": { mn: "хандалт", en: { one: "contact", other: "contacts" } },
	"counted-once": { mn: "давхардаагүй тоогоор", en: "counted once" },
	"in-duplicated": { mn: "давхардсан тоогоор", en: "in duplicated numbers" },
	"not-people-attendance": {
		mn: "Энэ бол ирцийн тоо, хүний тоо биш: гурван удаа ирсэн хүн гурав тоологдоно.",
		en: "These are attendances, not people: whoever came three times is in this number three times.",
	},
	"not-people-contact": {
		mn: "Энэ бол хандалтын тоо, хүний тоо биш: гурван нийтлэл үзсэн хүн гурав тоологдоно.",
		en: "These are contacts, not people: whoever saw three posts is in this number three times.",
	},
	counted: { mn: "{number} {unit}, {how}", en: "{number} {unit}, {how}" },
	target: { mn: "Зорилтот түвшин {value}", en: "Target {value}" },
	"bar-label": { mn: "{title}: {number}. {target}", en: "{title}: {number}. {target}" },
	"see-evidence": { mn: "Нотолгоог харах", en: "See the evidence" },
	"evidence-title": { mn: "{title}: нотолгоо", en: "{title}: the evidence" },

	"how-counted": { mn: "Хэрхэн тоолсон бэ", en: "How it is counted" },
	"not-counted": { mn: "Тоолоогүй зүйл", en: "What is not counted" },
	rule: { mn: "Тоолох дүрэм", en: "Counting rule" },
	"rule-sessions": {
		mn: "Хүн бүрийг нийт {count} хичээл, уулзалтад ирсэн өдрөөр нь нэг л удаа тоолно.",
		en: {
			one: "Each person counts once, on the day of their first session.",
			other: "Each person counts once, on the day they reach {count} sessions.",
		},
	},
	"rule-first": {
		mn: "Хүн бүрийг хичээл, уулзалтад анх ирсэн өдрөөр нь нэг л удаа тоолно.",
		en: "Each person counts once, on the day of their first session.",
	},
	"rule-household": {
		mn: "Өрх бүрийг хүүхдээс нь хамгийн түрүүнд тоологдсон өдрөөр нэг л удаа тоолно.",
		en: "Each household counts once, on the day its first child counted.",
	},
	"rule-child": {
		mn: "Хүүхэд бүрийг анх тоологдсон өдрөөр нь нэг л удаа тоолно.",
		en: "Each child counts once, on the day it first counted.",
	},
	"rule-attendance": {
		mn: "Ирц бүрийг тоолно: нэг хүн хэдэн удаа ирсэн бол төдөн удаа тоологдоно.",
		en: "Each attendance counts: whoever came three times is counted three times.",
	},
	"rule-event": { mn: "Болсон хичээл, уулзалт бүрийг нэг удаа тоолно.", en: "Each session that was held counts once." },
	"rule-document": {
		mn: "Баримт бичиг бүрийг тухайн үе шатад анх хүрсэн өдрөөр нь нэг удаа тоолно.",
		en: "Each document counts once, on the day it first reached the stage.",
	},
	"rule-contact": {
		mn: "Нийтлэл тус бүрийн тухай платформын өгсөн тоог нэмж гаргасан. Энэ нь хүний тоо биш.",
		en: "The numbers that platforms give for each post, added up. They are not people.",
	},
	"rule-enrolment": {
		mn: "Сургалт болсон сургуулиудын суралцагчийн тоог, сургууль бүрийг нэг удаа авч нэмсэн.",
		en: "The enrolment of each school in which sessions were held, each school once.",
	},
	window: { mn: "Тоолох хугацаа", en: "Window" },
	"window-between": { mn: "{from} – {until}", en: "{from} to {until}" },
	"window-since": { mn: "{from} өдрөөс хойш", en: "From {from} on" },
	version: { mn: "Үзүүлэлтийн хуудасны хувилбар", en: "Version of the indicator sheet" },
	"version-at": { mn: "журналын {seq}-р бичлэг", en: "journal position {seq}" },

	"by-quarter": { mn: "Улирлаар", en: "By quarter" },
	"by-quarter-text": {
		mn: "Хүн бүрийг анх хамрагдсан улиралд нь тоолсон.",
		en: "Each person is shown in the quarter in which they first counted.",
	},
	"quarter-chart": {
		mn: "Улирал бүрд шинээр хамрагдсан хүн, өссөн дүнгийн хамт. Тоог нь доорх хүснэгтээс үзнэ үү.",
		en: "New people in each quarter and all so far. The table below has the numbers.",
	},
	"quarter-table": {
		mn: "Улирал бүрд шинээр хамрагдсан хүний тоо, өссөн дүнгийн хамт",
		en: "New people in each quarter, and all people so far",
	},
	course: { mn: "{title}, улирлын эцэс бүрд өссөн дүнгээр: {numbers}", en: "{title}, so far at the end of each quarter: {numbers}" },
	quarter: { mn: "Улирал", en: "Quarter" },
	fresh: { mn: "Шинээр", en: "New" },
	"so-far": { mn: "Өссөн дүнгээр", en: "So far" },
	"quarter-name": { mn: "{year} оны {number}-р улирал", en: "{year} Q{number}" },
	"quarter-span": { mn: "{from} – {to}", en: "{from} – {to}" },
	"quarters-of-year": { mn: "{year} оны {from}–{to}-р улирал", en: "{year} Q{from}–Q{to}" },
	"by-sex": { mn: "Хүйсээр", en: "By sex" },
	female: { mn: "Эмэгтэй", en: "Female" },
	male: { mn: "Эрэгтэй", en: "Male" },
	unknown: { mn: "Тодорхойгүй", en: "Unknown" },
	"by-age": { mn: "Насаар", en: "By age" },
	"by-age-text": { mn: "Анх хамрагдсан өдрийн нас.", en: "Age on the day they first counted." },
	"age-below": { mn: "{to} ба түүнээс доош настай", en: "{to} and younger" },
	"age-between": { mn: "{from}–{to} настай", en: "{from} to {to}" },
	"age-from": { mn: "{from} ба түүнээс дээш настай", en: "{from} and older" },
	"age-all": { mn: "Бүх нас", en: "All ages" },
	"by-area": { mn: "Газраар", en: "By area" },
	"by-area-text": {
		mn: "Анх ирсэн хичээл, уулзалт нь болсон дүүрэг, аймгаар.",
		en: "District or aimag of the session in which they first counted.",
	},
	together: { mn: "{list} (нийлээд)", en: "{list} (together)" },

	rows: { mn: "Мөрүүд", en: "The rows" },
	"rows-text": {
		mn: "Хүн бүр зөвхөн нэг нүдэнд орсон. Нүд бүрд 0, эсвэл 5 ба түүнээс олон хүн байна.",
		en: "Each person is in exactly one cell. Each number is 0, or five people or more.",
	},
	"rows-caption": { mn: "Анх хамрагдсан улирал, газраар", en: "People by quarter and area in which they first counted" },
	"rows-file": { mn: "Мөр бүрийг татах (CSV, {count} мөр)", en: "Download each row (CSV, {count} rows)" },
	"rows-file-text": {
		mn: "Мөр бүр нэг хүн: нэрийн оронд санамсаргүй тэмдэгт, улирал, дүүрэг эсвэл аймаг. Тэмдэгт нь нийтлэл бүрд өөр тул хоёр файлыг хооронд нь холбох боломжгүй.",
		en: "One row for each person: a random token in place of a name, the quarter, and the district or aimag. Tokens differ from publication to publication, so that two files cannot be joined.",
	},
	token: { mn: "тэмдэгт", en: "token" },
	area: { mn: "газар", en: "area" },
	total: { mn: "Бүгд", en: "Total" },

	"left-out": { mn: "Тооцоонд ороогүй мөр", en: "Rows left out" },
	"left-out-text": {
		mn: "Бүртгэгдсэн боловч тоонд ороогүй мөр, шалтгаанаар. Тоог тавын алхмаар үзүүлэв.",
		en: "What was recorded and does not count, by reason, in steps of five.",
	},
	"left-out-table": { mn: "Шалтгаан тус бүрд хэдэн мөр орсонгүй", en: "How many rows were left out for each reason" },
	"left-out-none": { mn: "Тооцоонд ороогүй мөр алга.", en: "Nothing was left out." },
	reason: { mn: "Шалтгаан", en: "Reason" },
	"left-out-rows": { mn: "Мөр", en: "Rows" },
	"session-cancelled": { mn: "Хичээл, уулзалт цуцлагдсан", en: "The session was cancelled" },
	"before-window": { mn: "Тоолох хугацаанаас өмнө болсон", en: "Held before the window" },
	"after-window": { mn: "Тоолох хугацаанаас хойш болсон", en: "Held after the window" },
	"not-yet-held": { mn: "Хичээл, уулзалт хараахан болоогүй", en: "The session is still to come" },
	"below-minimum": { mn: "Шаардлагатай тооны хичээл, уулзалтад ирээгүй", en: "Fewer sessions than the rule asks for" },
	"other-role": { mn: "Үзүүлэлтэд хамаарахгүй үүргээр оролцсон", en: "Took part as somebody the figure does not count" },
	"no-part": { mn: "Хөтөлбөрийн оролцоо тэмдэглэгдээгүй", en: "No part of the programme is recorded" },
	"no-number": { mn: "Платформын тоо хараахан алга", en: "The platform’s number is not known yet" },
	"no-enrolment": { mn: "Сургуулийн суралцагчийн тоо бүртгэгдээгүй", en: "The number of pupils is not recorded" },

	breakdown: { mn: "Задаргаа", en: "Breakdown" },
	"edition-now": { mn: "Задаргааны {number}-р нийтлэл, {count} хүн", en: "Edition {number} of the breakdown, {count} people" },
	"edition-older": {
		mn: "Доорх задаргаа нь {date}-нд гарсан {number}-р нийтлэл бөгөөд {count} хүнийг хамарна. Түүнээс хойших өөрчлөлтөөс цөөн хүнийг таних боломжгүй болмогц задаргаа шинэчлэгдэнэ.",
		en: "The breakdown below is edition {number} of {date} and covers {count} people. It follows the total as soon as the change since then gives no small group away.",
	},
	"edition-none": {
		mn: "Задаргаа хараахан нийтлэгдээгүй: одоо нийтэлбэл цөөн хүнийг таних боломж олгож болзошгүй.",
		en: "No breakdown is published yet: as things stand it could give a small group of people away.",
	},
	privacy: { mn: "Хүний мэдээллийг хэрхэн хамгаалсан бэ", en: "How people are protected" },
	"privacy-merged": {
		mn: "Таваас цөөн хүнтэй бүлгийг хөрш бүлэгтэй нь нийлүүлж, нийлбэрийг нь л үзүүлнэ. Ингэснээр аль ч хүснэгтээс хасаж тооцоод далд тоог гаргах боломжгүй.",
		en: "A group of fewer than five people is joined with its neighbour, and only their sum is shown. So no hidden number can be found by subtracting one table from another.",
	},
	"privacy-editions": {
		mn: "Нийт дүн бүртгэл орох бүрд шинэчлэгдэнэ. Задаргаа нь бүлэг бүр өмнөх нийтлэл бүрээс тав ба түүнээс олон хүнээр зөрөх, эсвэл огт зөрөхгүй үед л шинэчлэгдэнэ.",
		en: "The total follows each entry at once. The breakdown changes only when each of its groups differs from each earlier publication by nobody or by at least five people.",
	},
	"privacy-limit": {
		mn: "Нийт дүнгийн өөрчлөлтөөс хэдэн хүн нэмэгдсэнийг л мэдэж болно; хэн болох, хаанаас болохыг мэдэх боломжгүй.",
		en: "A change of the total tells how many people were added, and neither who nor where.",
	},
	anchor: { mn: "Журналын баталгаа", en: "Journal anchor" },
	"anchor-text": {
		mn: "Энэ тоог журналын аль бичлэгийн байдлаар тооцсоныг шалгах кодтой (хэш) нь доор бичив. Журналыг хожим өөрчилсөн эсэхийг энэ мөрөөр шалгана.",
		en: "The position of the journal at which the number was computed, and its hash: with this line one can check that the journal was not rewritten later.",
	},

	"not-found": { mn: "Ийм хуудас алга", en: "There is no such page" },
	"not-found-text": {
		mn: "Хаягаа шалгана уу. Хуудас нүүсэн, эсвэл хөтөлбөр хаагдсан байж болзошгүй.",
		en: "Please check the address. The page may have moved, or the programme may have been closed.",
	},
	"to-home": { mn: "Эхлэл хуудас руу очих", en: "Go to the first page" },
	"card-alt": { mn: "{title}: {number}", en: "{title}: {number}" },
} satisfies Dictionary;
