import { problems } from "../../shared/problem.ts";

/** Why a file as a whole cannot be read as a register. */
export const problem = problems("activities", {
	"file-empty": { status: 422, mn: "“{file}” файл хоосон байна.", en: "The file “{file}” is empty." },
	"file-too-large": {
		status: 413,
		mn: "“{file}” файл хэт том байна. {limit} МБ хүртэлх файл оруулна уу.",
		en: "The file “{file}” is too large. A register may have up to {limit} MB.",
	},
	"file-not-a-table": {
		status: 422,
		mn: "“{file}” файлыг хүснэгт болгож уншиж чадсангүй. CSV эсвэл Excel-ийн XLSX файл оруулна уу.",
		en: "The file “{file}” cannot be read as a table. Please give a CSV file or an Excel file (XLSX).",
	},
	"file-old-excel": {
		status: 422,
		mn: "“{file}” файл Excel-ийн хуучин хэлбэртэй эсвэл нууц үгтэй байна. Excel-д нээж, нууц үггүй XLSX хэлбэрээр хадгалаад дахин оруулна уу.",
		en: "The file “{file}” is in the old Excel format or protected by a password. Open it in Excel, save it as XLSX without a password and try again.",
	},
	"file-damaged": {
		status: 422,
		mn: "“{file}” Excel файлыг уншиж чадсангүй: гэмтсэн эсвэл хэт том байна. Хүснэгтийг шинэ файлд хуулж, дахин оруулна уу.",
		en: "The Excel file “{file}” cannot be read: it is damaged, or too large when unpacked. Copy the table into a new file and try again.",
	},
	"header-missing": {
		status: 422,
		mn: "“{file}” файлаас баганын толгой мөр олдсонгүй. Нэрийн багана “Нэр” эсвэл “Name” гэсэн толгойтой байх ёстой.",
		en: "No row of headings was found in the file “{file}”. The column of names must be headed “Нэр” or “Name”.",
	},
});
