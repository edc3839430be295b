import { desk as words } from "#words/activities";
import { type DeskPart, mostListed } from "../../programme/index.ts";
import { contextOf } from "../../shared/office/index.ts";
import { formatMoment, speak } from "../../shared/words.ts";
import { listDrafts } from "./uploads.ts";

/** Registers that were read and neither entered nor dropped: for whoever brought them, and for those who see everywhere. */
export const registersToConfirm: DeskPart = async (visit) => {
	const { viewer, programme } = visit;
	if (!viewer.can("registers.import")) return null;
	const { office, language } = contextOf(visit);
	const drafts = await listDrafts(programme.handle.db, viewer);
	if (drafts.length === 0) return null;
	const t = speak(words, language);
	return {
		title: t("to-confirm"),
		count: drafts.length,
		items: drafts.slice(0, mostListed).map(({ id, fileName, uploadedAt }) => ({
			href: `${office}/imports/${id}`,
			title: fileName,
			detail: t("draft-detail", { at: formatMoment(language, uploadedAt) }),
		})),
		all: { href: `${office}/imports`, label: t("to-imports") },
	};
};
