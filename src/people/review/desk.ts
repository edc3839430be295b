import { review as words } from "#words/people";
import type { DeskPart, ProgrammeVisit } from "../../programme/index.ts";
import { speak } from "../../shared/words.ts";
import { countQueue } from "./queue.ts";

/** What deciding pairs would narrow, and where those that do stand; null where it would narrow nothing. Figures are made of people, so another slice says it. */
type Narrowed = (visit: ProgrammeVisit) => Promise<{ readonly detail: string; readonly href: string } | null>;

/** Pairs that wait for a decision by whoever visits; none for whoever decides nothing. */
export function pairsToDecide(narrowed: Narrowed): DeskPart {
	return async (visit) => {
		const { programme, viewer, language } = visit;
		const count = viewer.can("people.link") ? await countQueue(programme.handle.db, viewer.areas) : 0;
		if (count === 0) return null;
		const t = speak(words, language);
		const all = `/office/${programme.slug}/people/review`;
		const { detail, href } = (await narrowed(visit)) ?? { detail: t("queue-waiting-detail"), href: all };
		return {
			title: t("to-decide"),
			count,
			items: [{ href, title: t("queue-waiting", { count }), detail }],
			all: { href: all, label: t("queue-all") },
		};
	};
}
