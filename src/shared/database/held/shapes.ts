import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import type { Database, Handle } from "../handle.ts";
import { type MigrationKind, rewritingMigrations } from "../migrate.ts";
import { packageFolder } from "../package-folder.ts";
import { formOfText, type HeldColumn, type Shape, shapeOf } from "./shape.ts";

export type Shapes = ReadonlyMap<string, Shape>;

/** What `migrations/held.json` says: a table that it does not name is held, with all its columns. */
interface Said {
	readonly leftOut: Readonly<Record<string, string>>;
	readonly columns: Readonly<Record<string, string>>;
	readonly atEnd: Readonly<Record<string, string>>;
	/** Tables whose records are changed where they stand, with the columns by which one is known. */
	readonly inPlace: Readonly<Record<string, readonly string[]>>;
	/** Which rows of a table count, where not all do. */
	readonly rows: Readonly<Record<string, string>>;
}

const said: Readonly<Record<MigrationKind, Said>> = JSON.parse(readFileSync(join(packageFolder, "migrations", "held.json"), "utf8"));

/** The shapes of a schema do not change while somebody has it open: migrations are made before. */
const known = new WeakMap<Handle["pool"], Promise<Shapes>>();

/** What of each table is held against the journal. */
export function shapesOf({ pool, schema }: Pick<Handle, "pool" | "schema">, db: Database): Promise<Shapes> {
	const shapes = known.get(pool) ?? readShapes(db, schema);
	known.set(pool, shapes);
	shapes.catch(() => known.delete(pool));
	return shapes;
}

interface CatalogueRow {
	readonly table: string;
	readonly column: string;
	readonly type: string;
	readonly generated: boolean;
	readonly in_key: boolean;
}

async function readShapes(db: Database, schema: string): Promise<Shapes> {
	const { rows } = await sql<CatalogueRow>`
		select relname::text as "table", attname::text as "column", format_type(atttypid, null) as type,
			attgenerated <> '' as generated, coalesce(attnum = any(indkey), false) as in_key
		from pg_class join pg_attribute on attrelid = pg_class.oid left join pg_index on indrelid = pg_class.oid and indisprimary
		where relnamespace = ${schema}::regnamespace and relkind in ('r', 'p') and attnum > 0 and not attisdropped
		order by relname, attname collate "C"`.execute(db);
	const kind = schema === "tegsh" ? "installation" : "programme";
	const tables = Map.groupBy(rows, ({ table }) => table);
	const rewriting = rewritingMigrations(kind);
	const shapes = [...tables].flatMap(([table, columns]) => {
		if (Object.hasOwn(said[kind].leftOut, table)) return [];
		return [describe(table, columns, said[kind], rewriting.get(table) ?? [])];
	});
	return new Map(shapes.map((shape) => [shape.table, shape]));
}

function describe(
	table: string,
	columns: readonly CatalogueRow[],
	{ columns: leftOut, atEnd, inPlace, rows }: Said,
	rewritten: readonly string[],
): Shape {
	const place = inPlace[table];
	const has = (name: string) => columns.some(({ column }) => column === name);
	const isVersioned = place === undefined && has("since_seq");
	const as = ({ column: name, type }: CatalogueRow): HeldColumn => ({ name, type });
	const isKey = place
		? ({ column }: CatalogueRow) => place.includes(column)
		: ({ column, in_key }: CatalogueRow) => in_key && column !== "since_seq";
	const isNamed =
		(list: Readonly<Record<string, string>>) =>
		({ column }: CatalogueRow) =>
			Object.hasOwn(list, `${table}.${column}`);
	const isLeftOut = isNamed(leftOut);
	const isAtEnd = isNamed(atEnd);
	return shapeOf({
		table,
		kind: isVersioned ? "versions" : "place",
		key: columns.filter(isKey).map(as),
		columns: columns
			.filter((one) => !one.generated && !isLeftOut(one) && !isAtEnd(one) && !(isVersioned && one.column === "until_seq"))
			.map(as),
		atEnd: columns.filter(isAtEnd).map(as),
		ends: isVersioned && has("until_seq"),
		where: rows[table] ?? null,
		form: formOfText,
		rewritten,
	});
}
