import type { PlainDate } from "../shared/clock.ts";
import { DateField, Facts, Form, type FormState, LinkButton, OfficePage, Table, TextArea, TextField } from "../shared/ui/index.ts";
import { formatDate } from "../shared/words.ts";
import { minimumOf } from "./rules.ts";
import type { Indicator, IndicatorSheet } from "./schema.ts";
import { address, type Surroundings } from "./surroundings.ts";

export interface Version extends Indicator {
	readonly day: PlainDate;
}

interface IndicatorPageProps {
	readonly around: Surroundings;
	/** Newest first; the first is in force. */
	readonly versions: readonly [Version, ...Version[]];
	readonly notice: string | null;
}

export function IndicatorPage({ around, versions, notice }: IndicatorPageProps) {
	const { frame, office, may, phrases } = around;
	const { t, language, number } = phrases;
	const [sheet] = versions;
	const path = `${office}/indicators/${sheet.code}`;
	const figure = `${office}/figures/${sheet.code}`;
	return (
		<OfficePage
			frame={frame}
			title={t("sheet-of", { title: sheet.title[language] })}
			notice={notice}
			trail={[
				{ href: `${office}/figures`, label: t("figures") },
				{ href: figure, label: sheet.title[language] },
			]}
			actions={
				<>
					<LinkButton href={figure} tone="quiet">
						{t("to-figure")}
					</LinkButton>
					{may.define && <LinkButton href={`${path}/revision`}>{t("revise")}</LinkButton>}
				</>
			}
		>
			<Facts
				facts={[
					{ term: t("code"), value: sheet.code },
					{ term: t("title-mn"), value: <span lang="mn">{sheet.title.mn}</span> },
					{ term: t("title-en"), value: <span lang="en">{sheet.title.en}</span> },
					{ term: t("definition-mn"), value: <span lang="mn">{sheet.definition.mn}</span> },
					{ term: t("definition-en"), value: <span lang="en">{sheet.definition.en}</span> },
					{ term: t("not-counted-mn"), value: <span lang="mn">{sheet.notCounted.mn}</span> },
					{ term: t("not-counted-en"), value: <span lang="en">{sheet.notCounted.en}</span> },
					{ term: t("unit"), value: t("unit-person") },
					{ term: t("minimum"), value: number(minimumOf(sheet)) },
					{ term: t("rule"), value: t("rule-text", { count: minimumOf(sheet) }) },
					{ term: t("window"), value: sayWindow(around, sheet) },
					{ term: t("target-label"), value: sheet.target === null ? t("no-target") : number(sheet.target) },
				]}
			/>
			<h2>{t("versions")}</h2>
			<Table
				caption={t("versions-caption")}
				columns={[
					{ label: t("version-position") },
					{ label: t("version-day") },
					{ label: t("definition") },
					{ label: t("minimum"), numeric: true },
					{ label: t("window") },
					{ label: t("target-label"), numeric: true },
				]}
				rows={versions.map((version) => ({
					key: String(version.version),
					cells: [
						<a href={address(figure, { asOf: version.version })}>{t("version-link", { seq: version.version })}</a>,
						formatDate(language, version.day),
						version.definition[language],
						number(minimumOf(version)),
						sayWindow(around, version),
						version.target === null ? "–" : number(version.target),
					],
				}))}
				empty={t("no-figures")}
			/>
		</OfficePage>
	);
}

function sayWindow({ phrases: { t, language } }: Surroundings, { windowFrom, windowUntil }: IndicatorSheet): string {
	const from = formatDate(language, windowFrom);
	return windowUntil === null ? t("window-open", { from }) : t("window-closed", { from, until: formatDate(language, windowUntil) });
}

export interface IndicatorFormProps {
	readonly around: Surroundings;
	readonly form: FormState;
	readonly operation: string;
	/** What stands in the fields before anybody typed; of a new indicator only a suggestion, or nothing. */
	readonly sheet: IndicatorSheet | null;
	readonly isNew: boolean;
}

export function IndicatorFormPage({ around, form, operation, sheet, isNew }: IndicatorFormProps) {
	const { frame, office, phrases } = around;
	const { t } = phrases;
	const back = isNew
		? { href: `${office}/figures`, label: t("figures") }
		: { href: `${office}/indicators/${sheet?.code}`, label: t("sheet") };
	return (
		<OfficePage frame={frame} title={t(isNew ? "define-indicator" : "revise")} form={form} back={back}>
			<p>{t(isNew ? "define-intro" : "revise-intro")}</p>
			<Form
				action={isNew ? `${office}/indicators` : `${office}/indicators/${sheet?.code}/revision`}
				operation={operation}
				submit={t("save")}
				cancel={{ href: back.href, label: t("cancel") }}
			>
				{isNew && <TextField form={form} name="code" label={t("code")} hint={t("code-hint")} value={sheet?.code} width="short" />}
				<TextField form={form} name="titleMn" label={t("title-mn")} value={sheet?.title.mn} />
				<TextField form={form} name="titleEn" label={t("title-en")} value={sheet?.title.en} />
				<TextArea form={form} name="definitionMn" label={t("definition-mn")} value={sheet?.definition.mn} />
				<TextArea form={form} name="definitionEn" label={t("definition-en")} value={sheet?.definition.en} />
				<TextArea form={form} name="notCountedMn" label={t("not-counted-mn")} value={sheet?.notCounted.mn} rows={2} />
				<TextArea form={form} name="notCountedEn" label={t("not-counted-en")} value={sheet?.notCounted.en} rows={2} />
				<TextField
					form={form}
					name="minimumSessions"
					label={t("minimum")}
					hint={t(isNew ? "minimum-hint" : "minimum-revised-hint")}
					value={String(sheet ? minimumOf(sheet) : 1)}
					inputmode="numeric"
					width="short"
				/>
				<DateField form={form} name="windowFrom" label={t("window-from")} value={sheet?.windowFrom} />
				<DateField
					form={form}
					name="windowUntil"
					label={t("window-until")}
					hint={t("window-until-hint")}
					value={sheet?.windowUntil ?? undefined}
				/>
				<TextField
					form={form}
					name="target"
					label={t("target-label")}
					hint={t("target-hint")}
					value={sheet?.target ? String(sheet.target) : undefined}
					inputmode="numeric"
					width="short"
				/>
			</Form>
		</OfficePage>
	);
}
