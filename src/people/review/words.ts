import type { Dictionary } from "../../shared/words.ts";

export const words = {
	queue: { mn: "Давхардсан байж болзошгүй бүртгэл", en: "Possible duplicates" },
	"queue-waiting": {
		mn: { one: "Давхардсан байж болзошгүй бүртгэл: {count} хос", other: "Давхардсан байж болзошгүй бүртгэл: {count} хос" },
		en: { one: "Possible duplicates: {count} pair", other: "Possible duplicates: {count} pairs" },
	},
	"queue-waiting-detail": {
		mn: "Нэг хүнийг хоёр удаа бүртгэсэн эсэхийг таны шийдвэр тодорхой болгож, тоо нарийсна.",
		en: "Your decisions say who was written down twice, and the figures become narrower.",
	},
	"queue-intro": {
		mn: "Нэг хүнийг хоёр удаа бүртгэсэн үү, эсвэл хоёр өөр хүн үү гэдгийг Tegsh өөрөө тодорхойлж чадаагүй хосууд. Таны шийдвэр хадгалагдах бөгөөд хэзээ ч буцааж болно.",
		en: "Pairs of reports of which Tegsh cannot tell whether they are one person written down twice, or two people. What you decide is remembered, and can be undone at any time.",
	},
	"pairs-wait": {
		mn: { one: "хос таны шийдвэрийг хүлээж байна", other: "хос таны шийдвэрийг хүлээж байна" },
		en: { one: "pair waits for a decision", other: "pairs wait for a decision" },
	},
	start: { mn: "Эхнээс нь шийдэх", en: "Start with the likeliest" },
	"nothing-waits": { mn: "Шийдвэр хүлээж буй хос алга", en: "No pair waits for a decision" },
	"nothing-waits-text": {
		mn: "Ирц бүртгэх эсвэл ирцийн файл оруулахад бүртгэлд байгаа хүнтэй төстэй хүн гарвал тэр хоёр энд харагдана.",
		en: "When attendance is marked or a register is imported, and somebody in it is like a person on record, the two appear here.",
	},
	"first-pairs": { mn: "Нэг хүн байх магадлал хамгийн их хосууд эхэндээ", en: "The pairs most likely to be one person, first" },
	pair: { mn: "Хос", en: "Pair" },
	"pair-names": { mn: "{one} ба {other}", en: "{one} and {other}" },
	probability: { mn: "Магадлал", en: "Probability" },
	"birth-dates": { mn: "Төрсөн огноо", en: "Birth dates" },
	"two-values": { mn: "{one}, {other}", en: "{one}, {other}" },
	"unsure-at-intake": {
		mn: "Нэгтгэсэн боловч бүртгэсэн ажилтан нэг хүн мөн эсэхийг тодорхойлж чадаагүй",
		en: "Joined, but whoever put them on record could not tell",
	},
	"why-asked": { mn: "Асуусан шалтгаан", en: "Why it is asked" },
	decisions: { mn: "Гаргасан шийдвэрүүд", en: "Decisions" },

	percent: { mn: "{percent} %", en: "{percent} %" },
	"percent-high": { mn: "99 %-иас дээш", en: "above 99 %" },
	"percent-low": { mn: "1 %-иас доош", en: "below 1 %" },

	bands: { mn: "Хэрхэн нэгтгэдэг вэ", en: "What is joined, and what is asked" },
	"band-link": { mn: "Асуулгүй нэгтгэдэг", en: "Joined without asking" },
	"band-review": { mn: "Хүнээс асуудаг", en: "Asked" },
	"band-weak": { mn: "Асуудаггүй", en: "Not asked" },
	"band-pairs": { mn: { one: "{count} хос", other: "{count} хос" }, en: { one: "{count} pair", other: "{count} pairs" } },
	"from-link": {
		mn: "Магадлал нь {percent} ба түүнээс дээш бол Tegsh өөрөө нэгтгэнэ.",
		en: "From a probability of {percent} up, Tegsh joins by itself.",
	},
	"cost-link": {
		mn: "Эдгээрийн ойролцоогоор {count} нь үнэндээ хоёр өөр хүн байх төлөвтэй.",
		en: "Expected to be two people all the same: about {count} of these pairs.",
	},
	"held-back": {
		mn: {
			one: "Тодорхой зөрүүтэй {count} хосыг нэгтгээгүй, хүнээс асууж байна.",
			other: "Тодорхой зөрүүтэй {count} хосыг нэгтгээгүй, хүнээс асууж байна.",
		},
		en: {
			one: "{count} of them is asked all the same, because something certain speaks against it.",
			other: "{count} of them are asked all the same, because something certain speaks against it.",
		},
	},
	"from-review": {
		mn: "Магадлал нь {percent} ба түүнээс дээш бол хүнээс асууна.",
		en: "From a probability of {percent} up, somebody is asked.",
	},
	"cost-review": {
		mn: "Үүнээс дээших бүх хосыг асуулгүй нэгтгэвэл ойролцоогоор {count} хосыг буруу нэгтгэх төлөвтэй.",
		en: "If all from here up were joined without asking, the pairs expected to be joined wrongly would be about {count}.",
	},
	"from-weak": {
		mn: "Магадлал нь {percent}-д хүрэхгүй бол асуухгүй, хоёр өөр хүн гэж тооцно.",
		en: "Below a probability of {percent} nobody is asked, and the two are counted as two people.",
	},
	"cost-weak": {
		mn: "Эдгээрийн ойролцоогоор {count} нь үнэндээ нэг хүн байх төлөвтэй.",
		en: "Expected to be one person all the same: about {count} of these pairs.",
	},
	measured: {
		mn: {
			one: "Энэ бүлгээс хүмүүсийн шийдсэн {count} хосын {same} нь нэг хүн байсан: {best} %, итгэх завсар {low}–{high} %.",
			other: "Энэ бүлгээс хүмүүсийн шийдсэн {count} хосын {same} нь нэг хүн байсан: {best} %, итгэх завсар {low}–{high} %.",
		},
		en: {
			one: "People decided {count} pair of this band, and found one person in {same} of them: {best} %, with chance allowed for {low} to {high} %.",
			other:
				"Of {count} pairs in this band that somebody decided, {same} were one person: {best} %, with chance allowed for {low} to {high} %.",
		},
	},
	"measured-none": {
		mn: "Энэ бүлгийн хосыг хүн хараахан шийдээгүй тул хэр зөв болохыг хэмжиж амжаагүй.",
		en: "Nobody has decided a pair of this band yet, so how often it is right has not been measured.",
	},
	"measured-unsure": {
		mn: { one: "Өөр {count} хосыг тодорхойлж чадаагүй.", other: "Өөр {count} хосыг тодорхойлж чадаагүй." },
		en: { one: "Of {count} more nobody could tell.", other: "Of {count} more nobody could tell." },
	},
	"other-thresholds": { mn: "Өөр түвшнээс нэгтгэвэл ямар байх вэ", en: "What other levels would cost" },
	"thresholds-caption": {
		mn: "Тухайн магадлалаас дээш бүх хосыг асуулгүй нэгтгэвэл",
		en: "If every pair from this probability up were joined without asking",
	},
	"threshold-from": { mn: "Магадлал", en: "Probability from" },
	"threshold-pairs": { mn: "Нэгтгэх хос", en: "Pairs joined" },
	"threshold-wrong": { mn: "Буруу нэгтгэх нь", en: "Expected wrong joins" },
	"threshold-missed": { mn: "Нэгтгэж амжихгүй нь", en: "Expected to be missed" },
	"threshold-now": { mn: "Одоо мөрдөж байгаа нь", en: "In use" },
	"joined-from-here": { mn: "Эндээс дээш асуулгүй нэгтгэдэг", en: "Joined from here up" },
	"asked-from-here": { mn: "Эндээс дээш асуудаг", en: "Asked from here up" },

	"likely-6": { mn: "Нэг хүн гэдэг нь бараг тодорхой", en: "Almost certainly one person" },
	"likely-5": { mn: "Нэг хүн байх магадлал их", en: "Very likely one person" },
	"likely-4": { mn: "Нэг хүн байж магадгүй", en: "Probably one person" },
	"likely-3": { mn: "Нэг хүн ч байж болно, хоёр хүн ч байж болно", en: "One person as likely as two" },
	"likely-2": { mn: "Хоёр өөр хүн байж магадгүй", en: "Probably two people" },
	"likely-1": { mn: "Хоёр өөр хүн байх магадлал их", en: "Very likely two people" },
	"likely-probability": { mn: "Нэг хүн байх магадлал: {percent}", en: "Probability of one person: {percent}" },
	"guard-decided-different": {
		mn: "Эдгээрийн бичилтийг өөр өөр хүн гэж шийдсэн байгаа тул нэгтгээгүй.",
		en: "Not joined, because reports of these two were decided to be different people.",
	},
	"guard-register-numbers-differ": {
		mn: "Хоёулаа зөв хэлбэртэй, өөр өөр регистрийн дугаартай тул асуулгүй нэгтгээгүй.",
		en: "Not joined without asking, because both have a valid register number and the numbers differ.",
	},
	"guard-same-list": {
		mn: "Хоёулаа нэг жагсаалтад бичигдсэн тул асуулгүй нэгтгээгүй.",
		en: "Not joined without asking, because both stand on the same list.",
	},
	"guard-sexes-differ": {
		mn: "Нэгийг нь эмэгтэй, нөгөөг нь эрэгтэй гэж бичсэн тул асуулгүй нэгтгээгүй.",
		en: "Not joined without asking, because one is written down as female and the other as male.",
	},
	"guard-one-weak-link": {
		mn: "Хоёр бүлэг бичилтийг ганц сул холбоос холбож байгаа тул асуулгүй нэгтгээгүй.",
		en: "Not joined without asking, because one weak link would join two groups of reports.",
	},
	"guard-none": {
		mn: "Асуулгүй нэгтгэхээр төстэй биш байна.",
		en: "Not alike enough to be joined without asking.",
	},
} satisfies Dictionary;
