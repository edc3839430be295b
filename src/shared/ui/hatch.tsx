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
}: {
	readonly x: string;
	readonly width: string;
	readonly y: number;
	readonly height: number;
	readonly upTo?: boolean;
}) {
	return (
		<>
			<svg x={x} y={y} width={width} height={height} aria-hidden="true">
				<line class={upTo ? "encounters up-to" : "encounters"} x1="-40" x2="110%" y1={height / 2} y2={height / 2} transform="skewX(-35)" />
			</svg>
			<rect class="encounters-edge" x={x} y={y} width={width} height={height} />
		</>
	);
}
