import type { Channel } from "../../consent/schema.ts";
import { type EffectiveRight, type PlacePrecision, placePrecisions } from "../../consent/schema.ts";
import type { PlainDate } from "../../shared/clock.ts";
import type { OneOfBoth } from "../../shared/words.ts";
import type { Content, ItemState, Release, Standing } from "../schema.ts";

/** What stands in the way of showing a content on a channel: somebody in it, the channel, the language, how exactly it names the place. */
export const hindrances = ["people", "channel", "language", "place"] as const;
export type Hindrance = (typeof hindrances)[number];

/** The one way in which an item is public in a language: everything that must hold, held against one day. Nothing of the other language is asked. */
export function isPublic({ release, withdrawal }: Standing, day: PlainDate, right: EffectiveRight): boolean {
	if (release === null || withdrawal !== null) return false;
	return isConfirmed(release) && isDue(release, day) && !isOver(release, day) && hindrancesOf(release.content, "web", right).length === 0;
}

/** Whether it was to be seen once, and is not any more: it answers that it is gone, and not that there was nothing. */
export function isGone(standing: Standing, day: PlainDate, right: EffectiveRight): boolean {
	const { release } = standing;
	return release !== null && isConfirmed(release) && isDue(release, day) && !isPublic(standing, day, right);
}

export function stateOf(standing: Standing, day: PlainDate, right: EffectiveRight): ItemState {
	const { release, review, withdrawal } = standing;
	if (withdrawal !== null) return "withdrawn";
	if (release === null) return review && review.returnedBecause === null ? "in_review" : "draft";
	if (isPublic(standing, day, right)) return "published";
	if (isConfirmed(release) && (isOver(release, day) || isDue(release, day))) return "ended";
	return release.releaseOn === null || !isConfirmed(release) ? "approved" : "scheduled";
}

/** What the people in it do not agree to, for one channel; nothing where it may be shown there. */
export function hindrancesOf(content: Content & { readonly language: OneOfBoth }, channel: Channel, right: EffectiveRight): Hindrance[] {
	const found: Readonly<Record<Hindrance, boolean>> = {
		people: right.obstacles.length > 0,
		channel: !right.channels.includes(channel),
		language: !right.languages.includes(content.language),
		place: placePrecisions.indexOf(precisionOf(content)) > placePrecisions.indexOf(right.place),
	};
	// Where somebody stands in the way nothing is agreed to, and the rest would only repeat it.
	return found.people ? ["people"] : hindrances.filter((one) => found[one]);
}

/** How exactly a content names its place. A district of the capital is as a soum. */
export function precisionOf({ area, namesSchool }: Pick<Content, "area" | "namesSchool">): PlacePrecision {
	if (area === null) return "none";
	if (namesSchool) return "school";
	return area.includes("/") ? "soum" : "aimag";
}

/** Nobody approves what they wrote. Tegsh itself, which brings the demo, is nobody. */
export function mayApprove(account: string | null, authors: readonly (string | null)[]): boolean {
	return account === null || !authors.includes(account);
}

/** Against a warning, one person's word is not enough. */
export function isConfirmed({ warnings, confirmedOn }: Release): boolean {
	return warnings.length === 0 || confirmedOn !== null;
}

function isDue({ releaseOn }: Release, day: PlainDate): boolean {
	return releaseOn !== null && releaseOn <= day;
}

function isOver({ endOn }: Release, day: PlainDate): boolean {
	return endOn !== null && endOn < day;
}
