import type { Dictionary } from "../shared/words.ts";

/** The form of a sheet: what it asks, what helps to answer, and why it refuses. */
export const formWords = {
	"define-indicator": { mn: "Үзүүлэлт тодорхойлох", en: "Define an indicator" },
	"define-intro": {
		mn: "Юуг тоолж, юуг тоолохгүйг хоёр хэлээр бичнэ үү. Дараа нь шинэчилж болно.",
		en: "Say in both languages what counts and what does not. It can be revised later.",
	},
	"revise-intro": {
		mn: "Хадгалахад шинэ хувилбар үүснэ. Өмнө гаргасан тоо хуучин хувилбараараа хэвээр үлдэнэ.",
		en: "Saving makes a new version. Figures of earlier positions keep the version they were counted by.",
	},
	"source-question": { mn: "Юуг тоолох вэ?", en: "What do you want to count?" },
	"source-intro": {
		mn: "Тоо бүр бүртгэлээс өөрөө гарна. Аль бүртгэлээс гарахыг сонгоно уу.",
		en: "Each number follows from records by itself. Choose the records it comes from.",
	},
	"source-change": { mn: "Өөр бүртгэлээс тоолох", en: "Count it from other records" },
	"source-activities": { mn: "Сургалт, уулзалт, тэдгээрийн оролцогчид", en: "Trainings, workshops, meetings, and who took part" },
	"source-activities-hint": {
		mn: "Хүнийг давхардаагүй тоогоор, ирцийг, эсвэл арга хэмжээг тоолно.",
		en: "People, each counted once; attendances; or the events themselves.",
	},
	"source-children": { mn: "Сургуулиас гадуур хүүхэд", en: "Out-of-school children" },
	"source-children-hint": {
		mn: "Илрүүлсэн, эсвэл боловсролд хамруулсан хүүхэд, өрх.",
		en: "Children identified, or given access to education; or their households.",
	},
	"source-documents": { mn: "Бодлогын баримт бичиг", en: "Policy documents" },
	"source-documents-hint": {
		mn: "Хөтөлбөр оролцсон, тодорхой шатанд хүрсэн баримт бичиг.",
		en: "Documents that the programme had a part in and that came as far as a stage.",
	},
	"source-campaigns": { mn: "Аяны хандалт", en: "Contacts of the campaign" },
	"source-campaigns-hint": {
		mn: "Нийтлэлийн тоо, давхардсан тоогоор. Хүний тоо биш.",
		en: "Numbers of posts, in duplicated numbers. They are no people.",
	},
	"source-enrolment": { mn: "Сургуульд суралцагчид, шууд бусаар", en: "Pupils enrolled, reached indirectly" },
	"source-enrolment-hint": {
		mn: "Сургалт болсон сургууль, төвийн суралцагчдын тоо.",
		en: "The enrolment of schools and centres where trainings were held.",
	},

	"section-name": { mn: "Нэр", en: "Name" },
	"section-meaning": { mn: "Утга", en: "Meaning" },
	"section-source": { mn: "Юуг үндэслэж тоолох", en: "Counted from" },
	"section-window": { mn: "Хугацаа", en: "Window" },
	"section-aims": { mn: "Суурь ба зорилтот түвшин", en: "Baseline and targets" },
	"section-notes": { mn: "Тайлбар (заавал биш)", en: "Notes (not required)" },
	"notes-intro": {
		mn: "Тайлбар бүрийг хоёр хэлээр бичнэ, эсвэл хоосон үлдээнэ.",
		en: "Write a note in both languages, or leave it empty.",
	},
	"code-hint": {
		mn: "Латин үсэг, тоо, зураас. Жишээ нь: TT. Дараа нь солихгүй.",
		en: "Latin letters, digits and hyphens, such as TT. It stays.",
	},
	"pillar-none-yet": { mn: "Хөтөлбөрийн чиглэл хараахан бүртгээгүй байна.", en: "No pillars of the programme are on record yet." },
	kinds: { mn: "Ямар үйл ажиллагаа?", en: "Which activities?" },
	"kinds-hint": { mn: "Нэгийг ч сонгохгүй бол бүгдийг тоолно.", en: "With none ticked, all of them count." },
	roles: { mn: "Ямар үүргээр оролцсон хүн?", en: "Who took part as what?" },
	"roles-hint": { mn: "Нэгийг ч сонгохгүй бол бүгдийг тоолно.", en: "With none ticked, everybody counts." },
	minimum: { mn: "Хамрагдсан байх хичээлийн доод тоо", en: "Minimum sessions attended" },
	"minimum-hint": {
		mn: "Хэдэн өөр хичээлд хамрагдвал хүнийг тоолох вэ? Ихэвчлэн 1.",
		en: "How many different sessions make a person count? Usually 1.",
	},
	"minimum-revised-hint": {
		mn: "Хэдэн өөр хичээлд хамрагдвал хүнийг тоолох вэ? Энэ тоог өөрчилбөл дээрх тодорхойлолтыг монгол, англи хэлээр хоёуланг нь нийцүүлж засна уу: тэнд хуучин тоо бичигдсэн байж болно.",
		en: "How many different sessions make a person count? If you change this number, bring both definitions above in line with it, the Mongolian and the English: they may still say the old one.",
	},
	event: { mn: "Хүүхдийг хэзээ тоолох вэ?", en: "When does a child count?" },
	"event-identified": { mn: "Илрүүлсэн үед", en: "When identified" },
	"event-access": { mn: "Боловсролд хамруулсан үед", en: "When given access to education" },
	stage: { mn: "Аль шатнаас эхэлж тоолох вэ?", en: "From which stage on does a document count?" },
	"campaign-year": { mn: "Аяны аль жил?", en: "Which year of the campaign?" },
	"unit-question": { mn: "Юуг тоолох вэ?", en: "What is counted?" },
	"reach-question": { mn: "Хөтөлбөр өөрөө хүрсэн үү?", en: "Did the programme itself reach them?" },
	"window-from": { mn: "Тоолж эхлэх өдөр", en: "First day that counts" },
	"window-until": { mn: "Тоолох сүүлийн өдөр", en: "Last day that counts" },
	"window-until-hint": { mn: "Хөтөлбөр үргэлжилж байвал хоосон үлдээнэ.", en: "Leave empty while the programme goes on." },
	"baseline-value": { mn: "Суурь түвшин", en: "Baseline" },
	"baseline-value-hint": {
		mn: "Эхлэхийн өмнө ямар байсан. Тогтоогоогүй бол хоосон үлдээнэ.",
		en: "How it stood before. Leave empty if none is set.",
	},
	"baseline-day": { mn: "Суурь түвшинг тогтоосон өдөр", en: "Day of the baseline" },
	"baseline-source": { mn: "Суурь түвшний эх үүсвэр", en: "Source of the baseline" },
	"target-hint": { mn: "Тогтоогоогүй бол хоосон үлдээнэ.", en: "Leave empty if none is set." },
	"targets-hint": {
		mn: "Нэг мөрөнд нэг үе: он, эсвэл улирал, дараа нь тоо. Жишээ нь: 2019: 400 эсвэл 2019-Q2: 120. Үе бүрийн зорилт зөвхөн тухайн үед шинээр нэмэгдэхийг хэлнэ.",
		en: "One period to a line: a year or a quarter, then the number, such as 2019: 400 or 2019-Q2: 120. Each is of what is new in that period alone.",
	},
	"note-mn": { mn: "{note}, монголоор", en: "{note}, in Mongolian" },
	"note-en": { mn: "{note}, англиар", en: "{note}, in English" },
	save: { mn: "Хадгалах", en: "Save" },
	cancel: { mn: "Болих", en: "Cancel" },

	operation: { mn: "Маягтыг дахин нээж илгээнэ үү.", en: "Open the form again and send it once more." },
	"code-wrong": {
		mn: "Код латин үсэг, тоо, зураасаас бүрдэнэ (1-ээс 20 тэмдэгт).",
		en: "A code consists of Latin letters, digits and hyphens (1 to 20 of them).",
	},
	"title-mn-missing": { mn: "Үзүүлэлтийн нэрийг монголоор бичнэ үү.", en: "Enter the title in Mongolian." },
	"title-en-missing": { mn: "Үзүүлэлтийн нэрийг англиар бичнэ үү.", en: "Enter the title in English." },
	"title-mn-long": { mn: "Монгол нэр 200 тэмдэгтээс урт байна.", en: "The title in Mongolian is longer than 200 characters." },
	"title-en-long": { mn: "Англи нэр 200 тэмдэгтээс урт байна.", en: "The title in English is longer than 200 characters." },
	"definition-mn-missing": { mn: "Тодорхойлолтыг монголоор бичнэ үү.", en: "Enter the definition in Mongolian." },
	"definition-en-missing": { mn: "Тодорхойлолтыг англиар бичнэ үү.", en: "Enter the definition in English." },
	"definition-mn-long": {
		mn: "Монгол тодорхойлолт 2000 тэмдэгтээс урт байна.",
		en: "The definition in Mongolian is longer than 2,000 characters.",
	},
	"definition-en-long": {
		mn: "Англи тодорхойлолт 2000 тэмдэгтээс урт байна.",
		en: "The definition in English is longer than 2,000 characters.",
	},
	"not-counted-mn-missing": { mn: "Юуг тоолохгүйг монголоор бичнэ үү.", en: "Say in Mongolian what is not counted." },
	"not-counted-en-missing": { mn: "Юуг тоолохгүйг англиар бичнэ үү.", en: "Say in English what is not counted." },
	"not-counted-mn-long": {
		mn: "Юуг тоолохгүй тухай монгол бичвэр 2000 тэмдэгтээс урт байна.",
		en: "What is not counted, in Mongolian, is longer than 2,000 characters.",
	},
	"not-counted-en-long": {
		mn: "Юуг тоолохгүй тухай англи бичвэр 2000 тэмдэгтээс урт байна.",
		en: "What is not counted, in English, is longer than 2,000 characters.",
	},
	"note-mn-missing": {
		mn: "Энэ тайлбарыг монголоор ч бичнэ үү, эсвэл хоёуланг нь хоосон үлдээнэ үү.",
		en: "Write this note in Mongolian as well, or leave both empty.",
	},
	"note-en-missing": {
		mn: "Энэ тайлбарыг англиар ч бичнэ үү, эсвэл хоёуланг нь хоосон үлдээнэ үү.",
		en: "Write this note in English as well, or leave both empty.",
	},
	"note-long": { mn: "Тайлбар 2000 тэмдэгтээс урт байна.", en: "The note is longer than 2,000 characters." },
	"pillar-wrong": { mn: "Ийм чиглэл алга. Жагсаалтаас сонгоно уу.", en: "There is no such pillar. Choose one of the list." },
	"source-missing": { mn: "Юуг үндэслэж тоолохыг сонгоно уу.", en: "Choose what it is counted from." },
	"unit-missing": { mn: "Хэмжих нэгжийг сонгоно уу.", en: "Choose the unit." },
	"reach-missing": { mn: "Шууд эсвэл шууд бус хүрснийг сонгоно уу.", en: "Choose whether they were reached directly or indirectly." },
	"kinds-wrong": { mn: "Ийм үйл ажиллагаа алга.", en: "There is no such activity." },
	"roles-wrong": { mn: "Ийм үүрэг алга.", en: "There is no such role." },
	"event-missing": { mn: "Хүүхдийг хэзээ тоолохыг сонгоно уу.", en: "Choose when a child counts." },
	"stage-missing": { mn: "Шатыг сонгоно уу.", en: "Choose the stage." },
	"year-wrong": { mn: "Ийм жил алга. Жагсаалтаас сонгоно уу.", en: "There is no such year. Choose one of the list." },
	"age-bands-wrong": { mn: "Насны бүлгийг сонгоно уу.", en: "Choose the age bands." },
	"minimum-wrong": { mn: "1-ээс 50 хүртэлх бүхэл тоо бичнэ үү.", en: "Enter a whole number from 1 to 50." },
	"day-missing": { mn: "Өдрийг оруулна уу.", en: "Enter the day." },
	"day-wrong": { mn: "Ийм өдөр алга. Жишээ нь: 2026-03-01.", en: "There is no such day. Write it like 2026-03-01." },
	"window-turned": { mn: "Сүүлийн өдөр эхлэх өдрөөс өмнө байна.", en: "The last day lies before the first." },
	"baseline-wrong": {
		mn: "Суурь түвшинг 0-ээс дээш бүхэл тоогоор бичнэ үү.",
		en: "Enter the baseline as a whole number from 0 up, or leave it empty.",
	},
	"baseline-alone": {
		mn: "Суурь түвшний өдөр, эх үүсвэр бичсэн боловч тоо нь алга.",
		en: "The baseline has a day or a source and no number. Enter the number, or empty the others.",
	},
	"baseline-source-missing": {
		mn: "Суурь түвшин хаанаас гарсныг бичнэ үү.",
		en: "Say where the baseline comes from.",
	},
	"baseline-source-long": { mn: "Эх үүсвэр 300 тэмдэгтээс урт байна.", en: "The source is longer than 300 characters." },
	"target-wrong": {
		mn: "Зорилтот түвшинг 1-ээс дээш бүхэл тоогоор бичнэ үү.",
		en: "Enter the target as a whole number from 1 up, or leave it empty.",
	},
	"targets-wrong": {
		mn: "Зорилтот түвшний мөр бүрийг он буюу улирал, дараа нь тоогоор бичнэ үү. Жишээ нь: 2019: 400 эсвэл 2019-Q2: 120.",
		en: "Write each target as a year or a quarter and a number, such as 2019: 400 or 2019-Q2: 120, one to a line.",
	},
	"targets-twice": { mn: "Нэг үед хоёр зорилтот түвшин бичсэн байна.", en: "There are two targets for one period." },
	"targets-outside": {
		mn: "Зорилтот түвшний аль нэг үе тоолох хугацаанаас гадуур байна.",
		en: "A period with a target lies outside the window.",
	},

	"unit-not-of-activities": {
		mn: "Үйл ажиллагаанаас хүн, ирц, арга хэмжээг л тоолно. Баримт бичиг, хандалт, өрх өөр бүртгэлд байдаг.",
		en: "Activities give people, attendances or events. Documents, contacts and households are in other records.",
	},
	"unit-not-of-children": {
		mn: "Сургуулиас гадуур хүүхдийн бүртгэлээс хүн, эсвэл өрхийг л тоолно.",
		en: "Out-of-school children are counted as people or as their households, and as nothing else.",
	},
	"unit-not-of-documents": {
		mn: "Бодлогын баримт бичгийн бүртгэлээс баримт бичгийг л тоолно.",
		en: "Policy documents are counted as documents, and as nothing else.",
	},
	"unit-not-of-campaigns": {
		mn: "Аянаас хандалтыг л тоолно: хоёр нийтлэл үзсэн хүн хоёр удаа ордог тул хүний тоо болохгүй.",
		en: "A campaign gives contacts and no people: whoever saw two posts is counted in both.",
	},
	"unit-not-of-enrolment": {
		mn: "Суралцагчдын тооноос хүнийг л тоолно.",
		en: "Enrolment is of people, and of nothing else.",
	},
	"reach-not-of-activities": {
		mn: "Үйл ажиллагаанд оролцсон нь аяны хандалт биш. Шууд эсвэл шууд бусыг сонгоно уу.",
		en: "Taking part in an activity is no contact of a campaign. Choose directly or indirectly.",
	},
	"reach-not-of-children": {
		mn: "Хүүхэд бүрийг биечлэн олж бүртгэдэг тул шууд хүрсэн гэж тоолно.",
		en: "Each child is met and written down, so they are reached directly.",
	},
	"reach-not-of-documents": {
		mn: "Баримт бичигт хөтөлбөр өөрөө оролцсон тул шууд гэж тоолно.",
		en: "The programme itself had a part in the document, so it counts as direct.",
	},
	"reach-not-of-campaigns": {
		mn: "Аяны хандалтыг шууд хүрсэн тоотой хольж болохгүй. Аян гэж сонгоно уу.",
		en: "Contacts of a campaign are never mixed with people reached directly: their reach is the campaign.",
	},
	"reach-not-of-enrolment": {
		mn: "Хөтөлбөр суралцагчидтай өөрөө уулзаагүй тул шууд бус гэж тоолно.",
		en: "The programme did not meet these pupils, so they are reached indirectly.",
	},
	"minimum-of-people": {
		mn: "Хичээлийн доод тоог зөвхөн хүн тоолоход хэрэглэнэ. Ирц, арга хэмжээ тоолбол 1 гэж үлдээнэ үү.",
		en: "A minimum of sessions is asked of people. For attendances and events leave it at 1.",
	},
	"roles-of-events": {
		mn: "Арга хэмжээнд үүрэг байхгүй. Үүргийг сонгохгүй үлдээнэ үү.",
		en: "An event has no role. Leave the roles unticked, or count people or attendances.",
	},
} satisfies Dictionary;
