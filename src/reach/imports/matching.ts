import type { CampaignItem, CampaignYear, PostRow } from "../../campaigns/schema.ts";
import type { ExportedPost } from "../exports/schema.ts";
import type { ExportedPostRow } from "./schema.ts";

/** How a post of a file found its place, for the person who confirms it. */
export type MatchedBy = "id" | "address" | "title";

/** Where a post of a file belongs, as it is proposed. */
export interface Match {
	/** The campaign's post that it is, where that is on record. */
	readonly post: string | null;
	readonly item: string | null;
	/** Null where nothing is proposed. */
	readonly by: MatchedBy | null;
}

export interface OnRecord {
	readonly items: readonly CampaignItem[];
	readonly years: readonly CampaignYear[];
	readonly posts: readonly PostRow[];
	/** Of imports in force, the oldest first. */
	readonly exported: readonly ExportedPostRow[];
}

const unmatched: Match = { post: null, item: null, by: null };

/** By the id that an import before has found a place for, by the address of a post on record, or by the title of an item. */
export function matchOf(post: ExportedPost, { items, years, posts, exported }: OnRecord): Match {
	const known = exported.findLast((one) => one.platform === post.platform && post.id !== null && one.platform_id === post.id);
	const same = known && posts.find(({ id }) => id === known.post);
	if (same) return { post: same.id, item: same.item, by: "id" };
	const addressed = posts.filter((one) => one.platform === post.platform && isSameAddress(one.link, post));
	const [only, another] = addressed;
	if (only && !another) return { post: only.id, item: only.item, by: "address" };
	const item = itemTitled(post, items, years);
	return item ? { post: null, item: item.id, by: "title" } : unmatched;
}

/** Addresses differ by `www`, by what stands behind `?`, and by how a post is shown; the id in them does not. */
function isSameAddress(link: string | null, post: ExportedPost): boolean {
	if (link === null) return false;
	if (post.id !== null && post.id.length >= 6 && link.split(/[/?&=#]/).includes(post.id)) return true;
	return post.link !== null && plainAddress(link) === plainAddress(post.link);
}

function plainAddress(link: string): string {
	const [, rest = ""] = /^https?:\/\/(?:www\.|m\.|web\.)?(.*)$/i.exec(link.trim()) ?? [];
	const [path = "", query = ""] = rest.split("?");
	const shown = new URLSearchParams(query).get("v");
	return `${path.replace(/\/+$/, "").toLowerCase()}${shown === null ? "" : `?v=${shown}`}`;
}

/** A shorter title stands in too many texts by chance. */
const shortest = 6;

/** The item whose title is the post's, or stands in it; of two years the one that the post's day is in. */
function itemTitled(post: ExportedPost, items: readonly CampaignItem[], years: readonly CampaignYear[]): CampaignItem | null {
	const text = ` ${plain(post.title)} `;
	const titled = items.flatMap((item) => {
		const lengths = [item.title.mn, item.title.en].map(plain).filter((title) => title.length >= shortest && text.includes(` ${title} `));
		return lengths.length > 0 ? [{ item, length: Math.max(...lengths.map(({ length }) => length)) }] : [];
	});
	const longest = titled.filter(({ length }) => length === Math.max(...titled.map((one) => one.length))).map(({ item }) => item);
	if (longest.length < 2) return longest[0] ?? null;
	const day = post.published?.day;
	const within = longest.filter((item) =>
		years.some(({ id, startsOn, endsOn }) => id === item.year && day && day >= startsOn && day <= endsOn),
	);
	return within.length === 1 ? (within[0] ?? null) : null;
}

function plain(text: string): string {
	return text
		.normalize("NFC")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
}
