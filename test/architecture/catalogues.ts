import { parseSync } from "vite";
import type { Slice } from "../../src/cli/catalogues/compare.ts";
import { isTest } from "./layers.ts";
import type { SourceFile } from "./module.ts";
import { type Node, nodesOf } from "./syntax.ts";

/** What the code may say: the keys that stand in it, and how it puts others together (`role-${role}`). */
interface Said {
	readonly keys: Set<string>;
	/** Without the names of properties: a table of statuses refuses nothing. */
	readonly spoken: Set<string>;
	/** Keys that begin, hold or end with something fixed. */
	readonly patterns: RegExp[];
	/** The hyphens between words that are put together to a key: `["", "-", ""]`. */
	readonly joints: (readonly string[])[];
}

/** The texts that nobody says, as `slice.group.key`. */
export function unusedTexts(slices: readonly Slice[], files: readonly SourceFile[]): string[] {
	const said: Said = { keys: new Set(), spoken: new Set(), patterns: [], joints: [] };
	for (const file of files) if (file.path.startsWith("src/") && !isTest(file.path)) listen(file, said);
	return slices.flatMap(({ name, groups }) =>
		[...groups].flatMap(([group, entries]) => {
			const keys = /^problems$|Problems$/.test(group) ? said.spoken : said.keys;
			const isSaid = (key: string) =>
				keys.has(key) ||
				said.patterns.some((pattern) => pattern.test(key)) ||
				said.joints.some((parts) => isOfKnown(key, parts, said.keys));
			return [...entries.keys()].filter((key) => !isSaid(key)).map((key) => `${name}.${group}.${key}`);
		}),
	);
}

function listen(file: SourceFile, { keys, spoken, patterns, joints }: Said): void {
	const { program } = parseSync(file.path, file.text, { preserveParens: false });
	for (const [node, around] of nodesOf(program as unknown as Node)) {
		const parent = around.at(-1);
		const isName = parent?.type === "Property" && parent.key === node;
		if (node.type === "Literal" && typeof node.value === "string") {
			// An operation is `children.child-registered` in the journal, and its words are without the slice.
			for (const key of [node.value, node.value.replace(/^[a-z]+\./, "")]) {
				keys.add(key);
				if (!isName) spoken.add(key);
			}
			if (/^[a-z]+-$/.test(node.value)) patterns.push(new RegExp(`^${node.value}.+$`));
		}
		if (node.type === "Identifier" && isName) keys.add(String(node.name));
		if (node.type === "MemberExpression" && !node.computed) for (const set of [keys, spoken]) set.add(String((node.property as Node).name));
		if (node.type !== "TemplateLiteral") continue;
		const parts = (node.quasis as readonly Node[]).map((quasi) => String((quasi.value as { readonly raw: string }).raw));
		if (parts.every((part) => /^[\w-]*$/.test(part)) && parts.some((part) => part !== "")) {
			if (parts.some((part) => /[a-z]/.test(part))) patterns.push(new RegExp(`^${parts.join(".+")}$`));
			else joints.push(parts);
		}
	}
}

/** A key that is put together of mere hyphens (`${role}-${level}`) is said when its words stand in the code. */
function isOfKnown(key: string, [first = "", ...rest]: readonly string[], known: ReadonlySet<string>): boolean {
	return key.startsWith(first) && isOfWords(key.slice(first.length), rest, known);
}

function isOfWords(key: string, [next = "", ...rest]: readonly string[], known: ReadonlySet<string>): boolean {
	if (rest.length === 0) return key.endsWith(next) && known.has(key.slice(0, key.length - next.length));
	for (let at = key.indexOf(next); at >= 0; at = key.indexOf(next, at + 1)) {
		if (known.has(key.slice(0, at)) && isOfWords(key.slice(at + next.length), rest, known)) return true;
	}
	return false;
}
