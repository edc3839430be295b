import type { ProgrammeVisit } from "../../programme/index.ts";
import { contextOf } from "../../shared/office/index.ts";
import {
	Card,
	Cards,
	Fieldset,
	FormPage,
	type FormState,
	LinkButton,
	type OfficeFrame,
	OfficePage,
	TextArea,
	type Way,
} from "../../shared/ui/index.ts";
import { readChoices } from "../choices.ts";
import { countableOf, countables, type Origin, origins } from "../countables.ts";
import { type SheetLabels, sheetLabels } from "../labels.ts";
import { sheetNotes } from "../schema.ts";
import { shownVersions } from "../store.ts";
import { noteField } from "./form.ts";
import { NameFields, type SheetFieldsProps, SourceFields, TargetFields, WindowFields } from "./sheet-fields.tsx";

/** The form of a new sheet: first what it is counted from, then what follows from that. */
export async function definitionPage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office } = contextOf(visit);
	const labels = sheetLabels(language);
	const figures = { href: `${office}/figures`, label: labels.t("figures") };
	const here = { href: `${office}/indicators/new`, label: labels.t("source-question") };
	const origin = originIn(visit, form);
	if (origin === undefined) return <OriginPage {...{ frame, labels, office }} action={here.href} back={figures} />;
	const choices = await readChoices(visit.programme.handle);
	const { t } = labels;
	return (
		<FormPage
			{...{ frame, form }}
			title={t("define-indicator")}
			intro={t("define-intro")}
			action={`${office}/indicators`}
			back={here}
			cancel={{ href: figures.href }}
		>
			<SheetFields {...{ labels, choices, form, origin }} sheet={null} startsOn={visit.programme.startsOn} page={here.href} />
		</FormPage>
	);
}

/** The form that revises the sheet in the address. */
export async function revisionPage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office } = contextOf(visit);
	const { handle, startsOn } = visit.programme;
	const labels = sheetLabels(language);
	const { t } = labels;
	const [sheet] = await shownVersions(handle.db, visit.params.code);
	const back = { href: `${office}/indicators/${sheet.code}`, label: t("sheet") };
	const here = { href: `${back.href}/revision`, label: t("revise") };
	// An empty `of` asks anew what it is counted from; without one, it stays as it was.
	const isAskedAnew = visit.url.searchParams.get("of") === "";
	const origin = originIn(visit, form) ?? (isAskedAnew ? undefined : sheet.counts.of);
	if (origin === undefined) return <OriginPage {...{ frame, labels, office }} action={here.href} back={here} />;
	const choices = await readChoices(handle);
	return (
		<FormPage {...{ frame, form, back }} title={t("revise")} intro={t("revise-intro")} action={here.href}>
			<SheetFields {...{ labels, choices, form, origin, sheet, startsOn }} page={here.href} />
		</FormPage>
	);
}

function originIn({ url }: ProgrammeVisit, { typed }: FormState): Origin | undefined {
	const asked = typed.of ?? url.searchParams.get("of");
	return origins.find((origin) => origin === asked);
}

interface OriginPageProps {
	readonly frame: OfficeFrame;
	readonly labels: SheetLabels;
	readonly office: string;
	readonly action: string;
	readonly back: Way;
}

/** The first question, by itself: everything else that is asked follows from it. */
function OriginPage({ frame, labels, office, action, back }: OriginPageProps) {
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

function SheetFields(props: SheetFieldsProps & { readonly page: string }) {
	const { labels, form, origin, sheet, page } = props;
	const { t } = labels;
	return (
		<>
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
		</>
	);
}

/** Folded, because nothing of it is needed to begin; open where something in it is wrong. */
function NoteFields({ labels, form, sheet }: SheetFieldsProps) {
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
