import type { Step } from "./message.ts";

/** What is going on at one moment: several times a second while something is shown. */
export interface Sample {
	/** Milliseconds of a clock that only goes forward. */
	readonly at: number;
	/** A film plays, a story or a poster stands there; never in a tab that is hidden, or a page that is made ready beforehand. */
	readonly isOn: boolean;
	/** At least half of it is in sight, in a tab that is looked at. */
	readonly isSeen: boolean;
	/** Its sound is on: whoever does not see counts as well. */
	readonly isHeard: boolean;
	/** How much of it was played or passed, from 0 to 1. */
	readonly share: number;
}

export interface Ladder {
	readonly steps: readonly Step[];
	readonly last: number | null;
	readonly seenSince: number | null;
	readonly heardSince: number | null;
	/** Milliseconds that were seen or heard. */
	readonly followed: number;
}

export const ground: Ladder = { steps: [], last: null, seenSince: null, heardSince: null, followed: 0 };

/** MRC and IAB: two seconds on end. What nobody looked at in between was perhaps not there. */
const onEnd = 2_000;
const tenSeconds = 10_000;
const longestGap = 1_000;

/** The next rung: steps are reached once and stay. */
export function climb(ladder: Ladder, { at, isOn, isSeen, isHeard, share }: Sample): Ladder {
	const gap = ladder.last === null ? 0 : at - ladder.last;
	const isUnbroken = gap <= longestGap;
	const since = (is: boolean, before: number | null) => (isOn && is ? ((isUnbroken ? before : null) ?? at) : null);
	const seenSince = since(isSeen, ladder.seenSince);
	const heardSince = since(isHeard, ladder.heardSince);
	const isFollowed = (seenSince !== null && seenSince < at) || (heardSince !== null && heardSince < at);
	const followed = ladder.followed + (isFollowed && isUnbroken ? gap : 0);
	const reached: Record<Step, boolean> = {
		start: isOn,
		seen: seenSince !== null && at - seenSince >= onEnd,
		heard: heardSince !== null && at - heardSince >= onEnd,
		"ten-seconds": followed >= tenSeconds,
		half: share >= 0.5,
		end: share >= 0.95,
	};
	const steps = [...ladder.steps];
	for (const step of ["start", "seen", "heard"] as const) if (reached[step] && !steps.includes(step)) steps.push(step);
	// Who leaps to the end of what they neither saw nor heard has not been there.
	const counts = steps.includes("seen") || steps.includes("heard");
	for (const step of ["ten-seconds", "half", "end"] as const) if (counts && reached[step] && !steps.includes(step)) steps.push(step);
	return { steps, last: at, seenSince, heardSince, followed };
}
