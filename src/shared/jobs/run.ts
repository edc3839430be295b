import * as v from "valibot";
import type { Handle } from "../database/index.ts";
import { Problem } from "../problem.ts";
import { keepJob, type Outcome, type Progress, settleJob, type TakenJob, takeJob } from "./lease.ts";
import { heartbeatMilliseconds, waitAfter } from "./rules.ts";
import type { JobKind } from "./schema.ts";

/** The server in which a job runs. */
export interface Workplace {
	readonly kinds: readonly JobKind[];
	/** Aborted when the server stops: a job that runs is given back. */
	readonly stopping: AbortSignal;
	readonly log: (line: string) => void;
	/** Hears of the job that begins, how to find out at once whether it was cancelled. */
	began?(look: () => Promise<void>): void;
}

/** Runs one job of a programme to whatever end, if one is due. */
export async function runNextJob(handle: Handle, place: Workplace): Promise<boolean> {
	const job = await takeJob(
		handle,
		place.kinds.map(({ kind }) => kind),
	);
	const kind = place.kinds.find((one) => one.kind === job?.kind);
	if (!job || !kind) return false;
	const outcome = await runJob(handle, place, kind, job);
	if (outcome) await settleJob(handle, job, outcome);
	return true;
}

/** Null: another has taken it meanwhile, and says what became of it. */
async function runJob(handle: Handle, place: Workplace, kind: JobKind, job: TakenJob): Promise<Outcome | null> {
	const why = new AbortController();
	const interrupt = (reason: "cancelled" | "lost" | "stopping") => why.abort(reason);
	const look = async (progress?: Progress) => {
		const standing = await keepJob(handle, job, progress);
		if (standing !== "ours") interrupt(standing);
	};
	const stop = () => interrupt("stopping");
	if (job.isCancelled) interrupt("cancelled");
	if (place.stopping.aborted) stop();
	place.stopping.addEventListener("abort", stop);
	place.began?.(() => look());
	const heartbeat = setInterval(() => void look().catch((error) => place.log(`job ${job.id}: ${error}`)), heartbeatMilliseconds);
	const progress = async (step: string, done: number, of: number) => {
		await look({ step, done, of });
		if (why.signal.aborted) throw new Error(`interrupted: ${why.signal.reason}`);
	};
	try {
		// Its servers died over it each time: it is not theirs to say why.
		if (job.tried > job.mostTries) throw new Error("no server that ran it has lived to say how it ended");
		const input = v.parse(kind.input, job.input);
		return { state: "done", result: await kind.work({ handle, input, progress, signal: why.signal }) };
	} catch (error) {
		const now = handle.clock.now();
		if (why.signal.reason === "lost") return null;
		if (why.signal.reason === "cancelled") return { state: "cancelled" };
		// Given back, it has not been tried.
		if (why.signal.reason === "stopping") return { state: "waiting", tried: job.tried - 1, nextTryAt: now };
		if (error instanceof Problem && error.status < 500) return { state: "failed", problem: { mn: error.in("mn"), en: error.in("en") } };
		place.log(`job ${job.id} (${job.kind}): ${error instanceof Error ? error.stack : error}`);
		if (job.tried >= job.mostTries) return { state: "failed", problem: null };
		return { state: "waiting", tried: job.tried, nextTryAt: new Date(now.getTime() + waitAfter(job.tried)) };
	} finally {
		clearInterval(heartbeat);
		place.stopping.removeEventListener("abort", stop);
	}
}
