import { type SheetWords, usual } from "./usual.ts";

export const trainings = {
	TT: {
		title: { mn: "Сургалтад хамрагдсан багш", en: "Teachers trained" },
		definition: {
			mn: "Хөтөлбөрийн нэгээс доошгүй хичээлд хамрагдсан ерөнхий боловсролын сургууль, насан туршийн боловсролын төвийн багш, ажилтан.",
			en: "Teachers and staff of schools and lifelong education centres who attended at least one session of the programme.",
		},
		notCounted: {
			mn: "Цуцлагдсан хичээл, нэг хүний дахин хамрагдсан ирц, багш, боловсролын ажилтнаас өөр үүргээр оролцсон хүнийг тоолохгүй.",
			en: "Cancelled sessions, a person’s attendance beyond the first, and people who took part in another role are not counted.",
		},
		notes: {
			...usual,
			rationale: {
				mn: "Хүүхэд бүрийг тэгш хамруулах чадвартай багш байж гэмээнэ сургууль хүүхэд бүрийн хувьд нээлттэй байна.",
				en: "A school is open to every child only when its teachers know how to teach every child.",
			},
			boundary: {
				mn: "Шууд хүрсэн: багш өөрөө сургалтад суусан. Тэдний сурагчдыг тусад нь, шууд бус үзүүлэлтээр тоолно.",
				en: "Direct: the teacher sat in the training. Their pupils are counted apart, as reached indirectly.",
			},
			"data-source": { mn: "Сургалтын хичээл бүрийн ирцийн бүртгэл.", en: "The attendance register of each training session." },
			"means-of-verification": {
				mn: "Гарын үсэгтэй ирцийн хуудас, түүний зураг; сургалтын хөтөлбөр.",
				en: "Signed attendance sheets and their photographs; the agenda of the training.",
			},
			method: {
				mn: "Хүн бүрийг хамгийн анх хамрагдсан хичээлийнх нь өдрөөр нэг удаа тоолно. Нэрсийн жагсаалтгүй, зөвхөн тоогоор бүртгэсэн хичээл байвал хүний тоог доод, дээд хязгаараар хэлнэ.",
				en: "Each person counts once, on the day of the first session attended. Where a session was counted by head without names, the number of people is given between two bounds.",
			},
			"data-points": {
				mn: "Овог нэр, хүйс, төрсөн өдөр, регистрийн дугаар, ажлын газар, үүрэг, хөгжлийн бэрхшээлтэй эсэх, хичээлийн өдөр, газар.",
				en: "Name, sex, birth day, register number, workplace, role, disability, and the day and place of the session.",
			},
			analysis: {
				mn: "Хүйс, нас, орон нутаг, үүргээр задалж, улирлаар шинэ, дахин хамрагдсан, өссөн дүнг харьцуулна.",
				en: "By sex, age, area and role; by quarter as new, returning and so far.",
			},
			use: {
				mn: "Аль сургууль, орон нутагт сургалт хүрээгүйг харж, дараагийн улирлын төлөвлөгөөг гаргана.",
				en: "To see which schools and places were not reached yet, and to plan the next quarter.",
			},
			"data-issues": {
				mn: "Регистрийн дугаар, төрсөн өдөр нь бичигдээгүй хүн дахин ирэхэд таних боломжгүй тул хоёр удаа тоологдож болзошгүй.",
				en: "Somebody written down without register number or birth day cannot be recognised on coming back, and may be counted twice.",
			},
		},
	},
	PI: {
		title: { mn: "Багш нь сургалтад хамрагдсан сургуулийн сурагч", en: "Pupils of schools with trained teachers" },
		definition: {
			mn: "Багш, ажилтан нь хөтөлбөрийн сургалтад хамрагдсан сургууль, төвд суралцаж байгаа хүүхэд.",
			en: "Children enrolled in the schools and centres where trainings of the programme were held for teachers and staff.",
		},
		notCounted: {
			mn: "Бүртгэлтэй сурагчийн тоо нь мэдэгдэхгүй сургууль, нэг сургуулийн дахин тоологдох сурагчийг тоолохгүй.",
			en: "Schools whose enrolment is not on record, and pupils of a school beyond the first time it is counted, are not counted.",
		},
		notes: {
			...usual,
			rationale: {
				mn: "Багшид зориулсан сургалтын үр өгөөж эцсийн дүндээ хэдэн хүүхдэд хүрч болохыг харуулна.",
				en: "It shows how many children the training of teachers may come to in the end.",
			},
			boundary: {
				mn: "Шууд бус: хөтөлбөр эдгээр хүүхэдтэй өөрөө ажиллаагүй. Шууд хүрсэн хүний тоонд хэзээ ч нэмэхгүй.",
				en: "Indirect: the programme did not meet these children. The number is never added to people reached directly.",
			},
			"data-source": {
				mn: "Сургуулийн бүртгэлтэй сурагчийн тоо, жилээр; сургалтын хичээл болсон газар.",
				en: "The enrolment of each school by year, and the places where training sessions were held.",
			},
			"means-of-verification": {
				mn: "Боловсролын статистикийн маягт буюу сургуулийн захирлын баталгаажуулсан тоо.",
				en: "The form of the education statistics, or a number confirmed by the head of the school.",
			},
			method: {
				mn: "Хичээл болсон сургууль бүрийн бүртгэлтэй сурагчийг нэг удаа авч нэмнэ. Нэг хүүхэд хоёр сургуульд зэрэг суралцахгүй гэж үзнэ.",
				en: "The enrolment of each school where a session was held is taken once and added. No child is enrolled in two schools at a time.",
			},
			"data-points": {
				mn: "Сургууль, төв; бүртгэлтэй сурагчийн тоо, он, эх үүсвэр.",
				en: "The school or centre; its enrolment, the year and the source.",
			},
			analysis: { mn: "Орон нутгаар задална.", en: "By area." },
			use: {
				mn: "Хөтөлбөрийн цар хүрээг тайлбарлахад ашиглана. Хэдэн хүүхдэд тусалсан гэж хэлэхэд ашиглахгүй.",
				en: "To explain how far the programme may reach; never to say how many children were helped.",
			},
			"data-issues": {
				mn: "Бүртгэлтэй сурагчийн тоо жил бүр өөрчлөгдөнө. Сургалтад хамрагдаагүй багшийн ангийн хүүхэд ч энэ тоонд орно.",
				en: "Enrolment changes every year, and the number includes pupils of teachers who were not trained.",
			},
		},
	},
} satisfies Readonly<Record<string, SheetWords>>;
