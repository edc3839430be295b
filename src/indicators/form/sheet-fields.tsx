import type { FilterField } from "../../counting/countable.ts";
import { ageBandSchemes } from "../../particulars/age-bands.ts";
import type { PlainDate } from "../../shared/clock.ts";
import { CheckboxesField, DateField, type FormState, RadioField, SelectField, TextArea, TextField } from "../../shared/ui/index.ts";
import type { Choices } from "../choices.ts";
import { countableOf, isOfSameRecords, type Origin } from "../countables.ts";
import type { SheetLabels } from "../labels.ts";
import { writeTargets } from "../rules.ts";
import type { IndicatorSheet } from "../schema.ts";

export interface SheetFieldsProps {
	readonly labels: SheetLabels;
	readonly choices: Choices;
	readonly form: FormState;
	/** The records it is counted from: they decide what else is asked. */
	readonly origin: Origin;
	/** What stands in the fields before anybody typed; null for a new indicator. */
	readonly sheet: IndicatorSheet | null;
	/** The first day of the programme. */
	readonly startsOn: PlainDate;
}

export function NameFields({ labels, choices, form, sheet }: SheetFieldsProps) {
	const { t } = labels;
	const pillars = choices.pillars.map(({ id }) => ({ value: id, label: labels.pillar(id, choices) }));
	return (
		<>
			{/* A code stays, so it is asked for once. */}
			{sheet === null && <TextField form={form} name="code" label={t("code")} hint={t("code-hint")} width="short" />}
			<SelectField
				form={form}
				name="pillar"
				label={t("pillar")}
				hint={pillars.length === 0 ? t("pillar-none-yet") : undefined}
				value={sheet?.pillar ?? ""}
				options={[{ value: "", label: t("no-pillar") }, ...pillars]}
			/>
			<TextField form={form} name="titleMn" label={t("title-mn")} value={sheet?.title.mn} />
			<TextField form={form} name="titleEn" label={t("title-en")} value={sheet?.title.en} />
		</>
	);
}

/** What is asked depends on the records; where only one answer makes sense, it is given and not asked for. */
export function SourceFields(props: SheetFieldsProps) {
	const { labels, form, sheet, origin } = props;
	const { t } = labels;
	const { fields, ageBands } = countableOf({ of: origin });
	return (
		<>
			<UnitField {...props} />
			{fields.map((field) => (
				<OneOfFilter key={field.key} {...props} field={field} />
			))}
			<ReachField {...props} />
			{ageBands && (
				<RadioField
					form={form}
					name="ageBands"
					label={t("age-bands")}
					value={sheet?.ageBands ?? ageBands}
					options={ageBandSchemes.map((scheme) => ({ value: scheme, label: t(`age-bands-${scheme}`) }))}
				/>
			)}
		</>
	);
}

/** A question about the records, drawn without knowing which they are. */
function OneOfFilter({ labels, choices, form, sheet, origin, field }: SheetFieldsProps & { readonly field: FilterField }) {
	const { language } = labels;
	const { name, key, ask, usual, records, width = "full" } = field;
	const counts: object = sheet && isOfSameRecords(sheet.counts, { of: origin }) ? sheet.counts : {};
	const known = Object.entries(counts).find(([of]) => of === key)?.[1] ?? null;
	const named = (records && choices.records[records.list]) ?? [];
	const options = [...field.options(language), ...named.map((one) => ({ value: one.id, label: one.label(language) }))];
	const same = { form, name, label: field.label(language), hint: field.hint?.(language, sheet !== null) };
	if (ask === "boxes") return <CheckboxesField {...same} values={Array.isArray(known) ? known : []} options={options} />;
	const value = known === null ? (usual ?? (ask === "list" ? "" : undefined)) : String(known);
	if (ask === "radios") return <RadioField {...same} value={value} options={options} />;
	if (ask === "list") return <SelectField {...same} value={value} options={options} width={width} />;
	return <TextField {...same} value={value} inputmode="numeric" width="short" />;
}

function UnitField({ labels, form, sheet, origin }: SheetFieldsProps) {
	const { t } = labels;
	const { units } = countableOf({ of: origin });
	if (units.length === 1 && !form.errors.unit) return <input type="hidden" name="unit" value={units[0]} />;
	const before = sheet && units.includes(sheet.unit) ? sheet.unit : units[0];
	return (
		<RadioField
			form={form}
			name="unit"
			label={t("unit-question")}
			value={before}
			options={units.map((unit) => ({ value: unit, label: labels.unit(unit) }))}
		/>
	);
}

function ReachField({ labels, form, sheet, origin }: SheetFieldsProps) {
	const { t } = labels;
	const { reaches } = countableOf({ of: origin });
	if (reaches.length < 2 && !form.errors.reach) {
		const [reach] = reaches;
		return (
			<>
				<input type="hidden" name="reach" value={reach} />
				{reach && (
					<p>
						<b>{t(reach)}</b>: {t(`${reach}-text`)}
					</p>
				)}
			</>
		);
	}
	return (
		<RadioField
			form={form}
			name="reach"
			label={t("reach-question")}
			value={sheet?.reach ?? reaches[0]}
			options={reaches.map((reach) => ({ value: reach, label: t(reach), hint: t(`${reach}-text`) }))}
		/>
	);
}

export function WindowFields({ labels, startsOn, form, sheet }: SheetFieldsProps) {
	const { t } = labels;
	return (
		<>
			<DateField form={form} name="windowFrom" label={t("window-from")} value={sheet?.windowFrom ?? startsOn} />
			<DateField
				form={form}
				name="windowUntil"
				label={t("window-until")}
				hint={t("window-until-hint")}
				value={sheet?.windowUntil ?? undefined}
			/>
		</>
	);
}

export function TargetFields({ labels, form, sheet }: SheetFieldsProps) {
	const { t } = labels;
	return (
		<>
			<TextField
				form={form}
				name="baselineValue"
				label={t("baseline-value")}
				hint={t("baseline-value-hint")}
				value={sheet?.baseline ? String(sheet.baseline.value) : undefined}
				inputmode="numeric"
				width="short"
			/>
			<DateField form={form} name="baselineOn" label={t("baseline-day")} value={sheet?.baseline?.on ?? undefined} />
			<TextField form={form} name="baselineSource" label={t("baseline-source")} value={sheet?.baseline?.source} />
			<TextField
				form={form}
				name="target"
				label={t("target-label")}
				hint={t("target-hint")}
				value={sheet?.target ? String(sheet.target) : undefined}
				inputmode="numeric"
				width="short"
			/>
			<TextArea
				form={form}
				name="targets"
				label={t("targets")}
				hint={t("targets-hint")}
				value={sheet ? writeTargets(sheet.targets) : undefined}
				rows={3}
			/>
		</>
	);
}
