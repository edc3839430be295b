import { isDoor, isRoot, isTest, sliceOf, sliceOrder } from "../layers.ts";
import type { Module } from "../module.ts";
import type { Rule, Violation } from "../rule.ts";

export const roomyLines = 250;
const mostLines = 400;
const doorLines = 40;

const sayNothing = /(^|-)(utils?|helpers?|types?|services?|manager|misc|common)(-|$)/;
const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

export const filesAreNamed: Rule = (modules) =>
	modules.flatMap(({ path }) => {
		const names = path.replace(/(\.test|\.d)?\.tsx?$/, "").split("/");
		return names.flatMap((name) => {
			if (sayNothing.test(name)) return [at(path, `“${name}” says nothing: name the file after what it holds`)];
			return kebab.test(name.replace(".config", "")) ? [] : [at(path, `“${name}” is not a plain noun in lower case with hyphens`)];
		});
	});

/** The folder listing is the architecture: a new folder is a decision. */
export const foldersAreSlices: Rule = (modules) =>
	modules.flatMap(({ path }) => {
		if (!path.startsWith("src/")) return [];
		const slice = sliceOf(path);
		if (isRoot(path)) return [];
		if (slice === null) return [at(path, "only the composition root lies beside the slices")];
		return slice === "shared" || sliceOrder.includes(slice) ? [] : [at(path, `${slice} is no slice of the design`)];
	});

export const filesAreShort: Rule = (modules) =>
	modules.flatMap((module) => {
		if (module.lines > mostLines) return [at(module.path, `${module.lines} lines, at most ${mostLines}: it has a second purpose`)];
		return isDoor(module.path) && module.lines > doorLines
			? [at(module.path, `a door of ${module.lines} lines, at most ${doorLines}`)]
			: [];
	});

/** A door opens with three lines that say what the slice's words mean. */
export const doorsSpeak: Rule = (modules) =>
	modules
		.filter(({ path }) => isDoor(path) && sliceOf(path) !== "shared")
		.filter(({ text }) => !/^(\/\/ .+\n){3}/.test(text))
		.map(({ path }) => at(path, "a door opens with three // lines that say what its words mean"));

export const exportsAreNamed: Rule = (modules) =>
	modules.flatMap((module) =>
		module.facts
			.filter(({ kind }) => (kind === "default-export" && !isToolFile(module)) || kind === "export-all")
			.map(({ line, text }) => ({
				path: module.path,
				line,
				message: `${text.slice(0, 40)}: export by name, so that one word finds every use`,
			})),
	);

/** Two slices may each have their own word; a name that three files define is no word any more. */
export const typeNamesMeanOneThing: Rule = (modules) => {
	const definitions = modules
		.filter(({ path }) => path.startsWith("src/") && !isTest(path))
		.flatMap(({ path, facts }) => facts.filter(({ kind }) => kind === "exported-type").map(({ line, text }) => ({ path, line, text })));
	return [...Map.groupBy(definitions, ({ text }) => text)].flatMap(([name, defined]) => {
		const paths = [...new Set(defined.map(({ path }) => path))];
		const last = defined.at(-1);
		if (paths.length < 3 || !last) return [];
		return [{ ...last, message: `${name} is defined in ${paths.join(", ")}: give each its own name` }];
	});
};

export const productStandsAlone: Rule = (modules) =>
	modules
		.filter(({ path }) => path.startsWith("src/") && !isTest(path))
		.flatMap(({ path, imports }) =>
			imports
				.filter(({ target }) => ["vitest", "vite", "fast-check", "playwright-core", "axe-core"].includes(target))
				.map(({ line, target }) => ({ path, line, message: `${target} is there for tests and building only` })),
		);

/** Vite and Vitest demand a default export of their configuration and set-up files. */
function isToolFile({ path }: Module): boolean {
	return /\.config\.ts$/.test(path) || /^test\/(support\/)?global-setup\.ts$/.test(path);
}

function at(path: string, message: string): Violation {
	return { path, line: 1, message };
}
