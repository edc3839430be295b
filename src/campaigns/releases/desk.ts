import { desk as words } from "#words/campaigns";
import { type DeskPart, mostListed } from "../../programme/index.ts";
import { contextOf } from "../../shared/office/index.ts";
import { formatDate, speak } from "../../shared/words.ts";
import { languageLabel } from "../labels.ts";
import type { Standing } from "../schema.ts";
import { isConfirmed, mayApprove } from "./standing.ts";
import { listStandings } from "./store.ts";

/** Items that somebody asked a second person to look at, for whoever may be that person. */
export const itemsToReview: DeskPart = async (visit) => {
	const { viewer, programme } = visit;
	if (!viewer.can("campaigns.publish")) return null;
	const { office, language } = contextOf(visit);
	const t = speak(words, language);
	const waiting = (await listStandings(programme.handle.db)).flatMap((standing) => {
		const why = whyWaiting(standing, viewer.account);
		return why === null ? [] : [{ standing, why }];
	});
	if (waiting.length === 0) return null;
	return {
		title: t("to-review"),
		count: waiting.length,
		items: waiting.slice(0, mostListed).map(({ standing: { item, language: of, draft, review }, why }) => ({
			href: `${office}/campaigns/items/${item}`,
			title: draft?.title ?? "",
			detail: t(why, { language: languageLabel(of, language), day: review ? formatDate(language, review.askedOn) : "–" }),
		})),
		all: { href: `${office}/campaigns/calendar`, label: t("to-calendar") },
	};
};

/** Whether somebody asked for an approval that the account may give, or for the second word that a warning needs. */
function whyWaiting({ draft, review, release, withdrawal }: Standing, account: string): "asked" | "second-word" | null {
	if (withdrawal !== null || draft === null) return null;
	if (review !== null && review.returnedBecause === null && mayApprove(account, [review.askedBy, draft.writtenBy])) return "asked";
	return release !== null && !isConfirmed(release) && release.approvedBy !== account ? "second-word" : null;
}
