import { casePage as words } from "#words/children";
import { formatDate, speak } from "../../../shared/words.ts";
import { Entry, isOnCase, latestFirst, Section, type ShownCase, WayLinks, withdrawalOf } from "./section.tsx";

export function Notes(shown: ShownCase) {
	const { language, document, here, mayWrite } = shown;
	const t = speak(words, language);
	return (
		<Section id="notes" title={t("notes")} ways={[mayWrite && { href: `${here}/notes/new`, label: t("write-note") }]}>
			{document.notes.length === 0 && <p class="empty">{t("no-notes")}</p>}
			<ul class="entry-list">
				{latestFirst(document.notes, ({ on }) => on).map(({ id, on, text, by }) => (
					<Entry
						key={id}
						what={formatDate(language, on)}
						said={[<span class="own-words">{text}</span>]}
						stamp={[by]}
						ways={[withdrawalOf(shown, "note", id, t("entered-wrongly"))]}
					/>
				))}
			</ul>
		</Section>
	);
}

/** A closed door: that there are sensitive notes is told to everybody, what they say to those on the case, on a page of its own. */
export function SensitiveNotes({ language, document, here, account, mayWrite, maySupervise }: ShownCase) {
	const t = speak(words, language);
	const onCase = isOnCase(document, account);
	const read = { href: `${here}/sensitive-notes`, label: t(onCase ? "read-sensitive" : "emergency") };
	return (
		<Section
			id="sensitive"
			title={t("sensitive")}
			ways={[
				mayWrite && { href: `${here}/sensitive-notes/new`, label: t("write-sensitive") },
				maySupervise && { href: `${here.replace(/[^/]+$/, "")}accesses?child=${document.id}`, label: t("who-read") },
			]}
		>
			<div class="closed-door">
				<p>{t("sensitive-count", { count: document.sensitiveNotes })}</p>
				{!onCase && <p class="soft">{t("sensitive-closed")}</p>}
				{document.sensitiveNotes > 0 && <WayLinks ways={[read]} />}
			</div>
		</Section>
	);
}
