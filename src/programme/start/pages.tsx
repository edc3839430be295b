import type { ComponentChildren } from "preact";
import { plan as planWords, start as words } from "#words/programme";
import { contextOf, type PageContext } from "../../shared/office/index.ts";
import {
	CheckboxField,
	Fieldset,
	Form,
	type FormState,
	LinkButton,
	OfficePage,
	RadioField,
	TextArea,
	TextField,
} from "../../shared/ui/index.ts";
import { formatDate, inLanguage, type Language, speak } from "../../shared/words.ts";
import { Progress } from "../overview/progress.tsx";
import { listPartners } from "../partners.ts";
import { listPillars } from "../pillars.ts";
import { PartnerFields } from "../plan/part-fields.tsx";
import { listPeriods } from "../plan/spans.ts";
import { periodLengths } from "../rules.ts";
import type { ProgrammeVisit } from "../visit.ts";
import { proposedPillars, spansOf } from "./proposals.ts";
import type { NextStep } from "./steps.ts";

interface FrameProps {
	readonly context: PageContext;
	readonly form: FormState;
	readonly step: NextStep;
	readonly before?: NextStep;
	readonly children: ComponentChildren;
}

function NextStepFrame({ context, form, step, before, children }: FrameProps) {
	const { frame, language, office, notice } = context;
	const t = speak(words, language);
	const back = before
		? { href: `${office}/start/${before}`, label: t(`step-${before}`) }
		: { href: office, label: speak(planWords, language)("overview") };
	return (
		<OfficePage frame={frame} title={t(`step-${step}`)} form={form} notice={notice} back={back}>
			<Progress language={language} step={step} />
			{children}
		</OfficePage>
	);
}

/** What was entered before, and the way on. */
function Entered({ names, said, href, language }: { names: readonly string[]; said: string; href: string; language: Language }) {
	const t = speak(words, language);
	return (
		<>
			<p>{said}</p>
			<ul>
				{names.map((name) => (
					<li key={name}>{name}</li>
				))}
			</ul>
			<p class="hint">{t("change-later")}</p>
			<p>
				<LinkButton href={href}>{t("next")}</LinkButton>
			</p>
		</>
	);
}

export async function startPillarsPage(visit: ProgrammeVisit, form: FormState) {
	const context = contextOf(visit);
	const { language, office } = context;
	const pillars = await listPillars(visit.programme.handle.db);
	const t = speak(words, language);
	const p = speak(planWords, language);
	const next = `${office}/start/partners`;
	if (pillars.length > 0) {
		return (
			<NextStepFrame context={context} form={form} step="pillars">
				<Entered language={language} said={t("pillars-there")} href={next} names={pillars.map(({ name }) => inLanguage(name, language))} />
			</NextStepFrame>
		);
	}
	return (
		<NextStepFrame context={context} form={form} step="pillars">
			<p>{t("pillars-intro")}</p>
			<Form action={`${office}/start/pillars`} form={form} submit={t("save-pillars")} cancel={{ href: next, label: t("skip") }}>
				{proposedPillars().map((pillar) => {
					const { number } = pillar;
					const isOwn = pillar.nameMn === "";
					const name = language === "mn" ? pillar.nameMn : pillar.nameEn;
					const summary = language === "mn" ? pillar.summaryMn : pillar.summaryEn;
					const label = isOwn ? t("own-pillar") : t("take-pillar", { number, name });
					const isWrong = Object.keys(form.errors).some((field) => field.endsWith(String(number)));
					return (
						<div key={number} class="group">
							<CheckboxField form={form} name={`take${number}`} label={label} hint={summary} checked={!isOwn} />
							<details open={isWrong}>
								<summary>{t(isOwn ? "own-words" : "change-words")}</summary>
								<TextField form={form} name={`nameMn${number}`} label={p("name-mn")} value={pillar.nameMn} />
								<TextField form={form} name={`nameEn${number}`} label={p("name-en")} value={pillar.nameEn} />
								<TextArea form={form} name={`summaryMn${number}`} label={p("summary-mn")} value={pillar.summaryMn} rows={3} />
								<TextArea form={form} name={`summaryEn${number}`} label={p("summary-en")} value={pillar.summaryEn} rows={3} />
							</details>
						</div>
					);
				})}
			</Form>
		</NextStepFrame>
	);
}

export async function startPartnersPage(visit: ProgrammeVisit, form: FormState) {
	const context = contextOf(visit, words);
	const { language, office } = context;
	const partners = await listPartners(visit.programme.handle.db);
	const t = speak(words, language);
	const p = speak(planWords, language);
	const next = `${office}/start/periods`;
	const names = partners.map(({ name, roles }) => `${inLanguage(name, language)} (${roles.map((role) => p(`role-${role}`)).join(", ")})`);
	return (
		<NextStepFrame context={context} form={form} step="partners" before="pillars">
			<p>{t("partners-intro")}</p>
			{partners.length > 0 && <Entered language={language} said={t("partners-so-far")} href={next} names={names} />}
			<Form
				action={`${office}/start/partners`}
				form={form}
				submit={t("add-partner")}
				tone={partners.length > 0 ? "quiet" : "main"}
				cancel={partners.length > 0 ? undefined : { href: next, label: t("skip") }}
			>
				<Fieldset legend={p("partners-new")}>
					<PartnerFields language={language} form={form} />
				</Fieldset>
			</Form>
		</NextStepFrame>
	);
}

export async function startPeriodsPage(visit: ProgrammeVisit, form: FormState) {
	const context = contextOf(visit);
	const { language, office } = context;
	const periods = await listPeriods(visit.programme.handle.db);
	const t = speak(words, language);
	const finish = `${office}?done=started`;
	if (periods.length > 0) {
		return (
			<NextStepFrame context={context} form={form} step="periods" before="partners">
				<Entered
					language={language}
					said={t("periods-there")}
					href={finish}
					names={periods.map(({ name }) => inLanguage(name, language))}
				/>
			</NextStepFrame>
		);
	}
	const options = periodLengths.map((length) => {
		const spans = spansOf(visit.programme, length);
		const from = formatDate(language, spans[0]?.startsOn ?? "");
		const to = formatDate(language, spans.at(-1)?.endsOn ?? "");
		return { value: String(length), label: t(`every-${length}`), hint: t("length-hint", { count: spans.length, from, to }) };
	});
	return (
		<NextStepFrame context={context} form={form} step="periods" before="partners">
			<p>{t("periods-intro")}</p>
			<Form action={`${office}/start/periods`} form={form} submit={t("save-periods")} cancel={{ href: finish, label: t("skip") }}>
				<RadioField form={form} name="months" label={t("length")} options={options} value="12" />
			</Form>
		</NextStepFrame>
	);
}
