import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { readReach, sayReach } from "../reach/command-line.ts";
import { BadInput, type BareCall } from "./call.ts";
import { filesAt } from "./imports.ts";

/** How many people exports of platforms come to. Ends with 2 where a line that should count could not be read. */
export async function runReach({ flags, rest, print, language, t }: BareCall): Promise<void> {
	const files = rest.flatMap((path) => filesAt(t, path)).map((path) => ({ name: basename(path), bytes: readFileSync(path) }));
	if (files.length === 0) throw new BadInput(t("exports-missing"));
	const { rejected, ...report } = await readReach(files, {
		population: flags.population,
		columns: flags.column ?? [],
		isMixedPage: flags["mixed-page"] ?? false,
		language,
	});
	print(report, () => sayReach(report, language));
	for (const { file, line, text } of rejected) process.stderr.write(`${file}:${line}: ${text}\n`);
	if (rejected.length > 0) process.exitCode = 2;
}
