import { caseBoard as words } from "#words/children";
import { writeName } from "../../../particulars/name.ts";
import { daysBetween, type ProgrammeVisit } from "../../../programme/index.ts";
import { newId } from "../../../shared/id.ts";
import { Card, Cards, Facts, Form, type FormState, ListPager } from "../../../shared/ui/index.ts";
import { formatDate, formatShortDate, speak } from "../../../shared/words.ts";
import { noteCaseAccess } from "../../accesses/store.ts";
import { readDocuments } from "../documents.ts";
import { caseOperations } from "../operations.ts";
import { missingLabel } from "../rule-labels.ts";
import { missingUntil } from "../rules.ts";
import type { CaseDocument } from "../schema.ts";
import { CasesFilter, CasesPage, type ShownCases, shownCases, WhoseCases } from "./shown.tsx";
import type { CaseStanding } from "./standing.ts";

const pageSize = 20;

/** Plans that wait for a supervisor, the one that waits longest first, each with what it says, so that it is approved where it is read. */
export async function approvalsPage(visit: ProgrammeVisit, form: FormState) {
	const shown = await shownCases(visit, { stage: "", state: "" });
	const { context, found } = shown;
	const { language } = context;
	const t = speak(words, language);
	const after = visit.url.searchParams.get("after") ?? "";
	const waiting = found.filter(({ plan }) => plan !== null).toSorted((one, other) => (waitingKey(one) < waitingKey(other) ? -1 : 1));
	const behind = waiting.filter((one) => waitingKey(one) > after);
	const part = behind.slice(0, pageSize);
	const last = part.at(-1);
	const { handle } = visit.programme;
	const children = part.map(({ id }) => id);
	const documents = await readDocuments(handle.db, children);
	// A plan is part of the case: a supervisor who reads it here has opened the case, and that is written down.
	await noteCaseAccess(handle, visit.viewer, children, "page");
	return (
		<CasesPage shown={shown} current="approvals" form={form}>
			<CasesFilter shown={shown} list="approvals" />
			<WhoseCases shown={shown} list="approvals" />
			{waiting.length === 0 ? (
				<p class="empty">{t("no-approvals")}</p>
			) : (
				<>
					<p>{t("approvals-found", { count: waiting.length })}</p>
					<Cards>
						{documents.map((document) => (
							<WaitingPlan key={document.id} shown={shown} document={document} account={visit.viewer.account} />
						))}
					</Cards>
				</>
			)}
			<ListPager
				language={language}
				url={visit.url}
				next={last && behind.length > pageSize ? waitingKey(last) : undefined}
				shown={part.length}
				size={pageSize}
				total={waiting.length}
			/>
		</CasesPage>
	);
}

function waitingKey({ plan, id }: CaseStanding): string {
	return `${plan?.drawnOn}~${id}`;
}

interface WaitingPlanProps {
	readonly shown: ShownCases;
	readonly document: CaseDocument;
	/** Who looks: nobody approves what they drew. */
	readonly account: string;
}

function WaitingPlan({ shown, document, account }: WaitingPlanProps) {
	const { context, path, nameOf } = shown;
	const { language, office, today } = context;
	const { id, name, plan, goals, officer } = document;
	const t = speak(words, language);
	if (plan === null) return null;
	const child = `${office}/children/${id}`;
	const missing = missingUntil("planned", document, today).filter((one) => one !== "approval");
	const maySupervise = context.mayRun(caseOperations["plan-approved"]);
	return (
		<Card>
			<h2>
				<a href={child}>{writeName(name)}</a>
			</h2>
			<p class="soft">
				{t("waits-since", {
					day: formatDate(language, plan.drawnOn),
					count: daysBetween(plan.drawnOn, today),
					officer: nameOf(plan.drawnBy),
				})}
			</p>
			<p>{plan.summary}</p>
			<Facts
				facts={[
					...(officer && officer.account !== plan.drawnBy ? [{ term: t("officer"), value: officer.name }] : []),
					{ term: t("review-on"), value: formatShortDate(language, plan.reviewOn) },
				]}
			/>
			<ul>
				{goals
					.filter(({ state }) => state === "open")
					.map((goal) => (
						<li key={goal.id}>
							{goal.due === null
								? t("goal", { goal: goal.goal, who: goal.who })
								: t("goal-until", { goal: goal.goal, who: goal.who, day: formatShortDate(language, goal.due) })}
						</li>
					))}
			</ul>
			{missing.length > 0 && <p class="late">{t("missing", { what: missing.map((one) => missingLabel(one, language)).join("; ") })}</p>}
			{maySupervise && missing.length === 0 && plan.drawnBy !== account && (
				<Form action={`${path}/approvals/${id}`} operation={newId()} submit={t("approve")}>
					<input type="hidden" name="id" value={plan.id} />
				</Form>
			)}
			{maySupervise && plan.drawnBy === account && <p class="hint">{t("own-plan")}</p>}
		</Card>
	);
}
