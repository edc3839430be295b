import { problems } from "../shared/problem.ts";

export const problem = problems("advocacy", {
	"meeting-unknown": { status: 404, mn: "Ийм нөлөөллийн уулзалт алга.", en: "There is no such advocacy meeting." },
	"ask-unknown": { status: 404, mn: "Ийм санал алга.", en: "There is no such ask." },
	"commitment-unknown": { status: 404, mn: "Ийм үүрэг амлалт алга.", en: "There is no such commitment." },
	"document-unknown": { status: 404, mn: "Ийм бодлогын баримт бичиг алга.", en: "There is no such policy document." },
	"version-unknown": { status: 404, mn: "Ийм хувилбар алга.", en: "There is no such version." },
	"stage-unknown": { status: 404, mn: "Ийм үе шатны бичлэг алга.", en: "There is no such entry of a stage." },
	"write-for-everywhere": {
		status: 403,
		mn: "Санал, үүрэг амлалт, бодлогын баримт бичиг бүх хөтөлбөрт хамаарна. Зөвхөн зарим нутгийг хариуцсан хүн өөрчлөх боломжгүй.",
		en: "Asks, commitments and policy documents are the whole programme's. Who works in some areas only cannot change them.",
	},
	"due-before-made": {
		status: 422,
		mn: "Биелүүлэх хугацаа ({due}) амласан өдрөөс ({made}) өмнө байна.",
		en: "The commitment is due ({due}) before it was made ({made}).",
	},
	"followed-up-early": {
		status: 422,
		mn: "Эргэн хянасан өдөр амласан өдрөөс ({made}) өмнө байна.",
		en: "The follow-up lies before the day on which the commitment was made ({made}).",
	},
	"day-to-come": {
		status: 422,
		mn: "{day} хараахан болоогүй байна. Болсон өдрийг бичнэ үү.",
		en: "{day} has not come yet. Enter the day on which it happened.",
	},
	"stage-recorded": {
		status: 409,
		mn: "Энэ үе шатыг {day} гэж аль хэдийн бүртгэсэн байна. Буруу бол эхлээд түүнийг хүчингүй болгоно уу.",
		en: "This stage is on record already, for {day}. If that is wrong, withdraw the entry first.",
	},
	"stage-too-early": {
		status: 422,
		mn: "Түүнээс өмнөх үе шат {day}-нд бүртгэгдсэн тул энэ үе шат түүнээс эрт байж болохгүй.",
		en: "An earlier stage was reached on {day}, so this one cannot have been reached before that day.",
	},
	"stage-too-late": {
		status: 422,
		mn: "Түүнээс хойших үе шат {day}-нд бүртгэгдсэн тул энэ үе шат түүнээс хожуу байж болохгүй.",
		en: "A later stage was reached on {day}, so this one cannot have been reached after that day.",
	},
	"part-in-one-language": {
		status: 422,
		mn: "Хөтөлбөрийн оролцоог хоёр хэлээр бичих, эсвэл хоёуланг нь хоосон орхино уу.",
		en: "Describe the programme's part in both languages, or leave both empty.",
	},
});
