import { caseForms as words } from "#words/field";
import { missingLabel } from "../../children/cases/rule-labels.ts";
import type { Missing } from "../../children/cases/rules.ts";
import type { CaseDocument } from "../../children/cases/schema.ts";
import { speak } from "../../shared/words.ts";
import { Page } from "../app/frame.tsx";
import { goInstead, hrefOf, type Whereto } from "../app/places.ts";
import { usePhone, useStored } from "../app/use-phone.ts";
import { Flow } from "../forms/flow.tsx";
import { AssessPage } from "./assess-page.tsx";
import { consentForm, consentWithdrawalForm } from "./case-forms/consenting.ts";
import { correctionForm, entryWithdrawalForm } from "./case-forms/correcting.ts";
import { type CaseFormName, caseFormNames, formsFor, missingBefore } from "./case-forms/forms.ts";
import { goalChangeForm, goalForm, planForm, referForm, referralAnswerForm, visitForm } from "./case-forms/helping.ts";
import { attendanceForm, barriersForm, placeForm, placementEndForm, schoolingForm } from "./case-forms/learning.ts";
import type { CaseForm, FormOf } from "./case-forms/spec.ts";
import {
	closeForm,
	dormitoryEndForm,
	dormitoryForm,
	holdForm,
	moveForm,
	noteForm,
	reopenForm,
	resumeForm,
	sensitiveNoteForm,
	takeForm,
} from "./case-forms/standing.ts";
import { nameOfCase, readSchoolCalendar, readShownCase } from "./cases.ts";
import { readPlaces } from "./places.ts";

const makers: Readonly<Record<Exclude<CaseFormName, "assess">, (of: FormOf) => CaseForm>> = {
	take: takeForm,
	consent: consentForm,
	schooling: schoolingForm,
	barriers: barriersForm,
	plan: planForm,
	goal: goalForm,
	"goal-change": goalChangeForm,
	visit: visitForm,
	refer: referForm,
	"referral-answer": referralAnswerForm,
	place: placeForm,
	"placement-end": placementEndForm,
	attendance: attendanceForm,
	move: moveForm,
	dormitory: dormitoryForm,
	note: noteForm,
	hold: holdForm,
	resume: resumeForm,
	close: closeForm,
	reopen: reopenForm,
	correct: correctionForm,
	"consent-withdrawal": consentWithdrawalForm,
	"dormitory-end": dormitoryEndForm,
	"sensitive-note": sensitiveNoteForm,
	"entry-withdrawal": entryWithdrawalForm,
};

interface CaseFormProps {
	readonly child: string;
	readonly form: string;
	readonly about: string | null;
}

/** One form of one child. */
export function CaseFormPage({ child, form, about }: CaseFormProps) {
	const phone = usePhone();
	const { language } = phone.is;
	const t = speak(words, language);
	const back = { at: "child", child } as const;
	const found = useStored(
		async (open) => ({
			shown: await readShownCase(open, child),
			places: await readPlaces(open),
			calendar: await readSchoolCalendar(open),
		}),
		child,
	);
	const name = caseFormNames.find((one) => one === form);
	if (!found) return <Page title={t("form")} back={back} children={null} />;
	if (!found.shown || !name)
		return (
			<Page title={t("form")} back={back}>
				<p class="note">{t("form-gone")}</p>
			</Page>
		);
	const { document } = found.shown;
	const missing = missingBefore(name, document, phone.today());
	if (missing.length > 0) return <Before document={document} missing={missing} back={back} />;
	if (name === "assess") return <AssessPage document={document} />;
	const made = makers[name]({ document, about, language, day: phone.today(), places: found.places, calendar: found.calendar });
	const offered = formsFor(document, language).find((one) => one.form === name && one.about === about);
	const title = offered?.label ?? t(name === "entry-withdrawal" ? "do-entry-withdrawal" : "form");
	const { record, inputOf = (typed) => typed } = made;
	return (
		<Flow
			form={["child", child, form, ...(about ? [about] : [])].join("/")}
			title={title}
			about={nameOfCase(document)}
			back={back}
			operation={made.operation}
			steps={made.steps}
			fresh={made.fresh}
			inputOf={(typed, ids) => ({ ...inputOf(typed, ids), child, ...(record !== null && { id: record ?? ids.record }) })}
			faultsOf={made.faultsOf}
			hasOwnFaults={made.hasOwnFaults}
			shown={made.shown && { ...made.shown, child, ...(record && { id: record }) }}
			done={() => goInstead(back)}
		/>
	);
}

interface BeforeProps {
	readonly document: CaseDocument;
	readonly missing: readonly Missing[];
	readonly back: Whereto;
}

/** What has to be done first, in plain words, and the way to the first of it. */
function Before({ document, missing, back }: BeforeProps) {
	const { is } = usePhone();
	const t = speak(words, is.language);
	const next = formsFor(document, is.language).find(({ isNext }) => isNext);
	return (
		<Page title={nameOfCase(document)} back={back}>
			<div class="note warn">
				<b>{t("first-needed")}</b>
				<ul>
					{missing.map((key) => (
						<li key={key}>{missingLabel(key, is.language)}</li>
					))}
				</ul>
			</div>
			{next && (
				<div class="buttons">
					<a class="button first" href={hrefOf({ at: "form", child: document.id, form: next.form, about: next.about })}>
						{next.label}
					</a>
				</div>
			)}
		</Page>
	);
}
