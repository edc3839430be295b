import { Decoder, Demuxer, Encoder, FilterComplexAPI, Muxer, probe } from "node-av/api";
import {
	AV_LOG_ERROR,
	AVMEDIA_TYPE_AUDIO,
	AVMEDIA_TYPE_VIDEO,
	AVSEEK_FLAG_BACKWARD,
	FF_ENCODER_AAC,
	FF_ENCODER_LIBX264,
	FF_ENCODER_PCM_S16LE,
	FF_ENCODER_PNG,
} from "node-av/constants";
import { getFFmpegInfo, Log } from "node-av/lib";
import type { Input, Output, Probed, Recipe } from "./recipe.ts";

// A process of its own: it reads a task from its input, says how far it is line by line, and ends. Whatever a broken file does to the
// libraries, it does to this process alone.

type Task =
	| { readonly name: "version" }
	| { readonly name: "probe"; readonly input: Input }
	| { readonly name: "run"; readonly recipe: Recipe };
type Stream = NonNullable<ReturnType<Demuxer["video"]>>;

/** What is decoded on its way to the outputs: the picture, or the sound. */
interface Lane {
	readonly stream: Stream;
	readonly decoder: Decoder;
	readonly filters: FilterComplexAPI;
	readonly label: "0:v" | "0:a";
	readonly sinks: Sink[];
}

interface Sink {
	readonly pad: string;
	readonly encoder: Encoder;
	readonly muxer: Muxer;
	readonly index: number;
	readonly isStill: boolean;
	written: number;
}

const encoders = { libx264: FF_ENCODER_LIBX264, png: FF_ENCODER_PNG, aac: FF_ENCODER_AAC, pcm_s16le: FF_ENCODER_PCM_S16LE };

/** `AVFMT_FLAG_BITEXACT` and `AV_CODEC_FLAG_BITEXACT`: nothing is written of when and with what a file was made. */
const exactFormat = 0x400;
const exactCodec = 0x800000;

const onlyFiles = { protocol_whitelist: "file,pipe" };

async function main(): Promise<void> {
	Log.setLevel(AV_LOG_ERROR);
	const task = JSON.parse(await readAll()) as Task;
	if (task.name === "version") process.stdout.write(getFFmpegInfo().version.replace(/-.*$/, ""));
	else if (task.name === "probe") process.stdout.write(JSON.stringify(await probed(task.input)));
	else await make(task.recipe);
}

async function readAll(): Promise<string> {
	let text = "";
	for await (const part of process.stdin.setEncoding("utf8")) text += part;
	return text;
}

async function probed({ path, format }: Input): Promise<Probed> {
	const { duration, streams } = await probe(path, { format, options: onlyFiles });
	// The cover of a recording has no rate.
	const video = streams.find((stream) => stream.type === "video" && (stream.frameRate ?? 0) > 0);
	const aspect = video?.sampleAspectRatio;
	return {
		duration,
		video:
			video?.width && video.height
				? {
						width: video.width,
						height: video.height,
						rate: video.frameRate ?? 25,
						pixelAspect: aspect && aspect.num > 0 && aspect.den > 0 ? aspect.num / aspect.den : 1,
					}
				: null,
		hasAudio: streams.some(({ type }) => type === "audio"),
	};
}

async function make({ input, from, video, audio, outputs }: Recipe): Promise<void> {
	const demuxer = await Demuxer.open(input.path, { format: input.format, options: onlyFiles });
	if (from !== null) await demuxer.seek(from, -1, AVSEEK_FLAG_BACKWARD);
	const lanes = [await laneOf(demuxer.video(), "0:v", video, outputs), await laneOf(demuxer.audio(), "0:a", audio, outputs)].filter(
		(lane) => lane !== null,
	);
	const muxers: Muxer[] = [];
	for (const output of outputs) muxers.push(await openOutput(output, lanes));
	for await (const packet of demuxer.packets()) {
		if (packet === null) break;
		const lane = lanes.find(({ stream }) => stream.index === packet.streamIndex);
		if (lane) {
			await lane.decoder.decode(packet);
			await passDecoded(lane, from ?? 0);
		}
		packet.free();
		if (outputs.every(({ isStill }) => isStill) && lanes.every(({ sinks }) => sinks.every(({ written }) => written > 0))) break;
	}
	for (const lane of lanes) {
		await lane.decoder.flush();
		await passDecoded(lane, from ?? 0);
		await lane.filters.flush();
		await passFiltered(lane);
		for (const sink of lane.sinks) {
			await sink.encoder.flush();
			await passEncoded(sink);
		}
	}
	for (const muxer of muxers) await muxer.close();
	await demuxer.close();
}

async function laneOf(
	stream: Stream | undefined,
	label: Lane["label"],
	graph: string | null,
	outputs: readonly Output[],
): Promise<Lane | null> {
	if (!stream || graph === null) return null;
	const mediaType = label === "0:v" ? AVMEDIA_TYPE_VIDEO : AVMEDIA_TYPE_AUDIO;
	const pads = outputs.flatMap((output) => sideOf(output, label)?.pad ?? []);
	return {
		...{ stream, label, sinks: [] },
		decoder: await Decoder.create(stream),
		filters: FilterComplexAPI.create(graph, { inputs: [{ label }], outputs: pads.map((pad) => ({ label: pad, mediaType })) }),
	};
}

function sideOf(output: Output, label: Lane["label"]) {
	return label === "0:v" ? output.video : output.audio;
}

async function openOutput(output: Output, lanes: readonly Lane[]): Promise<Muxer> {
	const muxer = await Muxer.open(output.path, {
		format: output.format,
		...((output.format === "mp4" || output.format === "ipod") && { options: { movflags: "+faststart" } }),
		configure: (context) => {
			context.flags = (context.flags | exactFormat) as typeof context.flags;
		},
	});
	for (const { label, filters, sinks } of lanes) {
		const side = sideOf(output, label);
		if (!side) continue;
		const encoder = await Encoder.create(encoders[side.codec], {
			...{ filter: filters, options: side.options },
			configure: (context) => {
				context.flags = (context.flags | exactCodec) as typeof context.flags;
			},
		});
		const index = muxer.addStream(encoder);
		sinks.push({ pad: side.pad, encoder, muxer, index, isStill: output.isStill === true, written: 0 });
	}
	return muxer;
}

/** Frames before the moment sought are decoded, because those after stand on them, and left away. */
async function passDecoded(lane: Lane, from: number): Promise<void> {
	for (;;) {
		const frame = await lane.decoder.receive();
		if (frame === null || typeof frame !== "object") return;
		const { num, den } = frame.timeBase;
		const at = (Number(frame.pts) * num) / den;
		if (at >= from - halfFrame) {
			await lane.filters.process(lane.label, frame);
			await passFiltered(lane);
			say(at);
		}
		frame.free();
	}
}

/** A moment is rounded to milliseconds on its way here. */
const halfFrame = 0.002;

async function passFiltered({ filters, sinks }: Lane): Promise<void> {
	for (const sink of sinks) {
		for (;;) {
			const frame = await filters.receive(sink.pad);
			if (frame === null || typeof frame !== "object") break;
			if (!sink.isStill || sink.written === 0) {
				await sink.encoder.encode(frame);
				await passEncoded(sink);
			}
			frame.free();
		}
	}
}

async function passEncoded(sink: Sink): Promise<void> {
	for (;;) {
		const packet = await sink.encoder.receive();
		if (packet === null || typeof packet !== "object") return;
		await sink.muxer.writePacket(packet, sink.index);
		sink.written++;
		packet.free();
	}
}

let said = 0;

/** A line for each half second of the film. */
function say(at: number): void {
	if (at < said + 0.5) return;
	said = at;
	process.stdout.write(`${at.toFixed(2)}\n`);
}

main().then(
	// What the libraries hold in threads of their own does not keep a finished process.
	() => process.stdout.write("", () => process.exit(0)),
	(error) => {
		process.stderr.write(`${error instanceof Error ? error.message : error}\n`, () => process.exit(1));
	},
);
