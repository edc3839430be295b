import { imports as words } from "#words/reach";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { page, readTyped, seeOther, type Typed } from "../../shared/http/index.ts";
import { newId } from "../../shared/id.ts";
import { admit, carryOut } from "../../shared/journal/index.ts";
import { authorOf, contextOf, officeOf, refusalIn } from "../../shared/office/index.ts";
import { CheckboxField, Form, type FormState, OfficePage, SelectField, Table } from "../../shared/ui/index.ts";
import { speak } from "../../shared/words.ts";
import { columnsIn, familyOf, headerOf } from "../exports/columns.ts";
import { headingsIn } from "../exports/mapping.ts";
import type { ExportMapping } from "../exports/schema.ts";
import { columnNames, type ExportKind, exportKinds } from "../schema.ts";
import { exportCommands } from "./commands.ts";
import { mapDraftFile, readDraft } from "./drafts.ts";
import { problem } from "./problems.ts";
import { listExportMappings } from "./store.ts";

/** Entries that are shown below a heading. */
const samples = 4;

/** A person says which column is which, where a file does not. */
export async function columnsPage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language } = contextOf(visit);
	const { draft, place, file } = await placeIn(visit);
	const t = speak(words, language);
	const back = `${officeOf(visit)}/campaigns/exports/drafts/${draft.id}`;
	const { headings, below } = headingsIn(file.bytes, file.name);
	const known = file.mapped ?? readAs(headings);
	return (
		<OfficePage frame={frame} title={t("map-title")} form={form} back={{ href: back, label: t("draft-title") }}>
			<p>{t("map-intro")}</p>
			<Form action={`${back}/files/${place}/columns`} form={form} submit={t("map-save")} cancel={{ href: back, label: t("cancel") }}>
				<SelectField
					form={form}
					name="kind"
					label={t("map-kind")}
					options={exportKinds.map((kind) => ({ value: kind, label: t(`kind-${kind}`) }))}
					value={known.kind}
				/>
				{headings.map((heading, at) => (
					<SelectField
						key={at}
						form={form}
						name={`column${at}`}
						label={t("map-column", { heading: heading || "–" })}
						hint={
							below
								.flatMap((cells) => cells[at]?.trim().slice(0, 60) || [])
								.slice(0, samples)
								.join(" · ") || undefined
						}
						options={[{ value: "", label: t("map-nothing") }, ...columnNames.map((name) => ({ value: name, label: t(`column-${name}`) }))]}
						value={known.columns[at]?.column ?? ""}
					/>
				))}
				<CheckboxField form={form} name="keep" label={t("map-keep")} checked />
			</Form>
		</OfficePage>
	);
}

/** As it would be read, or nothing of it where no kind of export has such columns. */
function readAs(headings: readonly string[]): ExportMapping {
	const header = headerOf(headings);
	return header ?? { kind: "facebook", columns: columnsIn(headings, familyOf("facebook")) };
}

async function placeIn(visit: ProgrammeVisit) {
	const draft = await readDraft(visit.programme.handle, authorOf(visit), visit.params.import ?? "");
	const place = /^\d{1,3}$/.test(visit.params.place ?? "") ? Number(visit.params.place) : -1;
	const file = draft.files[place];
	if (!file) throw problem("import-unknown");
	return { draft, place, file };
}

/** Says which column is which: of this file, and where it is wanted of all files with these headings. */
export async function mapColumns(visit: ProgrammeVisit): Promise<Response> {
	const { handle } = visit.programme;
	const { draft, place, file } = await placeIn(visit);
	const { operation = "", ...typed } = await readTyped(visit);
	const author = authorOf(visit);
	const mapping = mappingIn(typed, headingsIn(file.bytes, file.name).headings);
	try {
		const command = exportCommands["export-columns-mapped"];
		const input = { id: newId(), kind: mapping.kind, columns: [...mapping.columns] };
		const admitted = admit(author, command.operation, input, { id: operation });
		if (typed.keep === "yes") await carryOut(handle, command, admitted);
		await mapDraftFile(handle, author, draft.id, place, mapping);
		return seeOther(`${officeOf(visit)}/campaigns/exports/drafts/${draft.id}`);
	} catch (refused) {
		return page(await columnsPage(visit, { typed, errors: refusalIn(refused, visit), operation: newId() }), 422);
	}
}

function mappingIn(typed: Typed, headings: readonly string[]): ExportMapping {
	const kind: ExportKind = exportKinds.find((one) => one === typed.kind) ?? "facebook";
	return {
		kind,
		columns: headings.map((heading, at) => ({ heading, column: columnNames.find((name) => name === typed[`column${at}`]) ?? null })),
	};
}

/** How files of some headings are read, each with the way to forget it. */
export async function mappingsPage(visit: ProgrammeVisit) {
	const { frame, language, office, notice } = contextOf(visit, words);
	const t = speak(words, language);
	const path = `${office}/campaigns/exports`;
	const mappings = await listExportMappings(visit.programme.handle.db);
	return (
		<OfficePage frame={frame} title={t("mappings")} notice={notice} back={{ href: path, label: t("title") }}>
			<p>{t("mappings-intro")}</p>
			<Table
				caption={t("mappings")}
				columns={[{ label: t("files-of") }, { label: t("map-title"), wide: true }, { label: t("mapping-remove") }]}
				rows={mappings.map(({ id, kind, columns }) => ({
					key: id,
					cells: [
						t(`kind-${kind}`),
						columns.flatMap(({ heading, column }) => (column ? [`${heading} = ${t(`column-${column}`)}`] : [])).join("; "),
						<Form action={`${path}/columns/${id}/removal`} operation={newId()} submit={t("mapping-remove")} tone="quiet" />,
					],
				}))}
				empty={t("mappings-none")}
			/>
		</OfficePage>
	);
}
