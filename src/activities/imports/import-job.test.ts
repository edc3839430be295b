import * as v from "valibot";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { freshInstallation } from "../../../test/support/database.ts";
import { authorBy, type Person, sarnai, tuya } from "../../../test/support/people.ts";
import { call, viewerFor } from "../../../test/support/visits.ts";
import type { Programme } from "../../programme/index.ts";
import { newId } from "../../shared/id.ts";
import { listJobs, runNextJob } from "../../shared/jobs/index.ts";
import { takeJob } from "../../shared/jobs/lease.ts";
import { leaseMilliseconds } from "../../shared/jobs/rules.ts";
import { run, verifyJournal } from "../../shared/journal/index.ts";
import { activitiesCommands } from "../commands.ts";
import { activitiesRoutes } from "../index.ts";
import { keepDraft } from "./drafts.ts";
import { registerImport } from "./import-job.ts";
import { readImport } from "./uploads.ts";

const names = ["Болд", "Сараа", "Дорж", "Туяа", "Бат", "Оюун", "Ганаа", "Нараа"];
const rows = 501;
const lines = Array.from({ length: rows }, (_, at) => `${names[at % 7]}ын,${names[at % 8]},${1960 + (at % 40)}-03-${10 + (at % 19)}`);
const newSession = { target: "new", title: "Том сургалт", kind: "training", participants: "teacher" };
const target = { ...newSession, heldOn: "2019-03-05", area: "84", site: "" };

let programme: Programme;
let draft: string;
let elapsed = 0;
let drafts = 0;

beforeAll(async () => {
	const { programme: fresh } = await freshInstallation();
	const clock = { now: () => new Date(fresh.handle.clock.now().getTime() + elapsed) };
	programme = { ...fresh, handle: { ...fresh.handle, clock } };
});

beforeEach(async () => {
	elapsed = 0;
	await programme.handle.pool.query("delete from job");
	draft = await draftOf(sarnai);
});

/** Each is another file, so that none is another’s twin. */
function draftOf(person: Person): Promise<string> {
	drafts += 1;
	const bytes = Buffer.from([`Сургалт ${drafts}, 2019-03-05`, "Овог,Нэр,Төрсөн огноо", ...lines].join("\n"));
	return keepDraft(programme.handle, person.account, { name: "large.csv", bytes });
}

function ask(path: string, person: Person = sarnai, form?: Record<string, string>): Promise<Response> {
	const asked = { path: `/office/test/imports/${draft}${path}`, viewer: viewerFor(person), programme };
	return call(activitiesRoutes, { ...asked, ...(form && { form: { operation: newId(), ...form } }) });
}

function runJob(kind = registerImport): Promise<boolean> {
	return runNextJob(programme.handle, { kinds: [kind], stopping: new AbortController().signal, log: (line) => expect.fail(line) });
}

const jobs = () => listJobs(programme.handle.db, { account: sarnai.account, seesAll: false }, 10);

/** What is on record of the draft. */
async function written() {
	const { rows: found } = await programme.handle.pool.query(
		`select (select count(*) from journal where subject = $1) as entries,
			(select count(*) from attendance join report on report.id = attendance.report
				where register_import = $1::uuid and attendance.until_seq = 9007199254740991) as attendances`,
		[draft],
	);
	return { state: (await readImport(programme.handle.db, { account: sarnai.account, areas: [""] }, draft))?.state, ...found[0] };
}

const nothing = { state: "draft", entries: 0, attendances: 0 };
const all = { state: "in-force", entries: 1, attendances: rows };

describe("a large register that is confirmed", () => {
	it("is imported by a job, in one operation that is undone as a whole", async () => {
		const reply = await ask("/confirmation", sarnai, target);
		const [job] = await jobs();
		expect(reply.headers.get("location")).toBe(`/office/test/jobs/${job?.id}?follow=yes`);
		expect(await written()).toEqual(nothing);
		expect(await runJob()).toBe(true);
		expect(await jobs()).toMatchObject([{ state: "done", askedBy: sarnai.account, step: "writing", stepDone: rows, stepOf: rows }]);
		expect(await written()).toEqual(all);
		const { rows: entries } = await programme.handle.pool.query("select operation, account from journal where subject = $1", [draft]);
		expect(entries).toEqual([{ operation: job?.id, account: sarnai.account }]);
		await run(programme.handle, authorBy(sarnai), activitiesCommands["import-undone"], { import: draft });
		expect(await written()).toEqual({ state: "undone", entries: 2, attendances: 0 });
		expect(await verifyJournal(programme.handle)).toMatchObject({ faults: [] });
	});

	it("shows on its page that it is under way, and confirmed once more it is the same job", async () => {
		await ask("/confirmation", sarnai, target);
		const [job] = await jobs();
		const page = await (await ask("")).text();
		expect(page).toContain(`/office/test/jobs/${job?.id}?follow=yes`);
		expect(page).not.toContain("/confirmation");
		expect((await ask("/confirmation", sarnai, target)).headers.get("location")).toContain(job?.id);
		expect(await jobs()).toHaveLength(1);
	});

	it("is refused while the form can be corrected, and leaves no job and no trace of the trial", async () => {
		expect((await ask("/confirmation", sarnai, { ...target, site: newId() })).status).toBe(422);
		draft = await draftOf(tuya);
		await expect(ask("/confirmation", tuya, { ...target, area: "62" })).rejects.toMatchObject({ status: 403 });
		await ask("/confirmation", tuya, target);
		const { rows: trials } = await programme.handle.pool.query("select from activity where since_seq = 0");
		expect([trials, await jobs(), await written()]).toEqual([[], [], nothing]);
	});

	it("is written not at all when it is cancelled in the middle", async () => {
		await ask("/confirmation", sarnai, target);
		const cancelling: typeof registerImport = {
			...registerImport,
			work: (context) => {
				const progress: typeof context.progress = async (step, done, of) => {
					if (step === "writing") await programme.handle.pool.query("update job set cancelled_by = 'bayar'");
					await context.progress(step, done, of);
				};
				return registerImport.work({ ...context, progress });
			},
		};
		await runJob(cancelling);
		expect((await jobs())[0]).toMatchObject({ state: "cancelled" });
		expect(await written()).toEqual(nothing);
	});
});

describe("a server that is killed after it has written the register, and before it says so", () => {
	/** What the next server makes of it. */
	async function outcomeOf(kind: typeof registerImport): Promise<unknown> {
		await ask("/confirmation", sarnai, target);
		const taken = await takeJob(programme.handle, [registerImport.kind]);
		const input = v.parse(registerImport.input, taken?.input);
		await run(programme.handle, authorBy(sarnai), activitiesCommands["register-imported"], input.confirmed, { id: input.operation });
		elapsed = leaseMilliseconds;
		await runJob(kind);
		return { job: (await jobs())[0]?.state, ...(await written()) };
	}

	it("leaves it imported once, and the job done", async () => {
		expect(await outcomeOf(registerImport)).toEqual({ job: "done", ...all });
	});

	it("is found out where each try makes an operation of its own", async () => {
		const planted: typeof registerImport = {
			...registerImport,
			work: (context) => registerImport.work({ ...context, input: { ...context.input, operation: newId() } }),
		};
		expect(await outcomeOf(planted)).not.toEqual({ job: "done", ...all });
	});
});
