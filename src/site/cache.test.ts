import { describe, expect, it } from "vitest";
import { createPageCache, type PageCache } from "./cache.ts";
import { type PackedPage, pack } from "./packed.ts";

const text = (page: PackedPage | undefined) => page?.body.toString();
const packed = async (content: string) => pack(content, { type: "text/plain" });

/** Something that is made when the test says so. */
function slowly() {
	let finish: (value: string) => void = () => {};
	const made = new Promise<string>((resolve) => {
		finish = resolve;
	});
	return { make: async () => packed(await made), finish };
}

/** A commit comes while the page is in the making: whoever asks after it must not get what was read before it. */
async function leavesNothingStale(cache: PageCache): Promise<boolean> {
	const before = slowly();
	const early = cache.keepPage("programme", "/mn/p", before.make);
	cache.drop("programme");
	const late = cache.keepPage("programme", "/mn/p", () => packed("new"));
	before.finish("old");
	await early;
	return (
		text(await late) === "new" &&
		text(await cache.keepPage("programme", "/mn/p", () => packed("newer"))) === "new" &&
		text(cache.ready("/mn/p")) === "new"
	);
}

async function forgetsWhatItMade(cache: PageCache): Promise<boolean> {
	await cache.keepPage("programme", "/mn/p", () => packed("old"));
	cache.drop("programme");
	return cache.ready("/mn/p") === undefined;
}

async function forgetsYesterday(cache: PageCache): Promise<boolean> {
	let day = "2020-04-27";
	const ofDay = (said: string) => () => day === said;
	await cache.keepPage("programme", "/mn/p", () => packed("today"), ofDay("2020-04-27"));
	if (text(cache.ready("/mn/p")) !== "today") return false;
	day = "2020-04-28";
	const stale = cache.ready("/mn/p");
	return (
		stale === undefined && text(await cache.keepPage("programme", "/mn/p", () => packed("tomorrow"), ofDay("2020-04-28"))) === "tomorrow"
	);
}

describe("the cache of pages", () => {
	it("makes a page once for all who ask at the same time", async () => {
		const cache = createPageCache();
		let made = 0;
		const pages = await Promise.all(
			Array.from({ length: 200 }, () =>
				cache.keepPage("programme", "/mn/p", () => {
					made += 1;
					return packed("page");
				}),
			),
		);
		expect([made, new Set(pages).size]).toEqual([1, 1]);
		expect(cache.ready("/mn/p")).toBe(pages[0]);
	});

	it("keeps no page that was read before a commit and finished after it", async () => {
		expect(await leavesNothingStale(createPageCache())).toBe(true);
		expect(await forgetsWhatItMade(createPageCache())).toBe(true);
	});

	it("keeps no page of yesterday: what began or ended with the day, nobody wrote", async () => {
		expect(await forgetsYesterday(createPageCache())).toBe(true);
	});

	it("drops one programme and leaves the others", async () => {
		const cache = createPageCache();
		await cache.keepPage("one", "/mn/one", () => packed("one"));
		await cache.keepPage("other", "/mn/other", () => packed("other"));
		cache.drop("one");
		expect([cache.ready("/mn/one"), text(cache.ready("/mn/other"))]).toEqual([undefined, "other"]);
		cache.clear();
		expect(cache.ready("/mn/other")).toBeUndefined();
	});

	it("tries again after a page that could not be made", async () => {
		const cache = createPageCache();
		await expect(cache.keepPage("programme", "/mn/p", () => Promise.reject(new Error("no database")))).rejects.toThrow("no database");
		expect(text(await cache.keepPage("programme", "/mn/p", () => packed("page")))).toBe("page");
	});
});

describe("planted faults that these tests find", () => {
	/** Writes what was made under the address when it is done, whatever happened in the meantime. */
	function writingLate(): PageCache {
		const pages = new Map<string, PackedPage>();
		const cache = createPageCache();
		return {
			...cache,
			ready: (address) => pages.get(address),
			keepPage: async (_group, address, make) => {
				const known = pages.get(address);
				if (known) return known;
				const page = await make();
				pages.set(address, page);
				return page;
			},
			drop: () => pages.clear(),
		};
	}

	it("a page that is written after it was dropped", async () => {
		expect(await leavesNothingStale(writingLate())).toBe(false);
	});

	it("a day that nobody looks at", async () => {
		const cache = createPageCache();
		expect(await forgetsYesterday({ ...cache, keepPage: (group, address, make) => cache.keepPage(group, address, make) })).toBe(false);
	});

	it("a change that nobody hears of", async () => {
		expect(await forgetsWhatItMade({ ...createPageCache(), drop: () => {} })).toBe(false);
	});
});
