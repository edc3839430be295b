import type { FilmRendition } from "../schema.ts";
import type { Output } from "./recipe.ts";

interface Rung {
	readonly name: FilmRendition;
	/** Pixels of the shorter side: a film taken upright has as many as one taken across. */
	readonly side: number;
	/** Thousands of bits in a second. */
	readonly picture: number;
	readonly sound: number;
	readonly channels: 1 | 2;
	readonly profile: "main" | "high";
	readonly mostFrames: number;
}

/** From what fits a projector to what comes through on a slow line, and fits a memory card for a hundred times. */
const rungs: readonly Rung[] = [
	{ name: "720p", side: 720, picture: 1500, sound: 96, channels: 2, profile: "high", mostFrames: 30 },
	{ name: "480p", side: 480, picture: 800, sound: 64, channels: 2, profile: "main", mostFrames: 30 },
	{ name: "360p", side: 360, picture: 400, sound: 48, channels: 1, profile: "main", mostFrames: 30 },
	{ name: "240p", side: 240, picture: 180, sound: 32, channels: 1, profile: "main", mostFrames: 15 },
];
const soundAlone = { name: "audio", sound: 24, channels: 1 } as const;

/** As it is shown: upright, with square pixels. */
export interface Shown {
	readonly width: number;
	readonly height: number;
	/** Frames in a second. */
	readonly rate: number;
}

export interface PlannedRung extends Rung {
	readonly width: number;
	readonly height: number;
	readonly frames: number;
}

/** The rungs of a film, none of them larger than it is; the lowest is always made, if need be at the film's own size. */
export function rungsFor(film: Shown): readonly PlannedRung[] {
	const shorter = Math.min(film.width, film.height);
	const fitting = rungs.filter(({ side, name }) => side <= shorter || name === "240p");
	return fitting.map((rung) => {
		const scale = Math.min(1, rung.side / shorter);
		return { ...rung, width: even(film.width * scale), height: even(film.height * scale), frames: Math.min(film.rate, rung.mostFrames) };
	});
}

/** Colours are stored for two pixels together (4:2:0). */
function even(pixels: number): number {
	return Math.max(2, Math.round(pixels / 2) * 2);
}

/** Halved above 30: fifty frames in a second become 25, and nothing jerks. */
export function calmRate(rate: number): number {
	return rate > 31 ? calmRate(rate / 2) : rate;
}

/** One decoding for all rungs: each is scaled from the one above it. */
export function pictureGraph(upright: string, planned: readonly PlannedRung[], rate: number): string {
	const parts = planned.map((rung, at) => {
		const from = at === 0 ? `${upright},fps=${rate}` : `[r${at}]`;
		const sized = `${from}${at === 0 ? "," : ""}scale=${rung.width}:${rung.height}:flags=bicubic,setsar=1,format=yuv420p`;
		const own = rung.frames < rate ? `fps=${rung.frames}[v${at}]` : `null[v${at}]`;
		return at === planned.length - 1 ? `${sized},${own}` : `${sized},split=2[o${at}][r${at + 1}];[o${at}]${own}`;
	});
	return parts.join(";");
}

/** Speech as loud as the next film's (EBU R 128, for the web at −16 LUFS), as each rung wants it. */
export function soundGraph(planned: readonly Pick<Rung, "channels">[]): string {
	const all = [...planned, soundAlone];
	const formats = all.map(({ channels }, at) => {
		const rate = at === all.length - 1 ? 24_000 : 44_100;
		return `[s${at}]aformat=sample_fmts=fltp:sample_rates=${rate}:channel_layouts=${channels === 2 ? "stereo" : "mono"}[a${at}]`;
	});
	const loud = "[0:a]loudnorm=I=-16:TP=-1.5:LRA=11,aformat=sample_fmts=fltp:sample_rates=48000:channel_layouts=stereo";
	return [`${loud},asplit=${all.length}${all.map((_, at) => `[s${at}]`).join("")}`, ...formats].join(";");
}

/** All that is made of a film: its rungs, and its sound alone. */
export function outputsOf(planned: readonly PlannedRung[], hasAudio: boolean, pathOf: (name: FilmRendition) => string): Output[] {
	const films = filmOutputs(planned, hasAudio, pathOf);
	if (!hasAudio) return films;
	const sound = { pad: `a${planned.length}`, codec: "aac", options: { b: `${soundAlone.sound}k` } } as const;
	return [...films, { path: pathOf("audio"), format: "ipod", video: null, audio: sound }];
}

/** Baseline of what players of telephones take: H.264 with a key frame every four seconds, so that jumping is quick, and AAC. */
export function filmOutputs(planned: readonly PlannedRung[], hasAudio: boolean, pathOf: (name: FilmRendition) => string): Output[] {
	return planned.map(
		(rung, at): Output => ({
			...{ path: pathOf(rung.name), format: "mp4" },
			video: { pad: `v${at}`, codec: "libx264", options: pictureOptions(rung) },
			audio: hasAudio ? { pad: `a${at}`, codec: "aac", options: { b: `${rung.sound}k` } } : null,
		}),
	);
}

function pictureOptions({ picture, profile, frames }: PlannedRung): Readonly<Record<string, string>> {
	return {
		...{ preset: "veryfast", profile, b: `${picture}k`, maxrate: `${Math.round(picture * 1.2)}k`, bufsize: `${picture * 2}k` },
		...{ g: String(Math.round(frames * 4)), sc_threshold: "0" },
	};
}
