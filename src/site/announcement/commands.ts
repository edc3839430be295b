import { readImage } from "../../media/index.ts";
import { listPartners } from "../../programme/index.ts";
import { keepFile, prepareInput } from "../../shared/files/index.ts";
import { newId } from "../../shared/id.ts";
import { commandsOf } from "../../shared/journal/index.ts";
import { problem } from "../problems.ts";
import { announcementOperations } from "./operations.ts";
import { announcements, documents, logos } from "./store.ts";

export const announcementCommands = commandsOf(announcementOperations, {
	"announcement-written": async (change, written) => {
		await announcements.end(change, {});
		await announcements.begin(change, {
			headline_mn: written.headlineMn,
			headline_en: written.headlineEn,
			lead_mn: written.leadMn,
			lead_en: written.leadEn,
			text_mn: written.textMn,
			text_en: written.textEn,
			published_on: written.publishedOn,
			written_by: change.author.account,
			written_on: change.today,
		});
		return null;
	},
	"announcement-document-added": {
		prepare: (_handle, _author, { file }) => prepareInput(file, ["document"]),
		work: async (change, { id, titleMn, titleEn, dated }, prepared) => {
			if (!prepared) throw problem("document-unknown");
			const file = newId();
			await keepFile(change, file, prepared);
			await documents.begin(change, { id, title_mn: titleMn, title_en: titleEn, dated, file });
			return { document: id };
		},
	},
	"announcement-document-removed": async (change, { id }) => {
		const [ended] = await documents.end(change, { id });
		if (!ended) throw problem("document-unknown");
		return { document: id };
	},
	"logo-chosen": async (change, { partner, image }) => {
		if (!(await listPartners(change.tx)).some(({ id }) => id === partner)) throw problem("partner-unknown");
		if (image !== null && !(await readImage(change.tx, image))) throw problem("logo-unknown");
		await logos.end(change, { partner });
		if (image !== null) await logos.begin(change, { partner, image });
		return { partner };
	},
});
