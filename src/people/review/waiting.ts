import { review as words } from "#words/people";
import type { ProgrammeVisit } from "../../programme/index.ts";
import { speak } from "../../shared/words.ts";
import { countQueue } from "./queue.ts";

/** Pairs that wait for whoever visits, as the first page of the office tells them; none for whoever decides nothing. */
export async function pairsWaiting({ programme, viewer, language }: ProgrammeVisit) {
	const count = viewer.can("people.link") ? await countQueue(programme.handle.db, viewer.areas) : 0;
	if (count === 0) return [];
	const t = speak(words, language);
	return [{ href: `/office/${programme.slug}/people/review`, title: t("queue-waiting", { count }), detail: t("queue-waiting-detail") }];
}
