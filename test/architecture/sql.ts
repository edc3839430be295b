/** A name in a piece of SQL: of a table, of whatever stands before a column's dot, or given by the query itself (`from … as people`). */
export interface SqlName {
	readonly role: "table" | "before-dot" | "alias";
	readonly name: string;
	readonly at: number;
}

const opensTable = /^(from|join|update|into|using|truncate|analyze|table)$/;
/** May stand between those and the table. */
const passed = /^(only|lateral|table|of)$/;
const closes =
	/^(where|group|order|having|limit|offset|union|except|intersect|window|set|on|values|returning|for|select|cross|inner|left|right|full|natural|join|with|tablesample|skip|nowait|default|when|and|or|then|end)$/;

/**
 * Reads SQL word by word, no grammar: a table follows `from`, `join`, `update`, `into` and the commas of such a list, in each pair of brackets
 * anew. What a template puts in reads as `$`.
 */
export function namesInSql(text: string): SqlName[] {
	const names: SqlName[] = [];
	const levels: { wants: "table" | "alias" | null; list: boolean }[] = [{ wants: null, list: false }];
	const words = [...text.replace(/--.*|'[^']*'/g, (found) => " ".repeat(found.length)).matchAll(/[a-z_][a-z0-9_]*|\S/gi)];
	for (const [index, { 0: word, index: at }] of words.entries()) {
		const level = levels.at(-1) ?? { wants: null, list: false };
		const lower = word.toLowerCase();
		const name = (role: SqlName["role"]) => void names.push({ role, name: lower, at });
		if (word === "(") {
			if (level.wants === "table") level.wants = "alias";
			levels.push({ wants: null, list: false });
		} else if (word === ")") {
			if (levels.length > 1) levels.pop();
		} else if (word === ",") {
			level.wants = level.list ? "table" : null;
		} else if (opensTable.test(lower) && level.wants !== "table") {
			level.wants = "table";
			level.list = /^(from|using|truncate|analyze)$/.test(lower);
		} else if (closes.test(lower)) {
			level.wants = null;
			level.list = false;
		} else if (level.wants === "table" && !passed.test(lower) && word !== '"') {
			if (/^[a-z_]/.test(lower)) name("table");
			level.wants = "alias";
		} else if (words[index - 1]?.[0] === "." && names.at(-1)?.role === "table" && names.at(-1)?.at === words[index - 2]?.index) {
			name("table"); // `tegsh.account`
		} else if (level.wants === "alias" && /^[a-z_]/.test(lower) && lower !== "as") {
			name("alias");
			level.wants = null;
		} else if (words[index + 1]?.[0] === "." && /^[a-z_]/.test(lower)) {
			name("before-dot");
		}
	}
	return names;
}
