import type { Dictionary } from "../shared/words.ts";

/** How a number came about, in sentences: by what rule, from which records, and what may be added to it. */
export const ruleWords = {
	"rule-person": {
		mn: {
			one: "Хүн бүрийг нэг удаа, хичээл, уулзалтад анх ирсэн өдрөөр нь тоолно.",
			other: "Хүн бүрийг нэг удаа, {count} дахь өөр хичээл, уулзалтад ирсэн өдрөөр нь тоолно.",
		},
		en: {
			one: "Each person counts once, on the day of the first session attended.",
			other: "Each person counts once, on the day of the session that made it {count} different ones.",
		},
	},
	"rule-attendance": {
		mn: "Хүн ирсэн удаа бүрийг, нэрээр бүртгэсэн ч, зөвхөн тоогоор бүртгэсэн ч, тоолно.",
		en: "Each time somebody came counts, by name or by head.",
	},
	"rule-event": { mn: "Болсон хичээл, уулзалт бүрийг нэг удаа тоолно.", en: "Each session that was held counts once." },
	"rule-identified-person": {
		mn: "Хүүхэд бүрийг нэг удаа, илрүүлсэн өдрөөр нь тоолно.",
		en: "Each child counts once, on the day of being found.",
	},
	"rule-access-person": {
		mn: "Хүүхэд бүрийг нэг удаа, суралцаж эхэлсэн өдрөөр нь тоолно.",
		en: "Each child counts once, on the first day of learning.",
	},
	"rule-identified-household": {
		mn: "Өрх бүрийг нэг удаа, анхны хүүхдийг нь илрүүлсэн өдрөөр тоолно.",
		en: "Each household counts once, on the day on which the first child of it was found.",
	},
	"rule-access-household": {
		mn: "Өрх бүрийг нэг удаа, анхны хүүхэд нь суралцаж эхэлсэн өдрөөр тоолно.",
		en: "Each household counts once, on the first day of learning of the first child of it.",
	},
	"rule-document": {
		mn: "Хөтөлбөрийн оролцоо нь бичигдсэн баримт бичгийг “{stage}” буюу түүнээс хойших шатанд хүрсэн өдрөөр нь нэг удаа тоолно.",
		en: "Each document with a part of the programme counts once, on the day it reached the stage “{stage}” or one after it.",
	},
	"rule-contact": {
		mn: "Платформууд нийтлэл бүрд тоолсон хандалтыг нэмнэ. Энэ бол хүний тоо биш.",
		en: "The contacts that the platforms counted are added over all posts. They are no number of people.",
	},
	"rule-enrolment": {
		mn: "Ийм хичээл, уулзалт болсон сургууль, төв бүрийн суралцагчдыг нэг удаа тоолно.",
		en: "The enrolment of each site in which such a session was held counts once.",
	},
	"from-activities": { mn: "Үйл ажиллагаа: {kinds}. Үүрэг: {roles}.", en: "Activities: {kinds}. Roles: {roles}." },
	"from-activities-only": { mn: "Үйл ажиллагаа: {kinds}.", en: "Activities: {kinds}." },
	"from-children-identified": { mn: "Сургуулиас гадуур хүүхэд: илрүүлсэн.", en: "Out-of-school children: identified." },
	"from-children-access": {
		mn: "Сургуулиас гадуур хүүхэд: боловсролд хамруулсан.",
		en: "Out-of-school children: given access to education.",
	},
	"from-documents": {
		mn: "Бодлогын баримт бичиг: “{stage}” буюу түүнээс хойших шат.",
		en: "Policy documents: the stage “{stage}” or one after it.",
	},
	"from-campaigns": { mn: "Аяны нийтлэл. {year}.", en: "Posts of the campaign. {year}." },
	"from-campaigns-all": { mn: "Аяны бүх жилийн нийтлэл.", en: "Posts of all years of the campaign." },
	"from-enrolment": {
		mn: "Суралцагчдын тоо: дараах үйл ажиллагаа болсон газруудынх: {kinds}.",
		en: "Enrolment of the sites of these activities: {kinds}.",
	},
	"all-kinds": { mn: "бүгд", en: "all" },
	"all-roles": { mn: "бүгд", en: "all" },
	"all-years": { mn: "Бүх жил", en: "All years" },
	"year-of-campaign": { mn: "{number}-р жил: {theme}", en: "Year {number}: {theme}" },
	"year-unknown": { mn: "Устгасан жил", en: "A year that is gone" },

	"adds-over-time": { mn: "Хугацаагаар нэмэх", en: "Adding over time" },
	"adds-over-places": { mn: "Орон нутгаар нэмэх", en: "Adding over places" },
	"adds-over-pillars": { mn: "Чиглэлээр нэмэх", en: "Adding over pillars" },
	"time-thing": {
		mn: "Улирал бүрийн шинийг нэмж болно. Улирал бүрд ирсэн хүмүүсийг нэмж болохгүй: нэг хүн хэд хэдэн улиралд ирсэн байж болно.",
		en: "What is new in each quarter adds up. Whoever came in each quarter does not: the same person may have come in several.",
	},
	"places-thing": {
		mn: "Нэг хүнийг анх тоологдсон газарт нь тоолдог тул хэсгүүдийн нийлбэр нийт дүнтэй тэнцэнэ. Газар бүрд ирсэн хүмүүсийг тус тусад нь тоолбол нэмж болохгүй.",
		en: "Each stands in the place of the first contact, so the parts add up. Counted for each place by itself they would not.",
	},
	"pillars-thing": {
		mn: "Нэмж болохгүй. Чиглэл бүрийн хүмүүсийг нэгтгэж, хүн бүрийг нэг удаа тоолно.",
		en: "Never added. People of several pillars are united, each counted once.",
	},
	"time-encounter": { mn: "Нэмж болно. Нийлбэр нь хэдэн хүн болохыг хэлэхгүй.", en: "Adds up. The sum says nothing of how many people." },
	"places-encounter": { mn: "Нэмж болно. Нийлбэр нь хэдэн хүн болохыг хэлэхгүй.", en: "Adds up. The sum says nothing of how many people." },
	"pillars-encounter": {
		mn: "Нэг нэгжтэй бол нэмж болно. Нийлбэр нь хэдэн хүн болохыг хэлэхгүй.",
		en: "Adds up where the unit is the same. The sum says nothing of how many people.",
	},
	"time-single": { mn: "Нэмж болно: тус бүр нэг өдөр, нэг удаа тоологдсон.", en: "Adds up: each counts once, on one day." },
	"places-single": { mn: "Нэмж болно: тус бүр нэг газарт тоологдсон.", en: "Adds up: each stands in one place." },
	"pillars-single": {
		mn: "Хоёр чиглэлд хамаарах бол хоёр удаа тоологдоно. Тиймээс нэгтгэж тоолно.",
		en: "One that belongs to two pillars would count twice, so they are united and not added.",
	},
	"time-enrolment": {
		mn: "Нэмж болохгүй: нэг хүүхэд жил бүр сургуульдаа суралцсаар байдаг.",
		en: "Never added: the same child is enrolled year after year.",
	},
	"places-enrolment": { mn: "Нэмж болно: хүүхэд нэг сургуульд суралцдаг.", en: "Adds up: a child is enrolled in one school." },
	"pillars-enrolment": {
		mn: "Нэмж болохгүй, шууд хүрсэн хүний тоонд ч нэмэхгүй.",
		en: "Never added, and never to people reached directly.",
	},

	"bounds-title": { mn: "Яагаад хоёр тоо байна вэ", en: "Why there are two numbers" },
	"bounds-reason": {
		mn: "{named} хүнийг нэрээр нь мэднэ. {unnamed} ирцийг зөвхөн тоогоор бүртгэсэн.",
		en: "People known by name: {named}. Attendances counted by head alone: {unnamed}.",
	},
	"bounds-low": {
		mn: "Хамгийн багадаа {low}: зөвхөн тоогоор бүртгэсэн хүмүүс өмнө нь нэрээр бүртгэгдсэн, эсвэл өөр уулзалтад тоологдсон хүмүүс мөн гэж үзэв. Гэхдээ нэг хүн нэг цагт хоёр газар байж чадахгүй.",
		en: "At the least {low}: those counted by head are taken for people who are known by name or were counted elsewhere, as far as one person cannot sit in two sessions at once.",
	},
	"bounds-high": {
		mn: "Хамгийн ихдээ {high}: зөвхөн тоогоор бүртгэсэн хүн бүр өөр, шинэ хүн гэж үзэв.",
		en: "At the most {high}: each of those counted by head is taken for somebody new.",
	},
	"bounds-groups": {
		mn: "{count} газрын оролцогчид өөр газар очдоггүй гэж тэмдэглэсэн тул тэднийг тусад нь тоолж нэмэв.",
		en: {
			one: "People of {count} place are declared to come to no other, so they were counted apart and added.",
			other: "People of {count} places are declared to come to no other, so they were counted apart and added.",
		},
	},
	"bounds-population": {
		mn: "Тэнд амьдардаг хүнээс олон байж болохгүй: {year} онд {people} ({source}).",
		en: "There cannot be more than live there: {people} in {year} ({source}).",
	},
	"bounds-narrower": {
		mn: "Нэрээр бүртгэх тусам хоёр тоо ойртоно.",
		en: "The more people are written down by name, the closer the two numbers come.",
	},
	"people-behind": { mn: "Энэ хандалтын цаана хэдэн хүн байж болох вэ", en: "How many people these contacts may be" },
	"people-behind-text": {
		mn: "{low}–{high} хүн. Нэг нийтлэлийн хамгийн том тооноос багагүй; нийлбэр болон хүрч болох хүний тооноос ихгүй.",
		en: "{low} to {high} people: no fewer than the largest single post, no more than the sum or than can be reached at all.",
	},
	"people-behind-unknown": { mn: "Хүний тоог хэлэх мэдээлэл алга.", en: "Nothing is known from which to say a number of people." },
} satisfies Dictionary;
