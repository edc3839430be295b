import type { VNode } from "preact";
import { jsxTemplate } from "preact/jsx-runtime";
import { render } from "preact-render-to-string";

/** Markup that is the same on every page is written once, when the program starts: a page then takes it as it stands. */
export function still(markup: VNode): () => VNode {
	const template = [render(markup)];
	return () => jsxTemplate(template);
}
