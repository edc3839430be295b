import { cuesOf, findingsOf, parseSrt, parseWebVtt, writeSrt, writeWebVtt } from "../src/captions/index.ts";
import { benchOpening } from "./captions-opening.ts";
import type { BenchLine } from "./line.ts";

const cues = 200_000;
const leastMegabytes = 50;
const times = 12;
const sentences = [
	"Өнөөдөр бид сургуульдаа явна,\nтэнд найзууд маань хүлээж байна.",
	"<v Сараа>Багш аа, би ирлээ!</v>",
	"The school has a ramp now,\nand <i>everybody</i> comes in by the same door.",
	"[дуу хөгжим]",
];

/** Captions of many films in one text: parsing it beside decoding its bytes, which a reader of the file does before. */
export async function benchCaptions(url: string): Promise<BenchLine[]> {
	const vtt = `WEBVTT\n\n${Array.from({ length: cues }, (_, at) => cueAt(at)).join("\n")}`;
	const read = parseWebVtt(vtt);
	if (!read) throw new Error("the text of the bench is no WebVTT");
	const { captions } = read;
	const srt = writeSrt(captions).text;
	return [
		lineOf("WebVTT: parsed", vtt, () => parseWebVtt(vtt)),
		lineOf("WebVTT: written", vtt, () => writeWebVtt(captions)),
		lineOf("SRT: parsed", srt, () => parseSrt(srt)),
		lineOf("SRT: written", srt, () => writeSrt(captions)),
		lineOf("WebVTT: each cue checked", vtt, () => findingsOf(cuesOf(captions), "mn", "captions")),
		...(await benchOpening(url)),
	];
}

function cueAt(at: number): string {
	const time = (seconds: number) => new Date(seconds * 1000).toISOString().slice(11, 23);
	return `${time(at * 3)} --> ${time(at * 3 + 2.5)}\n${sentences[at % sentences.length]}\n`;
}

function lineOf(name: string, text: string, work: () => unknown): BenchLine {
	const bytes = new TextEncoder().encode(text);
	const measured = megabytesPerSecond(bytes, work);
	const baseline = megabytesPerSecond(bytes, () => new TextDecoder().decode(bytes));
	const budget = `at least ${leastMegabytes} MB/s`;
	const baselineName = "decoding its UTF-8";
	return { name, measured, unit: "MB/s", baseline, baselineName, ratio: measured / baseline, budget, within: measured >= leastMegabytes };
}

/** The best of several: what else the machine does makes a run slower and never faster. */
function megabytesPerSecond(bytes: Uint8Array, work: () => unknown): number {
	const seconds = Array.from({ length: times }, () => {
		const started = performance.now();
		work();
		return (performance.now() - started) / 1000;
	});
	return bytes.byteLength / 1e6 / Math.min(...seconds);
}
