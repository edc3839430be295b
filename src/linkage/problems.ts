import { problems } from "../shared/problem.ts";

export const problem = problems("linkage", {
	"files-missing": {
		status: 422,
		mn: "Нэг эсвэл хоёр файл заана уу: link ФАЙЛ [ФАЙЛ2] --id БАГАНА --map үүрэг=багана,…",
		en: "Name one file or two: link FILE [FILE2] --id COLUMN --map role=column,…",
	},
	"file-unknown": { status: 422, mn: "“{file}” файл олдсонгүй.", en: "There is no file “{file}”." },
	"file-unreadable": {
		status: 422,
		mn: "{file}: энэ нь хүснэгт биш байна. CSV болгож хадгална уу.",
		en: "{file}: this is no table of text. Save it as CSV.",
	},
	"file-empty": { status: 422, mn: "{file}: файл хоосон байна.", en: "{file}: the file is empty." },
	"id-missing": {
		status: 422,
		mn: "--id: мөр бүрийн дугаар аль баганад байгааг бичнэ үү.",
		en: "--id: write which column holds the id of each row.",
	},
	"map-missing": {
		status: 422,
		mn: "--map: багана бүр юу болохыг бичнэ үү, жишээ нь --map given=нэр,family=овог. Үүргүүд: {roles}.",
		en: "--map: write what the columns hold, for example --map given=name,family=surname. Roles: {roles}.",
	},
	"map-unclear": {
		status: 422,
		mn: "--map: “{text}” нь үүрэг=багана хэлбэртэй биш байна.",
		en: "--map: “{text}” is not of the form role=column.",
	},
	"role-unknown": {
		status: 422,
		mn: "--map: “{role}” гэсэн үүрэг алга. Үүргүүд: {roles}.",
		en: "--map: there is no role “{role}”. Roles: {roles}.",
	},
	"columns-too-many": {
		status: 422,
		mn: "--map: clan, place, address, other үүрэгт нийт {most}-аас олон багана өгч болохгүй.",
		en: "--map: clan, place, address and other take no more than {most} columns together.",
	},
	"column-unknown": {
		status: 422,
		mn: "{file}: “{column}” гэсэн багана алга. Баганууд: {columns}.",
		en: "{file}: there is no column “{column}”. Its columns: {columns}.",
	},
	"id-twice": {
		status: 422,
		mn: "{file}:{line}: “{id}” дугаар {before}-р мөрөнд мөн байна. Дугаар нэг л мөрийг заана.",
		en: "{file}:{line}: the id “{id}” stands in line {before} as well. An id names one row only.",
	},
	"rows-missing": { status: 422, mn: "{file}: уншигдах мөр алга.", en: "{file}: there is no row to read." },
	"one-to-one-alone": {
		status: 422,
		mn: "--one-to-one: давхардалгүй хоёр файлыг холбоход л хэрэглэнэ.",
		en: "--one-to-one: this is for two files without duplicates inside.",
	},
	"folder-unknown": { status: 422, mn: "“{file}”: ийм хавтас алга.", en: "“{file}”: there is no such folder to write to." },
});
