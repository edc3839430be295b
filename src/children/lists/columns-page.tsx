import { lists as words } from "#words/children";
import { showHeadings } from "../../activities/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import type { Typed } from "../../shared/http/index.ts";
import { contextOf } from "../../shared/office/index.ts";
import { Filter, Form, type FormState, freshForm, OfficePage, SelectField, TextField } from "../../shared/ui/index.ts";
import { speak } from "../../shared/words.ts";
import { readList, readListFile } from "./drafts.ts";
import { isOfGuardian, listColumnOf } from "./headings.ts";
import { type ListColumn, type ListMapping, listColumns } from "./schema.ts";

/** A person says which column is which, where a file does not. */
export async function columnsPage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office, notice } = contextOf(visit, words);
	const list = await readList(visit.programme.handle.db, visit.viewer, visit.params.list ?? "");
	const { row, columns } = await shown(visit);
	const t = speak(words, language);
	const path = `${office}/children/lists/${list.id}`;
	const options = [
		{ value: "", label: t("column-none") },
		...listColumns.map((column) => ({ value: column, label: t(`column-${column}`) })),
	];
	return (
		<OfficePage frame={frame} title={t("columns-title")} form={form} notice={notice} back={{ href: path, label: list.fileName }}>
			<p>{t("columns-intro")}</p>
			<Filter action={`${path}/columns`} submit={t("columns-show")}>
				<TextField form={freshForm} name="row" type="number" width="short" label={t("columns-row")} value={String(row)} />
			</Filter>
			<Form
				action={`${path}/columns?row=${row}`}
				form={form}
				submit={t("columns-save")}
				cancel={{ href: `${office}/children/lists`, label: t("cancel") }}
			>
				{columns.map(({ letter, heading, role, entries }, at) => (
					<SelectField
						key={letter}
						form={form}
						name={`role${at}`}
						label={t("column-named", { letter, heading: heading || "–" })}
						hint={entries.join(" · ") || undefined}
						options={options}
						value={role ?? ""}
					/>
				))}
			</Form>
		</OfficePage>
	);
}

/** The headings of the row that the address names, or of the likeliest, each with what it holds as far as is known. */
async function shown(visit: ProgrammeVisit) {
	const { name, bytes, mapping } = await readListFile(visit.programme.handle.db, visit.params.list ?? "");
	const asked = Number(visit.url.searchParams.get("row") ?? Number.NaN);
	const { sheet, row, columns } = await showHeadings(
		bytes,
		name,
		Number.isInteger(asked) ? asked : (mapping?.row ?? null),
		(heading) => listColumnOf(heading) !== null,
	);
	const said = mapping?.row === row ? mapping.columns : null;
	const roleOf = (heading: string, role: string | null): ListColumn | null => {
		if (said) return said.find((one) => one.heading === heading)?.role ?? null;
		const known = listColumns.find((one) => one === role) ?? null;
		return known ?? (isOfGuardian(heading) ? null : listColumnOf(heading));
	};
	return { sheet, row, columns: columns.map(({ role, ...column }) => ({ ...column, role: roleOf(column.heading, role) })) };
}

/** What a form of that page says of the columns. */
export async function mappingIn(visit: ProgrammeVisit, typed: Typed): Promise<ListMapping> {
	const { sheet, row, columns } = await shown(visit);
	const roles = columns.map(({ heading }, at) => ({ heading, role: listColumns.find((one) => one === typed[`role${at}`]) ?? null }));
	return { sheet, row, columns: roles.filter(({ heading }) => heading !== "") };
}
