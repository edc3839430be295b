import { isBrowser, isDoor, isPure, isRoot, isTest, sliceOf, sliceOrder } from "../layers.ts";
import type { Import, Module } from "../module.ts";
import type { Rule } from "../rule.ts";

/** DESIGN: which file may import which, types included, because a type ties two slices together as well. Tests are free. */
export const importsFollowTheOrder: Rule = (modules) =>
	modules
		.filter(({ path }) => path.startsWith("src/") && !isTest(path))
		.flatMap((module) =>
			module.imports.flatMap((imported) => {
				const message = refusal(module, imported);
				return message === null ? [] : [{ path: module.path, line: imported.line, message }];
			}),
		);

function refusal({ path }: Module, { target }: Import): string | null {
	if (target.startsWith("#words/")) return refusalOfWords(path, target.slice("#words/".length));
	if (!target.startsWith("src/")) return refusalOutside(path, target);
	if (isTest(target)) return `${target} is a test: move what is needed out of it`;
	if (isRoot(target) && !isRoot(path)) return `${target} puts the slices together: nobody imports it`;
	if (sliceOf(path) === "shared" && sliceOf(target) !== "shared") return `shared imports nothing of ours: ${target} belongs to a slice`;
	if (isPure(path)) return isPure(target) ? null : `pure code imports only pure code, and ${target} is not`;
	if (isBrowser(path)) return isPure(target) || isBrowser(target) ? null : `the browser gets only pure code, and ${target} is not`;
	if (isRoot(path) || isPure(target)) return null;
	return refusalBetweenSlices(sliceOf(path), sliceOf(target), target);
}

/** Catalogues are compiled to pure code; what a slice says, only the slice says. */
function refusalOfWords(path: string, owner: string): string | null {
	// Which languages there are is no text of anybody.
	return isRoot(path) || owner === "languages" || sliceOf(path) === owner
		? null
		: `#words/${owner} are the texts of ${owner}: let ${owner} say them`;
}

const browserPackages = ["preact", "valibot", "idb"];

/** Packages, Node, and files of the repository that are not sources. */
function refusalOutside(path: string, target: string): string | null {
	if (/^(test|bench|scripts|\.\.)(\/|$)/.test(target)) return `${target} is not part of the product`;
	if (isPure(path) && target !== "valibot") return `pure code imports no package but valibot: hand in what ${target} gives as an argument`;
	if (isBrowser(path) && !browserPackages.includes(target))
		return `the browser gets no ${target}: each package there is paid for on a slow network`;
	return null;
}

function refusalBetweenSlices(from: string | null, to: string | null, target: string): string | null {
	if (from === to || to === "shared") return null;
	if (sliceOrder.indexOf(to ?? "") > sliceOrder.indexOf(from ?? ""))
		return `${to} is listed below ${from}: subscribe to its journal kinds in reactions.ts`;
	if (!isDoor(target)) return `go through src/${to}/index.ts, the door of ${to}`;
	return null;
}
