/** A node of an ESTree syntax tree. Each kind has fields of its own. */
export type Node = { readonly type: string; readonly start: number; readonly end: number } & Readonly<Record<string, unknown>>;

/** Every node below (and with) this one, each with the nodes around it, the nearest last. */
export function* nodesOf(node: Node, around: readonly Node[] = []): Generator<[Node, readonly Node[]]> {
	yield [node, around];
	for (const value of Object.values(node)) {
		for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* nodesOf(child, [...around, node]);
	}
}

export function isNode(value: unknown): value is Node {
	return typeof value === "object" && value !== null && typeof (value as Node).type === "string";
}

/** `Math.random` for a chain of plain names, also one that may break off (`a?.b`), with `globalThis` left away; empty for anything computed. */
export function nameOf(node: unknown): string {
	if (!isNode(node)) return "";
	if (node.type === "ChainExpression") return nameOf(node.expression);
	if (node.type === "Identifier") return String(node.name);
	if (node.type !== "MemberExpression") return "";
	const property = node.property as Node;
	const key = node.computed ? (typeof property.value === "string" ? property.value : "") : String(property.name);
	return `${nameOf(node.object)}.${key}`.replace(/^globalThis\./, "");
}
