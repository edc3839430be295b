import { Form, type FormState, Note, OfficePage, TextArea } from "../../shared/ui/index.ts";
import { inLanguage } from "../../shared/words.ts";
import type { FrozenFigure } from "../schema.ts";
import type { PeriodOnItsWay, Unsettled } from "../store.ts";
import { type Surroundings, sayDays } from "../surroundings.ts";
import { FrozenTable } from "./pages.tsx";

interface FormPageProps {
	readonly around: Surroundings;
	readonly shown: PeriodOnItsWay;
	readonly form: FormState;
	readonly operation: string;
}

export interface StepPageProps extends FormPageProps {
	readonly verb: "submit" | "approve" | "publish";
	readonly figures: readonly FrozenFigure[];
	/** The last day that the figures speak of. */
	readonly day: string;
	/** What is left to settle; only before a submission. */
	readonly unsettled: Unsettled | null;
}

const nouns = { submit: "submission", approve: "approval", publish: "publication" } as const;

/** Shows every figure before the step that fixes, approves or publishes it. */
export function StepPage({ around, shown, form, operation, verb, figures, day, unsettled }: StepPageProps) {
	const { frame, labels, t, who } = around;
	const back = wayBack(around, shown);
	const [last] = shown.steps;
	const values = { who: who(last?.by ?? ""), day: labels.day(day), seq: last?.asOf ?? 0 };
	return (
		<OfficePage frame={frame} title={t(`${verb}-figures`)} form={form} back={back}>
			<p>
				<strong>{back.label}</strong>, {sayDays(around, shown.period)}
			</p>
			<p>{t(`${nouns[verb]}-text`, values)}</p>
			{unsettled && <Checklist around={around} unsettled={unsettled} />}
			<h2>{t(verb === "submit" ? "figures-live" : "figures-submitted")}</h2>
			<FrozenTable around={around} figures={figures} />
			<p class="hint">{t("total-text", { day: labels.day(day) })}</p>
			<Form
				action={`${back.href}/${nouns[verb]}`}
				operation={operation}
				submit={t(`${verb}-figures`)}
				cancel={{ href: back.href, label: t("cancel") }}
			>
				{last && verb !== "submit" && <input type="hidden" name="asOf" value={String(last.asOf ?? "")} />}
			</Form>
		</OfficePage>
	);
}

function Checklist({ around, unsettled: { pairs, drafts } }: { readonly around: Surroundings; readonly unsettled: Unsettled }) {
	const { t, office, may } = around;
	const linked = (isOpen: boolean, href: string, text: string) => (isOpen ? <a href={`${office}/${href}`}>{text}</a> : text);
	return (
		<Note>
			<h2>{t("checklist")}</h2>
			{pairs + drafts === 0 ? (
				<p>{t("check-settled")}</p>
			) : (
				<>
					<ul>
						{pairs > 0 && <li>{linked(may.link, "people/review", t("check-pairs", { count: pairs }))}</li>}
						{drafts > 0 && <li>{linked(may.import, "imports", t("check-drafts", { count: drafts }))}</li>}
					</ul>
					<p>{t("check-text")}</p>
				</>
			)}
		</Note>
	);
}

export function ReturnPage({ around, shown, form, operation }: FormPageProps) {
	const { frame, t } = around;
	const back = wayBack(around, shown);
	return (
		<OfficePage frame={frame} title={t("send-back")} form={form} back={back}>
			<p>
				<strong>{back.label}</strong>, {sayDays(around, shown.period)}
			</p>
			<Form action={`${back.href}/return`} operation={operation} submit={t("send-back")} cancel={{ href: back.href, label: t("cancel") }}>
				<TextArea form={form} name="reason" label={t("reason")} hint={t("reason-hint")} />
			</Form>
		</OfficePage>
	);
}

export function wayBack({ office, labels }: Surroundings, { period }: PeriodOnItsWay) {
	return { href: `${office}/periods/${period.id}`, label: inLanguage(period.name, labels.language) };
}
