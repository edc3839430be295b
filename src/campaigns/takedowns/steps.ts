import type { Channel, NewTakedownStep, TakedownWork, WithdrawalInFull } from "../../consent/index.ts";
import type { OneOfBoth } from "../../shared/words.ts";
import type { Kit } from "../kits/store.ts";
import type { CampaignItem, Platform, PostRow } from "../schema.ts";

/** How long whoever holds a copy elsewhere is given: two days, as the notice in each package says (kits/packing.ts). */
const hoursElsewhere = 48;

/** Where a post stands, in the words of a consent. */
export const channelsOfPlatform: Readonly<Record<Platform, readonly Channel[]>> = {
	facebook: ["facebook_own", "facebook_partner"],
	instagram: ["facebook_own", "facebook_partner"],
	youtube: ["youtube"],
	television: ["television_radio"],
	website: ["web"],
	other: ["web"],
};

/** What on our own pages goes with the page: it lies below its address, or is made from what is public at the moment. */
const ownWorks: readonly TakedownWork[] = ["page", "renditions", "captions", "images", "share_card", "feed", "sitemap", "search", "caches"];

interface Taken {
	readonly item: CampaignItem;
	readonly language: OneOfBoth;
	readonly posts: readonly PostRow[];
	readonly kits: readonly Kit[];
	readonly now: Date;
}

/** Whether a withdrawal takes a channel away. */
export function reaches({ channels }: Pick<WithdrawalInFull, "channels">, channel: Channel): boolean {
	return channels.length === 0 || channels.includes(channel);
}

/**
 * Everything that goes from the public for a withdrawal: our own is gone with the commit that says so; a post on a platform and a package
 * that somebody holds are tasks for people, each with its day.
 */
export function stepsFor(withdrawal: WithdrawalInFull, { item, language, posts, kits, now }: Taken): NewTakedownStep[] {
	const common = { withdrawal: withdrawal.id, asset: item.id };
	const dueAt = new Date(now.getTime() + hoursElsewhere * 3_600_000);
	const own = ownWorks.map((work) => ({ ...common, work, place: placeOf(item, language), external: false, dueAt: now, doneAt: now }));
	const packages = kits
		.filter((kit) => kit.language === language && reaches(withdrawal, kit.channel))
		.map((kit) => ({
			...{ ...common, work: "kits" as const, place: `${kit.channel}, ${kit.language}, ${kit.takenOn}`, external: true },
			...{ dueAt, doneAt: null },
		}));
	const elsewhere = posts
		.filter(({ platform }) => channelsOfPlatform[platform].some((channel) => reaches(withdrawal, channel)))
		.map(({ platform, link, publishedOn }) => ({
			...{ ...common, work: "external_post" as const, place: link ?? `${platform}, ${publishedOn}`, external: true },
			...{ dueAt, doneAt: null },
		}));
	return [...(reaches(withdrawal, "web") ? own : []), ...packages, ...elsewhere];
}

/** Its address below the campaign, which names nobody. */
function placeOf({ kind, number }: CampaignItem, language: OneOfBoth): string {
	return `${language}: ${kind} ${number}`;
}
