import { inbox as words } from "#words/sync";
import { accountNames } from "../../identity/index.ts";
import type { ProgrammeVisit } from "../../programme/index.ts";
import type { Command } from "../../shared/journal/index.ts";
import { contextOf } from "../../shared/office/index.ts";
import { LinkButton, OfficePage, Table } from "../../shared/ui/index.ts";
import { inLanguage, speak } from "../../shared/words.ts";
import { openConflicts } from "../conflicts/store.ts";
import { openKept } from "../kept/store.ts";
import { fieldLabel, kindLabel, subjectLabel, valueLabel } from "./labels.ts";
import { visibleTo } from "./visible.ts";

/** All that phones sent and that waits for a person. */
export async function inboxPage(visit: ProgrammeVisit, registry: ReadonlyMap<string, Command>) {
	const { frame, language, office, notice, can } = contextOf(visit, words);
	const { handle } = visit.programme;
	const conflicts = await visibleTo(visit, registry, await openConflicts(handle));
	const kept = await visibleTo(visit, registry, await openKept(handle));
	const names = await accountNames(
		handle.db,
		[...conflicts, ...kept].map(({ account }) => account),
	);
	const subjects = new Map<string, string | null>();
	for (const { subject } of [...conflicts, ...kept]) if (subject !== null) subjects.set(subject, await subjectLabel(visit, subject));
	const t = speak(words, language);
	const about = (subject: string | null) => (subject === null ? "" : (subjects.get(subject) ?? ""));
	const kindOf = (kind: string | null) => (kind === null ? t("unreadable") : kindLabel(registry, kind, language));
	const mayWrite = can("children.write");
	return (
		<OfficePage
			frame={frame}
			title={t("inbox")}
			notice={notice}
			actions={mayWrite && <LinkButton href={`${office}/field/hand-in`}>{t("hand-in")}</LinkButton>}
		>
			<p>{t("inbox-intro")}</p>
			<h2>{t("conflicts")}</h2>
			<Table
				caption={t("conflicts-caption")}
				columns={[
					{ label: t("about") },
					{ label: t("field") },
					{ label: t("stands") },
					{ label: t("sent") },
					{ label: t("by") },
					{ label: t("change") },
				]}
				rows={conflicts.map(({ id, subject, field, stands, sent, account }) => ({
					key: id,
					cells: [
						about(subject),
						fieldLabel(field, language),
						valueLabel(field, stands, language),
						valueLabel(field, sent, language),
						names.get(account) ?? "",
						<a
							href={`${office}/field/conflicts/${id}`}
							aria-label={t("settle-of", { field: fieldLabel(field, language), name: about(subject) })}
						>
							{t("settle")}
						</a>,
					],
				}))}
				empty={t("no-conflicts")}
			/>
			<h2>{t("kept")}</h2>
			<Table
				caption={t("kept-caption")}
				columns={[
					{ label: t("what") },
					{ label: t("about") },
					{ label: t("not-done-because") },
					{ label: t("by") },
					{ label: t("change") },
				]}
				rows={kept.map(({ id, kind, subject, because, problem, account }) => ({
					key: id,
					cells: [
						kindOf(kind),
						about(subject),
						problem ? inLanguage(problem.title, language) : t(`because-${because}`),
						names.get(account) ?? "",
						<a href={`${office}/field/kept/${id}`} aria-label={t("decide-of", { what: kindOf(kind), name: about(subject) })}>
							{t("decide")}
						</a>,
					],
				}))}
				empty={t("no-kept")}
			/>
		</OfficePage>
	);
}
