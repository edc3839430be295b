import { resolve } from "node:path";
import { expect, it } from "vitest";
import { refusedLines } from "../../test/support/compiler.ts";

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

it("counts of different units or kinds do not compile into a sum", () => {
	const door = [
		`import { add, addDisjoint, type Count, exactCount, reconcile, unionBounds } from ${JSON.stringify(resolve("src/counting/index.ts"))};`,
		"const rest = { value: 1, until: null, asOf: 1, rows: 1 } as const;",
		"const people = exactCount({ ...rest, unit: 'person' }), schools = exactCount({ ...rest, unit: 'school' });",
		"const attendances = exactCount({ ...rest, unit: 'attendance' }), views = exactCount({ ...rest, unit: 'view' });",
	];
	const statement = (expression: string, index: number) => `export const value${index} = ${expression};`;
	const statements = [...allowed, ...refused].map(statement);
	expect(refusedLines("pure", [...door, ...statements])).toEqual(statements.slice(allowed.length));
});
