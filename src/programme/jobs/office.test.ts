import * as v from "valibot";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { imports } from "#words/activities";
import { freshInstallation } from "../../../test/support/database.ts";
import { bayar, delger, oyun, type Person, sarnai, tsolmon, tuya } from "../../../test/support/people.ts";
import { call, viewerFor } from "../../../test/support/visits.ts";
import { newId } from "../../shared/id.ts";
import { enqueue, type JobKind, runNextJob } from "../../shared/jobs/index.ts";
import { type Language, speak } from "../../shared/words.ts";
import type { Programme } from "../store.ts";
import { jobRoutes } from "./routes.tsx";

const file = v.object({ version: v.literal(1), file: v.string() });
const kind: JobKind<v.InferOutput<typeof file>, "reading"> = {
	kind: "test.read",
	steps: { reading: imports["rows-read"] },
	input: file,
	mostTries: 1,
	titleOf: ({ file }, language) => speak(imports, language)("job-title", { file }),
	resultAt: () => "figures",
	work: async () => null,
};
const routes = jobRoutes([kind]);
/** A manager of Khovd, who changes nothing for the others. */
const saraa: Person = { ...oyun, account: "saraa", areas: ["84"] };

let programme: Programme;
let job: string;

beforeAll(async () => {
	({ programme } = await freshInstallation());
});

beforeEach(async () => {
	const { db, clock, pool } = programme.handle;
	await pool.query("delete from job");
	job = newId();
	const order = { id: job, by: sarnai.account, subject: job, input: { version: 1 as const, file: "large.csv" }, now: clock.now() };
	await db.transaction().execute((tx) => enqueue(tx, kind, order));
});

function visit(path: string, person: Person = sarnai, form?: Record<string, string>, language: Language = "en"): Promise<Response> {
	return call(routes, { path: `/office/test/jobs${path}`, viewer: viewerFor(person), programme, language, ...(form && { form }) });
}

const text = async (path: string, person?: Person, language?: Language) => (await visit(path, person, undefined, language)).text();

function run(work: typeof kind.work): Promise<boolean> {
	return runNextJob(programme.handle, { kinds: [{ ...kind, work }], stopping: new AbortController().signal, log: () => {} });
}

describe("a job in the office", () => {
	it.each([tuya, tsolmon, delger, saraa])(
		"is nobody else’s: $account finds it in no list, on no page, and can do nothing to it",
		async (person) => {
			expect(await text("", person)).not.toContain(job);
			for (const path of [`/${job}`, "/elsewhere"]) await expect(visit(path, person)).rejects.toMatchObject({ status: 404 });
			for (const change of ["cancellation", "retry"]) {
				await expect(visit(`/${job}/${change}`, person, {})).rejects.toMatchObject({ status: 404 });
			}
		},
	);

	it.each([sarnai, bayar, oyun])("is seen by whoever asked and by those who may change the programme: $account", async (person) => {
		expect(await text("", person)).toContain("Import of the register “large.csv”");
		expect(await text(`/${job}`, person, "mn")).toContain("“large.csv” файлын ирцийг оруулах");
	});

	it("loads itself anew only while it is under way, and only for whoever waits for it or asked for that", async () => {
		const refresh = '<meta http-equiv="refresh"';
		expect(await text(`/${job}`)).not.toContain(refresh);
		for (const asked of ["?reload=yes", "?follow=yes"]) expect(await text(`/${job}${asked}`)).toContain(refresh);
		expect(await text(`/${job}?follow=yes&reload=no`)).not.toContain(refresh);
		let meanwhile = "";
		await run(async ({ progress }) => {
			await progress("reading", 200, 1_240);
			meanwhile = await text(`/${job}?reload=yes`);
			return null;
		});
		expect(meanwhile).toContain("200 of 1,240 rows read");
		expect(meanwhile).toContain(refresh);
		expect(await text(`/${job}?reload=yes`)).not.toContain(refresh);
		expect((await visit(`/${job}?follow=yes`)).headers.get("location")).toBe("/office/test/figures");
	});

	it("is cancelled and tried again by forms, and refused in words where that comes too late", async () => {
		expect((await visit(`/${job}/cancellation`, oyun, {})).headers.get("location")).toBe(`/office/test/jobs/${job}`);
		expect(await text(`/${job}`)).toContain("oyun cancelled it.");
		await visit(`/${job}/retry`, sarnai, {});
		await run(() => Promise.reject(new Error("no disk")));
		expect(await text(`/${job}`)).toContain(`tell your administrator the number ${job}`);
		await visit(`/${job}/retry`, sarnai, {});
		await run(async () => null);
		const late = await visit(`/${job}/cancellation`, sarnai, {});
		expect([late.status, await late.text()]).toEqual([422, expect.stringContaining("This job is over already.")]);
	});

	it("of another version of Tegsh is shown by its name alone", async () => {
		await programme.handle.pool.query(`update job set input = '{"version": 0}'`);
		expect(await text(`/${job}`)).toContain("test.read");
	});
});
