import { casePage as words } from "#words/children";
import type { PlainDate } from "../../../shared/clock.ts";
import { type Language, speak } from "../../../shared/words.ts";
import { choiceLabel } from "../labels.ts";
import type { CaseDocument } from "../schema.ts";
import { provisionLabel } from "./learning.tsx";

export interface Happened {
	readonly on: PlainDate;
	readonly what: string;
	/** Null for an event that has no author of its own. */
	readonly by: string | null;
}

/** All that happened to a child, the latest first; within a day in the order in which a case goes. */
export function happenedIn(document: CaseDocument, language: Language): Happened[] {
	const t = speak(words, language);
	const joined = (what: string, ...more: (string | null | undefined)[]) => [what, ...more].filter(Boolean).join(" · ");
	const { plan, closed } = document;
	const by = null;
	return [
		{ on: document.identifiedOn, what: t("happened-identified"), by },
		...document.consents.flatMap((one) => [
			{ on: one.givenOn, what: t(one.purposes.length > 0 ? "happened-consent" : "happened-refusal"), by: one.by },
			...(one.withdrawnOn ? [{ on: one.withdrawnOn, what: t("happened-withdrawal"), by }] : []),
		]),
		...document.assessments.map((one) => ({ on: one.assessedOn, what: choiceLabel("entry", "assessment", language), by: one.by })),
		...document.barriers.map((one) => ({
			on: one.on,
			what: joined(choiceLabel("entry", "barriers", language), choiceLabel("barrier", one.main, language)),
			by: one.by,
		})),
		...(plan ? [{ on: plan.drawnOn, what: t("happened-plan"), by: plan.by }] : []),
		...(plan?.returned ? [{ on: plan.returned.on, what: t("happened-return"), by: plan.returned.by }] : []),
		...(plan?.approved ? [{ on: plan.approved.on, what: t("happened-approval"), by: plan.approved.by }] : []),
		...document.goals.flatMap(({ goal, state, doneOn, by }) =>
			doneOn && state === "met" ? [{ on: doneOn, what: joined(t("happened-goal"), goal), by }] : [],
		),
		...document.referrals.flatMap((one) => [
			{ on: one.sentOn, what: joined(t("happened-referral"), choiceLabel("service", one.service, language), one.to), by: one.by },
			...one.answers.map((answer) => ({
				on: answer.on,
				what: joined(t("happened-answer"), one.to, choiceLabel("answer", answer.state, language)),
				by: answer.by,
			})),
		]),
		...document.visits.map((one) => ({
			on: one.on,
			what: joined(
				choiceLabel("entry", "visit", language),
				choiceLabel("way", one.way, language),
				one.learning === "unknown" ? null : choiceLabel("learning", one.learning, language),
			),
			by: one.by,
		})),
		...document.placements.flatMap((one) => [
			{ on: one.placedOn, what: joined(t("happened-placement"), provisionLabel(one, language)), by: one.by },
			...(one.ended ? [{ on: one.ended.on, what: joined(t("happened-end"), choiceLabel("ended", one.ended.because, language)), by }] : []),
		]),
		...document.attendances.map((one) => ({
			on: one.until,
			what: joined(choiceLabel("entry", "attendance", language), t("attended", { attended: one.daysAttended, days: one.schoolDays })),
			by: one.by,
		})),
		...document.moves.map((one) => ({
			on: one.on,
			what: joined(choiceLabel("entry", "move", language), choiceLabel("move", one.move, language)),
			by: one.by,
		})),
		...document.dormitoryStays.flatMap((one) => [
			{ on: one.from, what: t("happened-dormitory"), by: one.by },
			...(one.until ? [{ on: one.until, what: t("happened-dormitory-end"), by }] : []),
		]),
		...document.notes.map((one) => ({ on: one.on, what: choiceLabel("entry", "note", language), by: one.by })),
		...document.transfers.map((one) => ({
			on: one.on,
			what: joined(t("happened-transfer"), one.organisation ?? one.officer),
			by: one.by,
		})),
		...(closed ? [{ on: closed.on, what: joined(t("happened-close"), choiceLabel("closed", closed.reason, language)), by }] : []),
		...document.reopened.map((one) => ({ on: one.on, what: joined(t("happened-reopening"), one.because), by })),
	]
		.reverse()
		.sort((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0));
}
