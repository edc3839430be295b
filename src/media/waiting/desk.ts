import { waiting as words } from "#words/media";
import { type DeskPart, mostListed } from "../../programme/index.ts";
import { contextOf } from "../../shared/office/index.ts";
import { formatDate, inLanguage, speak } from "../../shared/words.ts";
import { pathOf } from "../order.ts";
import { listMedia } from "../store.ts";
import { listWaiting } from "./store.ts";

/** Films and images whose changes wait to be accepted, for whoever answers for them; those that were sent back, for whoever changed them. */
export const changedMedia: DeskPart = async (visit) => {
	const { viewer, programme } = visit;
	if (!viewer.can("media.write")) return null;
	const accepts = viewer.can("campaigns.publish");
	const theirs = (await listWaiting(programme.handle.db)).filter(({ returnedBecause, by }) =>
		accepts ? returnedBecause === null : returnedBecause !== null && by === viewer.account,
	);
	if (theirs.length === 0) return null;
	const { office, language } = contextOf(visit);
	const t = speak(words, language);
	const media = await listMedia(programme.handle.db);
	return {
		title: t(accepts ? "to-accept" : "sent-back"),
		count: theirs.length,
		items: theirs.slice(0, mostListed).flatMap(({ media: id, on, returnedBecause }) => {
			const medium = media.find((one) => one.id === id);
			const detail = returnedBecause ?? t("changed-on", { day: formatDate(language, on) });
			return medium ? [{ href: `${office}/${pathOf(medium)}`, title: inLanguage(medium.title, language), detail }] : [];
		}),
		all: { href: `${office}/media`, label: t("to-media") },
	};
};
