import writeSpreadsheet from "write-excel-file/node";
import { template as words } from "#words/activities";
import { download } from "../../shared/http/index.ts";
import { xlsxType } from "../../shared/spreadsheets/index.ts";
import { type Language, speak } from "../../shared/words.ts";
import { roleLabel } from "../labels.ts";
import { participantRoles } from "../schema.ts";

const columns = [
	["number", 6],
	["family", 20],
	["given", 20],
	["sex", 10],
	["birth-date", 16],
	["register-number", 18],
	["workplace", 34],
	["phone", 14],
	["role", 22],
	["disability", 18],
] as const;

/** Two lines with title and day, and a blank one, stand above the headings. */
const headerRow = 4;
/** As many lines as the lists to choose from reach. */
const lastRow = 300;

/** What somebody fills in: by column, in their order. */
type Filled = readonly (string | null)[];

/**
 * A register to be filled in, in one language: title and day, the headings that the reader knows, lists to choose from, and a sheet that
 * explains them. `filled` are lines below the headings.
 */
export function writeTemplate(
	language: Language,
	{
		title = null,
		day = null,
		filled = [],
	}: { readonly title?: string | null; readonly day?: string | null; readonly filled?: readonly Filled[] } = {},
): Promise<Buffer> {
	const t = speak(words, language);
	const headings = columns.map(([column]) => ({ type: String, value: t(`heading-${column}`), fontWeight: "bold" as const }));
	const text = (value: string | null) => (value === null ? null : { type: String, value });
	const register = {
		sheet: t("sheet-register"),
		data: [
			[text(t("title-label")), text(title)],
			[text(t("day-label")), text(day)],
			[null],
			headings,
			...filled.map((line) => line.map(text)),
		],
		columns: columns.map(([, width]) => ({ width })),
		stickyRowsCount: headerRow,
	};
	const notes = (["name", "sex", "birth-date", "role", "disability", "days", "sheets", "upload"] as const).map((note) => [
		{ type: String, value: t(`note-${note}`), wrap: true },
	]);
	const explained = { sheet: t("sheet-notes"), data: notes, columns: [{ width: 100 }] };
	return writeSpreadsheet([register, explained], { features: [listsOfChoice(language)] }).toBuffer();
}

/** Lists to choose from (ECMA-376, 18.3.1.32), which the library does not write by itself; what is typed otherwise is taken as well. */
function listsOfChoice(language: Language) {
	const t = speak(words, language);
	const choices: Partial<Record<(typeof columns)[number][0], readonly string[]>> = {
		sex: [t("choice-female"), t("choice-male")],
		disability: [t("choice-yes"), t("choice-no")],
		// A comma parts the options of a list.
		role: participantRoles.map((role) => roleLabel(role, language).split(",")[0] ?? ""),
	};
	const lists = columns.flatMap(([column], at) => {
		const options = choices[column];
		if (!options) return [];
		const letter = String.fromCharCode(65 + at);
		const range = `${letter}${headerRow + 1}:${letter}${lastRow}`;
		return `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${range}"><formula1>"${options.join(",")}"</formula1></dataValidation>`;
	});
	const insert = (_: unknown, { sheetIndex }: { readonly sheetIndex: number }) =>
		sheetIndex === 0 ? `<dataValidations count="${lists.length}">${lists.join("")}</dataValidations>` : undefined;
	return { files: { transform: { "xl/worksheets/sheet{id}.xml": { insert } } } };
}

export async function templateFile(language: Language): Promise<Response> {
	return download(await writeTemplate(language), speak(words, language)("file-name"), xlsxType);
}
