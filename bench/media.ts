import { spawnSync } from "node:child_process";
import { createReadStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { runChild } from "../src/media/engine/child.ts";
import { optionsOf, systemEngine } from "../src/media/engine/ffmpeg.ts";
import { outputsOf, type PlannedRung, rungsFor, soundGraph } from "../src/media/engine/ladder.ts";
import { packagedEngine } from "../src/media/engine/node-av.ts";
import type { Engine } from "../src/media/engine/recipe.ts";
import { makeFilm } from "../src/media/renditions/film.ts";
import { sendRendition } from "../src/media/serving/reply.ts";
import { packageFolder } from "../src/shared/database/index.ts";
import { folderStorage } from "../src/shared/storage/index.ts";
import type { BenchLine } from "./line.ts";
import { repliesPerSecond } from "./load.ts";

const seconds = 60;
const viewers = 200;
const fileBytes = 32 * 1024 ** 2;
const rangeBytes = 256 * 1024;

/** 60 s of 1080p to all renditions beside one run of FFmpeg that writes the same; ranges of a film to many at once beside bare node:http. */
export async function benchMedia(): Promise<BenchLine[]> {
	const folder = await mkdtemp(join(tmpdir(), "tegsh-bench-media-"));
	try {
		return [...(await benchFilms(folder)), ...(await benchRanges(folder))];
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function benchFilms(folder: string): Promise<BenchLine[]> {
	const system = await systemEngine();
	if (!system) {
		process.stderr.write("no ffmpeg on this machine: there is nothing to measure the films beside\n");
		return [];
	}
	const path = join(folder, "master.mp4");
	draw(path);
	const planned = rungsFor({ width: 1920, height: 1080, rate: 25 });
	const baseline = await timeOf(() => plainRun(path, folder, planned));
	const films: BenchLine[] = [];
	for (const [engine, most] of [
		[system, 1.2],
		[await packagedEngine(join(packageFolder, "src/media/engine/program.ts")), null],
	] as const) {
		if (!engine) continue;
		const measured = await timeToMake(engine, path, join(folder, "made"));
		const ratio = measured / baseline;
		films.push({
			...{ name: `${seconds} s of 1080p to all renditions, ${engine.name}`, measured, unit: "s", baseline, ratio },
			baselineName: "one run of FFmpeg that writes the same",
			budget: most === null ? "none" : `at most ${most}`,
			within: most === null || ratio <= most,
		});
	}
	return films;
}

async function timeToMake(engine: Engine, path: string, folder: string): Promise<number> {
	const started = performance.now();
	const original = { mediaType: "video/mp4" };
	await makeFilm({ engine, folder, path, original, boxes: [], at: () => {}, signal: new AbortController().signal });
	return (performance.now() - started) / 1000;
}

/** Moving shapes and grain, which a camera has and a test picture has not. */
function draw(path: string): void {
	const picture = `testsrc2=size=1920x1080:rate=25:duration=${seconds},noise=alls=8:allf=t`;
	const sound = `anoisesrc=color=pink:amplitude=0.1:duration=${seconds}`;
	ffmpeg([
		"-f",
		"lavfi",
		"-i",
		picture,
		"-f",
		"lavfi",
		"-i",
		sound,
		"-c:v",
		"libx264",
		"-preset",
		"ultrafast",
		"-b:v",
		"12M",
		"-c:a",
		"aac",
		path,
	]);
}

/** As somebody would write it by hand: each rung is scaled from the master. */
async function plainRun(path: string, folder: string, planned: readonly PlannedRung[]): Promise<void> {
	const split = `[0:v]split=${planned.length}${planned.map((_, at) => `[s${at}]`).join("")}`;
	const scaled = planned.map(
		({ width, height, frames }, at) => `[s${at}]fps=${frames},scale=${width}:${height}:flags=bicubic,format=yuv420p[v${at}]`,
	);
	const options = optionsOf({
		...{ input: { path, format: "mov" }, from: null, video: [split, ...scaled].join(";"), audio: soundGraph(planned) },
		outputs: outputsOf(planned, true, (name) => join(folder, `plain-${name}.mp4`)),
	});
	// Behind whatever else the machine does, as the job is.
	await runChild({ program: "ffmpeg", options });
}

function ffmpeg(options: readonly string[]): void {
	const { status, stderr } = spawnSync("ffmpeg", ["-loglevel", "error", "-y", ...options], { encoding: "utf8" });
	if (status !== 0) throw new Error(stderr);
}

async function timeOf(work: () => Promise<void>): Promise<number> {
	const started = performance.now();
	await work();
	return (performance.now() - started) / 1000;
}

async function benchRanges(folder: string): Promise<BenchLine[]> {
	const storage = folderStorage(join(folder, "store"));
	const bytes = Buffer.alloc(fileBytes, "a film that is watched by many ");
	const { sha256, size } = await storage.keepBytes(bytes);
	const plain = join(folder, "plain.bin");
	await writeFile(plain, bytes);
	const first = fileBytes / 2;
	const last = first + rangeBytes - 1;
	const bare = await served((_, response) => {
		response.writeHead(206, {
			"content-length": rangeBytes,
			"content-range": `bytes ${first}-${last}/${fileBytes}`,
			"content-type": "video/mp4",
		});
		createReadStream(plain, { start: first, end: last }).pipe(response);
	}, `bytes=${first}-${last}`);
	const listener = getRequestListener((request) =>
		sendRendition({ sha256, bytes: size, mediaType: "video/mp4" }, { storage, request, keep: "public, max-age=60" }),
	);
	const ours = await served((request, response) => void listener(request, response), `bytes=${first}-${last}`);
	const megabytes = (replies: number) => (replies * rangeBytes) / 1e6;
	const ratio = ours.replies / bare.replies;
	return [
		{
			...{
				name: `ranges of a film to ${viewers} viewers at once`,
				measured: megabytes(ours.replies),
				unit: "MB/s",
				baseline: megabytes(bare.replies),
				ratio,
			},
			...{ baselineName: "bare node:http", budget: "at least 1/2", within: ratio >= 1 / 2 },
		},
		{
			...{
				name: `memory that ${viewers} viewers take`,
				measured: ours.growth,
				unit: "MB",
				baseline: bare.growth,
				ratio: ours.growth / bare.growth,
			},
			...{ baselineName: "bare node:http", budget: "at most 1", within: ours.growth <= bare.growth },
		},
	];
}

/** Replies in a second, and by how many megabytes the process grew meanwhile at most. */
async function served(listener: RequestListener, range: string): Promise<{ readonly replies: number; readonly growth: number }> {
	const server = createServer(listener);
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const before = process.memoryUsage.rss();
	let most = before;
	const watching = setInterval(() => {
		most = Math.max(most, process.memoryUsage.rss());
	}, 50);
	try {
		const port = (server.address() as AddressInfo).port;
		const replies = await repliesPerSecond({ port, path: "/film", connections: viewers, seconds: 4, head: `range: ${range}\r\n` });
		return { replies, growth: Math.max(1, (most - before) / 1e6) };
	} finally {
		clearInterval(watching);
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	}
}
