import { defineConfig } from "vite";
import { islands } from "./scripts/islands.ts";
import { compileWords } from "./scripts/words.ts";

compileWords();

/** The server and the command line for Node. Packages stay outside and are read from node_modules. */
export default defineConfig({
	plugins: [islands()],
	oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
	// Its ES module is named in a way that bundlers know and Node does not.
	ssr: { noExternal: ["opentype.js"] },
	build: {
		ssr: true,
		target: "node24",
		sourcemap: true,
		minify: false,
		rolldownOptions: {
			input: {
				main: "src/main.ts",
				cli: "src/cli.ts",
				"linkage-worker": "src/linkage/batch/worker.ts",
				"claims-apart": "src/claims/claims-apart.ts",
				"registers-apart": "src/activities/registers/registers-apart.ts",
				"exports-apart": "src/reach/exports/exports-apart.ts",
				"workbook-apart": "src/activities/registers/workbook-apart.ts",
				"media-engine": "src/media/engine/program.ts",
			},
			output: { entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
		},
	},
});
