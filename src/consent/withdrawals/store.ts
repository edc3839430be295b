import { sql } from "kysely";
import { reportsOfSamePerson } from "../../people/index.ts";
import { type Database, versioned } from "../../shared/database/index.ts";
import { idFrom, isId } from "../../shared/id.ts";
import type { Change } from "../../shared/journal/index.ts";
import { appearances, readSaid, withdrawalColumns, withdrawals } from "../consents/store.ts";
import { personOf } from "../rules.ts";
import type { TakedownStep, Withdrawal } from "../schema.ts";
import type { ConsentTables } from "../tables.ts";

export const steps = versioned<ConsentTables, "takedown_step">("takedown_step");

/** A withdrawal with the works it reaches: those that the person is in, as far as they were not left out of it. */
export interface WithdrawalInFull extends Withdrawal {
	readonly person: string;
	readonly report: string;
	/** `assets` as they were named; none: all. These are all that it comes to. */
	readonly reached: readonly string[];
}

export async function readWithdrawal(db: Database, id: string): Promise<WithdrawalInFull | null> {
	if (!isId(id)) return null;
	const withdrawal = await withdrawals.inForce(db).select(withdrawalColumns).where("id", "=", id).executeTakeFirst();
	return withdrawal ? ((await inFull(db, [withdrawal]))[0] ?? null) : null;
}

/** Every withdrawal there is, the first first: what an older state of the data is held against. */
export async function listWithdrawals(db: Database): Promise<WithdrawalInFull[]> {
	return inFull(db, await withdrawals.inForce(db).select(withdrawalColumns).orderBy("since_seq").orderBy("id").execute());
}

/** What was withdrawn of some works, by anybody in them: whoever brings one of them back asks first. */
export async function withdrawalsAgainst(db: Database, assets: readonly string[]): Promise<WithdrawalInFull[]> {
	return (await listWithdrawals(db)).filter(({ reached }) => reached.some((asset) => assets.includes(asset)));
}

async function inFull(db: Database, found: readonly Withdrawal[]): Promise<WithdrawalInFull[]> {
	if (found.length === 0) return [];
	const said = await readSaid(db);
	const reports = new Map(said.consents.map(({ id, report }) => [id, report]));
	const inAny = await appearances
		.inForce(db)
		.select(["asset", "report"])
		.where("report", "=", sql<string>`any(${sql.val([...said.people.keys()])}::uuid[])`)
		.execute();
	return found.flatMap((withdrawal) => {
		const report = reports.get(withdrawal.consent);
		if (report === undefined) return [];
		const person = personOf(said, report);
		const theirs = inAny.filter((one) => one.report !== null && personOf(said, one.report) === person).map(({ asset }) => asset);
		const reached = [...new Set([...withdrawal.assets, ...theirs])].filter(
			(asset) => withdrawal.assets.length === 0 || withdrawal.assets.includes(asset),
		);
		return [{ ...withdrawal, person, report, reached }];
	});
}

/** The works that the person of a report is in. */
export async function assetsOf(db: Database, report: string): Promise<string[]> {
	const reports = await reportsOfSamePerson(db, report);
	const rows = await appearances
		.inForce(db)
		.select("asset")
		.distinct()
		.where("report", "in", reports.length > 0 ? reports : [report])
		.execute();
	return rows.map(({ asset }) => asset);
}

/** What has to go, or has gone: `doneAt` for what is gone at once. */
export interface NewTakedownStep extends Pick<TakedownStep, "withdrawal" | "asset" | "work" | "place" | "external" | "dueAt"> {
	readonly doneAt: Date | null;
	readonly note?: string;
}

/** Part of another slice's work: it says what it took down for a withdrawal. The same step again says nothing new. */
export async function noteTakedownStep(change: Change, step: NewTakedownStep): Promise<string> {
	const { withdrawal, asset, work, place, external, dueAt, doneAt, note = null } = step;
	const id = idFrom(withdrawal, [work, asset ?? "", place].join("\n"));
	const known = await steps.inForce(change.tx).select("done_at").where("id", "=", id).executeTakeFirst();
	if (!known) {
		await steps.begin(change, { id, withdrawal, asset, work, place, external, due_at: dueAt, done_at: doneAt, note, file: null });
	} else if (known.done_at === null && doneAt !== null) await steps.replace(change, { id }, { done_at: doneAt, note });
	return id;
}

/** The steps of one withdrawal, what is left first, and of that what is due first. */
export function listSteps(db: Database, withdrawal: string): Promise<TakedownStep[]> {
	return stepsOf(db).where("withdrawal", "=", withdrawal).orderBy(sql`done_at is not null`).orderBy("due_at").orderBy("id").execute();
}

/** What is left of all withdrawals. */
export function stepsLeft(db: Database): Promise<TakedownStep[]> {
	return stepsOf(db).where("done_at", "is", null).orderBy("due_at").orderBy("id").execute();
}

export async function readStep(db: Database, id: string): Promise<TakedownStep | null> {
	return isId(id) ? ((await stepsOf(db).where("id", "=", id).executeTakeFirst()) ?? null) : null;
}

function stepsOf(db: Database) {
	return steps
		.inForce(db)
		.select(["id", "withdrawal", "asset", "work", "place", "external", "due_at as dueAt", "done_at as doneAt", "note", "file"]);
}
