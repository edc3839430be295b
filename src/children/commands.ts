import { sql } from "kysely";
import { covers, type Order } from "../identity/index.ts";
import {
	correctReport,
	enterReports,
	type IntakeAnswer,
	keepAnswer,
	type NewReport,
	nothingAnswered,
	readPerson,
	reportsOfSamePerson,
	standsOnReports,
	withdrawReports,
} from "../people/index.ts";
import { findArea, readSite } from "../places/index.ts";
import { today } from "../shared/clock.ts";
import { forever, type Handle, type Transaction, withinPaths } from "../shared/database/index.ts";
import { isId } from "../shared/id.ts";
import { changeAt } from "../shared/journal/command.ts";
import { type Json, perform, type Receipt } from "../shared/journal/index.ts";
import { problem } from "./problems.ts";
import { isBornAfter, troubleWithAccess, troubleWithIdentified } from "./rules.ts";
import type { ChildFacts, ChildrenTables, NewAccess, NewChild } from "./schema.ts";
import { listAccesses } from "./store.ts";

standsOnReports(sql`select report from child where until_seq = ${sql.lit(forever)}`);

export function registerChild(
	handle: Handle,
	order: Order,
	child: NewChild,
	answer: IntakeAnswer = nothingAnswered,
): Promise<Receipt<{ child: string }>> {
	return perform(handle, {
		...order,
		kind: "children.child-registered",
		subject: child.id,
		work: async (tx, seq) => {
			await requireSound(handle, tx, order, child, []);
			const change = changeAt(tx, seq, handle, { ...order.by, areas: order.areas, can: () => false });
			await enterReports(change, [{ ...child.report, area: child.area }]);
			await keepAnswer(change, { report: child.report.id, ...answer });
			await requireUnregistered(tx, order, child.report.id);
			await insertChild(tx, seq, child.id, child.report.id, child);
			return { after: journalChild(child), result: { child: child.id } };
		},
	});
}

/** Registers somebody who is on record already as a child out of school, by the newest report of theirs that the viewer may see. */
export function registerKnownPerson(
	handle: Handle,
	order: Order,
	child: NewChild & { readonly person: string },
): Promise<Receipt<{ child: string }>> {
	return perform(handle, {
		...order,
		kind: "children.child-registered",
		subject: child.id,
		work: async (tx, seq) => {
			const report = (await readPerson(tx, order.areas, child.person))?.reports.at(-1);
			if (!report) throw problem("person-unknown");
			await requireSound(handle, tx, order, { ...child, report }, []);
			await requireUnregistered(tx, order, report.id);
			await insertChild(tx, seq, child.id, report.id, child);
			return { after: { ...journalFacts(child), report: report.id }, result: { child: child.id } };
		},
	});
}

/** What was written down wrongly: another report takes the place of the first, which stays readable in the journal. */
export function correctChild(handle: Handle, order: Order, corrected: NewChild): Promise<Receipt<{ child: string }>> {
	return perform(handle, {
		...order,
		kind: "children.child-corrected",
		subject: corrected.id,
		work: async (tx, seq) => {
			const row = await childInForce(tx, order, corrected.id);
			await requireSound(handle, tx, order, corrected, await listAccesses(tx, corrected.id));
			await endChild(tx, seq, row.id);
			const report = { ...corrected.report, area: corrected.area };
			await correctReport({ tx, seq, changed: [] }, { former: row.report, corrected: report });
			await requireUnregistered(tx, order, corrected.report.id);
			await insertChild(tx, seq, corrected.id, corrected.report.id, corrected);
			return { before: journalRow(row), after: journalChild(corrected), result: { child: corrected.id } };
		},
	});
}

/** Takes back a child who was registered by mistake, with all that was recorded of access to education. */
export function withdrawChild(handle: Handle, order: Order, child: string, because: string): Promise<Receipt<{ child: string }>> {
	return perform(handle, {
		...order,
		kind: "children.child-withdrawn",
		subject: child,
		work: async (tx, seq) => {
			const row = await childInForce(tx, order, child);
			await tx
				.withTables<ChildrenTables>()
				.updateTable("education_access")
				.set({ until_seq: seq })
				.where("child", "=", child)
				.where("until_seq", "=", forever)
				.execute();
			await endChild(tx, seq, child);
			await withdrawReports({ tx, seq, changed: [] }, [row.report]);
			return { before: journalRow(row), after: { because }, result: { child } };
		},
	});
}

/** A child may lose access and obtain it again: each time is a record of its own. */
export function recordAccess(handle: Handle, order: Order, access: NewAccess): Promise<Receipt<{ access: string }>> {
	return perform(handle, {
		...order,
		kind: "children.access-recorded",
		subject: access.id,
		work: async (tx, seq) => {
			const child = await childInForce(tx, order, access.child);
			const day = today(handle.clock);
			const trouble = troubleWithAccess(access.obtainedOn, child.identified_on, day);
			if (trouble) throw problem(trouble, { day: child.identified_on, today: day });
			// A child goes to school where there is one: its site need not lie in the area where the child was found.
			if (access.site !== null && !(await readSite(tx, access.site))) throw problem("site-unknown");
			const others = await listAccesses(tx, access.child);
			if (others.some(({ obtainedOn }) => obtainedOn === access.obtainedOn)) throw problem("access-recorded");
			const { id, education, site, obtainedOn } = access;
			await tx
				.withTables<ChildrenTables>()
				.insertInto("education_access")
				.values({ id, since_seq: seq, child: child.id, obtained_on: obtainedOn, education, site })
				.execute();
			return { after: { child: child.id, obtainedOn, education, site }, result: { access: id } };
		},
	});
}

/** Takes back an access that was recorded by mistake. */
export function withdrawAccess(handle: Handle, order: Order, access: string, because: string): Promise<Receipt<{ child: string }>> {
	return perform(handle, {
		...order,
		kind: "children.access-withdrawn",
		subject: access,
		work: async (tx, seq) => {
			if (!isId(access)) throw problem("access-unknown");
			const tables = tx.withTables<ChildrenTables>();
			const row = await tables
				.selectFrom("education_access")
				.select(["child", "obtained_on as obtainedOn", "education", "site"])
				.where("id", "=", access)
				.where("until_seq", "=", forever)
				.executeTakeFirst();
			if (!row) throw problem("access-unknown");
			await childInForce(tx, order, row.child);
			await tables
				.updateTable("education_access")
				.set({ until_seq: seq })
				.where("id", "=", access)
				.where("until_seq", "=", forever)
				.execute();
			return { before: { ...row }, after: { because }, result: { child: row.child } };
		},
	});
}

type ChildRow = ChildrenTables["child"];

/** The child as it stands, if it lies within the scope; outside it one does not learn that there is such a child. */
async function childInForce(tx: Transaction, order: Order, child: string): Promise<ChildRow> {
	if (!isId(child)) throw problem("unknown");
	const row = await tx
		.withTables<ChildrenTables>()
		.selectFrom("child")
		.selectAll()
		.where("id", "=", child)
		.where("until_seq", "=", forever)
		.where(withinPaths("child.area", order.areas))
		.executeTakeFirst();
	if (!row) throw problem("unknown");
	return row;
}

async function requireSound(handle: Handle, tx: Transaction, order: Order, child: NewChild, accesses: readonly NewAccess[]): Promise<void> {
	const { area, site, identifiedOn } = child;
	if (area !== null && !findArea(area)) throw problem("area-unknown", { area });
	if (!covers(order.areas, area)) throw problem("outside-areas");
	if (site !== null) {
		const place = await readSite(tx, site);
		if (!place) throw problem("site-unknown");
		if (area === null || !covers([area], place.area)) throw problem("site-elsewhere");
	}
	const day = today(handle.clock);
	const trouble = troubleWithIdentified(identifiedOn, accesses, day);
	if (trouble) throw problem(trouble, { today: day, day: accesses[0]?.obtainedOn ?? day });
	if (isBornAfter(child.report.birthDate, identifiedOn)) throw problem("born-after");
}

/**
 * One child is registered once in the areas somebody works in. A child who moved may be found again elsewhere; that officer learns nothing
 * of the first time, and figures count the child once all the same, as one person.
 */
async function requireUnregistered(tx: Transaction, order: Order, report: string): Promise<void> {
	const reports = await reportsOfSamePerson(tx, report);
	const twin = await tx
		.withTables<ChildrenTables>()
		.selectFrom("child")
		.select("identified_on")
		.where("report", "=", sql<string>`any(${sql.val(reports)}::uuid[])`)
		.where("until_seq", "=", forever)
		.where(withinPaths("child.area", order.areas))
		.executeTakeFirst();
	if (twin) throw problem("registered-already", { day: twin.identified_on });
}

async function insertChild(tx: Transaction, seq: number, id: string, report: string, facts: ChildFacts): Promise<void> {
	const { household, area, site, situation, identifiedOn } = facts;
	await tx
		.withTables<ChildrenTables>()
		.insertInto("child")
		.values({ id, since_seq: seq, report, household, identified_on: identifiedOn, area, site, situation })
		.execute();
}

async function endChild(tx: Transaction, seq: number, id: string): Promise<void> {
	await tx
		.withTables<ChildrenTables>()
		.updateTable("child")
		.set({ until_seq: seq })
		.where("id", "=", id)
		.where("until_seq", "=", forever)
		.execute();
}

function journalChild(child: NewChild): Json {
	return { report: journalReport(child.report), ...journalFacts(child) };
}

function journalFacts({ household, identifiedOn, area, site, situation }: ChildFacts) {
	return { household, identifiedOn, area, site, situation };
}

function journalRow({ report, household, identified_on: identifiedOn, area, site, situation }: ChildRow): Json {
	return { report, household, identifiedOn, area, site, situation };
}

function journalReport(report: Omit<NewReport, "area">): Json {
	return { id: report.id, written: report.written };
}
