import { media as words } from "#words/media";
import type { JobKind } from "../shared/jobs/index.ts";
import { inLanguage, speak } from "../shared/words.ts";
import { clearingOrder, type OrderInput } from "./order.ts";
import { hashesNotNeeded, readMedium } from "./store.ts";
import { forgetUpload } from "./uploading/tus.ts";

/** Removes files that nothing in force names any more: of what was removed, and renditions in whose place others came. */
export const clearingJob: JobKind<OrderInput, "files-removed"> = {
	...clearingOrder,
	steps: { "files-removed": words["step-clearing"] },
	titleOf: ({ title }, language) => speak(words, language)("clearing-title", { title: inLanguage(title, language) }),
	resultAt: () => "media",
	work: async ({ handle, input, progress }) => {
		// Of a film that is gone; while one is on its way, nothing of it is cleared.
		if (!(await readMedium(handle.db, input.media))) await forgetUpload(handle, input.media);
		const hashes = await hashesNotNeeded(handle.db, input.media);
		for (const [at, sha256] of hashes.entries()) {
			await progress("files-removed", at, hashes.length);
			await handle.storage.remove(sha256);
		}
		return { files: hashes.length };
	},
};
