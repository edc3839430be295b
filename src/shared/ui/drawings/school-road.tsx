import { Child, Pair, Rider, Walker } from "./children.tsx";
import { Ger, School } from "./land.tsx";

/** From the ger to the school, every child on the same road. */
export function SchoolRoad() {
	return (
		<svg class="illustration" viewBox="0 0 640 400" aria-hidden="true">
			<rect class="d-sky" width="640" height="400" />
			<circle class="d-sun" cx="330" cy="92" r="40" />
			<path class="d-wing" d="M150 84q9-9 16 0q7-9 16 0M204 62q7-7 12 0q6-7 12 0" />
			<path class="d-far" d="M0 208Q90 120 176 190Q236 128 310 186Q400 96 486 176Q566 120 640 186V400H0Z" />
			<path class="d-near" d="M0 250Q130 186 286 236T640 222V400H0Z" />
			<path class="d-ground" d="M0 292Q200 250 380 268T640 262V400H0Z" />
			<Ger x={112} y={276} scale={1.08} />
			<School x={512} y={272} />
			<path class="d-felt" d="M500 272H526Q520 296 430 312Q300 334 236 400H60Q170 330 380 304Q488 290 500 272Z" />
			<Pair x={352} y={322} scale={0.98} />
			<Walker x={288} y={346} scale={1.12} coat="d-roof" />
			<Rider x={216} y={366} scale={1.3} coat="d-leaf" />
			<Child x={138} y={384} scale={1.25} coat="d-wood" hair="braids" />
			<path class="d-near" d="M0 356Q40 352 66 372T110 400H0ZM640 336Q560 330 500 360T420 400H640Z" />
		</svg>
	);
}
