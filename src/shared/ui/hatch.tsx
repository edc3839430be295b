/**
 * Encounters are hatched. The strokes are one thick dashed line, slanted and cut off by the inner drawing: a pattern would need an id,
 * and a page with two charts would then have it twice.
 */
export function Hatch({
	x,
	width,
	y,
	height,
	upTo = false,
	upright = false,
}: {
	readonly x: string;
	readonly width: string;
	readonly y: number;
	readonly height: number;
	readonly upTo?: boolean;
	/** A column is hatched from its foot upwards: its strokes slant along its width. */
	readonly upright?: boolean;
}) {
	const strokes = upright
		? { x1: "50%", x2: "50%", y1: -20, y2: height + 160, transform: "skewY(-35)" }
		: { x1: "-40", x2: "110%", y1: height / 2, y2: height / 2, transform: "skewX(-35)" };
	return (
		<>
			<svg x={x} y={y} width={width} height={height} aria-hidden="true">
				<line class={upTo ? "encounters up-to" : "encounters"} {...strokes} />
			</svg>
			<rect class="encounters-edge" x={x} y={y} width={width} height={height} />
		</>
	);
}
