import { createHash } from "node:crypto";

/** A script that makes a page quicker to use. Whatever it does can be done without it. */
export interface Island {
	/** Where it is served; the name changes with its content, so browsers may keep it for ever. */
	readonly path: string;
	readonly text: string;
}

/** `text` is what `import text from "./browser.ts?island"` gives. */
export function islandOf(name: string, text: string): Island {
	return { path: `/island-${name}-${createHash("sha256").update(text).digest("hex").slice(0, 12)}.js`, text };
}

/** Stands on the pages that need it and on no other. A module waits for the page to be read, so it may stand anywhere in it. */
export function IslandScript({ island }: { readonly island: Island }) {
	return <script type="module" src={island.path} />;
}
