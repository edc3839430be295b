/** A ger with its door to the south, standing at (x, y). */
export function Ger({ x, y, scale = 1 }: { readonly x: number; readonly y: number; readonly scale?: number }) {
	return (
		<g transform={`translate(${x} ${y}) scale(${scale})`}>
			<path class="d-felt" d="M-62 0V-40Q-62-46-56-49L-14-78H14L56-49Q62-46 62-40V0Z" />
			<path class="d-deep" d="M-14-78Q0-88 14-78Z" />
			<path class="d-thread" d="M-62-44H62M-62-26H62M-62-9H62M-10-77L-32-45M10-77L32-45M0-78V-45" />
			<path class="d-felt" d="M-20 0V-36H20V0Z" />
			<path class="d-wood" d="M-16 0V-34H16V0Z" />
			<path class="d-sun" d="M-10-6V-16H-2V-6ZM2-6V-16H10V-6ZM-10-20V-29H-2V-20ZM2-20V-29H10V-20Z" />
		</g>
	);
}

/** A school with a ramp beside its steps. */
export function School({ x, y }: { readonly x: number; readonly y: number }) {
	return (
		<g transform={`translate(${x} ${y})`}>
			<path class="d-line" d="M0-112V-146" />
			<path class="d-rose" d="M1-146Q14-152 24-146T40-146V-130Q30-126 20-130T1-130Z" />
			<rect class="d-wall" x="-92" y="-72" width="184" height="72" />
			<rect class="d-felt" x="-30" y="-92" width="60" height="92" />
			<path class="d-roof" d="M-40-88L0-114L40-88Z" />
			<path class="d-roof" d="M-98-72H-30V-80H-92ZM98-72H30V-80H92Z" />
			<circle class="d-deep" cx="0" cy="-74" r="8" />
			<circle class="d-felt" cx="0" cy="-74" r="5.5" />
			<path class="d-wood" d="M-14 0V-42Q-14-54 0-54T14-42V0Z" />
			<Windows />
			<path class="d-far" d="M14 0V-7H34L104 0Z" />
			<path class="d-line" d="M36-20L100-10M36-20V-8M68-15V-4M100-10V-1" />
		</g>
	);
}

function Windows() {
	return (
		<>
			{[-82, -56, 40, 66].map((x) => (
				<g key={x}>
					<rect class="d-deep" x={x} y="-58" width="18" height="24" rx="2" />
					<path class="d-sky" d={`M${x + 2}-56h6v9h-6zm8 0h6v9h-6zm-8 11h6v9h-6zm8 0h6v9h-6z`} />
				</g>
			))}
		</>
	);
}
