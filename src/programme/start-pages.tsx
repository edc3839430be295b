import type { ComponentChildren } from "preact";
import { areaOptions } from "../places/index.ts";
import {
	Button,
	CheckboxesField,
	CheckboxField,
	DateField,
	Fieldset,
	Form,
	type FormState,
	LinkButton,
	type OfficeFrame,
	OfficePage,
	RadioField,
	TextArea,
	TextField,
} from "../shared/ui/index.ts";
import { formatDate, type Language, speak } from "../shared/words.ts";
import { PartnerFields } from "./part-fields.tsx";
import { words as planWords } from "./plan-words.ts";
import { proposedSlug } from "./rules.ts";
import type { Partner, Pillar, Span } from "./schema.ts";
import { allSteps, askedFirst, type FirstStep, fieldsOf, type NextStep } from "./start-steps.ts";
import { words } from "./start-words.ts";
import type { Surroundings } from "./within.ts";
import { words as listWords } from "./words.ts";

function Progress({ language, step }: { readonly language: Language; readonly step: FirstStep | NextStep }) {
	const at = allSteps.indexOf(step) + 1;
	return (
		<div class="progress">
			<p class="soft">{speak(words, language)("step-of", { step: at, of: allSteps.length })}</p>
			<progress value={at} max={allSteps.length} aria-hidden="true" />
		</div>
	);
}

interface FirstStepPageProps {
	readonly frame: OfficeFrame;
	readonly language: Language;
	readonly step: FirstStep;
	readonly form: FormState;
	readonly operation: string;
}

/** One question before the programme exists. What other pages asked travels along, so that one can go back and nothing is lost. */
export function FirstStepPage({ frame, language, step, form, operation }: FirstStepPageProps) {
	const t = speak(words, language);
	const isFirst = step === askedFirst[0];
	const isLast = step === askedFirst.at(-1);
	const others = askedFirst.filter((one) => one !== step).flatMap((one) => fieldsOf[one]);
	const back = (
		<Button tone="quiet" name="to" value="back">
			{t("back")}
		</Button>
	);
	return (
		<OfficePage
			frame={frame}
			title={t(`step-${step}`)}
			form={form}
			back={{ href: "/office", label: speak(listWords, language)("programmes") }}
		>
			<Progress language={language} step={step} />
			<Form
				action="/office/programmes"
				operation={operation}
				submit={isLast ? speak(listWords, language)("save") : t("next")}
				also={!isFirst && back}
				cancel={{ href: "/office", label: speak(listWords, language)("cancel") }}
			>
				<input type="hidden" name="step" value={step} />
				{others
					.filter((name) => form.typed[name] !== undefined)
					.flatMap((name) =>
						(form.typed[name] ?? "")
							.split(name === "targetAreas" ? "\n" : /$^/)
							.map((value) => <input key={name + value} type="hidden" name={name} value={value} />),
					)}
				<StepFields language={language} step={step} form={form} />
			</Form>
			{isFirst && <p class="hint">{t("nothing-yet")}</p>}
		</OfficePage>
	);
}

function StepFields({ language, step, form }: Pick<FirstStepPageProps, "language" | "step" | "form">) {
	const t = speak(listWords, language);
	switch (step) {
		case "name":
			return (
				<>
					<TextField form={form} name="nameMn" label={t("name-mn")} />
					<TextField form={form} name="nameEn" label={t("name-en")} />
				</>
			);
		case "summary":
			return (
				<>
					<TextArea form={form} name="summaryMn" label={t("summary-mn")} hint={t("summary-hint")} />
					<TextArea form={form} name="summaryEn" label={t("summary-en")} />
				</>
			);
		case "dates":
			return (
				<>
					<DateField form={form} name="startsOn" label={t("first-day")} />
					<DateField form={form} name="endsOn" label={t("last-day")} hint={t("last-day-hint")} />
					<TextField
						form={form}
						name="slug"
						label={t("slug")}
						hint={t("slug-hint")}
						width="middle"
						value={proposedSlug(form.typed.nameEn ?? "")}
					/>
				</>
			);
		case "areas":
			return <CheckboxesField form={form} name="targetAreas" label={t("target-areas")} options={areaOptions(language, [""])} />;
	}
}

interface NextStepProps {
	readonly around: Surroundings;
	readonly form: FormState;
	readonly operation: string;
}

interface FrameProps extends Pick<NextStepProps, "around" | "form"> {
	readonly step: NextStep;
	readonly before?: NextStep;
	readonly notice?: string | null;
	readonly children: ComponentChildren;
}

function NextStepFrame({ around, form, step, before, notice, children }: FrameProps) {
	const { frame, language, office } = around;
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

export interface ProposedPillar {
	readonly number: number;
	readonly nameMn: string;
	readonly nameEn: string;
	readonly summaryMn: string;
	readonly summaryEn: string;
}

interface PillarsPageProps extends NextStepProps {
	readonly proposed: readonly ProposedPillar[];
	readonly pillars: readonly Pillar[];
}

export function StartPillarsPage({ around, form, operation, proposed, pillars }: PillarsPageProps) {
	const { language, office } = around;
	const t = speak(words, language);
	const p = speak(planWords, language);
	const next = `${office}/start/partners`;
	if (pillars.length > 0) {
		return (
			<NextStepFrame around={around} form={form} step="pillars">
				<Entered language={language} said={t("pillars-there")} href={next} names={pillars.map(({ name }) => name[language])} />
			</NextStepFrame>
		);
	}
	return (
		<NextStepFrame around={around} form={form} step="pillars">
			<p>{t("pillars-intro")}</p>
			<Form action={`${office}/start/pillars`} operation={operation} submit={t("save-pillars")} cancel={{ href: next, label: t("skip") }}>
				{proposed.map((pillar) => {
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

interface PartnersPageProps extends NextStepProps {
	readonly partners: readonly Partner[];
	readonly notice: string | null;
}

export function StartPartnersPage({ around, form, operation, partners, notice }: PartnersPageProps) {
	const { language, office } = around;
	const t = speak(words, language);
	const p = speak(planWords, language);
	const next = `${office}/start/periods`;
	const names = partners.map(({ name, roles }) => `${name[language]} (${roles.map((role) => p(`role-${role}`)).join(", ")})`);
	return (
		<NextStepFrame around={around} form={form} step="partners" before="pillars" notice={notice}>
			<p>{t("partners-intro")}</p>
			{partners.length > 0 && <Entered language={language} said={t("partners-so-far")} href={next} names={names} />}
			<Form
				action={`${office}/start/partners`}
				operation={operation}
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

interface PeriodsPageProps extends NextStepProps {
	readonly periods: readonly Span[];
	readonly choices: readonly { readonly months: number; readonly spans: readonly Omit<Span, "id">[] }[];
}

export function StartPeriodsPage({ around, form, operation, periods, choices }: PeriodsPageProps) {
	const { language, office } = around;
	const t = speak(words, language);
	const finish = `${office}?done=started`;
	if (periods.length > 0) {
		return (
			<NextStepFrame around={around} form={form} step="periods" before="partners">
				<Entered language={language} said={t("periods-there")} href={finish} names={periods.map(({ name }) => name[language])} />
			</NextStepFrame>
		);
	}
	const options = choices.map(({ months, spans }) => ({
		value: String(months),
		label: t(`every-${months as 12 | 6 | 3}`),
		hint: t("length-hint", {
			count: spans.length,
			from: formatDate(language, spans[0]?.startsOn ?? ""),
			to: formatDate(language, spans.at(-1)?.endsOn ?? ""),
		}),
	}));
	return (
		<NextStepFrame around={around} form={form} step="periods" before="partners">
			<p>{t("periods-intro")}</p>
			<Form action={`${office}/start/periods`} operation={operation} submit={t("save-periods")} cancel={{ href: finish, label: t("skip") }}>
				<RadioField form={form} name="months" label={t("length")} options={options} value="12" />
			</Form>
		</NextStepFrame>
	);
}
