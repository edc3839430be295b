import sharp from "sharp";
import type { Strip, Strips } from "../../media/index.ts";
import { loadLettering } from "../../shared/lettering.ts";
import { colours } from "../cue-text/runs.ts";
import type { StoredCue } from "../schema.ts";
import { captionsOf } from "../tracks/stored.ts";
import { type Letters, type Line, linesOf, musicSigns, musicWidth, widthOfLine } from "./lines.ts";
import { type Stretch, stretchesOf } from "./timeline.ts";

interface Frame {
	readonly width: number;
	readonly height: number;
}

/** A line where it stands: its middle is that of the picture, `top` is its upper edge. */
interface Placed {
	readonly line: Line;
	readonly top: number;
}

let letters: Letters | undefined;

/**
 * The captions of a film as pictures to be laid over it: white on a dark band behind each line, as players draw them, below in the picture or,
 * where a cue says so, above. Drawn by ourselves from the font that we bring, so that both engines draw the same letters, ө and ү among them.
 */
export async function stripsOf(
	cues: readonly StoredCue[],
	frame: Frame,
	drawn: (done: number, of: number) => Promise<void>,
): Promise<Strips> {
	letters ??= { plain: loadLettering(400), bold: loadLettering(700) };
	const set = letters;
	const size = sizeIn(frame);
	const stretches = stretchesOf(cues).map((stretch) => ({ ...stretch, lines: placedIn(stretch, frame, size, set) }));
	const tops = stretches.flatMap(({ lines }) => lines.map(({ top }) => top));
	const top = Math.floor(Math.min(...tops, frame.height - 2));
	const height = Math.ceil(Math.max(...tops.map((one) => one + bandOf(size)), top + 2)) - top;
	const strips: Strip[] = [];
	for (const { fromMs, toMs, lines } of stretches) {
		await drawn(strips.length, stretches.length);
		if (lines.length === 0) continue;
		const bands = lines.map((one) => drawLine({ ...one, top: one.top - top }, frame.width, size, set)).join("");
		const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${frame.width}" height="${height}">${bands}</svg>`;
		strips.push({ fromMs, toMs, png: await sharp(Buffer.from(svg)).png({ compressionLevel: 3 }).toBuffer() });
	}
	return { strips, top };
}

/** A twentieth of the height, as players show cues (WebVTT 7.4); of the width of a film taken upright somewhat more, or few words fit. */
function sizeIn({ width, height }: Frame): number {
	return Math.max(9, Math.round(Math.min(height * 0.05, width * 0.055)));
}

/** The height of the band behind a line. */
function bandOf(size: number): number {
	return Math.round(size * 1.45);
}

function placedIn({ cues }: Stretch, frame: Frame, size: number, set: Letters): Placed[] {
	const band = bandOf(size);
	const margin = Math.round(frame.height * 0.05);
	const of = (above: boolean) =>
		cues.filter((cue) => isAbove(cue) === above).flatMap((cue) => linesOf(cue.text, size, frame.width * 0.9, set));
	const [above, below] = [of(true), of(false)];
	const lowest = frame.height - margin - below.length * band;
	return [
		...above.map((line, index) => ({ line, top: margin + index * band })),
		...below.map((line, index) => ({ line, top: Math.max(0, lowest + index * band) })),
	];
}

/** Whether a cue is to stand in the upper half, because below it would cover what is to be seen. */
function isAbove(cue: StoredCue): boolean {
	const [block] = cue.beside === null ? [] : captionsOf(null, [cue]).blocks.filter(({ kind }) => kind === "cue");
	const line = block?.kind === "cue" ? block.settings.line : null;
	return line !== null && line !== undefined && line.at >= 0 && line.at < (line.unit === "lines" ? 8 : 50);
}

function drawLine({ line, top }: Placed, frameWidth: number, size: number, { plain, bold }: Letters): string {
	const width = widthOfLine(line);
	const [left, band] = [(frameWidth - width) / 2, bandOf(size)];
	const pad = size * 0.35;
	const base = top + band * 0.73;
	let x = left;
	const pieces = line.map(({ text, look, width: wide }) => {
		const path = musicSigns.test(text) ? musicSign(x, base, size) : (look.b ? bold : plain).draw(text, x, base, size);
		const slant = look.i ? ` transform="translate(${round(base * 0.2)} 0) skewX(-11.3)"` : "";
		const under = look.u
			? `<path d="M${round(x)} ${round(base + size * 0.14)}h${round(wide)}" stroke="${ink(look.colour)}" stroke-width="${round(size / 16)}"/>`
			: "";
		x += wide;
		return text === " " ? under : `<path d="${path}" fill="${ink(look.colour)}"${slant}/>${under}`;
	});
	const box = `<rect x="${round(left - pad)}" y="${round(top)}" width="${round(width + 2 * pad)}" height="${band}" fill="#000" fill-opacity="0.78"/>`;
	return box + pieces.join("");
}

/** Black would not be seen on the band. */
function ink(colour: keyof typeof colours | null): string {
	return colour === null || colour === "black" ? "#fff" : colours[colour];
}

/** A note as the sign for music: a head, a stem, a flag. */
function musicSign(x: number, base: number, size: number): string {
	const [r, stem] = [size * 0.13, x + size * musicWidth * 0.5];
	const head = `M${round(stem - 2 * r)} ${round(base - r)}a${round(r)} ${round(r)} 0 1 0 ${round(2 * r)} 0a${round(r)} ${round(r)} 0 1 0 ${round(-2 * r)} 0z`;
	const line = `M${round(stem - size * 0.06)} ${round(base - r)}v${round(-size * 0.62)}h${round(size * 0.06)}l${round(size * 0.16)} ${round(size * 0.2)}l${round(-size * 0.06)} ${round(size * 0.06)}l${round(-size * 0.1)} ${round(-size * 0.12)}v${round(size * 0.48)}z`;
	return head + line;
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
