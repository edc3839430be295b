import { type ColumnName, columnNames, type ExportKind } from "../schema.ts";
import rows from "./columns.json" with { type: "json" };
import type { ExportMapping, SeenColumn } from "./schema.ts";

/** Exports whose columns are called alike: a YouTube impression is a thumbnail, and a Facebook one a post on a screen. */
export const families = ["meta", "youtube", "ads", "page"] as const;
export type Family = (typeof families)[number];

interface Alias {
	readonly column: ColumnName;
	/** The languages in which a column of the family is called so. */
	readonly languages: readonly string[];
}

const aliases: Readonly<Record<Family, ReadonlyMap<string, Alias>>> = {
	meta: aliasesOf("meta"),
	youtube: aliasesOf("youtube"),
	ads: aliasesOf("ads"),
	page: aliasesOf("page"),
};

function aliasesOf(family: Family): ReadonlyMap<string, Alias> {
	const found = new Map<string, Alias>();
	for (const { column, names } of rows) {
		const known = columnNames.find((one) => one === column);
		if (!known) throw new Error(`columns.json: there is no column “${column}”`);
		for (const [language, headings] of Object.entries((names as Names)[family] ?? {})) {
			for (const heading of headings) {
				const before = found.get(plainHeading(heading));
				if (before && before.column !== known) throw new Error(`columns.json: “${heading}” is ${before.column} and ${known}`);
				found.set(plainHeading(heading), { column: known, languages: [...(before?.languages ?? []), language] });
			}
		}
	}
	return found;
}

type Names = Readonly<Partial<Record<Family, Readonly<Record<string, readonly string[]>>>>>;

/** Headings as they are compared: letters and digits, without accents, large or small. */
export function plainHeading(heading: string): string {
	return heading
		.normalize("NFKD")
		.replace(/\p{Mn}/gu, "")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, "");
}

/** What tells files of one shape: all their headings, in order. */
export function shapeOf(headings: readonly string[]): string {
	return headings.map(plainHeading).join("\n");
}

export interface Header {
	readonly kind: ExportKind;
	readonly columns: readonly SeenColumn[];
	/** Of the headings, as far as one language has most of them: it decides what a comma between digits is. */
	readonly language: string;
}

/** What a row of headings says, or null where it is none of an export. What somebody said of such files comes first. */
export function headerOf(cells: readonly string[], mappings: readonly ExportMapping[] = []): Header | null {
	const headings = cells.map((cell) => cell.replace(/\s+/g, " ").trim());
	const mapped = mappings.find((mapping) => shapeOf(mapping.columns.map(({ heading }) => heading)) === shapeOf(headings));
	if (mapped) return { kind: mapped.kind, columns: mapped.columns, language: languageOf(headings, familyOf(mapped.kind)) };
	const read = families
		.map((family) => ({ family, columns: columnsIn(headings, family) }))
		.filter(({ family, columns }) => isWhole(family, new Set(columns.map(({ column }) => column))))
		.toSorted((one, other) => known(other.columns) - known(one.columns));
	const [best] = read;
	if (!best) return null;
	const language = languageOf(headings, best.family);
	return { kind: kindOf(best.family, best.columns), columns: best.columns, language };
}

export function columnsIn(headings: readonly string[], family: Family): SeenColumn[] {
	const taken = new Set<ColumnName>();
	return headings.map((heading) => {
		const column = aliases[family].get(plainHeading(heading))?.column ?? null;
		if (column === null || taken.has(column)) return { heading, column: null };
		taken.add(column);
		return { heading, column };
	});
}

function known(columns: readonly SeenColumn[]): number {
	return columns.filter(({ column }) => column !== null).length;
}

/** Without these columns a table is of another kind. */
export function isWhole(family: Family, has: ReadonlySet<ColumnName | null>): boolean {
	const any = (...columns: readonly ColumnName[]) => columns.some((column) => has.has(column));
	switch (family) {
		case "meta":
			return any("post", "link") && any("reach", "viewers", "unique-users", "views", "impressions", "plays");
		case "youtube":
			return any("post") && (any("viewers") || (any("title") && any("views")));
		case "ads":
			return any("campaign") && any("reach");
		case "page":
			return any("day") && any("reach", "viewers", "value", "reach-day", "reach-week", "reach-28-days");
	}
}

export function familyOf(kind: ExportKind): Family {
	return kind === "facebook" || kind === "instagram" ? "meta" : kind;
}

/** The columns of an account are Instagram's; which platform a post is of, its address says better. */
export function kindOf(family: Family, columns: readonly SeenColumn[]): ExportKind {
	if (family !== "meta") return family;
	return columns.some(({ column }) => column === "account") ? "instagram" : "facebook";
}

function languageOf(headings: readonly string[], family: Family): string {
	const counted = new Map<string, number>();
	for (const heading of headings) {
		for (const language of aliases[family].get(plainHeading(heading))?.languages ?? [])
			counted.set(language, (counted.get(language) ?? 0) + 1);
	}
	// Of two that have as many, English: a German “Post-ID” is no German file.
	const inOrder = [...counted].toSorted(([one, many], [other, more]) => more - many || Number(other === "en") - Number(one === "en"));
	return inOrder[0]?.[0] ?? "en";
}

/** Languages that put a comma before decimals. */
const withComma = new Set(["sv", "es", "de", "fr"]);

export function decimalOf(language: string): "." | "," {
	return withComma.has(language) ? "," : ".";
}
