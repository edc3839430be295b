import { casePage as words } from "#words/children";
import { Tag } from "../../../shared/ui/index.ts";
import { formatDate, speak } from "../../../shared/words.ts";
import { choiceLabel } from "../labels.ts";
import type { CaseDocument } from "../schema.ts";
import { Entry, Section, type ShownCase, Stamp, withdrawalOf } from "./section.tsx";

/** Whether a plan waits for the approval of somebody other than its author. */
export function isWaiting(plan: CaseDocument["plan"]): plan is NonNullable<CaseDocument["plan"]> {
	return plan !== null && plan.approved === null && plan.returned === null;
}

/** What is planned for the child, who approved it, and what each person does until when. */
export function Plan(shown: ShownCase) {
	const { language, document, here, mayWrite, maySupervise, account } = shown;
	const { plan } = document;
	const t = speak(words, language);
	const waits = isWaiting(plan);
	return (
		<Section
			id="plan"
			title={t("plan")}
			ways={[
				waits && maySupervise && plan.drawnBy !== account && { href: `${here}/plan/${plan.id}/approval`, label: t("look-and-approve") },
				mayWrite && { href: `${here}/plan`, label: t(plan ? "draw-plan-anew" : "draw-plan") },
				mayWrite && { href: `${here}/goals/new`, label: t("set-goal") },
			]}
		>
			{plan === null ? <p class="empty">{t("no-plan")}</p> : <OnePlan {...{ shown, plan }} />}
			<Goals {...shown} />
		</Section>
	);
}

function OnePlan({ shown: { language }, plan }: { readonly shown: ShownCase; readonly plan: NonNullable<CaseDocument["plan"]> }) {
	const t = speak(words, language);
	const day = (date: string) => formatDate(language, date);
	return (
		<>
			<p class="own-words">{plan.summary}</p>
			<Stamp
				parts={[
					t("drawn", { day: day(plan.drawnOn) }),
					plan.by,
					plan.approved && t("approved", { day: day(plan.approved.on) }),
					plan.approved?.by,
					t("review-on", { day: day(plan.reviewOn) }),
				]}
			/>
			{isWaiting(plan) && (
				<p>
					<Tag tone="warn">{t("waits-for-approval")}</Tag>
				</p>
			)}
			{plan.returned && (
				<>
					<p>
						<Tag tone="bad">{t("returned")}</Tag> {plan.returned.because}
					</p>
					<Stamp parts={[day(plan.returned.on), plan.returned.by]} />
				</>
			)}
		</>
	);
}

/** Open goals by their day; what is done or was dropped comes behind them. */
function Goals(shown: ShownCase) {
	const { language, document, here, mayWrite, today } = shown;
	const t = speak(words, language);
	const tone = { open: "plain", met: "good", dropped: "quiet" } as const;
	const rank = ({ state, due }: CaseDocument["goals"][number]) => `${state === "open" ? 0 : 1}${due ?? "9999"}`;
	if (document.goals.length === 0) return null;
	return (
		<>
			<h3>{t("goals")}</h3>
			<ul class="entry-list">
				{document.goals
					.toSorted((one, other) => rank(one).localeCompare(rank(other)))
					.map((goal) => {
						const isLate = goal.state === "open" && goal.due !== null && goal.due < today;
						return (
							<Entry
								key={goal.id}
								what={goal.goal}
								tag={{ tone: tone[goal.state], label: choiceLabel("goal", goal.state, language) }}
								said={[
									<>
										{goal.who}
										{goal.due && goal.state === "open" && (
											<>
												{" · "}
												<span class={isLate ? "late" : "soft"}>
													{t(isLate ? "was-due" : "due-on", { day: formatDate(language, goal.due) })}
												</span>
											</>
										)}
									</>,
								]}
								stamp={[goal.doneOn && formatDate(language, goal.doneOn), goal.by]}
								ways={[
									mayWrite && { href: `${here}/goals/${goal.id}`, label: t("change-goal") },
									withdrawalOf(shown, "goal", goal.id, t("entered-wrongly")),
								]}
							/>
						);
					})}
			</ul>
		</>
	);
}
