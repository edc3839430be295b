import * as v from "valibot";
import { runChild } from "./child.ts";
import { type Engine, EngineError, type Input, type Output, type Probed, type Recipe } from "./recipe.ts";

/** FFmpeg as the system has it; null where there is none, or one that cannot write what we need. */
export async function systemEngine(): Promise<Engine | null> {
	try {
		const version = await runChild({ program: "ffmpeg", options: ["-hide_banner", "-version"] });
		const encoders = await runChild({ program: "ffmpeg", options: ["-hide_banner", "-encoders"] });
		await runChild({ program: "ffprobe", options: ["-version"] });
		if (!/\blibx264\b/.test(encoders) || !/ aac /.test(encoders)) return null;
		return { name: `FFmpeg ${/version (\d[\d.]*)/.exec(version)?.[1] ?? ""}`.trim(), probe, run };
	} catch {
		return null;
	}
}

const probedSchema = v.object({
	format: v.object({ duration: v.optional(v.string(), "0") }),
	streams: v.array(
		v.looseObject({
			codec_type: v.optional(v.string()),
			width: v.optional(v.number()),
			height: v.optional(v.number()),
			avg_frame_rate: v.optional(v.string()),
			sample_aspect_ratio: v.optional(v.string()),
			disposition: v.optional(v.looseObject({ attached_pic: v.optional(v.number()) })),
		}),
	),
});

async function probe({ path, format }: Input): Promise<Probed | null> {
	const options = ["-v", "error", ...onlyFiles, "-f", format, "-of", "json", "-show_format", "-show_streams", path];
	const said = await runChild({ program: "ffprobe", options }).catch((error) => {
		if (error instanceof EngineError) return null;
		throw error;
	});
	const read = v.safeParse(probedSchema, said === null ? null : JSON.parse(said));
	if (!read.success) return null;
	const { streams } = read.output;
	// The cover of a recording is a picture, and no film.
	const video = streams.find((stream) => stream.codec_type === "video" && stream.disposition?.attached_pic !== 1);
	return {
		duration: Number(read.output.format.duration),
		video:
			video?.width && video.height
				? {
						width: video.width,
						height: video.height,
						rate: ratio(video.avg_frame_rate, "/") ?? 25,
						pixelAspect: ratio(video.sample_aspect_ratio, ":") ?? 1,
					}
				: null,
		hasAudio: streams.some(({ codec_type }) => codec_type === "audio"),
	};
}

/** `30000/1001`; null where nothing is known, which FFmpeg writes as `0/0`. */
function ratio(text: string | undefined, sign: string): number | null {
	const [above = 0, below = 0] = (text ?? "").split(sign).map(Number);
	return above > 0 && below > 0 ? above / below : null;
}

async function run(recipe: Recipe, { at, signal }: Parameters<Engine["run"]>[1] = {}): Promise<void> {
	await runChild({
		program: "ffmpeg",
		options: optionsOf(recipe),
		...(signal && { signal }),
		line: (line) => {
			const microseconds = /^out_time_us=(\d+)/.exec(line)?.[1];
			if (microseconds) at?.(Number(microseconds) / 1e6);
		},
	});
}

/** No protocol but that of files on the disk: a file that was sent to us never makes us ask an address. */
const onlyFiles = ["-protocol_whitelist", "file,pipe"];

/** The arguments of FFmpeg for a recipe. The turning of a film on its side is in the filters, so FFmpeg is not to turn it too. */
export function optionsOf({ input, from, video, audio, outputs }: Recipe): string[] {
	return [
		...["-hide_banner", "-nostdin", "-loglevel", "error", "-progress", "pipe:1", "-y", "-noautorotate"],
		...onlyFiles,
		...(from === null ? [] : ["-ss", String(from)]),
		...["-f", input.format, "-i", input.path],
		...["-filter_complex", [video, audio].filter(Boolean).join(";")],
		...outputs.flatMap(outputOptions),
	];
}

function outputOptions({ path, format, video, audio, isStill }: Output): string[] {
	const named = (options: Readonly<Record<string, string>>, stream: string) =>
		Object.entries(options).flatMap(([name, value]) => [`-${name}:${stream}`, value]);
	return [
		...(video ? ["-map", `[${video.pad}]`, "-c:v", video.codec, ...named(video.options, "v")] : []),
		...(audio ? ["-map", `[${audio.pad}]`, "-c:a", audio.codec, ...named(audio.options, "a")] : []),
		...(isStill ? ["-frames:v", "1"] : []),
		...["-map_metadata", "-1", "-map_chapters", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact"],
		...(format === "mp4" || format === "ipod" ? ["-movflags", "+faststart"] : []),
		...["-f", format, path],
	];
}
