// npm run bench: bench/index.ts under Node.js 24. It is built like the server, because Node runs no .tsx.
import { join } from "node:path";
import { viteBuild } from "./build.mjs";
import { buildFolder } from "./clone.mjs";
import { runInstead } from "./node.mjs";
import { explain, setUp } from "./setup.mjs";

try {
	await setUp(process.stderr);
	const folder = join(buildFolder, "bench");
	await viteBuild(folder, ["--ssr", "bench/index.ts"]);
	process.exitCode = await runInstead(join(folder, "index.js"), process.argv.slice(2));
} catch (error) {
	explain(error);
}
