import { review as words } from "#words/people";
import type { DeskPart, ProgrammeVisit } from "../../programme/index.ts";
import { speak } from "../../shared/words.ts";
import { countQueue } from "./queue.ts";

/** What deciding pairs would narrow, in a sentence; null where it would narrow nothing. Figures are made of people, so another slice says it. */
type Narrowed = (visit: ProgrammeVisit) => Promise<string | null>;

/** Pairs that wait for a decision by whoever visits; none for whoever decides nothing. */
export function pairsToDecide(narrowed: Narrowed): DeskPart {
	return async (visit) => {
		const { programme, viewer, language } = visit;
		const count = viewer.can("people.link") ? await countQueue(programme.handle.db, viewer.areas) : 0;
		if (count === 0) return null;
		const t = speak(words, language);
		const detail = (await narrowed(visit)) ?? t("queue-waiting-detail");
		return {
			title: t("to-decide"),
			count,
			items: [{ href: `/office/${programme.slug}/people/review`, title: t("queue-waiting", { count }), detail }],
		};
	};
}
