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
