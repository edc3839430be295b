import { programme as listWords, start as words } from "#words/programme";
import { upperAreaOptions } from "../../places/index.ts";
import {
	Button,
	CheckboxesField,
	DateField,
	Form,
	type FormState,
	type OfficeFrame,
	OfficePage,
	TextArea,
	TextField,
} from "../../shared/ui/index.ts";
import { type Language, speak } from "../../shared/words.ts";
import { Progress } from "../overview/progress.tsx";
import { proposedSlug } from "../rules.ts";
import { askedFirst, type FirstStep, fieldsOf } from "./steps.ts";

interface FirstStepPageProps {
	readonly frame: OfficeFrame;
	readonly step: FirstStep;
	readonly form: FormState;
	readonly operation: string;
}

/** One question before the programme exists. What other pages asked travels along, so that one can go back and nothing is lost. */
export function FirstStepPage({ frame, step, form, operation }: FirstStepPageProps) {
	const { language } = frame;
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
				submit={isLast ? speak(listWords, language)("start-programme") : t("next")}
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

function StepFields({ language, step, form }: Pick<FirstStepPageProps, "step" | "form"> & { readonly language: Language }) {
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
			return <CheckboxesField form={form} name="targetAreas" label={t("target-areas")} options={upperAreaOptions(language, [""])} />;
	}
}
