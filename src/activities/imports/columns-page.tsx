import { imports as words } from "#words/activities";
import type { ProgrammeVisit } from "../../programme/index.ts";
import type { Typed } from "../../shared/http/index.ts";
import { contextOf } from "../../shared/office/index.ts";
import { CheckboxField, Filter, Form, type FormState, freshForm, OfficePage, SelectField } from "../../shared/ui/index.ts";
import { type Language, speak } from "../../shared/words.ts";
import { columnsOf, letterOf } from "../registers/header-row.ts";
import { mappedHeader } from "../registers/mapping.ts";
import { headerRowOf, shortened } from "../registers/people-lists.ts";
import { readSheets, type Sheet } from "../registers/sheets.ts";
import type { ColumnMapping } from "../schema.ts";
import { columnRoles } from "../schema.ts";
import { mappingsFor } from "./mappings.ts";
import { fileOf, shownDraft } from "./shown-import.ts";

/** Rows among which the headings are looked for, and rows that are shown below them. */
const mostRows = 40;
const samples = 5;

/** A sheet of a draft and the row in which somebody sees its headings, 0 where it has none. */
interface Place {
	readonly sheets: readonly Sheet[];
	readonly sheet: Sheet;
	readonly row: number;
}

/** A person says which column is which, where a file does not. */
export async function columnsPage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office } = contextOf(visit);
	const draft = await shownDraft(visit);
	const t = speak(words, language);
	const { sheets, sheet, row } = await placeIn(visit, Object.fromEntries(visit.url.searchParams));
	const path = `${office}/imports/${draft.id}`;
	const rows = sheet.cells.slice(0, mostRows).map((cells, at) => ({
		value: String(at + 1),
		label: t("map-row-number", { row: at + 1, cells: shortened(cells.filter((cell) => cell.trim() !== "").join(" | ")) }),
	}));
	const asked = new URLSearchParams({ sheet: String(sheets.indexOf(sheet)), row: String(row) });
	const meanings = await meaningsIn(visit, sheet, row);
	return (
		<OfficePage frame={frame} title={t("map-columns")} form={form} back={{ href: path, label: draft.fileName }}>
			<h2>{t("map-where")}</h2>
			<Filter action={`${path}/columns`} submit={t("map-show")}>
				{sheets.length > 1 && (
					<SelectField
						form={freshForm}
						name="sheet"
						label={t("map-sheet")}
						options={sheets.map(({ name }, at) => ({ value: String(at), label: name ?? "" }))}
						value={String(sheets.indexOf(sheet))}
					/>
				)}
				<SelectField
					form={freshForm}
					name="row"
					label={t("map-row")}
					options={[{ value: "0", label: t("map-no-row") }, ...rows]}
					value={String(row)}
				/>
			</Filter>
			<p>{t("map-intro")}</p>
			<Form action={`${path}/columns?${asked}`} form={form} submit={t("map-save")} cancel={{ href: path, label: t("cancel") }}>
				{meanings.map(({ heading, role, letter, entries }, at) => (
					<SelectField
						key={letter}
						form={form}
						name={`role${at}`}
						label={t("map-column", { letter, heading: heading === letter ? "–" : heading || "–" })}
						hint={entries.join(" · ") || undefined}
						options={[{ value: "", label: t("map-nothing") }, ...roleOptions(language)]}
						value={role ?? ""}
					/>
				))}
				{row > 0 && <CheckboxField form={form} name="keep" label={t("map-keep")} checked />}
			</Form>
		</OfficePage>
	);
}

function roleOptions(language: Language) {
	const t = speak(words, language);
	return columnRoles.map((role) => ({ value: role, label: t(`role-${role}`) }));
}

/** What a form of that page says of the columns, and whether it holds for other files. */
export async function mappingIn(visit: ProgrammeVisit, typed: Typed): Promise<{ mapping: ColumnMapping; isKept: boolean }> {
	const { sheet, row } = await placeIn(visit, Object.fromEntries(visit.url.searchParams));
	const columns = headingsOf(sheet, row).map(({ heading }, at) => ({
		heading,
		role: columnRoles.find((role) => role === typed[`role${at}`]) ?? null,
	}));
	const named = columns.filter(({ heading, role }) => heading !== "" || role !== null);
	return { mapping: { at: { sheet: sheet.name, row }, columns: named, isWhole: true }, isKept: row > 0 && typed.keep === "yes" };
}

/** The sheet and the row that the address names, or those where the headings are likeliest. */
async function placeIn(visit: ProgrammeVisit, asked: Readonly<Record<string, string>>): Promise<Place> {
	const { bytes, name } = await fileOf(visit, await shownDraft(visit));
	const all = (await readSheets(bytes, name)).sheets;
	const filled = all.filter(({ cells }) => cells.some((row) => row.some((cell) => cell.trim() !== "")));
	const sheets = filled.length > 0 ? filled : all;
	const sheet = sheets[Number(asked.sheet ?? "0")] ?? sheets[0] ?? { name: null, isHidden: false, oddities: [], cells: [] };
	const row = /^\d{1,2}$/.test(asked.row ?? "") ? Number(asked.row) : headerRowOf(sheet);
	return { sheets, sheet, row: Math.min(row, sheet.cells.length) };
}

/** Each column by its heading, or by its letter where it has none, with its first entries. */
function headingsOf({ cells }: Sheet, row: number) {
	const below = cells.slice(row).filter((line) => line.some((cell) => cell.trim() !== ""));
	const width = Math.min(
		100,
		[...(row > 0 ? [cells[row - 1] ?? []] : []), ...below].reduce((most, line) => Math.max(most, line.length), 0),
	);
	return Array.from({ length: width }, (_, at) => {
		const letter = letterOf(at);
		const heading = row > 0 ? (cells[row - 1]?.[at] ?? "").replace(/\s+/g, " ").trim() : letter;
		const entries = below.flatMap((line) => shortened(line[at]?.trim() ?? "") || []).slice(0, samples);
		return { letter, heading, entries };
	});
}

/** What is known of the columns before somebody says more. */
async function meaningsIn(visit: ProgrammeVisit, sheet: Sheet, row: number) {
	const { mappings } = await fileOf(visit, await shownDraft(visit));
	const known = await mappingsFor(visit.programme.handle.db, mappings);
	const mapped = mappedHeader(sheet.name, sheet.cells, 0, known);
	const headings = headingsOf(sheet, row);
	const read = mapped?.index === row - 1 ? mapped.columns : columnsOf(headings.map(({ heading }) => (row > 0 ? [heading] : [])));
	return headings.map((column, at) => ({ ...column, role: read[at]?.role ?? null }));
}
