import { plain as words } from "#words/captions";
import { waitingNotice } from "../../media/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { contextOf } from "../../shared/office/index.ts";
import { CheckboxField, Form, type FormState, OfficePage, Pager, SheetLink, TextArea, TextField } from "../../shared/ui/index.ts";
import { inLanguage, type Language, speak } from "../../shared/words.ts";
import { asTyped } from "../editing/cue-text.ts";
import { rowsOf } from "../editing/rows.ts";
import { shownFilm } from "../films.ts";
import { captionsSheet } from "../islands.ts";
import { languageLabel, trackLabel } from "../labels.ts";
import type { FullTrack, StoredCue } from "../schema.ts";
import { usualKind } from "../schema.ts";
import { shownTrack, tracksOf } from "../tracks/store.ts";
import { writeTime } from "../webvtt/times.ts";

const pageSize = 20;

/** The cues of one track as a form, page by page: the editor for whoever has no scripts. The other language stands beside each, to read. */
export async function plainPage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office, notice } = contextOf(visit, words);
	const { db } = visit.programme.handle;
	const film = await shownFilm(db, visit.params.film);
	const { id } = await shownTrack(db, visit.params.track);
	const tracks = await tracksOf(db, film.id);
	const track = tracks.find((one) => one.id === id);
	const page = pageIn(visit.url.searchParams.get("page"));
	const t = speak(words, language);
	const path = `${office}/captions/${film.id}`;
	const back = { href: path, label: inLanguage(film.title, language) };
	if (!track) return <OfficePage frame={frame} title={t("cues")} back={back} children={null} />;
	const title = t("cues-of", { track: trackLabel(track, language) });
	const shown = track.cues.slice((page - 1) * pageSize, page * pageSize);
	const isLast = page * pageSize >= track.cues.length;
	const at = `${path}/tracks/${track.id}`;
	return (
		<OfficePage {...{ frame, title, form, back, notice }}>
			<SheetLink sheet={captionsSheet} />
			{await waitingNotice({ visit, medium: film, form: null })}
			<p>{t("plain-intro")}</p>
			<Pager
				language={language}
				previous={page > 1 ? `?page=${page - 1}` : undefined}
				next={isLast ? undefined : `?page=${page + 1}`}
				where={t("where", { from: (page - 1) * pageSize + 1, to: Math.min(page * pageSize, track.cues.length), count: track.cues.length })}
			/>
			<Form action={`${at}?page=${page}`} form={form} submit={t("save")}>
				<div class="cue-fields">
					{shown.map((cue, index) => (
						<CueFields
							key={cue.id}
							{...{ language, form, cue }}
							number={(page - 1) * pageSize + index + 1}
							other={otherOf(cue, track, tracks)}
							said={track.language}
						/>
					))}
					{isLast && <NewCue language={language} form={form} />}
				</div>
			</Form>
		</OfficePage>
	);
}

export function pageIn(text: string | null): number {
	return /^[1-9]\d{0,4}$/.test(text ?? "") ? Number(text) : 1;
}

function otherOf(
	cue: StoredCue,
	track: FullTrack,
	tracks: readonly FullTrack[],
): { readonly label: FullTrack; readonly cue: StoredCue } | null {
	const other = tracks.find(({ language, kind }) => language !== track.language && kind === usualKind[language]);
	if (!other) return null;
	const [mn, en] = track.language === "mn" ? [track, other] : [other, track];
	const row = rowsOf(mn.cues, en.cues).find((one) => one[track.language]?.id === cue.id);
	const beside = row?.[other.language];
	return beside ? { label: other, cue: beside } : null;
}

interface CueFieldsProps {
	readonly language: Language;
	readonly form: FormState;
	readonly cue: StoredCue;
	readonly number: number;
	readonly said: "mn" | "en";
	readonly other: ReturnType<typeof otherOf>;
}

function CueFields({ language, form, cue, number, other, said }: CueFieldsProps) {
	const t = speak(words, language);
	const { id } = cue;
	const was = { text: asTyped(cue.text), start: writeTime(cue.start, "."), end: writeTime(cue.end, ".") };
	const hidden = {
		[`seen-${id}`]: String(cue.seen),
		[`was-text-${id}`]: was.text,
		[`was-start-${id}`]: was.start,
		[`was-end-${id}`]: was.end,
	};
	return (
		<fieldset class="group">
			<legend>{t("cue-number", { number })}</legend>
			<div>
				<TextField form={form} name={`start-${id}`} label={t("begins")} value={was.start} />
				<TextField form={form} name={`end-${id}`} label={t("ends")} value={was.end} />
				<TextArea
					form={form}
					name={`text-${id}`}
					label={languageLabel(said, language)}
					hint={other ? t("beside", { language: languageLabel(other.label.language, language), text: asTyped(other.cue.text) }) : undefined}
					rows={2}
					value={was.text}
				/>
				<CheckboxField form={form} name={`remove-${id}`} label={t("remove-cue")} />
			</div>
			{Object.entries(hidden).map(([name, value]) => (
				<input key={name} type="hidden" name={name} value={form.typed[name] ?? value} />
			))}
		</fieldset>
	);
}

function NewCue({ language, form }: { readonly language: Language; readonly form: FormState }) {
	const t = speak(words, language);
	return (
		<fieldset class="group">
			<legend>{t("new-cue")}</legend>
			<div>
				<TextField form={form} name="new-start" label={t("begins")} />
				<TextField form={form} name="new-end" label={t("ends")} />
				<TextArea form={form} name="new-text" label={t("text")} rows={2} />
			</div>
		</fieldset>
	);
}
