import { type SheetWords, usual } from "./usual.ts";

const about = {
	"data-source": {
		mn: "Хүүхэд тус бүрийн бүртгэл, түүнд тэмдэглэсэн үйл явдал.",
		en: "The record of each child, and the events noted in it.",
	},
	"data-points": {
		mn: "Хүүхдийн нэр, хүйс, төрсөн өдөр, оршин суугаа газар, хөгжлийн бэрхшээлтэй эсэх, үйл явдлын өдөр.",
		en: "The child’s name, sex, birth day, place of living, disability, and the day of the event.",
	},
	analysis: {
		mn: "Хүйс, нас, орон нутаг, хөгжлийн бэрхшээлээр задална. Асуугаагүйг “үгүй” гэж үзэхгүй.",
		en: "By sex, age, area and disability; not asked is not taken for a no.",
	},
} satisfies SheetWords["notes"];

export const children = {
	"OSC-I": {
		title: { mn: "Илрүүлсэн сургуулиас гадуур хүүхэд", en: "Out-of-school children identified" },
		definition: {
			mn: "Хөтөлбөрийн ажилтан буюу хамтрагч нь олж бүртгэсэн, тухайн үед сургуульд суралцаагүй, сургуулийн насны хүүхэд.",
			en: "Children of school age whom the programme or a partner found and wrote down, and who were not in school at that time.",
		},
		notCounted: {
			mn: "Сургуульд суралцаж байсан хүүхэд, нэг хүүхдийн дахин бүртгэлийг тоолохгүй.",
			en: "Children who were in school, and further records of the same child, are not counted.",
		},
		notes: {
			...usual,
			...about,
			rationale: {
				mn: "Сургуулийн гадна үлдсэн хүүхдийг хэн ч жагсаалтандаа бичдэггүй. Хэн, хаана байгааг мэдэж байж туслах боломжтой.",
				en: "A child out of school is on nobody’s list. One can only help whom one has found.",
			},
			boundary: {
				mn: "Шууд хүрсэн: хүүхдийг өөрсдөө, эсвэл хамтрагч байгууллагаараа дамжуулан биечлэн олсон.",
				en: "Direct: the child was met in person by the programme or by a partner of it.",
			},
			"means-of-verification": {
				mn: "Айлчлалын тэмдэглэл, нийгмийн ажилтан буюу хороо, багийн тодорхойлолт.",
				en: "Notes of the visit, and a statement of the social worker or the khoroo or bag.",
			},
			method: {
				mn: "Хүүхэд бүрийг анх илрүүлсэн өдрөөр нь нэг удаа тоолно.",
				en: "Each child counts once, on the day of being found.",
			},
			use: {
				mn: "Хаана, ямар хүүхэд сургуулиас гадуур байгааг харж, хэнд түрүүлж хүрэхээ шийднэ.",
				en: "To see where children are out of school and who they are, and to decide whom to reach first.",
			},
			"data-issues": {
				mn: "Нүүдэллэн амьдардаг өрхийн хүүхэд хоёр газар бүртгэгдэж болзошгүй.",
				en: "Children of families on the move may be written down in two places.",
			},
		},
	},
	"OSC-A": {
		title: { mn: "Боловсролд хамруулсан сургуулиас гадуур хүүхэд", en: "Out-of-school children given access to education" },
		definition: {
			mn: "Илрүүлснээс хойш сургууль, насан туршийн боловсролын төв буюу өөр сургалтад суралцаж эхэлсэн сургуулиас гадуур хүүхэд.",
			en: "Children found out of school who have since begun to learn in a school, a lifelong education centre or another course.",
		},
		notCounted: {
			mn: "Элсэх зөвшөөрөл авсан боловч суралцаж эхлээгүй хүүхэд, илрүүлснээр бүртгээгүй хүүхдийг тоолохгүй.",
			en: "Children who were admitted and have not begun, and children who were never written down as found, are not counted.",
		},
		notes: {
			...usual,
			...about,
			rationale: {
				mn: "Хүүхдийг олох нь эхлэл, суралцаж эхлэх нь үр дүн. Энэ хоёр үйл явдлыг нэг тоонд нийлүүлбэл аль нь ч харагдахгүй.",
				en: "Finding a child is the beginning and learning is the result; one number for both would show neither.",
			},
			boundary: {
				mn: "Шууд хүрсэн: тухайн хүүхдийг хөтөлбөр өөрөө холбон зуучилж, элсэхэд нь тусалсан.",
				en: "Direct: the programme referred this very child and helped with the admission.",
			},
			"means-of-verification": {
				mn: "Сургууль, төвийн элсэлтийн тушаал буюу тодорхойлолт.",
				en: "The admission order or a statement of the school or centre.",
			},
			method: {
				mn: "Хүүхэд бүрийг анх суралцаж эхэлсэн өдрөөр нь нэг удаа тоолно.",
				en: "Each child counts once, on the first day of learning.",
			},
			use: {
				mn: "Илрүүлсэн хүүхдийн хэд нь суралцаж эхэлснийг, хаана саад гарч байгааг харна.",
				en: "To see how many of those found have begun to learn, and where they are held back.",
			},
			"data-issues": {
				mn: "Суралцаж эхэлсэн нь сургуульдаа үлдсэн гэсэн үг биш. Тогтвор суурьшлыг тусад нь хянана.",
				en: "Having begun is not having stayed: whether the child remains is followed apart.",
			},
		},
	},
} satisfies Readonly<Record<string, SheetWords>>;
