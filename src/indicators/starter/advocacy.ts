import { type SheetWords, usual } from "./usual.ts";

export const advocacy = {
	PM: {
		title: { mn: "Бодлогын нөлөөллийн уулзалт", en: "Policy advocacy meetings" },
		definition: {
			mn: "Бодлого, шийдвэр гаргагчидтай тэгш хамруулах боловсролын асуудлаар хийсэн уулзалт.",
			en: "Meetings held with those who make policy or decide on it, about inclusive education.",
		},
		notCounted: {
			mn: "Цуцлагдсан уулзалт, байгууллага доторх хурлыг тоолохгүй.",
			en: "Cancelled meetings and meetings within the organisation are not counted.",
		},
		notes: {
			...usual,
			rationale: {
				mn: "Бодлого өөрчлөгдөхгүй бол хөтөлбөр дууссаны дараа үр дүн нь үлдэхгүй.",
				en: "Without a change of policy, what the programme brings ends with the programme.",
			},
			boundary: {
				mn: "Шууд: хөтөлбөр өөрөө зохион байгуулсан, эсвэл санал оруулсан уулзалт.",
				en: "Direct: the programme held the meeting or brought its asks to it.",
			},
			"data-source": { mn: "Нөлөөллийн уулзалтын бүртгэл.", en: "The records of advocacy meetings." },
			"means-of-verification": {
				mn: "Уулзалтын тэмдэглэл, оролцогчдын жагсаалт.",
				en: "Minutes and the list of those present.",
			},
			method: { mn: "Болсон уулзалт бүрийг нэг удаа тоолно.", en: "Each meeting that was held counts once." },
			"data-points": {
				mn: "Өдөр, газар, оролцсон байгууллага, тавьсан санал, авсан үүрэг амлалт.",
				en: "Day, place, organisations present, asks made and commitments given.",
			},
			analysis: { mn: "Улирал, орон нутгаар харна.", en: "By quarter and area." },
			use: {
				mn: "Аль амлалт биелээгүйг харж, дараагийн уулзалтыг бэлтгэнэ.",
				en: "To see which commitments are open, and to prepare the next meeting.",
			},
			"data-issues": {
				mn: "Уулзалтын тоо нь бодлого өөрчлөгдсөнийг харуулахгүй.",
				en: "The number of meetings does not say that a policy has changed.",
			},
		},
	},
	PD: {
		title: { mn: "Хөтөлбөр оролцсон бодлогын баримт бичиг", en: "Policy documents the programme had a part in" },
		definition: {
			mn: "Хөтөлбөр санал боловсруулах, бичихэд нь оролцсон бөгөөд нэгэнт төсөл болсон бодлогын баримт бичиг.",
			en: "Policy documents that have come as far as a draft or further, and that the programme helped to propose or to write.",
		},
		notCounted: {
			mn: "Зөвхөн санаачилгын шатанд байгаа баримт бичиг, хөтөлбөрийн оролцоог тэмдэглээгүй баримт бичгийг тоолохгүй. Нэг баримт бичгийн шинэ хувилбар дахин тоологдохгүй.",
			en: "Documents that are only an idea, documents with no part of the programme on record, and further versions of the same document are not counted.",
		},
		notes: {
			...usual,
			rationale: {
				mn: "Бичигдсэн бодлого хөтөлбөрөөс хойш ч үйлчилнэ.",
				en: "A written policy works on after the programme has ended.",
			},
			boundary: {
				mn: "Шууд: хөтөлбөрийн оролцоо баримт бичгийн бүртгэлд тодорхой бичигдсэн.",
				en: "Direct: the programme’s part is written down in the record of the document.",
			},
			"data-source": { mn: "Бодлогын баримт бичгийн бүртгэл.", en: "The register of policy documents." },
			"means-of-verification": {
				mn: "Баримт бичиг өөрөө, албан бичиг, ажлын хэсгийн тушаал.",
				en: "The document itself, letters, and the order that set up the working group.",
			},
			method: {
				mn: "Баримт бичиг бүрийг төслийн шатанд хүрсэн өдрөөр нь нэг удаа тоолно. Санаачилга бол баримт бичиг биш тул “төсөл”-өөс эхэлнэ.",
				en: "Each document counts once, on the day it came as far as a draft: an idea is no document yet.",
			},
			"data-points": {
				mn: "Нэр, шат, шатны өдөр, хөтөлбөрийн оролцоо, хувилбар, файл.",
				en: "Title, stage and its day, the programme’s part, versions and files.",
			},
			analysis: { mn: "Шат шатаар нь харна.", en: "By stage." },
			use: {
				mn: "Аль баримт бичигт дахин нөлөөлөх шаардлагатайг шийднэ.",
				en: "To decide which document needs more work.",
			},
			"data-issues": {
				mn: "Оролцооны хэмжээ баримт бичиг бүрд өөр.",
				en: "How large the programme’s part was differs from one document to another.",
			},
		},
	},
} satisfies Readonly<Record<string, SheetWords>>;
