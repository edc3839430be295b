import { isNode, type Node, nameOf } from "./syntax.ts";

/** A piece of syntax that some rule looks at: what it is, and its text. */
export interface Fact {
	readonly kind: "default-export" | "export-all" | "exported-type" | "use" | "string" | "visible" | "told-apart";
	readonly text: string;
}

export function factOf(node: Node, around: readonly Node[], text: string): Fact | null {
	const own = text.slice(node.start, node.end);
	switch (node.type) {
		case "ExportDefaultDeclaration":
			return { kind: "default-export", text: own };
		case "ExportSpecifier":
			return nameOf(node.exported) === "default" ? { kind: "default-export", text: own } : null;
		case "ExportNamedDeclaration":
			return exportedType(node.declaration as Node | null);
		case "ExportAllDeclaration":
			return { kind: "export-all", text: own };
		case "NewExpression":
			return { kind: "use", text: `new ${nameOf(node.callee)}(${(node.arguments as Node[]).length === 0 ? "" : "…"})` };
		case "CallExpression":
			return { kind: "use", text: `${nameOf(node.callee)}()` };
		case "MemberExpression":
			return { kind: "use", text: nameOf(node) };
		case "Property":
			return isTakenApart(around) ? { kind: "use", text: `${nameOf(around.at(-2)?.init)}.${nameOf(node.key)}` } : null;
		case "BinaryExpression":
			return ["===", "!==", "==", "!="].includes(String(node.operator)) ? toldApart(node.left, node.right) : null;
		case "SwitchStatement":
			return toldApart(node.discriminant, null);
		case "JSXText":
			return { kind: "visible", text: node.value as string };
		case "TemplateElement":
			return literal((node.value as { readonly raw: string }).raw, around);
		case "Literal":
			return literal(String(node.value ?? own), around);
		default:
			return null;
	}
}

/** Which records a filter is of (`counts.of`), held against a word or asked in a switch. */
function toldApart(one: unknown, other: unknown): Fact | null {
	const [asked = ""] = [one, other].map(nameOf).filter((name) => /(^|\.)of$/.test(name));
	const isHeldAgainstAWord = [one, other].some((side) => isNode(side) && side.type === "Literal" && typeof side.value === "string");
	const isSwitch = other === null;
	return asked !== "" && (isSwitch || isHeldAgainstAWord || /(^|\.)counts\.of$/.test(asked)) ? { kind: "told-apart", text: asked } : null;
}

/** A type that is defined where it is exported, by its name; one that a door hands on is not. */
function exportedType(declaration: Node | null): Fact | null {
	const isType = declaration?.type === "TSTypeAliasDeclaration" || declaration?.type === "TSInterfaceDeclaration";
	return isType ? { kind: "exported-type", text: nameOf(declaration.id) } : null;
}

function literal(text: string, around: readonly Node[]): Fact {
	return { kind: isShown(around) ? "visible" : "string", text };
}

/** `const { env } = process` reads the same as `process.env`. */
function isTakenApart(around: readonly Node[]): boolean {
	return around.at(-1)?.type === "ObjectPattern" && around.at(-2)?.type === "VariableDeclarator";
}

const shownAttributes = ["alt", "title", "placeholder", "label", "aria-label", "aria-description", "aria-roledescription"];

/** A literal as the child of an element, or in an attribute that people read or hear; also inside a choice (`open ? "Yes" : "No"`). */
function isShown(around: readonly Node[]): boolean {
	const outer = around.findLastIndex((node) => !["ConditionalExpression", "LogicalExpression", "TemplateLiteral"].includes(node.type));
	const attribute = around[outer]?.type === "JSXExpressionContainer" ? around[outer - 1] : around[outer];
	if (attribute?.type === "JSXAttribute") return shownAttributes.includes(String((attribute.name as Node).name));
	return attribute?.type === "JSXElement" || attribute?.type === "JSXFragment";
}
