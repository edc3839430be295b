import { children as shared, form as words } from "#words/children";
import { writeName } from "../particulars/name.ts";
import { Intake, type IntakeFindings } from "../people/index.ts";
import type { Typed } from "../shared/http/index.ts";
import { DateField, Form, type FormState, OfficePage, RadioField, SelectField, TextArea } from "../shared/ui/index.ts";
import { formatDate, speak } from "../shared/words.ts";
import { ChildFields } from "./child-fields.tsx";
import { typedOf } from "./child-form.ts";
import { type Child, type ChildLine, educations, type NewAccess } from "./schema.ts";
import { type Surroundings, siteOptions } from "./surroundings.ts";

interface FormPageProps {
	readonly around: Surroundings;
	readonly form: FormState;
	readonly operation: string;
}

interface NewChildPageProps extends FormPageProps {
	readonly before: Typed;
	readonly found: readonly ChildLine[];
	readonly findings: IntakeFindings | null;
}

export function NewChildPage(props: NewChildPageProps) {
	const { around, form, operation, before, found, findings } = props;
	const { frame, language, path } = around;
	const t = speak(words, language);
	const back = { href: path, label: speak(shared, language)("children") };
	return (
		<OfficePage frame={frame} title={speak(shared, language)("register")} form={form} back={back}>
			<p>{t("register-intro")}</p>
			<Form action={path} operation={operation} submit={t("save")} cancel={{ href: path, label: t("cancel") }}>
				<ChildFields
					around={around}
					form={form}
					before={before}
					found={found}
					isCorrection={false}
					intake={<Intake language={language} office={around.office} findings={findings} />}
				/>
			</Form>
		</OfficePage>
	);
}

export function CorrectionPage(props: FormPageProps & { readonly child: Child; readonly found: readonly ChildLine[] }) {
	const { around, form, operation, child, found } = props;
	const { frame, language } = around;
	const t = speak(words, language);
	const back = wayBack(around, child);
	return (
		<OfficePage frame={frame} title={t("correct", { name: back.label })} form={form} back={back}>
			<p>{t("correct-intro")}</p>
			<Form action={`${back.href}/correction`} operation={operation} submit={t("save")} cancel={{ href: back.href, label: t("cancel") }}>
				<ChildFields around={around} form={form} before={typedOf(child)} found={found} isCorrection />
			</Form>
		</OfficePage>
	);
}

export function NewAccessPage({ around, form, operation, child }: FormPageProps & { readonly child: Child }) {
	const { frame, language, today } = around;
	const t = speak(words, language);
	const back = wayBack(around, child);
	const places = siteOptions(around);
	const intro = t("access-intro", { name: back.label, day: formatDate(language, child.identifiedOn) });
	return (
		<OfficePage frame={frame} title={t("access-title")} form={form} back={back}>
			<p>{intro}</p>
			<Form action={`${back.href}/access`} operation={operation} submit={t("save")} cancel={{ href: back.href, label: t("cancel") }}>
				<DateField form={form} name="obtainedOn" label={t("obtained-on")} earliest={child.identifiedOn} latest={today} />
				<RadioField
					form={form}
					name="education"
					label={t("education")}
					options={educations.map((education) => ({ value: education, label: speak(shared, language)(education) }))}
				/>
				{places.length > 0 && (
					<SelectField form={form} name="site" label={t("access-site")} options={[{ value: "", label: t("no-site") }, ...places]} />
				)}
			</Form>
		</OfficePage>
	);
}

export function AccessWithdrawalPage(props: FormPageProps & { readonly child: Child; readonly access: NewAccess }) {
	const { around, form, operation, child, access } = props;
	const { frame, language } = around;
	const t = speak(words, language);
	const back = wayBack(around, child);
	return (
		<OfficePage frame={frame} title={t("withdraw-access")} form={form} back={back}>
			<p>{t("withdraw-access-intro", { name: back.label, day: formatDate(language, access.obtainedOn) })}</p>
			<Form
				action={`${back.href}/access/${access.id}/withdrawal`}
				operation={operation}
				submit={t("withdraw-access-button")}
				tone="danger"
				cancel={{ href: back.href, label: t("keep") }}
			>
				<TextArea form={form} name="because" label={t("because")} rows={2} />
			</Form>
		</OfficePage>
	);
}

export function WithdrawalPage({ around, form, operation, child }: FormPageProps & { readonly child: Child }) {
	const { frame, language } = around;
	const t = speak(words, language);
	const back = wayBack(around, child);
	return (
		<OfficePage frame={frame} title={t("withdraw-child", { name: back.label })} form={form} back={back}>
			<p>{t("withdraw-child-intro")}</p>
			<Form
				action={`${back.href}/withdrawal`}
				operation={operation}
				submit={t("withdraw-child-button")}
				tone="danger"
				cancel={{ href: back.href, label: t("keep") }}
			>
				<TextArea form={form} name="because" label={t("because")} rows={2} />
			</Form>
		</OfficePage>
	);
}

function wayBack({ path }: Surroundings, child: Child) {
	return { href: `${path}/${child.id}`, label: writeName(child.report.name) };
}
