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

const bar = { y: 26, height: 20 };
const base = bar.y + bar.height;

/** One number on its axis: solid up to what is certain, the interval marked, the best estimate a tick, the target dashed. */
export function CountBar({ label, low, high, best, most, target, baseline, how, text }: CountBarProps) {
	const end = Math.max(most, high, target?.value ?? 0, baseline?.value ?? 0);
	const certain = { x: "0", width: percent(low, end) };
	const open = { x: percent(low, end), width: `${Math.round((percentOf(high, end) - percentOf(low, end)) * 100) / 100}%` };
	return (
		<div class="count-bar">
			<svg width="100%" height={base + (baseline ? 22 : 8)} role="img" aria-label={label}>
				<rect class="rail" x="0" y={bar.y} width="100%" height={bar.height} />
				{low > 0 && (how === "unique" ? <rect class="people" {...certain} {...bar} /> : <Hatch {...certain} {...bar} />)}
				{high > low && (how === "unique" ? <rect class="people up-to" {...open} {...bar} /> : <Hatch {...open} {...bar} upTo />)}
				<line class="axis" x1="0" x2="0" y1={bar.y - 4} y2={base + 4} />
				{baseline && <Baseline at={percentOf(baseline.value, end)} label={baseline.label} />}
				{target && <Target at={percentOf(target.value, end)} label={target.label} />}
				{best != null && <Best at={percent(best, end)} />}
			</svg>
			{text && <p aria-hidden="true">{text}</p>}
		</div>
	);
}

function Target({ at, label }: { readonly at: number; readonly label: string }) {
	return (
		<>
			<line class="halo" x1={`${at}%`} x2={`${at}%`} y1={bar.y} y2={base} />
			<line class="target" x1={`${at}%`} x2={`${at}%`} y1={bar.y - 8} y2={base + 6} />
			<text class="of-target" x={`${at}%`} y={bar.y - 12} text-anchor={anchorOf(at)}>
				{label}
			</text>
		</>
	);
}

function Baseline({ at, label }: { readonly at: number; readonly label: string }) {
	return (
		<>
			<line class="halo" x1={`${at}%`} x2={`${at}%`} y1={bar.y} y2={base} />
			<line class="baseline" x1={`${at}%`} x2={`${at}%`} y1={bar.y - 4} y2={base + 6} />
			<text x={`${at}%`} y={base + 18} text-anchor={anchorOf(at)}>
				{label}
			</text>
		</>
	);
}

function Best({ at }: { readonly at: string }) {
	return (
		<>
			<line class="halo" x1={at} x2={at} y1={bar.y - 4} y2={base + 4} />
			<line class="best" x1={at} x2={at} y1={bar.y - 4} y2={base + 4} />
		</>
	);
}
