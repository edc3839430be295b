import { build, type Plugin } from "vite";

const mark = "?island";

/**
 * Gives `import script from "./browser.ts?island"` as the text of one small script with all that the file imports. Server, tests and bench
 * are built with it, so that a page and its script always belong together and nothing has to be found on the disk.
 */
export function islands(): Plugin {
	return {
		name: "islands",
		enforce: "pre",
		// Vitest keeps what it has built by the text of the file alone, and an island is made of others as well.
		configureVitest: ({ defineCacheKeyGenerator }) => defineCacheKeyGenerator(({ id }) => (id.endsWith(mark) ? false : undefined)),
		async resolveId(source, importer) {
			if (!source.endsWith(mark)) return null;
			const found = await this.resolve(source.slice(0, -mark.length), importer, { skipSelf: true });
			return found && `${found.id}${mark}`;
		},
		async load(id) {
			if (!id.endsWith(mark)) return null;
			return `export default ${JSON.stringify(await scriptOf(id.slice(0, -mark.length)))};`;
		},
	};
}

async function scriptOf(path: string): Promise<string> {
	const built = await build({
		configFile: false,
		logLevel: "silent",
		// As it is served, also where tests build it: a package may bring another file for whoever develops.
		define: { "process.env.NODE_ENV": JSON.stringify("production") },
		resolve: { conditions: ["module", "browser", "production"] },
		oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
		build: {
			write: false,
			minify: true,
			// Telephones in the field are not new.
			target: "es2022",
			modulePreload: { polyfill: false },
			rolldownOptions: { input: path, output: { format: "es", codeSplitting: false } },
		},
	});
	const outputs = [built].flat().flatMap((one) => ("output" in one ? one.output : []));
	const [script, ...others] = outputs.flatMap((one) => (one.type === "chunk" ? [one.code] : []));
	if (script === undefined || others.length > 0) throw new Error(`${path} did not become one script`);
	return script;
}
