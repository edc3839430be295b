/** Plain numbers to draw; what they mean is for the slice to say. `label` is what a person who cannot see the drawing hears. */
export interface Interval {
	readonly low: number;
	readonly high: number;
	readonly best?: number | null;
}

export interface CountBarProps extends Interval {
	readonly label: string;
	/** The end of the axis. */
	readonly most: number;
	readonly target?: { readonly value: number; readonly label: string } | null;
	/** Encounters are hatched and never in the colour of people. */
	readonly how: "unique" | "duplicated";
}

/** One number on its axis: solid up to the bounds, the interval marked, the target dashed. */
export function CountBar(props: CountBarProps) {
	return <svg class="count-bar" role="img" aria-label={props.label} />;
}

export interface QuarterColumn {
	readonly label: string;
	readonly fresh: Interval;
	readonly soFar: Interval;
}

/** New people of each quarter as columns, with the cumulative number as a line above. */
export function QuarterChart(props: {
	readonly label: string;
	readonly quarters: readonly QuarterColumn[];
	readonly target?: number | null;
}) {
	return <svg class="quarter-chart" role="img" aria-label={props.label} />;
}

export interface Part extends Interval {
	readonly label: string;
	/** As written in the reader's language. */
	readonly text: string;
	/** The unknown part is drawn apart. */
	readonly unknown?: boolean;
}

/** Parts of a total as bars, each with its label and number. */
export function PartsChart(props: { readonly label: string; readonly parts: readonly Part[] }) {
	return <figure class="parts-chart" aria-label={props.label} />;
}
