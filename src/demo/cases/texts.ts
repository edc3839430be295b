import type { Barrier } from "../../children/cases/barriers.ts";
import type { services } from "../../children/cases/schema.ts";

type Service = (typeof services)[number];

/** What keeps a child from school, with what was planned against it. Nobody is quoted: these are invented. */
export const obstacles: readonly {
	readonly barrier: Barrier;
	readonly plan: string;
	readonly goal: string;
	readonly who: string;
	/** To whom the child is referred for it, where to anybody. */
	readonly referral?: { readonly service: Service; readonly to: string; readonly feedback: string };
}[] = [
	{
		barrier: "cost",
		plan: "Хичээлийн хэрэгсэл, дулаан хувцсыг шийдэж, улирлын эхэнд сургуульд оруулна.",
		goal: "Хичээлийн хэрэгсэл, дүрэмт хувцас авах",
		who: "Хөтөлбөрийн ажилтан",
		referral: { service: "school_supplies", to: "Сургуулийн нийгмийн ажилтан", feedback: "Цүнх, дэвтэр, гутлыг нь олгосон." },
	},
	{
		barrier: "work_or_herding",
		plan: "Мал төллөх үед гэрээр, бусад үед ангид суух хуваарь гаргана.",
		goal: "Отор, төл авах үеийн хичээлийн хуваарь гаргах",
		who: "Ангийн багш",
		referral: { service: "dormitory", to: "Сумын сургуулийн дотуур байр", feedback: "Дотуур байранд ор гарсан." },
	},
	{
		barrier: "household_chores",
		plan: "Дүүгээ харах хүн олж, өглөөний ээлжинд суралцуулна.",
		goal: "Дүүг нь цэцэрлэгт оруулах",
		who: "Ээж",
		referral: { service: "social_welfare", to: "Нийгмийн халамж, үйлчилгээний хэлтэс", feedback: "Дүүд нь цэцэрлэгийн хуваарь гарсан." },
	},
	{
		barrier: "illness_of_child",
		plan: "Эмчилгээг нь дуусгаж, гэрээр хичээл заана.",
		goal: "Эмчилгээний үед долоо хоногт хоёр удаа гэрээр заах",
		who: "Сайн дурын багш",
		referral: { service: "health", to: "Өрхийн эрүүл мэндийн төв", feedback: "Үзүүлээд эм уусан. Сургуульдаа явж болно гэсэн." },
	},
	{
		barrier: "caregiver_ill_or_absent",
		plan: "Эмээгийнх нь гэрт ойр сургуульд шилжүүлнэ.",
		goal: "Асран хамгаалагчийг тогтоолгох",
		who: "Хорооны нийгмийн ажилтан",
		referral: { service: "social_welfare", to: "Нийгмийн халамж, үйлчилгээний хэлтэс", feedback: "Асран хамгаалагчийн тогтоол гарсан." },
	},
	{
		barrier: "too_far_behind",
		plan: "Насан туршийн боловсролын төвд дүйцүүлсэн хөтөлбөрөөр суралцуулна.",
		goal: "Хоцорсон хичээлээ нөхөх",
		who: "Төвийн багш",
		referral: {
			service: "catch_up_lessons",
			to: "Насан туршийн боловсролын төв",
			feedback: "Түвшин тогтоох даалгавар авч, бүлэгт хуваарилсан.",
		},
	},
	{
		barrier: "not_interested",
		plan: "Найз нөхөдтэй нь хамт дугуйланд оруулж, сургуульд дахин дасгана.",
		goal: "Дугуйланд бүртгүүлэх",
		who: "Сургуулийн нийгмийн ажилтан",
	},
	{
		barrier: "migration",
		plan: "Шилжин ирсэн хаягаар нь бүртгүүлж, хамгийн ойр сургуульд оруулна.",
		goal: "Шинэ хаягийн бүртгэлээ хийлгэх",
		who: "Аав",
		referral: { service: "civil_registration", to: "Улсын бүртгэлийн хэлтэс", feedback: "Шилжилт хөдөлгөөний бүртгэл хийгдсэн." },
	},
	{
		barrier: "no_documents",
		plan: "Төрсний бүртгэлийг нөхөн хийлгэж, сургуульд элсүүлнэ.",
		goal: "Төрсний гэрчилгээ гаргуулах",
		who: "Ээж",
		referral: { service: "civil_registration", to: "Улсын бүртгэлийн хэлтэс", feedback: "Төрсний гэрчилгээ гарсан." },
	},
	{
		barrier: "too_far",
		plan: "Унааг зохицуулж, эсвэл дотуур байранд оруулна.",
		goal: "Сургуульд хүргэх унаа зохицуулах",
		who: "Багийн дарга",
		referral: { service: "transport", to: "Багийн засаг дарга", feedback: "Хөршийн машинаар явахаар тохирсон." },
	},
	{
		barrier: "not_accessible",
		plan: "Үүдний налуу зам хийлгэж, ангийг нэгдүгээр давхарт шилжүүлнэ.",
		goal: "Налуу зам хийх, ангийг доош шилжүүлэх",
		who: "Сургуулийн захирал",
		referral: { service: "assistive_device", to: "Тусламжийн хэрэгслийн сан", feedback: "Тэргэнцэр зээлдүүлсэн." },
	},
	{
		barrier: "admission_refused",
		plan: "Сургуулийн захиргаатай уулзаж, дэмжлэгийн төлөвлөгөөтэй элсүүлнэ.",
		goal: "Сургуультай уулзаж, элсэлтийг шийдүүлэх",
		who: "Хөтөлбөрийн ажилтан",
		referral: { service: "commission_for_disability", to: "Салбар комисс", feedback: "Ердийн сургуульд суралцах дүгнэлт гарсан." },
	},
	{
		barrier: "waiting_for_commission",
		plan: "Салбар комиссын дүгнэлтийг хурдасгаж, гарахаас нь өмнө бэлтгэл ангид суулгана.",
		goal: "Салбар комиссын хуралд материалаа өгөх",
		who: "Ээж",
		referral: { service: "commission_for_disability", to: "Салбар комисс", feedback: "Дүгнэлт гарч, сургуульд нь хүргүүлсэн." },
	},
	{
		barrier: "no_trained_teacher",
		plan: "Багштай нь хамт ганцаарчилсан сургалтын төлөвлөгөө гаргана.",
		goal: "Ганцаарчилсан сургалтын төлөвлөгөө батлуулах",
		who: "Ангийн багш",
		referral: { service: "rehabilitation", to: "Сэргээн засах төв", feedback: "Долоо хоногт нэг удаа засалд орж байгаа." },
	},
	{
		barrier: "bullying_or_stigma",
		plan: "Ангийнхантай нь ажиллаж, аюулгүй буцаан оруулна.",
		goal: "Ангийн хамт олонтой уулзалт хийх",
		who: "Сургуулийн сэтгэл зүйч",
		referral: { service: "psychosocial", to: "Сургуулийн сэтгэл зүйч", feedback: "Гурван удаа уулзсан, ангидаа сууж байгаа." },
	},
];

/** The first are told of children before they are placed, the others of children who learn. */
export const visitNotes = {
	before: [
		"Гэрт нь очиж эцэг эхтэй нь ярилцлаа. Хүүхэд сурах хүсэлтэй байна.",
		"Эмээтэй нь ярилаа. Бичиг баримтыг нь хамт бүрдүүлэхээр боллоо.",
		"Сургуулийн нийгмийн ажилтантай хамт очлоо. Ямар ангид орохыг нь ярилцав.",
		"Гэрт нь хүн байсангүй, хөршид нь захиа үлдээв.",
	],
	learning: [
		"Ангид нь очлоо. Найзуудтайгаа хамт сууж байна.",
		"Багш нь уншлага нь сайжирч байгааг хэллээ.",
		"Ээжтэй нь утсаар ярилаа. Ханиад хүрч гурав хоносон, одоо хичээлдээ явж байгаа.",
		"Дэвтрийг нь үзлээ. Тооны хичээлдээ дуртай болжээ.",
		"Гэрийн даалгавраа хийхэд нь эгч нь тусалдаг болсон байна.",
	],
	left: [
		"Хичээлээ тасалж эхэлсэн тул багштай нь хамт эцэг эхтэй нь уулзлаа.",
		"Сар орчим хичээлд ирээгүй. Отроос буусны дараа дахин ярилцахаар боллоо.",
	],
} as const;

export const planReturned = "Хэн, хэзээ хийхийг зорилт бүрд тодорхой бичээд дахин илгээнэ үү.";
export const droppedOutNote = "Хичээлд ирэхээ больсон, гэрт нь очиход ажилд гарсан байв.";
export const transferReason = "Айл нь шилжин суурьшсан тул тэр нутгийн ажилтан үргэлжлүүлнэ.";
export const heldNote = "Айл нь отор нүүдэлд гарсан. Буухаар нь үргэлжлүүлнэ.";
export const retainedNote = "Хагас жилээс илүү тогтвортой сурч байна. Цаашид сургууль нь хариуцна.";
export const caseNote = "Хүүхэд зураг зурах дуртай. Дугуйлангийн багшид нь хэлсэн.";
