import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";

const allowed = [
	"add(attendances, attendances)",
	"add(views, views, views)",
	"addDisjoint({ axis: 'sex', cells: { female: people }, unknown: people })",
	"unionBounds([people, people], { population: 10, rows: 2 })",
	"reconcile(people, { axis: 'sex', cells: {}, unknown: people })",
	"people satisfies Count<'person', 'unique'>",
];
const refused = [
	"add(attendances, views)",
	"add(people, people)",
	"add(attendances, people)",
	"add(people, schools)",
	"addDisjoint({ axis: 'sex', cells: { female: people }, unknown: schools })",
	"addDisjoint({ axis: 'sex', cells: { female: people, male: schools }, unknown: people })",
	"addDisjoint<'person'>({ axis: 'sex', cells: { female: attendances }, unknown: people })",
	"unionBounds([people, schools], { population: 10, rows: 2 })",
	"unionBounds([attendances, attendances], { population: 10, rows: 2 })",
	"reconcile(people, { axis: 'sex', cells: {}, unknown: schools })",
	"reconcile(people, { axis: 'sex', cells: {} })",
	"people satisfies Count<'person', 'duplicated'>",
	"exactCount({ unit: 'child', value: 1, until: null, asOf: 1, rows: 1 })",
	"people + schools",
];

/** The lines of the program that the compiler refuses. Only the compiler can tell what the compiler forbids. */
function refusedLines(program: string[]): string[] {
	const folder = mkdtempSync(join(import.meta.dirname, ".refused-"));
	try {
		writeFileSync(join(folder, "program.ts"), program.join("\n"));
		const tsconfig = { extends: resolve("tsconfig.base.json"), compilerOptions: { lib: ["ES2024"], types: [] }, files: ["program.ts"] };
		writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(tsconfig));
		const { stdout } = spawnSync(process.execPath, [resolve("node_modules/typescript/bin/tsc"), "-p", folder, "--pretty", "false"], {
			encoding: "utf8",
		});
		const lines = new Set([...stdout.matchAll(/program\.ts\((\d+),/g)].map(([, line]) => Number(line)));
		return program.filter((_, index) => lines.has(index + 1));
	} finally {
		rmSync(folder, { recursive: true });
	}
}

it("counts of different units or kinds do not compile into a sum", () => {
	const door = [
		"import { add, addDisjoint, type Count, exactCount, reconcile, unionBounds } from '../index.ts';",
		"const rest = { value: 1, until: null, asOf: 1, rows: 1 } as const;",
		"const people = exactCount({ ...rest, unit: 'person' }), schools = exactCount({ ...rest, unit: 'school' });",
		"const attendances = exactCount({ ...rest, unit: 'attendance' }), views = exactCount({ ...rest, unit: 'view' });",
	];
	const statement = (expression: string, index: number) => `export const value${index} = ${expression};`;
	const statements = [...allowed, ...refused].map(statement);
	expect(refusedLines([...door, ...statements])).toEqual(statements.slice(allowed.length));
});
