import { takeBackPost } from "../../campaigns/index.ts";
import { forever } from "../../shared/database/index.ts";
import type { Change } from "../../shared/journal/index.ts";
import { totals } from "../totals/store.ts";
import { measurementOf } from "./measuring.ts";
import { problem } from "./problems.ts";
import type { ExportedPostRow } from "./schema.ts";
import { exportedPosts, imports, listEverExported, readExportImport, totalsEndedBy } from "./store.ts";

/**
 * Takes back what an import brought. A post says again what the latest other import says of it, or what it said before any; one that only
 * this import has made goes. Totals that it took the place of hold again.
 */
export async function undoImport(change: Change, { import: id }: { readonly import: string }) {
	const { tx, author } = change;
	const shown = await readExportImport(tx, id);
	if (!shown) throw problem("import-unknown");
	if (shown.isUndone) throw problem("import-undone");
	const isTheirs = shown.importedBy !== null && shown.importedBy === author.account;
	if (!isTheirs && !author.can("campaigns.publish")) throw problem("post-not-theirs");
	const [ended] = await imports.end(change, { id });
	const rows = await exportedPosts.end(change, { import: id });
	const posts = new Map(rows.flatMap((row) => (row.post === null ? [] : [[row.post, row.file] as const])));
	const ever = await listEverExported(tx, [...posts.keys()]);
	for (const [post, file] of posts)
		await takeBackPost(change, post, {
			file,
			before: beforeOf(
				ever.filter((row) => row.post === post),
				id,
			),
		});
	if (shown.totals.length > 0) {
		await totals.end(change, { id: shown.totals });
		const former = await totalsEndedBy(tx, ended?.since_seq ?? 0);
		if (former.length > 0) await totals.begin(change, ...former);
	}
	return { import: id, posts: posts.size };
}

/** What a post said before an import; null where there was none. */
function beforeOf(rows: readonly ExportedPostRow[], undone: string) {
	const other = rows.findLast((row) => row.import !== undone && row.until_seq === forever);
	if (other) return { measurement: measurementOf(other) };
	const [first] = rows;
	return first?.made_post ? null : (first?.replaced ?? null);
}
