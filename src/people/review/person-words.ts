import type { Dictionary } from "../../shared/words.ts";

export const words = {
	held: { mn: "Эдгээр бичилтийг яагаад нэг хүн гэж үзсэн бэ", en: "Why these reports are taken for one person" },
	"held-intro": {
		mn: "Хамгийн сул холбоос эхэндээ. Эргэлзвэл нээж хараад шийднэ үү.",
		en: "The weakest link first. If you doubt one, open it and decide.",
	},
	"link-title": { mn: "{one} ба {other}", en: "{one} and {other}" },
	"look-at-both": { mn: "Хоёрыг зэрэгцүүлэн харах", en: "See both side by side" },
	"link-decided": { mn: "{who} {date}-нд нэг хүн гэж шийдсэн.", en: "{who} decided on {date} that they are one person." },
	"links-outside": {
		mn: "Үлдсэн холбоос нь таны хариуцсан нутгаас гадуурх бичилтээр дамждаг.",
		en: "The other links go through reports outside the areas you work in.",
	},
	"take-out": { mn: "Энэ бичилтийг салгах", en: "Take this report out" },
	"take-out-hint": {
		mn: "Өөр хүний бичилт бол салгана. Хэзээ ч буцааж болно.",
		en: "If it is somebody else’s. This can be undone at any time.",
	},
	"taken-out": {
		mn: "Бичилтийг салгалаа. Буцаах бол «Гаргасан шийдвэрүүд» хуудаснаас буцаана уу.",
		en: "The report is taken out. It can be undone on the page of decisions.",
	},
	"done-same": { mn: "Нэг хүн гэж шийдлээ.", en: "They are now one person." },
	"done-different": { mn: "Өөр өөр хүн гэж шийдлээ.", en: "They are now different people." },
	"done-unsure": { mn: "Тодорхойлох боломжгүй гэж тэмдэглэлээ.", en: "Noted that nobody can tell." },
	"done-undone": { mn: "Шийдвэрийг буцаалаа.", en: "The decision is undone." },
	merge: { mn: "Өөр хүнтэй нэгтгэх", en: "Join with another person" },
	"merge-title": { mn: "{name}: хэнтэй нэгтгэх вэ?", en: "{name}: join with whom?" },
	"merge-intro": {
		mn: "Нэг хүнийг хоёр удаа бүртгэсэн бол нөгөөг нь хайж олно уу. Дараагийн хуудсанд хоёрыг зэрэгцүүлж хараад шийднэ.",
		en: "If one person is on record twice, find the other one. On the next page you see both side by side, and decide.",
	},
	"merge-search": {
		mn: "Нэр, регистрийн дугаар эсвэл тухайн хүний хуудасны хаяг",
		en: "Name, register number, or the address of that person’s page",
	},
	withdrawn: { mn: "Энэ бичилтийг буцаан авсан: {moment}.", en: "This report was taken back on {moment}." },
	"withdrawn-by": { mn: "{who} энэ бичилтийг буцаан авсан: {moment}.", en: "{who} took this report back on {moment}." },
	"withdrawn-still-here": { mn: "Энэ хүний үлдсэн бичилтийг харах", en: "See what else is written of this person" },
	"withdrawn-nobody": {
		mn: "Таны хариуцсан нутагт энэ хүний тухай өөр бичилт алга.",
		en: "Nothing else is written of this person in the areas you work in.",
	},
	search: { mn: "Хайх", en: "Search" },
	"merge-caption": { mn: "“{text}” гэж хайхад олдсон хүмүүс", en: "People found for “{text}”" },
	"merge-nobody": { mn: "“{text}” гэж хайхад өөр хүн олдсонгүй.", en: "Nobody else was found for “{text}”." },
} satisfies Dictionary;
