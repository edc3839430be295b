import type * as v from "valibot";
import type { Handle } from "../database/index.ts";
import type { Json } from "../journal/index.ts";
import type { InBoth, Language, Text, Value } from "../words.ts";

/** A kind of work that a slice lends, because somebody would wait too long for it. */
export interface JobKind<Input = unknown, Step extends string = string> {
	/** Like the kind of an operation: `activities.register-import`. */
	readonly kind: string;
	/** What it does, one after another, and how far it is with each. */
	readonly steps: Readonly<Record<Step, Text<{ readonly done: Value; readonly of: Value }>>>;
	/** Of what is stored, so with a version in it: a job may be older than the program that runs it. */
	readonly input: v.GenericSchema<unknown, Input>;
	/** How often it is begun before it has failed. */
	readonly mostTries: number;
	/** “Import of the register “a.csv””. */
	titleOf(input: Input, language: Language): string;
	/** Where its result is seen, below the address of the programme's office. */
	resultAt(input: Input): string;
	/**
	 * May be run again after a server was killed in the middle, even after its last commit: what it writes goes through operations
	 * whose ids are in the input. A Problem ends it; anything else that is thrown is tried again.
	 */
	work(context: JobContext<Input, Step>): Promise<Json>;
}

export interface JobContext<Input, Step extends string = string> {
	readonly handle: Handle;
	readonly input: Input;
	/**
	 * Says how far it is, on a connection of its own: seen at once, whatever transaction the work is in. Rejects when the job is
	 * interrupted, so each is a point where it stops.
	 */
	progress(step: Step, done: number, of: number): Promise<void>;
	readonly signal: AbortSignal;
}

export type JobState = "waiting" | "running" | "done" | "failed" | "cancelled";

export type JobTables = {
	job: {
		id: string;
		kind: string;
		subject: string;
		/** json; written as text. */
		input: string;
		asked_by: string | null;
		asked_at: Date;
		state: JobState;
		tried: number;
		most_tries: number;
		next_try_at: Date;
		taken_by: string | null;
		taken_until: Date | null;
		step: string | null;
		step_done: number | null;
		step_of: number | null;
		cancelled_by: string | null;
		ended_at: Date | null;
		result: string | null;
		problem: string | null;
	};
};

/** A job as it is shown; `input` is as it was stored, perhaps by an older version. */
export interface Job {
	readonly id: string;
	readonly kind: string;
	readonly input: unknown;
	readonly state: JobState;
	readonly askedBy: string | null;
	readonly askedAt: Date;
	readonly tried: number;
	readonly nextTryAt: Date;
	readonly step: string | null;
	readonly stepDone: number | null;
	readonly stepOf: number | null;
	readonly cancelledBy: string | null;
	readonly endedAt: Date | null;
	/** Null while it did not fail, and for a mistake of ours. */
	readonly problem: InBoth | null;
}
