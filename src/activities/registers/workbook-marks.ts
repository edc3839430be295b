/** What a workbook says of a sheet besides its cells; rows as they are numbered there, cells as `B5`. */
export interface SheetMarks {
	readonly sheet: string;
	readonly isHidden: boolean;
	readonly hiddenRows: readonly number[];
	readonly struck: readonly string[];
	/** Cells that Excel could not work out. */
	readonly errors: readonly string[];
}

export interface WorkbookMarks {
	readonly sheets: readonly SheetMarks[];
	/** How it says that its days are counted from 1904 (ECMA-376, 18.2.28): the library that reads the cells knows one of the two ways. */
	readonly date1904: "1" | "true" | null;
}

/** The parts of a workbook that are looked at, by their path in the archive. */
export type WorkbookParts = Readonly<Record<string, string>>;

/**
 * Reads what the library that reads the cells passes over (ECMA-376, 18.2.19 sheet, 18.3.1.73 row, 18.3.1.4 c, 18.8.22 font). Each is an
 * attribute of a tag that holds no other of its kind, so patterns suffice.
 */
export function marksIn(parts: WorkbookParts): WorkbookMarks {
	const book = parts["xl/workbook.xml"] ?? "";
	const links = tagsIn(parts["xl/_rels/workbook.xml.rels"] ?? "", "Relationship");
	const targets = new Map(links.map((link) => [attribute(link, "Id"), attribute(link, "Target") ?? ""]));
	const isStruck = struckIn(parts["xl/styles.xml"] ?? "", parts["xl/sharedStrings.xml"] ?? "");
	const sheets = tagsIn(book, "sheet").map((sheet): SheetMarks => {
		const target = (targets.get(attribute(sheet, "r:id")) ?? "").replace(/^\/?(?:xl\/)?/, "");
		const text = parts[`xl/${target}`] ?? "";
		const cells = [...text.matchAll(/<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)].map(([, tag = "", inside = ""]) => ({ tag, inside }));
		const placesOf = (some: typeof cells) => some.flatMap(({ tag }) => attribute(tag, "r") ?? []);
		return {
			sheet: unescaped(attribute(sheet, "name") ?? ""),
			isHidden: /hidden/i.test(attribute(sheet, "state") ?? ""),
			hiddenRows: tagsIn(text, "row").flatMap((row) => (isTrue(attribute(row, "hidden")) ? [Number(attribute(row, "r"))] : [])),
			struck: placesOf(cells.filter(isStruck)),
			errors: placesOf(cells.filter(({ tag }) => attribute(tag, "t") === "e")),
		};
	});
	const date1904 = attribute(tagsIn(book, "workbookPr")[0] ?? "", "date1904");
	return { sheets, date1904: date1904 === "1" || date1904 === "true" ? date1904 : null };
}

/** Whether a cell is struck out, as a whole by its style or in a part of its text. */
function struckIn(styles: string, strings: string): (cell: { readonly tag: string; readonly inside: string }) => boolean {
	const strike = /<strike(?:\s+val="(?:1|true)")?\s*\/>/;
	const fonts = [...partOf(styles, "fonts").matchAll(/<font\/>|<font>([\s\S]*?)<\/font>/g)].map(([, font = ""]) => strike.test(font));
	const struck = new Set(
		tagsIn(partOf(styles, "cellXfs"), "xf").flatMap((xf, index) => (fonts[Number(attribute(xf, "fontId"))] ? [String(index)] : [])),
	);
	const texts = [...strings.matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, text = ""]) => strike.test(text));
	return ({ tag, inside }) => {
		if (inside === "") return false;
		const text = attribute(tag, "t") === "s" ? texts[Number(/<v>(\d+)<\/v>/.exec(inside)?.[1])] : strike.test(inside);
		return text === true || struck.has(attribute(tag, "s") ?? "");
	};
}

function partOf(xml: string, name: string): string {
	return new RegExp(`<${name}\\b[\\s\\S]*?</${name}>`).exec(xml)?.[0] ?? "";
}

/** What stands inside each tag of a name. */
function tagsIn(xml: string, name: string): string[] {
	return [...xml.matchAll(new RegExp(`<${name}\\b([^>]*)>`, "g"))].map(([, tag = ""]) => tag);
}

function attribute(tag: string, name: string): string | undefined {
	return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1];
}

function isTrue(value: string | undefined): boolean {
	return value === "1" || value === "true";
}

function unescaped(text: string): string {
	const signs: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
	return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => signs[name] ?? "");
}
