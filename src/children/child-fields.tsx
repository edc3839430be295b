import type { ComponentChildren } from "preact";
import { children as shared, form as words } from "#words/children";
import { disabilities } from "../particulars/disability.ts";
import { birthDateLabel } from "../particulars/labels.ts";
import { writeName } from "../particulars/name.ts";
import { sexes } from "../particulars/sex.ts";
import { ParticularFields } from "../people/index.ts";
import { areaName, areaOptions, type Site } from "../places/index.ts";
import type { Typed } from "../shared/http/index.ts";
import type { PageContext } from "../shared/office/index.ts";
import { DateField, Fieldset, type FormState, RadioField, SelectField, TextField } from "../shared/ui/index.ts";
import { speak } from "../shared/words.ts";
import { siteOptions } from "./labels.ts";
import { type ChildLine, situations } from "./schema.ts";

interface ChildFieldsProps {
	readonly context: PageContext;
	readonly sites: readonly Site[];
	readonly form: FormState;
	readonly before?: Typed;
	/** Children whom the search for a brother or sister found. */
	readonly found: readonly ChildLine[];
	/** The form corrects a child who has a household already. */
	readonly isCorrection: boolean;
	/** Who on record may be meant, where a child is registered. */
	readonly intake?: ComponentChildren;
}

export function ChildFields(props: ChildFieldsProps) {
	const { context, sites, form, before = {}, intake } = props;
	const t = speak(words, context.language);
	return (
		<>
			<Fieldset legend={t("who-is-it")}>
				<WhoFields language={context.language} form={form} before={before} />
				{intake}
			</Fieldset>
			<Fieldset legend={t("where-found")}>
				<WhereFields context={context} sites={sites} form={form} before={before} />
			</Fieldset>
			<Fieldset legend={t("household")}>
				<SiblingFields {...props} before={before} />
			</Fieldset>
		</>
	);
}

interface PartProps {
	readonly form: FormState;
	readonly before: Typed;
}

function WhoFields({ language, form, before }: PartProps & Pick<PageContext, "language">) {
	const t = speak(words, language);
	const sexOptions = [...sexes.map((sex) => ({ value: sex, label: t(sex) })), { value: "", label: t("sex-not-known") }];
	const answers = [
		...disabilities.map((answer) => ({ value: answer, label: t(`disability-${answer}`) })),
		{ value: "", label: t("disability-not-asked") },
	];
	return (
		<>
			<ParticularFields {...{ t, form, before, sexOptions }} />
			<RadioField
				form={form}
				name="disability"
				label={t("has-disability")}
				hint={t("disability-hint")}
				options={answers}
				value={before.disability}
			/>
			<TextField form={form} name="phone" type="tel" inputmode="tel" label={t("phone")} value={before.phone} width="middle" />
		</>
	);
}

function WhereFields({ context, sites, form, before }: PartProps & Pick<ChildFieldsProps, "context" | "sites">) {
	const { language, today, scope, targetAreas } = context;
	const t = speak(words, language);
	const areas = areaOptions(language, scope, targetAreas, { kept: before.area ?? null });
	const places = siteOptions(sites, language, before.site);
	const only = areas.length === 1 ? areas[0]?.value : undefined;
	return (
		<>
			<DateField form={form} name="identifiedOn" label={t("identified-on")} latest={today} value={before.identifiedOn} />
			<SelectField
				form={form}
				name="area"
				label={t("area")}
				options={[{ value: "", label: t("choose-area") }, ...areas]}
				value={before.area ?? only}
			/>
			{places.length > 0 && (
				<SelectField
					form={form}
					name="site"
					label={t("site")}
					options={[{ value: "", label: t("no-site") }, ...places]}
					value={before.site}
				/>
			)}
			<RadioField
				form={form}
				name="situation"
				label={t("situation")}
				options={situations.map((situation) => ({ value: situation, label: speak(shared, language)(situation) }))}
				value={before.situation}
			/>
		</>
	);
}

function SiblingFields({ context: { language }, form, before = {}, found, isCorrection }: ChildFieldsProps) {
	const t = speak(words, language);
	const answers = isCorrection ? (["keep", "yes", "no"] as const) : (["no", "yes"] as const);
	return (
		<>
			<RadioField
				form={form}
				name="siblings"
				label={t("siblings")}
				options={answers.map((answer) => ({ value: answer, label: t(`siblings-${answer}`) }))}
				value={before.siblings ?? "no"}
			/>
			<TextField form={form} name="siblingText" label={t("sibling-text")} hint={t("sibling-text-hint")} width="middle" />
			{found.length > 0 && (
				<RadioField
					form={form}
					name="sibling"
					label={t("sibling")}
					options={found.map((line) => ({
						value: line.id,
						label: writeName(line.name),
						hint: [birthDateLabel(line.birthDate, language), line.area && areaName(line.area, language)].filter(Boolean).join(", "),
					}))}
					value={before.sibling}
				/>
			)}
		</>
	);
}
