import type { ComponentChildren } from "preact";
import { plan as planWords, start as words } from "#words/programme";
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
} from "../shared/ui/index.ts";
import { formatDate, inLanguage, type Language, speak } from "../shared/words.ts";
import { PartnerFields } from "./part-fields.tsx";
import { Progress } from "./progress.tsx";
import type { Partner, Pillar, Span } from "./schema.ts";
import type { NextStep } from "./start-steps.ts";
import type { Surroundings } from "./within.ts";

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
				<Entered language={language} said={t("pillars-there")} href={next} names={pillars.map(({ name }) => inLanguage(name, language))} />
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
	const names = partners.map(({ name, roles }) => `${inLanguage(name, language)} (${roles.map((role) => p(`role-${role}`)).join(", ")})`);
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
				<Entered
					language={language}
					said={t("periods-there")}
					href={finish}
					names={periods.map(({ name }) => inLanguage(name, language))}
				/>
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
