import type { Channel } from "../../consent/schema.ts";
import type { StandingOnDay } from "../releases/rights.ts";
import { hindrancesOf, isConfirmed } from "../releases/standing.ts";

/** Whether an item may go out on a channel in its language today: it is approved, not withdrawn, and everybody in it agrees to that channel. */
export function openFor({ release, withdrawal, right, state }: StandingOnDay, channel: Channel): boolean {
	if (release === null || withdrawal !== null || state === "ended") return false;
	return isConfirmed(release) && hindrancesOf(release.content, channel, right).length === 0;
}

/** Whether what plays on a channel shows no captions but those in the picture: a television, a projector, a telephone with a memory card. */
export function wantsBurnedIn(channel: Channel): boolean {
	return ["television_radio", "reports", "donors", "training"].includes(channel);
}

/** Which size of a film a channel is given: the largest where it is shown on a screen, the smallest where it is passed from hand to hand. */
export function sizesFor(channel: Channel): readonly string[] {
	if (channel === "training") return ["240p", "audio"];
	return channel === "print" ? [] : ["720p", "480p", "360p", "240p"];
}
