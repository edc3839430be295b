import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { freshProgramme } from "../../test/support/database.ts";
import { authorBy, delger, narantuya, oyun, sarnai, tsolmon, yuki } from "../../test/support/people.ts";
import type { Handle } from "../shared/database/index.ts";
import { newId } from "../shared/id.ts";
import { machine, run } from "../shared/journal/index.ts";
import { mediaCommands as commands, listFilms, listImages, listMediaFiles, readFilm, readImage } from "./index.ts";
import { hashOfBoxes, listBoxes } from "./store.ts";

let handle: Handle;
const author = authorBy(narantuya);
const titles = { titleMn: "Хүүхдийн дуу хоолой", titleEn: "Voice of a child" };
/** Enough of a film to be taken for one; whether it can be played is found out when it is decoded. */
const film = { name: "эх.mov", bytes: Buffer.from("\0\0\0\x14ftypqt  \0\0\0\0qt  \0\0\0\x08wide") };

beforeAll(async () => {
	handle = await freshProgramme();
});

async function code(doing: Promise<unknown>): Promise<string> {
	return doing.then(
		() => "done",
		(refused) => refused.code,
	);
}

async function sendFilm(): Promise<string> {
	const id = newId();
	await run(handle, author, commands["film-sent"], {
		id,
		...titles,
		file: { ...film, bytes: Buffer.concat([film.bytes, Buffer.from(id)]) },
	});
	return id;
}

/** As the job writes it down. */
async function make(id: string, changes: { boxes?: string } = {}): Promise<void> {
	const { sha256, size } = await handle.storage.keepBytes(Buffer.from(`made of ${id}`));
	const rendition = { name: "360p", mediaType: "video/mp4", sha256, bytes: size, width: 640, height: 360 };
	const boxes = hashOfBoxes(await listBoxes(handle.db, id));
	const original = { kind: "film", width: 1920, height: 1080, durationMs: 60_000 };
	await run(handle, machine, commands["renditions-made"], { id, ...original, boxes, renditions: [rendition], ...changes });
}

describe("a film", () => {
	it.each([oyun, delger, narantuya])("is sent by $name, a $role", async (person) => {
		const sent = { id: newId(), ...titles, file: film };
		expect(await code(run(handle, authorBy(person), commands["film-sent"], sent))).toBe("done");
	});

	it.each([sarnai, tsolmon, yuki])("is not sent by $name, a $role", async (person) => {
		const sent = { id: newId(), ...titles, file: film };
		expect(await code(run(handle, authorBy(person), commands["film-sent"], sent))).toBe("operation.not-permitted");
	});

	it("is what its bytes say, whatever it is called", async () => {
		const sent = { id: newId(), ...titles };
		for (const bytes of ["", "plain text", "%PDF-1.7", "\0\0\0\x18ftypheic", "#EXTM3U\n/etc/passwd", "ffconcat version 1.0"]) {
			const file = { name: "film.mp4", bytes: Buffer.from(bytes) };
			expect([bytes, await code(run(handle, author, commands["film-sent"], { ...sent, file }))]).toEqual([bytes, "media.file-refused"]);
		}
		expect(await readFilm(handle.db, sent.id)).toBeNull();
	});

	it("waits once it is sent, and shows what was made of it", async () => {
		const id = await sendFilm();
		expect(await readFilm(handle.db, id)).toMatchObject({ kind: "film", state: "waiting", renditions: [], original: { name: "эх.mov" } });
		await make(id);
		const ready = await readFilm(handle.db, id);
		expect(ready).toMatchObject({ state: "ready", durationMs: 60_000, renditions: [{ name: "360p", width: 640 }] });
		expect((await listFilms(handle.db)).map((one) => one.id)).toContain(id);
		expect(await readImage(handle.db, id)).toBeNull();
	});

	it("that comes in parts is uploading until the last has arrived", async () => {
		const id = newId();
		await run(handle, author, commands["upload-begun"], { id, ...titles, name: "film.mp4", size: 5_000 });
		expect(await readFilm(handle.db, id)).toMatchObject({ state: "uploading", upload: { name: "film.mp4", bytes: 5_000 } });
		const arrived = { id, name: "film.mp4", mediaType: "video/mp4", sha256: "a".repeat(64), bytes: 5_000 };
		expect(await code(run(handle, author, commands["upload-finished"], arrived))).toBe("operation.not-permitted");
		await run(handle, machine, commands["upload-finished"], arrived);
		expect(await readFilm(handle.db, id)).toMatchObject({ state: "waiting", upload: null });
		expect(await code(run(handle, machine, commands["upload-finished"], arrived))).toBe("media.upload-unknown");
	});

	it("that is removed leaves nothing that may be shown", async () => {
		const id = await sendFilm();
		await make(id);
		await run(handle, author, commands.removed, { id, because: "Sent twice" });
		expect(await readFilm(handle.db, id)).toBeNull();
		expect(await code(run(handle, author, commands.removed, { id, because: "Sent twice" }))).toBe("media.media-unknown");
	});
});

describe("a box that hides a face", () => {
	const place = { left: 100, top: 100, width: 200, height: 200 };

	it("takes down what was made without it, at once", async () => {
		const id = await sendFilm();
		await make(id);
		const box = newId();
		await run(handle, author, commands["key-frame-written"], { media: id, box, atMs: 1_000, ...place });
		expect(await readFilm(handle.db, id)).toMatchObject({ renditions: [] });
		await make(id);
		await run(handle, author, commands["key-frame-removed"], { media: id, box, atMs: 1_000 });
		expect(await readFilm(handle.db, id)).toMatchObject({ renditions: [] });
		expect(await listBoxes(handle.db, id)).toEqual([]);
	});

	it("that came while the film was worked on is not forgotten", async () => {
		const id = await sendFilm();
		const before = hashOfBoxes(await listBoxes(handle.db, id));
		await run(handle, author, commands["key-frame-written"], { media: id, box: newId(), atMs: 0, ...place });
		expect(await code(make(id, { boxes: before }))).toBe("media.boxes-changed");
		expect(await readFilm(handle.db, id)).toMatchObject({ renditions: [] });
	});

	it("stays within the picture and the film", async () => {
		const id = await sendFilm();
		await make(id);
		const key = { media: id, box: newId(), atMs: 0 };
		const write = (changes: object) => code(run(handle, author, commands["key-frame-written"], { ...key, ...place, ...changes }));
		expect(await write({ left: 900 })).toBe("media.box-outside");
		expect(await write({ atMs: 60_001 })).toBe("media.moment-too-late");
		expect(await write({ width: 0 })).toBe("operation.input-refused");
		expect(await write({ media: newId() })).toBe("media.film-unknown");
	});
});

describe("an image", () => {
	const picture = () => sharp({ create: { width: 80, height: 40, channels: 3, background: "teal" } });

	it("is kept with its measures as it is shown", async () => {
		const id = newId();
		const bytes = await picture().jpeg().withMetadata({ orientation: 6 }).toBuffer();
		await run(handle, author, commands["image-sent"], { id, ...titles, purpose: "poster", file: { name: "a.png", bytes } });
		expect(await readImage(handle.db, id)).toMatchObject({
			purpose: "poster",
			state: "waiting",
			original: { name: "a.jpg", width: 40, height: 80 },
		});
		expect((await listImages(handle.db)).map((one) => one.id)).toEqual([id]);
		const { original } = (await readImage(handle.db, id)) ?? {};
		expect(await listMediaFiles(handle.db)).toContainEqual({ sha256: original?.sha256, bytes: bytes.length });
	});

	it("that is half of one, or none, is refused", async () => {
		const whole = await picture().png().toBuffer();
		for (const bytes of [whole.subarray(0, 60), Buffer.from("<svg/>"), film.bytes]) {
			const sent = { id: newId(), ...titles, purpose: "picture", file: { name: "a.png", bytes } };
			expect(await code(run(handle, author, commands["image-sent"], sent))).toBe("media.file-refused");
		}
	});
});
