import { sayActivityKind, sayRole } from "../../activities/index.ts";
import { activityKinds, participantRoles } from "../../activities/schema.ts";
import { documentStages } from "../../advocacy/schema.ts";
import { CheckboxesField, DateField, RadioField, SelectField, TextArea, TextField } from "../../shared/ui/index.ts";
import { reachesOf, unitsOf } from "../rules.ts";
import { ageBandSchemes, childEvents } from "../schema.ts";
import type { IndicatorFormProps } from "./page.tsx";
import { writeTargets } from "./targets.ts";

export function NameFields({ around: { labels }, choices, form, sheet }: IndicatorFormProps) {
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
export function SourceFields(props: IndicatorFormProps) {
	const { around, choices, form, sheet, origin } = props;
	const { labels } = around;
	const { t } = labels;
	const counts = sheet?.counts.of === origin ? sheet.counts : null;
	return (
		<>
			<UnitField {...props} />
			{(origin === "activities" || origin === "enrolment") && (
				<KindsField {...props} values={counts && "kinds" in counts ? counts.kinds : []} />
			)}
			{origin === "activities" && <ParticipantFields {...props} />}
			{origin === "children" && (
				<RadioField
					form={form}
					name="event"
					label={t("event")}
					value={counts?.of === "children" ? counts.event : undefined}
					options={childEvents.map((event) => ({ value: event, label: t(`event-${event}`) }))}
				/>
			)}
			{origin === "documents" && (
				<SelectField
					form={form}
					name="stage"
					label={t("stage")}
					value={counts?.of === "documents" ? counts.stage : "draft"}
					options={documentStages.map((stage) => ({ value: stage, label: t(`stage-${stage}`) }))}
					width="middle"
				/>
			)}
			{origin === "campaigns" && (
				<SelectField
					form={form}
					name="year"
					label={t("campaign-year")}
					value={counts?.of === "campaigns" ? (counts.year ?? "") : ""}
					options={[null, ...choices.years.map(({ id }) => id)].map((id) => ({ value: id ?? "", label: labels.year(id, choices) }))}
				/>
			)}
			<ReachField {...props} />
			{(origin === "activities" || origin === "children") && (
				<RadioField
					form={form}
					name="ageBands"
					label={t("age-bands")}
					value={sheet?.ageBands ?? (origin === "children" ? "children" : "adults")}
					options={ageBandSchemes.map((scheme) => ({ value: scheme, label: t(`age-bands-${scheme}`) }))}
				/>
			)}
		</>
	);
}

function UnitField({ around: { labels }, form, sheet, origin }: IndicatorFormProps) {
	const { t } = labels;
	const units = unitsOf(origin);
	if (units.length === 1 && !form.errors.unit) return <input type="hidden" name="unit" value={units[0]} />;
	const before = sheet && units.includes(sheet.unit) ? sheet.unit : units[0];
	return (
		<RadioField
			form={form}
			name="unit"
			label={t("unit-question")}
			value={before}
			options={units.map((unit) => ({ value: unit, label: t(`unit-${unit}`) }))}
		/>
	);
}

function KindsField({ around: { labels }, form, values }: IndicatorFormProps & { readonly values: readonly string[] }) {
	const { t, language } = labels;
	return (
		<CheckboxesField
			form={form}
			name="kinds"
			label={t("kinds")}
			hint={t("kinds-hint")}
			values={values}
			options={activityKinds.map((kind) => ({ value: kind, label: sayActivityKind(kind, language) }))}
		/>
	);
}

function ParticipantFields({ around: { labels }, form, sheet }: IndicatorFormProps) {
	const { t, language } = labels;
	const counts = sheet?.counts.of === "activities" ? sheet.counts : null;
	return (
		<>
			<CheckboxesField
				form={form}
				name="roles"
				label={t("roles")}
				hint={t("roles-hint")}
				values={counts?.roles}
				options={participantRoles.map((role) => ({ value: role, label: sayRole(role, language) }))}
			/>
			<TextField
				form={form}
				name="minimumSessions"
				label={t("minimum")}
				hint={t(sheet === null ? "minimum-hint" : "minimum-revised-hint")}
				value={String(counts?.minimum ?? 1)}
				inputmode="numeric"
				width="short"
			/>
		</>
	);
}

function ReachField({ around: { labels }, form, sheet, origin }: IndicatorFormProps) {
	const { t } = labels;
	const reaches = reachesOf(origin);
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

export function WindowFields({ around: { labels, startsOn }, form, sheet }: IndicatorFormProps) {
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

export function TargetFields({ around: { labels }, form, sheet }: IndicatorFormProps) {
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
