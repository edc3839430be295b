import type { ComponentChildren } from "preact";
import { ui as words } from "#words/shared";
import { type Language, speak } from "../words.ts";

export interface Column {
	readonly label: string;
	/** Numbers stand at the right, with digits of one width. */
	readonly numeric?: boolean;
	/** Dates and codes stay on one line. */
	readonly short?: boolean;
	/** It takes the width that the others leave. */
	readonly wide?: boolean;
	/** How something stands: in a list on a narrow screen at the right, so it comes soon after the name. */
	readonly aside?: boolean;
	/** What a list on a narrow screen leaves to the page of the record. */
	readonly spare?: boolean;
}

interface TableProps {
	readonly caption: string;
	readonly columns: readonly Column[];
	readonly rows: readonly { readonly key: string; readonly cells: readonly ComponentChildren[] }[];
	/** Said in place of a table without rows. */
	readonly empty: string;
	/** A last row with totals. */
	readonly total?: readonly ComponentChildren[];
	/** A list that may be long: on a narrow screen a row is a few lines, the name and what is said of it, and no card. */
	readonly list?: boolean;
	/** To be written on by hand: ruled, and a table on every screen. */
	readonly sheet?: boolean;
}

/** A table with a caption; the first cell of each row is its header. On a narrow screen each row becomes a card, where the columns need it. */
export function Table({ caption, columns, rows, empty, total, list, sheet }: TableProps) {
	if (rows.length === 0) return <p class="empty">{empty}</p>;
	const table = (
		<table class={sheet ? "sheet" : isSlim(columns) ? "slim" : list ? "list" : undefined}>
			<caption>{caption}</caption>
			<thead>
				<tr>
					{columns.map((column) => (
						<th key={column.label} scope="col" class={kindOf(column)}>
							{column.label}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{rows.map(({ key, cells }) => (
					<Row key={key} columns={columns} cells={cells} />
				))}
			</tbody>
			{total && (
				<tfoot>
					<Row columns={columns} cells={total} />
				</tfoot>
			)}
		</table>
	);
	if (!sheet) return table;
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
		<section class="scroll" aria-label={caption} tabIndex={0}>
			{table}
		</section>
	);
}

/** A name with one thing said of it, or with two numbers: that fits a telephone, and numbers are compared down their column. */
function isSlim(columns: readonly Column[]): boolean {
	return columns.length <= 2 || (columns.length === 3 && columns.slice(1).every(({ numeric }) => numeric));
}

function Row({ columns, cells }: { readonly columns: readonly Column[]; readonly cells: readonly ComponentChildren[] }) {
	return (
		<tr>
			{cells.map((cell, index) => {
				const column = columns[index];
				const kind = kindOf(column);
				return index === 0 ? (
					<th key={column?.label} scope="row" class={kind}>
						{cell}
					</th>
				) : (
					<td key={column?.label} class={kind} data-label={column?.label}>
						{cell}
					</td>
				);
			})}
		</tr>
	);
}

function kindOf(column: Column | undefined): string | undefined {
	if (column?.numeric) return "numeric";
	if (column?.aside) return "aside";
	if (column?.wide) return "wide";
	if (column?.spare) return column.short ? "short spare" : "spare";
	return column?.short ? "short" : undefined;
}

/** Forward and back through a long list. `where` says which part this is: "51–100 of 1,240". */
export function Pager({
	language,
	previous,
	next,
	where,
}: {
	readonly language: Language;
	readonly previous?: string;
	readonly next?: string;
	readonly where?: string;
}) {
	const t = speak(words, language);
	if (!previous && !next) return null;
	return (
		<nav class="pager" aria-label={t("pages")}>
			{previous && (
				<a class="button quiet" rel="prev" href={previous}>
					{t("previous")}
				</a>
			)}
			{where && <span class="soft">{where}</span>}
			{next && (
				<a class="button quiet" rel="next" href={next}>
					{t("next")}
				</a>
			)}
		</nav>
	);
}
