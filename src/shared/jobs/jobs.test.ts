import { type KyselyPlugin, type RawNode, sql } from "kysely";
import * as v from "valibot";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { imports } from "#words/activities";
import { freshProgramme } from "../../../test/support/database.ts";
import type { Handle } from "../database/index.ts";
import { newId } from "../id.ts";
import { problems } from "../problem.ts";
import { enqueue, type JobContext, type JobKind, listJobs, readJob, runNextJob, startWorker, tryJobAgain } from "./index.ts";
import { keepJob, settleJob, takeJob } from "./lease.ts";
import { cancelJob } from "./queue.ts";
import { keptMilliseconds, leaseMilliseconds, waitAfter } from "./rules.ts";

const counting = v.object({ version: v.literal(1), to: v.number() });
type Counting = v.InferOutput<typeof counting>;
type Work = (context: JobContext<Counting, "counting">) => Promise<null>;

/** Counts to a number, unless a test has something else in mind. */
function kindOf(work: Work = async () => null, mostTries = 3): JobKind<Counting, "counting"> {
	return {
		kind: "test.count",
		steps: { counting: imports["rows-read"] },
		input: counting,
		mostTries,
		titleOf: ({ to }) => `Count to ${to}`,
		resultAt: () => "figures",
		work,
	};
}

const problem = problems("test", { refused: { mn: "Болохгүй.", en: "No." } }, { refused: 409 });
const everybody = { account: "bayar", seesAll: true };
let now: Date;
const later = (milliseconds: number) => {
	now = new Date(now.getTime() + milliseconds);
};
let handle: Handle;

beforeAll(async () => {
	handle = await freshProgramme({ clock: { now: () => now } });
});

beforeEach(async () => {
	now = new Date("2020-04-27T02:00:00Z");
	await handle.pool.query("delete from job");
});

function ask(subject: string = newId(), by = "bayar", { db }: Handle = handle): Promise<string> {
	const order = { id: newId(), by, subject, input: { version: 1 as const, to: 3 }, now };
	return db.transaction().execute((tx) => enqueue(tx, kindOf(), order));
}

function run(kind: JobKind, stopping = new AbortController().signal, on: Handle = handle, log: (line: string) => void = () => {}) {
	return runNextJob(on, { kinds: [kind], stopping, log });
}

const shown = (id: string) => readJob(handle.db, everybody, id);

/** Until a statement has ended, or waits for the lock of another. */
async function settledOrWaiting(statement: Promise<unknown>): Promise<void> {
	let settled = false;
	void statement.finally(() => {
		settled = true;
	});
	const waiting = sql`select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
	while (!settled && (await waiting.execute(handle.db)).rows.length === 0);
}

/** What must hold whatever happens; each is also shown a queue that breaks it. */
const promises: Readonly<Record<string, (handle: Handle) => Promise<void>>> = {
	"two servers never run one job": async (one) => {
		await ask();
		const second = await one.db.transaction().execute(async (db) => {
			expect(await takeJob({ ...one, db }, ["test.count"])).not.toBeNull();
			const taken = takeJob(one, ["test.count"]);
			await settledOrWaiting(taken);
			return { taken };
		});
		expect(await second.taken).toBeNull();
	},
	"the job of a dead server is taken again, and not sooner": async (one) => {
		const id = await ask();
		await takeJob(one, ["test.count"]);
		later(leaseMilliseconds - 1);
		expect(await takeJob(one, ["test.count"])).toBeNull();
		later(1);
		expect(await takeJob(one, ["test.count"])).toMatchObject({ id, tried: 2 });
	},
	"a sign of life keeps it": async (one) => {
		const id = await ask();
		const job = await takeJob(one, ["test.count"]);
		later(leaseMilliseconds - 1);
		if (job) await keepJob(one, job);
		later(leaseMilliseconds - 1);
		expect([job?.id, await takeJob(one, ["test.count"])]).toEqual([id, null]);
	},
	"who lost a job says no more about it": async (one) => {
		const id = await ask();
		const lost = await takeJob(one, ["test.count"]);
		later(leaseMilliseconds);
		await takeJob(one, ["test.count"]);
		if (lost) await settleJob(one, lost, { state: "failed", problem: null });
		expect(await shown(id)).toMatchObject({ state: "running" });
		expect(lost && (await keepJob(one, lost))).toBe("lost");
	},
	"of one subject there is one job at a time, and a form sent again asks for nothing new": async (one) => {
		const [first, second, other] = [await ask("file", "bayar", one), await ask("file", "bayar", one), await ask("elsewhere", "bayar", one)];
		expect([second, other === first]).toEqual([first, false]);
		expect(await listJobs(one.db, everybody, 10)).toHaveLength(2);
	},
	"nobody sees what another asked for, who does not see all": async (one) => {
		const id = await ask("file", "sarnai");
		const tuya = { account: "tuya", seesAll: false };
		expect(await listJobs(one.db, tuya, 10)).toEqual([]);
		for (const look of [() => readJob(one.db, tuya, id), () => cancelJob(one, tuya, id), () => tryJobAgain(one, tuya, id)]) {
			await expect(look()).rejects.toMatchObject({ code: "jobs.job-unknown" });
		}
		expect(await shown(id)).toMatchObject({ state: "waiting" });
	},
};

describe("jobs", () => {
	it.each(Object.entries(promises))("promise that %s", (_, promise) => promise(handle));

	it.each<[fault: string, breaks: keyof typeof promises, from: string, to: string]>([
		["a job taken without its lock", "two servers never run one job", "for update skip locked", ""],
		[
			"leases without an end",
			"the job of a dead server is taken again, and not sooner",
			"state = 'running' and taken_until <= ",
			"false and now() <= ",
		],
		["leases that mean nothing", "the job of a dead server is taken again, and not sooner", "and taken_until <= ", "and now() >= "],
		["heartbeats into the void", "a sign of life keeps it", "update job set taken_until = ", "update job set asked_at = "],
		["the last word to whoever comes last", "who lost a job says no more about it", " and taken_by = ", " and taken_by is distinct from "],
		["a list of everything", "nobody sees what another asked for, who does not see all", " or asked_by = ", " or 'x' <> "],
	])("would be found out with %s", async (_, breaks, from, to) => {
		let planted = 0;
		const plant = (text: string) => {
			if (text.includes(from)) planted += 1;
			return text.replace(from, to);
		};
		const plugin: KyselyPlugin = {
			transformQuery: ({ node }) => (node.kind === "RawNode" ? { ...node, sqlFragments: (node as RawNode).sqlFragments.map(plant) } : node),
			transformResult: async ({ result }) => result,
		};
		await expect(promises[breaks]?.({ ...handle, db: handle.db.withPlugin(plugin) })).rejects.toMatchObject({ name: "AssertionError" });
		expect(planted, "the SQL that this fault changes has gone").toBeGreaterThan(0);
	});

	it("are there only if whoever asked for them commits", async () => {
		const order = { id: newId(), by: "bayar", subject: "file", input: { version: 1 as const, to: 3 }, now };
		const asking = handle.db.transaction().execute(async (tx) => {
			await enqueue(tx, kindOf(), order);
			throw new Error("thought better of it");
		});
		await expect(asking).rejects.toThrow("thought better of it");
		expect(await run(kindOf())).toBe(false);
	});
});

describe("a job that throws", () => {
	it("is tried again after ten seconds, forty and so on, a quarter of an hour at most, until it has failed", async () => {
		expect([1, 2, 3, 4, 5, 9].map(waitAfter)).toEqual([10_000, 40_000, 160_000, 640_000, 900_000, 900_000]);
		const id = await ask();
		const lines: string[] = [];
		const broken = kindOf(() => Promise.reject(new Error("no disk")));
		for (const wait of [10_000, 40_000]) {
			expect(await run(broken, undefined, handle, (line) => lines.push(line))).toBe(true);
			later(wait - 1);
			expect(await run(broken)).toBe(false);
			later(1);
		}
		await run(broken);
		expect(await shown(id)).toMatchObject({ state: "failed", tried: 3, problem: null });
		expect(lines.join()).toContain("no disk");
		await tryJobAgain(handle, everybody, id);
		await run(kindOf());
		expect(await shown(id)).toMatchObject({ state: "done", tried: 1 });
	});

	it("a refusal has failed at once, and says why in each language", async () => {
		const id = await ask();
		await run(kindOf(() => Promise.reject(problem("refused"))));
		expect(await shown(id)).toMatchObject({ state: "failed", tried: 1, problem: { mn: "Болохгүй.", en: "No." } });
	});

	it("nothing, and takes its server along each time, has failed as well", async () => {
		const id = await ask();
		for (let kills = 0; kills < 3; kills += 1) {
			expect(await takeJob(handle, ["test.count"])).not.toBeNull();
			later(leaseMilliseconds);
		}
		await run(kindOf(() => Promise.reject(new Error("was run a fourth time"))));
		expect(await shown(id)).toMatchObject({ state: "failed" });
	});
});

describe("progress", () => {
	it("is seen while the work is in a transaction of its own", async () => {
		const id = await ask();
		const seen: unknown[] = [];
		const work: Work = ({ handle: { db }, progress, input }) =>
			db.transaction().execute(async () => {
				for (let done = 0; done <= input.to; done += 1) {
					await progress("counting", done, input.to);
					const { step, stepDone, stepOf } = await shown(id);
					seen.push([step, stepDone, stepOf]);
				}
				return null;
			});
		await run(kindOf(work));
		expect(seen).toEqual([0, 1, 2, 3].map((done) => ["counting", done, 3]));
	});
});

describe("a job that ended", () => {
	it("is shown for ninety days, and cleared away when the next one is asked for", async () => {
		const ended = await ask();
		await run(kindOf());
		later(keptMilliseconds);
		const waiting = await ask();
		expect(await shown(ended)).toMatchObject({ state: "done" });
		later(keptMilliseconds + 1);
		await ask();
		await expect(shown(ended)).rejects.toThrow();
		expect(await shown(waiting)).toMatchObject({ state: "waiting" });
	});
});

describe("a cancelled job", () => {
	it("that waits never begins", async () => {
		const id = await ask();
		await cancelJob(handle, everybody, id);
		expect(await run(kindOf())).toBe(false);
		expect(await shown(id)).toMatchObject({ state: "cancelled", cancelledBy: "bayar" });
		await expect(tryJobAgain(handle, everybody, id)).resolves.toBeUndefined();
		await run(kindOf());
		await expect(cancelJob(handle, everybody, id)).rejects.toThrow("over already");
	});

	it("that runs stops where it next says how far it is", async () => {
		const id = await ask();
		let steps = 0;
		await run(
			kindOf(async ({ progress }) => {
				for (; steps < 10; steps += 1) {
					if (steps === 2) await cancelJob(handle, everybody, id);
					await progress("counting", steps, 10);
				}
				return null;
			}),
		);
		expect([steps, (await shown(id)).state]).toEqual([2, "cancelled"]);
	});

	it("whose server died before it heard of it is not begun again", async () => {
		const id = await ask();
		await takeJob(handle, ["test.count"]);
		await cancelJob(handle, everybody, id);
		later(leaseMilliseconds);
		await run(kindOf(({ progress }) => progress("counting", 0, 3).then(() => null)));
		expect(await shown(id)).toMatchObject({ state: "cancelled" });
	});
});

describe("a server", () => {
	const { promise: never } = Promise.withResolvers<null>();
	/** Works until it is interrupted, without ever saying how far it is. */
	const endless = (begun: () => void) =>
		kindOf(({ signal }) => {
			begun();
			return Promise.race([never, new Promise<null>((_, reject) => signal.addEventListener("abort", () => reject(new Error("stop"))))]);
		});

	function serve(kind: JobKind) {
		const url = String(handle.pool.options.connectionString);
		return startWorker({ url, handles: () => [handle], kinds: [kind], log: (line) => expect.fail(line) });
	}

	it("hears of a job that was asked for while it slept, and gives it back when it stops, untried; another finishes it", async () => {
		const begun = Promise.withResolvers<void>();
		const first = await serve(endless(begun.resolve));
		const id = await ask();
		await begun.promise;
		expect(await shown(id)).toMatchObject({ state: "running" });
		await first.close();
		expect(await shown(id)).toMatchObject({ state: "waiting", tried: 0 });
		const done = Promise.withResolvers<void>();
		const second = await serve(kindOf(async () => done.resolve(undefined) ?? null));
		await done.promise;
		await second.close();
		expect(await shown(id)).toMatchObject({ state: "done", tried: 1 });
	});

	it("hears at once that what it runs was cancelled on another", async () => {
		const begun = Promise.withResolvers<void>();
		const server = await serve(endless(begun.resolve));
		const id = await ask();
		await begun.promise;
		await cancelJob(handle, everybody, id);
		await expect.poll(async () => (await shown(id)).state).toBe("cancelled");
		await server.close();
	});
});
