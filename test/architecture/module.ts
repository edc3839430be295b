import { dirname, join } from "node:path/posix";
import { parseSync } from "vite";
import { type Fact, factOf } from "./facts.ts";
import { type Node, nodesOf } from "./syntax.ts";
import { type TableName, tablesOf } from "./tables.ts";

export interface SourceFile {
	readonly path: string;
	readonly text: string;
}

export interface Import {
	/** A path from the root of the repository, the name of a package (`pg`, `node:crypto`, `@hono/node-server`), or `#words/SLICE`. */
	readonly target: string;
	/** What is taken from it at run time; empty where it is imported for its effect. */
	readonly names: readonly string[];
	/** Erased by the compiler: needs no file at run time. */
	readonly typeOnly: boolean;
	readonly line: number;
}

export interface Module extends SourceFile {
	readonly lines: number;
	readonly imports: readonly Import[];
	readonly facts: readonly (Fact & { readonly line: number })[];
	readonly tables: readonly (TableName & { readonly line: number })[];
}

/**
 * Reads what the rules ask of a file, from its syntax tree (oxc, the parser that Vite ships).
 * @throws Error when the file does not parse: a file that cannot be read must not count as clean.
 */
export function readModule({ path, text }: SourceFile): Module {
	const { program, errors } = parseSync(path, text, { preserveParens: false });
	if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`);
	const imports: Import[] = [];
	const facts: Module["facts"][number][] = [];
	const tables: Module["tables"][number][] = [];
	const breaks = [...text.matchAll(/\n/g)].map(({ index }) => index);
	const lineOf = (at: number) => breaks.findLastIndex((index) => index < at) + 2;
	for (const [node, around] of nodesOf(program as unknown as Node)) {
		const found = importOf(node, path);
		if (found) imports.push({ ...found, line: lineOf(node.start) });
		const fact = factOf(node, around, text);
		if (fact) facts.push({ ...fact, line: lineOf(node.start) });
		tables.push(...tablesOf(node).map((table) => ({ ...table, line: lineOf(table.at) })));
	}
	return { path, text, lines: text.trimEnd().split("\n").length, imports, facts, tables };
}

function importOf(node: Node, path: string): Omit<Import, "line"> | null {
	const source = node.source as { readonly value?: unknown } | null | undefined;
	if (!isImporting(node) || typeof source?.value !== "string") return null;
	const specifiers = (node.specifiers ?? []) as Node[];
	const kept = specifiers.filter((specifier) => specifier.importKind !== "type" && specifier.exportKind !== "type");
	const erased = node.type === "TSImportType" || node.importKind === "type" || node.exportKind === "type";
	return {
		target: source.value.startsWith(".") ? join(dirname(path), source.value) : packageOf(source.value),
		names: kept.map((specifier) => ((specifier.imported ?? specifier.local) as { readonly name?: string }).name ?? "*"),
		typeOnly: erased || (specifiers.length > 0 && kept.length === 0),
	};
}

function isImporting(node: Node): boolean {
	return ["ImportDeclaration", "ExportNamedDeclaration", "ExportAllDeclaration", "ImportExpression", "TSImportType"].includes(node.type);
}

function packageOf(specifier: string): string {
	if (specifier.startsWith("node:") || specifier.startsWith("#words/")) return specifier;
	return specifier
		.split("/")
		.slice(0, specifier.startsWith("@") ? 2 : 1)
		.join("/");
}
