import writeSpreadsheet from "write-excel-file/node";
import { lists as words } from "#words/children";
import { download } from "../../shared/http/index.ts";
import { xlsxType } from "../../shared/spreadsheets/index.ts";
import { type Language, speak } from "../../shared/words.ts";

const columns = [
	["number", 6],
	["family", 20],
	["given", 20],
	["sex", 10],
	["birth-date", 16],
	["register-number", 18],
	["guardian", 26],
	["phone", 16],
	["area", 34],
	["school", 30],
	["situation", 34],
	["identified-on", 18],
	["household", 16],
] as const;

/** A list to be filled in: the headings that the reader knows, and a sheet that explains them. */
export function writeListTemplate(language: Language): Promise<Buffer> {
	const t = speak(words, language);
	const headings = columns.map(([column]) => ({ type: String, value: t(`heading-${column}`), fontWeight: "bold" as const }));
	const list = { sheet: t("sheet-list"), data: [headings], columns: columns.map(([, width]) => ({ width })), stickyRowsCount: 1 };
	const notes = (["name", "area", "situation", "household", "upload"] as const).map((note) => [
		{ type: String, value: t(`note-${note}`), wrap: true },
	]);
	return writeSpreadsheet([list, { sheet: t("sheet-notes"), data: notes, columns: [{ width: 100 }] }]).toBuffer();
}

export async function listTemplate(language: Language): Promise<Response> {
	return download(await writeListTemplate(language), speak(words, language)("template-name"), xlsxType);
}
