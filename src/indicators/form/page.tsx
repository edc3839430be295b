import { Card, Cards, Fieldset, Form, type FormState, LinkButton, OfficePage, TextArea, type Way } from "../../shared/ui/index.ts";
import type { Choices } from "../choices.ts";
import { countableOf, countables, type Origin } from "../countables.ts";
import { type IndicatorSheet, sheetNotes } from "../schema.ts";
import type { Surroundings } from "../surroundings.ts";
import { noteField } from "./form.ts";
import { NameFields, SourceFields, TargetFields, WindowFields } from "./sheet-fields.tsx";

/** The first question, by itself: everything else that is asked follows from it. */
export function OriginPage({ around, action, back }: { readonly around: Surroundings; readonly action: string; readonly back: Way }) {
	const { frame, office, labels } = around;
	const { t } = labels;
	return (
		<OfficePage
			frame={frame}
			title={t("source-question")}
			back={back}
			actions={
				<LinkButton href={`${office}/indicators/starter`} tone="quiet">
					{t("starter-link")}
				</LinkButton>
			}
		>
			<p>{t("source-intro")}</p>
			<Cards>
				{countables.map(({ filter, labels: labelsIn }) => {
					const { literal: origin } = filter.entries.of;
					const { name, hint } = labelsIn(labels.language);
					return (
						<Card key={origin}>
							<h2>
								<a href={`${action}?of=${origin}`}>{name}</a>
							</h2>
							<p>{hint}</p>
						</Card>
					);
				})}
			</Cards>
		</OfficePage>
	);
}

export interface IndicatorFormProps {
	readonly around: Surroundings;
	readonly choices: Choices;
	readonly form: FormState;
	readonly operation: string;
	/** The records it is counted from: they decide what else is asked. */
	readonly origin: Origin;
	/** What stands in the fields before anybody typed; null for a new indicator. */
	readonly sheet: IndicatorSheet | null;
}

export function IndicatorFormPage(props: IndicatorFormProps) {
	const { around, form, operation, origin, sheet } = props;
	const { frame, office, labels } = around;
	const { t } = labels;
	const page = sheet === null ? `${office}/indicators/new` : `${office}/indicators/${sheet.code}/revision`;
	const back =
		sheet === null ? { href: page, label: t("source-question") } : { href: `${office}/indicators/${sheet.code}`, label: t("sheet") };
	return (
		<OfficePage frame={frame} title={t(sheet === null ? "define-indicator" : "revise")} form={form} back={back}>
			<p>{t(sheet === null ? "define-intro" : "revise-intro")}</p>
			<Form
				action={sheet === null ? `${office}/indicators` : page}
				operation={operation}
				submit={t("save")}
				cancel={{ href: sheet === null ? `${office}/figures` : back.href, label: t("cancel") }}
			>
				<input type="hidden" name="of" value={origin} />
				<Fieldset legend={t("section-name")}>
					<NameFields {...props} />
				</Fieldset>
				<Fieldset legend={t("section-meaning")}>
					<TextArea form={form} name="definitionMn" label={t("definition-mn")} value={sheet?.definition.mn} />
					<TextArea form={form} name="definitionEn" label={t("definition-en")} value={sheet?.definition.en} />
					<TextArea form={form} name="notCountedMn" label={t("not-counted-mn")} value={sheet?.notCounted.mn} rows={2} />
					<TextArea form={form} name="notCountedEn" label={t("not-counted-en")} value={sheet?.notCounted.en} rows={2} />
				</Fieldset>
				<Fieldset legend={t("section-source")}>
					<p>
						{countableOf({ of: origin }).labels(labels.language).name}. <a href={`${page}?of=`}>{t("source-change")}</a>
					</p>
					<SourceFields {...props} />
				</Fieldset>
				<Fieldset legend={t("section-window")}>
					<WindowFields {...props} />
				</Fieldset>
				<Fieldset legend={t("section-targets")}>
					<TargetFields {...props} />
				</Fieldset>
				<NoteFields {...props} />
			</Form>
		</OfficePage>
	);
}

/** Folded, because nothing of it is needed to begin; open where something in it is wrong. */
function NoteFields({ around: { labels }, form, sheet }: IndicatorFormProps) {
	const { t } = labels;
	const isWrong = sheetNotes.some((note) => form.errors[noteField(note, "mn")] ?? form.errors[noteField(note, "en")]);
	return (
		<details open={isWrong}>
			<summary>{t("section-notes")}</summary>
			<p>{t("notes-intro")}</p>
			{sheetNotes.map((note) =>
				(["mn", "en"] as const).map((language) => (
					<TextArea
						key={`${note}-${language}`}
						form={form}
						name={noteField(note, language)}
						label={t(`note-${language}`, { note: t(`note-${note}`) })}
						value={sheet?.notes[note]?.[language]}
						rows={2}
					/>
				)),
			)}
		</details>
	);
}
