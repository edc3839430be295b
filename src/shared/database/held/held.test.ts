import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { freshInstallation, freshProgramme, ownedBy } from "../../../../test/support/database.ts";
import { verifyJournal } from "../../journal/index.ts";
import { digestBegun, digestEnded, type Handle, keyOf, packageFolder, saysItself, shapesOf } from "../index.ts";

interface Said {
	readonly leftOut: Readonly<Record<string, string>>;
	readonly columns: Readonly<Record<string, string>>;
	readonly atEnd: Readonly<Record<string, string>>;
	readonly inPlace: Readonly<Record<string, readonly string[]>>;
}

const said: Readonly<Record<"installation" | "programme", Said>> = JSON.parse(
	readFileSync(join(packageFolder, "migrations", "held.json"), "utf8"),
);

/** Tables that have one record at most. */
const single = ["announcement", "linkage_model"];

async function columnsOf({ db, schema }: Handle): Promise<Map<string, string[]>> {
	const { rows } = await sql<{ table: string; columns: string[] }>`
		select table_name as "table", array_agg(column_name::text) as columns from information_schema.columns
		where table_schema = ${schema} group by table_name`.execute(db);
	return new Map(rows.map(({ table, columns }) => [table, columns]));
}

describe.each(["installation", "programme"] as const)("what is held of the %s", (kind) => {
	const open = async (): Promise<Handle> => {
		const { handle, programme } = await freshInstallation();
		return kind === "installation" ? handle : programme.handle;
	};

	it("is every table, but for those that are left out with their reason; no name on the list leads nowhere", async () => {
		const handle = await open();
		const tables = await columnsOf(handle);
		const { leftOut, columns, atEnd, inPlace } = said[kind];
		const shapes = await shapesOf(handle, handle.db);
		expect([...shapes.keys(), ...Object.keys(leftOut)].sort()).toEqual([...tables.keys()].sort());
		for (const reason of Object.values({ ...leftOut, ...columns, ...atEnd })) expect(reason.length).toBeGreaterThan(10);
		const named = [
			...Object.keys(columns),
			...Object.keys(atEnd),
			...Object.entries(inPlace).flatMap(([table, key]) => key.map((one) => `${table}.${one}`)),
		];
		for (const name of named) {
			const [table = "", column = ""] = name.split(".");
			expect([name, tables.get(table)?.includes(column)]).toEqual([name, true]);
		}
	});

	it("has a key by which a record is named, and says whether it has positions or is changed where it stands", async () => {
		const handle = await open();
		for (const { table, key, kind: how } of (await shapesOf(handle, handle.db)).values()) {
			if (!single.includes(table)) expect([table, key.length]).not.toEqual([table, 0]);
			if (how === "place") expect(Object.keys(said[kind].inPlace)).toContain(table);
		}
	});

	// PostgreSQL takes only what is immutable into an index, as does whoever sends a statement to another machine.
	it("is hashed by what no setting changes, where a statement that writes gives the hash back", async () => {
		const handle = ownedBy(await open());
		for (const shape of (await shapesOf(handle, handle.db)).values()) {
			if (shape.kind === "place" || !saysItself(shape)) continue;
			const digests = [digestBegun(shape), ...(shape.ends ? [digestEnded(shape)] : [])];
			const named = sql`sha256(decode(${keyOf(shape)}, 'escape'))`;
			for (const digest of [...digests, named]) await sql`create index on ${sql.ref(shape.table)} ((${digest}))`.execute(handle.db);
		}
	});
});

it("a table that nobody thought of is held: a row of it of which no operation spoke is found", async () => {
	const handle = await freshProgramme({ asOwner: true });
	await sql`create table theirs (id uuid not null, since_seq bigint not null, note text, primary key (id, since_seq))`.execute(handle.db);
	await sql`insert into theirs values (gen_random_uuid(), 1, 'a note')`.execute(handle.db);
	expect((await verifyJournal(handle)).faults).toEqual([expect.objectContaining({ what: "row-unjournalled", table: "theirs", seq: 1 })]);
});
