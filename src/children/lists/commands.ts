import { sql } from "kysely";
import { enterReports, keepAnswer, type NewReport, personsOf, readPerson, standsOnReports, withdrawReports } from "../../people/index.ts";
import { listSites } from "../../places/index.ts";
import { type Database, forever, noteWritten, versioned, withinPaths } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { type Change, commandsOf } from "../../shared/journal/index.ts";
import { beginCases } from "../cases/of-child.ts";
import { cases } from "../cases/rows.ts";
import { touchCases } from "../cases/touching.ts";
import { problem } from "../problems.ts";
import type { ChildrenTables } from "../schema.ts";
import { hashOf, type ListToImport, readToImport } from "./drafts.ts";
import { decideLines, type FreshLine } from "./fates.ts";
import { type ConfirmedList, listOperations } from "./operations.ts";
import type { LineFate, LinePlace, ListTables } from "./schema.ts";

const children = versioned<ChildrenTables, "child">("child");
const accesses = versioned<ChildrenTables, "education_access">("education_access");

// A list that was handed in holds the lines of all its children, so the file goes when one of them is erased.
standsOnReports({
	reports: sql`select null::uuid as report where false`,
	linksOf: () => Promise.resolve([]),
	pageOf: () => null,
	erase: eraseLists,
	formerly: () => Promise.resolve([]),
});

export const listCommands = commandsOf(
	listOperations,
	{
		"list-imported": { prepare: readToImport, work: importList },
		"list-undone": undoList,
	},
	listsWithin,
);

/**
 * Of a list in which a line of theirs was registered, or one resembled them and waited, the file goes. A draft of the kind goes as a whole: it
 * counts nothing yet, and is uploaded again without them.
 */
async function eraseLists(change: Change, reports: readonly string[]): Promise<string[]> {
	const resembles = sql`coalesce(checked::text like any(${sql.val(reports.map((id) => `%${id}%`))}::text[]), false)`;
	const { rows } = await sql<{
		id: string;
	}>`update child_list set bytes = '', checked = null where since_seq is not null and (${resembles} or id in (
		select line.list from child_list_line as line join child on child.id = line.child where child.report = any(${sql.val([...reports])}::uuid[])
	)) returning id`.execute(change.tx);
	noteWritten(change, "child_list", ...rows.map(({ id }) => id));
	await sql`delete from child_list where since_seq is null and ${resembles}`.execute(change.tx);
	return [];
}

async function importList(change: Change, confirmed: ConfirmedList, draft: ListToImport) {
	const { reading } = draft;
	await takeList(change, confirmed, draft);
	const { area, situation, identifiedOn } = confirmed;
	const settling = {
		defaults: { area, situation, identifiedOn },
		scope: change.author.areas,
		sites: await listSites(change.tx, change.author.areas),
		today: change.today,
	};
	const decided = decideLines(reading, draft.alike, confirmed, settling);
	if (decided.fresh.length + decided.known.length === 0) throw problem("list-of-nobody", { file: reading.file });
	const fates: (LinePlace & { fate: LineFate; child: string | null })[] = decided.left.map((line) => ({ ...line, child: null }));

	const reports = decided.fresh.map((line): [FreshLine, NewReport] => [line, reportOf(line)]);
	await enterReports(
		change,
		reports.map(([, report]) => report),
	);
	for (const [{ different, unsure }, { id: report }] of reports) {
		if (different.length + unsure.length > 0) await keepAnswer(change, { report, different, unsure });
	}
	const known = await Promise.all(decided.known.map(async (line) => ({ line, report: await reportOnRecord(change, line.person) })));
	const all = [
		...known.map(({ line, report }) => ({ line, report, isNew: false })),
		...reports.map(([line, report]) => ({ line, report: report.id, isNew: true })),
	];
	const persons = await personsOf(
		change.tx,
		all.map(({ report }) => report),
	);
	const registered = await registeredAmong(change, [...new Set(persons.values())]);
	const rows: Omit<ChildrenTables["child"], "since_seq" | "until_seq">[] = [];
	const fresh = new Map<string, string>();
	const idle: string[] = [];
	for (const { line, report, isNew } of all) {
		const person = persons.get(report) ?? report;
		const before = registered.get(person) ?? fresh.get(person);
		const { part, row, facts, household } = line;
		if (before !== undefined) {
			fates.push({ part, row, fate: registered.has(person) ? "known" : "twin", child: before });
			if (isNew) idle.push(report);
			continue;
		}
		const id = newId();
		fresh.set(person, id);
		fates.push({ part, row, fate: "registered", child: id });
		const { identifiedOn: day, area: where, site, situation: why } = facts;
		rows.push({ id, report, household, identified_on: day, area: where, site, situation: why });
	}
	await children.begin(change, ...rows);
	await withdrawReports(change, idle);
	await beginCases(
		change,
		rows.map(({ id }) => id),
	);
	await keepFates(change, confirmed.list, fates);
	const count = (fate: LineFate) => fates.filter((one) => one.fate === fate).length;
	return {
		list: confirmed.list,
		file: { name: draft.file.name, sha256: hashOf(draft.file.bytes) },
		lines: fates.length,
		...{ registered: count("registered"), known: count("known"), twins: count("twin"), waiting: count("waiting") },
		...{ rejected: count("rejected"), skipped: count("skipped") },
	};
}

/** Locks a draft, or keeps the file that was sent. One that is in force is refused, and so is one whose twin is. */
async function takeList(change: Change, { list }: ConfirmedList, { file, isSent }: ListToImport): Promise<void> {
	const { tx, seq, author, handle } = change;
	const lists = tx.withTables<ListTables>();
	const sha256 = hashOf(file.bytes);
	const row = await lists.selectFrom("child_list").select("since_seq").where("id", "=", list).forUpdate().executeTakeFirst();
	if (row ? row.since_seq !== null || isSent : !isSent) throw problem(row ? "list-done" : "list-unknown");
	const twin = await lists
		.selectFrom("child_list")
		.select("id")
		.where("sha256", "=", sha256)
		.where("since_seq", "is not", null)
		.where("undone_seq", "is", null)
		.executeTakeFirst();
	if (twin) throw problem("list-in-force", { file: file.name });
	const mapped = file.mapping && (sql`${JSON.stringify({ mapping: file.mapping })}::jsonb` as never);
	if (row) await lists.updateTable("child_list").set({ since_seq: seq }).where("id", "=", list).execute();
	else {
		const kept = { id: list, file_name: file.name, sha256, bytes: Buffer.from(file.bytes), uploaded_at: handle.clock.now() };
		const rest = { uploaded_by: author.account, mapped, checked: null, since_seq: seq, undone_seq: null };
		await lists
			.insertInto("child_list")
			.values({ ...kept, ...rest })
			.execute();
	}
	noteWritten(change, "child_list", list);
}

async function keepFates(
	change: Change,
	list: string,
	fates: readonly (LinePlace & { fate: LineFate; child: string | null })[],
): Promise<void> {
	const rows = fates.map(({ part, row, fate, child }) => ({ list, part, line: row, fate, child }));
	const tables = change.tx.withTables<ListTables>();
	for (let start = 0; start < rows.length; start += 1_000) {
		await tables
			.insertInto("child_list_line")
			.values(rows.slice(start, start + 1_000))
			.execute();
	}
	noteWritten(change, "child_list_line", list);
}

function reportOf({ line, facts }: FreshLine): NewReport {
	const { written, name, birthDate, sex, registerNumber, phone, disability } = line;
	return { id: newId(), written, name, birthDate, sex, registerNumber, phone, workplace: null, disability, area: facts.area };
}

async function reportOnRecord({ tx, author }: Change, person: string): Promise<string> {
	const report = (await readPerson(tx, author.areas, person))?.reports.at(-1);
	if (!report) throw problem("person-unknown");
	return report.id;
}

/** By person, the child within the author's areas who is registered already. */
async function registeredAmong({ tx, author }: Change, persons: readonly string[]): Promise<ReadonlyMap<string, string>> {
	const rows = await children.inForce(tx).select(["id", "report"]).where(withinPaths("child.area", author.areas)).execute();
	const of = await personsOf(
		tx,
		rows.map(({ report }) => report),
	);
	const asked = new Set(persons);
	return new Map(
		rows.flatMap(({ id, report }) => {
			const person = of.get(report);
			return person !== undefined && asked.has(person) ? [[person, id] as const] : [];
		}),
	);
}

async function undoList(change: Change, { list }: { readonly list: string }) {
	const { tx, author, seq } = change;
	const tables = tx.withTables<ListTables>();
	const row = await tables.selectFrom("child_list").selectAll().where("id", "=", list).forUpdate().executeTakeFirst();
	const mayUndo = row && (author.areas.includes("") || (row.uploaded_by !== null && row.uploaded_by === author.account));
	if (!row || !mayUndo || row.since_seq === null) throw problem("list-unknown");
	if (row.undone_seq !== null) throw problem("list-undone");
	const lines = await tables
		.selectFrom("child_list_line")
		.select("child")
		.where("list", "=", list)
		.where("fate", "=", "registered")
		.execute();
	const ids = lines.flatMap(({ child }) => child ?? []);
	const worked = await workedWith(tx, ids, row.since_seq);
	if (worked > 0) throw problem("list-worked-with", { count: worked });
	await accesses.end(change, { child: ids });
	await cases.end(change, { id: ids });
	const ended = await children.end(change, { id: ids });
	await withdrawReports(change, [...new Set(ended.map(({ report }) => report))]);
	await touchCases(change, ids);
	await tables.updateTable("child_list").set({ undone_seq: seq }).where("id", "=", list).execute();
	noteWritten(change, "child_list", list);
	return { list, children: ended.length };
}

/** How many of them somebody has written of since: what was done for a child is not undone with a list. */
async function workedWith(tx: Database, ids: readonly string[], since: number): Promise<number> {
	const { rows } = await sql<{ children: number }>`
		select count(*) as children from unnest(${sql.val([...ids])}::uuid[]) as asked(id) where exists (
			select from case_head where case_head.child = asked.id and case_head.seq > ${since}
		) or exists (select from education_access as access where access.child = asked.id and access.until_seq = ${forever})
			or exists (select from child where child.id = asked.id and child.until_seq = ${forever} and child.since_seq > ${since})`.execute(tx);
	return rows[0]?.children ?? 0;
}

/** Lists whose children all lie within the areas, as they stand now. */
async function listsWithin(db: Database, areas: readonly string[], subjects: readonly string[]): Promise<string[]> {
	const { rows } = await sql<{ list: string }>`
		with placed as (
			select distinct on (child.id) line.list, child.area from child_list_line as line join child on child.id = line.child
			where line.list = any(${sql.val([...subjects])}::uuid[]) order by child.id, child.since_seq desc
		)
		select list from placed group by list having bool_and(${withinPaths("placed.area", areas)})`.execute(db);
	return rows.map(({ list }) => list);
}
