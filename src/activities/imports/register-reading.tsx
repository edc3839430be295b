import { imports as words } from "#words/activities";
import { birthDateLabel, sexLabel } from "../../particulars/labels.ts";
import { writeName } from "../../particulars/name.ts";
import { Facts, Table } from "../../shared/ui/index.ts";
import { formatNumber, type Language, speak } from "../../shared/words.ts";
import { roleLabel } from "../labels.ts";
import type { PassedRow, RegisterReading, RegisterRow } from "../registers/schema.ts";

/** A register of more lines than this is shown in part: nobody reads on, and the page would not open on a phone. */
const mostRows = 500;

interface ReadingProps {
	readonly language: Language;
	readonly reading: RegisterReading;
}

/** How the file as a whole was understood, and which of its lines cannot come in. */
export function ReadingOfFile({ language, reading }: ReadingProps) {
	const t = speak(words, language);
	return (
		<>
			<h2>{t("how-read")}</h2>
			<ul>
				{reading.understood.map((remark) => (
					<li key={remark(language)}>{remark(language)}</li>
				))}
			</ul>
			<Columns language={language} reading={reading} />
			<PassedRows language={language} rows={reading.rejected} caption={t("rejected-caption")} title={t("rejected")} />
		</>
	);
}

/** Each row as it was understood, beside what was written. */
export function ReadingOfRows({ language, reading }: ReadingProps) {
	const t = speak(words, language);
	return (
		<>
			<h2>{t("rows-understood", { count: reading.rows.length })}</h2>
			{reading.rows.length > mostRows && <p>{t("more-rows", { shown: mostRows, count: reading.rows.length })}</p>}
			<Table
				caption={t("rows-caption")}
				columns={[{ label: t("row") }, { label: t("written") }, { label: t("understood") }, { label: t("remarks") }]}
				rows={reading.rows.slice(0, mostRows).map((row) => ({
					key: String(row.row),
					cells: [
						row.row,
						Object.values(row.written).join(" | "),
						<Understood language={language} row={row} />,
						row.remarks.map((remark) => remark(language)).join(" "),
					],
				}))}
				empty={t("no-rows")}
			/>
			<PassedRows language={language} rows={reading.skipped} caption={t("skipped-caption")} title={t("skipped")} />
		</>
	);
}

function Columns({ language, reading }: ReadingProps) {
	const t = speak(words, language);
	return (
		<details>
			<summary>{t("columns")}</summary>
			<Table
				caption={t("columns")}
				columns={[{ label: t("column") }, { label: t("heading") }, { label: t("meaning") }]}
				rows={reading.columns.map(({ letter, heading, role }) => ({
					key: letter,
					cells: [letter, heading, role ? t(`role-${role}`) : t("not-understood")],
				}))}
				empty=""
			/>
		</details>
	);
}

function Understood({ language, row }: { readonly language: Language; readonly row: RegisterRow }) {
	const t = speak(words, language);
	const birth = birthDateLabel(row.birthDate);
	const details = [
		sexLabel(row.sex, language),
		birth && t("born", { date: birth }),
		row.registerNumber?.normal,
		row.workplace,
		row.phone,
		row.tookPartAs && roleLabel(row.tookPartAs, language),
		row.disability && t(row.disability === "yes" ? "with-disability" : "without-disability"),
	].filter(Boolean);
	return (
		<span>
			<strong>{writeName(row.name)}</strong>
			{details.length > 0 && <span class="soft"> · {details.join(" · ")}</span>}
		</span>
	);
}

interface PassedRowsProps {
	readonly language: Language;
	readonly rows: readonly PassedRow[];
	readonly title: string;
	readonly caption: string;
}

function PassedRows({ language, rows, title, caption }: PassedRowsProps) {
	const t = speak(words, language);
	if (rows.length === 0) return null;
	return (
		<section>
			<h2>{title}</h2>
			<Table
				caption={caption}
				columns={[{ label: t("row") }, { label: t("because") }]}
				rows={rows.map(({ row, reason }) => ({ key: String(row), cells: [row, reason(language)] }))}
				empty=""
			/>
		</section>
	);
}

interface ReadingNumbersProps extends ReadingProps {
	readonly people: number;
	readonly known: number;
}

/** What importing would come to. */
export function ReadingNumbers({ language, reading, people, known }: ReadingNumbersProps) {
	const t = speak(words, language);
	const number = (value: number) => formatNumber(language, value);
	return (
		<Facts
			facts={[
				{ term: t("attendances"), value: number(reading.rows.length) },
				{ term: t("people"), value: number(people) },
				{ term: t("people-known"), value: number(known) },
				{ term: t("people-new"), value: number(people - known) },
				{ term: t("rejected"), value: number(reading.rejected.length) },
			]}
		/>
	);
}
