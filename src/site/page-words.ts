import type { Dictionary } from "../shared/words.ts";

/** What the pages of a programme say beside its figures. */
export const pageWords = {
	"pages-of": { mn: "Хөтөлбөрийн хуудсууд", en: "Pages of the programme" },
	overview: { mn: "Хөтөлбөр", en: "Programme" },
	between: { mn: "{low}–{high}", en: "{low} to {high}" },
	duration: { mn: "Хугацаа", en: "Time" },
	"from-until": { mn: "{from} – {until}", en: "{from} to {until}" },
	"role-donor": { mn: "Хандивлагч", en: "Donor" },
	"role-implementing": { mn: "Хэрэгжүүлэгч байгууллага", en: "Implementing organisation" },
	"role-government": { mn: "Төрийн байгууллага", en: "Government" },
	"role-media": { mn: "Хамтрагч медиа компани", en: "Partner media company" },
	"role-school": { mn: "Сургууль", en: "School" },
	"role-community": { mn: "Орон нутаг", en: "Community" },
	"role-other": { mn: "Хамтрагч", en: "Partner" },
	"map-label": { mn: "Монгол Улсын газрын зураг дээрх зорилтот орон нутаг: {areas}", en: "Map of Mongolia with the target areas: {areas}" },
	"pillar-number": { mn: "{number}-р чиглэл", en: "Pillar {number}" },
	"other-results": { mn: "Бусад үр дүн", en: "Other results" },

	"reach-indirect-text": {
		mn: "Хөтөлбөрт биечлэн оролцоогүй хүмүүс. Томьёогоор тооцсон бөгөөд шууд хамрагдсан хүний тоон дээр нэмдэггүй.",
		en: "People who did not take part themselves. The number follows a formula and is never added to those who did.",
	},

	"together-title": { mn: "Бүх чиглэлээр нийлээд", en: "All pillars together" },
	"together-text": {
		mn: "Хэд хэдэн чиглэлд хамрагдсан хүнийг нэг л удаа тоолсон. Чиглэлүүдийн тоог шууд нэмбэл {saved} хүнээр илүү гарна.",
		en: "Whoever was reached by several pillars is counted once. Adding the pillars up would say {saved} people too many.",
	},
	"together-up-to": {
		mn: "Хэд хэдэн чиглэлд хамрагдсан хүнийг нэг л удаа тоолсон. Чиглэлүүдийн тоог шууд нэмбэл {saved} хүртэл хүнээр илүү гарч болно.",
		en: "Whoever was reached by several pillars is counted once. Adding the pillars up could say up to {saved} people too many.",
	},
	"together-same": {
		mn: "Нэг хүн хоёр чиглэлд хамрагдсан тохиолдол бүртгэгдээгүй.",
		en: "Nobody is on record in two pillars.",
	},

	campaign: { mn: "Аян", en: "Campaign" },
	"campaign-title": { mn: "{name}: жил бүрийн аян", en: "{name}: the campaign by years" },
	"campaign-year": { mn: "{number}-р жил: {theme}", en: "Year {number}: {theme}" },
	"campaign-none": { mn: "Аян хараахан эхлээгүй", en: "There is no campaign yet" },
	"campaign-none-text": {
		mn: "Аяны жил, бүтээл, нийтлэл бүртгэгдмэгц энд гарна.",
		en: "Once its years, items and posts are recorded, they appear here.",
	},
	contacts: { mn: "хандалт", en: { one: "contact", other: "contacts" } },
	"contacts-bar": { mn: "{year}: {number} хандалт, давхардсан тоогоор", en: "{year}: {number} contacts, in duplicated numbers" },
	"people-behind": { mn: "Цаана нь хэдэн хүн байна вэ", en: "How many people that may be" },
	"people-behind-why": {
		mn: "Хамгийн олон үзсэн нэг нийтлэлийн хандалтаас цөөнгүй; нийт хандалтаас ч, хүрч болох бүх хүнээс ч олонгүй.",
		en: "At least as many as the contacts of the largest post; no more than all contacts, and no more than everybody who can be reached.",
	},
	"people-count": { mn: "{number} хүн", en: "{number} people" },
	"contacts-count": { mn: "{number} хандалт", en: "{number} contacts" },
	"people-unknown": {
		mn: "Хэдэн хүн болохыг хэлэх боломжгүй: нийт хэдэн хүнд хүрч болохыг бүртгээгүй байна.",
		en: "How many people they are cannot be said: nobody has recorded how many can be reached.",
	},
	"population-range": {
		mn: "Нийтдээ хүрч болох хүн: {low}–{high}. Эх үүсвэр:",
		en: "Can be reached at all: {low} to {high}. Source:",
	},
	works: { mn: "Энэ жилийн бүтээл, хандалтын хамт", en: "What was made this year, with the contacts of each" },
	work: { mn: "Бүтээл", en: "Item" },
	kind: { mn: "Төрөл", en: "Kind" },
	"kind-video": { mn: "Видео", en: "Video" },
	"kind-poster": { mn: "Зурагт хуудас", en: "Poster" },
	"kind-human_story": { mn: "Амьдралын түүх", en: "Human story" },
	"contacts-of": { mn: "Хандалт", en: "Contacts" },
	"no-number": { mn: "тоо хараахан алга", en: "no number yet" },
	"works-none": { mn: "Бүтээл хараахан алга.", en: "There is no item yet." },

	documents: { mn: "Бодлогын баримт бичиг", en: "Policy documents" },
	"documents-none": { mn: "Баримт бичиг хараахан алга", en: "There is no document yet" },
	"documents-none-text": {
		mn: "Хөтөлбөрийн оролцсон бодлогын баримт бичиг энд гарна.",
		en: "Policy documents in which the programme had a part appear here.",
	},
	"issued-by": { mn: "Гаргадаг байгууллага", en: "Issued by" },
	"our-part": { mn: "Хөтөлбөрийн оролцоо", en: "The programme’s part" },
	"stage-on": { mn: "{stage}, {date}", en: "{stage}, {date}" },
	"stage-none": { mn: "Үе шат бүртгэгдээгүй", en: "No stage is recorded" },
	versions: { mn: "Хувилбарууд", en: "Versions" },

	about: { mn: "Хөтөлбөрийн тухай", en: "About" },
	accessibility: { mn: "Хүртээмжийн мэдэгдэл", en: "Accessibility statement" },
	feed: { mn: "Мэдээний урсгал (RSS)", en: "News feed (RSS)" },
	"feed-title": { mn: "{programme}: шинэ үр дүн", en: "{programme}: new results" },
	"feed-figure": { mn: "{title}: {number}", en: "{title}: {number}" },
	"feed-stage": { mn: "Баримт бичиг: {title} – {stage}", en: "Policy document: {title} – {stage}" },
	"feed-campaign": { mn: "Аян: {title}", en: "Campaign: {title}" },
} satisfies Dictionary;
