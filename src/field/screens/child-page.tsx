import { child as words } from "#words/field";
import type { SchoolCalendar } from "../../children/calendar/schema.ts";
import { dueOf } from "../../children/cases/due.ts";
import { choiceLabel } from "../../children/cases/labels.ts";
import { besideLabel, dueLabel, missingLabel, signLabel } from "../../children/cases/rule-labels.ts";
import { besidesOf, missingFor, stageOf } from "../../children/cases/rules.ts";
import { type CaseDocument, stages } from "../../children/cases/schema.ts";
import { mayDropOut, signsOf } from "../../children/cases/signs.ts";
import { speak } from "../../shared/words.ts";
import { shortDay } from "../app/days.ts";
import { Page } from "../app/frame.tsx";
import { hrefOf } from "../app/places.ts";
import { usePhone, useStored } from "../app/use-phone.ts";
import { formsFor, isWaiting } from "./case-forms/forms.ts";
import { nameOfCase, readSchoolCalendar, readShownCase } from "./cases.ts";
import { ChildFacts } from "./child-facts.tsx";
import { NotSent } from "./not-sent.tsx";
import { Timeline } from "./timeline.tsx";

/** One child: how far they have come, what is missing for the next step, what is due, and all that was done. */
export function ChildPage({ child }: { readonly child: string }) {
	const phone = usePhone();
	const { language } = phone.is;
	const t = speak(words, language);
	const found = useStored(async (open) => ({ shown: await readShownCase(open, child), calendar: await readSchoolCalendar(open) }), child);
	if (!found) return <Page title={t("child")} back={{ at: "children" }} children={null} />;
	const { shown, calendar } = found;
	if (!shown)
		return (
			<Page title={t("child")} back={{ at: "children" }}>
				<p class="note">{t("not-here")}</p>
			</Page>
		);
	const { document } = shown;
	const day = phone.today();
	const forms = formsFor(document, language).filter(({ form }) => form !== "take");
	return (
		<Page title={nameOfCase(document)} back={{ at: "children" }}>
			<NotSent shown={shown} />
			{isWaiting(document) && (
				<div class="card">
					<p>{t("nobody-in-charge")}</p>
					<a class="button" href={hrefOf({ at: "form", child, form: "take", about: null })}>
						{t("take")}
					</a>
				</div>
			)}
			<Besides document={document} calendar={calendar} />
			<Way document={document} calendar={calendar} day={day} />
			<Due document={document} calendar={calendar} day={day} />
			<h2>{t("do")}</h2>
			<div class="choices">
				{forms.map(({ form, about, label, isNext }) => (
					<a key={`${form}${about}`} class={isNext ? "button first" : "button"} href={hrefOf({ at: "form", child, form, about })}>
						{label}
					</a>
				))}
			</div>
			<ChildFacts document={document} />
			<Timeline document={document} />
		</Page>
	);
}

interface OfCase {
	readonly document: CaseDocument;
	readonly calendar: SchoolCalendar;
}

function Besides({ document, calendar }: OfCase) {
	const phone = usePhone();
	const { language } = phone.is;
	const t = speak(words, language);
	const signs = signsOf(document, calendar, phone.today());
	return (
		<>
			{besidesOf(document).map((beside) => (
				<p key={beside} class="note warn">
					{besideLabel(beside, language)}
				</p>
			))}
			{mayDropOut(signs) && (
				<div class="note warn">
					<b>{t("may-leave")}</b>
					<ul>
						{signs.map((sign) => (
							<li key={sign.sign}>{signLabel(sign, language)}</li>
						))}
					</ul>
				</div>
			)}
		</>
	);
}

/** The way of a case, with what is missing for its next step in plain words. */
function Way({ document, calendar, day }: OfCase & { readonly day: string }) {
	const { is } = usePhone();
	const t = speak(words, is.language);
	const stage = stageOf(document, calendar, day);
	const at = stages.indexOf(stage);
	const next = stages[at + 1];
	const missing = next === undefined || next === "closed" ? [] : missingFor(next, document, calendar, day);
	return (
		<section aria-labelledby="way">
			<h2 id="way">{t("how-far")}</h2>
			<ol class="way">
				{stages
					.filter((one) => one !== "closed" || stage === "closed")
					.map((one, index) => (
						<li key={one} class={index < at ? "done" : index === at ? "now" : ""} aria-current={index === at ? "step" : undefined}>
							{choiceLabel("stage", one, is.language)}
							{one === next && missing.length > 0 && (
								<>
									<p>{t("missing")}</p>
									{missing.map((key) => (
										<p key={key}>{missingLabel(key, is.language)}</p>
									))}
								</>
							)}
						</li>
					))}
			</ol>
		</section>
	);
}

function Due({ document, calendar, day }: OfCase & { readonly day: string }) {
	const { is } = usePhone();
	const t = speak(words, is.language);
	const due = dueOf(document, calendar, day);
	if (due.length === 0) return null;
	return (
		<section>
			<h2>{t("due")}</h2>
			<ul class="rows">
				{due.map((one) => (
					<li key={`${one.sort}${one.id}`} class="row">
						<span>{dueLabel(one, is.language)}</span>
						<span class={one.isOverdue ? "when late" : "when"}>
							{t(one.isOverdue ? "overdue" : "until", { day: shortDay(is.language, one.on) })}
						</span>
					</li>
				))}
			</ul>
		</section>
	);
}
