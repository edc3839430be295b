import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemEngine } from "../engine/ffmpeg.ts";
import { packagedEngine } from "../engine/node-av.ts";
import type { Engine } from "../engine/recipe.ts";
import { drawOver } from "./film.ts";
import { pictureList } from "./overlay.ts";

const telephone = join(import.meta.dirname, "../../../test/samples/telephone.mp4");
let folder: string;

beforeAll(async () => {
	// A folder that an installation may have chosen: each of these signs means something in a filter graph.
	folder = join(await mkdtemp(join(tmpdir(), "tegsh-")), "it's [a], b; c: d");
});

afterAll(() => rm(join(folder, ".."), { recursive: true, force: true }));

/** What a still of a film has at a moment, in grey, from row `from` on. */
async function rowsAt(engine: Engine, path: string, at: number, from: number, rows: number): Promise<Buffer> {
	const still = join(folder, "still.png");
	await engine.run({
		...{ input: { path, format: "mov" }, from: at, audio: null, video: "[0:v]format=rgb24[still]" },
		outputs: [{ path: still, format: "image2pipe", video: { pad: "still", codec: "png", options: {} }, audio: null, isStill: true }],
	});
	const picture = sharp(await readFile(still));
	const { width = 0 } = await picture.metadata();
	return picture.extract({ left: 0, top: from, width, height: rows }).greyscale().raw().toBuffer();
}

const meanOf = (pixels: Buffer) => pixels.reduce((sum, value) => sum + value, 0) / pixels.length;

it("a list of pictures says how long each is shown, and what lies between them", () => {
	const shown = [
		{ fromMs: 400, toMs: 800 },
		{ fromMs: 800, toMs: 900 },
	];
	const lines = pictureList(shown)
		.split("\n")
		.filter((line) => line.startsWith("file") || line.startsWith("duration"));
	expect(lines.join(" ")).toBe("file nothing.png duration 0.4 file 0.png duration 0.4 file 1.png duration 0.1 file nothing.png duration 1");
});

describe.each([
	["of the system", systemEngine],
	["that npm brings", packagedEngine],
])("the engine %s", (_, find) => {
	it("draws pictures over a film while they are to be seen, and not before and not after", async ({ skip }) => {
		const engine = await find();
		if (!engine) return skip();
		await rm(folder, { recursive: true, force: true });
		await mkdir(folder, { recursive: true });
		const white = { create: { width: 160, height: 20, channels: 4, background: "white" } } as const;
		const strips = [{ fromMs: 400, toMs: 800, png: await sharp(white).png().toBuffer() }];
		const said: number[] = [];
		const made = await drawOver({
			...{ engine, folder, path: telephone, strips, top: 60 },
			...{ at: (share: number) => said.push(share), signal: new AbortController().signal },
		});
		expect(made.map(({ size }) => size)).toEqual(["240p"]);
		const film = made[0]?.path ?? "";
		const of = async (path: string, at: number) => meanOf(await rowsAt(engine, path, at, 62, 16));
		const [before, during, after] = [await of(film, 0.2), await of(film, 0.6), await of(film, 1)];
		expect(during).toBeGreaterThan(235);
		expect(Math.abs(before - (await of(telephone, 0.2)))).toBeLessThan(6);
		expect(Math.abs(after - (await of(telephone, 1)))).toBeLessThan(6);
		expect(before).toBeLessThan(200);
		expect(said.every((share) => share >= 0 && share <= 1)).toBe(true);
	});
});
