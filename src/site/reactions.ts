import type { Programme } from "../programme/index.ts";
import { monthOf, today } from "../shared/clock.ts";
import type { Handle } from "../shared/database/index.ts";
import { follow, listenForCommits } from "../shared/journal/index.ts";
import type { PageCache } from "./cache.ts";
import { startPublisher } from "./publisher.ts";

/** Kinds of rows that a public page is made from; a row of another kind leaves pages as they are. */
const changesPages = /^((activities|people|children|advocacy|consent|media|captions|campaigns|figures|places|programme|site)\.)/;

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

interface ReactionParts {
	readonly cache: PageCache;
	readonly installation: Handle;
	readonly url: string;
	readonly programmes: () => readonly Pick<Programme, "handle" | "showsToday" | "isPublic">[];
	readonly log: (line: string) => void;
}

const calendarRest = 60_000;

/** The month that it is in each programme. */
function monthsOf(programmes: readonly Pick<Programme, "handle">[]): string {
	return programmes.map(({ handle }) => monthOf(today(handle.clock))).join();
}

interface SiteReactions {
	/** After programmes were opened anew: one of them may be public from now on. */
	look(): void;
	close(): Promise<void>;
}

/**
 * Drops pages when programmes come or go, and when another process commits (a command beside a running server); publishes each breakdown
 * that has come of age, in the background, at the opening and after each commit. PostgreSQL tells of our own commits as well, a moment
 * later: that is when they are looked at.
 */
export async function siteReactions({ cache, installation, url, programmes, log }: ReactionParts): Promise<SiteReactions> {
	const publisher = startPublisher(log);
	const lookAt = (schema?: string) => {
		for (const one of programmes()) {
			if (one.isPublic && (schema === undefined || one.handle.schema === schema)) publisher.look(one);
		}
	};
	follow(installation, ({ kind }) => {
		if (changesPages.test(kind)) cache.clear();
	});
	const heard = (schema: string) => {
		if (schema === installation.schema) cache.clear();
		else cache.drop(schema);
		lookAt(schema);
	};
	const missed = () => {
		cache.clear();
		lookAt();
	};
	const commits = await listenForCommits(url, heard, missed);
	lookAt();
	// A month begins without anybody writing: what moves then must not wait for the first record of the month, or it would tell of it.
	let month = monthsOf(programmes());
	const calendar = setInterval(() => {
		const begun = monthsOf(programmes());
		if (begun !== month) lookAt();
		month = begun;
	}, calendarRest);
	calendar.unref();
	return {
		look: () => lookAt(),
		close: async () => {
			clearInterval(calendar);
			await Promise.all([commits.close(), publisher.close()]);
		},
	};
}
