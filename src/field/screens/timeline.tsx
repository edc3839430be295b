import { child as words } from "#words/field";
import { moduleLabel } from "../../children/assessment/labels.ts";
import { assessmentModules } from "../../children/assessment/modules.ts";
import { choiceLabel } from "../../children/cases/labels.ts";
import type { CaseDocument } from "../../children/cases/schema.ts";
import { type Language, speak } from "../../shared/words.ts";
import { shortDay } from "../app/days.ts";
import { hrefOf } from "../app/places.ts";
import { usePhone } from "../app/use-phone.ts";
import { entryName } from "./case-forms/correcting.ts";

interface Happened {
	readonly on: string;
	readonly what: string;
	readonly more: string | null;
	/** The name by which it is taken back; left out where it is not taken back by itself. */
	readonly entry?: string;
}

/** What was done for a child, the latest first. */
export function Timeline({ document }: { readonly document: CaseDocument }) {
	const { is } = usePhone();
	const t = speak(words, is.language);
	const happened = happenedIn(document, is.language).toSorted((one, other) => (one.on > other.on ? -1 : one.on < other.on ? 1 : 0));
	return (
		<section>
			<h2>{t("timeline")}</h2>
			<ul class="rows">
				{happened.map(({ on, what, more, entry }, at) => (
					<li key={`${on}${what}${at}`} class="row">
						<div>
							<b>{what}</b>
							{more && <p>{more}</p>}
							{entry && !document.closed && (
								<a class="small" href={hrefOf({ at: "form", child: document.id, form: "entry-withdrawal", about: entry })}>
									{t("entered-wrongly")}
								</a>
							)}
						</div>
						<span class="when">{shortDay(is.language, on)}</span>
					</li>
				))}
			</ul>
		</section>
	);
}

function happenedIn(document: CaseDocument, language: Language): Happened[] {
	const t = speak(words, language);
	const { plan, closed, hold } = document;
	return [
		{ on: document.identifiedOn, what: t("was-identified"), more: null },
		...document.consents.map(({ givenOn, purposes }) => ({
			on: givenOn,
			what: t(purposes.length > 0 ? "was-agreed" : "was-refused"),
			more: purposes.map((purpose) => choiceLabel("purpose", purpose, language)).join("; ") || null,
		})),
		...document.assessments.map(({ id, assessedOn, module }) => ({
			entry: entryName("assessment", id),
			on: assessedOn,
			what: t("was-assessed"),
			more: moduleLabel(assessmentModules[module], language),
		})),
		...document.barriers.map(({ id, on, main, note }) => ({
			entry: entryName("barriers", id),
			on,
			what: choiceLabel("barrier", main, language),
			more: note,
		})),
		...(plan ? [{ on: plan.drawnOn, what: t("was-planned"), more: plan.summary }] : []),
		...(plan?.approved ? [{ on: plan.approved.on, what: t("was-approved"), more: plan.approved.by }] : []),
		...(plan?.returned ? [{ on: plan.returned.on, what: t("was-returned"), more: plan.returned.because }] : []),
		...document.goals.flatMap(({ doneOn, goal }) => (doneOn ? [{ on: doneOn, what: t("goal-done"), more: goal }] : [])),
		...document.referrals.flatMap(({ id, sentOn, service, to, answers }) => [
			{ entry: entryName("referral", id), on: sentOn, what: choiceLabel("service", service, language), more: to },
			...answers.map(({ on, state, feedback }) => ({ on, what: choiceLabel("answer", state, language), more: feedback ?? to })),
		]),
		...document.visits.map(({ id, on, way, learning, note }) => ({
			entry: entryName("visit", id),
			on,
			what: t("was-visited", { way: choiceLabel("way", way, language) }),
			more: note ?? choiceLabel("learning", learning, language),
		})),
		...document.placements.flatMap(({ id, placedOn, provision, ended }) => [
			{ entry: entryName("placement", id), on: placedOn, what: t("was-placed"), more: choiceLabel("provision", provision, language) },
			...(ended ? [{ on: ended.on, what: choiceLabel("ended", ended.because, language), more: ended.note }] : []),
		]),
		...document.attendances.map(({ id, until, daysAttended, schoolDays }) => ({
			entry: entryName("attendance", id),
			on: until,
			what: t("attended", { days: daysAttended, of: schoolDays }),
			more: null,
		})),
		...document.moves.map(({ id, on, move }) => ({
			entry: entryName("move", id),
			on,
			what: choiceLabel("move", move, language),
			more: null,
		})),
		...document.dormitoryStays.map(({ id, from }) => ({
			entry: entryName("dormitory_stay", id),
			on: from,
			what: t("in-dormitory"),
			more: null,
		})),
		...document.notes.map(({ id, on, text }) => ({ entry: entryName("note", id), on, what: t("note"), more: text })),
		...(hold ? [{ on: hold.since, what: choiceLabel("held", hold.because, language), more: hold.note }] : []),
		...(closed ? [{ on: closed.on, what: choiceLabel("closed", closed.reason, language), more: closed.note }] : []),
	];
}
