import { sql } from "kysely";
import * as v from "valibot";
import { jobProblems as texts } from "#words/shared";
import type { Database, Handle, Transaction } from "../database/index.ts";
import { isId } from "../id.ts";
import { problems } from "../problem.ts";
import { keptMilliseconds } from "./rules.ts";
import type { Job, JobKind, JobTables } from "./schema.ts";

const problem = problems("jobs", texts, { "job-unknown": 404, "job-over": 409, "job-not-over": 409 });

interface JobOrder<Input> {
	/** Of the form that asks for it: sent again, it is the same job. */
	readonly id: string;
	readonly by: string | null;
	readonly subject: string;
	readonly input: Input;
	readonly now: Date;
	/** Where it need not be done at once: what is asked for until then is done with it. */
	readonly notBefore?: Date;
}

/**
 * Asks for a job in the transaction of whoever asks: it is there if and only if that commits. Where one of its kind is under way about
 * the same subject, that is the answer. Jobs that ended long ago are cleared away.
 */
export async function enqueue<Input>(
	tx: Transaction,
	kind: Pick<JobKind<Input>, "kind" | "input" | "mostTries">,
	order: JobOrder<Input>,
): Promise<string> {
	const { id, by, subject, input, now, notBefore = now } = order;
	await sql`delete from job where ended_at < ${new Date(now.getTime() - keptMilliseconds)}`.execute(tx);
	await sql`insert into job (id, kind, subject, input, asked_by, asked_at, state, most_tries, next_try_at)
		values (${id}, ${kind.kind}, ${subject}, ${JSON.stringify(v.parse(kind.input, input))}, ${by}, ${now}, 'waiting', ${kind.mostTries}, ${notBefore})
		on conflict do nothing`.execute(tx);
	// One that was to wait does so no longer than whoever is in the greatest hurry.
	await sql`update job set next_try_at = ${notBefore}
		where kind = ${kind.kind} and subject = ${subject} and state = 'waiting' and tried = 0 and next_try_at > ${notBefore}`.execute(tx);
	await announce(tx);
	return (await jobUnderWay(tx, kind, subject)) ?? id;
}

/** Heard by every server on this database, after the commit. */
async function announce(db: Database): Promise<void> {
	await sql`select pg_notify('tegsh_jobs', current_schema())`.execute(db);
}

/** The job of a kind that waits or runs about a subject. */
export async function jobUnderWay(db: Database, { kind }: Pick<JobKind, "kind">, subject: string): Promise<string | null> {
	const job = await db
		.withTables<JobTables>()
		.selectFrom("job")
		.select("id")
		.where("kind", "=", kind)
		.where("subject", "=", subject)
		.where("state", "in", ["waiting", "running"])
		.executeTakeFirst();
	return job?.id ?? null;
}

/** The newest job of a kind about each of some subjects, for whoever may see the subject. */
export async function jobsAbout(
	db: Database,
	{ kind }: Pick<JobKind, "kind">,
	subjects: readonly string[],
): Promise<(Job & { readonly subject: string })[]> {
	const { rows } = await sql<Job & { readonly subject: string }>`
		select distinct on (subject) ${columns}, subject from job
		where kind = ${kind} and subject = any(${sql.val([...subjects])}::text[]) order by subject, asked_at desc, id desc`.execute(db);
	return rows;
}

/** Who looks: a job is for whoever asked for it, and for those who see all. */
export interface JobViewer {
	readonly account: string;
	readonly seesAll: boolean;
}

/** The newest first. */
export function listJobs(db: Database, viewer: JobViewer, limit: number): Promise<Job[]> {
	return jobsWhere(db, viewer, sql`true order by asked_at desc, id limit ${limit}`);
}

export async function readJob(db: Database, viewer: JobViewer, id: string): Promise<Job> {
	const [job] = isId(id) ? await jobsWhere(db, viewer, sql`id = ${id}`) : [];
	if (!job) throw problem("job-unknown");
	return job;
}

const columns = sql`id, kind, input, state, asked_by as "askedBy", asked_at as "askedAt", tried, next_try_at as "nextTryAt", step,
	step_done as "stepDone", step_of as "stepOf", cancelled_by as "cancelledBy", ended_at as "endedAt", problem`;

async function jobsWhere(db: Database, { account, seesAll }: JobViewer, condition: ReturnType<typeof sql>): Promise<Job[]> {
	const { rows } = await sql<Job>`
		select ${columns} from job where (${seesAll} or asked_by = ${account}) and ${condition}`.execute(db);
	return rows;
}

/** Ends one that waits; one that runs is told, and stops where it can. */
export async function cancelJob({ db, clock }: Handle, viewer: JobViewer, id: string): Promise<void> {
	const { state } = await readJob(db, viewer, id);
	if (state === "cancelled") return;
	const { rows } = await sql`
		update job set cancelled_by = ${viewer.account}, state = case state when 'waiting' then 'cancelled' else state end,
			ended_at = case state when 'waiting' then ${clock.now()}::timestamptz end
		where id = ${id} and state in ('waiting', 'running') returning id`.execute(db);
	if (rows.length === 0) throw problem("job-over");
	await announce(db);
}

/** Begins one that failed or was cancelled anew, with all its tries. */
export async function tryJobAgain({ db, clock }: Handle, viewer: JobViewer, id: string): Promise<void> {
	await readJob(db, viewer, id);
	const { rows } = await sql`
		update job set state = 'waiting', tried = 0, next_try_at = ${clock.now()}, step = null, cancelled_by = null, ended_at = null, problem = null
		where id = ${id} and state in ('failed', 'cancelled') and not exists (
			select from job as other where other.kind = job.kind and other.subject = job.subject and other.state in ('waiting', 'running')
		) returning id`.execute(db);
	if (rows.length === 0) throw problem("job-not-over");
	await announce(db);
}

/** Forgets jobs that ended and whose input mentions one of these ids: they are no part of the record. */
export async function forgetJobs(tx: Transaction, ids: readonly string[]): Promise<void> {
	if (ids.length === 0) return;
	await sql`delete from job where ended_at is not null and input::text ~ ${ids.join("|")}`.execute(tx);
}
