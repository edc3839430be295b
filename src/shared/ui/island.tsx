import { createHash } from "node:crypto";
import { tight } from "./stylesheet.ts";

/** A script that makes a page quicker to use. Whatever it does can be done without it. */
export interface Island {
	/** Where it is served; the name changes with its content, so browsers may keep it for ever. */
	readonly path: string;
	readonly text: string;
}

/** A stylesheet of a page that no other page needs; served as a script is. */
export function sheetOf(name: string, css: string): Island {
	const text = tight(css);
	return { path: `/island-${name}-${hashOf(text)}.css`, text };
}

/** `text` is what `import text from "./browser.ts?island"` gives. */
export function islandOf(name: string, text: string): Island {
	return { path: `/island-${name}-${hashOf(text)}.js`, text };
}

function hashOf(text: string): string {
	return createHash("sha256").update(text).digest("hex").slice(0, 12);
}

/** Stands on the pages that need it and on no other. A module waits for the page to be read, so it may stand anywhere in it. */
export function IslandScript({ island }: { readonly island: Island }) {
	return <script type="module" src={island.path} />;
}

/** Stands where the page that needs it begins. */
export function SheetLink({ sheet }: { readonly sheet: Island }) {
	return <link rel="stylesheet" href={sheet.path} />;
}
