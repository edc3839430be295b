import { imports as words } from "#words/activities";
import { birthDateLabel, sexLabel } from "../../particulars/labels.ts";
import { writeName } from "../../particulars/name.ts";
import { Facts, Table } from "../../shared/ui/index.ts";
import { formatDate, formatNumber, type Language, speak } from "../../shared/words.ts";
import { roleLabel } from "../labels.ts";
import type { PassedRow, RegisterReading, RegisterRow, Remark, SessionReading } from "../registers/schema.ts";

/** A register of more lines than this is shown in part: nobody reads on, and the page would not open on a phone. */
const mostRows = 500;

interface ReadingProps {
	readonly language: Language;
	readonly reading: RegisterReading;
	readonly correctionAt?: CorrectionAt;
}

/** The address where a line of a draft is corrected. */
type CorrectionAt = (list: number, row: number) => string;

interface PartProps {
	readonly language: Language;
	readonly part: SessionReading;
	/** Only of a draft: what was imported is corrected where it stands. */
	readonly correctionAt?: CorrectionAt | undefined;
}

/** How the file as a whole was understood and, where it holds one session, which of its lines cannot come in. */
export function ReadingOfFile({ language, reading: { understood, parts }, correctionAt }: ReadingProps) {
	const t = speak(words, language);
	const [first, ...others] = parts;
	const only = others.length === 0 ? first : undefined;
	return (
		<>
			<h2>{t("how-read")}</h2>
			<Sentences language={language} sentences={[...understood, ...(only?.understood ?? [])]} />
			{only && <LinesOutside language={language} part={only} correctionAt={correctionAt} />}
		</>
	);
}

/** Each row as it was understood, beside what was written; session by session, where a file holds several. */
export function ReadingOfRows({ language, reading: { parts }, correctionAt }: ReadingProps) {
	const [first, ...others] = parts;
	if (first && others.length === 0) return <Rows language={language} part={first} correctionAt={correctionAt} />;
	return parts.map((part) => (
		<section key={part.part} id={`part-${part.part}`}>
			<h2>{partTitle(part, language)}</h2>
			<Sentences language={language} sentences={part.understood} />
			<LinesOutside language={language} part={part} correctionAt={correctionAt} />
			<Rows language={language} part={part} correctionAt={correctionAt} />
		</section>
	));
}

/** A session of a register by its place in the file and its day. */
export function partTitle({ part, name, date }: Pick<SessionReading, "part" | "name" | "date">, language: Language): string {
	const t = speak(words, language);
	return t("part-title", { part, name, date: date ? formatDate(language, date) : t("no-date") });
}

function Sentences({ language, sentences }: { readonly language: Language; readonly sentences: readonly Remark[] }) {
	return (
		<ul>
			{sentences.map((remark) => (
				<li key={remark(language)}>{remark(language)}</li>
			))}
		</ul>
	);
}

function LinesOutside({ language, part, correctionAt }: PartProps) {
	const t = speak(words, language);
	return (
		<>
			<Columns language={language} part={part} />
			<PassedRows {...{ language, part, correctionAt }} rows={part.rejected} caption={t("rejected-caption")} title={t("rejected")} />
		</>
	);
}

function Rows({ language, part, correctionAt }: PartProps) {
	const t = speak(words, language);
	return (
		<>
			<h2>{t("rows-understood", { count: part.rows.length })}</h2>
			{part.rows.length > mostRows && <p>{t("more-rows", { shown: mostRows, count: part.rows.length })}</p>}
			<Table
				caption={t("rows-caption")}
				columns={[{ label: t("row") }, { label: t("written") }, { label: t("understood") }, { label: t("remarks") }]}
				rows={part.rows.slice(0, mostRows).map((row) => ({
					key: String(row.row),
					cells: [
						row.row,
						Object.values(row.written).join(" | "),
						<Understood language={language} row={row} />,
						<>
							{row.remarks.map((remark) => remark(language)).join(" ")}{" "}
							{row.remarks.length > 0 && <Correct {...{ language, part, correctionAt }} row={row.row} />}
						</>,
					],
				}))}
				empty={t("no-rows")}
			/>
			<PassedRows {...{ language, part, correctionAt }} rows={part.skipped} caption={t("skipped-caption")} title={t("skipped")} />
		</>
	);
}

function Columns({ language, part }: PartProps) {
	const t = speak(words, language);
	return (
		<details>
			<summary>{t("columns")}</summary>
			<Table
				caption={t("columns")}
				columns={[{ label: t("column") }, { label: t("heading") }, { label: t("meaning") }]}
				rows={part.columns.map(({ letter, heading, role }) => ({
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
	const birth = birthDateLabel(row.birthDate, language);
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

function Correct({ language, part, correctionAt, row }: PartProps & { readonly row: number }) {
	if (!correctionAt) return null;
	return <a href={correctionAt(part.list, row)}>{speak(words, language)("correct-line", { row })}</a>;
}

interface PassedRowsProps extends PartProps {
	readonly rows: readonly PassedRow[];
	readonly title: string;
	readonly caption: string;
}

function PassedRows({ language, part, correctionAt, rows, title, caption }: PassedRowsProps) {
	const t = speak(words, language);
	if (rows.length === 0) return null;
	return (
		<section>
			<h2>{title}</h2>
			{rows.length > mostRows && <p>{t("more-rows", { shown: mostRows, count: rows.length })}</p>}
			<Table
				caption={caption}
				columns={[{ label: t("row") }, { label: t("written") }, { label: t("because") }]}
				rows={rows.slice(0, mostRows).map(({ row, reason, written = {} }) => ({
					key: String(row),
					cells: [
						row,
						Object.values(written).join(" | "),
						<>
							{reason(language)} {Object.keys(written).length > 0 && <Correct {...{ language, part, correctionAt }} row={row} />}
						</>,
					],
				}))}
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
export function ReadingNumbers({ language, reading: { parts }, people, known }: ReadingNumbersProps) {
	const t = speak(words, language);
	const number = (value: number) => formatNumber(language, value);
	const sumOf = (of: (part: SessionReading) => number) => parts.reduce((sum, part) => sum + of(part), 0);
	return (
		<Facts
			facts={[
				...(parts.length > 1 ? [{ term: t("sessions"), value: number(parts.length) }] : []),
				{ term: t("attendances"), value: number(sumOf(({ rows }) => rows.length)) },
				{ term: t("people"), value: number(people) },
				{ term: t("people-known"), value: number(known) },
				{ term: t("people-new"), value: number(people - known) },
				{ term: t("rejected"), value: number(sumOf(({ rejected }) => rejected.length)) },
			]}
		/>
	);
}
