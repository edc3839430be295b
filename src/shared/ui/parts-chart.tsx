import { Hatch } from "./hatch.tsx";
import { type Interval, percent, percentOf } from "./scale.ts";

interface ChartPart extends Interval {
	readonly label: string;
	/** As written in the reader's language. */
	readonly text: string;
	/** The unknown part is drawn apart. */
	readonly unknown?: boolean;
}

interface PartsChartProps {
	readonly label: string;
	readonly parts: readonly ChartPart[];
	/** Encounters are hatched and never in the colour of people. */
	readonly how?: "unique" | "duplicated";
}

/** Parts of a total as bars, each with its label and number, all on one axis. The unknown part stands below a line. */
export function PartsChart({ label, parts, how = "unique" }: PartsChartProps) {
	const most = Math.max(0, ...parts.map(({ high }) => high));
	const inOrder = [...parts.filter(({ unknown }) => !unknown), ...parts.filter(({ unknown }) => unknown)];
	return (
		<figure class="parts-chart" aria-label={label}>
			<ul>
				{inOrder.map((part) => (
					<li key={part.label} class={part.unknown ? "unknown" : undefined}>
						<span>{part.label}</span>
						<Bar {...part} most={most} how={how} />
						<b>{part.text}</b>
					</li>
				))}
			</ul>
		</figure>
	);
}

function Bar({ low, high, most, how }: Interval & { readonly most: number; readonly how: "unique" | "duplicated" }) {
	const open = `${Math.round((percentOf(high, most) - percentOf(low, most)) * 100) / 100}%`;
	return (
		<svg width="100%" height="16" aria-hidden="true">
			<rect class="rail" width="100%" height="16" rx="2" />
			{low > 0 && how === "unique" && <rect class="people" width={percent(low, most)} height="16" rx="2" />}
			{low > 0 && how === "duplicated" && <Hatch x="0" y={0} width={percent(low, most)} height={16} />}
			{high > low && <rect class="people up-to" x={percent(low, most)} width={open} height="16" />}
		</svg>
	);
}
