import { formatNumber, type Language } from "../words.ts";
import { Hatch } from "./hatch.tsx";
import { type Interval, percentOf, roundSteps } from "./scale.ts";
import { still } from "./still.tsx";

interface QuarterColumn {
	/** Said when one points at the column. */
	readonly label: string;
	/** Written below the column: enough for the first quarter of each year. */
	readonly tick?: string;
	readonly fresh: Interval;
	readonly soFar: Interval;
}

interface QuarterChartProps {
	readonly label: string;
	readonly quarters: readonly QuarterColumn[];
	readonly target?: number | null;
	readonly language?: Language;
	/** Encounters are hatched and never in the colour of people. */
	readonly how?: "unique" | "duplicated";
	/** What the column, the line and the dashes are, in the caller's words. */
	readonly legend?: { readonly fresh: string; readonly soFar: string; readonly target?: string };
}

const plot = { top: 22, height: 200 };
const ground = plot.top + plot.height;

/** New people of each quarter as columns, the number so far as a line above them: one axis for both, and it begins at zero. */
export function QuarterChart({ label, quarters, target, language = "mn", how = "unique", legend }: QuarterChartProps) {
	const steps = roundSteps(Math.max(target ?? 0, ...quarters.map(({ soFar, fresh }) => Math.max(soFar.high, fresh.high))));
	const most = steps.at(-1) ?? 1;
	const heightOf = (value: number) => ground - (percentOf(value, most) / 100) * plot.height;
	return (
		<figure class={how === "unique" ? "quarter-chart" : "quarter-chart of-encounters"}>
			<svg class="plot" width="100%" height={ground + 24} role="img" aria-label={label}>
				{steps.map((step) => (
					<line key={step} class={step === 0 ? "axis" : "gridline"} x1="0" x2="100%" y1={heightOf(step)} y2={heightOf(step)} />
				))}
				<SoFar quarters={quarters} most={most} />
				{quarters.map((quarter, index) => (
					<Column
						key={quarter.label}
						quarter={quarter}
						of={{ index, length: quarters.length }}
						heightOf={heightOf}
						language={language}
						how={how}
					/>
				))}
				{target != null && <line class="target" x1="0" x2="100%" y1={heightOf(target)} y2={heightOf(target)} />}
				{steps.slice(1).map((step) => (
					<text key={step} x="0" y={heightOf(step) - 5}>
						{formatNumber(language, step)}
					</text>
				))}
				<Last quarters={quarters} heightOf={heightOf} language={language} />
			</svg>
			{legend && <Key legend={legend} target={target != null} />}
		</figure>
	);
}

/** The columns share the width evenly; a number stands at the end of its quarter, in the middle of its column. */
function middleOf(index: number, length: number): number {
	return Math.round(((index + 0.5) / length) * 10000) / 100;
}

/** The line is stretched with the drawing; its stroke is not. */
function SoFar({ quarters, most }: { readonly quarters: readonly QuarterColumn[]; readonly most: number }) {
	const point = (index: number, value: number) =>
		`${middleOf(index, quarters.length)},${Math.round((100 - percentOf(value, most)) * 100) / 100}`;
	const highs = quarters.map(({ soFar }, index) => point(index, soFar.high));
	const lows = quarters.map(({ soFar }, index) => point(index, soFar.low));
	const best = quarters.map(({ soFar }, index) => point(index, soFar.best ?? soFar.low));
	const isWide = quarters.some(({ soFar }) => soFar.high > soFar.low);
	return (
		<svg x="0" y={plot.top} width="100%" height={plot.height} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
			{isWide && <polygon class="band" points={[...highs, ...lows.reverse()].join(" ")} />}
			<polyline class="so-far" points={best.join(" ")} />
		</svg>
	);
}

interface ColumnProps {
	readonly quarter: QuarterColumn;
	readonly of: { readonly index: number; readonly length: number };
	readonly heightOf: (value: number) => number;
	readonly language: Language;
	readonly how: "unique" | "duplicated";
}

function Column({ quarter, of: { index, length }, heightOf, language, how }: ColumnProps) {
	const share = 100 / length;
	const at = { x: `${round(index * share + share * 0.2)}%`, width: `${round(share * 0.6)}%` };
	const { low, high } = quarter.fresh;
	const numbers = [low, high].map((value) => formatNumber(language, value));
	return (
		<g>
			<title>{`${quarter.label}: ${[...new Set(numbers)].join("–")}`}</title>
			<rect class="ground" x={`${round(index * share)}%`} width={`${round(share)}%`} y={plot.top} height={plot.height} />
			{high > low && <rect class="people up-to" {...at} y={heightOf(high)} height={round(heightOf(low) - heightOf(high))} />}
			{how === "unique" && <rect class="column" {...at} y={heightOf(low)} height={round(ground - heightOf(low))} />}
			{how === "duplicated" && low > 0 && <Hatch {...at} y={heightOf(low)} height={round(ground - heightOf(low))} upright />}
			{quarter.tick && (
				<>
					<line class="axis" x1={`${round(index * share)}%`} x2={`${round(index * share)}%`} y1={ground} y2={ground + 6} />
					<text x={`${round(index * share)}%`} dx="4" y={ground + 18}>
						{quarter.tick}
					</text>
				</>
			)}
		</g>
	);
}

/** The number that the chart ends with. */
function Last({ quarters, heightOf, language }: Pick<QuarterChartProps, "quarters"> & Pick<ColumnProps, "heightOf" | "language">) {
	const last = quarters.at(-1);
	if (!last) return null;
	const { low, high, best } = last.soFar;
	const x = `${middleOf(quarters.length - 1, quarters.length)}%`;
	const numbers = [low, high].map((value) => formatNumber(language, value));
	return (
		<>
			<circle class="dot" cx={x} cy={heightOf(best ?? low)} r="5" />
			<text class="strong" x="100%" y={heightOf(high) - 10} text-anchor="end">
				{[...new Set(numbers)].join("–")}
			</text>
		</>
	);
}

const signs = {
	fresh: still(
		<svg width="12" height="12" aria-hidden="true">
			<rect class="column" width="12" height="12" />
		</svg>,
	),
	soFar: still(
		<svg width="20" height="12" aria-hidden="true">
			<line class="so-far" x1="0" x2="20" y1="6" y2="6" />
		</svg>,
	),
	target: still(
		<svg width="20" height="12" aria-hidden="true">
			<line class="target" x1="0" x2="20" y1="6" y2="6" />
		</svg>,
	),
};

function Key({ legend, target }: { readonly legend: NonNullable<QuarterChartProps["legend"]>; readonly target: boolean }) {
	return (
		<ul class="key">
			<li>
				<signs.fresh />
				{legend.fresh}
			</li>
			<li>
				<signs.soFar />
				{legend.soFar}
			</li>
			{target && legend.target && (
				<li>
					<signs.target />
					{legend.target}
				</li>
			)}
		</ul>
	);
}

function round(value: number): number {
	return Math.round(value * 100) / 100;
}
