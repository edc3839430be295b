// npm run licences: every package that is installed, with its version and its licence, as the packages themselves say.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./clone.mjs";

const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
const rows = Object.entries(packages)
	.filter(([path]) => path !== "")
	.map(([path, { version, license, dev, optional }]) => {
		const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
		return [
			name,
			version,
			license ?? licenceIn(path),
			dev ? "for the build and the tests" : optional ? "where the platform needs it" : "at run time",
		];
	})
	.sort(([one], [other]) => (one < other ? -1 : 1));
for (const row of rows) console.log(row.join("\t"));

/** Of a package whose line in the lock file has none. */
function licenceIn(path) {
	try {
		const { license, licenses } = JSON.parse(readFileSync(join(root, path, "package.json"), "utf8"));
		return license ?? licenses?.map(({ type }) => type).join(" OR ") ?? "not said";
	} catch {
		return "not installed here";
	}
}
