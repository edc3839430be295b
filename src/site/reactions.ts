import type { Handle } from "../shared/database/index.ts";
import { follow, listenForCommits } from "../shared/journal/index.ts";
import type { PageCache } from "./cache.ts";

/** Kinds of rows that a public page is made from; a row of another kind leaves pages as they are. */
const changesPages = /^((activities|people|children|advocacy|campaigns|figures|places|programme)\.|site\.text)/;

const followed = new WeakMap<PageCache, WeakSet<Handle>>();

/** Drops the pages of a programme as soon as this process has committed a row they are made from, before the writer has its receipt. */
export function followProgramme(cache: PageCache, handle: Handle): void {
	const handles = followed.get(cache) ?? new WeakSet();
	followed.set(cache, handles);
	if (handles.has(handle)) return;
	handles.add(handle);
	follow(handle, ({ kind }) => {
		if (changesPages.test(kind)) cache.drop(handle.schema);
	});
}

/**
 * Drops pages when programmes come or go, and when another process commits (a command beside a running server).
 * PostgreSQL tells of our own commits as well, a moment later: a page is then made once more, which is cheaper than telling them apart.
 */
export function siteReactions(parts: {
	readonly cache: PageCache;
	readonly installation: Handle;
	readonly url: string;
}): Promise<{ close(): Promise<void> }> {
	const { cache, installation, url } = parts;
	follow(installation, ({ kind }) => {
		if (changesPages.test(kind)) cache.clear();
	});
	const heard = (schema: string) => (schema === installation.schema ? cache.clear() : cache.drop(schema));
	return listenForCommits(url, heard, cache.clear);
}
