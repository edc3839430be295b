import { conflicts as words } from "#words/captions";
import { accountNames } from "../../identity/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { contextOf } from "../../shared/office/index.ts";
import { Facts, FormPage, type FormState, OfficePage, RadioField, Table, TextArea } from "../../shared/ui/index.ts";
import { inLanguage, type Language, speak } from "../../shared/words.ts";
import { asTyped } from "../editing/cue-text.ts";
import { shownFilm } from "../films.ts";
import { trackLabel } from "../labels.ts";
import { problem } from "../problems.ts";
import { settlements } from "../schema.ts";
import { writeTime } from "../webvtt/times.ts";
import { listWrittenConflicts, type WrittenConflict } from "./store.ts";

/** What two people wrote into the same cue, the oldest first. */
export async function conflictsPage(visit: ProgrammeVisit) {
	const { frame, language, office, notice } = contextOf(visit, words);
	const { db } = visit.programme.handle;
	const film = await shownFilm(db, visit.params.film);
	const conflicts = await listWrittenConflicts(db, film.id);
	const names = await accountNames(
		db,
		conflicts.map(({ account }) => account),
	);
	const t = speak(words, language);
	const path = `${office}/captions/${film.id}`;
	return (
		<OfficePage frame={frame} title={t("conflicts")} notice={notice} back={{ href: path, label: inLanguage(film.title, language) }}>
			<p>{t("conflicts-intro")}</p>
			<Table
				caption={t("conflicts")}
				columns={[{ label: t("cue") }, { label: t("stands") }, { label: t("proposed") }, { label: t("by") }, { label: t("settle") }]}
				rows={conflicts.map((conflict) => ({
					key: conflict.id,
					cells: [
						<>
							{trackLabel(conflict.track, language)}, {conflict.now ? writeTime(conflict.now.start, ".") : t("gone")}
						</>,
						sayStands(conflict, language),
						sayProposed(conflict, language),
						conflict.account ? (names.get(conflict.account) ?? conflict.account) : t("machine"),
						<a href={`${path}/conflicts/${conflict.id}`} aria-label={t("settle-of", { text: sayProposed(conflict, language) })}>
							{t("settle")}
						</a>,
					],
				}))}
				empty={t("no-conflicts")}
			/>
		</OfficePage>
	);
}

function sayStands({ now }: WrittenConflict, language: Language): string {
	return now ? asTyped(now.text) : speak(words, language)("gone");
}

function sayProposed({ text, times }: WrittenConflict, language: Language): string {
	const t = speak(words, language);
	const said = text === null ? null : asTyped(text);
	const when = times && t("times", { start: writeTime(times.start, "."), end: writeTime(times.end, ".") });
	return [said, when].filter((part) => part !== null).join("\n") || t("take-away");
}

/** Both, and the choice: one of them, or a text that says both. */
export async function conflictPage(visit: ProgrammeVisit, form: FormState) {
	const { frame, language, office } = contextOf(visit, words);
	const { db } = visit.programme.handle;
	const film = await shownFilm(db, visit.params.film);
	const conflict = (await listWrittenConflicts(db, film.id)).find(({ id }) => id === visit.params.conflict);
	if (!conflict) throw problem("conflict-unknown");
	const t = speak(words, language);
	const path = `${office}/captions/${film.id}/conflicts`;
	const [stands, proposed] = [sayStands(conflict, language), sayProposed(conflict, language)];
	return (
		<FormPage {...{ frame, form }} title={t("which-holds")} back={{ href: path, label: t("conflicts") }} action={`${path}/${conflict.id}`}>
			<Facts
				facts={[
					{ term: t("cue"), value: trackLabel(conflict.track, language) },
					{ term: t("stands"), value: stands },
					{ term: t("proposed"), value: proposed },
				]}
			/>
			<RadioField
				form={form}
				name="keep"
				label={t("which-holds")}
				options={settlements.map((keep) => ({
					value: keep,
					label: t(`keep-${keep}`),
					hint: keep === "written" ? undefined : keep === "theirs" ? stands : proposed,
				}))}
			/>
			<TextArea
				form={form}
				name="text"
				label={t("text")}
				hint={t("text-hint")}
				rows={3}
				value={[conflict.now?.text, conflict.text].flatMap((text) => (text ? [asTyped(text)] : [])).join("\n")}
			/>
		</FormPage>
	);
}
