import { gathering as words } from "#words/reach";
import type { PlainDate } from "../../shared/clock.ts";
import type { Audience, AudiencePost, DeduplicatedTotal } from "../models/audience.ts";
import { remark } from "./remarks.ts";
import type { ExportedPost, ExportReading, PageWindow, PassedLine, UniqueTotal } from "./schema.ts";

/** Something in a file. */
export interface InFile extends PassedLine {
	/** Empty where it is of all files together. */
	readonly file: string;
}

export interface Gathered extends Pick<Audience, "posts" | "totals"> {
	/** Where each post and each total stands, by its id in the audience. */
	readonly places: ReadonlyMap<string, InPlace>;
	/** What had to be assumed, and what was read twice. */
	readonly remarks: readonly InFile[];
}

interface InPlace {
	readonly file: string;
	readonly line: number;
}

export interface Assumed {
	/** Somebody says that the page posted other things in its windows too. */
	readonly isMixedPage: boolean;
}

interface FileAt {
	readonly at: number;
	readonly file: string;
}

interface Placed extends FileAt {
	readonly post: ExportedPost;
	readonly id: string;
}

/**
 * What exports say together: each post once, and which posts a page's windows, ads and lists of films tell of.
 *
 * A page's window is taken for who saw the posts published in it. Where the posts are those of one page, and the window has no more people
 * than these posts together, it is taken for exactly these; else for these at most. Ads show posts to people, and others see them besides:
 * they say at least how many.
 */
export function gather(readings: readonly ExportReading[], { isMixedPage }: Assumed): Gathered {
	const remarks: InFile[] = [];
	const placed = eachOnce(readings, remarks);
	const inOrder = placed.toSorted((one, other) => (dayOf(one) ?? "9999").localeCompare(dayOf(other) ?? "9999"));
	const posts = inOrder.map(({ id, post }): AudiencePost => {
		const { platform, unique, shown, page, published } = post;
		// Three seconds of a film are less than seeing it.
		const views = shown === null || shown.metric === "plays" ? null : shown.value;
		// One channel has all films of a list; no column says which.
		const of = page ?? (platform === "youtube" ? platform : null);
		return { id, reach: unique?.value ?? null, views, posts: 1, page: of, publishedOn: published?.day ?? null, boosted: false };
	});
	const totals = readings.flatMap((reading, at) => [
		...(["facebook", "instagram"] as const).flatMap((platform) => {
			const windows = reading.windows.filter((one) => one.platform === platform);
			if (windows.length === 0) return [];
			const own = ofOnePage(
				inOrder.filter(({ post }) => post.platform === platform),
				windows,
			);
			if (own === null) remarks.push({ file: reading.file, line: 0, reason: remark(words["pages-several"]) });
			return own === null ? [] : windowTotals({ at, file: reading.file }, windows, own, isMixedPage, remarks);
		}),
		...reading.totals.flatMap((total) => totalOf(at, reading, total, inOrder, remarks)),
	]);
	const missing = posts.filter(({ reach }) => reach === null);
	if (missing.length > 0) remarks.push({ file: "", line: 0, reason: remark(words["posts-without-reach"], { count: missing.length }) });
	const shared = inOrder.filter(({ post }) => post.isShare || post.isCrosspost);
	if (shared.length > 0) remarks.push({ file: "", line: 0, reason: remark(words["posts-shared"], { count: shared.length }) });
	const placeOf = ({ id }: DeduplicatedTotal) => {
		const [at = "", line = ""] = id.split(":");
		return [id, { file: readings[Number(at)]?.file ?? "", line: Number(line) }] as const;
	};
	const places = new Map([...placed.map(({ id, file, post }) => [id, { file, line: post.line }] as const), ...totals.map(placeOf)]);
	return { posts, totals, places, remarks };
}

/** A post is known by its platform's id, else by where it stands: `at` is the place of its file among the others. */
export function gatheredId(at: number, { platform, id, line }: ExportedPost): string {
	return id === null ? `${at}:${line}` : `${platform} ${id}`;
}

/** A post of two exports has the higher number: what it reached in its life only grows. */
function eachOnce(readings: readonly ExportReading[], remarks: InFile[]): Placed[] {
	const found = new Map<string, Placed>();
	for (const [at, { file, posts }] of readings.entries()) {
		for (const post of posts) {
			const id = gatheredId(at, post);
			const known = found.get(id);
			if (known) {
				const [kept, other] = (post.unique?.value ?? 0) > (known.post.unique?.value ?? 0) ? [file, known.file] : [known.file, file];
				if (known.file !== "") remarks.push({ file, line: post.line, reason: remark(words["post-of-two"], { kept, other }) });
				if (kept !== file) continue;
			}
			found.set(id, { at, file, post, id });
		}
	}
	return [...found.values()];
}

interface Covering {
	readonly window: PageWindow;
	readonly from: PlainDate;
	readonly until: PlainDate;
	readonly posts: readonly Placed[];
}

/** By then a post has been seen by nearly all who will see it. */
const wholeDays = 28;

function windowTotals(
	{ at, file }: FileAt,
	windows: readonly PageWindow[],
	own: readonly Placed[],
	isMixedPage: boolean,
	remarks: InFile[],
) {
	const covering = [...Map.groupBy(windows, ({ days, metric }) => `${days} ${metric}`).values()].flatMap((ofLength) =>
		covered(ofLength, own),
	);
	const telling = covering.filter(({ posts }) => posts.length > 0);
	const isMore = telling.some(({ window, posts }) => isMoreThan(window, posts));
	const only = !isMixedPage && !isMore;
	if (telling.length > 0) {
		const told = only ? words["page-alone"] : isMore ? words["page-more"] : words["page-mixed"];
		remarks.push({ file, line: 0, reason: remark(told) });
	}
	// In a day or a week a post is not yet seen by all who will see it; where one window shows that, none of its length has everybody.
	const open = new Set(
		telling.flatMap(({ window, posts }) => (window.days < wholeDays && isLessThanOne(window, posts) ? [window.days] : [])),
	);
	if (open.size > 0) remarks.push({ file, line: 0, reason: remark(words["windows-short"]) });
	if (telling.some(({ window }) => window.isRounded)) remarks.push({ file, line: 0, reason: remark(words["windows-rounded"]) });
	const useful = telling.filter(({ window }) => only || !open.has(window.days));
	return useful.map(({ window, from, until, posts }): DeduplicatedTotal => {
		const ids = posts.map(({ id }) => id);
		const said = { kind: "page_window" as const, posts: ids, reach: window.unique, only, whole: !open.has(window.days) };
		return { id: `${at}:${window.line}:${window.days}`, ...said, page: posts[0]?.post.page ?? null, from, until };
	});
}

/**
 * The posts of the page that windows are of. No file says which that is: it is the one whose posts came with them, or whose posts alone were
 * published within them; null where that leaves several.
 */
function ofOnePage(own: readonly Placed[], windows: readonly PageWindow[]): Placed[] | null {
	const within = covered(windows, own).flatMap(({ posts }) => posts);
	for (const some of [own.filter(({ file }) => file !== ""), within]) {
		const [page, another] = new Set(some.map(({ post }) => post.page));
		if (page !== undefined && another === undefined) return own.filter(({ post }) => post.page === page);
	}
	return within.length === 0 ? [] : null;
}

/** Windows one after another. Where a file leaves open whether they begin or end on their day, what contradicts fewer posts is taken. */
function covered(windows: readonly PageWindow[], own: readonly Placed[]): Covering[] {
	const apart: PageWindow[] = [];
	for (const window of windows.toSorted((one, other) => one.day.localeCompare(other.day))) {
		const last = apart.at(-1);
		if (!last || daysAfter(last.day, last.days) <= window.day) apart.push(window);
	}
	const placedAs = (names: "first" | "last") =>
		apart.map((window): Covering => {
			const isFirst = window.names === "unknown" ? names === "first" : window.names === "first";
			const from = isFirst ? window.day : daysAfter(window.day, 1 - window.days);
			const until = daysAfter(from, window.days - 1);
			return { window, from, until, posts: own.filter((one) => isWithin(dayOf(one), from, until)) };
		});
	const [first, last] = [placedAs("first"), placedAs("last")];
	return contradictions(last) < contradictions(first) ? last : first;
}

function contradictions(covering: readonly Covering[]): number {
	return covering.filter(({ window, posts }) => posts.length > 0 && (isMoreThan(window, posts) || isLessThanOne(window, posts))).length;
}

function isMoreThan({ unique }: PageWindow, posts: readonly Placed[]): boolean {
	if (posts.some(({ post }) => post.unique === null)) return false;
	return unique > posts.reduce((sum, { post }) => sum + (post.unique?.value ?? 0), 0);
}

function isLessThanOne({ unique }: PageWindow, posts: readonly Placed[]): boolean {
	return posts.some(({ post }) => (post.unique?.value ?? 0) > unique);
}

/** Ads that ran while a post was there may have shown it; a list of films is of the films of its file. */
function totalOf(
	at: number,
	{ file, posts: listed }: ExportReading,
	total: UniqueTotal,
	own: readonly Placed[],
	remarks: InFile[],
): DeduplicatedTotal[] {
	const isAds = total.source === "ads";
	const shown = own.filter(({ post }) => post.platform !== "youtube" && (total.until === null || (dayOf({ post }) ?? "") <= total.until));
	const posts = isAds ? shown.map(({ id }) => id) : listed.map((post) => gatheredId(at, post));
	if (posts.length === 0) return [];
	const { from, until } = total;
	// Ads of other days were for other posts: who saw them need not have seen any of these.
	if (isAds && from !== null && until !== null && !shown.some((one) => isWithin(dayOf(one), from, until))) {
		remarks.push({ file, line: total.line, reason: remark(words["ads-other"], { name: total.name ?? file }) });
		return [];
	}
	if (isAds) remarks.push({ file, line: total.line, reason: remark(words["ads-least"], { name: total.name ?? file }) });
	// YouTube lists five hundred films and sums all.
	const only = isAds || posts.length < mostListed;
	const said = { posts, reach: total.unique, only, whole: !isAds, page: null, from: total.from, until: total.until };
	return [{ id: `${at}:${total.line}:${total.source}`, kind: isAds ? "ads" : "channel", ...said }];
}

const mostListed = 500;

function dayOf({ post }: Pick<Placed, "post">): PlainDate | null {
	return post.published?.day ?? null;
}

function isWithin(day: PlainDate | null, from: PlainDate, until: PlainDate): boolean {
	return day !== null && day >= from && day <= until;
}

function daysAfter(day: PlainDate, days: number): PlainDate {
	return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
