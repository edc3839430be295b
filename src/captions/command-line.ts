import { readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { captions as words } from "#words/captions";
import type { Encoding } from "../shared/decoding.ts";
import { type InBoth, type Language, type OneOfBoth, speak } from "../shared/words.ts";
import { type Cue, cuesOf, type Remark } from "./cues.ts";
import { decodeFile, formatOf, type ReadText, readText } from "./files/reading.ts";
import { findingLabel, inBoth, lossLabel, remarkLabel } from "./labels.ts";
import { problem } from "./problems.ts";
import { type Finding, findingsOf } from "./quality/findings.ts";
import { type CaptionKind, captionKinds } from "./quality/limits.ts";
import { type LossKind, writeSrt } from "./srt/writing.ts";
import { writeTime } from "./webvtt/times.ts";
import { writeWebVtt } from "./webvtt/writing.ts";

interface ReadFile extends ReadText {
	readonly file: string;
	readonly encoding: Encoding;
}

export interface ConvertReport {
	readonly in: string;
	readonly out: string;
	readonly encoding: Encoding;
	readonly cues: number;
	readonly remarks: readonly (Remark & { readonly text: InBoth })[];
	readonly losses: readonly { readonly about: LossKind; readonly count: number; readonly text: InBoth }[];
	/** Lines in which Є and Ї stand for Ө and Ү, and whether they were repaired. */
	readonly letters: { readonly lines: number; readonly repaired: boolean; readonly examples: ReadText["repairs"] };
}

export interface CheckReport {
	readonly file: string;
	readonly encoding: Encoding;
	readonly kind: CaptionKind;
	readonly language: OneOfBoth;
	readonly cues: number;
	readonly findings: readonly (Finding & { readonly text: InBoth })[];
	readonly remarks: ConvertReport["remarks"];
	readonly letters: ConvertReport["letters"];
}

const mostExamples = 3;

/** `npx tegsh captions convert`: needs no installation. Throws a Problem for what cannot be done, and then nothing was written. */
export function convertCaptions([from, to]: readonly string[], repaired: boolean): ConvertReport {
	if (from === undefined || to === undefined) throw problem("files-missing");
	const format = formatOf(to);
	if (statSync(to, { throwIfNoEntry: false })) throw problem("target-exists", { file: to });
	const folder = dirname(to);
	if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw problem("folder-unknown", { file: folder });
	const read = readCaptionFile(from, repaired);
	const written = format === "vtt" ? { text: writeWebVtt(read.captions), losses: new Map<LossKind, number>() } : writeSrt(read.captions);
	writeFileSync(to, written.text, { flag: "wx" });
	return {
		...{ in: from, out: to, encoding: read.encoding, cues: cuesOf(read.captions).length, remarks: remarksOf(read) },
		losses: [...written.losses].map(([about, count]) => ({ about, count, text: inBoth((language) => lossLabel(about, count, language)) })),
		letters: lettersOf(read, repaired),
	};
}

/** `npx tegsh captions check`: what its readers cannot follow, and what was passed over. Kind and language are worked out where not given. */
export function checkCaptions(
	[file]: readonly string[],
	wanted: { readonly kind: string | undefined; readonly language: string | undefined },
): CheckReport {
	if (file === undefined) throw problem("file-missing");
	const chosen = captionKinds.find((one) => one === wanted.kind);
	if (wanted.kind !== undefined && !chosen) throw problem("kind-unknown", { kind: wanted.kind });
	if (wanted.language !== undefined && wanted.language !== "mn" && wanted.language !== "en") {
		throw problem("language-unknown", { language: wanted.language });
	}
	const read = readCaptionFile(file, false);
	const cues = cuesOf(read.captions);
	const language = wanted.language ?? languageOf(cues);
	// The campaign's films speak Mongolian: what is written in it is heard as well, and English translates.
	const kind = chosen ?? (language === "mn" ? "captions" : "subtitles");
	return {
		...{ file, encoding: read.encoding, kind, language, cues: cues.length },
		findings: findingsOf(cues, language, kind).map((finding) => ({ ...finding, text: inBoth((one) => findingLabel(finding, one)) })),
		...{ remarks: remarksOf(read), letters: lettersOf(read, false) },
	};
}

function languageOf(cues: readonly Cue[]): OneOfBoth {
	const sample = cues
		.slice(0, 500)
		.map(({ text }) => text)
		.join(" ");
	const cyrillic = sample.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
	const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
	return cyrillic > latin ? "mn" : "en";
}

function readCaptionFile(file: string, repaired: boolean): ReadFile {
	formatOf(file);
	if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw problem("file-unknown", { file });
	const { text, encoding } = decodeFile(file, readFileSync(file));
	return { ...readText(file, text, repaired), file, encoding };
}

function remarksOf({ remarks }: ReadFile): ConvertReport["remarks"] {
	return remarks.map((remark) => ({ ...remark, text: inBoth((language) => remarkLabel(remark, language)) }));
}

function lettersOf({ repairs }: ReadFile, repaired: boolean): ConvertReport["letters"] {
	return { lines: repairs.length, repaired: repaired && repairs.length > 0, examples: repairs.slice(0, mostExamples) };
}

/** What is lost or changed by a conversion, line by line. */
export function adviseOn(report: ConvertReport, language: Language): string[] {
	return [
		...sayEncoding(report, language),
		...sayRemarks(report.in, report.remarks, language),
		...report.losses.map((loss) => `${report.out}: ${lossLabel(loss.about, loss.count, language)}`),
	];
}

export function sayConverted({ out, cues }: ConvertReport, language: Language): string {
	return `${speak(words, language)("converted", { file: out, count: cues })}\n`;
}

/** The findings with cue and time, and the remarks with their lines. */
export function sayChecked(report: CheckReport, language: Language): string {
	const t = speak(words, language);
	const { file, cues, kind, findings, remarks } = report;
	return [
		t("checked", { file, count: cues, kind: t(`kind-${kind}`), language: t(`language-${report.language}`) }),
		...findings.map((finding) => `${finding.cue ?? t("all")}\t${writeTime(finding.start, ".")}\t${findingLabel(finding, language)}`),
		...sayRemarks(file, remarks, language),
		...sayEncoding(report, language),
		...(findings.length + remarks.length === 0 ? [t("nothing-found")] : []),
		"",
	].join("\n");
}

function sayRemarks(file: string, remarks: readonly Remark[], language: Language): string[] {
	return remarks.map((remark) => `${file}:${remark.line}: ${remarkLabel(remark, language)}`);
}

function sayEncoding({ encoding, letters }: Pick<CheckReport, "encoding" | "letters">, language: Language): string[] {
	const t = speak(words, language);
	const examples = letters.repaired ? [] : letters.examples.map((example) => t("repair-example", example));
	return [
		...(encoding === "Windows-1251" ? [t("code-page")] : []),
		...(letters.lines > 0 ? [t(letters.repaired ? "repaired" : "repair-offered", { count: letters.lines }), ...examples] : []),
	];
}
