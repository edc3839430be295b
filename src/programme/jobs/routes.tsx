import * as v from "valibot";
import { accountNames } from "../../identity/index.ts";
import { page, seeOther } from "../../shared/http/index.ts";
import { cancelJob, type Job, type JobKind, type JobViewer, listJobs, readJob, tryJobAgain } from "../../shared/jobs/index.ts";
import { contextOf, officeOf, refusalIn } from "../../shared/office/index.ts";
import { type FormState, freshForm } from "../../shared/ui/index.ts";
import type { ProgrammeRoute, ProgrammeVisit } from "../visit.ts";
import { mayChange } from "../within.ts";
import { JobPage, JobsPage, type ShownJob } from "./pages.tsx";

const mostShown = 100;

/** The jobs of a programme: each for whoever asked for it, all for whoever may change the programme. */
export function jobRoutes(kinds: readonly JobKind[]): readonly ProgrammeRoute[] {
	const changes = [
		["cancellation", cancelJob],
		["retry", tryJobAgain],
	] as const;
	return [
		{ method: "GET", path: "/office/:programme/jobs", access: "programme.read", handle: (visit) => jobsPage(kinds, visit) },
		{
			method: "GET",
			path: "/office/:programme/jobs/:job",
			access: "programme.read",
			handle: (visit) => jobPage(kinds, visit, freshForm),
		},
		...changes.map(
			([part, change]): ProgrammeRoute => ({
				method: "POST",
				path: `/office/:programme/jobs/:job/${part}`,
				access: "programme.read",
				handle: async (visit) => {
					const job = visit.params.job ?? "";
					try {
						await change(visit.programme.handle, viewerOf(visit), job);
					} catch (refused) {
						return jobPage(kinds, visit, { typed: {}, errors: refusalIn(refused, visit) }, 422);
					}
					return seeOther(`${officeOf(visit)}/jobs/${job}`);
				},
			}),
		),
	];
}

function viewerOf(visit: ProgrammeVisit): JobViewer {
	return { account: visit.viewer.account, seesAll: mayChange(visit) };
}

async function jobsPage(kinds: readonly JobKind[], visit: ProgrammeVisit): Promise<Response> {
	const { db } = visit.programme.handle;
	const jobs = await listJobs(db, viewerOf(visit), mostShown);
	const names = await accountNames(
		db,
		jobs.map(({ askedBy }) => askedBy),
	);
	return page(<JobsPage context={contextOf(visit)} jobs={jobs.map((job) => shownJob(kinds, job))} names={names} />);
}

/** `follow`: whoever waits for the result is led there when it is there. */
async function jobPage(kinds: readonly JobKind[], visit: ProgrammeVisit, form: FormState, status = 200): Promise<Response> {
	const { db } = visit.programme.handle;
	const { searchParams } = visit.url;
	const job = await readJob(db, viewerOf(visit), visit.params.job ?? "");
	const shown = shownJob(kinds, job);
	if (job.state === "done" && shown.understood && searchParams.get("follow") === "yes") {
		return seeOther(`${officeOf(visit)}/${shown.understood.kind.resultAt(shown.understood.input)}`);
	}
	const names = await accountNames(db, [job.askedBy, job.cancelledBy]);
	// By itself only for whoever waits for the result, or asked for it.
	const reload = searchParams.get("reload") ?? (searchParams.get("follow") === "yes" ? "yes" : "no");
	return page(<JobPage context={contextOf(visit)} shown={shown} names={names} reloads={reload === "yes"} form={form} />, status);
}

function shownJob(kinds: readonly JobKind[], job: Job): ShownJob {
	const kind = kinds.find((one) => one.kind === job.kind);
	const read = kind && v.safeParse(kind.input, job.input);
	return { job, understood: kind && read?.success ? { kind, input: read.output } : null };
}
