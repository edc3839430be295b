import { jobs as words } from "#words/programme";
import type { Job, JobKind, JobState } from "../../shared/jobs/index.ts";
import type { PageContext } from "../../shared/office/index.ts";
import { Facts, Form, type FormState, LinkButton, ListPage, Note, OfficePage, Table, Tag } from "../../shared/ui/index.ts";
import { formatMoment, formatNumber, formatShortMoment, inLanguage, type Language, say, speak } from "../../shared/words.ts";

/** Seconds. */
const reloadAfter = 4;

const tones = { waiting: "plain", running: "warn", done: "good", failed: "bad", cancelled: "quiet" } as const;

/** A job with its kind and its input as this version understands them; null for one of another version. */
export interface ShownJob {
	readonly job: Job;
	readonly understood: { readonly kind: JobKind; readonly input: unknown } | null;
}

interface JobsPageProps {
	readonly context: PageContext;
	readonly jobs: readonly ShownJob[];
	/** Of accounts by their ids. */
	readonly names: ReadonlyMap<string, string>;
}

export function JobsPage({ context, jobs, names }: JobsPageProps) {
	const { language, office } = context;
	const t = speak(words, language);
	return (
		<ListPage
			{...context}
			title={t("jobs")}
			intro={t("jobs-intro")}
			empty={{ title: t("no-jobs"), text: t("no-jobs-text") }}
			count={jobs.length}
		>
			<Table
				list
				caption={t("jobs-caption")}
				columns={[
					{ label: t("what") },
					{ label: t("state"), aside: true },
					{ label: t("progress") },
					{ label: t("asked-at") },
					{ label: t("asked-by") },
				]}
				rows={jobs.map((shown) => ({
					key: shown.job.id,
					cells: [
						<a href={`${office}/jobs/${shown.job.id}`}>{titleOf(shown, language)}</a>,
						<StateTag language={language} state={shown.job.state} />,
						sayProgress(shown, language),
						formatShortMoment(language, shown.job.askedAt),
						nameOf(shown.job.askedBy, names, language),
					],
				}))}
				empty={t("no-jobs")}
			/>
		</ListPage>
	);
}

interface JobPageProps extends Omit<JobsPageProps, "jobs"> {
	readonly shown: ShownJob;
	/** Whether the reader lets it load itself anew: what moves by itself can be stopped (WCAG 2.2, 2.2.2). */
	readonly reloads: boolean;
	readonly form: FormState;
}

export function JobPage({ context, shown, names, reloads, form }: JobPageProps) {
	const { frame, language, office } = context;
	const t = speak(words, language);
	const { job, understood } = shown;
	const path = `${office}/jobs/${job.id}`;
	const isUnderWay = job.state === "waiting" || job.state === "running";
	const isAgain = job.state === "failed" || job.state === "cancelled";
	return (
		<OfficePage
			frame={frame}
			title={titleOf(shown, language)}
			form={form}
			back={{ href: `${office}/jobs`, label: t("jobs") }}
			reload={isUnderWay && reloads ? reloadAfter : null}
		>
			<StateOfJob language={language} shown={shown} names={names} />
			{understood && job.state === "done" && (
				<p class="actions">
					<LinkButton href={`${office}/${understood.kind.resultAt(understood.input)}`}>{t("result")}</LinkButton>
				</p>
			)}
			{isUnderWay && (
				<p class="soft">
					{reloads && `${t("reloads-itself", { seconds: reloadAfter })} `}
					<a href={reloads ? path : `${path}?reload=yes`}>{t(reloads ? "stop-reloading" : "reload")}</a>
				</p>
			)}
			<Facts
				facts={[
					{ term: t("state"), value: <StateTag language={language} state={job.state} /> },
					{ term: t("asked-by"), value: nameOf(job.askedBy, names, language) },
					{ term: t("asked-at"), value: formatMoment(language, job.askedAt) },
					...(job.endedAt ? [{ term: t("ended-at"), value: formatMoment(language, job.endedAt) }] : []),
					{ term: t("tried"), value: formatNumber(language, job.tried) },
				]}
			/>
			{isUnderWay && !job.cancelledBy && <Form action={`${path}/cancellation`} submit={t("cancel-job")} tone="danger" />}
			{isAgain && understood && <Form action={`${path}/retry`} submit={t("try-again")} />}
		</OfficePage>
	);
}

/** How far it is, or what became of it. */
function StateOfJob({ language, shown, names }: Pick<JobPageProps, "shown" | "names"> & { readonly language: Language }) {
	const t = speak(words, language);
	const { job } = shown;
	const who = nameOf(job.cancelledBy, names, language);
	if (job.state === "failed") {
		return (
			<Note>
				<p>{job.problem ? inLanguage(job.problem, language) : t("mistake", { reference: job.id })}</p>
			</Note>
		);
	}
	if (job.state === "cancelled") return <p>{t("cancelled-text", { who })}</p>;
	if (job.state === "waiting") {
		return <p>{job.tried > 0 ? t("waiting-again", { at: formatMoment(language, job.nextTryAt) }) : t("waiting-text")}</p>;
	}
	if (job.cancelledBy && job.state === "running") return <p>{t("being-cancelled", { who })}</p>;
	if (job.stepOf === null) return null;
	return (
		<div class="progress">
			<p>{sayProgress(shown, language)}</p>
			<progress value={job.stepDone ?? 0} max={job.stepOf} aria-hidden="true" />
		</div>
	);
}

function StateTag({ language, state }: { readonly language: Language; readonly state: JobState }) {
	return <Tag tone={tones[state]}>{speak(words, language)(state)}</Tag>;
}

function titleOf({ job, understood }: ShownJob, language: Language): string {
	return understood ? understood.kind.titleOf(understood.input, language) : job.kind;
}

function sayProgress({ job: { step, stepDone, stepOf }, understood }: ShownJob, language: Language): string {
	const sentence = step === null ? undefined : understood?.kind.steps[step];
	return sentence && stepDone !== null && stepOf !== null ? say(sentence, language, { done: stepDone, of: stepOf }) : "";
}

function nameOf(account: string | null, names: ReadonlyMap<string, string>, language: Language): string {
	return account === null ? speak(words, language)("by-machine") : (names.get(account) ?? account);
}
