const scattered: readonly (readonly [number, number])[] = [
	[40, 52],
	[78, 104],
	[104, 40],
	[132, 84],
	[62, 138],
	[116, 132],
	[160, 46],
	[172, 118],
	[28, 98],
	[146, 150],
	[194, 82],
	[90, 72],
];
const colours = ["d-roof", "d-leaf", "d-rose", "d-wood"];

/** Scattered at the left, each in one place of its own at the right: everyone counted once. */
export function Counted() {
	return (
		<svg class="illustration" viewBox="0 0 480 190" aria-hidden="true">
			<rect class="d-sky" width="480" height="190" rx="12" />
			<path class="d-far" d="M0 150Q100 112 210 144T480 134V178Q480 190 468 190H12Q0 190 0 178Z" />
			<path class="d-line" d="M228 96H262M252 86L262 96L252 106" />
			<rect class="d-felt" x="288" y="36" width="168" height="120" rx="10" />
			{scattered.map(([x, y], index) => (
				<g key={`${x}`}>
					<Somebody x={x} y={y} colour={colours[index % 4]} />
					<Somebody x={312 + (index % 4) * 40} y={68 + Math.floor(index / 4) * 36} colour={colours[index % 4]} />
				</g>
			))}
		</svg>
	);
}

function Somebody({ x, y, colour }: { readonly x: number; readonly y: number; readonly colour: string | undefined }) {
	return (
		<g class={colour} transform={`translate(${x} ${y})`}>
			<circle cy="-12" r="6" />
			<path d="M-10 8Q-10-5 0-5T10 8Z" />
		</g>
	);
}
