import { Counted } from "./drawings/counted.tsx";
import { Night } from "./drawings/night.tsx";
import { SchoolRoad } from "./drawings/school-road.tsx";
import { Steppe } from "./drawings/steppe.tsx";
import { still } from "./still.tsx";

const drawings = {
	"school-road": still(<SchoolRoad />),
	counted: still(<Counted />),
	steppe: still(<Steppe />),
	night: still(<Night />),
} as const;

export type IllustrationName = keyof typeof drawings;

/** A drawing that keeps the page company. It says nothing that the words do not say, so a screen reader passes it by. */
export function Illustration({ name }: { readonly name: IllustrationName }) {
	const Drawing = drawings[name];
	return <Drawing />;
}
