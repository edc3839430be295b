import { linkFiles, sayLinks } from "../linkage/command-line.ts";
import { learnModel } from "../people/index.ts";
import { chooseProgramme } from "../programme/index.ts";
import { realClock, today } from "../shared/clock.ts";
import type { BareCall, Call } from "./call.ts";

/** How the reports of one person differ, learned from what is on record. */
export async function runLearn({ installation, flags, print, t }: Call): Promise<void> {
	const { handle } = chooseProgramme(installation.programmes(), flags.programme);
	const { seq, result } = await learnModel(handle);
	print({ ...result, seq }, () => `${t("model-learned", result)}\n`);
}

export async function runLink({ flags, rest, print, language }: BareCall): Promise<void> {
	const report = await linkFiles(rest, {
		...{ id: flags.id, map: flags.map, oneToOne: flags["one-to-one"] ?? false, out: flags.out, pairs: flags.pairs },
		...{ today: today(realClock), language, say: (line) => void process.stderr.write(`${line}\n`) },
	});
	print(report, () => sayLinks(report, language));
}
