import { Hatch } from "./hatch.tsx";
import type { Interval } from "./scale.ts";

interface ShareBarProps {
	/** In percent of the target. */
	readonly share: Interval;
	/** Encounters are hatched and never in the colour of people. */
	readonly how: "unique" | "duplicated";
}

/** All bars of a column end here, so that their targets stand below one another. */
const most = 150;
const height = 14;

/** How much of a target is reached; the number stands beside it, so whoever does not see it misses nothing. */
export function ShareBar({ share: { low, high, best }, how }: ShareBarProps) {
	const at = (value: number) => Math.round((Math.min(value, most) / most) * 10_000) / 100;
	const bar = { y: 3, height };
	const certain = { x: "0", width: `${at(low)}%` };
	const open = { x: `${at(low)}%`, width: `${at(high) - at(low)}%` };
	return (
		<svg class="share-bar" width="100%" height={height + 6} aria-hidden="true">
			<rect class="rail" x="0" width="100%" {...bar} />
			{at(low) > 0 && (how === "unique" ? <rect class="people" {...certain} {...bar} /> : <Hatch {...certain} {...bar} />)}
			{at(high) > at(low) && (how === "unique" ? <rect class="people up-to" {...open} {...bar} /> : <Hatch {...open} {...bar} upTo />)}
			{best != null && high > low && <line class="best" x1={`${at(best)}%`} x2={`${at(best)}%`} y1="0" y2={height + 6} />}
			<line class="target" x1={`${at(100)}%`} x2={`${at(100)}%`} y1="0" y2={height + 6} />
		</svg>
	);
}
