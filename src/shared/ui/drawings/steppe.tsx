import { Ger } from "./land.tsx";

/** Wide, quiet, ready for somebody: it stands where a list will be. */
export function Steppe() {
	return (
		<svg class="illustration" viewBox="0 0 480 150" aria-hidden="true">
			<rect class="d-sky" width="480" height="150" rx="12" />
			<circle class="d-sun" cx="352" cy="50" r="22" />
			<path class="d-wing" d="M196 42q8-8 14 0q6-8 14 0M244 28q6-6 10 0q5-6 10 0" />
			<path class="d-far" d="M0 100Q70 50 138 92Q200 58 270 96Q360 44 480 98V138Q480 150 468 150H12Q0 150 0 138Z" />
			<path class="d-near" d="M0 120Q120 88 252 112T480 108V138Q480 150 468 150H12Q0 150 0 138Z" />
			<Ger x={98} y={124} scale={0.62} />
			<path class="d-ground" d="M0 132Q180 112 300 124T480 126V138Q480 150 468 150H12Q0 150 0 138Z" />
		</svg>
	);
}
