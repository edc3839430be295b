import { sql } from "kysely";
import type { Handle } from "../database/index.ts";
import { newId } from "../id.ts";
import type { Json } from "../journal/index.ts";
import type { InBoth } from "../words.ts";
import { leaseMilliseconds } from "./rules.ts";

/** A job that this process runs. `takenBy` is of this try alone: whoever lost the job cannot write about it any more. */
export interface TakenJob {
	readonly id: string;
	readonly kind: string;
	readonly input: unknown;
	readonly tried: number;
	readonly mostTries: number;
	readonly takenBy: string;
	/** It ran when somebody cancelled it, and its server died. */
	readonly isCancelled: boolean;
}

/** Takes the job that waits longest, or one whose server gives no sign of life; of several who ask at once each gets another. */
export async function takeJob({ db, clock }: Handle, kinds: readonly string[]): Promise<TakenJob | null> {
	const now = clock.now();
	const { rows } = await sql<TakenJob>`
		update job set state = 'running', tried = tried + 1, taken_by = ${newId()}, taken_until = ${leaseFrom(now)}, step = null
		where id = (
			select id from job
			where kind = any(${sql.val([...kinds])}::text[])
				and (state = 'waiting' and next_try_at <= ${now} or state = 'running' and taken_until <= ${now})
			order by next_try_at, id limit 1 for update skip locked
		)
		returning id, kind, input, tried, most_tries as "mostTries", taken_by as "takenBy", cancelled_by is not null as "isCancelled"`.execute(
		db,
	);
	return rows[0] ?? null;
}

export interface Progress {
	readonly step: string;
	readonly done: number;
	readonly of: number;
}

/** A sign of life, with how far it is; answers whether the job is still ours to run. */
export async function keepJob({ db, clock }: Handle, job: TakenJob, progress?: Progress): Promise<"ours" | "cancelled" | "lost"> {
	const far = progress ? sql`, step = ${progress.step}, step_done = ${progress.done}, step_of = ${progress.of}` : sql``;
	const { rows } = await sql<{ cancelled: boolean }>`
		update job set taken_until = ${leaseFrom(clock.now())}${far}
		where id = ${job.id} and taken_by = ${job.takenBy} returning cancelled_by is not null as cancelled`.execute(db);
	if (!rows[0]) return "lost";
	return rows[0].cancelled ? "cancelled" : "ours";
}

export type Outcome =
	| { readonly state: "done"; readonly result: Json }
	| { readonly state: "failed"; readonly problem: InBoth | null }
	| { readonly state: "cancelled" }
	| { readonly state: "waiting"; readonly tried: number; readonly nextTryAt: Date };

/** Writes down what became of a job, unless another has taken it meanwhile. */
export async function settleJob({ db, clock }: Handle, job: TakenJob, outcome: Outcome): Promise<void> {
	const ended = outcome.state === "waiting" ? null : clock.now();
	const { result, problem, tried, nextTryAt } = { result: null, problem: null, tried: job.tried, nextTryAt: null, ...outcome };
	await sql`
		update job set state = ${outcome.state}, ended_at = ${ended}, taken_by = null, taken_until = null, tried = ${tried},
			next_try_at = coalesce(${nextTryAt}::timestamptz, next_try_at), result = ${JSON.stringify(result)},
			problem = ${problem && JSON.stringify(problem)}
		where id = ${job.id} and taken_by = ${job.takenBy}`.execute(db);
}

function leaseFrom(now: Date): Date {
	return new Date(now.getTime() + leaseMilliseconds);
}
