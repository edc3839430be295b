import { namesInSql, type SqlName } from "./sql.ts";
import { isNode, type Node, nameOf } from "./syntax.ts";

/** A table that a file declares, a name in its SQL, or that a name is hidden in a variable. `at` counts from the beginning of the file. */
export type TableName = Omit<SqlName, "role"> & { readonly role: SqlName["role"] | "declared" | "hidden" };

/** What is given a table, mostly methods of Kysely: `"session"`, `"session as s"`, `["session", "site"]`. */
const takesTables =
	/(^|\.)(selectFrom|insertInto|updateTable|deleteFrom|mergeInto|using|(inner|left|right|full|cross)Join(Lateral)?|dynamic\.table|versioned)$|\.from$|^sql\.(table|id|raw)$/;
/** What is given a column, perhaps with its table before it: `"session.area"`. */
const takesColumns = /^(sql\.ref|withinPaths)$/;

export function tablesOf(node: Node): TableName[] {
	switch (node.type) {
		case "TSTypeAliasDeclaration":
			return nameOf(node.id).endsWith("Tables") ? declaredBy(node.typeAnnotation) : [];
		case "CallExpression":
			return [...declaredAt(node), ...givenTo(node)];
		case "TemplateLiteral":
			return inTemplate(node);
		case "Literal":
			return typeof node.value === "string" && isStatement(node.value) ? placed(namesInSql(node.value), node.start + 1) : [];
		default:
			return [];
	}
}

function declaredBy(type: unknown): TableName[] {
	if (!isNode(type) || type.type !== "TSTypeLiteral") return [];
	return (type.members as Node[]).map((member) => ({ role: "declared", name: nameOf(member.key), at: member.start }));
}

/** `withTables<{ session: … }>()` declares a table as well. */
function declaredAt({ callee, typeArguments }: Node): TableName[] {
	return /\.withTables$/.test(nameOf(callee)) && isNode(typeArguments) ? (typeArguments.params as Node[]).flatMap(declaredBy) : [];
}

function givenTo({ callee, arguments: all }: Node): TableName[] {
	const to = nameOf(callee);
	if (!takesTables.test(to) && !takesColumns.test(to)) return [];
	const [first] = all as Node[];
	return (first?.type === "ArrayExpression" ? (first.elements as Node[]) : [first]).flatMap((given) => {
		if (!given) return [];
		if (given.type === "Literal") return takesTables.test(to) ? tableIn(given) : tableOfColumnIn(given);
		// A relation that is put together on the spot is a call; a name that comes from elsewhere could be of any table.
		return /^(Identifier|MemberExpression|TSAsExpression)$/.test(given.type) && !/^withinPaths$|^sql\.(id|raw|ref)$|\.from$/.test(to)
			? [{ role: "hidden", name: to.replace(/^.*\./, ""), at: given.start }]
			: [];
	});
}

function tableIn({ value, start: at }: Node): TableName[] {
	const [path = "", alias] = String(value).split(/\s+as\s+/);
	const name = path.split(".").at(-1) ?? "";
	return [{ role: "table", name, at }, ...(alias ? [{ role: "alias" as const, name: alias, at }] : [])];
}

function tableOfColumnIn({ value, start: at }: Node): TableName[] {
	const name = String(value).split(".").at(-2);
	return name ? [{ role: "before-dot", name, at }] : [];
}

/** A template is read as SQL wherever it stands, for one without a tag may be put into another. What is put into it reads as `$`. */
function inTemplate({ quasis, start }: Node): TableName[] {
	let text = "";
	for (const part of quasis as Node[]) text = `${text.padEnd(part.start - start)} ${(part.value as { readonly raw: string }).raw}$`;
	return placed(namesInSql(text.slice(0, -1)), start);
}

function placed(names: readonly SqlName[], start: number): TableName[] {
	return names.map((name) => ({ ...name, at: start + name.at }));
}

function isStatement(text: string): boolean {
	return /\b(select\b.*\bfrom|insert\s+into|update\b.*\bset|delete\s+from|truncate|lock\s+table)\b/is.test(text);
}
