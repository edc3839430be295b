import { type RawBuilder, sql } from "kysely";
import type { ProgrammeVisit } from "../../programme/index.ts";
import type { Database, Handle } from "../../shared/database/index.ts";
import type { Change } from "../../shared/journal/index.ts";
import type { Report } from "../schema.ts";

/** What another slice puts on reports: people knows no more of it. */
interface PutOnReports {
	/** Reports in force that something of the slice stands on: a relation with the column `report`. */
	readonly reports: RawBuilder<unknown>;
	/** What stands on some reports, as far as the visitor may open it. */
	linksOf(visit: ProgrammeVisit, reports: readonly Report[]): Promise<readonly LinksOnReports[]>;
	/** Where all that stands on the reports of a person is told; null where nothing is, or not to the visitor. */
	pageOf(visit: ProgrammeVisit, person: string): { readonly href: string; readonly label: string } | null;
	/** Takes away what it tells of the person of some reports; gives back the ids under which the journal tells it. */
	erase(change: Change, reports: readonly string[]): Promise<readonly string[]>;
	/** Reports on which the same records stood before somebody corrected them. */
	formerly(db: Database, reports: readonly string[]): Promise<readonly string[]>;
}

/** A row where reports are compared: “Took part in”. */
export interface LinksOnReports {
	readonly label: string;
	readonly links: readonly { readonly report: string; readonly href: string; readonly text: string }[];
}

const lent: PutOnReports[] = [];

/**
 * A slice that puts something on reports says so as the module of its work is loaded: whatever can put something there has said so by
 * then, in the office, on the command line and in a test alike, and nobody has to hand a list about.
 */
export function standsOnReports(puts: PutOnReports): void {
	lent.push(puts);
}

/** Those on which nothing stands any more. */
export async function withNothingOnThem(db: Database, reports: readonly string[]): Promise<string[]> {
	if (reports.length === 0 || lent.length === 0) return [...reports];
	const relations = lent.map((puts) => puts.reports);
	const { rows } = await sql<{ candidate: string }>`
		select candidate from unnest(${sql.val([...reports])}::uuid[]) as candidate
		where not exists (select from (${sql.join(relations, sql` union all `)}) as standing where standing.report = candidate)`.execute(db);
	return rows.map(({ candidate }) => candidate);
}

/** By every slice that has put something on them. */
export async function eraseOnReports(change: Change, reports: readonly string[]): Promise<string[]> {
	const ids: string[] = [];
	for (const puts of lent) ids.push(...(await puts.erase(change, reports)));
	return ids;
}

export async function formerlyOnReports(db: Database, reports: readonly string[]): Promise<string[]> {
	return (await Promise.all(lent.map((puts) => puts.formerly(db, reports)))).flat();
}

export function pagesOfPerson(visit: ProgrammeVisit, person: string) {
	return lent.flatMap((puts) => puts.pageOf(visit, person) ?? []);
}

export async function linksOnReports(visit: ProgrammeVisit, reports: readonly Report[]): Promise<LinksOnReports[]> {
	return (await Promise.all(lent.map((puts) => puts.linksOf(visit, reports)))).flat();
}

/** What waits beside the records and may tell of somebody who was never written down: a slice says how it is found. */
interface LiesAside {
	/** Whether anything of it tells of one of these ids. */
	tells(handle: Handle, ids: readonly string[]): Promise<boolean>;
	/** Empties what tells of these ids and numbers; gives back the ids under which the journal tells of it. */
	erase(change: Change, mentioned: readonly string[]): Promise<readonly string[]>;
}

const aside: LiesAside[] = [];

/** As with `standsOnReports`: said as the module of its work is loaded. */
export function liesAside(lies: LiesAside): void {
	aside.push(lies);
}

export async function isToldAside(handle: Handle, ids: readonly string[]): Promise<boolean> {
	for (const lies of aside) if (await lies.tells(handle, ids)) return true;
	return false;
}

export async function eraseAside(change: Change, mentioned: readonly string[]): Promise<string[]> {
	const ids: string[] = [];
	for (const lies of aside) ids.push(...(await lies.erase(change, mentioned)));
	return ids;
}
