import { adviseOn, checkCaptions, convertCaptions, sayChecked, sayConverted } from "../captions/command-line.ts";
import type { BareCall } from "./call.ts";

/** From WebVTT to SRT and back; what is lost on the way is said. */
export async function runCaptionsConvert({ flags, rest, print, language }: BareCall): Promise<void> {
	const report = convertCaptions(rest, flags["repair-letters"] ?? false);
	for (const line of adviseOn(report, language)) process.stderr.write(`${line}\n`);
	print(report, () => sayConverted(report, language));
}

/** Ends with 1 where something was found, as a check of the journals does. */
export async function runCaptionsCheck({ flags, rest, print, language }: BareCall): Promise<void> {
	const report = checkCaptions(rest, { kind: flags.kind, language: flags.language });
	print(report, () => sayChecked(report, language));
	if (report.findings.length + report.remarks.length > 0) process.exitCode = 1;
}
