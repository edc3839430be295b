import { readFileSync } from "node:fs";
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { freshProgramme } from "../../../test/support/database.ts";
import { authorBy, narantuya } from "../../../test/support/people.ts";
import type { Handle } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { runNextJob } from "../../shared/jobs/index.ts";
import { run } from "../../shared/journal/index.ts";
import { systemEngine } from "../engine/ffmpeg.ts";
import { readMovie } from "../engine/movie.ts";
import { packagedEngine } from "../engine/node-av.ts";
import type { Engine } from "../engine/recipe.ts";
import { mediaCommands as commands, mediaJobs, type Rendition, readFilm, readImage } from "../index.ts";

/** A telephone held upright: 160 by 90 pixels on their side, sound, and in its properties a title, a place, a moment and a name. */
const telephone = Buffer.from(readFileSync(new URL("../../../test/samples/telephone.mp4", import.meta.url)));
const titles = { titleMn: "Хүүхдийн дуу хоолой", titleEn: "Voice of a child" };
const author = authorBy(narantuya);
let handle: Handle;

beforeAll(async () => {
	handle = await freshProgramme();
});

async function runJobs(): Promise<readonly string[]> {
	const complaints: string[] = [];
	while (await runNextJob(handle, { kinds: mediaJobs, stopping: new AbortController().signal, log: (line) => complaints.push(line) }));
	return complaints;
}

async function send(bytes: Uint8Array<ArrayBuffer>, name = "film.mp4"): Promise<string> {
	const id = newId();
	await run(handle, author, commands["film-sent"], { id, ...titles, file: { name, bytes } });
	return id;
}

function bytesOf({ sha256 }: Pick<Rendition, "sha256">): Promise<Buffer> {
	return handle.storage.lend(sha256, async (path) => readFileSync(path));
}

describe("a film", () => {
	it("becomes what is shown: upright, no larger than it was, with sound alone beside it, and rid of its properties", async () => {
		expect((await readMovieOf(telephone)).properties).toEqual(expect.arrayContaining(["©nam", "loci"]));
		const id = await send(telephone);
		expect(await runJobs()).toEqual([]);
		const film = await readFilm(handle.db, id);
		expect(film).toMatchObject({ state: "ready", kind: "film", original: { width: 90, height: 160 } });
		expect(film?.durationMs).toBeGreaterThan(1_100);
		const sizes = Object.fromEntries(film?.renditions.map(({ name, width, height }) => [name, [width, height]]) ?? []);
		expect(sizes).toEqual({ "240p": [90, 160], audio: [null, null], "poster.jpg": [90, 160], "poster.webp": [90, 160] });
		for (const rendition of film?.renditions ?? []) {
			const bytes = await bytesOf(rendition);
			expect(bytes.length).toBe(rendition.bytes);
			// Neither in a box that we know nor anywhere else.
			for (const secret of ["Нууц", "Bat's phone", "47.9184", "2020"]) expect(bytes.includes(secret)).toBe(false);
		}
		// Uploads of other tests are on their way beside it.
		expect((await readdir(await handle.storage.workFolder())).filter((name) => name !== "uploads")).toEqual([]);
	});

	it("that cannot be played fails with words that say so", async () => {
		const id = await send(telephone.subarray(0, 1_500));
		expect(await runJobs()).toEqual([]);
		expect(await readFilm(handle.db, id)).toMatchObject({ state: "failed", problem: { en: expect.stringContaining("cannot be played") } });
	});

	it("whose server stopped in the middle is made by the next", async () => {
		const id = await send(telephone, "again.mp4");
		const stopping = new AbortController();
		stopping.abort();
		await runNextJob(handle, { kinds: mediaJobs, stopping: stopping.signal, log: () => {} });
		expect(await readFilm(handle.db, id)).toMatchObject({ state: "waiting" });
		await runJobs();
		expect(await readFilm(handle.db, id)).toMatchObject({ state: "ready" });
	});

	it("has the same pixels behind a box as nobody", async () => {
		const id = await send(telephone, "hidden.mp4");
		// The yellow square, wherever it stands once the film is upright: the whole upper half is hidden.
		const box = { media: id, box: newId(), atMs: 0, left: 0, top: 0, width: 1000, height: 1000 };
		await run(handle, author, commands["key-frame-written"], box);
		await runJobs();
		const hidden = await readFilm(handle.db, id);
		const poster = hidden?.renditions.find(({ name }) => name === "poster.jpg");
		const { data, info } = await sharp(await bytesOf(poster as Rendition))
			.raw()
			.toBuffer({ resolveWithObject: true });
		// Six by six squares at most, so each row has few different neighbours.
		const changes = Array.from({ length: info.width - 1 }, (_, x) => Math.abs((data[(x + 1) * 3] ?? 0) - (data[x * 3] ?? 0)) > 12).filter(
			Boolean,
		);
		expect(changes.length).toBeLessThanOrEqual(6);
		expect(hidden?.state).toBe("ready");
	});

	it("leaves no file behind once it is removed, unless another is the same", async () => {
		const [id, twin] = [await send(telephone, "one.mp4"), await send(telephone, "two.mp4")];
		await runJobs();
		const film = await readFilm(handle.db, id);
		await run(handle, author, commands.removed, { id, because: "Sent twice" });
		await runJobs();
		expect(await handle.storage.has(film?.original?.sha256 ?? "")).toBe(true);
		for (const other of [twin, ...(await othersLike(film?.original?.sha256 ?? "", twin))]) {
			await run(handle, author, commands.removed, { id: other, because: "Sent twice" });
		}
		await runJobs();
		expect(await handle.storage.has(film?.original?.sha256 ?? "")).toBe(false);
	});
});

async function othersLike(sha256: string, but: string): Promise<string[]> {
	const { rows } = await handle.pool.query("select media from media_original where sha256 = $1 and media <> $2 and until_seq > 1e12", [
		sha256,
		but,
	]);
	return rows.map(({ media }) => media);
}

describe.each([
	["of the system", systemEngine],
	["that npm brings", packagedEngine],
])("the engine %s", (_, find) => {
	let engine: Engine | null;
	beforeAll(async () => {
		engine = await find();
	});

	it("reads what a telephone wrote, and nothing that only calls itself a film", async ({ skip }) => {
		if (!engine) return skip();
		const folder = await handle.storage.workFolder();
		const [film, list] = [join(folder, newId()), join(folder, newId())];
		await writeFile(film, telephone);
		await writeFile(list, `#EXTM3U\n#EXTINF:1,\n${film}\n`);
		expect(await engine.probe({ path: film, format: "mov" })).toMatchObject({
			hasAudio: true,
			video: { width: 160, height: 90, rate: 25 },
		});
		expect(await engine.probe({ path: list, format: "mov" })).toBeNull();
	});
});

async function readMovieOf(bytes: Buffer) {
	const path = join(await handle.storage.workFolder(), newId());
	await writeFile(path, bytes);
	const movie = await readMovie(path);
	if (!movie) throw new Error("no film");
	await handle.storage.keep(path);
	return movie;
}

describe("an image", () => {
	it("becomes pictures of each width it has, upright and without properties", async () => {
		const bytes = await sharp({ create: { width: 500, height: 700, channels: 3, background: "teal" } })
			.jpeg()
			.withExif({ IFD0: { Copyright: "Бат", Make: "Phone" }, IFD3: { GPSLatitude: "47/1 55/1 6/1" } })
			.withMetadata({ orientation: 6 })
			.toBuffer();
		const id = newId();
		await run(handle, author, commands["image-sent"], { id, ...titles, purpose: "picture", file: { name: "зураг.jpg", bytes } });
		expect(await runJobs()).toEqual([]);
		const image = await readImage(handle.db, id);
		expect(image).toMatchObject({ state: "ready", original: { width: 700, height: 500 } });
		const names = image?.renditions.map(({ name }) => name).toSorted();
		expect(names).toEqual(["320.avif", "320.jpg", "320.webp", "640.avif", "640.jpg", "640.webp"]);
		for (const rendition of image?.renditions ?? []) {
			const { exif, xmp, orientation, width } = await sharp(await bytesOf(rendition)).metadata();
			expect([exif, xmp, orientation, width]).toEqual([undefined, undefined, undefined, rendition.width]);
		}
	});

	it("that is a poster comes in the formats of each platform and as sheets to print, which say what is said of it", async () => {
		const bytes = await sharp({ create: { width: 400, height: 600, channels: 3, background: "teal" } })
			.png()
			.toBuffer();
		const id = newId();
		await run(handle, author, commands["image-sent"], { id, ...titles, purpose: "poster", file: { name: "poster.png", bytes } });
		expect(await runJobs()).toEqual([]);
		const made = await readImage(handle.db, id);
		const sizes = Object.fromEntries(made?.renditions.map(({ name, width, height }) => [name, [width, height]]) ?? []);
		expect(sizes).toMatchObject({ "1080x1080.png": [1080, 1080], "1080x1350.png": [1080, 1350], "1080x1920.png": [1080, 1920] });
		expect(sizes).toMatchObject({ "1200x630.jpg": [1200, 630], "a4.pdf": [null, null], "a3.pdf": [null, null] });
		const sheet = made?.renditions.find(({ name }) => name === "a4.pdf");
		await run(handle, author, commands.described, { id, ...titles, descriptionMn: "Хүүхэд", descriptionEn: "A child" });
		expect(await runJobs()).toEqual([]);
		const again = (await readImage(handle.db, id))?.renditions.find(({ name }) => name === "a4.pdf");
		expect(again?.sha256).not.toBe(sheet?.sha256);
	});
});
