import type { Dictionary } from "../../shared/words.ts";

export const words = {
	"is-it-one-of-these": { mn: "Эдгээрийн нэг мөн үү?", en: "Is it one of these?" },
	found: {
		mn: { one: "Бүртгэлд төстэй {count} хүн байна.", other: "Бүртгэлд төстэй {count} хүн байна." },
		en: { one: "{count} person on record is like this.", other: "{count} people on record are like this." },
	},
	"nobody-alike": { mn: "Бүртгэлд төстэй хүн алга.", en: "Nobody on record is like this." },
	"too-little": {
		mn: "Бүртгэлд байгаа эсэхийг шалгахад мэдээлэл хүрэлцэхгүй байна. Нэр, төрсөн огноо, утас хоёроос доошгүйг, эсвэл регистрийн дугаарыг бичнэ үү.",
		en: "Too little to look for anybody on record. Add a second of name, father’s or mother’s name, birth date and phone, or the register number.",
	},
	"band-link": { mn: "Нэг хүн байх магадлал их", en: "Very likely the same person" },
	"band-review": { mn: "Нэг хүн байж болзошгүй", en: "May be the same person" },
	probability: { mn: "Магадлал: {percent} хувь", en: "Probability: {percent} in 100" },
	"probability-high": { mn: "Магадлал: 99 хувиас дээш", en: "Probability: above 99 in 100" },
	"speaks-for": { mn: "Нэг хүн гэх үндэслэл", en: "What speaks for it" },
	"speaks-against": { mn: "Өөр хүн гэх үндэслэл", en: "What speaks against it" },
	"area-not-known": { mn: "газар нь тодорхойгүй", en: "area not known" },
	"it-is": { mn: "Энэ хүн мөн", en: "It is this one" },
	"it-is-named": { mn: "Энэ хүн мөн: {name}", en: "It is this one: {name}" },
	"none-of-these": { mn: "Эдгээрийн хэн нь ч биш", en: "None of these" },
	"cannot-tell": { mn: "Тодорхойлох боломжгүй", en: "I cannot tell" },
	"three-ways": {
		mn: "Хэн нь ч биш бол шинээр бүртгэж, өөр хүн гэж тэмдэглэнэ. Тодорхойлох боломжгүй бол шинээр бүртгэж, дараа нь хянана.",
		en: "With none of these, somebody new is put on record and noted as a different person. If you cannot tell, somebody new is put on record and looked at later.",
	},
	"all-the-same": { mn: "Ингээд бүртгэх", en: "Put on record all the same" },
	more: {
		mn: {
			one: "Өөр {count} хүн бас төстэй. Мэдэх зүйлээ нэмж бичнэ үү.",
			other: "Өөр {count} хүн бас төстэй. Мэдэх зүйлээ нэмж бичнэ үү.",
		},
		en: {
			one: "{count} more person is like this. Add what else you know.",
			other: "{count} more people are like this. Add what else you know.",
		},
	},
	capped: {
		mn: "Төстэй бичилт хэт олон тул эхний {count}-г л шалгалаа. Мэдэх зүйлээ нэмж бичнэ үү.",
		en: "So many reports are like this that only {count} of them were compared. Add what else you know.",
	},
	"known-elsewhere": { mn: "Өөр газарт аль хэдийн бүртгэгдсэн байж болзошгүй", en: "Perhaps already known at another service" },
	"ask-area": {
		mn: "Үүнтэй төстэй хүн таны хариуцсан нутгаас гадуур бүртгэлтэй байна. Лавлах хүн: {area} хариуцсан мониторингийн ажилтан.",
		en: "Somebody like this is on record outside the areas you work in. Ask the monitoring officer for {area}.",
	},
	"ask-programme": {
		mn: "Үүнтэй төстэй хүн таны хариуцсан нутгаас гадуур бүртгэлтэй байна. Лавлах хүн: хөтөлбөрийн мониторингийн ажилтан.",
		en: "Somebody like this is on record outside the areas you work in. Ask the monitoring officer of the programme.",
	},
	"told-note": {
		mn: "Танд үүнийг мэдэгдсэн тухай журналд тэмдэглэв. Та хүнийг бүртгэж болно: нэг хүн нэг л удаа тоологдоно.",
		en: "The journal notes that you were told. You can put the person on record all the same: one person is counted once.",
	},
	exhausted: {
		mn: "Өөр газарт бүртгэлтэй хүмүүсийн талаар энэ цагт танд дахин мэдэгдэхгүй. Шаардлагатай бол мониторингийн ажилтнаас лавлана уу.",
		en: "You are told of no more people known elsewhere within this hour. If you need to know, ask a monitoring officer.",
	},
	"number-shape": {
		mn: "Регистрийн дугаар хоёр үсэг, найман тооноос бүрдэнэ. Шалгана уу.",
		en: "A register number is two letters and eight digits. Check it.",
	},
	"number-no-such-day": {
		mn: "Регистрийн дугаар дахь төрсөн огноо байх боломжгүй өдөр байна. Шалгана уу.",
		en: "The birth date in the register number is no day of the calendar. Check it.",
	},
	"number-typed-without-twenty": {
		mn: "2000 оноос хойш төрсөн хүний регистрийн дугаарт сарын тоон дээр 20-ыг нэмдэг. Шалгана уу.",
		en: "In the register number of whoever was born from 2000 on, 20 is added to the month. Check it.",
	},
	"number-birth-date-differs": {
		mn: "Регистрийн дугаар дахь төрсөн огноо бичсэн огноотой таарахгүй байна. Аль нэг нь буруу байж болзошгүй.",
		en: "The birth date in the register number is not the one you wrote. One of them may be a slip.",
	},
	"number-sex-differs": {
		mn: "Регистрийн дугаараар хүйс нь бичсэнээс өөр байна. Аль нэг нь буруу байж болзошгүй.",
		en: "By the register number the sex is not the one you wrote. One of them may be a slip.",
	},
	"answer-needed": {
		mn: "Бүртгэлд төстэй хүн байна. Мөн эсэхийг доор сонгоно уу.",
		en: "Somebody on record is like this. Choose below whether it is the same person.",
	},
	"elsewhere-needed": {
		mn: "Төстэй хүн өөр газарт бүртгэлтэй байна. Доорхыг уншаад үргэлжлүүлнэ үү.",
		en: "Somebody like this is known elsewhere. Read the note below, then go on.",
	},
} satisfies Dictionary;
