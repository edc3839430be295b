import { IslandScript } from "../../shared/ui/index.ts";
import { countingIsland } from "./islands.ts";
import { countedPath } from "./receiving.ts";

/**
 * On a public page: what has `data-counts` with the id of an item is followed, and what is kept is deleted once its time is over. `data-use` is on
 * what makes a film possible to follow.
 */
export function CountsDevices({ programme }: { readonly programme: string }) {
	return (
		<>
			<div hidden data-counted={`${countedPath}/${programme}`} />
			<IslandScript island={countingIsland} />
		</>
	);
}
