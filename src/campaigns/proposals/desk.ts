import { proposals as words } from "#words/campaigns";
import { type DeskPart, mostListed } from "../../programme/index.ts";
import { contextOf } from "../../shared/office/index.ts";
import { formatDate, inLanguage, speak } from "../../shared/words.ts";
import { postLabel } from "../labels.ts";
import { listProposals } from "./store.ts";

/** Posts and numbers that wait to be accepted, for whoever answers for them; those that were sent back, for whoever proposed them. */
export const proposedPosts: DeskPart = async (visit) => {
	const { viewer, programme } = visit;
	if (!viewer.can("campaigns.write")) return null;
	const accepts = viewer.can("campaigns.publish");
	const all = await listProposals(programme.handle.db);
	const theirs = all.filter(({ returnedBecause, by }) =>
		accepts ? returnedBecause === null : returnedBecause !== null && by === viewer.account,
	);
	if (theirs.length === 0) return null;
	const { office, language } = contextOf(visit);
	const t = speak(words, language);
	return {
		title: t(accepts ? "to-accept" : "sent-back"),
		count: theirs.length,
		items: theirs.slice(0, mostListed).map(({ post, on, returnedBecause }) => ({
			href: `${office}/campaigns/posts/${post.id}`,
			title: `${inLanguage(post.itemTitle, language)}: ${postLabel(post, language)}`,
			detail: returnedBecause ?? t("proposed-on", { day: formatDate(language, on) }),
		})),
		all: { href: `${office}/campaigns`, label: t("to-campaigns") },
	};
};
