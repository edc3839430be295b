import { Ger } from "./land.tsx";

/** A ger at night with a light in its door: somebody has gone home. */
export function Night() {
	return (
		<svg class="illustration" viewBox="0 0 480 360" aria-hidden="true">
			<rect class="d-deep" width="480" height="360" rx="12" />
			<path class="d-sun" d="M372 52a26 26 0 1 0 22 40a21 21 0 0 1-22-40Z" />
			<path class="d-felt" d="M58 56h3v3h-3zM142 34h3v3h-3zM238 62h3v3h-3zM300 30h3v3h-3zM96 112h3v3h-3zM430 128h3v3h-3z" />
			<path class="d-roof" opacity="0.45" d="M0 196Q90 132 188 188Q300 120 480 190V360H0Z" />
			<path class="d-leaf" opacity="0.55" d="M0 236Q140 190 270 224T480 214V348Q480 360 468 360H12Q0 360 0 348Z" />
			<path class="d-wing" d="M240 152q-10-12 0-22t0-22" />
			<Ger x={240} y={284} scale={1.5} />
			<path class="d-ground" opacity="0.75" d="M218 284H262L300 360H176Z" />
		</svg>
	);
}
