import { Hatch } from "./hatch.tsx";
import { anchorOf, type Interval, percent, percentOf } from "./scale.ts";

export interface CountBarProps extends Interval {
	/** What a person who cannot see the drawing hears. */
	readonly label: string;
	/** The end of the axis. It moves out where the number or the target lies beyond it. */
	readonly most: number;
	/** Its label is a word and a number: a drawing cannot break lines. */
	readonly target?: { readonly value: number; readonly label: string } | null;
	/** Where it stood before; drawn below the bar. Its label is a word and a number as well. */
	readonly baseline?: { readonly value: number; readonly label: string } | null;
	/** Encounters are hatched and never in the colour of people. */
	readonly how: "unique" | "duplicated";
	/** The number in words, written below the bar for those who see it. */
	readonly text?: string;
}

const height = 20;
/** Above the bar stands the word of the target; without one no room is kept for it. */
const room = { withTarget: 26, without: 8 };

/** One number on its axis: solid up to what is certain, the interval marked, the best estimate a tick, the target dashed. */
export function CountBar({ label, low, high, best, most, target, baseline, how, text }: CountBarProps) {
	const end = Math.max(most, high, target?.value ?? 0, baseline?.value ?? 0);
	const bar = { y: target ? room.withTarget : room.without, height };
	const base = bar.y + height;
	const certain = { x: "0", width: percent(low, end) };
	const open = { x: percent(low, end), width: `${Math.round((percentOf(high, end) - percentOf(low, end)) * 100) / 100}%` };
	return (
		<div class="count-bar">
			<svg width="100%" height={base + (baseline ? 22 : 8)} role="img" aria-label={label}>
				<rect class="rail" x="0" y={bar.y} width="100%" height={bar.height} />
				{low > 0 && (how === "unique" ? <rect class="people" {...certain} {...bar} /> : <Hatch {...certain} {...bar} />)}
				{high > low && (how === "unique" ? <rect class="people up-to" {...open} {...bar} /> : <Hatch {...open} {...bar} upTo />)}
				<line class="axis" x1="0" x2="0" y1={bar.y - 4} y2={base + 4} />
				{baseline && <Baseline at={percentOf(baseline.value, end)} label={baseline.label} from={bar.y} />}
				{target && <Target at={percentOf(target.value, end)} label={target.label} from={bar.y} />}
				{best != null && <Best at={percent(best, end)} from={bar.y} />}
			</svg>
			{text && <p aria-hidden="true">{text}</p>}
		</div>
	);
}

interface MarkProps {
	readonly at: number;
	readonly label: string;
	/** Where the bar begins, from above. */
	readonly from: number;
}

function Target({ at, label, from }: MarkProps) {
	return (
		<>
			<line class="halo" x1={`${at}%`} x2={`${at}%`} y1={from} y2={from + height} />
			<line class="target" x1={`${at}%`} x2={`${at}%`} y1={from - 8} y2={from + height + 6} />
			<text class="of-target" x={`${at}%`} y={from - 12} text-anchor={anchorOf(at)}>
				{label}
			</text>
		</>
	);
}

function Baseline({ at, label, from }: MarkProps) {
	return (
		<>
			<line class="halo" x1={`${at}%`} x2={`${at}%`} y1={from} y2={from + height} />
			<line class="baseline" x1={`${at}%`} x2={`${at}%`} y1={from - 4} y2={from + height + 6} />
			<text x={`${at}%`} y={from + height + 18} text-anchor={anchorOf(at)}>
				{label}
			</text>
		</>
	);
}

function Best({ at, from }: { readonly at: string; readonly from: number }) {
	return (
		<>
			<line class="halo" x1={at} x2={at} y1={from - 4} y2={from + height + 4} />
			<line class="best" x1={at} x2={at} y1={from - 4} y2={from + height + 4} />
		</>
	);
}
