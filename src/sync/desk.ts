import { inbox as words } from "#words/sync";
import type { Registry } from "../api/index.ts";
import { type DeskPart, mostListed } from "../programme/index.ts";
import { contextOf } from "../shared/office/index.ts";
import { inLanguage, speak } from "../shared/words.ts";
import { openConflicts } from "./conflicts/store.ts";
import { fieldLabel, kindLabel, subjectLabel, valueLabel } from "./inbox/labels.ts";
import { visibleTo } from "./inbox/visible.ts";
import { openKept } from "./kept/store.ts";

/** Conflicts that wait for a supervisor. */
export function conflictsToSettle(registry: Registry): DeskPart {
	return async (visit) => {
		if (!visit.viewer.can("children.supervise")) return null;
		const { office, language } = contextOf(visit);
		const conflicts = await visibleTo(visit, registry, await openConflicts(visit.programme.handle));
		if (conflicts.length === 0) return null;
		const t = speak(words, language);
		const items = await Promise.all(
			conflicts.slice(0, mostListed).map(async ({ id, field, subject, stands, sent }) => ({
				href: `${office}/field/conflicts/${id}`,
				title: (await subjectLabel(visit, subject)) ?? fieldLabel(field, language),
				detail: t("conflict-detail", {
					field: fieldLabel(field, language),
					stands: valueLabel(field, stands, language),
					sent: valueLabel(field, sent, language),
				}),
			})),
		);
		return { title: t("conflicts"), count: conflicts.length, items, all: { href: `${office}/field`, label: t("inbox") } };
	};
}

/** What phones sent and nobody could do. */
export function keptToDecide(registry: Registry): DeskPart {
	return async (visit) => {
		if (!visit.viewer.can("children.supervise")) return null;
		const { office, language } = contextOf(visit);
		const kept = await visibleTo(visit, registry, await openKept(visit.programme.handle));
		if (kept.length === 0) return null;
		const t = speak(words, language);
		const items = kept.slice(0, mostListed).map(({ id, kind, because, problem }) => ({
			href: `${office}/field/kept/${id}`,
			title: kind === null ? t("unreadable") : kindLabel(registry, kind, language),
			detail: problem ? inLanguage(problem.title, language) : t(`because-${because}`),
		}));
		return { title: t("kept"), count: kept.length, items, all: { href: `${office}/field`, label: t("inbox") } };
	};
}
