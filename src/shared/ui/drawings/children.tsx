import type { ComponentChildren } from "preact";

interface Pose {
	readonly x: number;
	readonly y: number;
	readonly scale?: number;
	/** The class of the coat's colour. */
	readonly coat: string;
	readonly hair?: "short" | "braids" | "hat";
}

/** Children have no faces here: nobody is shown, everybody may be meant. */
export function Child({ x, y, scale = 1, coat, hair = "short", children }: Pose & { readonly children?: ComponentChildren }) {
	return (
		<g transform={`translate(${x} ${y}) scale(${scale})`}>
			<path class="d-line" d="M-6-18V-2h-3M6-18V-2h3" />
			<path class={coat} d="M-8-52Q0-57 8-52L17-18Q0-12-17-18Z" />
			<path class="d-sun" d="M-13.5-34Q0-29 13.5-34L14.5-29.5Q0-24-14.5-29.5Z" />
			<Head hair={hair} />
			{children}
		</g>
	);
}

function Head({ hair }: { readonly hair: Pose["hair"] }) {
	return (
		<>
			{hair === "braids" && <path class="d-line" d="M-10-64Q-14-56-11-48M10-64Q14-56 11-48" />}
			<circle class="d-skin" cx="0" cy="-64" r="11" />
			<path class="d-deep" d="M-11.5-63Q-13-76 0-76.5T11.5-63Q6-70 0-69.5T-11.5-63Z" />
			{hair === "hat" && (
				<>
					<path class="d-rose" d="M-12-68Q-12-80 0-81T12-68Q0-73-12-68Z" />
					<circle class="d-sun" cx="0" cy="-83" r="3.5" />
				</>
			)}
		</>
	);
}

/** A child in a wheelchair, on the way by themselves. */
export function Rider({ x, y, scale = 1, coat }: Pose) {
	return (
		<g transform={`translate(${x} ${y}) scale(${scale})`}>
			<path class="d-line" d="M-20-46L-15-22H14L20-4H27" />
			<path class={coat} d="M-13-54Q-3-60 4-53L8-32H17Q23-32 23-26L24-12H14L12-21H-13Z" />
			<path class="d-skin" d="M4-48L16-32 12-29 0-42Z" />
			<g transform="translate(-3 -1)">
				<Head hair="short" />
			</g>
			<circle class="d-line" cx="-5" cy="-17" r="17" />
			<circle class="d-deep" cx="-5" cy="-17" r="3" />
			<circle class="d-line" cx="20" cy="-4" r="4" />
		</g>
	);
}

/** A child with a white cane. */
export function Walker(pose: Pose) {
	return (
		<Child {...pose}>
			<path class="d-line" d="M11-44L20-34" />
			<path class="d-line" d="M20-36L36-1" />
			<path class="d-cane" d="M22-32L35-4" />
		</Child>
	);
}

/** Two who hold each other's hand. */
export function Pair({ x, y, scale = 1 }: Omit<Pose, "coat">) {
	return (
		<g transform={`translate(${x} ${y}) scale(${scale})`}>
			<path class="d-line" d="M10-44L25-31 38-36" />
			<Child x={0} y={0} coat="d-leaf" hair="hat" />
			<Child x={46} y={0} scale={0.82} coat="d-rose" hair="braids" />
		</g>
	);
}
