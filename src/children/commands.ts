import { sql } from "kysely";
import { covers } from "../identity/index.ts";
import type { BirthDate } from "../particulars/birth-date.ts";
import {
	correctReport,
	enterReports,
	keepAnswer,
	readPerson,
	readReports,
	reportsOfSamePerson,
	standsOnReports,
	withdrawReports,
} from "../people/index.ts";
import { findArea, readSite } from "../places/index.ts";
import { type Database, forever, versioned, withinPaths } from "../shared/database/index.ts";
import { newId } from "../shared/id.ts";
import { type Change, commandsOf } from "../shared/journal/index.ts";
import { caseAccessCommands } from "./accesses/commands.ts";
import { calendarCommands } from "./calendar/commands.ts";
import { caseCommands } from "./cases/commands.ts";
import { eraseCases } from "./cases/erasing.ts";
import { beginCases, endCase, requireNoPlacement } from "./cases/of-child.ts";
import { touchCases } from "./cases/touching.ts";
import { listCommands } from "./lists/commands.ts";
import { childrenOnReports } from "./on-reports.ts";
import { childOperations } from "./operations.ts";
import { problem } from "./problems.ts";
import { isBornAfter, troubleWithAccess, troubleWithIdentified } from "./rules.ts";
import type { ChildFacts, ChildrenTables, NewAccess } from "./schema.ts";
import { childrenOfReports, listAccesses } from "./store.ts";
import { withinAreas } from "./within.ts";

standsOnReports({
	reports: sql`select report from child where until_seq = ${sql.lit(forever)}`,
	linksOf: childrenOnReports,
	pageOf: () => null,
	erase: eraseChildren,
	formerly: (db, reports) => formerlyChildren(db, reports),
});

/** A child's row says when and where somebody was found, and whose household it was by an id: nothing that they are called by. Their case does. */
async function eraseChildren(change: Change, reports: readonly string[]): Promise<string[]> {
	const ids = await childrenOfReports(change.tx, reports);
	await eraseCases(change, ids);
	return ids;
}

/** Reports that the same children stood on before they were corrected. */
async function formerlyChildren(db: Database, reports: readonly string[]): Promise<string[]> {
	const { rows } = await sql<{ report: string }>`
		select distinct report from child where id in (select id from child where report = any(${sql.val([...reports])}::uuid[]))`.execute(db);
	return rows.map(({ report }) => report);
}

const children = versioned<ChildrenTables, "child">("child");
const accesses = versioned<ChildrenTables, "education_access">("education_access");

const childCommands = commandsOf(
	childOperations,
	{
		"child-registered": async (change, { person, report, different, unsure, ...child }) => {
			const { tx, author } = change;
			if (person !== null || report === null) {
				const known = (await readPerson(tx, author.areas, person ?? ""))?.reports.at(-1);
				if (!known) throw problem("person-unknown");
				await requireSound(change, { ...child, report: known }, []);
				await requireUnregistered(change, known.id);
				await children.begin(change, { ...rowOf(child), report: known.id });
				await beginCases(change, [child.id]);
				return { child: child.id };
			}
			await requireSound(change, { ...child, report }, []);
			await enterReports(change, [{ ...report, area: child.area }]);
			await keepAnswer(change, { report: report.id, different, unsure });
			await requireUnregistered(change, report.id);
			await children.begin(change, { ...rowOf(child), report: report.id });
			await beginCases(change, [child.id]);
			return { child: child.id };
		},
		"child-corrected": {
			before: childAsWritten,
			work: async (change, { report, ...child }) => {
				const row = await childInForce(change, child.id);
				await requireSound(change, { ...child, report }, await listAccesses(change.tx, child.id), row.area);
				await children.end(change, { id: child.id });
				await correctReport(change, { former: row.report, corrected: { ...report, area: child.area } });
				await requireUnregistered(change, report.id);
				await children.begin(change, { ...rowOf(child), report: report.id });
				await touchCases(change, [child.id]);
				return { child: child.id };
			},
		},
		"child-withdrawn": async (change, { id }) => {
			const row = await childInForce(change, id);
			await accesses.end(change, { child: id });
			await endCase(change, id);
			await children.end(change, { id });
			await withdrawReports(change, [row.report]);
			return { child: id };
		},
		"access-recorded": async (change, access) => {
			const { tx, today } = change;
			const child = await childInForce(change, access.child);
			const trouble = troubleWithAccess(access.obtainedOn, child.identified_on, today);
			if (trouble) throw problem(trouble, { day: child.identified_on, today });
			// A child goes to school where there is one: its site need not lie in the area where the child was found.
			if (access.site !== null && !(await readSite(tx, access.site))) throw problem("site-unknown");
			const others = await listAccesses(tx, access.child);
			if (others.some(({ obtainedOn }) => obtainedOn === access.obtainedOn)) throw problem("access-recorded");
			const { id, education, site, obtainedOn } = access;
			await accesses.begin(change, { id, child: child.id, obtained_on: obtainedOn, education, site });
			await touchCases(change, [child.id]);
			return { access: id };
		},
		"access-withdrawn": async (change, { id }) => {
			const row = await accesses.inForce(change.tx).select("child").where("id", "=", id).executeTakeFirst();
			if (!row) throw problem("access-unknown");
			await childInForce(change, row.child);
			await requireNoPlacement(change, id);
			await accesses.end(change, { id });
			await touchCases(change, [row.child]);
			return { child: row.child };
		},
	},
	withinAreas,
);

export const childrenCommands = { ...childCommands, ...calendarCommands, ...caseCommands, ...caseAccessCommands, ...listCommands };

type ChildRow = ChildrenTables["child"];

function rowOf({ id, household, area, site, situation, identifiedOn }: ChildFacts & { readonly id: string }) {
	return { id, household, identified_on: identifiedOn, area, site, situation };
}

/** The input that would have written a child as it stood at a position; null where there was none. Edits are merged by it. */
async function childAsWritten(db: Database, { id }: { readonly id: string }, at: number) {
	const row = await children.heldAt(db, at).selectAll().where("id", "=", id).executeTakeFirst();
	const report = row && (await readReports(db, [row.report])).get(row.report);
	if (!row || !report) return null;
	const { household, identified_on: identifiedOn, area, site, situation } = row;
	const { written, name, birthDate, sex, registerNumber, phone, workplace, disability } = report;
	const entered = { id: newId(), written: { ...written }, name, birthDate, sex, registerNumber, phone, workplace, disability };
	return { id, report: entered, household, identifiedOn, area, site, situation };
}

/** The child as it stands. @throws Problem `children.unknown` outside the scope as well, so that nobody learns that there is such a child */
async function childInForce({ tx, author, seenAt }: Change, child: string): Promise<ChildRow> {
	const row = await children.inForce(tx).selectAll().where("id", "=", child).executeTakeFirst();
	if (!row) throw problem("unknown");
	if (covers(author.areas, row.area)) return row;
	// It was moved elsewhere while its officer worked on it without a signal: that work is taken first.
	const seen = seenAt !== null && (await children.heldAt(tx, seenAt).select("area").where("id", "=", child).executeTakeFirst());
	if (!seen || !covers(author.areas, seen.area)) throw problem("unknown");
	return row;
}

interface SoundChild extends ChildFacts {
	readonly report: { readonly birthDate: BirthDate | null };
}

async function requireSound(
	{ tx, author, today }: Change,
	child: SoundChild,
	accesses: readonly NewAccess[],
	areaSoFar: string | null = null,
): Promise<void> {
	const { area, site, identifiedOn } = child;
	if (area !== null && !findArea(area)) throw problem("area-unknown", { area });
	if (!covers(author.areas, area) && (area === null || area !== areaSoFar)) throw problem("outside-areas");
	if (site !== null) {
		const place = await readSite(tx, site);
		if (!place) throw problem("site-unknown");
		if (area === null || !covers([area], place.area)) throw problem("site-elsewhere");
	}
	const trouble = troubleWithIdentified(identifiedOn, accesses, today);
	if (trouble) throw problem(trouble, { today, day: accesses[0]?.obtainedOn ?? today });
	if (isBornAfter(child.report.birthDate, identifiedOn)) throw problem("born-after");
}

/**
 * One child is registered once in the areas somebody works in. A child who moved may be found again elsewhere; that officer learns nothing
 * of the first time, and figures still count the child once, as one person.
 */
async function requireUnregistered({ tx, author }: Change, report: string): Promise<void> {
	const reports = await reportsOfSamePerson(tx, report);
	const twin = await children
		.inForce(tx)
		.select("identified_on")
		.where("report", "=", sql<string>`any(${sql.val(reports)}::uuid[])`)
		.where(withinPaths("child.area", author.areas))
		.executeTakeFirst();
	if (twin) throw problem("registered-already", { day: twin.identified_on });
}
