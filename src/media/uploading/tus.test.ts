import { readFileSync } from "node:fs";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshProgramme } from "../../../test/support/database.ts";
import { authorBy, narantuya } from "../../../test/support/people.ts";
import { often } from "../../../test/support/thorough.ts";
import { chanceFrom } from "../../demo/chance.ts";
import type { Handle } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { runNextJob } from "../../shared/jobs/index.ts";
import { run } from "../../shared/journal/index.ts";
import { mediaCommands, mediaJobs, readFilm } from "../index.ts";
import { answerUpload, arrivedOf } from "./tus.ts";

const author = authorBy(narantuya);
const address = "http://localhost/office/test/media/uploads";
const protocol = { "tus-resumable": "1.0.0" };
/** A film that is played for a second, and then a megabyte of what no player minds. */
const film = Buffer.concat([readFileSync(new URL("../../../test/samples/telephone.mp4", import.meta.url)), Buffer.alloc(1_000_000, 7)]);
let handle: Handle;
let port: number;
let server: Server;

beforeAll(async () => {
	handle = await freshProgramme();
	server = createServer(getRequestListener((asked) => answerUpload(handle, author, asked), { overrideGlobalObjects: false }));
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	port = (server.address() as AddressInfo).port;
});

afterAll(() => server.close());

async function announce(bytes: Buffer): Promise<string> {
	const id = newId();
	const announced = { id, titleMn: "Найзууд", titleEn: "Friends", name: "найзууд.mp4", size: bytes.length };
	await run(handle, author, mediaCommands["upload-begun"], announced);
	return id;
}

function begin(id: string, size: number): Promise<Response> {
	const headers = { ...protocol, "upload-length": String(size), "upload-metadata": `film ${btoa(id)}` };
	return answerUpload(handle, author, new Request(address, { method: "POST", headers }));
}

async function offsetOf(id: string): Promise<number> {
	const reply = await answerUpload(handle, author, new Request(`${address}/${id}`, { method: "HEAD", headers: protocol }));
	return Number(reply.headers.get("upload-offset"));
}

/** Sends from an offset; the connection is cut after so many bytes. */
function send(id: string, bytes: Buffer, offset: number, cutAfter = Number.POSITIVE_INFINITY): Promise<number | null> {
	const length = bytes.length - offset;
	const headers = { ...protocol, "upload-offset": offset, "content-type": "application/offset+octet-stream", "content-length": length };
	return new Promise((resolve) => {
		const sending = request({ port, path: `/office/test/media/uploads/${id}`, method: "PATCH", headers });
		sending.on("error", () => resolve(null));
		sending.on("response", (reply) => resolve(reply.resume().statusCode ?? null));
		if (cutAfter >= length) sending.end(bytes.subarray(offset));
		// What was written is on its way before the line is cut, as it is when somebody walks out of reach.
		else sending.write(bytes.subarray(offset, offset + cutAfter), () => setTimeout(() => sending.destroy(), 20));
	});
}

describe("an upload", () => {
	it("that is cut again and again at random places ends byte for byte as it was", async () => {
		const chance = chanceFrom(11);
		const id = await announce(film);
		expect((await begin(id, film.length)).status).toBe(201);
		const cuts = often(25, 100);
		for (let cut = 0; cut < cuts; cut++) await send(id, film, await offsetOf(id), chance.between(0, Math.floor(film.length / cuts)));
		expect(await readFilm(handle.db, id)).toMatchObject({ state: "uploading" });
		expect(await send(id, film, await offsetOf(id))).toBe(204);
		const { original, upload } = (await readFilm(handle.db, id)) ?? {};
		expect([upload, original?.bytes]).toEqual([null, film.length]);
		const kept = await handle.storage.lend(original?.sha256 ?? "", async (path) => readFileSync(path));
		expect(kept.equals(film)).toBe(true);
		expect(await arrivedOf(handle, id)).toBeNull();
	});

	it("is awaited, has the size that was announced, and is not begun twice", async () => {
		const id = await announce(film);
		expect((await begin(newId(), film.length)).status).toBe(409);
		expect((await begin(id, film.length - 1)).status).toBe(409);
		expect((await begin(id, film.length)).status).toBe(201);
		// A line that is cut while the server is busy brings nothing.
		for (let sent = 0; sent < 20 && (await offsetOf(id)) === 0; sent += 1) await send(id, film, 0, 100_000);
		expect((await begin(id, film.length)).status).toBe(409);
		const arrived = await offsetOf(id);
		expect(arrived).toBeGreaterThan(0);
		expect(await send(id, film, arrived + 1)).toBe(409);
	});

	it("of what is no film is refused when it is there, and nothing of it is kept", async () => {
		const text = Buffer.from("This is no film.".repeat(40));
		const id = await announce(text);
		await begin(id, text.length);
		const refused = await answerUpload(
			handle,
			author,
			new Request(`${address}/${id}`, {
				method: "PATCH",
				headers: { ...protocol, "upload-offset": "0", "content-type": "application/offset+octet-stream" },
				body: text,
			}),
		).catch((error) => error.code);
		expect(refused).toBe("media.file-refused");
		expect([(await readFilm(handle.db, id))?.state, await arrivedOf(handle, id)]).toEqual(["uploading", null]);
	});

	it("of a film that is removed meanwhile leaves nothing behind", async () => {
		const id = await announce(film);
		await begin(id, film.length);
		await send(id, film, 0, 100_000);
		await run(handle, author, mediaCommands.removed, { id, because: "The wrong film" });
		await runNextJob(handle, { kinds: mediaJobs.slice(1), stopping: new AbortController().signal, log: () => {} });
		expect(await arrivedOf(handle, id)).toBeNull();
	});

	it("has no address outside its folder", async () => {
		for (const path of ["..%2f..%2fsecret", "../kept", `${newId()}.json`]) {
			const reply = await answerUpload(handle, author, new Request(`${address}/${path}`, { method: "HEAD", headers: protocol }));
			expect([path, reply.status]).toEqual([path, 404]);
		}
	});
});
