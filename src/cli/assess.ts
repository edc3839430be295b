import { assessFile, sayAssessed } from "../children/command-line.ts";
import type { BareCall } from "./call.ts";

/** Whether answers come to a functional difficulty. Unknown is a result like yes and no: only what cannot be read ends with 2. */
export async function runAssess({ flags, rest, print, language, t }: BareCall): Promise<void> {
	const { report, ignored } = assessFile(rest, flags.wording);
	print(report, () => sayAssessed(report, language));
	if (ignored.length > 0) process.stderr.write(`${t("fields-ignored", { fields: ignored.join(", ") })}\n`);
}
