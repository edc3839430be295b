import { problems } from "../shared/problem.ts";

export const problem = problems("programme", {
	exists: {
		status: 409,
		mn: "“{slug}” нэртэй хөтөлбөр аль хэдийн бүртгэгдсэн байна.",
		en: "There is a programme named “{slug}” already.",
	},
	"for-everywhere": {
		status: 403,
		mn: "Зөвхөн бүх нутгийг хариуцсан администратор шинэ хөтөлбөр эхлүүлнэ.",
		en: "Only an administrator who works in all areas can start a programme.",
	},
	"no-demo": {
		status: 404,
		mn: "“{slug}” нэртэй жишээ хөтөлбөр алга.",
		en: "There is no demo programme named “{slug}”.",
	},
	unknown: {
		status: 404,
		mn: "“{slug}” нэртэй хөтөлбөр алга. Байгаа нь: {known}.",
		en: "There is no programme named “{slug}”. There are: {known}.",
	},
	none: {
		status: 404,
		mn: "Энэ суурилуулалтад хөтөлбөр хараахан алга.",
		en: "This installation has no programme yet.",
	},
});
