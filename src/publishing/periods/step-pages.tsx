import type { ProgrammeVisit } from "../../programme/index.ts";
import { Form, type FormState, Note, OfficePage, TextArea } from "../../shared/ui/index.ts";
import { inLanguage } from "../../shared/words.ts";
import { daysLabel } from "../labels.ts";
import { type PublishingContext, publishingContext } from "../office.ts";
import { type PeriodOnItsWay, readUnsettled, type Unsettled } from "../store.ts";
import { FrozenTable } from "./pages.tsx";
import { accountsOf, figuresOf, shownPeriod } from "./shown-period.ts";

/** Each verb, with the step from which it leads on. */
const verbs = {
	submit: { noun: "submission", from: "open" },
	approve: { noun: "approval", from: "submitted" },
	publish: { noun: "publication", from: "approved" },
} as const;
type Verb = keyof typeof verbs;

/** The page of a step that is over or not due yet leads to the period, which says where it stands. */
export async function movedOn(visit: ProgrammeVisit, verb: Verb): Promise<string | null> {
	const { period, step } = await shownPeriod(visit);
	return step === verbs[verb].from ? null : `periods/${period.id}`;
}

/** Shows every figure before the step that fixes, approves or publishes it. */
export async function stepPage(visit: ProgrammeVisit, form: FormState, verb: Verb) {
	const shown = await shownPeriod(visit);
	const { figures, day } = await figuresOf(visit, shown);
	const context = await publishingContext(visit, accountsOf([shown]));
	const { frame, labels, t, who } = context;
	const back = wayBack(context, shown);
	const { noun } = verbs[verb];
	const [last] = shown.steps;
	const values = { who: who(last?.by ?? ""), day: labels.day(day), seq: last?.asOf ?? 0 };
	return (
		<OfficePage frame={frame} title={t(`${verb}-figures`)} form={form} back={back}>
			<p>
				<strong>{back.label}</strong>, {daysLabel(context, shown.period)}
			</p>
			<p>{t(`${noun}-text`, values)}</p>
			{verb === "submit" && <Checklist context={context} unsettled={await readUnsettled(visit.programme.handle.db)} />}
			<h2>{t(verb === "submit" ? "figures-live" : "figures-submitted")}</h2>
			<FrozenTable context={context} figures={figures} />
			<p class="hint">{t("total-text", { day: labels.day(day) })}</p>
			<Form action={`${back.href}/${noun}`} form={form} submit={t(`${verb}-figures`)} cancel={{ href: back.href, label: t("cancel") }}>
				{last && verb !== "submit" && <input type="hidden" name="asOf" value={String(last.asOf ?? "")} />}
			</Form>
		</OfficePage>
	);
}

interface ChecklistProps {
	readonly context: PublishingContext;
	/** What is left to settle. */
	readonly unsettled: Unsettled;
}

function Checklist({ context: { t, office, can }, unsettled: { pairs, drafts } }: ChecklistProps) {
	const linked = (isOpen: boolean, href: string, text: string) => (isOpen ? <a href={`${office}/${href}`}>{text}</a> : text);
	return (
		<Note>
			<h2>{t("checklist")}</h2>
			{pairs + drafts === 0 ? (
				<p>{t("check-settled")}</p>
			) : (
				<>
					<ul>
						{pairs > 0 && <li>{linked(can("people.link"), "people/review", t("check-pairs", { count: pairs }))}</li>}
						{drafts > 0 && <li>{linked(can("registers.import"), "imports", t("check-drafts", { count: drafts }))}</li>}
					</ul>
					<p>{t("check-text")}</p>
				</>
			)}
		</Note>
	);
}

export async function returnPage(visit: ProgrammeVisit, form: FormState) {
	const context = await publishingContext(visit);
	const { frame, t } = context;
	const shown = await shownPeriod(visit);
	const back = wayBack(context, shown);
	return (
		<OfficePage frame={frame} title={t("send-back")} form={form} back={back}>
			<p>
				<strong>{back.label}</strong>, {daysLabel(context, shown.period)}
			</p>
			<Form action={`${back.href}/return`} form={form} submit={t("send-back")} cancel={{ href: back.href, label: t("cancel") }}>
				<TextArea form={form} name="reason" label={t("reason")} hint={t("reason-hint")} />
			</Form>
		</OfficePage>
	);
}

export function wayBack({ office, labels }: PublishingContext, { period }: PeriodOnItsWay) {
	return { href: `${office}/periods/${period.id}`, label: inLanguage(period.name, labels.language) };
}
